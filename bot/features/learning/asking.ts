import type { Card } from '../../../cards/card'
import { questionCard } from '../../../cards/learning-answering'
import { questionFormCard, questionSentCard } from '../../../cards/learning-saying'
import { type Learning, laneOf, learningId, placesNow } from '../../domain/learning'
import type { Question } from '../../domain/learning-words'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { faultInAnswer, faultInReply } from './faults'
import { noticeOf } from './mail'
import { viewOf } from './question-view'
import { replyInThreads } from './replies'
import { named } from './saying'
import { notThere, seen } from './seen'

/** Questions to the author, who answers whoever asked alone, or everybody: in the thread beneath the card. */

const noContact = 'The author of this would rather not be asked about it.'

async function askable(person: Person, id: string, where: Where, services: Services): Promise<Learning> {
  const one = await seen(person, id, where, services)
  if (one.author.id === person.id) throw new AskAgain('This is yours: there is nobody to ask but you.')
  if (!one.body.contact) throw new AskAgain(noContact)
  return one
}

export async function openQuestion(person: Person, id: string, where: Where, services: Services): Promise<Card> {
  const one = await askable(person, id, where, services)
  return questionFormCard({ learning: named(one), key: services.newId() })
}

export async function ask(
  person: Person,
  at: { readonly learning: string; readonly key: string },
  words: string,
  where: Where,
  services: Services,
): Promise<Card> {
  const one = await askable(person, at.learning, where, services)
  const fault = faultInReply(words, one, services.content.register.councils)
  if (fault) return questionFormCard({ learning: named(one), key: at.key, fault, typed: words })
  const council = person.participates && person.council ? { council: person.council.id } : {}
  const question: Question = {
    ...{ kind: 'question', id: learningId(person.id, at.key), learning: one.id, words },
    ...{ person: person.id, name: person.name, ...council, at: services.clock().toISOString(), told: false },
  }
  const isNew = await services.learning.ask(question)
  const kept = isNew ? question : ((await services.learning.question(one.id, question.id))?.value ?? question)
  // The job does it too, while it is not noted that the author was told.
  services.afterwards.start(() => tellAuthor(one, kept, services))
  return questionSentCard({ learning: named(one), question: kept.words, before: kept.words !== words })
}

export async function tellAuthor(one: Learning, question: Question, services: Services): Promise<void> {
  const what = {
    notice: 'question',
    key: `learning-question:${question.id}`,
    about: { question: question.id },
  } as const
  await services.notify.mail([noticeOf(one, { ...one.author, council: one.council }, what, services)])
}

export async function answer(
  person: Person,
  at: { readonly learning: string; readonly question: string },
  words: string,
  open: boolean,
  services: Services,
): Promise<Card> {
  const { learning, notify, clock } = services
  const [one, kept] = await Promise.all([learning.get(at.learning), learning.question(at.learning, at.question)])
  if (one?.author.id !== person.id) throw new AskAgain(notThere)
  if (!kept) throw new AskAgain('This question is not there any more.')
  const question = kept.value
  const fault = question.answer ? undefined : faultInAnswer(words, person, one, services)
  if (fault) return questionCard({ ...(await viewOf(one, question, services)), fault, typed: words })
  const isOpen = open && placesNow(one).length > 0
  const answered = question.answer
    ? question
    : await learning.answer(kept, { words, open: isOpen, at: clock().toISOString() })
  if (!answered?.answer) throw new AskAgain('This question is not there any more.')
  services.afterwards.start(async () => {
    await tellAsker(one, answered, services)
    await replyInThreads(one, answered, services)
    if (answered.answer?.open) await notify.refresh(laneOf(one.id))
  })
  return questionCard(await viewOf(one, answered, services))
}

/** Told by a job too, when the process died right after the answer was kept. */
export async function tellAsker(one: Learning, question: Question, services: Services): Promise<void> {
  const to = { id: question.person, name: question.name, council: question.council }
  const what = { notice: 'answer', key: `learning-answer:${question.id}`, about: { question: question.id } } as const
  await services.notify.mail([noticeOf(one, to, what, services)])
}
