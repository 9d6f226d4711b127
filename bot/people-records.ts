import { z } from 'zod/v4'
import type { Collection } from '../storage/port'

/** What is kept of people. No answers, no scores: those live with their council. */

const actor = z.object({ id: z.string(), name: z.string() })

export const places = ['personal', 'group', 'channel'] as const

/** A kind of conversation: somebody's own chat with the bot, a group chat, or a channel of a team. */
export type Place = (typeof places)[number]

/** Where a conversation with somebody is; `conversation` of a channel is the channel, not one of its threads. */
export const referenceSchema = z.object({
  place: z.enum(places),
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
  tenant: z.string(),
})
export type Reference = z.output<typeof referenceSchema>

const knownSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  signInName: z.string(),
  tenant: z.string(),
  mri: z.string(),
  council: z.string().optional(),
  lead: z.boolean(),
  /** Council ids; empty unless a connector. */
  caseload: z.array(z.string()),
  /** The latest of each kind of conversation in which the bot was installed or spoken to. Only `personal` is ever written to. */
  references: z.partialRecord(z.enum(places), referenceSchema),
  met: z.string(),
  /** The last day on which prompts and reminders are not to come. */
  pausedUntil: z.string().optional(),
  /** Whether a connector has switched the weekly digest off. */
  digestOff: z.boolean().optional(),
})
export type Known = z.output<typeof knownSchema>

/** Somebody who has met the bot, with their roles: one read tells who is asking. */
export const known: Collection<Known> = {
  name: 'person',
  schema: knownSchema,
  partition: (person) => person.id,
  id: (person) => person.id,
}

/** Whether and from when on somebody can be written to. */
export const reachOf = ({ references, pausedUntil }: Known) => ({ reached: !!references.personal, pausedUntil })

export const memberSchema = z.object({
  council: z.string(),
  person: z.string(),
  name: z.string(),
  email: z.string(),
  lead: z.boolean(),
  /** Whether they have a chat with the bot; absent in lines of before it was kept, of which only their own record tells. */
  reached: z.boolean().optional(),
  /** As in their own record. */
  pausedUntil: z.string().optional(),
})
export type Member = z.output<typeof memberSchema>

/** A line of a council's list of people, made from their own records, which settle what it says. */
export const members: Collection<Member> = {
  name: 'member',
  schema: memberSchema,
  partition: (member) => member.council,
  id: (member) => member.person,
}

/** Whether it is known already that a conversation is there. */
export const isKept = (references: Known['references'], reference: Reference | undefined): boolean =>
  !reference || JSON.stringify(references[reference.place]) === JSON.stringify(reference)

const connectorSchema = z.object({
  id: z.string(),
  name: z.string(),
  caseload: z.array(z.string()),
  by: actor,
  at: z.string(),
})
export type Connector = z.output<typeof connectorSchema>

/** The list of the programme's connectors, a few dozen; what one may do is settled by their own record. */
export const connectors: Collection<Connector> = {
  name: 'connector',
  schema: connectorSchema,
  partition: () => 'connectors',
  id: (connector) => connector.id,
}

const administratorSchema = z.object({ id: z.string(), name: z.string() })

/** Administrators who have met the bot, so that it can write to them; who is one is settled by the settings. */
export const administrators: Collection<z.output<typeof administratorSchema>> = {
  name: 'administrator',
  schema: administratorSchema,
  partition: () => 'administrators',
  id: (one) => one.id,
}

const admittedSchema = z.object({ council: z.string(), by: actor, at: z.string() })
export type Admitted = z.output<typeof admittedSchema>

/** Councils that an admin let in from the waiting list, beyond those in participants.yaml. */
export const admitted: Collection<Admitted> = {
  name: 'admitted',
  schema: admittedSchema,
  partition: () => 'admitted',
  id: (one) => one.council,
}
