import { listAll } from '../../storage/lists'
import type { Store } from '../../storage/port'
import type { Queue } from '../../storage/queue/port'
import { persist, putOnce } from '../../storage/writes'
import { gathered } from '../gathered'
import { type Delivery, deliveries } from './deliveries'
import type { Sending } from './sending'
import { lanesIn, noteStanding } from './standing'

/**
 * A card that stands in a channel (or in somebody's chat) for everybody there, and is kept up to date. `lane` says what it
 * shows, such as one event: a lane has one card in each place. It is drawn from `about` by the feature that has its `kind`.
 */
export interface Post {
  readonly lane: string
  readonly to: string
  readonly kind: string
  readonly about: Readonly<Record<string, string>>
  /** The lane to whose card there it is a reply, in the thread where there are threads. */
  readonly under?: string
  /** Not before this instant (ms since 1970); at once where it is absent. */
  readonly at?: number
  /** Of its week alone: what became of it is forgotten after a while, and it is brought up to date no more. */
  readonly passes?: boolean
}

/** Waiting to be written, from `now` (ms since 1970) on, with all its tries before it. */
export function askedFor(delivery: Delivery, now: number): Delivery {
  const { reason: _why, ended: _when, since: _before, claimed: _by, ...rest } = delivery
  return { ...rest, state: 'waiting', tries: 0, next: now, made: new Date(now).toISOString() }
}

/**
 * Cards that stand. However often `refresh` is asked for, a place sees a change at the pace of its chat, and the last card is
 * the last state: what is asked for while a card is being written is written after it.
 */
export function createPosts(with_: {
  store: Store
  queue: Queue<Delivery>
  sending: Sending
  clock: () => Date
  /** In milliseconds, between two looks at one lane. */
  rest: number
}) {
  const { store, queue, sending, clock } = with_
  const now = (): number => clock().getTime()

  async function ask(place: Pick<Delivery, 'key'>, lane: string): Promise<readonly Delivery[]> {
    return persist(async () => {
      const kept = await store.get(deliveries, lane, place.key)
      // One that waits is drawn when its turn comes.
      if (!kept || kept.value.takenAway || (kept.value.state === 'waiting' && !kept.value.claimed)) return []
      const wanted = (kept.value.wanted ?? 0) + 1
      // One in hand stays in that hand, which writes once more when it has ended.
      const next = kept.value.claimed ? { ...kept.value, wanted } : { ...askedFor(kept.value, now()), wanted }
      await store.put(deliveries, next, kept.version)
      return next.claimed ? [] : [next]
    })
  }

  const postAgain = (fresh: Delivery): Promise<boolean> =>
    persist(async () => {
      const kept = await store.get(deliveries, deliveries.partition(fresh), fresh.key)
      // A reply is said once: whoever took it away meant that.
      if (!kept?.value.takenAway || fresh.under) return false
      await store.put(deliveries, fresh, kept.version)
      return true
    })

  async function refreshNow(lane: string): Promise<void> {
    for (const one of await lanesIn(store, lane)) await refreshLane(one)
  }

  async function refreshLane(lane: string): Promise<void> {
    const { items } = await listAll(store, deliveries, lane)
    const standing = items.filter(({ value }) => value.stands)
    const fresh = (await Promise.all(standing.map(({ value }) => ask(value, lane)))).flat()
    if (fresh.length > 0) tell(fresh)
  }

  function tell(fresh: readonly Delivery[]): void {
    void queue.add(fresh).then(sending.wake)
    sending.wake()
  }

  const standing = async (lane: string): Promise<readonly Delivery[]> =>
    (await listAll(store, deliveries, lane)).items.map(({ value }) => value).filter((one) => one.stands)

  return {
    /** Posts a card; in a place where its lane stands already, nothing, but for one that somebody took away. */
    post: async ({ lane, to, kind, about, under, at = now(), passes }: Post): Promise<void> => {
      const made = clock().toISOString()
      const timing = { tries: 0, next: at, since: at, made, ...(passes ? { passes } : {}) }
      const what = { lane, kind, about, ...(under ? { under } : {}) }
      const fresh: Delivery = { key: `post:${to}`, to, ...what, stands: true, state: 'waiting', ...timing }
      await noteStanding(store, to, lane)
      if ((await putOnce(store, deliveries, fresh)) || (await postAgain(fresh))) tell([fresh])
    },
    /** Brings the cards of a lane up to date, or of all in a place (`laneOfAllIn`). Whoever asks many times at once is served once. */
    refresh: gathered(refreshNow, with_.rest),
    /** Where the card of a lane stands, or is to stand, and what became of it. */
    standing,
    /** Those of these places that have no card of a lane and had none: one that somebody took away in Teams stays away. */
    without: async (lane: string, places: readonly string[]): Promise<readonly string[]> => {
      const there = await standing(lane)
      return places.filter((place) => !there.some(({ to }) => to === place))
    },
  }
}
