import type { Card } from '../../../cards/card'
import { channelCard, linkFormCard } from '../../../cards/groups-channels'
import type { Channel } from '../../channel-records'
import { laneOfAllIn } from '../../delivery/standing'
import { byName, homeLane, type PeerGroup, runsGroup, withoutChannel } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { listed } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import { ownKept } from '../../group-access'
import { followChannel } from '../../linked-channels'
import { shownAfterwards } from '../../owed'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { endLink } from './link-end'
import { mayMake } from './list'
import { owing } from './settle'
import { memberIn, show } from './view'

/** How channels are linked to groups. Where a channel is comes from the message that asks for it, never from a press. */

const notForYou = 'Only connectors and leads of councils can link a channel to a peer group.'
const sayInChannel = 'Go to the channel, mention Pioneer there and write: link this channel.'

/** Answers in the channel, for everybody there. */
export async function ask(person: Person, where: Where, services: Services): Promise<Card> {
  if (!mayMake(person)) throw new NotAllowed(notForYou)
  if (!where.seen) throw new AskAgain(sayInChannel)
  const channel = await services.channels.met(where.seen, person)
  const group = await groupOf(channel, services)
  if (group && !group.channels.includes(channel.id)) await makeWhole(channel, group, services)
  return channelCard({ channel: channel.id, group })
}

/** A link of which the group does not know: a process stopped in between, or the channel was gone for a while. */
async function makeWhole({ id }: Channel, group: PeerGroup, services: Services): Promise<void> {
  await followChannel(id, group.id, services, (one) => owing(one, services))
  services.afterwards.start(() => services.homes.show(group.id))
}

/** The group to which a channel is linked, where that is not about to end; a closed one holds no channel. */
async function groupOf(channel: Channel, { groups }: Services): Promise<PeerGroup | undefined> {
  const group = channel.group && channel.ending === undefined ? await groups.get(channel.group) : undefined
  return group?.closed ? undefined : group
}

/** The channel in which somebody presses, when they may give it to a group. */
export async function mayLinkHere(person: Person, where: Where, services: Services): Promise<Channel> {
  if (!mayMake(person)) throw new NotAllowed(notForYou)
  const channel = where.channel ? await services.channels.find(where.channel) : undefined
  if (!channel) throw new AskAgain(sayInChannel)
  const group = await groupOf(channel, services)
  if (group && !runsGroup(person, group))
    throw new NotAllowed(
      `This channel is linked to “${group.name}”. Only its facilitators can change that: ${listed(group.facilitators.map(({ name }) => name))}.`,
    )
  return channel
}

/** Connectors may give open groups a channel; what only members see is its facilitators' to open to a channel. */
const mayGive = (person: Person, group: PeerGroup): boolean =>
  runsGroup(person, group) || (group.open && person.roles.has('connector'))

const mostGroups = 100

export async function choose(person: Person, where: Where, services: Services): Promise<Card> {
  await mayLinkHere(person, where, services)
  const all = await services.groups.all()
  const groups = all.filter((one) => !one.closed && mayGive(person, one))
  return linkFormCard({ groups: byName(groups).slice(0, mostGroups) })
}

/** Links the channel of this press. The channel's record comes first, since it settles what is true. */
export async function linkTo(person: Person, id: string, where: Where, services: Services): Promise<PeerGroup> {
  const channel = await mayLinkHere(person, where, services)
  const group = await services.groups.get(id)
  if (!group || !mayGive(person, group)) throw new NotAllowed('This group is not yours to link.')
  if (group.closed) throw new AskAgain('This group is closed. Choose another.')
  const before = channel.group && channel.group !== id ? channel.group : undefined
  // A group that is to lose it first, and the group that is to have it last; see `isInChannelOf`.
  // What stands there from before is of another group, or of this one again.
  const lanes = [homeLane(id), ...(before ? [homeLane(before)] : []), laneOfAllIn(channel.id)]
  const linked = await shownAfterwards(lanes, services, async () => {
    if (before) await services.groups.change(before, (one) => withoutChannel(one, channel.id))
    const now = await services.channels.give(channel.id, id, person, channel)
    if (before) await followChannel(channel.id, before, services)
    if (now?.group !== id) return undefined
    return (await followChannel(channel.id, id, services, (one) => owing(one, services))) ?? group
  })
  if (linked?.closed) {
    await services.channels.unlink(channel.id, id)
    throw new AskAgain('This group is closed. Choose another.')
  }
  // Somebody gave it to another group meanwhile: whether that may be changed is asked anew.
  return linked ?? linkTo(person, id, where, services)
}

export async function link(person: Person, id: string, where: Where, services: Services): Promise<Card> {
  const group = await linkTo(person, id, where, services)
  return show(person, group, services, {
    peer: await memberIn(id, person, services),
    notice: 'This channel is linked to it.',
  })
}

export async function unlink(
  person: Person,
  ask: { readonly group: string; readonly channel: string },
  services: Services,
): Promise<Card> {
  const kept = await ownKept(person, ask.group, services)
  const { id } = kept.value
  const isLinked =
    kept.value.channels.includes(ask.channel) || (await services.channels.find(ask.channel))?.group === id
  const after = isLinked ? await endLink(ask.channel, id, services) : kept.value
  services.afterwards.start(() => services.homes.show(id))
  const is = { peer: await memberIn(id, person, services), notice: 'The channel is not linked to it.' }
  return show(person, after ?? kept.value, services, is)
}
