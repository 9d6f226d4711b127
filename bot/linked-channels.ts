import type { Channel } from './channel-records'
import { byName, type PeerGroup, withChannel, withoutChannel } from './domain/peer-group'
import type { Person } from './domain/person'
import type { Services } from './services'

/** A channel in which somebody may have something posted, and the group that it is linked to. */
export interface Linked {
  readonly channel: Channel
  readonly group: PeerGroup
}

/** A group, and the channels that are linked to it. */
export interface LinkedGroup {
  readonly group: PeerGroup
  readonly channels: readonly Channel[]
}

/** More than a card has room for. */
const most = 40

/** Whether a channel is there, and still linked to one of these groups. */
export async function isLinkedTo(channel: string, groups: readonly string[], { channels }: Services): Promise<boolean> {
  return groups.length > 0 && isOneOf(groups, await channels.find(channel))
}

/**
 * The same as it was half a minute ago at the most, mostly without a reading: for presses, which Teams says come from that
 * channel. What is drawn for everybody asks anew.
 */
export async function isKnownIn(channel: string, groups: readonly string[], { channels }: Services): Promise<boolean> {
  return groups.length > 0 && isOneOf(groups, await channels.known(channel))
}

const isOneOf = (groups: readonly string[], now: Channel | undefined): boolean =>
  !!now?.group && !now.gone && groups.includes(now.group)

/** The groups that somebody may see, their own first, each with its channels that are there. */
export async function groupsFor(person: Person, { channels, groups }: Services): Promise<readonly LinkedGroup[]> {
  const [all, { mine, others }] = await Promise.all([channels.allKnown(), groups.around(person)])
  const there = all.filter((one) => one.group && !one.gone)
  return [...mine, ...others].map((group) => ({ group, channels: there.filter((one) => one.group === group.id) }))
}

/** Channels that are there, of groups that somebody may see, in the order of the groups' names. */
export const channelsFor = async (person: Person, services: Services): Promise<readonly Linked[]> => {
  const linked = (await groupsFor(person, services)).flatMap(({ group, channels }) =>
    channels.map((channel) => ({ channel, group, id: channel.id, name: group.name })),
  )
  return byName(linked).slice(0, most)
}

/** Whether the record of a channel says that it is linked to a group, is there, and that the link is not about to end. */
export const isOf = (group: string, now: Channel | undefined): boolean =>
  now?.group === group && !now.gone && now.ending === undefined

/**
 * Has a group name a channel, or forget it, as the channel's own record says, and until it still says so after that: so
 * whoever links and unlinks it at once leaves both as the last of them meant. A closed group stays as it is. Answers with the
 * group; `also` is done to one that names it, in the same write.
 */
export async function followChannel(
  channel: string,
  group: string,
  { channels, groups }: Pick<Services, 'channels' | 'groups'>,
  also = (one: PeerGroup): PeerGroup => one,
): Promise<PeerGroup | undefined> {
  for (;;) {
    const is = isOf(group, await channels.find(channel))
    const after = await groups.change(group, (one) => {
      if (one.closed) return one
      return is ? also(withChannel(one, channel)) : withoutChannel(one, channel)
    })
    if (isOf(group, await channels.find(channel)) === is) return after
  }
}
