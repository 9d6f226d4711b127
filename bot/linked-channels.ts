import type { Channel } from './channel-records'
import type { PeerGroup } from './domain/peer-group'
import type { Person } from './domain/person'
import type { Services } from './services'

/** A channel in which somebody may have something posted, and the group that it is linked to. */
export interface Linked {
  readonly channel: Channel
  readonly group: PeerGroup
}

/** More than a card has room for. */
const most = 40

/** Whether a channel is there, and still linked to one of these groups. */
export async function isLinkedTo(channel: string, groups: readonly string[], { channels }: Services): Promise<boolean> {
  const now = groups.length > 0 ? await channels.find(channel) : undefined
  return !!now?.group && !now.gone && groups.includes(now.group)
}

/** Channels that are there, of groups that somebody may see. */
export async function channelsFor(person: Person, { channels, groups }: Services): Promise<readonly Linked[]> {
  const [all, { mine, others }] = await Promise.all([channels.all(), groups.around(person)])
  const seen = new Map([...mine, ...others].map((group) => [group.id, group]))
  return all
    .flatMap((channel) => {
      const group = channel.gone || !channel.group ? undefined : seen.get(channel.group)
      return group ? [{ channel, group }] : []
    })
    .slice(0, most)
}
