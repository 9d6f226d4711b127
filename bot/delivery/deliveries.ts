import { z } from 'zod/v4'
import type { Card } from '../../cards/card'
import type { Collection } from '../../storage/port'
import type { Reference } from '../people-records'

/**
 * A delivery: one message to one person or one channel, kept before it is sent and until its end is known. `key` comes from what
 * happened, so the same thing told twice is one delivery, and sent once, except that a send in flight when the process or
 * the connection died may arrive twice. `edits` names a message to change instead of a new one.
 */
const deliverySchema = z.object({
  key: z.string(),
  to: z.string(),
  edits: z.string().optional(),
  card: z.custom<Card>((value) => typeof value === 'object' && value !== null).optional(),
  /** Instead of a card: the feature that has this kind of mail draws it at the moment of sending, from `about`. */
  kind: z.string().optional(),
  about: z.record(z.string(), z.string()).optional(),
  /** Deliveries that are counted together, such as all of one occurrence of a prompt; otherwise a person's own. */
  lane: z.string().optional(),
  /** For those who count: whose delivery it is, and whether what it asked for has come. */
  name: z.string().optional(),
  council: z.string().optional(),
  answered: z.enum(['partly', 'whole']).optional(),
  /** The how-manieth sending again it was last set back to waiting for. */
  again: z.number().int().optional(),
  state: z.enum(['waiting', 'sent', 'blocked', 'not-installed', 'disabled', 'failed', 'paused', 'unneeded']),
  reason: z.string().optional(),
  tries: z.number().int(),
  /** When it is to be looked at, in milliseconds since 1970: its time, or the end of a process's claim. */
  next: z.number(),
  /** A process has it in hand, until `next` at the latest. */
  claimed: z.boolean().optional(),
  /** A card that stands where it was posted and is kept up to date, drawn anew each time; not forgotten unless it `passes`. See `posts.ts`. */
  stands: z.boolean().optional(),
  /** Of what stands: the lane whose card, in the same place, it is a reply to. */
  under: z.string().optional(),
  /** Of a reply: the message in whose thread it was written. */
  thread: z.string().optional(),
  /** Of what stands: it is of its week alone, and forgotten as messages are. */
  passes: z.boolean().optional(),
  /** Of what stands: the message that shows it, once there is one. */
  message: z.string().optional(),
  /** Of what stands: somebody took the message away in Teams, so it is written again only when it is posted again. */
  takenAway: z.boolean().optional(),
  /** Of what stands: how often it was asked to show something newer. */
  wanted: z.number().int().optional(),
  made: z.string(),
  /** The earliest at which it may go, in milliseconds since 1970: it is tried for a day from then on, or from when it was made. */
  since: z.number().optional(),
  ended: z.string().optional(),
})
export type Delivery = z.output<typeof deliverySchema>

export const deliveries: Collection<Delivery> = {
  name: 'delivery',
  schema: deliverySchema,
  partition: (delivery) => delivery.lane ?? delivery.to,
  id: (delivery) => delivery.key,
  due: (delivery) => (delivery.state === 'waiting' ? delivery.next : undefined),
  timeToLive: (delivery) => (delivery.stands && !delivery.passes ? undefined : 90 * 24 * 3600),
}

/** The end of a delivery that was not sent, as people say it. */
export type Unsent = 'blocked' | 'not-installed' | 'disabled' | 'failed' | 'paused' | 'unneeded'

/** What became of one try. `message` is what was written, where Teams says. `retry` comes only for codes that Teams says may be tried again; `after` is its wait in ms. */
export type Outcome =
  | { readonly end: 'sent'; readonly message?: string; readonly thread?: string; readonly reason?: string }
  | { readonly end: Unsent; readonly reason?: string }
  | { readonly end: 'retry'; readonly reason: string; readonly after?: number | undefined }

/** Not to be sent now: the end that it has instead, or the instant (ms since 1970) at which to ask again. */
export type Held =
  | { readonly end: 'paused' | 'unneeded'; readonly reason: string }
  | { readonly until: number; readonly reason: string }

/**
 * The turn of a message. `comes` waits for it, or answers that it does not come; `isNow` takes it, right before the message
 * starts, or answers that it has passed, when it can be waited for again. `began` is called once it has started: it counts from
 * then on, since a process may stand still in between.
 */
export interface Turn {
  readonly comes: () => Promise<boolean>
  readonly isNow: () => boolean
  readonly began: () => void
}

/**
 * Writes one message to one conversation, or changes one, and says what became of it. Never throws. `turn` is waited for
 * when all is ready; where it does not come, nothing is written and the end is `away`.
 */
export type Transport = (
  reference: Reference,
  message: { card: Card; edits?: string | undefined; turn?: Turn },
) => Promise<Outcome | Away>

export interface Away {
  readonly end: 'away'
}

/** The tenant of whoever a delivery is for: the id of a person and of a channel begins with it. */
export const tenantOf = (delivery: Delivery): string => delivery.to.slice(0, delivery.to.indexOf(':'))
