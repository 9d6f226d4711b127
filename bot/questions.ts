import { listAll } from '../storage/lists'
import { type Question, type QuestionAnswer, questionAnswers, questions } from './domain/question'
import type { Services } from './services'

/** What is asked in a group, and what was answered. */

export const questionsOf = async (group: string, { store, log }: Services): Promise<readonly Question[]> =>
  (
    await listAll(store, questions, group, (ids) => log.warn({ damaged: ids }, 'questions that cannot be read'))
  ).items.map(({ value }) => value)

/** Those that stand. */
export async function answersTo(question: string, { store, log }: Services): Promise<readonly QuestionAnswer[]> {
  const warn = (ids: readonly string[]) => log.warn({ damaged: ids }, 'answers that cannot be read')
  const { items } = await listAll(store, questionAnswers, question, warn)
  return items.map(({ value }) => value).filter((answer) => !answer.removed)
}
