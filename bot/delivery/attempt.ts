import type { Card } from '../../cards/card'
import type { People } from '../people'
import type { Known, Reference } from '../people-records'
import type { Delivery, Held, Outcome, Transport } from './deliveries'
import type { Pace, PlaceInQueue } from './pace'
import { type createThreads, threadOf } from './threads'

/** Draws a delivery of a kind for somebody at the moment of sending, or says why it is not to be sent now. */
export type Prepare = (delivery: Delivery, to: Known) => Promise<Card | Held>

/** Why a delivery of a kind is not to be sent to somebody now, as far as their own record says. */
export type Holds = (delivery: Delivery, to: Known) => Held | undefined

/** Where a card that stands belongs, and what it shows now. */
export interface Posted {
  readonly placeOf: (to: string) => Promise<Reference | undefined>
  readonly draw: (delivery: Delivery) => Promise<Card | Held>
}

/** What became of a try, or when to try again because it is not its turn yet. */
export type Tried = Outcome | { readonly end: 'wait'; readonly until: number; reason?: string }

/** `latest` is the last instant (ms since 1970) at which the message may start. */
export type Attempt = (delivery: Delivery, latest: number) => Promise<Tried>

/** One try at a delivery: who and where, when, what, and what Teams says. */
export function createAttempt(with_: {
  people: Pick<People, 'find'>
  transport: Transport
  prepare: Prepare
  holds?: Holds
  posted?: Posted
  beneath?: ReturnType<typeof createThreads>
  pace: Pick<Pace, 'queue'>
  /** Hears why a message could not be drawn. */
  onTrouble?: (error: unknown) => void
}): Attempt {
  const { people, transport, prepare, holds = () => undefined, posted, pace, onTrouble = () => {} } = with_
  const { beneath = async (_delivery, place) => place } = with_

  /**
   * Waits at the door: when all is ready to be written, so that nothing comes between the turn and the message. Nobody goes
   * after `latest`, when there would not be time to hear what Teams says before the claim ends and another process tries.
   */
  async function sent(
    delivery: Delivery,
    place: PlaceInQueue,
    latest: number,
    { reference, card }: { readonly reference: Reference; readonly card: Card },
  ): Promise<Tried> {
    const turn = place.turn(latest)
    const edits = delivery.edits ?? delivery.message
    const outcome = await transport(reference, { card, edits, turn })
    if (outcome.end === 'away') return { end: 'wait', until: turn.away() }
    const thread = delivery.under && threadOf(reference)
    return outcome.end === 'sent' && thread ? { ...outcome, thread } : outcome
  }

  /** Something of ours is wrong, which may be mended meanwhile: tried as what Teams says may be tried again. */
  function troubled(error: unknown): Outcome {
    onTrouble(error)
    return { end: 'retry', reason: 'it could not be drawn' }
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
    const place = await beneath(delivery, reference)
    return 'place' in place ? { reference: place, draw: () => posted.draw(delivery) } : heldBack(place)
  }

  return async (delivery, latest) => {
    const ready = await (delivery.stands ? toItsPlace(delivery) : toSomebody(delivery)).catch(troubled)
    if ('end' in ready) return ready
    // Then its place: what is drawn long before its turn would have to be drawn again.
    const place = await pace.queue(delivery)
    if ('until' in place) return { end: 'wait', until: place.until }
    const drawn = await ready.draw().catch(troubled)
    if (!drawn) return { end: 'failed', reason: 'nothing to send' }
    if ('until' in drawn || 'end' in drawn) return heldBack(drawn)
    return sent(delivery, place, latest, { reference: ready.reference, card: drawn as Card })
  }
}

/** Where a message goes, and how it is drawn. */
interface Ready {
  readonly reference: Reference
  readonly draw: () => Promise<Card | Held | undefined>
}

const heldBack = (held: Held | Outcome): Tried => ('until' in held ? { end: 'wait', ...held } : held)
