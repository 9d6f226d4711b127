import type { Card } from '../../../cards/card'
import { questionCard, questionEndedCard } from '../../../cards/questions'
import { questionsCard } from '../../../cards/questions-list'
import { answersPerPage, openQuestionCard } from '../../../cards/questions-open'
import { paged } from '../../domain/pages'
import { type PeerGroup, runsGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { cameTo, type Question } from '../../domain/question'
import { short } from '../../domain/words'
import { seenGroup } from '../../group-access'
import type { GroupNews } from '../../group-news'
import type { PostKind } from '../../mail'
import { answersTo, questionsOf } from '../../questions'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { type At, questionAt, seenQuestion } from './records'
import { answerView, inOrder, listed, questionLine, questionView } from './rules'

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

const endOf = ({ state }: Question): 'withdrawn' | 'taken-down' | undefined =>
  state === 'withdrawn' || state === 'taken-down' ? state : undefined

/** So many of the newest answers stand on the card in the channel. */
const answersShown = 4

/** Drawn when it is written; in a channel that is not its group's by then it says so, or is not written. */
export const questionPost: PostKind = {
  kind: 'question',
  draw: async ({ about, to, message }, services) => {
    const at = { group: about?.group ?? '', question: about?.question ?? '' }
    const [question, group, channel, answers] = await Promise.all([
      questionAt(at, services),
      services.groups.get(at.group),
      services.channels.find(to),
      answersTo(at.question, services),
    ])
    if (!question || !group) return { end: 'unneeded', reason: 'the question is not there any more' }
    const why = endOf(question)
    if (why) return questionEndedCard({ why, group })
    if (channel?.group !== group.id)
      return message
        ? questionEndedCard({ why: 'unlinked', group })
        : { end: 'unneeded', reason: 'the channel is not of the group any more' }
    const some = inOrder(answers, question).slice(0, answersShown)
    return questionCard({
      ...viewOf(question, group, services, { answers: answers.length }),
      answers: some.map((answer) => answerView(answer, question)),
    })
  },
}

export async function show(
  person: Person,
  question: Question,
  group: PeerGroup,
  services: Services,
  more: { readonly page?: number; readonly notice?: string } = {},
): Promise<Card> {
  const why = endOf(question)
  if (why) return questionEndedCard({ why, group })
  const answers = await answersTo(question.id, services)
  const mine = question.by.id === person.id
  const { shown, ...place } = paged(inOrder(answers, question), more.page ?? 0, answersPerPage)
  return openQuestionCard({
    ...viewOf(question, group, services, { answers: answers.length, withName: mine || cameTo(person, question) }),
    ...place,
    answers: shown.map((answer) => ({ ...answerView(answer, question), mine: answer.by.id === person.id })),
    mine,
    runs: runsGroup(person, group),
    notice: more.notice,
  })
}

export async function open(
  person: Person,
  where: Where,
  at: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, at, services)
  return show(person, question, group, services, { page: at.page })
}

const perPage = 6

export async function list(
  person: Person,
  where: Where,
  ask: { readonly group: string; readonly page: number },
  services: Services,
): Promise<Card> {
  const { group } = await seenGroup(person, where, ask.group, services)
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
