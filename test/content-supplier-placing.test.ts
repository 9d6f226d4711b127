import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const shippedText = readFileSync(join(shipped, 'supplier-placing.yaml'), 'utf8')
const changed = (from: string, to: string): string => {
  expect(shippedText).toContain(from)
  return shippedText.replace(from, to)
}
const faults = (from: string, to: string) =>
  faultsOf({ 'supplier-placing.yaml': changed(from, to) }).map((fault) =>
    fault.replace(/^supplier-placing\.yaml:\d+: /, ''),
  )

test('what comes with Pioneer is labelled as its own, with its sources and the day on which it was checked', () => {
  const { placing } = loadContent({ withSample: false })
  expect(placing.label).toMatch(/^Pioneer's own default/)
  expect(placing.source).toMatch(/Kraljic.*GovS 008.*second-hand/)
  expect(placing.checked).toBe('2026-11-26')
  expect(placing.combinations).toHaveLength(16)
  expect(new Set(placing.combinations.map(({ says }) => says)).size).toBe(16)
})

test('a council or programme may put its own in the place of it', () => {
  const folder = folderOf({ 'supplier-placing.yaml': changed('highFrom: 50', 'highFrom: 60') })
  expect(loadContent({ folder, withSample: false }).placing.highFrom).toBe(60)
})

test.each<[name: string, from: string, to: string, says: string]>([
  [
    'weights that are not 100',
    'weight: 35',
    'weight: 34',
    'axes.impact.factors: the weights are 99 together, and must be 100',
  ],
  ['an id twice', 'id: switching', 'id: alternatives', 'axes.risk.factors.1.id: the id "alternatives" is used twice'],
  [
    'an id on both axes',
    'id: service',
    'id: without',
    'axes.impact.factors.0.id: the id "without" is used for the other axis too',
  ],
  [
    'a combination that is missing',
    'seen: nuisance\n',
    'seen: core\n',
    'combinations: the one of strategic and core is there twice',
  ],
  ['three statements', '          - Weeks\n', '', 'axes.risk.factors.1.statements: must have at least 4 in its list'],
  [
    'a statement that a phone would clip',
    'Many, and they want the work',
    'x'.repeat(61),
    'axes.risk.factors.0.statements.0: must have at most 60 characters',
  ],
])('%s stops the start, with the place', (_name, from, to, says) => {
  expect(faults(from, to)).toContain(says)
})

test('places out of order stop the start', () => {
  const [fault] = faults('  - id: strategic\n    title: Strategic', '  - id: leverage\n    title: Strategic')
  expect(fault).toBe('places: must be strategic, bottleneck, leverage, routine, each once and in that order')
})
