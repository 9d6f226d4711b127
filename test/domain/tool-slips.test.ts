import { loadContent } from '../../bot/content/load'
import { finderOf } from '../../bot/domain/tool-search'

/** What one slip of the finger costs, tried on every third of the catalogue's own phrases that finds its tool first. */

const { toolkit } = loadContent({ withSample: false })
const finder = finderOf(toolkit.tools, toolkit)
const found = (words: string): string[] => finder.find(words).found.map(({ id }) => id)

const besides = (letter: string) => 'snvfrghjokklmmpqotrycuziub'['abcdefghijlkmnpoqrstvyxzuw'.indexOf(letter)] ?? 'x'
type Slip = (word: string, at: number) => string
const leftOut: Slip = (word, at) => word.slice(0, at) + word.slice(at + 1)
const swapped: Slip = (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
const doubled: Slip = (word, at) => word.slice(0, at) + word[at] + word.slice(at)
const wrong: Slip = (word, at) => word.slice(0, at) + besides(word[at]!) + word.slice(at + 1)

interface Phrase {
  readonly id: string
  readonly phrase: string
  readonly longest: string
}

const phrases: readonly Phrase[] = toolkit.tools
  .flatMap(({ id, title, words }) =>
    [...new Set([title, ...words].flatMap((one) => one.toLowerCase().split(',')))].map((one) => ({
      id,
      phrase: one.trim(),
    })),
  )
  .map((one) => ({ ...one, longest: one.phrase.split(' ').toSorted((a, b) => b.length - a.length)[0]! }))

const chosen = (shape: RegExp, least: number): readonly Phrase[] =>
  phrases
    .filter(({ phrase, longest }) => shape.test(phrase) && longest.length >= least)
    .filter(({ id, phrase }, at) => at % 3 === 0 && found(phrase)[0] === id)

const words = chosen(/^[a-z]+$/, 7)
const longer = chosen(/^[a-z]+ [a-z]+( [a-z]+)?$/, 6)

/** What part of slips finds nothing, and what part finds something else only, in per cent. */
function tried(some: readonly Phrase[], slip: Slip, placesIn: (word: string) => readonly number[]) {
  const cases = some.flatMap(({ id, phrase, longest }) =>
    placesIn(longest)
      .map((at) => phrase.replace(longest, slip(longest, at)))
      .filter((typed) => typed !== phrase)
      .map((typed) => ({ id, ids: found(typed) })),
  )
  const share = (isMissed: (one: (typeof cases)[number]) => boolean) =>
    (100 * cases.filter(isMissed).length) / cases.length
  return {
    count: cases.length,
    nothing: share(({ ids }) => ids.length === 0),
    other: share(({ id, ids }) => ids.length > 0 && !ids.slice(0, 3).includes(id)),
  }
}

// A wrong letter makes another word more often than a letter left out does, so more of them stay unclear.
describe.each([
  ['a letter left out', leftOut, 2],
  ['two letters the wrong way round', swapped, 2],
  ['a letter twice', doubled, 2],
  ['a wrong letter', wrong, 8],
])('%s', (_name, slip, most) => {
  test(`in one word finds nothing for ${most} % at the most, and something else for 2 %`, () => {
    const { count, nothing, other } = tried(words, slip, (word) => [2, word.length >> 1, word.length - 3])
    expect(count).toBeGreaterThan(200)
    expect(nothing).toBeLessThanOrEqual(most)
    expect(other).toBeLessThanOrEqual(2)
  })

  test('in a phrase of two or three finds nothing for 10 % at the most, and something else for 2 %', () => {
    const { count, nothing, other } = tried(longer, slip, (word) => [word.length >> 1])
    expect(count).toBeGreaterThan(300)
    expect(nothing).toBeLessThanOrEqual(10)
    expect(other).toBeLessThanOrEqual(2)
  })
})

test.each([
  ['perfomance', 'kpis-and-performance'],
  ['dependecies and asumptions', 'raid-a-log'],
  ['webnar', 'intro-training'],
  ['inducton', 'intro-training'],
  ['skils check', 'capability-survey'],
  ['list of probems', 'raid-a-log'],
  ['invice', 'payment-and-invoicing'],
  ['contact register', 'contract-register'],
])('"%s" leads to %s', (typed, id) => {
  expect(found(typed)[0]).toBe(id)
})

describe('how a word is mended', () => {
  const tool = (id: string, ...words: string[]) => ({ id, title: id, summary: 'A list.', use: 'Now.', words })
  const small = (elsewhere: readonly string[] = []) =>
    finderOf([tool('one', 'sponsoring'), tool('two', 'mentoring'), tool('three', 'cycling')], {
      synonyms: [],
      ignore: ['whatever'],
      elsewhere,
    })
  const first = (words: string, elsewhere?: readonly string[]) => small(elsewhere).find(words).found[0]?.id

  test('as itself where the slip is plain: one, behind the first letter, and nothing else is as near', () => {
    expect(first('sponsring')).toBe('one')
    expect(first('ponsoring')).toBeUndefined()
    expect(first('spnsring')).toBeUndefined()
  })

  test('a slip in a word that says nothing says nothing', () => {
    expect(first('whatver mentoring whtever')).toBe('two')
  })

  test('a slip in a word of something else altogether leads there', () => {
    expect(first('mentoring skydivng')).toBe('two')
    expect(first('mentoring skydivng', ['skydiving'])).toBeUndefined()
  })
})
