import type { Card } from '../../../cards/card'
import { questionEndedCard } from '../../../cards/questions'
import { questionsCard } from '../../../cards/questions-list'
import { answersPerPage, openQuestionCard } from '../../../cards/questions-open'
import { paged } from '../../domain/pages'
import { type PeerGroup, runsGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { cameTo, type Question } from '../../domain/question'
import type { QuestionAnswer } from '../../domain/question-answer'
import { short } from '../../domain/words'
import { NotAllowed } from '../../feature'
import { seesKnown, stillSees } from '../../group-access'
import type { GroupNews } from '../../group-news'
import { answersTo, pageOf, questionsOf } from '../../questions'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { type At, seenQuestion } from './records'
import { answerView, inOrder, listed, mostFirst, questionLine, questionView } from './rules'

/** How a question is shown: to everybody in a channel, and to one person. */

export const viewOf = (
  question: Question,
  group: PeerGroup,
  services: Services,
  more: { readonly answers: number; readonly withName?: boolean },
) =>
  questionView(question, group, {
    ...{ themes: services.content.plan.themes, nameOf: services.content.register.nameOf },
    ...more,
  })

export const endOf = ({ state }: Question): 'withdrawn' | 'taken-down' | undefined =>
  state === 'withdrawn' || state === 'taken-down' ? state : undefined

/** What is kept of its answers; counted where nothing is kept yet. */
export async function shownOf(question: Question, services: Services): Promise<NonNullable<Question['shown']>> {
  if (question.shown) return question.shown
  const all = await answersTo(question.id, services)
  return { all: all.length, first: inOrder(all, question).slice(0, mostFirst) }
}

interface Look {
  readonly notice?: string
  /** The answer after which the page begins; the first page where it is absent or empty. */
  readonly after?: string | undefined
  /** An answer that is not counted yet. */
  readonly added?: QuestionAnswer
}

/** Those of one page, and after which answer the next begins. What answered it stands on the first alone. */
async function answersOn(question: Question, look: Look, services: Services) {
  const { all, first } = await shownOf(question, services)
  if (look.after) {
    const { answers, next } = await pageOf(question.id, look.after, answersPerPage, services)
    return { all, answers: answers.filter(({ id }) => id !== question.answer), next }
  }
  const { added } = look
  const isNew = added !== undefined && !first.some(({ id }) => id === added.id)
  const those = inOrder(isNew ? [...first, added] : first, question)
  const answers = those.slice(0, answersPerPage)
  const last = answers.findLast(({ id }) => id !== question.answer)?.id
  const count = all + (isNew && added.untold !== undefined ? 1 : 0)
  return { all: Math.max(answers.length, count), answers, next: count > answers.length ? last : undefined }
}

/** One reading for a page after the first, and none for that. */
export async function show(
  person: Person,
  question: Question,
  group: PeerGroup,
  services: Services,
  look: Look = {},
): Promise<Card> {
  const why = endOf(question)
  if (why) return questionEndedCard({ why, group })
  const { all, answers, next } = await answersOn(question, look, services)
  const mine = question.by.id === person.id
  return openQuestionCard({
    ...viewOf(question, group, services, { answers: all, withName: mine || cameTo(person, question) }),
    answers: answers.map((answer) => ({ ...answerView(answer, question), mine: answer.by.id === person.id })),
    ...{ isFirst: !look.after, next },
    mine,
    runs: runsGroup(person, group),
    notice: look.notice,
  })
}

export async function open(
  person: Person,
  where: Where,
  at: At & { readonly after?: string | undefined },
  services: Services,
): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, at, services, at.after ? seesKnown : stillSees)
  return show(person, question, group, services, { after: at.after })
}

const perPage = 6
const notOpen = 'This group is not open to you, or is not there any more.'

export async function list(
  person: Person,
  where: Where,
  ask: { readonly group: string; readonly page: number },
  services: Services,
): Promise<Card> {
  const known = await services.groups.known(ask.group)
  const group = known && (await stillSees(person, where, known, services))
  if (!group) throw new NotAllowed(notOpen)
  const { shown, ...place } = paged(listed(await questionsOf(group.id, services)), ask.page, perPage)
  return questionsCard({ ...place, group, lines: shown.map(questionLine) })
}

/** Questions that have no answer yet, for the home card of their group. */
export const questionNews: GroupNews = async (group, services) =>
  (await questionsOf(group.id, services))
    .filter(({ state }) => state === 'open')
    .map(({ at, stage, words }) => ({
      at,
      what: stage === 'new' || stage === 'posted' ? 'Question' : 'Still without an answer',
      words: short(words, 120),
    }))
