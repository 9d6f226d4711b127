import type { Card } from '../../../cards/card'
import { takeDownCard } from '../../../cards/questions-list'
import { changeFrom } from '../../../storage/writes'
import { runsGroup } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { isThere, type Question } from '../../domain/question'
import { questionAnswers } from '../../domain/question-answer'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { type At, changeQuestion, keptQuestion, owing } from './records'
import { settleQuestion } from './settle'
import { show } from './view'

/** What a facilitator takes down, with a reason that its author reads. `answer` is empty for the question itself. */
export type TakenDown = At & { readonly answer: string }

const notThere = 'It is not there any more.'

async function found(person: Person, ask: TakenDown, services: Services) {
  const group = await services.groups.known(ask.group)
  if (!group || !runsGroup(person, group)) throw new NotAllowed('Only its facilitators can do this.')
  const [question, answer] = await Promise.all([
    keptQuestion(ask, services),
    ask.answer ? services.store.get(questionAnswers, ask.question, ask.answer) : undefined,
  ])
  if (!question || (ask.answer && !answer)) throw new AskAgain(notThere)
  return { group, question, answer }
}

export async function form(person: Person, ask: TakenDown, services: Services): Promise<Card> {
  const { question, answer } = await found(person, ask, services)
  if (answer ? answer.value.removed : !isThere(question.value)) throw new AskAgain(notThere)
  return takeDownCard({ ...ask, words: (answer ?? question).value.words })
}

/** Done twice it is done once: what its author reads is the first reason. */
export async function takeDown(person: Person, ask: TakenDown, reason: string, services: Services): Promise<Card> {
  const { group, question, answer } = await found(person, ask, services)
  const now = services.clock().getTime()
  const ended = { by: actorOf(person), at: new Date(now).toISOString(), reason }
  const step = (one: Question): Question =>
    isThere(one) ? owing({ ...one, state: 'taken-down', ended }, services) : one
  if (answer)
    await changeFrom(services.store, questionAnswers, answer, (one) =>
      one.removed ? one : { ...one, removed: ended, untold: now },
    )
  const after = answer ? question.value : await changeQuestion(ask, services, step, question)
  services.afterwards.start(() => settleQuestion(ask, services))
  const notice = 'It is taken down, and its author is told why.'
  const more = answer ? { notice, gone: answer.value.id } : { notice }
  return show(person, after ?? question.value, group, services, more)
}
