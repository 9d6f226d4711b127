/** Mends slips of the finger: what of a known vocabulary somebody may have meant by a word that is not in it. */

export type Speller = (word: string) => readonly string[]

const most = 3

/** Known words at the least distance: one slip in a short word, two in a longer one, none in the shortest. */
export function spellerOf(known: Iterable<string>): Speller {
  const byLength = new Map<number, string[]>()
  for (const word of new Set(known)) {
    const some = byLength.get(word.length)
    if (some) some.push(word)
    else byLength.set(word.length, [word])
  }
  return (word) => {
    const slips = word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2
    const near = Array.from({ length: 2 * slips + 1 }, (_, at) => byLength.get(word.length - slips + at) ?? [])
      .flat()
      .filter((other) => other[0] === word[0] || other[1] === word[1])
      .map((other) => ({ other, off: slipsBetween(word, other, slips) }))
      .filter(({ off }) => off <= slips)
      .toSorted((one, another) => one.off - another.off)
    return near
      .filter(({ off }) => off === near[0]!.off)
      .slice(0, most)
      .map(({ other }) => other)
  }
}

/** Letters left out, put in, taken for others, or two in the wrong order; `limit + 1` for anything above it. */
function slipsBetween(one: string, other: string, limit: number): number {
  let earlier: number[] = []
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const least = Math.min(row[j - 1]! + 1, before[j]! + 1, before[j - 1]! + (same ? 0 : 1))
      row[j] = swapped ? Math.min(least, earlier[j - 2]! + 1) : least
    }
    if (Math.min(...row) > limit) return limit + 1
    earlier = before
    before = row
  }
  return before[other.length]!
}
