/** Mends slips of the finger: what of a known vocabulary somebody may have meant by a word that is not in it. */

/** The nearest known words, none where all are too far, and how many slips away they are. */
export interface Mended {
  readonly words: readonly string[]
  /** Those of them that want a letter left out or two put in order: that happens more often than a wrong one. All where none does. */
  readonly likely: readonly string[]
  readonly slips: number
}

export type Speller = (word: string) => Mended

const most = 3
/** Longer ones are no words. */
const longest = 60

/** Known words at the least distance: one slip in a short word, two in a longer one, none in the shortest. */
export function spellerOf(known: Iterable<string>): Speller {
  const byLength = new Map<number, { readonly other: string; readonly letters: number }[]>()
  for (const other of new Set(known)) {
    const one = { other, letters: lettersOf(other) }
    const some = byLength.get(other.length)
    if (some) some.push(one)
    else byLength.set(other.length, [one])
  }
  return (word) => {
    if (word.length < 4 || word.length > longest || /\d/.test(word)) return { words: [], likely: [], slips: 0 }
    const slips = word.length < 7 ? 1 : 2
    const letters = lettersOf(word)
    let least = slips
    let words: string[] = []
    for (let length = word.length - slips; length <= word.length + slips; length++)
      for (const one of byLength.get(length) ?? []) {
        if (one.other[0] !== word[0] && one.other[1] !== word[1]) continue
        if (isFar(letters & ~one.letters, least) || isFar(one.letters & ~letters, least)) continue
        const off = slipsBetween(word, one.other, least)
        if (off > least) continue
        if (off < least) words = []
        least = off
        words.push(one.other)
      }
    const likely = words.filter((other) => other.length > word.length || isInOtherOrder(word, other))
    const first = [...likely, ...words.filter((other) => !likely.includes(other))].slice(0, most)
    return { words: first, likely: likely.length > 0 ? likely : words, slips: least }
  }
}

/** Which letters a word has, a bit for each; letters of other scripts share bits. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** A slip takes one letter away at the most. Nearly all of a vocabulary is passed over by this alone, either way round. */
function isFar(without: number, slips: number): boolean {
  let left = without
  for (let at = 0; at < slips; at++) left &= left - 1
  return left !== 0
}

const isInOtherOrder = (one: string, other: string): boolean =>
  [...one].toSorted().join() === [...other].toSorted().join()

/** Letters left out, put in, taken for others, or two in the wrong order; `limit + 1` for anything above it. */
function slipsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let [earlier, before, row] = rows
  for (let j = 0; j <= other.length; j++) before[j] = j
  for (let i = 1; i <= one.length; i++) {
    // Farther from the diagonal than this, all is above the limit.
    const from = i > limit ? i - limit : 1
    const to = i + limit < other.length ? i + limit : other.length
    row[from - 1] = from === 1 ? i : limit + 1
    let least = row[from - 1]!
    for (let j = from; j <= to; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      let off = before[j - 1]! + (same ? 0 : 1)
      if (row[j - 1]! < off) off = row[j - 1]! + 1
      if (j < i + limit && before[j]! < off) off = before[j]! + 1
      if (swapped && earlier[j - 2]! < off) off = earlier[j - 2]! + 1
      row[j] = off
      if (off < least) least = off
    }
    if (least > limit) return limit + 1
    const freed = earlier
    earlier = before
    before = row
    row = freed
  }
  return before[other.length]!
}

/** What a comparison writes in, each time anew; made once, since there are thousands. */
const rowOf = () => new Uint8Array(longest + 4)
const rows: [Uint8Array, Uint8Array, Uint8Array] = [rowOf(), rowOf(), rowOf()]
