import { persist } from '../storage/writes'
import { homeLane, type NewsLine, type PeerGroup, type ShownGroup } from './domain/peer-group'
import { forEach } from './each'
import { gathered } from './gathered'
import type { GroupNews } from './group-news'
import type { Services } from './services'

export type Homes = ReturnType<typeof createHomes>

const [mostNews, mostChannels] = [4, 8]

/**
 * What stands on the cards of a group: how many are in it, what is new, its channels by name. It is counted when something
 * has changed and kept in the group, so that whoever looks at it, or joins it, does not read all its members.
 */
export function createHomes(with_: {
  readonly news: readonly GroupNews[]
  readonly services: () => Services
  /** In milliseconds, between two countings of one group: so those who join at once are counted together. */
  readonly rest: number
}) {
  const { news, services, rest } = with_

  async function counted(group: PeerGroup): Promise<ShownGroup> {
    const [members, channels, ...fresh] = await Promise.all([
      services().groups.peersOf(group.id),
      channelsOf(group, services()),
      ...(group.closed ? [] : news.map((of) => of(group, services()))),
    ])
    const councils: Record<string, number> = {}
    for (const { council } of members) if (council) councils[council] = (councils[council] ?? 0) + 1
    const at = services().clock().getTime()
    return { people: members.length, councils, news: newest(fresh.flat()), channels, at }
  }

  /** In each channel that is linked to it and has none yet. */
  const post = ({ id, closed, channels }: PeerGroup): Promise<void> =>
    forEach(closed ? [] : channels, (to) =>
      services().notify.post({ lane: homeLane(id), to, kind: 'group-home', about: { group: id } }),
    )

  /** Keeps what was counted where nobody wrote meanwhile, another process its own count say; else it is counted again. */
  const count = (id: string): Promise<PeerGroup | undefined> =>
    persist(async () => {
      const { groups } = services()
      const kept = await groups.kept(id)
      return kept && groups.write({ ...kept.value, shown: await counted(kept.value) }, kept)
    })

  /**
   * Counts anew, posts cards in channels that have none yet, and brings up to date those that stand. What the group owes is
   * owed until its cards have been asked for.
   */
  async function showNow(id: string): Promise<void> {
    const { groups, notify } = services()
    const group = await count(id)
    if (!group) return
    if (group.unshown !== undefined) await post(group)
    if (group.closed) await forEach(group.channels, (channel) => services().channels.unlink(channel, id))
    await notify.refresh(homeLane(id))
    if (group.unshown !== undefined) await groups.change(id, (one) => (isSame(one, group) ? owingNothing(one) : one))
  }

  const show = gathered(showNow, rest)

  return {
    show,
    /** The same, for a job that cannot tell whether a card was posted. */
    showAndPost: async (id: string): Promise<void> => {
      const group = await services().groups.get(id)
      if (group) await post(group)
      await show(id)
    },
    /** What is kept of it; counted where nothing is kept yet. */
    shownOf: async (group: PeerGroup): Promise<ShownGroup> => group.shown ?? (await counted(group)),
    /** What was kept a while ago is counted anew, when nobody waits: an event may be over by then. */
    look: (group: PeerGroup): void => {
      const { afterwards, clock } = services()
      if ((group.shown?.at ?? 0) + old <= clock().getTime()) afterwards.start(() => show(group.id))
    },
  }
}

/** So old, in milliseconds, what is kept may be before somebody looks. */
const old = 10 * 60_000

const newest = (lines: readonly NewsLine[]): NewsLine[] =>
  lines.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, mostNews)

/** Those that are linked to it now and are still there. */
const channelsOf = async (group: PeerGroup, { channels }: Services) =>
  (await Promise.all(group.channels.slice(0, mostChannels).map(channels.find))).flatMap((one) =>
    one && one.group === group.id && !one.gone
      ? [{ id: one.id, name: one.teamName ? `${one.name} in ${one.teamName}` : one.name }]
      : [],
  )

/** Whether nothing was changed but what was counted; what was changed is still owed. */
const isSame = (now: PeerGroup, seen: PeerGroup): boolean =>
  JSON.stringify({ ...now, shown: 0 }) === JSON.stringify({ ...seen, shown: 0 })

const owingNothing = ({ unshown: _owed, ...group }: PeerGroup): PeerGroup => group
