import type { Store } from '../../storage/port'
import type { Reference } from '../people-records'
import { type Delivery, deliveries, type Held } from './deliveries'

/** How soon it is looked again whether the card is written that is to be replied to, in milliseconds. */
const soon = 2_000

const beneathOf = ';messageid='

const inThread = (place: Reference, message: string): Reference => ({
  ...place,
  conversation: `${place.conversation}${beneathOf}${message}`,
})

/** The message in whose thread a reply is written; nothing where it is in none. */
export const threadOf = ({ conversation }: Reference): string | undefined => conversation.split(beneathOf)[1]

/**
 * Where a card stands that is a reply to another: in the thread beneath that, in a channel; group chats have no threads, so
 * there it is a message as any other. A reply waits until the card is written that it is to; without one it is not sent.
 */
export const createThreads = ({ store, clock }: { readonly store: Store; readonly clock: () => Date }) =>
  async function beneath(delivery: Delivery, place: Reference): Promise<Reference | Held> {
    const { under, key, message, thread } = delivery
    if (under === undefined || place.place !== 'channel') return place
    // Written before: it is changed where it stands, whatever card has come since above it.
    if (message && thread) return inThread(place, thread)
    // A lane has one card in each place, under a key that says which place.
    const root = (await store.get(deliveries, under, key))?.value
    if (root?.message) return inThread(place, root.message)
    // Written before the card above it was taken away: it is still there to be changed.
    if (message) return place
    return root?.state === 'waiting'
      ? { until: clock().getTime() + soon, reason: 'what it replies to is not written yet' }
      : { end: 'unneeded', reason: 'what it replies to is not there' }
  }
