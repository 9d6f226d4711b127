import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const shippedText = readFileSync(join(shipped, 'raid.yaml'), 'utf8')
const changed = (from: string, to: string): string => {
  expect(shippedText).toContain(from)
  return shippedText.replace(from, to)
}

test('what comes with Pioneer is labelled as its own, and a programme may put its own in the place of it', () => {
  expect(loadContent({ withSample: false }).raid.label).toContain("Pioneer's own default")
  const folder = folderOf({ 'raid.yaml': changed('from: 15', 'from: 12').replace("'2026-1'", "'ours-7'") })
  const { raid } = loadContent({ folder, withSample: false })
  expect([raid.version, raid.bands.map(({ from }) => from)]).toEqual(['ours-7', [1, 5, 12]])
})

test.each<[name: string, from: string, to: string, says: string]>([
  ['a band below the one before', 'from: 15', 'from: 5', 'bands.2.from: must begin above the band before it'],
  ['a lowest band above 1', 'from: 1,', 'from: 2,', 'bands.0.from: the lowest band must begin at 1'],
  ['bands in another order', 'id: low', 'id: high', 'bands: must be low, medium, high, each once and in that order'],
  ['a response twice', 'id: avoid', 'id: accept', 'responses: must be avoid, reduce, transfer, accept'],
  ['a severity twice', 'id: minor', 'id: serious', 'severities.1.id: the id "serious" is used twice'],
  [
    'a choice that a phone would clip',
    'hardly noticed',
    'x'.repeat(49),
    'impact.0: title and meaning have more than 54',
  ],
])('%s stops the start, with the place', (_name, from, to, says) => {
  const [fault, ...more] = faultsOf({ 'raid.yaml': changed(from, to) })
  expect(fault).toMatch(/^raid\.yaml:\d+: /)
  expect([fault, more]).toEqual([expect.stringContaining(says), []])
})
