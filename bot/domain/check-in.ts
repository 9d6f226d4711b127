import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { brags } from './brag'

/** A check-in: how one person says that things are going, in one check-in round. Kept whole; each change is one write. */

export const stuckTags = [
  'capacity',
  'leadership',
  'data',
  'system',
  'supplier',
  'reorganisation',
  'finance',
  'legal',
] as const
export type StuckTag = (typeof stuckTags)[number]

export const helps = ['none', 'template', 'peer', 'expert', 'call'] as const
export type Help = (typeof helps)[number]

const actor = z.object({ id: z.string(), name: z.string() })

/** A check-in round: `opens` and `closes` are instants. Its id begins with `opens`, so that rounds sort by time. */
export const checkInRoundSchema = z.object({
  id: z.string(),
  title: z.string(),
  opens: z.string(),
  closes: z.string(),
})
export type CheckInRound = z.output<typeof checkInRoundSchema>

/** What was filled in; a half-done one lacks some. `confidence` is 1 (none) to 5 (sure), `progress` a percent. */
export const givenSchema = z.object({
  /** By action id. */
  actions: z.record(z.string(), z.object({ brag: z.enum(brags).optional(), percent: z.number().int().optional() })),
  brag: z.enum(brags).optional(),
  progress: z.number().int().min(0).max(100).optional(),
  confidence: z.number().int().min(1).max(5).optional(),
  moved: z.string(),
  stuck: z.string(),
  tags: z.array(z.enum(stuckTags)),
  help: z.enum(helps).optional(),
  next: z.string(),
  nextDay: z.string().optional(),
})
export type GivenCheckIn = z.output<typeof givenSchema>

export const alarmKinds = ['red', 'action-red', 'confidence', 'call'] as const

/** Why a connector is told at once; `action` is the id and `title` the title of the action that turned red. */
const alarmSchema = z.object({ kind: z.enum(alarmKinds), action: z.string().optional(), title: z.string().optional() })
export type Alarm = z.output<typeof alarmSchema>

export const checkInSchema = z.object({
  council: z.string(),
  person: actor,
  round: checkInRoundSchema,
  /** As it stands on the person's card, sent or not. */
  given: givenSchema,
  /** As it was last sent: what others know. */
  sent: z.object({ given: givenSchema, at: z.string() }).optional(),
  /** `alarms`: what this sending gave reason to tell the connector at once, as it was when it was sent. */
  trail: z.array(z.object({ at: z.string(), did: z.enum(['saved', 'sent']), alarms: z.array(alarmSchema).optional() })),
  revision: z.number().int().min(0),
  /** How many events of the trail the plan, the round and the connector know of. */
  settled: z.number().int().min(0),
})
export type CheckIn = z.output<typeof checkInSchema>

export const checkInId = (round: string, person: string): string => `${round}:${person}`

export const checkIns: Collection<CheckIn> = {
  name: 'check-in',
  schema: checkInSchema,
  partition: (checkIn) => checkIn.council,
  id: (checkIn) => checkInId(checkIn.round.id, checkIn.person.id),
  due: (checkIn) =>
    checkIn.settled < checkIn.trail.length ? Date.parse(checkIn.trail[checkIn.settled]!.at) : undefined,
}
