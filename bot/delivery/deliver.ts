import type { Logger } from 'pino'
import { ConflictError, type Kept, type Store } from '../../storage/port'
import type { Work } from '../../storage/queue/port'
import { after, isWorthTelling, toldOf } from './after'
import type { Attempt } from './attempt'
import { type Delivery, deliveries } from './deliveries'

export type Deliver = (work: Work<Delivery>) => Promise<void>

/**
 * Claims a delivery by a versioned write, tries it, and keeps what became of it. A claim lasts for `lease` milliseconds;
 * afterwards the delivery is anybody's again, so that none is lost with a process that died.
 */
export function createDeliver(with_: {
  store: Store
  attempt: Attempt
  clock: () => Date
  log: Logger
  lease: number
  random: () => number
}): Deliver {
  const { store, attempt, clock, log, lease, random } = with_
  const now = (): number => clock().getTime()

  return async ({ kept, done, later }) => {
    // A moment of its own is for the one try that it was given to.
    const { slot: _moment, ...rest } = kept.value
    const claim = { ...rest, claimed: true, tries: rest.tries + 1, next: now() + lease }
    try {
      const claimed: Kept<Delivery> = await store.put(deliveries, claim, kept.version)
      const next = after(claim, await attempt(kept.value), { now: now(), random: random() })
      const { value } = await store.put(deliveries, next, claimed.version)
      if (value.state === 'waiting') await later(value.next - now())
      else await done()
      if (isWorthTelling(value)) log.warn(toldOf(value), 'a delivery ended without being sent')
    } catch (error) {
      // Somebody else has it, or has asked for something newer in its place.
      if (!(error instanceof ConflictError)) throw error
    }
  }
}
