import { setTimeout as pause } from 'node:timers/promises'
import type { Card } from '../../cards/card'
import type { People } from '../people'
import type { Known } from '../people-records'
import { type Delivery, type Held, type Outcome, type Transport, tenantOf } from './deliveries'
import { type Pace, tolerance } from './pace'

/** Draws a delivery of a kind for somebody at the moment of sending, or says why it is not to be sent now. */
export type Prepare = (delivery: Delivery, to: Known) => Promise<Card | Held>

/** What became of a try, or when to try again because it is not its moment yet (`slot`: a moment that is its own). */
export type Tried = Outcome | { readonly end: 'wait'; readonly until: number; readonly slot: boolean; reason?: string }

/** So long, in milliseconds, a message waits for its moment inside the process; a longer wait is kept in the store. */
export const shortWait = 2_000

export type Attempt = (delivery: Delivery) => Promise<Tried>

/** One try at a delivery: who and where, what, at which moment, and what Teams says. */
export function createAttempt(with_: {
  people: Pick<People, 'find'>
  transport: Transport
  prepare: Prepare
  clock: () => Date
  tenants: Pace
  chats: Pace
}): Attempt {
  const { people, transport, prepare, clock, tenants, chats } = with_
  const now = (): number => clock().getTime()

  /** Waits for a moment of the tenant and of the chat; answers with the moment when that is too far away. */
  async function turnOf(delivery: Delivery): Promise<{ until: number; slot: boolean } | undefined> {
    if (tenants.spacing === 0 && chats.spacing === 0) return undefined
    const from = Math.max(now(), delivery.next)
    const chat = await chats.moment(delivery.to, from)
    if (chat > now() + shortWait) return { until: chat, slot: false }
    let own = delivery.slot && delivery.next >= chat ? delivery.next : undefined
    for (;;) {
      const at = own ?? (await tenants.moment(tenantOf(delivery), Math.max(chat, now())))
      own = undefined
      if (at > now() + shortWait) return { until: at, slot: true }
      if (at > now()) await pause(at - now())
      if (now() <= at + tolerance || tenants.spacing === 0) return undefined
    }
  }

  return async (delivery) => {
    const to = await people.find(delivery.to)
    const reference = to?.references.personal
    if (!to || !reference) return { end: 'not-installed', reason: 'has not opened Pioneer, or has removed it' }
    const ready = delivery.kind ? await prepare(delivery, to) : delivery.card
    if (!ready) return { end: 'failed', reason: 'nothing to send' }
    if ('until' in ready) return { end: 'wait', slot: false, ...ready }
    if ('end' in ready) return ready
    const wait = await turnOf(delivery)
    if (wait) return { end: 'wait', ...wait }
    return transport(reference, { card: ready as Card, edits: delivery.edits })
  }
}
