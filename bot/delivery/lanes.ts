import { listAll } from '../../storage/lists'
import { ConflictError, type Kept, type Store } from '../../storage/port'
import type { Queue } from '../../storage/queue/port'
import { type Delivery, deliveries, type Unsent } from './deliveries'
import type { Sending } from './sending'

/** So many records are written at a time: the embedded store gathers them into one transaction. */
const atATime = 200

/** Deliveries of one lane, looked at and changed together. One that somebody is at in that moment is left to them. */
export function createLanes(with_: { store: Store; queue: Queue<Delivery>; sending: Sending; clock: () => Date }) {
  const { store, queue, sending, clock } = with_

  const kept = async (lane: string) => (await listAll(store, deliveries, lane)).items

  async function changeEach(all: readonly Kept<Delivery>[], next: (one: Delivery) => Delivery): Promise<void> {
    for (let from = 0; from < all.length; from += atATime)
      await Promise.all(
        all.slice(from, from + atATime).map(async ({ value, version }) => {
          try {
            await store.put(deliveries, next(value), version)
          } catch (error) {
            if (!(error instanceof ConflictError)) throw error
          }
        }),
      )
  }

  return {
    /** Every delivery of a lane. */
    laneOf: async (lane: string): Promise<readonly Delivery[]> => (await kept(lane)).map((one) => one.value),
    /**
     * Sets those that ended in one of these ways back to waiting. `count` says which time this is: done twice for one
     * time, it is done once.
     */
    sendAgain: async (lane: string, ends: readonly Unsent[], count: number): Promise<void> => {
      const ended = (await kept(lane)).filter(
        ({ value }) => (ends as readonly string[]).includes(value.state) && (value.again ?? 0) < count,
      )
      const now = clock()
      const anew = ({ reason: _why, ended: _when, since: _before, ...rest }: Delivery): Delivery => ({
        ...rest,
        state: 'waiting',
        again: count,
        tries: 0,
        made: now.toISOString(),
        next: now.getTime(),
      })
      await changeEach(ended, anew)
      await queue.add(ended.map(({ value }) => anew(value)))
      sending.wake()
    },
    /** Ends those that still wait, without sending them; what is being sent at this moment ends as it ends. */
    callOff: async (lane: string, reason: string): Promise<void> => {
      const waiting = (await kept(lane)).filter(({ value }) => value.state === 'waiting' && !value.claimed)
      const ended = clock().toISOString()
      await changeEach(waiting, (one) => ({ ...one, state: 'unneeded', reason, ended }))
    },
  }
}
