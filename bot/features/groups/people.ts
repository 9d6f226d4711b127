import type { Card } from '../../../cards/card'
import { type PeerLine, peersCard, removedCard, removingPeerCard } from '../../../cards/groups-people'
import { paged } from '../../domain/pages'
import { homeLane, type Peer, type PeerGroup } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { day } from '../../domain/words'
import { AskAgain } from '../../feature'
import { ownGroup } from '../../group-access'
import { shown } from '../../owed'
import type { Services } from '../../services'
import { sizeWords } from './rules'

/** The members of a group, for those who run it. */

const perPage = 8

export async function listPeers(
  person: Person,
  ask: { readonly group: string; readonly page: number },
  services: Services,
  notice?: string,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  const all = (await services.groups.everPeers(group.id)).toSorted(
    (one, other) =>
      Number(!!one.removed) - Number(!!other.removed) ||
      one.name.localeCompare(other.name, 'en-GB') ||
      (one.person < other.person ? -1 : 1),
  )
  const { shown: some, ...place } = paged(all, ask.page, perPage)
  return peersCard({
    ...place,
    group,
    lines: some.map((one) => lineOf(one, group, services)),
    size: `Members: ${sizeWords(all.filter(({ removed }) => !removed))}`,
    notice,
  })
}

function lineOf({ person, name, council, since, removed }: Peer, group: PeerGroup, { content }: Services): PeerLine {
  const facilitates = group.facilitators.some(({ id }) => id === person)
  const of = council ? `${content.register.nameOf(council)}, ` : ''
  const about = removed
    ? `Taken out on ${day(removed.at)} by ${removed.by.name}: ${removed.reason}`
    : `${facilitates ? 'Facilitator, ' : ''}${of}since ${day(since)}`
  return { id: person, name, about, removed: !!removed, facilitates }
}

const notThere = 'This person is not in the group, or not any more.'

/** Whoever runs a group could let themselves back in. */
function mustNotRun(person: string, group: PeerGroup): void {
  if (group.facilitators.some(({ id }) => id === person))
    throw new AskAgain('They are a facilitator. Untick them under Edit first.')
}

export async function askToRemove(
  person: Person,
  ask: { readonly group: string; readonly person: string },
  services: Services,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  const peer = await services.groups.peer(group.id, ask.person)
  if (!peer) throw new AskAgain(notThere)
  mustNotRun(peer.person, group)
  return removingPeerCard({ group, person: { id: peer.person, name: peer.name } })
}

/** Whoever is taken out is told why, once. */
export async function remove(
  person: Person,
  ask: { readonly group: string; readonly person: string; readonly reason: string },
  services: Services,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  mustNotRun(ask.person, group)
  const peer = await shown([homeLane(group.id)], services, () =>
    services.groups.remove(ask.person, group.id, ask.reason, person),
  )
  if (!peer?.removed) throw new AskAgain(notThere)
  const { by, at, reason } = peer.removed
  const card = removedCard({ name: group.name, by: by.name, reason })
  await services.notify.keep([{ key: `group-removed:${group.id}:${at}`, to: peer.person, card }])
  return listPeers(person, { group: group.id, page: 0 }, services, 'They were taken out and told why.')
}

export async function readmit(
  person: Person,
  ask: { readonly group: string; readonly person: string },
  services: Services,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  await services.groups.readmit(ask.person, group.id)
  return listPeers(person, { group: group.id, page: 0 }, services, 'They can join again.')
}

/** A member; whoever is one already stays so. */
export async function makeFacilitator(
  person: Person,
  ask: { readonly group: string; readonly person: string },
  services: Services,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  const peer = await services.groups.peer(group.id, ask.person)
  if (!peer) throw new AskAgain(notThere)
  const one = { id: peer.person, name: peer.name }
  const changed = { by: actorOf(person), at: services.clock().toISOString() }
  await shown([homeLane(group.id)], services, () =>
    services.groups.change(group.id, (now) =>
      now.facilitators.some(({ id }) => id === one.id)
        ? now
        : { ...now, facilitators: [...now.facilitators, one], revision: now.revision + 1, changed },
    ),
  )
  return listPeers(person, { group: group.id, page: 0 }, services, 'They are a facilitator now.')
}
