import { setTimeout as pause } from 'node:timers/promises'
import type { Card } from '../../cards/card'
import type { People } from '../people'
import type { Known, Reference } from '../people-records'
import { type Delivery, type Held, type Outcome, type Transport, tenantOf } from './deliveries'
import { type Pace, tolerance } from './pace'

/** Draws a delivery of a kind for somebody at the moment of sending, or says why it is not to be sent now. */
export type Prepare = (delivery: Delivery, to: Known) => Promise<Card | Held>

/** Why a delivery of a kind is not to be sent to somebody now, as far as their own record says. */
export type Holds = (delivery: Delivery, to: Known) => Held | undefined

/** Where a card that stands belongs, and what it shows now. */
export interface Posted {
  readonly placeOf: (to: string) => Promise<Reference | undefined>
  readonly draw: (delivery: Delivery) => Promise<Card | Held>
}

/** What became of a try, or when to try again because it is not its moment yet (`slot`: a moment that is its own). */
export type Tried = Outcome | { readonly end: 'wait'; readonly until: number; readonly slot: boolean; reason?: string }

/** So long, in milliseconds, a message waits for its moment inside the process; a longer wait is kept in the store. */
export const shortWait = 2_000

interface Away {
  readonly until: number
  readonly slot: boolean
}

/** `latest` is the last instant (ms since 1970) at which the message may start. */
export type Attempt = (delivery: Delivery, latest: number) => Promise<Tried>

/** When a message may start, in milliseconds since 1970: `at`, which is its tenant's, and `chat`, not before which its chat may. */
interface Moment {
  readonly at: number
  readonly chat: number
}

/** One try at a delivery: who and where, what, at which moment, and what Teams says. */
export function createAttempt(with_: {
  people: Pick<People, 'find'>
  transport: Transport
  prepare: Prepare
  holds?: Holds
  posted?: Posted
  clock: () => Date
  tenants: Pace
  chats: Pace
}): Attempt {
  const { people, transport, prepare, holds = () => undefined, posted, clock, tenants, chats } = with_
  const now = (): number => clock().getTime()
  const isPaced = tenants.spacing > 0 || chats.spacing > 0

  /** A moment of the chat and of the tenant, or when to come back where that is far away. */
  async function momentOf(delivery: Delivery): Promise<Moment | Away> {
    const from = Math.max(now(), delivery.next)
    if (!isPaced) return { at: from, chat: from }
    // A change of a message waits for no moment of the chat: late, it would stand over what was pressed meanwhile.
    const chat = delivery.edits ? from : await chats.moment(delivery.to, from)
    if (chat > now() + shortWait) return { until: chat, slot: false }
    const own = delivery.slot && delivery.next >= chat && now() <= delivery.next + tolerance
    const at = own ? delivery.next : await tenants.moment(tenantOf(delivery), Math.max(chat, now()))
    return at > now() + shortWait ? { until: at, slot: true } : { at, chat }
  }

  /**
   * Waits at the door: when all is ready to be written, so that nothing comes between the moment and the message. A moment
   * of the tenant that was missed is lost, and another is asked for: whoever went late would meet the next one's. Nobody goes
   * after `latest`, when there would not be time to hear what Teams says before the claim ends and another process tries.
   */
  async function sent(
    delivery: Delivery,
    moment: Moment,
    latest: number,
    { reference, card }: { readonly reference: Reference; readonly card: Card },
  ): Promise<Tried> {
    let { at } = moment
    let away: Away = { until: at, slot: false }
    const isNow = () => tenants.spacing === 0 || now() <= at + tolerance
    const comes = async (): Promise<boolean> => {
      for (;;) {
        if (at > now()) await pause(at - now())
        if (now() > latest) {
          away = { until: now(), slot: false }
          return false
        }
        if (isNow()) return true
        at = await tenants.moment(tenantOf(delivery), Math.max(moment.chat, now()))
        if (at <= now() + shortWait) continue
        away = { until: at, slot: true }
        return false
      }
    }
    const edits = delivery.edits ?? delivery.message
    const outcome = await transport(reference, { card, edits, turn: { comes, isNow } })
    return outcome.end === 'away' ? { end: 'wait', ...away } : outcome
  }

  async function toSomebody(delivery: Delivery): Promise<Ready | Tried> {
    const to = await people.find(delivery.to)
    const reference = to?.references.personal
    if (!to || !reference) return { end: 'not-installed', reason: 'has not opened Pioneer, or has removed it' }
    const held = delivery.kind ? holds(delivery, to) : undefined
    if (held) return heldBack(held)
    return { reference, draw: async () => (delivery.kind ? prepare(delivery, to) : delivery.card) }
  }

  async function toItsPlace(delivery: Delivery): Promise<Ready | Tried> {
    const reference = await posted?.placeOf(delivery.to)
    if (!posted || !reference) return { end: 'not-installed', reason: 'Pioneer is not there any more' }
    return { reference, draw: () => posted.draw(delivery) }
  }

  return async (delivery, latest) => {
    const ready = await (delivery.stands ? toItsPlace(delivery) : toSomebody(delivery))
    if ('end' in ready) return ready
    // Then the moment: what is drawn long before it would have to be drawn again.
    const moment = await momentOf(delivery)
    if ('until' in moment) return { end: 'wait', ...moment }
    const drawn = await ready.draw()
    if (!drawn) return { end: 'failed', reason: 'nothing to send' }
    if ('until' in drawn || 'end' in drawn) return heldBack(drawn)
    return sent(delivery, moment, latest, { reference: ready.reference, card: drawn as Card })
  }
}

/** Where a message goes, and how it is drawn. */
interface Ready {
  readonly reference: Reference
  readonly draw: () => Promise<Card | Held | undefined>
}

const heldBack = (held: Held): Tried => ('until' in held ? { end: 'wait', slot: false, ...held } : held)
