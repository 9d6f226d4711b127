import type { Query } from './query-words'
import { isSeveral, type Spoken } from './tool-spoken'
import { stemOf, wordsIn } from './word-stems'

/** Why a tool was found: the names and phrases of its own that fit, or, where none does, words of its description. */
export interface Why {
  readonly phrases: readonly string[]
  readonly described: readonly string[]
}

const most = 3

/** Phrases that hold the words of the question go before those that only mean the same. */
export function reasonsOf({ phrases, text }: Spoken, { own, others, whole: asked }: Query): Why {
  const matched = new Set([...own, ...[...others.values()].flat()])
  const worth = (stem: string): number => (own.includes(stem) ? 1 : matched.has(stem) ? 0.6 : 0)
  const met = phrases
    .filter(({ stems }) => stems.some((stem) => matched.has(stem)))
    .map(({ phrase, stems, whole }, at) => ({
      phrase,
      at,
      // One word that says something, of several, is the phrase only where the rest was said too.
      part:
        (stems.reduce((sum, stem) => sum + worth(stem), 0) / stems.length) *
        (stems.length === 1 && isSeveral(whole) && !asked.includes(whole) ? 0.6 : 1),
      count: stems.filter((stem) => matched.has(stem)).length,
    }))
    .filter(({ part }) => part >= 0.5)
    .toSorted((one, other) => other.part - one.part || other.count - one.count || one.at - other.at)
  if (met.length > 0) return { phrases: met.slice(0, most).map(({ phrase }) => phrase), described: [] }
  const described = [...new Set(wordsIn(text).filter((word) => matched.has(stemOf(word))))]
  return { phrases: [], described: described.slice(0, most) }
}

const quoted = (words: readonly string[]): string => words.map((one) => `‘${one}’`).join(', ')

/** In plain words, such as: matches ‘insourcing’, ‘bring back in house’. */
export function whyWords({ phrases, described }: Why): string {
  if (phrases.length > 0) return `Matches ${quoted(phrases)}.`
  return described.length > 0 ? `Its description says ${quoted(described)}.` : 'Comes close to what you typed.'
}
