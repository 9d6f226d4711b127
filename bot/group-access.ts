import type { Channel } from './channel-records'
import { maySeeGroup, type Peer, type PeerGroup, runsGroup } from './domain/peer-group'
import type { Person } from './domain/person'
import { NotAllowed } from './feature'
import type { Services } from './services'
import type { Where } from './where'

/** A group as somebody meets it. `peer` is their membership, `channel` the channel in which they are. */
export interface Met {
  readonly group: PeerGroup
  readonly peer: Peer | undefined
  readonly channel: Channel | undefined
}

const notOpen = 'This group is not open to you, or is not there any more.'

/** Asked anew for each press: what a card says of a group is a claim. Whoever presses in a channel of the group is in it. */
export async function seenGroup(person: Person, where: Where, id: string, services: Services): Promise<Met> {
  const { groups, channels } = services
  const [group, peer, channel] = await Promise.all([
    groups.get(id),
    groups.peer(id, person.id),
    where.channel ? channels.find(where.channel) : undefined,
  ])
  if (!group || !(maySeeGroup(person, group, peer !== undefined) || channel?.group === id))
    throw new NotAllowed(notOpen)
  return { group, peer, channel }
}

/** A group that this person runs. */
export async function ownGroup(person: Person, id: string, { groups }: Services): Promise<PeerGroup> {
  const group = await groups.get(id)
  if (!group || !runsGroup(person, group)) throw new NotAllowed('Only its facilitators can do this.')
  return group
}
