import { listAll } from '../storage/lists'
import type { Kept, Store } from '../storage/port'
import { changeFrom, changeKept, persist } from '../storage/writes'
import { isIn, type Peer, peers, type Removed } from './domain/peer-group'
import { peerLines } from './domain/peer-lines'
import { groupsOfPeople, type PeerOf } from './domain/peer-lists'
import { type Actor, actorOf, type Person } from './domain/person'
import { createSettling } from './group-settling'

/**
 * Who is in which group. A press writes one record, which says what is owed; lists and lines follow from it (`followPeer`,
 * `endLeft`) after the turn, or by a job where the process died. Somebody's list, from which they find what is shared, is
 * longer only after they are a member, and shorter before they are none.
 */
export function createMembers(with_: {
  store: Store
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, clock, onDamaged } = with_
  const now = (): number => clock().getTime()

  async function everPeers(group: string): Promise<readonly Peer[]> {
    const { items } = await listAll(store, peers, group, (ids) => onDamaged(peers.name, ids))
    return items.map(({ value }) => value)
  }

  const settling = createSettling(store)
  const { anyPeer, listOf, changeList, followPeer, settled, endLeft, settledLeft, drop, takeOut } = settling

  /**
   * Makes somebody a member, in one write; whoever is one stays so, also where they left just before and that is still to be
   * followed; whoever was taken out stays so. Answers with their record. `seen` is what was read of it a moment ago.
   */
  async function enter(person: Person, group: string, seen?: { readonly peer: Kept<Peer> | undefined }): Promise<Peer> {
    const council = person.council && person.participates ? { council: person.council.id } : {}
    const since = clock().toISOString()
    const fresh: Peer = { group, person: person.id, name: person.name, ...council, since, muted: false }
    let first = seen
    return persist(async () => {
      const kept = first ? first.peer : await anyPeer(group, person.id)
      first = undefined
      if (kept?.value.removed && !kept.value.readmitted) return kept.value
      const next = kept && isIn(kept.value) ? { ...kept.value, again: now() } : fresh
      return (await store.put(peers, { ...next, unsettled: now() }, kept?.version)).value
    })
  }

  /**
   * Takes a group from somebody's list, in one write, and notes that their membership is to end; `removed` where they are
   * taken out. Answers whether it stood in their list.
   */
  async function goOut(
    person: string,
    group: string,
    { removed, seen }: { readonly removed?: Removed; readonly seen?: Kept<PeerOf> | undefined } = {},
  ): Promise<boolean> {
    let was = false
    const step = (list: PeerOf): PeerOf => {
      was = list.groups.includes(group)
      if (!was) return list
      const groups = [...new Set([...(list.left?.groups ?? []), group])]
      const { [group]: _before, ...others } = list.left?.out ?? {}
      const out = removed ? { ...others, [group]: removed } : others
      const left = { groups, at: now(), times: { ...list.left?.times, [group]: now() }, out }
      return { ...list, groups: list.groups.filter((id) => id !== group), left }
    }
    await (seen ? changeFrom(store, groupsOfPeople, seen, step) : changeList(person, step))
    return was
  }

  async function endNow(person: string): Promise<void> {
    const list = await endLeft(person, now())
    if (list) await settledLeft(list)
  }

  const idsOf = async (person: string): Promise<readonly string[]> => (await listOf(person))?.value.groups ?? []

  return {
    enter,
    goOut,
    takeOut,
    followPeer,
    settled,
    endLeft,
    settledLeft,
    everPeers,
    listOf,
    /** The ids of somebody's groups, each to be checked by `peer`. */
    idsOf,
    keptPeer: anyPeer,
    peer: async (group: string, person: string): Promise<Peer | undefined> => {
      const found = (await anyPeer(group, person))?.value
      return found && isIn(found) ? found : undefined
    },
    /** The members of a group. */
    peersOf: async (group: string): Promise<readonly Peer[]> => (await everPeers(group)).filter(isIn),
    /** One page of the lines of members in the order of their names: of those whose names begin so, after a line. */
    linesOf: async (group: string, of: { readonly begins: string; readonly after: string; readonly limit: number }) => {
      const { after, begins, limit } = of
      const within = begins || undefined
      const page = await store.list(peerLines, `peer-lines:${group}`, { limit, within, after: after || undefined })
      if (page.damaged.length > 0) onDamaged(peerLines.name, page.damaged)
      return { lines: page.items.map(({ value }) => value), next: page.next }
    },
    /** Those who joined or were taken out, and those who left, and whose process died before all of it followed. */
    unsettledPeers: async (at: number) => (await store.due(peers, at, 500)).items.map(({ value }) => value),
    unsettledLists: async (at: number) => (await store.due(groupsOfPeople, at, 500)).items.map(({ value }) => value),
    /** Makes somebody a member, and has all follow; mends what a stop left undone. */
    join: async (person: Person, group: string): Promise<Peer> => {
      const peer = await enter(person, group)
      const followed = await followPeer(group, person.id)
      await settled(followed)
      return followed?.value ?? peer
    },
    /** Ends a membership, and has all follow; that somebody was taken out stays. */
    leave: async (person: string, group: string): Promise<void> => {
      await goOut(person, group)
      await endNow(person)
      await drop(group, person)
    },
    /** Takes somebody out, with the reason; who was taken out before stays so with the first. */
    remove: async (person: string, group: string, reason: string, by: Actor): Promise<Peer | undefined> => {
      const removed = { by: actorOf(by), at: clock().toISOString(), reason }
      await goOut(person, group, { removed })
      await endNow(person)
      return takeOut(group, person, removed, now())
    },
    /** Lets somebody who was taken out join again. */
    readmit: (person: string, group: string): Promise<Peer | undefined> =>
      changeKept(store, peers, { partition: group, id: person }, (one) =>
        one.removed && !one.readmitted ? { ...one, readmitted: true, unsettled: now() } : one,
      ),
    mute: async (person: string, group: string, muted: boolean, seen?: Kept<Peer>): Promise<Peer | undefined> => {
      const kept = seen ?? (await anyPeer(group, person))
      return kept && changeFrom(store, peers, kept, (one) => (one.muted === muted ? one : { ...one, muted }))
    },
  }
}
