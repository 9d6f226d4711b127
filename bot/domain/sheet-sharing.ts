import { type Actor, actorOf, type Person } from './person'
import { listed } from './words'
import { mayWriteSheets, type SharedIn, type Worksheet } from './worksheet'
import type { SheetEdit } from './worksheet-changes'

/** How a worksheet is shared in channels, for other councils to see. Instants are ISO 8601 in UTC. */

type Sheet = Pick<Worksheet<unknown>, 'council' | 'tool' | 'id' | 'shared'>

/** Where a worksheet is, whichever tool it is of. */
export interface SharedPlace {
  readonly tool: string
  readonly council: string
  readonly id: string
}

/** It stands in so many channels at once at the most: a card lists them. */
export const mostShared = 6

export const sharedNow = ({ shared = [] }: Pick<Sheet, 'shared'>): readonly SharedIn[] =>
  shared.filter(({ back }) => !back)

const lanes = 'shared:'

/** The lane of a worksheet's cards in channels; see `delivery/posts.ts`. */
export const sharedLane = ({ tool, council, id }: SharedPlace): string => `${lanes}${tool}:${council}:${id}`

/** The worksheet whose cards stand in a lane; nothing for other lanes. */
export function placeOfLane(lane: string): SharedPlace | undefined {
  const [, tool, council, id] = lane.match(/^shared:([^:]+):([^:]+):(.+)$/s) ?? []
  return tool && council && id ? { tool, council, id } : undefined
}

/** `Shared in North: General and South: General.`; empty where it is shared nowhere. */
export function sharedWords(sheet: Pick<Sheet, 'shared'>): string {
  const titles = sharedNow(sheet).map(({ title }) => title)
  return titles.length > 0 ? `Shared in ${listed(titles)}.` : ''
}

/** Where it goes, and with which words. */
export interface Sharing {
  readonly spots: readonly Pick<SharedIn, 'channel' | 'group' | 'title'>[]
  readonly words: string
}

/** Shares it in more channels. Where it stands already it stays as it is, so done twice it is done once. */
export function sharing(sheet: Sheet, { spots, words }: Sharing, by: Actor, at: string) {
  const standing = sharedNow(sheet).map(({ channel }) => channel)
  const fresh = spots
    .filter(({ channel }) => !standing.includes(channel))
    .map((spot): SharedIn => ({ ...spot, words, by: actorOf(by), at }))
  if (fresh.length === 0) return undefined
  const others = (sheet.shared ?? []).filter(({ channel }) => !fresh.some((one) => one.channel === channel))
  return { shared: [...others, ...fresh], what: `Shared in ${listed(fresh.map(({ title }) => title))}` } satisfies Edit
}

/** Takes it back from a channel; nothing where it does not stand there. */
export function takingBack(sheet: Sheet, channel: string, by: Actor, at: string) {
  const meant = sharedNow(sheet).find((one) => one.channel === channel)
  if (!meant) return undefined
  const back = { by: actorOf(by), at }
  return {
    shared: (sheet.shared ?? []).map((one) => (one === meant ? { ...one, back } : one)),
    what: `Took back what was shared in ${meant.title}`,
  } satisfies Edit
}

/** Takes it down for who looks after its group; nothing where it does not stand there. The reason is for whoever shared it. */
export function takingDown(sheet: Sheet, meant: SharedIn, down: { by: Actor; at: string; reason: string }) {
  const { by, at, reason } = down
  const back = { by: actorOf(by), at, reason }
  const shared = (sheet.shared ?? []).map((one) => (one === meant ? { ...one, back } : one))
  return {
    shared,
    what: `Took down what was shared in ${meant.title}, for who looks after the group. Whoever shared it has the reason`,
  } satisfies Edit
}

type Edit = SheetEdit<unknown>

/** Whoever shared it takes it back, and the leads of its council. */
export const mayTakeBack = (person: Person, council: string, { by }: Pick<SharedIn, 'by'>): boolean =>
  mayWriteSheets(person, council) && (person.id === by.id || person.roles.has('lead'))
