import type { Card } from '../../../cards/card'
import { answerFormCard, answerRemovedCard } from '../../../cards/questions-open'
import { changeFrom, putOnce } from '../../../storage/writes'
import { derivedId } from '../../derived-id'
import { actorOf, type Person } from '../../domain/person'
import { isThere, type Question } from '../../domain/question'
import { answerId, orderAt, type QuestionAnswer, questionAnswers } from '../../domain/question-answer'
import { AskAgain, NotAllowed } from '../../feature'
import { mustLinkSafely } from '../../links'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { type At, changeQuestion, owing, seenQuestion } from './records'
import { isNameless } from './rules'
import { settleQuestion } from './settle'
import { show, viewOf } from './view'

/** Answers, and what whoever asked says of them. */

const over = 'This question is not there any more, so it cannot be answered.'

export async function form(person: Person, where: Where, at: At, services: Services): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, at, services)
  if (!isThere(question)) throw new AskAgain(over)
  const view = viewOf(question, group, services, { answers: 0 })
  const key = `${orderAt(services.clock().getTime())}-${services.newId()}`
  return answerFormCard({ ...view, key, nameless: isNameless(person.id, question) })
}

/** An answer is a record of its own, and all that its turn writes. */
export async function send(
  person: Person,
  where: Where,
  ask: At & { readonly key: string; readonly words: string },
  services: Services,
): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, ask, services)
  if (!isThere(question)) throw new AskAgain(over)
  mustLinkSafely(ask.words)
  const now = services.clock().getTime()
  const answer: QuestionAnswer = {
    ...{ question: question.id, group: group.id, by: actorOf(person), words: ask.words },
    id: answerId(derivedId('answer', question.id, person.id, ask.key), ask.key, now),
    ...{ at: new Date(now).toISOString(), untold: now },
  }
  const isNew = await putOnce(services.store, questionAnswers, answer)
  services.afterwards.start(() => settleQuestion(ask, services))
  return show(person, question, group, services, {
    notice: 'Your answer is there.',
    ...(isNew ? { added: answer } : {}),
  })
}

const notYours = 'Only whoever asked can say this.'

/** Whoever asked says that it is answered: by one of the answers, or elsewhere. */
export async function settle(
  person: Person,
  where: Where,
  ask: At & { readonly answer: string },
  services: Services,
): Promise<Card> {
  const { kept, question, group } = await seenQuestion(person, where, ask, services)
  if (question.by.id !== person.id) throw new NotAllowed(notYours)
  const answer = ask.answer ? (await services.store.get(questionAnswers, question.id, ask.answer))?.value : undefined
  if (ask.answer && (!answer || answer.removed)) throw new AskAgain('This answer is not there any more.')
  const step = (one: Question): Question => {
    if (!isThere(one) || (one.state === 'answered' && one.answer === answer?.id)) return one
    const { answer: _before, next: _due, ...rest } = one
    return owing({ ...rest, state: 'answered', ...(answer ? { answer: answer.id } : {}) }, services)
  }
  const after = await changeQuestion(ask, services, step, kept)
  services.afterwards.start(() => settleQuestion(ask, services))
  return show(person, after ?? question, group, services, answer ? { added: answer } : {})
}

export async function withdraw(person: Person, where: Where, at: At, services: Services): Promise<Card> {
  const { kept, question, group } = await seenQuestion(person, where, at, services)
  if (question.by.id !== person.id) throw new NotAllowed('Only whoever asked can withdraw it.')
  const ended = { by: actorOf(person), at: services.clock().toISOString() }
  const step = (one: Question): Question =>
    isThere(one) ? owing({ ...one, state: 'withdrawn', ended }, services) : one
  const after = await changeQuestion(at, services, step, kept)
  services.afterwards.start(() => settleQuestion(at, services))
  return show(person, after ?? question, group, services)
}

/** Takes back an answer of somebody's own, whether or not they may see the question still: of that they are shown nothing. */
export async function takeBack(
  person: Person,
  ask: At & { readonly answer: string },
  services: Services,
): Promise<Card> {
  const kept = await services.store.get(questionAnswers, ask.question, ask.answer)
  if (kept?.value.by.id !== person.id) throw new NotAllowed('Only whoever wrote an answer can take it back.')
  const now = services.clock().getTime()
  const removed = { by: actorOf(person), at: new Date(now).toISOString() }
  await changeFrom(services.store, questionAnswers, kept, (one) =>
    one.removed ? one : { ...one, removed, untold: now },
  )
  services.afterwards.start(() => settleQuestion(ask, services))
  return answerRemovedCard({ ...ask, words: kept.value.words, as: 'back' })
}
