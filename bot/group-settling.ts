import { ConflictError, type Store } from '../storage/port'
import { changeFrom, changeKept, persist } from '../storage/writes'
import { groupsOfPeople, isIn, type Peer, type PeerOf, peers, type Removed } from './domain/peer-group'
import { peerLines } from './domain/peer-lines'

/** What follows from a membership: the list of somebody's groups, and the line among the members of a group. */
export function createSettling(store: Store) {
  const anyPeer = (group: string, person: string) => store.get(peers, group, person)

  const listOf = (person: string) => store.get(groupsOfPeople, person, 'groups')

  /** Changes the list of somebody's groups; where it stays the same, nothing is written. */
  const changeList = (person: string, step: (list: PeerOf) => PeerOf): Promise<PeerOf> =>
    persist(async () => {
      const kept = await listOf(person)
      const before = kept?.value ?? { person, groups: [] }
      const after = step(before)
      return after === before ? before : (await store.put(groupsOfPeople, after, kept?.version)).value
    })

  const dropLine = (peer: Peer) => store.remove(peerLines, peerLines.partition(peer), peerLines.id(peer))

  /** Has lists and lines follow what a membership says; done twice it is done once. Answers with the membership. */
  async function settlePeer(group: string, person: string): Promise<Peer | undefined> {
    const kept = await anyPeer(group, person)
    if (!kept || kept.value.unsettled === undefined) return kept?.value
    const { unsettled: _owed, ...peer } = kept.value
    if (isIn(peer)) await changeList(person, (list) => listed(list, group))
    const { removed: _out, ...member } = peer
    const other = peer.removed && !peer.readmitted ? member : { ...peer, removed: noReason }
    await dropLine(other)
    if (peer.readmitted) {
      await store.remove(peers, group, person, kept.version).catch(passConflict)
      return undefined
    }
    await persist(async () => {
      const line = await store.get(peerLines, peerLines.partition(peer), peerLines.id(peer))
      await store.put(peerLines, peer, line?.version)
    })
    return changeFrom(store, peers, kept, (one) => (one.unsettled === kept.value.unsettled ? settled(one) : one))
  }

  /** Ends a membership; that somebody was taken out stays. */
  async function drop(group: string, person: string): Promise<void> {
    await persist(async () => {
      const kept = await anyPeer(group, person)
      if (!kept || !isIn(kept.value)) return
      await dropLine(kept.value)
      await store.remove(peers, group, person, kept.version)
    })
  }

  /** Notes that somebody was taken out; who was taken out before stays so with the first reason. */
  const takeOut = (group: string, person: string, removed: Removed, at: number): Promise<Peer | undefined> =>
    changeKept(store, peers, { partition: group, id: person }, (one) =>
      isIn(one) ? { ...one, removed, unsettled: at } : one,
    )

  /** Ends the memberships that are to end; answers with their groups. `at` is now, in milliseconds since 1970. */
  async function settleLeft(person: string, at: number): Promise<readonly string[]> {
    const { left } = (await listOf(person))?.value ?? {}
    for (const group of left?.groups ?? []) {
      const removed = left?.out[group]
      await (removed ? takeOut(group, person, removed, at) : drop(group, person))
    }
    if (left) await changeList(person, (list) => (list.left ? stayed(list, left.groups) : list))
    return left?.groups ?? []
  }

  return { anyPeer, listOf, changeList, settlePeer, settleLeft, drop, takeOut }
}

const noReason = { by: { id: '', name: '' }, at: '', reason: '' }

/** Somebody wrote meanwhile, and has it follow. */
function passConflict(error: unknown): void {
  if (!(error instanceof ConflictError)) throw error
}

const settled = ({ unsettled: _owed, ...peer }: Peer): Peer => peer

const listed = (list: PeerOf, group: string): PeerOf =>
  list.groups.includes(group) && !list.left?.groups.includes(group)
    ? list
    : { ...stayed(list, [group]), groups: [...new Set([...list.groups, group])] }

/** Without these among those that are to be ended. */
function stayed({ left, ...list }: PeerOf, ended: readonly string[]): PeerOf {
  const groups = left?.groups.filter((id) => !ended.includes(id)) ?? []
  return left && groups.length > 0 ? { ...list, left: { ...left, groups } } : list
}
