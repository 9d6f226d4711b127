import type { Logger } from 'pino'
import { ConflictError, type Kept, type Store } from '../../storage/port'
import type { Work } from '../../storage/queue/port'
import { after, isWorthTelling, toldOf } from './after'
import type { Attempt, Tried } from './attempt'
import { type Delivery, deliveries } from './deliveries'
import type { Pace } from './pace'
import { askedFor } from './posts'

/** Whether a card that stands was to show something newer while it was written. */
const isOutdated = (claim: Delivery, now: Delivery): boolean => (claim.wanted ?? 0) !== (now.wanted ?? 0)

export type Deliver = (work: Work<Delivery>) => Promise<void>

/**
 * Claims a delivery by a versioned write, tries it, and keeps what became of it. A claim lasts for `lease` milliseconds;
 * afterwards the delivery is anybody's again, so that none is lost with a process that died.
 */
export function createDeliver(with_: {
  store: Store
  attempt: Attempt
  leave: Pace['leave']
  clock: () => Date
  log: Logger
  lease: number
  random: () => number
}): Deliver {
  const { store, attempt, leave, clock, log, lease, random } = with_
  const now = (): number => clock().getTime()

  /**
   * Keeps what became of a try. What was noted on the record meanwhile, such as an answer that came, stays; nothing is kept
   * when the claim is no longer ours: somebody else has it, or something newer is to be sent in its place.
   */
  async function end(claimed: Kept<Delivery>, tried: Tried): Promise<Delivery | undefined> {
    const { value: claim } = claimed
    for (let mine = claimed; ; ) {
      const ended = after(mine.value, tried, { now: now(), random: random() })
      const next = ended.state !== 'waiting' && isOutdated(claim, mine.value) ? askedFor(ended, now()) : ended
      try {
        return (await store.put(deliveries, next, mine.version)).value
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error
        const kept = await store.get(deliveries, deliveries.partition(claim), claim.key)
        const isOurs =
          kept?.value.next === claim.next && kept.value.tries === claim.tries && kept.value.made === claim.made
        if (!kept || !isOurs) return undefined
        mine = kept
      }
    }
  }

  return async ({ kept, done, later }) => {
    const until = await leave(kept.value)
    // Another process sends to this tenant: what is not claimed is there for it.
    if (until !== undefined) return void (await later(until - now()))
    const claim = { ...kept.value, claimed: true, tries: kept.value.tries + 1, next: now() + lease }
    const claimed = await store.put(deliveries, claim, kept.version).catch((error: unknown) => {
      if (error instanceof ConflictError) return undefined
      throw error
    })
    const value = claimed && (await end(claimed, await attempt(kept.value, now() + lease / 2)))
    if (!value) return
    if (value.state === 'waiting') await later(value.next - now())
    else await done()
    if (isWorthTelling(value)) log.warn(toldOf(value), 'a delivery ended without being sent')
  }
}
