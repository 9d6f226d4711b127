import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from '../../cards/card'
import type { Sample } from '../samples/sample'
import { partsOf } from '../support/card-parts'
import { useSamples } from '../support/every-sample'
import { complaintsOn } from '../support/microsoft-cards'

/** Rules for every card in every state. Each test lists what breaks its rule, so that a red one says where to look. */
const { all, broken, each } = useSamples()

const isInput = (part: Part) => part.type.startsWith('Input.')

test('every function that draws a card has a sample', () => {
  const folder = join(__dirname, '../../cards')
  const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const drawers = source.flatMap((text) => [
    ...text.matchAll(/^export (?:async )?(?:function|const) (\w+)(?:(?!\nexport )[\s\S])*?\): (?:Promise<)?Card\b/gm),
  ])
  const names = drawers.map((match) => match[1]!).filter((name) => name !== 'card')
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !all().some((sample) => sample.of === name))).toEqual([])
})

test('no two samples have one name', () => {
  expect(new Set(all().map((sample) => sample.name)).size).toBe(all().length)
})

test("Microsoft's parser has no complaint", () => {
  expect(broken((sample) => complaintsOn(sample.card))).toEqual([])
})

test('a card is of version 1.5 and small enough for every client', () => {
  const sizes = all().map(({ name, card }) => ({ name, size: Buffer.byteLength(JSON.stringify(card)), card }))
  const [largest] = sizes.toSorted((one, other) => other.size - one.size)
  console.info(`The largest card is ${largest!.name}: ${largest!.size} bytes`)
  expect(sizes.filter(({ size }) => size > 25_000).map(({ name, size }) => `${name}: ${size}`)).toEqual([])
  expect(broken(({ card }) => (JSON.stringify(card).length * 2 > 80_000 ? ['too long as UTF-16'] : []))).toEqual([])
  expect(broken(({ card }) => (card.version === '1.5' ? [] : [card.version]))).toEqual([])
})

test('a card has a summary of one plain line, which toasts and screen readers say', () => {
  const isPlain = (words: string) => /^\S.{2,199}$/u.test(words) && words.length <= 200 && !/[*_`~[\]<>#\n]/.test(words)
  expect(broken(({ card }) => [card.fallbackText, card.speak].filter((words) => !isPlain(words)))).toEqual([])
})

test('a card has one title', () => {
  const titles = (sample: Sample) =>
    partsOf(sample.card).filter((part) => part.style === 'heading' && part.size === 'large')
  expect(broken((sample) => (titles(sample).length === 1 ? [] : [`${titles(sample).length} titles`]))).toEqual([])
})

test('a heading has words under it', () => {
  const lonely = (sample: Sample) =>
    partsOf(sample.card).flatMap((part) => {
      const items = (part.body ?? part.items ?? []) as Part[]
      return items.filter((item, place) => item.style === 'heading' && items[place + 1]?.style === 'heading')
    })
  expect(
    broken((sample) =>
      lonely(sample)
        .filter((part) => part.size !== 'large')
        .map((part) => part.text),
    ),
  ).toEqual([])
})

test('an input has a label and an id of its own, and says what is wrong', () => {
  const isSaid = (words: unknown) => typeof words === 'string' && words.trim() !== ''
  expect(each((part) => isInput(part) && !isSaid(part.label) && `${part.id} has no label`)).toEqual([])
  expect(each((part) => isInput(part) && !isSaid(part.errorMessage) && `${part.id} has no error message`)).toEqual([])
  const twice = (what: 'id' | 'label') => (sample: Sample) =>
    partsOf(sample.card)
      .filter(isInput)
      .map((part) => part[what])
      .filter((one, place, all) => all.indexOf(one) !== place)
  expect(broken(twice('id'))).toEqual([])
  // Who hears a card has nothing but the label to tell one from another.
  expect(broken(twice('label'))).toEqual([])
})

test('a choice is short, since phones clip it; names and questions are as long as they are', () => {
  const names = ['council', 'councils', 'people', 'reopen', 'needs', 'owner']
  const long = (part: Part) =>
    (part.choices as { title: string }[]).map((choice) => choice.title).filter((title) => title.length > 60)
  expect(each((part) => part.type === 'Input.ChoiceSet' && !names.includes(String(part.id)) && long(part))).toEqual([])
})

test('a choice that is filled in is one of those offered', () => {
  const strays = (part: Part) => {
    const offered = (part.choices as { value: string }[]).map((choice) => choice.value)
    return String(part.value ?? '')
      .split(',')
      .filter((value) => value !== '' && !offered.includes(value))
  }
  expect(each((part) => part.type === 'Input.ChoiceSet' && strays(part))).toEqual([])
})

test('a picture says in words what it shows', () => {
  expect(each((part) => part.type === 'Image' && !String(part.altText ?? '').trim() && part.url)).toEqual([])
})

test('nothing is told by colour alone: what has a colour starts with words that say why', () => {
  const coloured = ['good', 'warning', 'attention']
  const saysWhy = (part: Part) => (part.items as Part[])[0]?.style === 'heading'
  expect(each((part) => coloured.includes(String(part.style)) && !saysWhy(part) && part.style)).toEqual([])
  expect(each((part) => part.color !== undefined && part.color)).toEqual([])
})
