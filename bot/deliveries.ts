import { z } from 'zod/v4'
import type { Card } from '../cards/card'
import type { Collection } from '../storage/port'
import type { Reference } from './people-records'

/**
 * A delivery: one message to one person, kept before it is sent and until its end is known. `key` comes from what
 * happened, so the same thing told twice is one delivery, and sent once, except that a send in flight when the process or
 * the connection died may arrive twice. `edits` names a message to change instead of a new one.
 */
const deliverySchema = z.object({
  key: z.string(),
  to: z.string(),
  edits: z.string().optional(),
  card: z.custom<Card>((value) => typeof value === 'object' && value !== null).optional(),
  state: z.enum(['waiting', 'sent', 'blocked', 'not-installed', 'disabled', 'failed']),
  reason: z.string().optional(),
  tries: z.number().int(),
  next: z.number(),
  made: z.string(),
})
export type Delivery = z.output<typeof deliverySchema>

export const deliveries: Collection<Delivery> = {
  name: 'delivery',
  schema: deliverySchema,
  partition: (delivery) => delivery.to,
  id: (delivery) => delivery.key,
  due: (delivery) => (delivery.state === 'waiting' ? delivery.next : undefined),
  timeToLive: 90 * 24 * 3600,
}

/** What became of one try. `retry` comes only for codes that Teams says may be tried again; `after` is its wait in ms. */
export type Outcome =
  | { readonly end: 'sent' | 'blocked' | 'not-installed' | 'disabled' | 'failed'; readonly reason?: string }
  | { readonly end: 'retry'; readonly reason: string; readonly after?: number | undefined }

/** Writes one message to one conversation, or changes one, and says what became of it. Never throws. */
export type Transport = (reference: Reference, message: { card: Card; edits?: string | undefined }) => Promise<Outcome>
