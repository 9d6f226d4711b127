import { meaningOf } from './meant-words'
import { stemOf, wordsIn } from './word-stems'

/** The words that a catalogue treats in its own way; content, so that whoever keeps the catalogue can mend what is found. */
export interface Vocabulary {
  readonly synonyms: readonly (readonly string[])[]
  readonly ignore: readonly string[]
  /** Words that say that somebody looks for something else altogether. */
  readonly elsewhere?: readonly string[] | undefined
  /** What a contract may be for, such as cleaning: it says nothing of which tool somebody needs. */
  readonly settings?: readonly string[] | undefined
  /** Whoever says one of these speaks of what the catalogue is about. Where absent, words of very many tools tell. */
  readonly trade?: readonly string[] | undefined
}

/** What somebody asks, as the search takes it: the stems of their words, each with those that may stand for it. */
export interface Query {
  readonly own: readonly string[]
  readonly others: ReadonlyMap<string, readonly string[]>
  /** Those of `own` that say that somebody looks for something else altogether. */
  readonly elsewhere: ReadonlySet<string>
  /** Whether somebody plainly speaks of what the catalogue is about; absent where the vocabulary has no words for it. */
  readonly ofTrade?: boolean | undefined
  /** Whether they say we or they: they speak of work, then, rather than of their own affairs. */
  readonly together: boolean
  /** Every word in its order, also those that say nothing: for phrases that are asked word for word. */
  readonly whole: string
}

export type Reader = ReturnType<typeof readerOf>

/** Questions longer than this are read no further: nobody describes a problem in more, and a search must stay quick. */
const mostWords = 40

interface Synonym {
  readonly phrase: readonly string[]
  /** The stems of what means the same. */
  readonly means: readonly string[]
}

/** A text as stems between spaces, in which that of a phrase can be looked for. */
export const wholeOf = (text: string): string => wholeFrom(wordsIn(text).slice(0, mostWords))

const wholeFrom = (words: readonly string[]): string =>
  ` ${words
    .filter((word) => !pointing.has(word))
    .map(stemOf)
    .join(' ')} `

/** Whether somebody says this contract, a contract or our contracts makes no other phrase. */
const pointing = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'those', 'my', 'our', 'your', 'their', 'its'])

const several = new Set(['we', 'us', 'our', 'ours', 'they', 'them', 'their', 'weve', 'theyre', 'theyve', 'theyll'])

/** Reads texts and questions by a vocabulary, which is taken apart once. `texts` are all that can be found. */
export function readerOf(vocabulary: Vocabulary, texts: readonly string[]) {
  const { synonyms, ignore, elsewhere = [], settings = [], trade } = vocabulary
  const ignored = new Set(ignore.flatMap(wordsIn))
  const strange = new Set(elsewhere.flatMap(wordsIn))
  const isStrange = (word: string) => strange.has(word) || strange.has(word.replace(/s$/, ''))
  const spokenOfTrade = trade?.map(wholeOf)
  const byFirst = new Map<string, Synonym[]>()
  for (const group of synonyms.map((one) => one.map((phrase) => wordsIn(phrase))))
    for (const words of group) {
      const phrase = words.map(stemOf)
      const more = group.filter((other) => other !== words).flat()
      const means = [...new Set(more.filter((word) => !ignored.has(word)).map(stemOf))]
      byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), { phrase, means }])
    }
  const others = [...elsewhere, ...settings, ...(trade ?? [])]
  const meant = meaningOf([...texts, ...synonyms.flat()], others, ignored)

  /** The stems of a text that say something, in their order; all of them where none does. */
  const stemsOf = (text: string): string[] => {
    const words = wordsIn(text)
    const telling = words.filter((word) => !ignored.has(word))
    return (telling.length > 0 ? telling : words).map(stemOf)
  }

  const queryOf = (text: string): Query => {
    const read = meant(text, mostWords).map(({ word, means }) => ({ word, stem: stemOf(word), means }))
    const words = read.map(({ word }) => word)
    const telling = read.filter(({ word }) => !ignored.has(word))
    const own = [...new Set((telling.length > 0 ? telling : read).map(({ stem }) => stem))]
    const others = new Map<string, Set<string>>()
    const add = (stem: string, more: readonly string[]) =>
      others.set(stem, new Set([...(others.get(stem) ?? []), ...more.filter((one) => one !== stem)]))
    for (const { stem, means } of read) if (own.includes(stem)) add(stem, means)
    read.forEach(({ means }, at) => {
      for (const { phrase, means: same } of means.flatMap((one) => byFirst.get(one) ?? [])) {
        const place = read.slice(at, at + phrase.length)
        if (!phrase.every((word, on) => place[on]?.means.includes(word))) continue
        // The whole phrase's meaning goes with each of its words, so that no part of the question goes unmet.
        for (const { stem } of place) if (own.includes(stem)) add(stem, same)
      }
    })
    const whole = wholeFrom(words)
    const mended = ` ${read.map(({ means: [first = ''] }) => first).join(' ')} `
    return {
      own,
      ofTrade: spokenOfTrade?.some((phrase) => whole.includes(phrase) || mended.includes(phrase)),
      others: new Map([...others].map(([stem, more]) => [stem, [...more]])),
      elsewhere: new Set(read.filter(({ word }) => isStrange(word)).map(({ stem }) => stem)),
      together: words.some((word) => several.has(word)),
      whole,
    }
  }

  return { stemsOf, queryOf }
}
