import type { Card } from '../../../cards/card'
import { answerCard, questionCard } from '../../../cards/learning-answering'
import { questionFormCard, questionSentCard } from '../../../cards/learning-saying'
import { type Learning, laneOf, learningId, placesNow } from '../../domain/learning'
import type { Question } from '../../domain/learning-words'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { faultIn, faultInReply, hiddenOf } from './faults'
import { replyInThreads } from './replies'
import { authorName, whoSays } from './rules'
import { named } from './saying'
import { notThere, seen } from './seen'
import { titlesOf } from './titles'

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
  await services.learning.ask(question)
  // The job does it too, while it is not noted that the author was told.
  services.afterwards.start(() => tellAuthor(one, question, services))
  return questionSentCard({ learning: named(one), question: words })
}

export async function tellAuthor(one: Learning, question: Question, services: Services): Promise<void> {
  const card = questionCard(viewOf(one, question, services))
  await services.notify.keep([{ key: `learning-question:${question.id}`, to: one.author.id, card }])
}

const viewOf = (one: Learning, question: Question, services: Services) => ({
  ...{ learning: named(one), id: question.id, question: question.words, answer: question.answer },
  who: whoSays(question, titlesOf(services)),
  open: publicWay(one),
})

/** Where others read an answer: in the thread, where it stands in a channel. */
const publicWay = (one: Learning): 'thread' | 'card' | undefined => {
  const places = placesNow(one)
  return places.some(({ channel }) => channel) ? 'thread' : places.length > 0 ? 'card' : undefined
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
  const fault = question.answer ? undefined : faultIn([words], one.body.shown ? [] : hiddenOf(person, one, services))
  if (fault) return questionCard({ ...viewOf(one, question, services), fault, typed: words })
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
  return questionCard(viewOf(one, answered, services))
}

/** Told by a job too, when the process died right after the answer was kept. */
export async function tellAsker(one: Learning, question: Question, services: Services): Promise<void> {
  const card = answerCard({
    ...{ learning: named(one), question: question.words, answer: question.answer!.words },
    who: authorName(one, titlesOf(services)),
  })
  await services.notify.keep([{ key: `learning-answer:${question.id}`, to: question.person, card }])
}
