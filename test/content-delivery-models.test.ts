import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const shippedText = readFileSync(join(shipped, 'delivery-models.yaml'), 'utf8')
const changed = (from: string, to: string): string => {
  expect(shippedText).toContain(from)
  return shippedText.replace(from, to)
}
const faults = (from: string, to: string) =>
  faultsOf({ 'delivery-models.yaml': changed(from, to) }).map((fault) =>
    fault.replace(/^delivery-models\.yaml:\d+: /, ''),
  )

test('what comes with Pioneer is labelled as its own, with its sources, and sends people to those who know the law', () => {
  const { delivery } = loadContent({ withSample: false })
  expect(delivery.label).toMatch(/^Pioneer's own default/)
  expect(delivery.source).toMatch(/DCMS libraries toolkit.*Law from general knowledge/)
  expect(delivery.advice).toMatch(/legal, HR, finance and procurement/)
  expect(delivery.checked).toBe('2026-11-26')
  expect(delivery.questions[0]!.id).toBe('purpose')
  expect(delivery.models.find(({ id }) => id === 'latc')!.law).toMatch(/over 80% .*Schedule 2\. Check this\./)
})

test('no two options of a question speak for the same with the same words, and each model has a reason both ways', () => {
  const { models, questions } = loadContent({ withSample: false }).delivery
  const effects = questions.flatMap(({ options }) => options.flatMap((option) => option.effects))
  for (const { id } of models) {
    const points = effects.filter((one) => one.models.includes(id)).map((one) => one.points)
    expect([id, points.some((one) => one > 0), points.some((one) => one < 0)]).toEqual([id, true, true])
  }
})

test('a council or programme may put its own in the place of it', () => {
  const folder = folderOf({ 'delivery-models.yaml': changed('worthFrom: 3', 'worthFrom: 4') })
  expect(loadContent({ folder, withSample: false }).delivery.worthFrom).toBe(4)
})

test.each<[name: string, from: string, to: string, says: string]>([
  [
    'a reason for a model that there is not',
    'models: [charity, asset-transfer]',
    'models: [charity, barter]',
    'questions.0.options.4.effects.1.models.1: there is no model "barter" in this file',
  ],
  [
    'leaving out a model that there is not',
    'omits: [insource]',
    'omits: [outsource]',
    'questions.1.options.0.omits.0: there is no model "outsource" in this file',
  ],
  ['points of nothing', 'points: 2, why', 'points: 0, why', 'questions.0.options.0.effects.0.points: must not be 0'],
  [
    'points for what is ruled out',
    'points: -3, stops: true',
    'points: 3, stops: true',
    'questions.2.options.0.effects.4.stops: must not go with points for the models',
  ],
  ['lines that cross', 'worthFrom: 3', 'worthFrom: 0', 'worthFrom: must be more than possibleFrom'],
  ['an id twice', 'id: insource\n', 'id: in-house\n', 'models.1.id: the id "in-house" is used twice'],
  ['a single right answer', 'atLeast: 2', 'atLeast: 1', 'atLeast: must be at least 2'],
])('%s stops the start, with the place', (_name, from, to, says) => {
  expect(faults(from, to)).toContain(says)
})
