import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** What people looked for and did not find: words alone, of nobody and no council. */

const needSchema = z.object({
  words: z.string(),
  count: z.number().int().min(1),
  first: z.string(),
  last: z.string(),
})
export type UnmetNeed = z.output<typeof needSchema>

export const needsPartition = 'unmet-needs'

/** A year after they were last asked for, they are gone. */
export const unmetNeeds: Collection<UnmetNeed> = {
  name: 'unmet-need',
  schema: needSchema,
  partition: () => needsPartition,
  id: (need) => need.words,
  timeToLive: 365 * 86_400,
}

const mostWords = 12
const longest = 100

/**
 * What is kept of somebody's words: small letters, so that the same is one; no addresses, no mentions, nothing with a
 * figure in it, so that no phone number, reference or email stays. Empty where nothing is left.
 */
export const needWords = (typed: string): string =>
  typed
    .replace(/<at\b[^>]*>.*?<\/at>/gi, ' ')
    .replace(/\S*(@|:\/\/|www\.)\S*/gi, ' ')
    .replace(/[\p{L}\p{M}\p{P}\p{S}]*\p{N}\S*/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, mostWords)
    .join(' ')
    .slice(0, longest)
    .trim()

/** Teams says a message again when the answer is slow: the same words within so many milliseconds are one asking. */
const again = 10_000

/** The same need asked for once more. */
export const askedAgain = (need: UnmetNeed, at: string): UnmetNeed =>
  Date.parse(at) - Date.parse(need.last) < again ? need : { ...need, count: need.count + 1, last: at }

/** The most wanted first, then the latest. */
export const mostWanted = (needs: readonly UnmetNeed[]): readonly UnmetNeed[] =>
  needs.toSorted(
    (one, other) =>
      other.count - one.count || other.last.localeCompare(one.last) || one.words.localeCompare(other.words, 'en-GB'),
  )
