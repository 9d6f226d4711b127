import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** A contact: a conversation of a connector with a council, logged by the connector, or a message written through Pioneer. */

const actor = z.object({ id: z.string(), name: z.string() })

export const contactHows = ['call', 'meeting', 'email', 'message'] as const

export const contactSchema = z.object({
  id: z.string(),
  council: z.string(),
  at: z.string(),
  by: actor,
  /** With whom, as the connector put it, or as they are called. */
  with: z.string(),
  how: z.enum(contactHows),
  note: z.string(),
  next: z.string(),
  nextDay: z.string().optional(),
  /** A message through Pioneer: to whom, of which exchange, and the how manieth of it. */
  message: z.object({ to: actor, thread: z.string(), place: z.number().int().min(0) }).optional(),
  /** Whether whoever a message is for has been told: notices are owed while it is false. */
  told: z.boolean(),
})
export type Contact = z.output<typeof contactSchema>

export const contacts: Collection<Contact> = {
  name: 'contact',
  schema: contactSchema,
  partition: (contact) => contact.council,
  id: (contact) => contact.id,
  due: (contact) => (contact.told ? undefined : Date.parse(contact.at)),
}

/** Derived, so that each message is answered once. */
export const messageId = (thread: string, place: number): string => `${thread}:${place}`
