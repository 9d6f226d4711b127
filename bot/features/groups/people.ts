import type { Card } from '../../../cards/card'
import { type PeerLine, peersCard, peersDoneCard, removingPeerCard } from '../../../cards/groups-people'
import type { Peer, PeerGroup, Removed } from '../../domain/peer-group'
import { lineName } from '../../domain/peer-lines'
import { actorOf, type Person } from '../../domain/person'
import { day } from '../../domain/words'
import { AskAgain } from '../../feature'
import { ownGroup, ownKept } from '../../group-access'
import type { Services } from '../../services'
import { sizeWords } from './rules'
import { owing, settleLeft, settlePeer } from './settle'

/** The members of a group, for those who run it. */

const perPage = 8

/** One page, in the order of names: of those whose names begin so, after the line with which the page before ended. */
export async function listPeers(
  person: Person,
  ask: { readonly group: string; readonly after: string; readonly begins: string },
  services: Services,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  const begins = lineName(ask.begins)
  const of = { begins: ask.begins === '~' ? '~' : begins, after: ask.after, limit: perPage }
  const { lines, next } = await services.groups.linesOf(group.id, of)
  services.homes.look(group)
  return peersCard({
    ...{ group, begins: ask.begins === '~' ? '' : ask.begins, isFirst: ask.after === '', next },
    lines: lines.map((one) => lineOf(one, group, services)),
    size: `Members: ${sizeWords(group.shown ?? { people: 0, councils: {} })}`,
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
  const { groups, afterwards, clock } = services
  const group = await ownGroup(person, ask.group, services)
  mustNotRun(ask.person, group)
  const removed = { by: actorOf(person), at: clock().toISOString(), reason: ask.reason }
  if (await groups.goOut(ask.person, group.id, { removed })) afterwards.start(() => settleLeft(ask.person, services))
  else await removeUnlisted(ask.person, group, removed, services)
  return peersDoneCard({ group, notice: 'They were taken out and told why.' })
}

/** Who was taken out before, or whose process died before their list had the group. */
async function removeUnlisted(person: string, group: PeerGroup, removed: Removed, services: Services): Promise<void> {
  const peer = await services.groups.takeOut(group.id, person, removed, services.clock().getTime())
  if (!peer?.removed) throw new AskAgain(notThere)
  services.afterwards.start(() => settlePeer(peer, services))
}

export async function readmit(
  person: Person,
  ask: { readonly group: string; readonly person: string },
  services: Services,
): Promise<Card> {
  const group = await ownGroup(person, ask.group, services)
  const peer = await services.groups.readmit(ask.person, group.id)
  if (peer?.readmitted) services.afterwards.start(() => settlePeer(peer, services))
  return peersDoneCard({ group, notice: 'They can join again.' })
}

/** A member; whoever is one already stays so. */
export async function makeFacilitator(
  person: Person,
  ask: { readonly group: string; readonly person: string },
  services: Services,
): Promise<Card> {
  const kept = await ownKept(person, ask.group, services)
  const peer = await services.groups.peer(kept.value.id, ask.person)
  if (!peer) throw new AskAgain(notThere)
  const one = { id: peer.person, name: peer.name }
  const changed = { by: actorOf(person), at: services.clock().toISOString() }
  const step = (now: PeerGroup) =>
    now.facilitators.some(({ id }) => id === one.id)
      ? now
      : owing({ ...now, facilitators: [...now.facilitators, one], revision: now.revision + 1, changed }, services)
  const group = await services.groups.change(kept.value.id, step, kept)
  services.afterwards.start(() => services.homes.show(kept.value.id))
  return peersDoneCard({ group: group ?? kept.value, notice: 'They are a facilitator now.' })
}
