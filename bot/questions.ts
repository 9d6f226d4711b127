import { listAll } from '../storage/lists'
import type { Kept } from '../storage/port'
import { isByAnother, type Question, questions } from './domain/question'
import { type QuestionAnswer, questionAnswers } from './domain/question-answer'
import type { Services } from './services'

/** What is asked in a group, and what was answered. */

export const questionsOf = async (group: string, { store, log }: Services): Promise<readonly Question[]> =>
  (
    await listAll(store, questions, group, (ids) => log.warn({ damaged: ids }, 'questions that cannot be read'))
  ).items.map(({ value }) => value)

/** All that was ever answered, also what was taken back or down. */
export const everAnswered = async (
  question: string,
  { store, log }: Services,
): Promise<readonly Kept<QuestionAnswer>[]> => (await listAll(store, questionAnswers, question, warn(log))).items

/** Those that stand. */
export const answersTo = async (question: string, services: Services): Promise<readonly QuestionAnswer[]> =>
  (await everAnswered(question, services)).map(({ value }) => value).filter((answer) => !answer.removed)

/** Whether any stands of somebody else than who asked, without reading many. */
export async function isAnswered(question: Question, services: Services): Promise<boolean> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: AnswerPage = await pageOf(question.id, after, 20, services)
    if (page.answers.some((answer) => isByAnother(answer, question))) return true
    after = page.next
  }
  return false
}

export interface AnswerPage {
  readonly answers: readonly QuestionAnswer[]
  /** The id after which the next page begins; absent at the end. */
  readonly next: string | undefined
}

/** So many more are read, for those that were taken back or down. */
const spare = 20

/** Of those that stand, some after an id: one reading, so a page may be short where many were taken down. */
export async function pageOf(question: string, after: string, limit: number, { store, log }: Services) {
  const page = await store.list(questionAnswers, question, { after: after || undefined, limit: limit + spare })
  if (page.damaged.length > 0) warn(log)(page.damaged)
  const standing = page.items.map(({ value }) => value).filter((answer) => !answer.removed)
  const answers = standing.slice(0, limit)
  return { answers, next: standing.length > limit ? answers.at(-1)?.id : page.next } satisfies AnswerPage
}

const warn = (log: Services['log']) => (ids: readonly string[]) =>
  log.warn({ damaged: ids }, 'answers that cannot be read')
