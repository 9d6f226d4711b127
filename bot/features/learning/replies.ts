import type { Card } from '../../../cards/card'
import { learningGoneCard } from '../../../cards/learning'
import { learningReplyCard } from '../../../cards/learning-answering'
import type { Delivery, Held } from '../../delivery/deliveries'
import { type Learning, laneOf, placesNow } from '../../domain/learning'
import { type Question, replyLane } from '../../domain/learning-words'
import type { PostKind } from '../../mail'
import type { Services } from '../../services'
import { standsIn } from './places'
import { authorName, whoSays } from './rules'
import { named } from './saying'
import { titlesOf } from './titles'

/** The author's public answers: each a reply in the thread beneath the card, in every channel in which that stands. */

/**
 * Done twice it is done once; a job does it too, when the process died right after the answer was kept. Where the channel is
 * not linked now nothing is written, and the reply comes when all in it is shown anew: when it is linked again.
 */
export async function replyInThreads(one: Learning, question: Question, services: Services): Promise<void> {
  if (!question.answer?.open) return
  const about = { learning: one.id, question: question.id }
  const reply = { lane: replyLane(question.id), kind: learningReply.kind, about, under: laneOf(one.id) }
  for (const { channel } of placesNow(one)) if (channel) await services.notify.post({ ...reply, to: channel })
}

/** Replies follow what becomes of the learning: it is withdrawn, say, or its author hides their council. */
export async function refreshReplies(one: Learning, { learning, notify }: Services): Promise<void> {
  for (const word of await learning.wordsOf(one.id))
    if (word.kind === 'question' && word.answer?.open) await notify.refresh(replyLane(word.id))
}

export const learningReply: PostKind = {
  kind: 'learning-reply',
  draw: async (delivery, services): Promise<Card | Held> => {
    const { learning, question } = delivery.about ?? {}
    const one = await services.learning.get(learning ?? '')
    const asked = one && (await services.learning.question(one.id, question ?? ''))?.value
    if (!one || !asked?.answer?.open) return { end: 'unneeded', reason: 'It is not kept any more' }
    const gone = await whyGone(one, asked, delivery.to, services)
    if (gone) return goneNow(delivery, gone)
    const titles = titlesOf(services)
    return learningReplyCard({
      ...{ learning: named(one), asker: whoSays(asked, titles), question: asked.words },
      ...{ who: authorName(one, titles), answer: asked.answer.words },
    })
  },
}

type Gone = Parameters<typeof learningGoneCard>[0]

async function whyGone(one: Learning, asked: Question, channel: string, services: Services): Promise<Gone | undefined> {
  if (one.withdrawn) return 'withdrawn'
  if (!placesNow(one).some((place) => place.channel === channel)) return 'down'
  if (!(await standsIn(one, channel, services))) return 'unlinked'
  const tells = !one.body.shown && titlesOf(services).tellsAny(`${asked.words}\n${asked.answer!.words}`)
  return tells ? 'hidden' : undefined
}

/** What is not written yet need not be. */
const goneNow = ({ message }: Delivery, why: Gone): Card | Held =>
  message ? learningGoneCard(why, 'An answer') : { end: 'unneeded', reason: 'what it is about is not there any more' }
