import type { questionCard } from '../../../cards/learning-answering'
import { type Learning, placesNow } from '../../domain/learning'
import type { Question } from '../../domain/learning-words'
import type { Services } from '../../services'
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
  open: publicWay(one),
})

/** Where others read an answer: in the thread, where it stands in a channel. */
const publicWay = (one: Learning): 'thread' | 'card' | undefined => {
  const places = placesNow(one)
  return places.some(({ channel }) => channel) ? 'thread' : places.length > 0 ? 'card' : undefined
}
