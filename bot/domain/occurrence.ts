import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { recipientKinds } from './prompt'
import { tallySchema } from './tally'

/**
 * One sending of a prompt. Instants are ISO 8601 in UTC. Its words, times and councils are as they were when its time had
 * come: a later edit of the prompt leaves them alone.
 */

const actor = z.object({ id: z.string(), name: z.string() })
const watcher = z.object({ person: z.string(), message: z.string() })
export type Watcher = z.output<typeof watcher>

const unreachable = z.object({ name: z.string(), council: z.string(), why: z.string() })
export type Unreachable = z.output<typeof unreachable>

export const occurrenceSchema = z.object({
  /** `<prompt>/<local time>`: so made twice, it is one. */
  id: z.string(),
  prompt: z.string(),
  author: actor,
  title: z.string(),
  message: z.string(),
  opens: z.string(),
  /** Answers are taken before it. */
  closes: z.string(),
  reminders: z.array(z.string()),
  /** How many of the reminders are over. */
  reminded: z.number().int().min(0),
  who: z.enum(recipientKinds),
  councils: z.array(z.string()),
  state: z.enum(['planning', 'sending', 'closed', 'cancelled']),
  planned: z.number().int().min(0),
  unreachable: z.array(unreachable),
  /** How often it was asked to send again to those not reached, and how often that was done. */
  again: z.number().int().min(0),
  againDone: z.number().int().min(0),
  /** Closed or cancelled, and nothing waits or is in hand any more. */
  calledOff: z.boolean(),
  /** Messages that show its progress and change with it. */
  watch: z.array(watcher),
  tally: tallySchema.optional(),
  /** When it was last counted; the tally itself keeps the time at which it was first so. */
  looked: z.string().optional(),
  /** Until when one process works on it, in milliseconds since 1970. */
  claimed: z.number().optional(),
  trail: z.array(z.object({ at: z.string(), by: actor.optional(), did: z.string() })),
  revision: z.number().int().min(0),
})
export type Occurrence = z.output<typeof occurrenceSchema>

/** Above so many people the progress is told from a tally that a job keeps. */
export const mostCountedLive = 1_000

/** Milliseconds from one look at the progress to the next: while messages go out (not while they wait for the morning), and afterwards. */
const looks = { sending: 10_000, watched: 60_000, otherwise: 600_000 }

/** So long, in milliseconds, a step is one process's, and so late another does it when that one was killed. A long step renews it. */
export const stepLease = 15_000

/** When there is something to do, in milliseconds since 1970; nothing when all is over. */
export function dueAt(one: Occurrence): number | undefined {
  if (one.state === 'planning') return Date.parse(one.opens)
  if (one.state === 'cancelled' || one.state === 'closed') return nextEnding(one)
  if (one.again > one.againDone) return 0
  const reminder = one.reminders[one.reminded]
  return Math.min(nextLook(one), Date.parse(one.closes), ...(reminder ? [Date.parse(reminder)] : []))
}

/**
 * It is ended twice: while it ends the first time, a message may be in hand, or another process still keeping some (none of
 * which is sent), or this one may die before the end is shown.
 */
function nextEnding(one: Occurrence): number | undefined {
  const { calledOff, looked } = one
  if (calledOff) return forgets(one)
  return looked ? Date.parse(looked) + looks.watched : 0
}

/** So long, in milliseconds, the names of those who were not reached are kept after the end: as long as messages are. */
const namesKept = 90 * 24 * 3_600_000

/** When the names go, where there are any. */
export const forgets = ({ unreachable, tally, looked }: Occurrence): number | undefined =>
  unreachable.length + (tally?.missed.length ?? 0) > 0 ? Date.parse(looked ?? tally?.at ?? '') + namesKept : undefined

function nextLook({ tally, looked, watch, planned }: Occurrence): number {
  if (!tally || !looked) return 0
  const isFollowed = tally.waiting > 0 || watch.length > 0 || planned > mostCountedLive
  const isStill = Date.parse(looked) - Date.parse(tally.at) >= looks.watched
  const rest = tally.waiting > 0 && !isStill ? looks.sending : isFollowed ? looks.watched : looks.otherwise
  return Date.parse(looked) + rest
}

/** Partitioned by author, as prompts are. */
export const occurrences: Collection<Occurrence> = {
  name: 'occurrence',
  schema: occurrenceSchema,
  partition: (one) => one.author.id,
  id: (one) => one.id,
  due: (one) => {
    const due = dueAt(one)
    return due === undefined ? undefined : Math.max(due, one.claimed ?? 0)
  },
}

/** Deliveries of the prompt itself, and of a reminder by its place. */
export const laneOf = (occurrence: string, reminder?: number): string =>
  reminder === undefined ? `prompt:${occurrence}` : `prompt:${occurrence}:reminder-${reminder}`

/** Its check-in round, which every council that it asks has. */
export const roundIdOf = (one: Pick<Occurrence, 'id' | 'opens'>): string => `${one.opens}:${one.id}`
