import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** What others say to a learning: one record for each person's marks, and one for each question to its author. */

const who = { person: z.string(), name: z.string(), council: z.string().optional() }

const markSchema = z.object({
  kind: z.literal('mark'),
  learning: z.string(),
  ...who,
  useful: z.boolean(),
  /** We tried this too: with a line, which may be empty; absent for no. */
  tried: z.object({ line: z.string(), at: z.string() }).optional(),
  at: z.string(),
  /** Whether the cards show it. */
  told: z.boolean(),
})
export type Mark = z.output<typeof markSchema>

const questionSchema = z.object({
  kind: z.literal('question'),
  id: z.string(),
  learning: z.string(),
  ...who,
  words: z.string(),
  at: z.string(),
  answer: z.object({ words: z.string(), open: z.boolean(), at: z.string() }).optional(),
  told: z.boolean(),
})
export type Question = z.output<typeof questionSchema>

export type LearningWord = Mark | Question

/** The cards of a public answer, in the threads beneath the cards of its learning. */
export const replyLane = (question: string): string => `learning-reply:${question}`

export const markId = (person: string): string => `mark:${person}`
export const questionId = (id: string): string => `question:${id}`

/** All that is said to one learning is one list, from which its cards are drawn. */
export const learningWords: Collection<LearningWord> = {
  name: 'learning-word',
  schema: z.discriminatedUnion('kind', [markSchema, questionSchema]),
  partition: (one) => one.learning,
  id: (one) => (one.kind === 'mark' ? markId(one.person) : questionId(one.id)),
  due: (one) => (one.told ? undefined : Date.parse(one.at)),
}

const savedSchema = z.object({ person: z.string(), learning: z.string(), at: z.string() })

/** What somebody put aside for themselves. */
export const savedLearnings: Collection<z.output<typeof savedSchema>> = {
  name: 'learning-saved',
  schema: savedSchema,
  partition: (one) => one.person,
  id: (one) => one.learning,
}

const actor = z.object({ id: z.string(), name: z.string() })

const draftSchema = z.object({
  id: z.string(),
  /** Who would be its author. */
  author: z.string(),
  /** Where it began; they may share it there, since they spoke there. */
  channel: z.string().optional(),
  /** Words of a message of theirs, until they have decided, and who would like them kept. */
  words: z.string().optional(),
  asker: actor.optional(),
  state: z.enum(['open', 'asked', 'refused', 'kept']),
  at: z.string(),
})
export type LearningDraft = z.output<typeof draftSchema>

const day = 24 * 3600

/** A wish as it then stands: once its author has decided, the words of the message are not kept with it, and it stays so. */
export function draftMoved(draft: LearningDraft, state: Exclude<LearningDraft['state'], 'open'>): LearningDraft {
  if (state === 'asked') return draft.state === 'open' ? { ...draft, state } : draft
  if (draft.state === state) return draft
  const { words: _gone, ...rest } = draft
  return { ...rest, state }
}

/**
 * What a form for a learning began with: a channel, or a message that somebody wants kept. Gone after a quarter; words of
 * which nobody has asked the author yet, after a day.
 */
export const learningDrafts: Collection<LearningDraft> = {
  name: 'learning-draft',
  schema: draftSchema,
  partition: (one) => one.id,
  id: () => 'draft',
  timeToLive: ({ state, words }) => (state === 'open' && words !== undefined ? day : 90 * day),
}
