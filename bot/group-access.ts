import type { Kept } from '../storage/port'
import { isIn, maySeeGroup, type Peer, type PeerGroup, runsGroup } from './domain/peer-group'
import type { Person } from './domain/person'
import { NotAllowed } from './feature'
import type { Services } from './services'
import type { Where } from './where'

/** A group as somebody meets it. `peer` is their record in it, also where they were taken out; `isMember` says. */
export interface Met {
  readonly group: PeerGroup
  readonly peer: Kept<Peer> | undefined
  readonly isMember: boolean
}

const notOpen = 'This group is not open to you, or is not there any more.'

/**
 * Whether somebody presses in a channel of the group. A group names a channel only while the channel's own record names the
 * group: that is written first when a channel is linked, and last when the link ends.
 */
export const isInChannelOf = (group: PeerGroup, where: Pick<Where, 'channel'>): boolean =>
  where.channel !== undefined && !group.closed && group.channels.includes(where.channel)

/** Asked anew for each press: what a card says of a group is a claim. Whoever presses in a channel of the group is in it. */
export async function seenGroup(person: Person, where: Where, id: string, { groups }: Services): Promise<Met> {
  const [group, peer] = await Promise.all([groups.get(id), groups.keptPeer(id, person.id)])
  const isMember = peer !== undefined && isIn(peer.value)
  if (!group || !(maySeeGroup(person, group, isMember) || isInChannelOf(group, where))) throw new NotAllowed(notOpen)
  return { group, peer, isMember }
}

const notYours = 'Only its facilitators can do this.'

/** A group that this person runs, as it was read. */
export async function ownKept(person: Person, id: string, { groups }: Services): Promise<Kept<PeerGroup>> {
  const kept = await groups.kept(id)
  if (!kept || !runsGroup(person, kept.value)) throw new NotAllowed(notYours)
  return kept
}

export const ownGroup = async (person: Person, id: string, services: Services): Promise<PeerGroup> =>
  (await ownKept(person, id, services)).value

/**
 * A group that is known, for whoever may see what is shared in it, in one reading, and a second one before somebody in
 * a channel is refused: whether they are its member,
 * or, where it is open, theirs or of the channel in which they press, whether it still is. Where that was asked of the group
 * itself it is as it was read; nothing for who may not.
 */
export async function stillSees(
  person: Person,
  where: Pick<Where, 'channel'>,
  seen: PeerGroup,
  { groups }: Services,
): Promise<PeerGroup | undefined> {
  const may = (group: PeerGroup) => maySeeGroup(person, group, false) || isInChannelOf(group, where)
  const now = may(seen) ? await groups.get(seen.id) : undefined
  if (now && may(now)) return now
  const isMember = (await groups.peer(seen.id, person.id)) !== undefined && person.roles.size > 0
  if (isMember) return now ?? seen
  // The channel may have been linked by another process, after what is remembered here.
  const fresh = where.channel && !now ? await groups.get(seen.id) : undefined
  return fresh && may(fresh) ? fresh : undefined
}

/** The same of a group as it is known, where a press reads something besides: a reading for a member alone. */
export async function seesKnown(
  person: Person,
  where: Pick<Where, 'channel'>,
  seen: PeerGroup,
  { groups }: Services,
): Promise<PeerGroup | undefined> {
  if (maySeeGroup(person, seen, false) || isInChannelOf(seen, where)) return seen
  const isMember = (await groups.peer(seen.id, person.id)) !== undefined && person.roles.size > 0
  return isMember ? seen : undefined
}
