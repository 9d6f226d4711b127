import type { Response } from '../../bot/domain/response'
import { responses, rounds } from '../../bot/domain/response'
import { reviews } from '../../bot/domain/review'
import type { Conversation, Talker } from './conversation'

/** What follows from a response, as the database and people have it. */

/** Summaries of what somebody has received about a subject, in order. */
export function told(talker: Talker, subject: string): (string | undefined)[] {
  const about = talker.received().filter((one) => JSON.stringify(one.activity).includes(subject))
  return about.map((one) => one.activity.summary)
}

/** Its state on the council's index, and what waits on the review queue. */
export async function placesOf({ bot }: Conversation, { council, id }: Response) {
  const { store } = bot.services
  const round = await store.get(rounds, council, id)
  const review = await store.get(reviews, 'reviews', `${council}:${id}`)
  return [round?.value.state, review?.value.waits]
}

/** All jobs, twice because a job may run again, and until everything is sent. */
export async function jobs({ bot }: Conversation): Promise<void> {
  for (const _ of [1, 2]) await bot.runJobs()
  await bot.services.notify.idle()
}

/** Leaves a response as a process leaves it that was killed right after the write of its state. */
export async function killedAfter({ bot }: Conversation, response: Response): Promise<Response> {
  const { store } = bot.services
  const kept = await store.get(responses, response.council, response.id)
  await store.put(responses, { ...response, settled: kept?.value.settled ?? 0 }, kept?.version)
  return response
}
