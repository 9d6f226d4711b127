import type { questionCard } from '../../../cards/learning-answering'
import { type Learning, placesNow } from '../../domain/learning'
import type { Question } from '../../domain/learning-words'
import type { Services } from '../../services'
import { isSeenIn } from './places'
import { whoSays } from './rules'
import { named } from './saying'
import { titlesOf } from './titles'

/** A question as its author has it, before and after the answer. */
export const viewOf = async (
  one: Learning,
  question: Question,
  services: Services,
): Promise<Parameters<typeof questionCard>[0]> => ({
  ...{ learning: named(one), id: question.id, question: question.words, answer: question.answer },
  who: whoSays(question, titlesOf(services)),
  open: await publicWay(one, services),
})

/** Where others read an answer: in the thread, where it stands in a channel; `later` where none of these is linked now. */
async function publicWay(one: Learning, services: Services): Promise<'thread' | 'later' | 'card' | undefined> {
  const places = placesNow(one)
  const channels = places.flatMap(({ channel }) => channel ?? [])
  if (channels.length === 0) return places.length > 0 ? 'card' : undefined
  const linked = await Promise.all(channels.map((channel) => isSeenIn(one, channel, services)))
  return linked.some(Boolean) ? 'thread' : 'later'
}
