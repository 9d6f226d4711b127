import { spellerOf } from './spelling'
import { stemOf, wordsIn } from './word-stems'

/** A word as it was plainly meant, and the stems that it may stand for: its own, or, where nobody knows it, those of words like it. */
export interface Meant {
  readonly word: string
  readonly means: readonly string[]
}

/** A beginning stands for so many words at the most. */
const mostLonger = 4
/** Shorter words are too easily others. */
const shortestPlain = 5
/** Who types more words that nobody knows is not mending slips: the rest are taken as they are, and a search stays quick. */
const mostMended = 12

const hyphened = /(\p{L}+)[-‐‑](\p{L}+)/gu

/**
 * Reads words by a vocabulary. `texts` have what can be found, `more` what else is known; `silent` words are known too, and
 * say nothing.
 */
export function meaningOf(texts: readonly string[], more: readonly string[], silent: ReadonlySet<string>) {
  const said = new Set(texts.flatMap(wordsIn))
  const found = new Set([...said].map(stemOf))
  const known = new Set([...said, ...more.flatMap(wordsIn)])
  const stems = new Set([...found, ...[...known].filter((word) => !said.has(word)).map(stemOf)])
  const inOrder = [...stems].toSorted()
  const speller = spellerOf([...known, ...silent])
  const parted = new Set(texts.flatMap((text) => text.toLowerCase().match(hyphened) ?? []))

  const isKnown = (word: string) => silent.has(word) || stems.has(stemOf(word))

  /** In-sourcing is insourcing where only that is known. */
  const joined = (text: string): string =>
    text.replace(hyphened, (pair: string, one: string, other: string) => {
      const word = `${one}${other}`.toLowerCase()
      return !parted.has(pair.toLowerCase()) && found.has(stemOf(word)) ? word : pair
    })

  /** One slip behind the first letter of a longer word, where it can only have been one word, is plain. */
  const mended = (word: string): Meant => {
    const { words, likely, slips } = speller(word)
    const [first, ...others] = likely
    const isClear = first !== undefined && others.every((other) => stemOf(other) === stemOf(first))
    if (isClear && slips === 1 && word.length >= shortestPlain && first[0] === word[0])
      return { word: first, means: [stemOf(first)] }
    return { word, means: [...longerThan(word), ...words.map(stemOf)] }
  }

  const longerThan = (word: string) => (word.length < 4 ? [] : startingWith(word, inOrder).slice(0, mostLonger))

  /** The first words of a text. */
  return (text: string, most: number): readonly Meant[] => {
    let left = mostMended
    return wordsIn(joined(text))
      .slice(0, most)
      .map((word) => {
        if (isKnown(word)) return { word, means: [stemOf(word)] }
        return left-- > 0 ? mended(word) : { word, means: [] }
      })
  }
}

/** The words of a sorted list that begin so. */
function startingWith(beginning: string, sorted: readonly string[]): readonly string[] {
  let low = 0
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < beginning) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let at = low; sorted[at]?.startsWith(beginning); at++) found.push(sorted[at]!)
  return found
}
