import { createHash } from 'node:crypto'
import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import type { Actor } from './person'
import { stages } from './tool'

const actor = z.object({ id: z.string(), name: z.string() })

/** What somebody shares. Only `title` and `did` are always there: words kept from a message have no more parts. */
const bodySchema = z.object({
  title: z.string(),
  problem: z.string(),
  did: z.string(),
  came: z.string(),
  differently: z.string(),
  /** Ids of the plan's themes. */
  themes: z.array(z.string()),
  stage: z.enum(stages).optional(),
  /** Ids of the toolkit's tools. */
  tools: z.array(z.string()),
  /** Whether others may write to the author. */
  contact: z.boolean(),
  /** Whether the author's name and council are shown; otherwise neither leaves this record. */
  shown: z.boolean(),
})
export type LearningBody = z.output<typeof bodySchema>

/** Where it is shared: with a group, in one of its channels or for those who look for it. */
const placeSchema = z.object({
  group: z.string(),
  channel: z.string().optional(),
  /** Who looks after the group took it down there; the author alone sees why. */
  down: z.object({ by: actor, at: z.string(), reason: z.string() }).optional(),
})
export type LearningPlace = z.output<typeof placeSchema>

const learningSchema = z.object({
  id: z.string(),
  author: actor,
  /** The author's council on the day; absent for the programme's staff. */
  council: z.string().optional(),
  body: bodySchema,
  places: z.array(placeSchema),
  at: z.string(),
  /** Who asked the author to keep what they had written in a message. */
  asked: actor.optional(),
  /** What it said before, the oldest first. */
  before: z.array(z.object({ body: bodySchema, until: z.string() })),
  withdrawn: z.string().optional(),
  /** Counts changes. */
  revision: z.number().int(),
  /** The revision of which the cards and the people concerned have been told; -1 for none. */
  settled: z.number().int(),
})

/** What a council learnt, as one of its people tells it. */
export type Learning = z.output<typeof learningSchema>

/** All of the programme, some thousands in its life, are one list, which the search reads. */
export const learnings: Collection<Learning> = {
  name: 'learning',
  schema: learningSchema,
  partition: () => 'learning',
  id: (one) => one.id,
  due: (one) => (one.settled < one.revision ? Date.parse(one.at) : undefined),
}

/** Of somebody's own, so that a crafted key stands in nobody's way; a digest, since others see the id and not whose it is. */
export const learningId = (author: string, key: string): string =>
  createHash('sha256').update(`${author}\n${key}`).digest('base64url').slice(0, 22)

/** The cards of one learning. */
export const laneOf = (id: string): string => `learning:${id}`

/** Where it can be seen now. */
export const placesNow = (one: Learning): readonly LearningPlace[] =>
  one.withdrawn ? [] : one.places.filter(({ down }) => !down)

/** More changes than this are another learning. */
export const mostChanges = 20

/** Says it otherwise; said as it is, nothing changes. */
export function reworded(one: Learning, body: LearningBody, at: string): Learning {
  if (JSON.stringify(bodySchema.parse(body)) === JSON.stringify(bodySchema.parse(one.body))) return one
  return { ...one, body, before: [...one.before, { body: one.body, until: at }], revision: one.revision + 1 }
}

export const withdrawn = (one: Learning, at: string): Learning =>
  one.withdrawn ? one : { ...one, withdrawn: at, revision: one.revision + 1 }

/** Takes it down in these groups; where it is down already it stays as it was. */
export function takenDown(
  one: Learning,
  groups: readonly string[],
  down: { readonly by: Actor; readonly at: string; readonly reason: string },
): Learning {
  const meant = ({ group, down: already }: LearningPlace) => !already && groups.includes(group)
  if (!one.places.some(meant)) return one
  const places = one.places.map((place) => (meant(place) ? { ...place, down } : place))
  return { ...one, places, revision: one.revision + 1 }
}
