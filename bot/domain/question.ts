import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import type { Person } from './person'
import { answerSchema, type QuestionAnswer } from './question-answer'

const actor = z.object({ id: z.string(), name: z.string() })

/** How far a question that nobody has answered has gone: kept, posted, shown to people who can help, to a connector. */
export const questionStages = ['new', 'posted', 'helpers', 'connector'] as const

export const questionStates = ['open', 'answered', 'withdrawn', 'taken-down'] as const

/** Whoever made a change has all follow; a job looks after so long, in milliseconds, whether they could. */
const patience = 10_000

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
  /**
   * What its cards say of its answers, counted after each change: how many, how many of them by others than who asked (absent
   * in older records), and the first of them in order.
   */
  shown: z
    .object({ all: z.number().int(), others: z.number().int().optional(), first: z.array(answerSchema) })
    .optional(),
  /** The instant (ms since 1970) of a change of which the cards and who is concerned do not know yet. */
  unsettled: z.number().optional(),
})

/** A question that somebody asks a peer group. */
export type Question = z.output<typeof questionSchema>

export const questions: Collection<Question> = {
  name: 'question',
  schema: questionSchema,
  partition: (one) => one.group,
  id: (one) => one.id,
  due: ({ state, next, unsettled }) => {
    const owed = unsettled === undefined ? undefined : unsettled + patience
    const comes = state === 'open' ? next : undefined
    return owed === undefined || comes === undefined ? (owed ?? comes) : Math.min(owed, comes)
  },
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

/** Whether an answer is by somebody else than who asked: what they add themselves leaves the question without one. */
export const isByAnother = ({ by }: QuestionAnswer, question: Question): boolean => by.id !== question.by.id

/** Whether a question can still be answered and settled. */
export const isThere = ({ state }: Pick<Question, 'state'>): boolean => state === 'open' || state === 'answered'

/** Whether a question has come to this person because they look after the council of who asked. */
export const cameTo = (person: Pick<Person, 'roles' | 'caseload'>, question: Question): boolean =>
  question.stage === 'connector' &&
  question.council !== undefined &&
  (person.roles.has('admin') || (person.roles.has('connector') && person.caseload.includes(question.council)))
