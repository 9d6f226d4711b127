import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { nextStep } from './event-times'
import { audienceSchema } from './prompt'

/**
 * An event: a session that a connector holds for people of several councils. Local times are `2026-12-07T10:00` in `zone`
 * (IANA); instants are worked out from them as late as can be.
 */

const actor = z.object({ id: z.string(), name: z.string() })

export const eventKinds = ['webinar', 'networking', 'act-briefing', 'process-mapping', 'drop-in'] as const
export type EventKind = (typeof eventKinds)[number]

export const repeats = ['once', 'weekly', 'two-weekly', 'monthly'] as const

/** What the host fills in. */
const content = {
  kind: z.enum(eventKinds),
  title: z.string(),
  description: z.string(),
  host: z.string(),
  starts: z.string(),
  ends: z.string(),
  /** An https address for those who are going; empty for none. */
  link: z.string(),
  place: z.string(),
  /** How many may go; 0 for as many as like. */
  capacity: z.number().int(),
  /** Https addresses, to read before or after. */
  documents: z.array(z.string()),
  /** What it counts for as continuing professional development, in minutes. */
  cpd: z.number().int(),
  /** Who is invited by name; absent where it is for channels alone. */
  audience: audienceSchema.optional(),
  /** Ids of channels in which it is posted. */
  channels: z.array(z.string()),
  repeats: z.enum(repeats),
  times: z.number().int(),
}
const contentSchema = z.object(content)
export type EventContent = z.output<typeof contentSchema>

const eventSchema = z.object({
  /** The year in which it was begun, a hyphen, and what makes it unique; see `yearOf`. */
  id: z.string(),
  author: actor,
  state: z.enum(['draft', 'published', 'cancelled']),
  ...content,
  zone: z.string(),
  /** Of a series: what its events have in common, and the how-manieth of how many this one is. */
  series: z.object({ id: z.string(), place: z.number().int(), of: z.number().int() }).optional(),
  /** The councils whose people are invited, as they were when it was published. */
  councils: z.array(z.string()),
  /** Where it is posted, and the groups whose channels these are. */
  posts: z.array(z.object({ channel: z.string(), group: z.string() })),
  /** Where it was posted and is not any more. */
  unposted: z.array(z.object({ channel: z.string(), group: z.string() })).optional(),
  /** The revision in which who it is for was last changed. */
  reached: z.number().int().optional(),
  /** Who was invited, and the channels that were taken away, before a change of which those who lost it are to be told. */
  narrowed: z
    .object({
      ...{ revision: z.number().int(), councils: z.array(z.string()), who: z.enum(['officers', 'leads']) },
      posts: z.array(z.object({ channel: z.string(), group: z.string() })).optional(),
    })
    .optional(),
  /** A change of who a published event is for, while its councils are being chosen. */
  proposed: z
    .object({
      ...{ audience: audienceSchema.optional(), channels: z.array(z.string()), tell: z.boolean() },
      /** Whether those of its series after it change too. */
      follows: z.boolean().optional(),
    })
    .optional(),
  /** Counts changes of what people see. */
  revision: z.number().int(),
  published: z.string().optional(),
  /** When people hear of it, an instant; later than the publication for later events of a series. */
  announce: z.string().optional(),
  announced: z.boolean(),
  /** The revision up to which cards and places have followed. */
  shown: z.number().int(),
  /** The latest revision of which people who answered are to be told, in words, with the names of what changed; and the latest of which they were. */
  news: z
    .object({
      ...{ revision: z.number().int(), words: z.string(), changed: z.array(z.string()).optional() },
      /** What people knew before it, by the field: what was changed back before they were told is no news. */
      from: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  told: z.number().int(),
  /** What people were to be told of so far, by the revision, the oldest first: see `untoldTo`. */
  changes: z.array(z.object({ revision: z.number().int(), changed: z.array(z.string()) })).optional(),
  /** How many of its reminders are over. */
  reminded: z.number().int(),
  /** Whether those who went were asked what they make of it. */
  asked: z.boolean(),
  cancelled: z.object({ reason: z.string(), at: z.string() }).optional(),
  /** Https addresses of what is left of it; `revision` is the one in which they came. */
  material: z.object({ recording: z.string(), slides: z.string(), revision: z.number().int() }).optional(),
  materialTold: z.number().int(),
  trail: z.array(z.object({ at: z.string(), by: actor, did: z.string() })),
})
export type Event = z.output<typeof eventSchema>

/** Which year's list an event stands in; nothing for an id that is none. */
export const yearOf = (id: string): string | undefined => /^(\d{4})-[\w-]{1,60}$/.exec(id)?.[1]

export const yearPartition = (year: string): string => `events:${year}`

/** One list a year, by when they were begun: so a list of what is coming is two reads, however old the programme. */
export const events: Collection<Event> = {
  name: 'event',
  schema: eventSchema,
  partition: (one) => yearPartition(yearOf(one.id) ?? ''),
  id: (one) => one.id,
  due: nextStep,
}

/** Deliveries of an event: what people get, and the card that stands in channels. */
export const laneOf = (event: string): string => `event:${event}`
export const postLaneOf = (event: string): string => `event-post:${event}`
