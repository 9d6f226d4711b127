import { ConflictError, type Kept, type Store } from '../storage/port'
import { changeKept, persist } from '../storage/writes'
import { isIn, type Peer, peers, type Removed } from './domain/peer-group'
import { peerLines } from './domain/peer-lines'
import { groupsOfPeople, hasLeft, leftAt, type PeerOf } from './domain/peer-lists'

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

  const changeLine = (peer: Peer): Promise<unknown> =>
    persist(async () => {
      const line = await store.get(peerLines, peerLines.partition(peer), peerLines.id(peer))
      await store.put(peerLines, peer, line?.version)
    })

  /** Has list and line say what a membership says; `gone` is what it last said where there is none any more. */
  async function writeWhat(kept: Kept<Peer> | undefined, gone: Peer): Promise<void> {
    const { unsettled: _owed, ...peer } = kept?.value ?? gone
    const { removed: _out, ...member } = peer
    const asOut = { ...peer, removed: peer.removed ?? noReason }
    const says = kept && isIn(peer) ? 'in' : kept && !peer.readmitted ? 'out' : 'nothing'
    await changeList(peer.person, (list) => (says === 'in' ? listed(list, peer) : unlisted(list, peer.group)))
    if (says !== 'in') await dropLine(member)
    if (says !== 'out') await dropLine(asOut)
    if (says !== 'nothing') await changeLine(peer)
    else if (kept) await store.remove(peers, peer.group, peer.person, kept.version).catch(passConflict)
  }

  /**
   * Has list and line say what a membership says, until it still says so after that: who changes it while another has them
   * follow would else be overtaken, and whoever writes last knows what is true. `was` is what was read of it.
   */
  async function writeUntilTrue(kept: Kept<Peer> | undefined, was: Peer): Promise<Kept<Peer> | undefined> {
    await writeWhat(kept, was)
    const now = await anyPeer(was.group, was.person)
    return now?.version === kept?.version ? now : writeUntilTrue(now, now?.value ?? was)
  }

  /**
   * Has lists and lines follow what a membership says; done twice it is done once. Answers with the membership, of which it
   * is still noted that something is owed: see `settled`.
   */
  async function followPeer(group: string, person: string): Promise<Kept<Peer> | undefined> {
    const kept = await anyPeer(group, person)
    return kept?.value.unsettled === undefined ? kept : writeUntilTrue(kept, kept.value)
  }

  /** Notes that all has followed from a membership; where somebody wrote since, that is still to follow. */
  async function settled(followed: Kept<Peer> | undefined): Promise<void> {
    if (followed?.value.unsettled === undefined) return
    const { unsettled: _owed, ...peer } = followed.value
    await store.put(peers, peer, followed.version).catch(passConflict)
  }

  /** Ends a membership; that somebody was taken out stays. The line goes first: it could not be found again after a stop. */
  async function drop(group: string, person: string, isEnded: (peer: Peer) => boolean = () => true): Promise<void> {
    const was = await persist(async () => {
      const kept = await anyPeer(group, person)
      if (!kept || !isIn(kept.value) || !isEnded(kept.value)) return undefined
      await dropLine(kept.value)
      await store.remove(peers, group, person, kept.version)
      return kept.value
    })
    if (was) await writeUntilTrue(undefined, was)
  }

  /** Notes that somebody was taken out; who was taken out before stays so with the first reason. */
  const takeOut = (
    group: string,
    person: string,
    removed: Removed,
    at: number,
    isEnded: (peer: Peer) => boolean = () => true,
  ): Promise<Peer | undefined> =>
    changeKept(store, peers, { partition: group, id: person }, (one) =>
      isIn(one) && isEnded(one) ? { ...one, removed, unsettled: at } : one,
    )

  /**
   * Ends the memberships that are to end; `at` is now, in milliseconds since 1970. Answers with the list as it was read, which
   * still says so: see `settledLeft`.
   */
  async function endLeft(person: string, at: number): Promise<PeerOf | undefined> {
    const list = (await listOf(person))?.value
    const left = list?.left
    for (const group of left?.groups ?? []) {
      const removed = left?.out[group]
      const isEnded = (peer: Peer) => list !== undefined && hasLeft(list, peer)
      await (removed ? takeOut(group, person, removed, at, isEnded) : drop(group, person, isEnded))
    }
    return list
  }

  /** Notes that all has followed from leaving, but for what somebody left again since. */
  async function settledLeft(seen: PeerOf): Promise<void> {
    const { left } = seen
    if (!left) return
    await changeList(seen.person, (list) =>
      stayed(
        list,
        left.groups.filter((group) => leftAt(list, group) === leftAt(seen, group)),
      ),
    )
  }

  return { anyPeer, listOf, changeList, followPeer, settled, endLeft, settledLeft, drop, takeOut }
}

const noReason = { by: { id: '', name: '' }, at: '', reason: '' }

/** Somebody wrote meanwhile, and has it follow. */
function passConflict(error: unknown): void {
  if (!(error instanceof ConflictError)) throw error
}

/** With the group of a membership, but where that is to end; whoever joined since they left has not left. */
function listed(list: PeerOf, peer: Peer): PeerOf {
  const isLeft = leftAt(list, peer.group) !== undefined
  if (isLeft ? hasLeft(list, peer) : list.groups.includes(peer.group)) return list
  return { ...stayed(list, [peer.group]), groups: [...new Set([...list.groups, peer.group])] }
}

const unlisted = (list: PeerOf, group: string): PeerOf =>
  list.groups.includes(group) ? { ...list, groups: list.groups.filter((id) => id !== group) } : list

/** Without these among those that are to be ended; the very list where none of them is. */
function stayed(list: PeerOf, ended: readonly string[]): PeerOf {
  const { left, ...rest } = list
  if (!left?.groups.some((id) => ended.includes(id))) return list
  const groups = left.groups.filter((id) => !ended.includes(id))
  const without = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => groups.includes(id)))
  const of = { times: without(left.times ?? {}), out: without(left.out) }
  return groups.length > 0 ? { ...rest, left: { groups, at: left.at, ...of } } : rest
}
