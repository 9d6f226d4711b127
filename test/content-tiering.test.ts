import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const shippedText = readFileSync(join(shipped, 'tiering.yaml'), 'utf8')
const changed = (from: string, to: string): string => {
  expect(shippedText).toContain(from)
  return shippedText.replace(from, to)
}
const faults = (from: string, to: string) =>
  faultsOf({ 'tiering.yaml': changed(from, to) }).map((fault) => fault.replace(/^tiering\.yaml:\d+: /, ''))

test('what comes with Pioneer is labelled as its own, with the weights and cut-offs of the domain notes', () => {
  const { tiering } = loadContent({ withSample: false })
  expect(tiering.label).toMatch(/Pioneer's default, not the tiering tool/)
  expect(tiering.factors.map(({ weight }) => weight)).toEqual([25, 20, 20, 15, 10, 10])
  expect(tiering.cutOffs).toEqual({ gold: 75, silver: 50 })
  expect(tiering.overrides.map(({ id }) => id)).toEqual(['life-and-limb', 'no-way-out', 'kpis-due'])
  expect(tiering.retierMonths).toBe(12)
})

test('every statement of a factor is another one, and each ask begins with what to do', () => {
  const { tiering } = loadContent({ withSample: false })
  for (const { statements } of tiering.factors) expect(new Set(statements).size).toBe(4)
  const asks = Object.values(tiering.tiers).flatMap((tier) => tier.asks)
  expect(asks.filter((ask) => !/^(Meet|Keep|Have|Check|Report|Look|Act) /.test(ask))).toEqual([])
})

test('a council or programme may put its own in the place of it', () => {
  const folder = folderOf({ 'tiering.yaml': changed('gold: 75', 'gold: 80').replace("'2026-1'", "'ours-7'") })
  const { tiering } = loadContent({ folder, withSample: false })
  expect([tiering.version, tiering.cutOffs.gold]).toEqual(['ours-7', 80])
})

test.each<[name: string, from: string, to: string, says: string]>([
  ['weights that are not 100', 'weight: 25', 'weight: 24', 'factors: the weights are 99 together, and must be 100'],
  ['a Silver above Gold', 'silver: 50', 'silver: 75', 'cutOffs: gold must begin above silver'],
  ['an id twice', 'id: continuity', 'id: impact', 'factors.1.id: the id "impact" is used twice'],
  ['an override twice', 'id: no-way-out', 'id: life-and-limb', 'overrides.1.id: the id "life-and-limb" is used twice'],
  ['bounds that fall', 'from: 207720', 'from: 2000000', 'factors.3.bounds: must rise, the lowest first'],
  [
    'an override for a factor that there is not',
    'factor: value',
    'factor: worth',
    'overrides.2.needs.factor: there is no factor "worth" in this file',
  ],
  [
    'a statement that a phone would clip',
    'Hardly anyone would notice',
    'x'.repeat(61),
    'factors.0.statements.0: must have at most 60 characters',
  ],
  ['three statements', '      - After some months\n', '', 'factors.1.statements: must have at least 4 in its list'],
])('%s stops the start, with the place', (_name, from, to, says) => {
  expect(faults(from, to)).toEqual([says])
})

test('a fault names its line', () => {
  const [fault] = faultsOf({ 'tiering.yaml': changed('silver: 50', 'silver: 75') })
  const line = shippedText.split('\n').findIndex((one) => one.startsWith('cutOffs:')) + 1
  // A map is where its first name is.
  expect(fault).toMatch(new RegExp(`^tiering\\.yaml:${line + 1}: `))
})
