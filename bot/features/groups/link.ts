import type { Card } from '../../../cards/card'
import { channelCard, linkFormCard } from '../../../cards/groups-channels'
import type { Channel } from '../../channel-records'
import { laneOfAllIn } from '../../delivery/standing'
import { homeLane, type PeerGroup, runsGroup, withChannel, withoutChannel } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { listed } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import { ownGroup } from '../../group-access'
import { postHome, shown } from '../../owed'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { mayMake } from './list'
import { byName } from './rules'
import type { Views } from './view'

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
const makeWhole = ({ id }: Channel, group: PeerGroup, services: Services): Promise<void> =>
  shown([homeLane(group.id)], services, async () => {
    await services.groups.change(group.id, (one) => withChannel(one, id))
    await postHome(group.id, services)
  })

/** The group to which a channel is linked; a closed one holds no channel. */
async function groupOf(channel: Channel, { groups }: Services): Promise<PeerGroup | undefined> {
  const group = channel.group ? await groups.get(channel.group) : undefined
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
  // What stands there from before is of another group, or of this one again.
  const lanes = [homeLane(id), ...(before ? [homeLane(before)] : []), laneOfAllIn(channel.id)]
  return shown(lanes, services, async () => {
    await services.channels.give(channel.id, id, person)
    const after = await services.groups.change(id, (one) => withChannel(one, channel.id))
    if (before) await services.groups.change(before, (one) => withoutChannel(one, channel.id))
    await postHome(id, services)
    return after ?? group
  })
}

export const linksWith = ({ show }: Views) => ({
  link: async (person: Person, id: string, where: Where, services: Services): Promise<Card> =>
    show(person, await linkTo(person, id, where, services), services, 'This channel is linked to it.'),

  unlink: async (
    person: Person,
    ask: { readonly group: string; readonly channel: string },
    services: Services,
  ): Promise<Card> => {
    const group = await ownGroup(person, ask.group, services)
    const lanes = group.channels.includes(ask.channel) ? [laneOfAllIn(ask.channel)] : []
    const after = await shown([homeLane(group.id), ...lanes], services, async () => {
      await services.channels.unlink(ask.channel, group.id)
      return services.groups.change(group.id, (one) => withoutChannel(one, ask.channel))
    })
    return show(person, after ?? group, services, 'The channel is not linked to it.')
  },
})
