import type { Card } from '../../cards/card'
import type { Store } from '../../storage/port'
import type { Queue } from '../../storage/queue/port'
import { persist, putOnce } from '../../storage/writes'
import { type Delivery, deliveries } from './deliveries'
import type { Sending } from './sending'

/** A message for somebody who did not ask. `key` is derived from what happened: a key is sent once (but see `createOutbox`). */
export interface Notice {
  readonly key: string
  readonly to: string
  readonly card: Card
  /** Not before this instant (ms since 1970); at once where it is absent. */
  readonly at?: number
}

/** A message of a kind that is drawn when it is sent, one of many in a lane; not before `at` (ms since 1970). */
export interface Mailing {
  readonly key: string
  readonly to: string
  readonly lane: string
  readonly kind: string
  readonly about: Readonly<Record<string, string>>
  readonly name: string
  readonly council: string
  readonly at: number
}

/** So many records are written at a time: the embedded store gathers them into one transaction. */
const atATime = 200

/**
 * Keeps what is to be sent. A key is sent once, except that a send in flight when the process or the connection died may
 * arrive twice: a claimed delivery is anybody's again after the claim's time, so that none is lost. What Teams says may be
 * tried again is tried for a day.
 */
export function createOutbox(with_: { store: Store; queue: Queue<Delivery>; sending: Sending; clock: () => Date }) {
  const { store, queue, sending, clock } = with_

  /** Keeps notices; those whose key is known are passed over. */
  async function keep(notices: readonly Notice[]): Promise<void> {
    const fresh: Delivery[] = []
    for (const { to, key, card, at } of notices) {
      const from = at === undefined ? {} : { next: at, since: at }
      fresh.push(...(await keepOne({ ...blank(to, key), card, ...from })))
    }
    if (notices.length > 0) tell(fresh)
  }

  /** Keeps many at once, so that they are there before the first is sent; those whose key is known are passed over. */
  async function mail(mailings: readonly Mailing[]): Promise<void> {
    const fresh: Delivery[] = []
    for (let from = 0; from < mailings.length; from += atATime) {
      const some = mailings.slice(from, from + atATime)
      const kept = some.map(({ at, key, to, ...rest }) => keepOne({ ...blank(to, key), ...rest, next: at, since: at }))
      fresh.push(...(await Promise.all(kept)).flat())
    }
    if (mailings.length > 0) tell(fresh)
  }

  const keepOne = async (delivery: Delivery): Promise<readonly Delivery[]> =>
    (await putOnce(store, deliveries, delivery)) ? [delivery] : []

  /** Nobody waits for the queue: it never fails, may be slow, and finds later what it was not told. */
  function tell(fresh: readonly Delivery[]): void {
    void queue.add(fresh).then(sending.wake)
    sending.wake()
  }

  /** Keeps the newest wish for what a message should show; an older one that waits is replaced. */
  async function edit(to: string, message: string, card: Card): Promise<void> {
    const wish: Delivery = { ...blank(to, `edit:${message}`), edits: message, card }
    await persist(async () => {
      const kept = await store.get(deliveries, to, wish.key)
      await store.put(deliveries, wish, kept?.version)
    })
    tell([wish])
  }

  const blank = (to: string, key: string): Delivery => ({
    key,
    to,
    state: 'waiting',
    tries: 0,
    next: clock().getTime(),
    made: clock().toISOString(),
  })

  return { keep, mail, edit }
}
