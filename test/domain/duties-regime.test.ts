import { loadContent } from '../../bot/content/load'
import type { ContractKind, DutyFacts } from '../../bot/domain/duties'
import { regimeAt } from '../../bot/domain/duties-regime'

/** Under which rules a change is made: by the value on award, and by the changes before it. */

const law = loadContent({ withSample: false }).procurement
const factsOf = (value: number, more: Partial<DutyFacts> = {}): DutyFacts => ({
  ...{ kind: 'services' as ContractKind, lightTouch: false, value, noKpis: '' },
  ...{ procured: '2026-01-05', signed: '2026-10-01', ends: '2030-09-30', ...more },
})
const change = (oldValue: number, newValue: number, day = '2027-03-01') => ({ day, oldValue, newValue })
const at2025 = { procured: '2025-12-01' }

test.each<[name: string, facts: DutyFacts, now: [number, number], earlier: [number, number][], is: string]>([
  ['public, and stays above', factsOf(250_000), [250_000, 300_000], [], 'act'],
  ['public, and falls below', factsOf(250_000), [250_000, 150_000], [], 'act'],
  ['public, fallen, and rises below', factsOf(250_000), [150_000, 190_000], [[250_000, 150_000]], 'act?'],
  ['public, fallen, and rises above', factsOf(250_000), [150_000, 250_000], [[250_000, 150_000]], 'act'],
  ['public, exactly the threshold', factsOf(207_720), [207_720, 207_719], [], 'act'],
  ['below, and stays', factsOf(180_000), [180_000, 207_719], [], 'below'],
  ['below, and lifted to exactly the threshold', factsOf(180_000), [180_000, 207_720], [], 'act, converts'],
  ['lifted before, and above', factsOf(180_000), [400_000, 500_000], [[180_000, 400_000]], 'act'],
  [
    'lifted before, and fallen',
    factsOf(180_000),
    [190_000, 200_000],
    [
      [180_000, 400_000],
      [400_000, 190_000],
    ],
    'act?',
  ],
  ['below by the facts, and begins above', factsOf(180_000), [400_000, 500_000], [], 'act?, converts'],
  ['below by the facts, begins above and falls', factsOf(180_000), [400_000, 100_000], [], 'act?'],
  ['below that of 2025, not below that of 2027', factsOf(210_000, at2025), [210_000, 212_000], [], 'act?, converts'],
  ['of before the Act', factsOf(250_000, { procured: '2025-02-23' }), [250_000, 500_000], [], 'old'],
  ['light touch has its own', factsOf(400_000, { lightTouch: true }), [400_000, 663_539], [], 'below'],
])('%s', (_name, facts, now, earlier, is) => {
  const before = earlier.map(([from, to], place) => change(from, to, `2027-0${place + 1}-01`))
  const { regime, converts, check } = regimeAt(facts, change(...now), before, law)
  expect(`${regime}${check ? '?' : ''}${converts ? ', converts' : ''}`).toBe(is)
})
