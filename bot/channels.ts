import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { changeKept, persist } from '../storage/writes'
import { type Channel, channels, type goneReasons } from './channel-records'
import { type Actor, actorOf } from './domain/person'
import { gathered } from './gathered'
import { remembered } from './remembered'
import type { SeenChannel } from './where'

export type Channels = ReturnType<typeof createChannels>

/** What Teams tells of channels and teams, of its own accord. Ids are those of `channelId`, teams as Teams calls them. */
export type ChannelNews =
  | { readonly gone: (typeof goneReasons)[number]; readonly channel?: string; readonly team?: string }
  | { readonly renamed: string; readonly channel?: string; readonly team?: string }

/** The channels in which Pioneer may post, and where they are. A reference is taken from messages alone, never from a press. */
export function createChannels(with_: {
  store: Store
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, clock, onDamaged } = with_
  const now = (): string => clock().toISOString()
  const memory = remembered<Channel | undefined>(clock)
  /** Whoever asks at once is served by one reading. */
  const find = gathered(
    async (id: string): Promise<Channel | undefined> =>
      (await memory.noteRead(id, async () => ({ value: (await store.get(channels, 'channels', id))?.value }))).value,
  )

  const list = remembered<readonly Channel[]>(clock)
  const note = <C extends Channel | undefined>(id: string, channel: C): C => {
    list.forget('')
    memory.note(id, channel)
    return channel
  }

  const everything = gathered(async (): Promise<readonly Channel[]> => {
    const { items } = await listAll(store, channels, 'channels', (ids) => onDamaged(channels.name, ids), '', 1000)
    return items.map(({ value }) => value)
  })
  const all = async (): Promise<readonly Channel[]> =>
    (await list.noteRead('', async () => ({ value: await everything('') }))).value

  const change = async (id: string, step: (channel: Channel) => Channel): Promise<Channel | undefined> =>
    note(id, await changeKept(store, channels, { partition: 'channels', id }, step))

  /** Keeps where a channel is, in the place of what was known of it. */
  async function keep(seen: SeenChannel, by: Actor, group?: string): Promise<Channel> {
    const names = await seen.names()
    return persist(async () => {
      const kept = await store.get(channels, 'channels', seen.id)
      const linkedTo = group ?? kept?.value.group
      const linked = group || !kept ? { by: actorOf(by), at: now() } : kept.value.linked
      const next: Channel = {
        id: seen.id,
        name: names.channel ?? kept?.value.name ?? 'General',
        teamName: names.team ?? kept?.value.teamName ?? '',
        ...(seen.team ? { team: seen.team } : {}),
        reference: seen.reference,
        ...(linkedTo ? { group: linkedTo } : {}),
        ...(group || kept?.value.ending === undefined ? {} : { ending: kept.value.ending }),
        linked,
      }
      const put = await store.put(channels, next, kept?.version)
      return note(seen.id, put.value)
    })
  }

  return {
    find,
    /** A channel as it was half a minute ago at the most; what was changed in this process is seen at once. */
    known: async (id: string): Promise<Channel | undefined> => {
      const one = memory.of(id)
      return one ? one.value : find(id)
    },
    all,
    /** The same as they were half a minute ago at the most, for forms: what is chosen of them is asked anew. */
    allKnown: async (): Promise<readonly Channel[]> => list.of('')?.value ?? all(),
    /** Links a channel to a group, in the place of what it was linked to; where it was gone, it is there again. */
    link: (seen: SeenChannel, group: string, by: Actor): Promise<Channel> => keep(seen, by, group),
    /** Keeps where a channel is in which somebody mentioned Pioneer; what it is linked to stays. */
    met: (seen: SeenChannel, by: Actor): Promise<Channel> => keep(seen, by),
    /**
     * Links a channel that is known, and in which somebody presses, to a group; done twice it is done once. `seen` is what was
     * read of it: where it is of another group by now, it stays so. Answers with the channel as it then is.
     */
    give: (id: string, group: string, by: Actor, seen?: Pick<Channel, 'group'>): Promise<Channel | undefined> =>
      change(id, (one) => {
        if (one.group === group && !one.gone && one.ending === undefined) return one
        if (seen && one.group !== group && one.group !== seen.group) return one
        const { gone: _gone, told: _told, ending: _ending, ...rest } = one
        return { ...rest, group, linked: { by: actorOf(by), at: now() } }
      }),
    /** Ends its link to this group; where it was given to another meanwhile, that stays. */
    unlink: (id: string, from: string): Promise<Channel | undefined> =>
      change(id, (one) => (one.group === from ? withoutGroup(one) : one)),
    /** Notes that its link to this group is to end; `ended` ends it, where it was not linked anew meanwhile. */
    end: (id: string, from: string): Promise<Channel | undefined> =>
      change(id, (one) =>
        one.group === from && one.ending === undefined ? { ...one, ending: clock().getTime() } : one,
      ),
    ended: (id: string, from: string): Promise<Channel | undefined> =>
      change(id, (one) => (one.group === from && one.ending !== undefined ? withoutGroup(one) : one)),
    /** Notes that those who look after its group know that it is gone: its link has ended then. One that is there again keeps it. */
    told: (id: string): Promise<Channel | undefined> =>
      change(id, (one) => (one.gone ? { ...withoutGroup(one), told: true } : one)),
    /** Keeps what Teams tells of channels: of one, or of all of a team. */
    heard: async (news: ChannelNews): Promise<void> => {
      const isMeant = (one: Channel) => (news.channel ? one.id === news.channel : !!news.team && one.team === news.team)
      for (const { id } of (await all()).filter(isMeant))
        await change(id, (one) => {
          if ('renamed' in news)
            return news.channel ? { ...one, name: news.renamed } : { ...one, teamName: news.renamed }
          return one.gone ? one : { ...one, gone: { why: news.gone, at: now() } }
        })
    },
  }
}

const withoutGroup = ({ group: _group, ending: _ending, ...rest }: Channel): Channel => rest
