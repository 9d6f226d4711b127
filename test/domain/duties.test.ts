import { loadContent } from '../../bot/content/load'
import { type DutyFacts, dutiesOf, misfitOf } from '../../bot/domain/duties'
import type { DutyId } from '../../bot/domain/duties-law'
import { thresholdOf } from '../../bot/domain/duties-regime'

/** Every row of the Act's duties after award, at its boundaries. */

const law = loadContent({ withSample: false }).procurement
const today = '2026-11-23'

const facts: DutyFacts = {
  kind: 'services',
  lightTouch: false,
  value: 6_000_000,
  procured: '2026-01-05',
  signed: '2026-10-01',
  ends: '2030-09-30',
  noKpis: '',
}

const answer = (more: Partial<DutyFacts>, on = today) => dutiesOf({ ...facts, ...more }, law, on)
const by = (id: DutyId, more: Partial<DutyFacts>, on = today) =>
  answer(more, on)
    .due.filter((one) => one.duty.id === id)
    .map((one) => one.by ?? one.when)
const whyNot = (id: DutyId, more: Partial<DutyFacts>, on = today) =>
  answer(more, on).not.find((one) => one.duty.id === id)?.why

describe('which rules hold', () => {
  test.each<[name: string, more: Partial<DutyFacts>, regime: string]>([
    ['procured the day before the Act', { procured: '2025-02-23' }, 'old'],
    ['procured on the day of the Act', { procured: '2025-02-24' }, 'act'],
    ['procured before, signed long after', { procured: '2025-01-10', signed: '2026-06-01' }, 'old'],
    ['goods of exactly the threshold of 2025', { kind: 'goods', procured: '2025-12-31', value: 214_904 }, 'act'],
    ['a pound below the threshold of 2025', { kind: 'goods', procured: '2025-12-31', value: 214_903 }, 'below'],
    ['the threshold of 2026 in 2025', { procured: '2025-12-31', value: 207_720 }, 'below'],
    ['exactly the threshold of 2026', { procured: '2026-01-01', value: 207_720 }, 'act'],
    ['a penny below it', { procured: '2026-01-01', value: 207_719.99 }, 'below'],
    ['light touch of exactly its threshold', { lightTouch: true, value: 663_540 }, 'act'],
    ['light touch a pound below it', { lightTouch: true, value: 663_539 }, 'below'],
    ['works of exactly the threshold of 2026', { kind: 'works', value: 5_193_000 }, 'act'],
    ['works a pound below it', { kind: 'works', value: 5_192_999 }, 'below'],
    ['works of that value in 2025', { kind: 'works', value: 5_193_000, procured: '2025-12-31' }, 'below'],
    ['works of the threshold of 2025', { kind: 'works', value: 5_372_609, procured: '2025-12-31' }, 'act'],
    ['a concession a pound below', { kind: 'concession', value: 5_192_999 }, 'below'],
    ['a framework for services', { kind: 'framework', value: 207_720 }, 'act'],
    ['a framework for works', { kind: 'works-framework', value: 5_192_999 }, 'below'],
  ])('%s', (_name, more, regime) => {
    expect(answer(more).regime).toBe(regime)
    if (regime !== 'act') expect(answer(more)).toMatchObject({ due: [], not: [] })
    expect(answer(more).reason).toMatch(
      { old: /older rules/, act: /at or above the threshold/, below: /below the threshold/ }[regime]!,
    )
  })

  test('a light touch contract has its own threshold, a concession that of works', () => {
    expect(thresholdOf({ ...facts, lightTouch: true }, law)).toBe(663_540)
    expect(thresholdOf({ ...facts, kind: 'concession', lightTouch: true }, law)).toBe(5_193_000)
  })
})

describe('about the signing', () => {
  test.each<[name: string, id: DutyId, more: Partial<DutyFacts>, expected: string[]]>([
    ['KPIs, one pound over 5 million', 'kpis', { value: 5_000_001 }, ['2026-10-01']],
    ['KPIs, a penny over 5 million', 'kpis', { value: 5_000_000.01 }, ['2026-10-01']],
    ['KPIs, exactly 5 million', 'kpis', { value: 5_000_000 }, []],
    ['KPIs, light touch', 'kpis', { lightTouch: true }, []],
    ['KPIs, a concession', 'kpis', { kind: 'concession' }, []],
    ['KPIs, a framework', 'kpis', { kind: 'framework' }, []],
    ['KPIs, a framework for works', 'kpis', { kind: 'works-framework' }, []],
    ['KPIs that would not suit', 'kpis', { noKpis: 'one delivery' }, []],
    ['details, 30 days', 'details', {}, ['2026-10-30']],
    ['details over a leap day', 'details', { signed: '2028-02-01', ends: '2030-01-31' }, ['2028-03-01']],
    ['details in a common year', 'details', { signed: '2027-02-01' }, ['2027-03-02']],
    ['details at a month’s end', 'details', { signed: '2027-01-31' }, ['2027-03-01']],
    ['details over a year’s end', 'details', { signed: '2026-12-15' }, ['2027-01-13']],
    ['details, 120 days for light touch', 'details', { lightTouch: true }, ['2027-01-28']],
    ['details of a framework', 'details', { kind: 'framework' }, ['2026-10-30']],
    ['a copy, exactly 5 million', 'copy', { value: 5_000_000 }, []],
    ['a copy, one pound more', 'copy', { value: 5_000_001 }, ['2026-12-29']],
    ['a copy, 180 days for light touch', 'copy', { lightTouch: true }, ['2027-03-29']],
    ['a copy, light touch of exactly 5 million', 'copy', { lightTouch: true, value: 5_000_000 }, []],
    ['records for three years', 'records', {}, ['until 30 September 2029']],
    ['records from a leap day', 'records', { signed: '2028-02-29' }, ['until 28 February 2031']],
  ])('%s', (_name, id, more, expected) => {
    expect(by(id, more)).toEqual(expected)
    expect(answer(more).not.some((one) => one.duty.id === id)).toBe(expected.length === 0)
  })

  test.each<[name: string, more: Partial<DutyFacts>, why: RegExp]>([
    ['exactly 5 million', { value: 5_000_000 }, /^£5,000,000 is not over £5,000,000\.$/],
    ['light touch', { lightTouch: true }, /^Light touch contracts are left out\.$/],
    ['a concession', { kind: 'concession' }, /^Concessions are left out\.$/],
    ['a framework', { kind: 'framework' }, /^Frameworks are left out\.$/],
    ['KPIs that would not suit', { noKpis: 'one delivery' }, /one delivery\. The contract details notice must say why/],
  ])('no KPIs, and it is said why: %s', (_name, more, why) => {
    expect(whyNot('kpis', more)).toMatch(why)
  })
})

describe('words that are true of some contracts alone', () => {
  const said = (id: DutyId, more: Partial<DutyFacts>) => answer(more).due.find((one) => one.duty.id === id)?.duty

  test.each<[name: string, more: Partial<DutyFacts>, has: boolean]>([
    ['over 5 million', {}, true],
    ['exactly 5 million', { value: 5_000_000 }, false],
    ['light touch', { lightTouch: true }, false],
    ['a concession', { kind: 'concession' }, false],
    ['a framework', { kind: 'framework' }, false],
    ['KPIs that would not suit', { noKpis: 'one delivery' }, false],
  ])('the details notice names three KPIs: %s', (_name, more, has) => {
    expect(said('details', more)!.what.includes('three KPIs')).toBe(has)
  })

  test('what is to be checked of 180 days is said of light touch alone', () => {
    expect(said('copy', {})!.check).toMatch(/^The 90 days are reported by lawyers/)
    expect(said('copy', { lightTouch: true })!.check).toMatch(/^The 180 days for light touch/)
  })
})

describe('while it runs', () => {
  test.each<[name: string, more: Partial<DutyFacts>, on: string, expected: string[]]>([
    ['the first 12 months run', {}, today, ['2027-09-30']],
    ['on its last day', {}, '2027-09-30', ['2027-09-30']],
    ['a day later the next is there too', {}, '2027-10-01', ['2027-09-30', '2028-09-30']],
    ['signed on a leap day', { signed: '2028-02-29' }, '2028-03-01', ['2029-02-28']],
    [
      'and the leap year after',
      { signed: '2028-02-29', ends: '2034-01-01' },
      '2032-01-01',
      ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-28'],
    ],
    ['signed on 1 March, before a leap day', { signed: '2027-03-01' }, '2027-06-01', ['2028-02-29']],
    [
      'procured and signed at once in 2025',
      { procured: '2025-02-24', signed: '2025-02-24' },
      '2026-01-01',
      ['2026-02-23'],
    ],
    ['a contract of exactly 12 months', { ends: '2027-09-30' }, today, []],
    ['a contract of 12 months and a day', { ends: '2027-10-01' }, today, ['2027-09-30']],
    ['one that ended early', { ended: '2027-05-01' }, '2029-01-01', []],
    ['exactly 5 million', { value: 5_000_000 }, today, []],
    ['one pound more', { value: 5_000_001 }, today, ['2027-09-30']],
    ['light touch', { lightTouch: true }, today, []],
    ['a concession', { kind: 'concession' }, today, []],
    ['KPIs that would not suit', { noKpis: 'one delivery' }, today, []],
  ])('KPIs are rated: %s', (_name, more, on, expected) => {
    expect(by('assess', more, on)).toEqual(expected)
  })

  test.each<[name: string, more: Partial<DutyFacts>, on: string, expected: string[]]>([
    ['the first period of all', { procured: '2025-02-24', signed: '2025-06-01' }, '2026-01-15', ['2026-04-29']],
    ['on its day', { procured: '2025-02-24', signed: '2025-06-01' }, '2026-04-29', ['2026-04-29']],
    ['a day later', { procured: '2025-02-24', signed: '2025-06-01' }, '2026-04-30', ['2026-10-29']],
    ['signed on the last day of a half-year', { signed: '2026-09-30' }, '2026-10-01', ['2026-10-29']],
    ['signed on the next day', { signed: '2026-10-01' }, '2026-10-01', ['2027-04-29']],
    ['the last one, after the end', { ended: '2027-09-30' }, '2027-10-15', ['2027-10-29']],
    ['nothing more after that', { ended: '2027-09-30' }, '2027-10-30', []],
    ['a concession', { kind: 'concession' }, today, []],
    ['light touch', { lightTouch: true }, today, ['2027-04-29']],
    ['exactly 5 million', { value: 5_000_000 }, today, ['2027-04-29']],
  ])('payments compliance: %s', (_name, more, on, expected) => {
    expect(by('payments', more, on)).toEqual(expected)
  })

  test.each<[name: string, more: Partial<DutyFacts>, on: string, expected: string[]]>([
    ['the quarter that runs', { procured: '2026-04-01' }, today, ['2027-01-29']],
    ['the first quarter of all', { procured: '2026-04-01', signed: '2026-05-01' }, '2026-05-02', ['2026-07-29']],
    ['on its day', { procured: '2026-04-01', signed: '2026-05-01' }, '2026-07-29', ['2026-07-29']],
    ['a day later', { procured: '2026-04-01', signed: '2026-05-01' }, '2026-07-30', ['2026-10-29']],
    ['procured the day before the section', { procured: '2026-03-31' }, today, []],
    ['a concession', { procured: '2026-04-01', kind: 'concession' }, today, []],
  ])('payments over £30,000: %s', (_name, more, on, expected) => {
    expect(by('over-30000', more, on)).toEqual(expected)
  })

  test.each<[name: string, more: Partial<DutyFacts>, on: string, expected: string[]]>([
    ['exactly 2 million', { value: 2_000_000 }, today, []],
    ['one pound more', { value: 2_000_001 }, today, ['2029-05-26']],
    ['an end on the last day of the 18 months', { ends: '2030-09-30' }, today, ['2029-05-26']],
    ['an end a day later', { ends: '2030-10-01' }, today, ['2030-05-26']],
    ['an end before the next notice', { ends: '2027-03-31' }, today, []],
    ['over already', { ended: '2029-06-01' }, '2029-06-02', []],
  ])('pipeline: %s', (_name, more, on, expected) => {
    expect(by('pipeline', more, on)).toEqual(expected)
  })

  test('invoices are paid in 30 days all the time, but for concessions', () => {
    expect(by('pay', {})).toEqual(['all the time'])
    expect(by('pay', { lightTouch: true })).toEqual(['all the time'])
    expect(whyNot('pay', { kind: 'concession' })).toBe('Concessions are left out.')
  })
})

describe('at an end, and when it goes badly', () => {
  test.each<[name: string, id: DutyId, more: Partial<DutyFacts>, expected: string[]]>([
    ['the planned end', 'end', {}, ['2030-10-29']],
    ['an early end', 'end', { ended: '2027-01-31' }, ['2027-03-01']],
    ['an end before a leap day', 'end', { ended: '2028-01-31' }, ['2028-02-29']],
    ['light touch', 'end', { lightTouch: true }, ['2030-10-29']],
    ['a concession', 'end', { kind: 'concession' }, ['2030-10-29']],
    ['of small value', 'end', { value: 207_720 }, ['2030-10-29']],
    ['the last rating', 'assess-end', {}, ['2030-09-30']],
    ['the last rating after an early end', 'assess-end', { ended: '2027-05-01' }, ['2027-05-01']],
    ['the last rating of 5 million', 'assess-end', { value: 5_000_000 }, []],
    ['the last rating, light touch', 'assess-end', { lightTouch: true }, []],
    ['no breach', 'poor', {}, ['if it happens']],
    ['a breach', 'poor', { breach: '2026-11-02' }, ['2026-12-01']],
    ['a breach at small value', 'poor', { breach: '2026-11-02', value: 207_720 }, ['2026-12-01']],
    ['a breach, light touch', 'poor', { breach: '2026-11-02', lightTouch: true }, []],
  ])('%s', (_name, id, more, expected) => {
    expect(by(id, more)).toEqual(expected)
  })

  const early = { procured: '2025-02-24', signed: '2025-03-01' }

  test.each<[name: string, id: DutyId, more: Partial<DutyFacts>, expected: string[]]>([
    ['an end the day before section 71', 'assess-end', { ...early, ended: '2025-12-31' }, []],
    ['an end on its first day', 'assess-end', { ...early, ended: '2026-01-01' }, ['2026-01-01']],
    ['a breach the day before section 71', 'poor', { ...early, breach: '2025-12-31' }, []],
    ['a breach on its first day', 'poor', { ...early, breach: '2026-01-01' }, ['2026-01-30']],
    ['the notice of the end is older', 'end', { ...early, ended: '2025-12-31' }, ['2026-01-29']],
    ['payments, an end before section 69', 'payments', { ...early, ended: '2025-12-31' }, []],
  ])('commencement: %s', (_name, id, more, expected) => {
    expect(by(id, more, '2026-01-15')).toEqual(expected)
    if (expected.length === 0)
      expect(whyNot(id, more, '2026-01-15')).toMatch(/^Section not in force .*came into force on 1 January 2026\.$/)
  })
})

test('nothing is both due and not due; each duty of a running contract is one or the other', () => {
  const { due, not } = answer({})
  const asked = law.duties
    .map(({ id }) => id)
    .filter((id) => !['change', 'standstill', 'modified', 'grounds'].includes(id))
  const named = [...new Set(due.map((one) => one.duty.id)), ...new Set(not.map((one) => one.duty.id))]
  expect(named.toSorted()).toEqual(asked.toSorted())
  expect(new Set(due.map((one) => one.key)).size).toBe(due.length)
})

test.each<[name: string, more: Partial<DutyFacts>, says: RegExp | undefined]>([
  ['all fits', {}, undefined],
  ['an end on the day of signing', { ends: '2026-10-01' }, undefined],
  ['an end before signing', { ends: '2026-09-30' }, /cannot end before it is signed/],
  ['signed before the procurement', { signed: '2026-01-04' }, /before its procurement began/],
  ['an early end before signing', { ended: '2026-09-30' }, /ended before it was signed/],
  ['an early end after the planned one', { ended: '2030-10-01' }, /must not be after the planned one/],
  ['a breach before signing', { breach: '2026-09-30' }, /breach cannot have been before/],
  ['a value of nothing', { value: 0 }, /more than nothing/],
  ['goods under light touch', { kind: 'goods', lightTouch: true }, /certain services only/],
  ['works under light touch', { kind: 'works-framework', lightTouch: true }, /certain services only/],
  ['a light touch framework', { kind: 'framework', lightTouch: true }, undefined],
])('facts that do not fit together are told: %s', (_name, more, says) => {
  const misfit = misfitOf({ ...facts, ...more })
  if (says) expect(misfit).toMatch(says)
  else expect(misfit).toBeUndefined()
})
