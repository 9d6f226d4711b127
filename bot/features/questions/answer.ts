import type { Card } from '../../../cards/card'
import { answeredCard } from '../../../cards/questions-notices'
import { answerFormCard } from '../../../cards/questions-open'
import { changeKept, putOnce } from '../../../storage/writes'
import { derivedId } from '../../derived-id'
import { homeLane } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { isThere, type Question, type QuestionAnswer, questionAnswers, questionLane } from '../../domain/question'
import { AskAgain, NotAllowed } from '../../feature'
import { mustLinkSafely } from '../../links'
import { shown } from '../../owed'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { type At, changeQuestion, seenQuestion } from './records'
import { isNameless } from './rules'
import { show, viewOf } from './view'

/** Answers, and what whoever asked says of them. */

const over = 'This question is not there any more, so it cannot be answered.'

export async function form(person: Person, where: Where, at: At, services: Services): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, at, services)
  if (!isThere(question)) throw new AskAgain(over)
  const view = viewOf(question, group, services, { answers: 0 })
  return answerFormCard({ ...view, key: services.newId(), nameless: isNameless(person.id, question) })
}

/** An answer is a record of its own; who asked is told of it first, so that a stop in between is mended by pressing again. */
export async function send(
  person: Person,
  where: Where,
  ask: At & { readonly key: string; readonly words: string },
  services: Services,
): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, ask, services)
  if (!isThere(question)) throw new AskAgain(over)
  mustLinkSafely(ask.words)
  const id = derivedId('answer', question.id, person.id, ask.key)
  const answer: QuestionAnswer = {
    ...{ question: question.id, id, by: actorOf(person), words: ask.words, at: services.clock().toISOString() },
  }
  await shown([questionLane(question.id)], services, async () => {
    if (question.by.id !== person.id) await services.notify.keep([noticeOf(answer, question)])
    await putOnce(services.store, questionAnswers, answer)
  })
  return show(person, question, group, services, { notice: 'Your answer is there.' })
}

function noticeOf(answer: QuestionAnswer, question: Question) {
  const { id, by, words } = answer
  const card = answeredCard({
    ...{ group: question.group, question: question.id, words: question.words },
    answer: { id, by: by.name, words },
  })
  return { key: `answer:${id}`, to: question.by.id, card }
}

const notYours = 'Only whoever asked can say this.'

/** Whoever asked says that it is answered: by one of the answers, or elsewhere. */
export async function settle(
  person: Person,
  where: Where,
  ask: At & { readonly answer: string },
  services: Services,
): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, ask, services)
  if (question.by.id !== person.id) throw new NotAllowed(notYours)
  const answer = ask.answer ? (await services.store.get(questionAnswers, question.id, ask.answer))?.value : undefined
  if (ask.answer && (!answer || answer.removed)) throw new AskAgain('This answer is not there any more.')
  const after = await shown([questionLane(question.id), homeLane(group.id)], services, () =>
    changeQuestion(ask, services, (one) => {
      if (!isThere(one) || (one.state === 'answered' && one.answer === answer?.id)) return one
      const { answer: _before, next: _due, ...rest } = one
      return { ...rest, state: 'answered', ...(answer ? { answer: answer.id } : {}) }
    }),
  )
  return show(person, after ?? question, group, services)
}

export async function withdraw(person: Person, where: Where, at: At, services: Services): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, at, services)
  if (question.by.id !== person.id) throw new NotAllowed('Only whoever asked can withdraw it.')
  const ended = { by: actorOf(person), at: services.clock().toISOString() }
  const after = await shown([questionLane(question.id), homeLane(group.id)], services, () =>
    changeQuestion(at, services, (one) => (isThere(one) ? { ...one, state: 'withdrawn', ended } : one)),
  )
  return show(person, after ?? question, group, services)
}

/** Takes back an answer of somebody's own. */
export async function takeBack(
  person: Person,
  where: Where,
  ask: At & { readonly answer: string },
  services: Services,
): Promise<Card> {
  const { question, group } = await seenQuestion(person, where, ask, services)
  const kept = (await services.store.get(questionAnswers, question.id, ask.answer))?.value
  if (kept?.by.id !== person.id) throw new NotAllowed('Only whoever wrote an answer can take it back.')
  const removed = { by: actorOf(person), at: services.clock().toISOString() }
  await shown([questionLane(question.id)], services, () =>
    changeKept(services.store, questionAnswers, { partition: question.id, id: kept.id }, (one) =>
      one.removed ? one : { ...one, removed },
    ),
  )
  return show(person, question, group, services, { notice: 'Your answer is taken back.' })
}
