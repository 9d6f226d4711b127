import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const shippedText = readFileSync(join(shipped, 'value.yaml'), 'utf8')
const changed = (from: string, to: string): string => {
  expect(shippedText).toContain(from)
  return shippedText.replace(from, to)
}
const faults = (text: string) =>
  faultsOf({ 'value.yaml': text }).map((fault) => fault.replace(/^value\.yaml:\d+: /, ''))

test('each figure has its source, its date, how sure it is and when it was checked; none is a promise', () => {
  const { value } = loadContent({ withSample: false })
  expect(value.label).toMatch(/not a promise/)
  expect(value.figures.map(({ id, percent, mark, checked }) => [id, percent, mark, checked])).toEqual([
    ['programme', 9, 'seen', '2026-11-26'],
    ['iaccm', 9.2, 'second-hand', '2026-11-26'],
    ['worldcc', 11, 'seen', '2026-11-26'],
    ['nao', undefined, 'second-hand', '2026-11-26'],
  ])
  expect(value.figures.at(-1)!.says).toMatch(/£160 million and £290 million/)
  expect(value.figures[0]!.caution).toMatch(/value that is lost/)
})

test('a council or programme may put its own in the place of it', () => {
  const folder = folderOf({ 'value.yaml': changed('percent: 9\n', 'percent: 4\n') })
  expect(loadContent({ folder, withSample: false }).value.figures[0]!.percent).toBe(4)
})

test.each<[name: string, text: () => string, says: string]>([
  ['an id twice', () => changed('id: iaccm', 'id: programme'), 'figures.1.id: the id "programme" is used twice'],
  [
    'no source',
    () => changed('    source: info.worldcc.com/closing-the-procurement-value-gap\n', ''),
    'figures.2.source: is missing',
  ],
  [
    'no percent at all',
    () => shippedText.replace(/^ {4}percent: .*\n/gm, ''),
    'figures: must have at least one figure with a percent',
  ],
  ['more than half', () => changed('percent: 11', 'percent: 51'), 'figures.2.percent: must be at most 50'],
])('%s stops the start, with the place', (_name, text, says) => {
  expect(faults(text())).toContain(says)
})
