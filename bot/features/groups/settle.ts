import { removedCard } from '../../../cards/groups-people'
import type { Peer, PeerGroup } from '../../domain/peer-group'
import { forEach } from '../../each'
import type { Services } from '../../services'

/**
 * What follows from a change of a group or of who is in it: after the turn, and by a job where the process died before. What is
 * owed is noted as done last, when the cards have been asked for.
 */

export async function settlePeer({ group, person, removed, readmitted }: Peer, services: Services): Promise<void> {
  if (removed && !readmitted) {
    const { name = '' } = (await services.groups.known(group)) ?? {}
    const card = removedCard({ name, by: removed.by.name, reason: removed.reason })
    await services.notify.keep([{ key: `group-removed:${group}:${removed.at}`, to: person, card }])
  }
  const followed = await services.groups.followPeer(group, person)
  await services.homes.show(group)
  await services.groups.settled(followed)
}

export async function settleLeft(person: string, services: Services): Promise<void> {
  const { groups, homes, clock } = services
  const list = await groups.endLeft(person, clock().getTime())
  if (!list?.left) return
  await forEach(list.left.groups, async (group) => {
    const peer = (await groups.keptPeer(group, person))?.value
    await (peer?.unsettled === undefined ? homes.show(group) : settlePeer(peer, services))
  })
  await groups.settledLeft(list)
}

/** A group as it is to be written where its cards are to show a change. */
export const owing = (group: PeerGroup, { clock }: Services): PeerGroup => ({ ...group, unshown: clock().getTime() })

/** For a job. */
export async function settleAll(services: Services): Promise<void> {
  const now = services.clock().getTime()
  await forEach(await services.groups.unsettledPeers(now), (peer) => settlePeer(peer, services))
  await forEach(await services.groups.unsettledLists(now), ({ person }) => settleLeft(person, services))
  await forEach(await services.groups.unshown(now), ({ id }) => services.homes.show(id))
}
