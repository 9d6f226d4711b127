import type { Card } from '../../../cards/card'
import { groupCard } from '../../../cards/groups'
import { homeCard, homeEndedCard } from '../../../cards/groups-home'
import type { Held } from '../../delivery/deliveries'
import { type Peer, type PeerGroup, runsGroup, type ShownGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { seenGroup } from '../../group-access'
import type { PostKind } from '../../mail'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { groupView, withOne } from './rules'

/** A group as it is shown, as it was counted after its last change; see `homes.ts`. */
const viewOf = (group: PeerGroup, shown: ShownGroup, { content }: Services) =>
  groupView(group, shown, content.plan.themes)

/** `peer` is who looks, when they are a member; `moved` is whether they came or went just now, and are not counted yet. */
export async function show(
  person: Person,
  group: PeerGroup,
  services: Services,
  is: { readonly peer: Peer | undefined; readonly moved?: 1 | -1; readonly notice?: string },
): Promise<Card> {
  const counted = await services.homes.shownOf(group)
  const shown = is.moved ? withOne(counted, person.participates ? person.council?.id : undefined, is.moved) : counted
  services.homes.look(group)
  return groupCard({
    ...viewOf(group, shown, services),
    ...{ isMember: !!is.peer, muted: is.peer?.muted ?? false, runs: runsGroup(person, group), notice: is.notice },
    channels: shown.channels.filter(({ id }) => group.channels.includes(id)),
  })
}

/** Somebody's membership, for pages that have not read it yet. */
export const memberIn = (group: string, { id }: Person, { groups }: Services): Promise<Peer | undefined> =>
  groups.peer(group, id)

export async function open(person: Person, where: Where, id: string, services: Services): Promise<Card> {
  const { group, peer, isMember } = await seenGroup(person, where, id, services)
  return show(person, group, services, { peer: isMember ? peer?.value : undefined })
}

/** What stands in the channel, drawn when it is written. */
async function draw(id: string, to: string, services: Services): Promise<Card | Held> {
  const [group, channel] = await Promise.all([services.groups.get(id), services.channels.find(to)])
  if (!group) return { end: 'unneeded', reason: 'the group is not there any more' }
  if (group.closed) return homeEndedCard({ name: group.name, why: 'closed' })
  if (channel?.group !== id) return homeEndedCard({ name: group.name, why: 'unlinked' })
  return homeCard(viewOf(group, await services.homes.shownOf(group), services))
}

export const home: PostKind = {
  kind: 'group-home',
  draw: ({ about, to }, services) => draw(about?.group ?? '', to, services),
}
