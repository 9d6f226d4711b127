import { type Actor, actorOf, type Person } from './person'
import { listed } from './words'
import { mayWriteSheets, type SharedIn, type Worksheet } from './worksheet'
import type { SheetEdit } from './worksheet-changes'

/** How a worksheet is shared in channels, for other councils to see. Instants are ISO 8601 in UTC. */

type Sheet = Pick<Worksheet<unknown>, 'council' | 'tool' | 'id' | 'shared'>
type Placed = Pick<Worksheet<unknown>, 'shared' | 'retired'>

/** As much of a channel as says what is shown there. `group` is the one that it is linked to. */
export interface ChannelNow {
  readonly id: string
  readonly group?: string | undefined
  readonly gone?: object | undefined
}

/** Where a worksheet is, whichever tool it is of. */
export interface SharedPlace {
  readonly tool: string
  readonly council: string
  readonly id: string
}

/** It stands in so many channels at once at the most: a card lists them. */
export const mostShared = 6

/** Where nobody took it back or down; whether it is shown there too is for `endOf` to say. */
export const sharedNow = ({ shared = [] }: Pick<Sheet, 'shared'>): readonly SharedIn[] =>
  shared.filter(({ back }) => !back)

/** Why it is not shown where it was shared; nothing where it stands. `channel` is the one of `shared`, as it is now. */
export function endOf(
  { retired }: Pick<Placed, 'retired'>,
  { group, back }: SharedIn,
  channel: ChannelNow | undefined,
): 'back' | 'down' | 'away' | 'unlinked' | undefined {
  if (back) return back.reason === undefined ? 'back' : 'down'
  if (retired) return 'away'
  return channel?.group === group && !channel.gone ? undefined : 'unlinked'
}

/**
 * Where it is shown, and where it is not although nobody took it back: the latest of them, as many as a card has room for.
 * `channels` are all that are known.
 */
export function placesIn(
  sheet: Placed,
  channels: readonly ChannelNow[],
): { readonly standing: readonly SharedIn[]; readonly hidden: readonly SharedIn[] } {
  const there = sharedNow(sheet)
  const isShown = (one: SharedIn) =>
    !endOf(
      sheet,
      one,
      channels.find(({ id }) => id === one.channel),
    )
  return { standing: there.filter(isShown), hidden: there.filter((one) => !isShown(one)).slice(-mostShared) }
}

const lanes = 'shared:'

/** The lane of a worksheet's cards in channels; see `delivery/posts.ts`. */
export const sharedLane = ({ tool, council, id }: SharedPlace): string => `${lanes}${tool}:${council}:${id}`

/** The worksheet whose cards stand in a lane; nothing for other lanes. */
export function placeOfLane(lane: string): SharedPlace | undefined {
  const [, tool, council, id] = lane.match(/^shared:([^:]+):([^:]+):(.+)$/s) ?? []
  return tool && council && id ? { tool, council, id } : undefined
}

/** `Shared in North: General and South: General.`, and where it is not shown any more; empty where it is shared nowhere. */
export function sharedWords(sheet: Placed, channels: readonly ChannelNow[]): string {
  const { standing, hidden } = placesIn(sheet, channels)
  const titles = (places: readonly SharedIn[]) => listed(places.map(({ title }) => title))
  return [
    standing.length > 0 ? `Shared in ${titles(standing)}.` : '',
    hidden.length > 0 && !sheet.retired ? `Not shown any more in ${titles(hidden)}.` : '',
    hidden.length > 0 && sheet.retired ? `Not shown in ${titles(hidden)} while it is put away.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Where it goes, and with which words. */
export interface Sharing {
  readonly spots: readonly Pick<SharedIn, 'channel' | 'group' | 'title'>[]
  readonly words: string
}

/**
 * Shares it in more channels, which are linked to the groups of `spots`. Where it stands already it stays as it is, so done
 * twice it is done once; what was for another group, to which a channel was linked before, gives way.
 */
export function sharing(sheet: Sheet, { spots, words }: Sharing, by: Actor, at: string) {
  const there = sharedNow(sheet)
  const fresh = spots
    .filter(({ channel, group }) => !there.some((one) => one.channel === channel && one.group === group))
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
