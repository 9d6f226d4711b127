import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

const actor = z.object({ id: z.string(), name: z.string() })

export const answerSchema = z.object({
  question: z.string(),
  id: z.string(),
  by: actor,
  words: z.string(),
  at: z.string(),
  /** Taken back by its author, or taken down by a facilitator. */
  removed: z.object({ by: actor, at: z.string(), reason: z.string().optional() }).optional(),
  /** Its question's; absent in older records. */
  group: z.string().optional(),
  /** The instant (ms since 1970) of a change of which the cards and who is concerned do not know yet. */
  untold: z.number().optional(),
})
export type QuestionAnswer = z.output<typeof answerSchema>

/** A record each, so that many who answer at once are not in each other's way. */
export const questionAnswers: Collection<QuestionAnswer> = {
  name: 'question-answer',
  schema: answerSchema,
  partition: (one) => one.question,
  id: (one) => one.id,
  due: ({ untold }) => (untold === undefined ? undefined : untold + patience),
}

/** Whoever made a change has all follow; a job looks after so long, in milliseconds, whether they could. */
const patience = 10_000

/**
 * The id of an answer: `digest` is made from whose it is and their form, whose `key` says when it was drawn, so the newest come
 * first in the list and a page is one reading. A key that does not say so, or says later than `now` (ms since 1970), comes last.
 */
export function answerId(digest: string, key: string, now: number): string {
  const [order = ''] = key.split('-')
  const isOurs = /^[0-9a-z]{9}$/.test(order) && order >= orderAt(now)
  return `${isOurs ? order : 'zzzzzzzzz'}-${digest}`
}

const latest = 36 ** 9 - 1

/** A word that is the smaller the later the instant is. */
export const orderAt = (now: number): string => (latest - now).toString(36).padStart(9, '0')
