import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import type { Person } from './person'

const actor = z.object({ id: z.string(), name: z.string() })

/** How far a question that nobody has answered has gone: kept, posted, shown to people who can help, to a connector. */
export const questionStages = ['new', 'posted', 'helpers', 'connector'] as const

export const questionStates = ['open', 'answered', 'withdrawn', 'taken-down'] as const

const questionSchema = z.object({
  /** Made from who asked and their form, so that it says nothing of who that is; see `derivedId`. */
  id: z.string(),
  group: z.string(),
  by: actor,
  /** Absent for the programme's staff. */
  council: z.string().optional(),
  /** Whether others see who asks and of which council. */
  named: z.boolean(),
  words: z.string(),
  /** The id of a theme of transition plans. */
  theme: z.string(),
  at: z.string(),
  state: z.enum(questionStates),
  stage: z.enum(questionStages),
  /** When it is to be looked at again (ms since 1970); absent when nothing more is to be done for it. */
  next: z.number().optional(),
  /** The id of the answer that answered it; absent where that was elsewhere. */
  answer: z.string().optional(),
  ended: z.object({ by: actor, at: z.string(), reason: z.string().optional() }).optional(),
})

/** A question that somebody asks a peer group. */
export type Question = z.output<typeof questionSchema>

export const questions: Collection<Question> = {
  name: 'question',
  schema: questionSchema,
  partition: (one) => one.group,
  id: (one) => one.id,
  due: (one) => (one.state === 'open' ? one.next : undefined),
}

const answerSchema = z.object({
  question: z.string(),
  id: z.string(),
  by: actor,
  words: z.string(),
  at: z.string(),
  /** Taken back by its author, or taken down by a facilitator. */
  removed: z.object({ by: actor, at: z.string(), reason: z.string().optional() }).optional(),
})
export type QuestionAnswer = z.output<typeof answerSchema>

/** A record each, so that many who answer at once are not in each other's way. */
export const questionAnswers: Collection<QuestionAnswer> = {
  name: 'question-answer',
  schema: answerSchema,
  partition: (one) => one.question,
  id: (one) => one.id,
}

const helperSchema = z.object({
  person: z.string(),
  name: z.string(),
  /** Ids of themes of transition plans. */
  themes: z.array(z.string()),
  at: z.string(),
})
export type Helper = z.output<typeof helperSchema>

/** People who are willing to be asked what nobody has answered: they opted in, and one press ends it. */
export const helpers: Collection<Helper> = {
  name: 'helper',
  schema: helperSchema,
  partition: () => 'helpers',
  id: (one) => one.person,
}

export const questionLane = (id: string): string => `question:${id}`

/** Whether a question can still be answered and settled. */
export const isThere = ({ state }: Pick<Question, 'state'>): boolean => state === 'open' || state === 'answered'

/** Whether a question has come to this person because they look after the council of who asked. */
export const cameTo = (person: Pick<Person, 'roles' | 'caseload'>, question: Question): boolean =>
  question.stage === 'connector' &&
  question.council !== undefined &&
  (person.roles.has('admin') || (person.roles.has('connector') && person.caseload.includes(question.council)))
