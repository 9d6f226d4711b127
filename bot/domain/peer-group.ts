import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import type { Person } from './person'

const actor = z.object({ id: z.string(), name: z.string() })

/** What the councils of a peer group have in common. */
export const groupKinds = ['region', 'theme', 'council-type', 'cohort'] as const

const newsSchema = z.object({ at: z.string(), what: z.string(), words: z.string() })

const shownSchema = z.object({
  people: z.number().int(),
  /** How many of them are of which council. */
  councils: z.record(z.string(), z.number().int()),
  /** The newest, see `NewsLine`. */
  news: z.array(newsSchema),
  /** Its channels that are there, by name. */
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  /** When that was so, in milliseconds since 1970. */
  at: z.number(),
})
export type ShownGroup = z.output<typeof shownSchema>

const peerGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
  /** Which region, theme, type of council or cohort; absent for a group that is of a kind only by its name. */
  of: z.string().optional(),
  purpose: z.string(),
  /** Whether all of the programme may find what is shared in it; otherwise its members alone. */
  open: z.boolean(),
  facilitators: z.array(actor),
  /** Ids of the channels that are linked to it; whether one still is, its own record says. */
  channels: z.array(z.string()),
  made: z.object({ by: actor, at: z.string() }),
  /** Counts changes of what its form asks. */
  revision: z.number().int(),
  /** Who made the last of them, and when. */
  changed: z.object({ by: actor, at: z.string() }).optional(),
  /** When it was closed; a closed group takes no members and no posts. */
  closed: z.string().optional(),
  /** What its cards say besides, counted after each change of it: so nobody who looks reads all its members. */
  shown: shownSchema.optional(),
  /** The instant (ms since 1970) of a change that its cards do not show yet. */
  unshown: z.number().optional(),
})

/** A peer group: people of several councils who learn from each other, mostly in a channel. */
export type PeerGroup = z.output<typeof peerGroupSchema>

/** All groups of the programme, a few dozen to a few hundred, are one list. */
export const peerGroups: Collection<PeerGroup> = {
  name: 'peer-group',
  schema: peerGroupSchema,
  partition: () => 'peer-groups',
  id: (one) => one.id,
  due: ({ unshown }) => (unshown === undefined ? undefined : unshown + patience),
}

/** Whoever changed something has its cards follow; a job looks after so long, in milliseconds, whether they could. */
export const patience = 10_000

export const removedSchema = z.object({ by: actor, at: z.string(), reason: z.string() })
export type Removed = z.output<typeof removedSchema>

export const peerSchema = z.object({
  group: z.string(),
  person: z.string(),
  name: z.string(),
  /** Absent for the programme's staff. */
  council: z.string().optional(),
  since: z.string(),
  /** When (ms since 1970) they last asked to join while they were in already: nothing that they left before that ends it. */
  again: z.number().optional(),
  /** No digest and no notices of this group. */
  muted: z.boolean(),
  /** A facilitator took them out: they are no member, and cannot join again until a facilitator lets them. */
  removed: removedSchema.optional(),
  /** Let back in by a facilitator: as if they had never been there, and to be taken off the lists. */
  readmitted: z.boolean().optional(),
  /** The instant (ms since 1970) of a change of which lists, cards and they themselves do not know yet. */
  unsettled: z.number().optional(),
})

/** Somebody in a peer group. */
export type Peer = z.output<typeof peerSchema>

/** The members of a group; whether somebody is one, this says. */
export const peers: Collection<Peer> = {
  name: 'peer',
  schema: peerSchema,
  partition: (one) => one.group,
  id: (one) => one.person,
  due: ({ unsettled }) => (unsettled === undefined ? undefined : unsettled + patience),
}

export const isIn = ({ removed, readmitted }: Peer): boolean => !removed && !readmitted

export const withChannel = (group: PeerGroup, channel: string): PeerGroup =>
  group.channels.includes(channel) ? group : { ...group, channels: [...group.channels, channel] }

export const withoutChannel = (group: PeerGroup, channel: string): PeerGroup =>
  group.channels.includes(channel) ? { ...group, channels: group.channels.filter((one) => one !== channel) } : group

/** Whether somebody runs a group: its facilitators, and the programme's administrators. */
export const runsGroup = (person: Pick<Person, 'id' | 'roles'>, group: PeerGroup): boolean =>
  person.roles.has('admin') || group.facilitators.some(({ id }) => id === person.id)

/** Whether somebody may see what is shared in a group. */
export const maySeeGroup = (person: Pick<Person, 'id' | 'roles'>, group: PeerGroup, isMember: boolean): boolean =>
  runsGroup(person, group) || (person.roles.size > 0 && (group.open || isMember))

/** The lane of a group's home card; see `delivery/posts.ts`. */
export const homeLane = (group: string): string => `${homes}${group}`

const homes = 'group-home:'

/** The group whose home card stands in a lane; nothing for other lanes. */
export const groupOfHome = (lane: string): string | undefined =>
  lane.startsWith(homes) ? lane.slice(homes.length) : undefined

/** One thing that is new in a group: `what` is ours, such as "Question"; `words` are people's own. */
export interface NewsLine {
  /** When it became so: an instant. */
  readonly at: string
  readonly what: string
  readonly words: string
}

export const byName = <T extends { readonly name: string; readonly id: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || (one.id < other.id ? -1 : 1))
