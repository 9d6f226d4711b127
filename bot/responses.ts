import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { ConflictError } from '../storage/port'
import { persist, putOnce } from '../storage/writes'
import type { Content } from './content/load'
import type { Notify } from './delivery/notify'
import { fitted } from './domain/answering'
import type { Response, Round } from './domain/response'
import { responseId, responses, roundOf, rounds } from './domain/response'
import { reviewId, reviews } from './domain/review'
import { forEach } from './each'
import type { People } from './people'
import { noticesOf } from './response-notices'

export type Responses = ReturnType<typeof createResponses>

/**
 * Responses and what follows from them. A change of state is one write; the council's index, the review queue and the
 * notices follow from the record (`settle`) and are made again from it, by a job, if the process died before they were.
 */
export function createResponses(with_: { store: Store; people: People; notify: Notify; content: Content }) {
  const { store, people, notify, content } = with_

  const today = (response: Response): Response => fitted(response, content.questionnaires[response.level].scale)

  const get = async (council: string, id: string): Promise<Response | undefined> => {
    const kept = await store.get(responses, council, id)
    return kept && today(kept.value)
  }

  /**
   * Reads, changes by a pure function and writes, again from the start when somebody else wrote first. The function
   * answers with the changed response, or with what it was given to leave all as it is.
   */
  async function change(
    council: string,
    id: string,
    step: (response: Response) => Response,
  ): Promise<Response | undefined> {
    const { before, after } = await persist(async () => {
      const kept = await store.get(responses, council, id)
      const before = kept && today(kept.value)
      const after = before && step(before)
      if (kept && after !== before && after) await store.put(responses, after, kept.version)
      return { before, after }
    })
    return after && after.revision !== before?.revision ? settled(after) : after
  }

  /** Keeps a new response; when it is there already, answers with the one that is. */
  async function start(response: Response): Promise<Response> {
    const isNew = await putOnce(store, responses, response)
    return isNew ? settled(response) : ((await get(response.council, response.id)) ?? response)
  }

  /** What follows is owed and not lost when it fails here: the response says so, and the job comes back to it. */
  async function settled(response: Response): Promise<Response> {
    await settle(response.council, response.id).catch(() => undefined)
    return response
  }

  /** Beaten by another process, it looks again even when nothing is owed: what it wrote here was of an older state. */
  async function settle(council: string, id: string): Promise<void> {
    for (let beaten = false; ; beaten = true) {
      const kept = await store.get(responses, council, id)
      if (!kept || (kept.value.settled === kept.value.trail.length && !beaten)) return
      await Promise.all([index(kept.value), queue(kept.value)])
      await notify.keep(await noticesOf(kept.value, { people, content }))
      try {
        await store.put(responses, { ...kept.value, settled: kept.value.trail.length }, kept.version)
        return
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error
      }
    }
  }

  async function index(response: Response): Promise<void> {
    const kept = await store.get(rounds, response.council, response.id)
    if (kept && kept.value.revision >= response.revision) return
    await store.put(rounds, roundOf(response), kept?.version)
  }

  async function queue(response: Response): Promise<void> {
    const waits = waitsFor(response)
    const kept = await store.get(reviews, 'reviews', reviewId(response))
    if (!waits) return kept ? store.remove(reviews, 'reviews', kept.value.id, kept.version) : undefined
    const { council, level, round } = response
    const event = response.trail.at(-1)!
    const entry = {
      id: reviewId(response),
      council,
      response: response.id,
      level,
      subject: response.subject.title,
      round,
      waits,
      since: event.at,
      by: event.by.name,
    }
    if (kept?.value.waits !== waits || kept.value.since !== event.at) await store.put(reviews, entry, kept?.version)
  }

  return {
    get,
    change,
    start,
    /** The council's index: a line for each round of each subject. */
    roundsOf: async (council: string): Promise<readonly Round[]> =>
      (await listAll(store, rounds, council)).items.map((kept) => kept.value),
    /** The round before of the same subject, where there is one. */
    before: (response: Response): Promise<Response | undefined> =>
      response.round > 1
        ? get(response.council, responseId(response.level, response.subject.id, response.round - 1))
        : Promise.resolve(undefined),
    /** Keeps a response that happened elsewhere, with its place on the index and the queue, and tells nobody. */
    place: async (response: Response): Promise<void> => {
      const now = await start({ ...response, settled: response.trail.length })
      // One that has moved on since has its place from what happened then.
      if (now.revision === response.revision) await Promise.all([index(now), queue(now)])
    },
    settle,
    /** Everything that is owed anywhere: a job, at start-up and every half minute. */
    settleAll: async (): Promise<void> => {
      const page = await store.due(responses, Number.MAX_SAFE_INTEGER, 1000)
      await forEach(page.items, ({ value }) => settle(value.council, value.id))
    },
    /** Whether the officer's reply is still to be read. */
    replyWaits: async (response: Response): Promise<boolean> =>
      response.trail.at(-1)?.did === 'replied' &&
      (await store.get(reviews, 'reviews', reviewId(response)))?.value.waits === 'reply',
    /** Takes a read reply off the queue. */
    replyRead: async (response: Response): Promise<void> => {
      const kept = await store.get(reviews, 'reviews', reviewId(response))
      if (kept?.value.waits === 'reply') await store.remove(reviews, 'reviews', kept.value.id, kept.version)
    },
  }
}

const waitsFor = (response: Response): 'decision' | 'reply' | undefined => {
  if (response.state === 'submitted') return 'decision'
  return response.trail.at(-1)?.did === 'replied' ? 'reply' : undefined
}
