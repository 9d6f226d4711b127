import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** Who goes to an event: one record, so that the last place is given away once, whoever asks and however many at once. */

export const wishes = ['going', 'maybe', 'no'] as const
export type Wish = (typeof wishes)[number]

const entrySchema = z.object({
  person: z.string(),
  name: z.string(),
  council: z.string(),
  /** `reserve` is somebody who would go and waits for a place; a `walk-in` came and had never answered. */
  answer: z.enum([...wishes, 'reserve', 'walk-in']),
  /** The place in the order in which people asked to go; the reserve list promotes by it. */
  order: z.number().int(),
  /** Whether they came, once the host has said. */
  came: z.boolean().optional(),
  /** The mark of the channel in which they last answered: while the event stands there, it reaches them. */
  channel: z.string().optional(),
})
export type Entry = z.output<typeof entrySchema>

const placesSchema = z.object({
  event: z.string(),
  capacity: z.number().int(),
  /** Nobody can answer any more. */
  closed: z.boolean(),
  entries: z.array(entrySchema),
  /** Counts those who asked to go. */
  count: z.number().int(),
  /** Promoted from the reserve list, and to be told so. */
  promoted: z.array(z.object({ person: z.string(), order: z.number().int() })),
  /** Who has answered for the first time, of whom it is to be noted that they did. */
  unnoted: z.array(z.string()).optional(),
  /** The instant of a change that cards and lists have not followed yet. */
  unsettled: z.number().optional(),
  /** How often the host has said who came. */
  checked: z.number().int(),
})
export type Places = z.output<typeof placesSchema>

/** A change is settled by whoever made it; a job looks after so long, in milliseconds, whether it could. */
const patience = 10_000

export const places: Collection<Places> = {
  name: 'event-places',
  schema: placesSchema,
  partition: (one) => `event-places:${one.event}`,
  id: () => 'places',
  due: (one) => (one.unsettled === undefined ? undefined : one.unsettled + patience),
}

/** So many may answer one event: the record stays under a megabyte, half of what Cosmos keeps. */
export const mostAnswers = 4_000

export const noPlaces = (event: string, capacity: number): Places => ({
  ...{ event, capacity, closed: false, entries: [], count: 0, promoted: [], checked: 0 },
})

const goingIn = (entries: readonly Entry[]): number => entries.filter(({ answer }) => answer === 'going').length

export const entryOf = (all: Places | undefined, person: string): Entry | undefined =>
  all?.entries.find((one) => one.person === person)

/** The how-manieth on the reserve list somebody is, from 1 on. */
export const reservePlace = (all: Places, { order }: Entry): number =>
  all.entries.filter((one) => one.answer === 'reserve' && one.order <= order).length

export interface Counts {
  readonly going: number
  readonly maybe: number
  readonly no: number
  readonly reserve: number
}

export function countsOf(all: Places | undefined): Counts {
  const of = (answer: Entry['answer']) => all?.entries.filter((one) => one.answer === answer).length ?? 0
  return { going: of('going'), maybe: of('maybe'), no: of('no'), reserve: of('reserve') }
}

/** Gives free places to the first of the reserve list, and notes whom to tell. */
function promoted(all: Places): Places {
  const free = all.capacity === 0 ? all.entries.length : all.capacity - goingIn(all.entries)
  const waiting = all.entries.filter(({ answer }) => answer === 'reserve')
  const lucky = waiting.toSorted((one, other) => one.order - other.order).slice(0, Math.max(0, free))
  if (lucky.length === 0) return all
  const isLucky = (one: Entry) => lucky.some(({ person }) => person === one.person)
  return {
    ...all,
    entries: all.entries.map((one) => (isLucky(one) ? { ...one, answer: 'going' } : one)),
    promoted: [...all.promoted, ...lucky.map(({ person, order }) => ({ person, order }))],
  }
}

/**
 * Somebody's answer, in the place of what they said before; the same places when it is nothing new, or nobody can answer.
 * `follows` says whether something is to follow besides what promotions ask for, such as a card in a channel.
 */
export function answered(
  all: Places,
  who: Pick<Entry, 'person' | 'name' | 'council' | 'channel'>,
  wish: Wish,
  now: number,
  follows = true,
): Places {
  const before = entryOf(all, who.person)
  const wanted = before?.answer === 'reserve' ? 'going' : before?.answer
  if (all.closed || wanted === wish || (!before && all.entries.length >= mostAnswers)) return all
  const others = all.entries.filter(({ person }) => person !== who.person)
  const isFree =
    all.capacity === 0 || (goingIn(others) < all.capacity && !others.some(({ answer }) => answer === 'reserve'))
  const answer = wish !== 'going' || isFree ? wish : 'reserve'
  const came = before?.came === undefined ? {} : { came: before.came }
  const channel = who.channel ?? before?.channel
  const entry: Entry = { ...who, answer, order: all.count + 1, ...came, ...(channel ? { channel } : {}) }
  const left = all.promoted.filter(({ person }) => person !== who.person)
  const unnoted = before ? {} : { unnoted: [...(all.unnoted ?? []), who.person] }
  const after = promoted({ ...all, ...unnoted, entries: [...others, entry], count: all.count + 1, promoted: left })
  return follows || !before || after.promoted.length > 0 ? { ...after, unsettled: now } : after
}

/** With what the event says now. Who has a place keeps it when there are fewer. */
export function synced(all: Places, now: number, is: { readonly capacity: number; readonly closed: boolean }): Places {
  if (all.capacity === is.capacity && all.closed === is.closed) return all
  const after = { ...all, ...is, unsettled: now }
  return is.closed ? { ...after, promoted: [] } : promoted(after)
}

/** Cards and lists have followed, unless something changed meanwhile. */
export function settled(all: Places, seen: Places): Places {
  const told = new Set(seen.promoted.map(({ order }) => order))
  const noted = new Set(seen.unnoted)
  const { unsettled, unnoted: before = [], ...rest } = all
  const isSame = unsettled === seen.unsettled && all.count === seen.count && all.checked === seen.checked
  const left = all.promoted.filter(({ order }) => !told.has(order))
  const unnoted = before.filter((person) => !noted.has(person))
  const isNothing = left.length === all.promoted.length && unnoted.length === before.length
  if (isNothing && (!isSame || unsettled === undefined)) return all
  const more = { ...(unnoted.length > 0 ? { unnoted } : {}), ...(isSame ? {} : { unsettled }) }
  return { ...rest, ...more, promoted: left }
}

/** Who came, of those whom the host was shown. */
export const checked = (all: Places, shown: readonly string[], came: readonly string[], now: number): Places => ({
  ...all,
  entries: all.entries.map((one) => (shown.includes(one.person) ? { ...one, came: came.includes(one.person) } : one)),
  checked: all.checked + 1,
  unsettled: now,
})
