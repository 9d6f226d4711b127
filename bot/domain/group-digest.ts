import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** The weekly digest of peer groups: what people and channels want, and what they have had. */

const actor = z.object({ id: z.string(), name: z.string() })
const time = { weekday: z.number().int().min(1).max(5), time: z.string() }

const wishSchema = z.object({
  person: z.string(),
  name: z.string(),
  ...time,
  on: z.boolean(),
  revision: z.number().int(),
})
export type DigestWish = z.output<typeof wishSchema>

/** Of those who chose something: one list, which a job reads. Whoever is not in it has the digest at the usual time. */
export const digestWishes: Collection<DigestWish> = {
  name: 'group-digest-wish',
  schema: wishSchema,
  partition: () => 'group-digest-wishes',
  id: (one) => one.person,
}

const hadSchema = z.object({ person: z.string(), week: z.string(), from: z.string(), until: z.string() })
export type DigestHad = z.output<typeof hadSchema>

/** The last digest that was made for somebody: its week, and the instants between which its news are. */
export const digestsHad: Collection<DigestHad> = {
  name: 'group-digest-had',
  schema: hadSchema,
  partition: (one) => one.person,
  id: () => 'had',
  timeToLive: 60 * 24 * 3600,
}

const channelSchema = z.object({
  channel: z.string(),
  /** Of the group to which the channel was linked then; for another group it says nothing. */
  group: z.string(),
  ...time,
  on: z.boolean(),
  revision: z.number().int(),
  changed: z.object({ by: actor, at: z.string() }),
  /** The last week that is over for it, and the instant until which news were told. */
  had: z.object({ week: z.string(), until: z.string() }).optional(),
})
export type ChannelDigest = z.output<typeof channelSchema>

/** Few, at most one for each linked channel: one list. */
export const channelDigests: Collection<ChannelDigest> = {
  name: 'channel-digest',
  schema: channelSchema,
  partition: () => 'channel-digests',
  id: (one) => one.channel,
}

const daySchema = z.object({ day: z.string(), done: z.array(z.string()), claimed: z.number() })

/** Which slots of a day are made, and until when (ms since 1970) a process has the others in hand. */
export const digestDays: Collection<z.output<typeof daySchema>> = {
  name: 'group-digest-day',
  schema: daySchema,
  partition: (one) => one.day,
  id: () => 'day',
  timeToLive: 30 * 24 * 3600,
}

/** Deliveries of one week, whoever they are for: so nobody has two in a week. */
export const laneOf = (week: string): string => `group-digest:${week}`
export const keyOf = (week: string, person: string): string => `${week}/${person}`
export const channelLane = (channel: string, week: string): string => `channel-digest:${week}:${channel}`

/** So far back, in milliseconds, a digest looks at the most, and where there was none before. */
export const farthest = 28 * 24 * 3_600_000
const week = 7 * 24 * 3_600_000

const iso = (instant: number): string => new Date(instant).toISOString()

/** Since when something is new to whoever had a digest until `last`, in one that is until `until`. */
export const sinceOf = (last: string | undefined, until: string): string => {
  const end = Date.parse(until)
  return iso(Math.min(Math.max(last === undefined ? 0 : Date.parse(last), end - farthest), end))
}

/** The same for a channel, which has seen what was posted there: a first digest is of the week before it was asked for. */
export const sinceIn = ({ had, changed }: Pick<ChannelDigest, 'had' | 'changed'>, until: string): string =>
  sinceOf(had?.until ?? iso(Date.parse(changed.at) - week), until)
