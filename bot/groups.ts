import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { changeKept, persist, putOnce } from '../storage/writes'
import { groupsOfPeople, maySeeGroup, type Peer, type PeerGroup, peerGroups, peers } from './domain/peer-group'
import { type Actor, actorOf, type Person } from './domain/person'

export type Groups = ReturnType<typeof createGroups>

/** Peer groups and who is in them. */
export function createGroups(with_: {
  store: Store
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, clock, onDamaged } = with_
  const get = async (id: string): Promise<PeerGroup | undefined> =>
    (await store.get(peerGroups, 'peer-groups', id))?.value
  const anyPeer = async (group: string, person: string): Promise<Peer | undefined> =>
    (await store.get(peers, group, person))?.value
  const peer = async (group: string, person: string): Promise<Peer | undefined> => {
    const found = await anyPeer(group, person)
    return found?.removed ? undefined : found
  }

  async function all(): Promise<readonly PeerGroup[]> {
    const { items } = await listAll(store, peerGroups, 'peer-groups', (ids) => onDamaged(peerGroups.name, ids))
    return items.map(({ value }) => value)
  }

  async function everPeers(group: string): Promise<readonly Peer[]> {
    const { items } = await listAll(store, peers, group, (ids) => onDamaged(peers.name, ids))
    return items.map(({ value }) => value)
  }

  const idsOf = async (person: string): Promise<readonly string[]> =>
    (await store.get(groupsOfPeople, person, 'groups'))?.value.groups ?? []

  /** Adds to the list of somebody's groups or takes from it; where nothing is added or taken, nothing is written. */
  const changeIds = (person: string, step: (ids: readonly string[]) => readonly string[]) =>
    persist(async () => {
      const kept = await store.get(groupsOfPeople, person, 'groups')
      const before = kept?.value.groups ?? []
      const groups = [...step(before)]
      if (groups.length === before.length) return
      await store.put(groupsOfPeople, { person, groups }, kept?.version)
    })

  const listAt = (person: string, group: string) => changeIds(person, (ids) => [...new Set([...ids, group])])
  const unlistAt = (person: string, group: string) => changeIds(person, (ids) => ids.filter((id) => id !== group))

  /** The groups of which somebody is a member, and those that they may see besides. */
  async function around(
    person: Person,
  ): Promise<{ readonly mine: readonly PeerGroup[]; readonly others: readonly PeerGroup[] }> {
    const [ids, groups] = await Promise.all([idsOf(person.id), all()])
    const there = groups.filter((one) => !one.closed)
    return {
      mine: there.filter(({ id }) => ids.includes(id)),
      others: there.filter((one) => !ids.includes(one.id) && maySeeGroup(person, one, false)),
    }
  }

  return {
    get,
    all,
    peer,
    around,
    /** The ids of somebody's groups, each to be checked by `peer`. */
    idsOf,
    /** The members of a group. */
    peersOf: async (group: string): Promise<readonly Peer[]> => (await everPeers(group)).filter((one) => !one.removed),
    /** The members of a group, and those who were taken out. */
    everPeers,
    /** Whether somebody may see what is shared in a group, as it is at this moment. */
    maySee: async (person: Person, group: PeerGroup): Promise<boolean> =>
      maySeeGroup(person, group, (await peer(group.id, person.id)) !== undefined),
    /** Keeps a new group; answers whether its id was free. */
    add: (group: PeerGroup): Promise<boolean> => putOnce(store, peerGroups, group),
    /** Changes a group by a pure function; nothing when there is none. */
    change: (id: string, step: (group: PeerGroup) => PeerGroup): Promise<PeerGroup | undefined> =>
      changeKept(store, peerGroups, { partition: 'peer-groups', id }, step),
    /**
     * Makes somebody a member; done twice it is done once, and mends what a stop left undone. Their list, from which they
     * find what is shared, is longer only after they are a member, and shorter before they are none. Answers with their
     * record: of somebody who was taken out, as it is.
     */
    join: async (person: Person, group: string): Promise<Peer> => {
      const council = person.council && person.participates ? { council: person.council.id } : {}
      const since = clock().toISOString()
      const fresh: Peer = { group, person: person.id, name: person.name, ...council, since, muted: false }
      const before = await anyPeer(group, person.id)
      const isNew = !before && (await putOnce(store, peers, fresh))
      const now = before ?? (isNew ? fresh : ((await anyPeer(group, person.id)) ?? fresh))
      if (!now.removed) await listAt(person.id, group)
      return now
    },
    /** Ends a membership; that somebody was taken out stays. */
    leave: async (person: string, group: string): Promise<void> => {
      await unlistAt(person, group)
      await persist(async () => {
        const kept = await store.get(peers, group, person)
        if (kept && !kept.value.removed) await store.remove(peers, group, person, kept.version)
      })
    },
    /** Takes somebody out, with the reason; who was taken out before stays so with the first. */
    remove: async (person: string, group: string, reason: string, by: Actor): Promise<Peer | undefined> => {
      await unlistAt(person, group)
      const removed = { by: actorOf(by), at: clock().toISOString(), reason }
      return changeKept(store, peers, { partition: group, id: person }, (one) =>
        one.removed ? one : { ...one, removed },
      )
    },
    /** Lets somebody who was taken out join again. */
    readmit: (person: string, group: string): Promise<void> =>
      persist(async () => {
        const kept = await store.get(peers, group, person)
        if (kept?.value.removed) await store.remove(peers, group, person, kept.version)
      }),
    mute: (person: string, group: string, muted: boolean): Promise<Peer | undefined> =>
      changeKept(store, peers, { partition: group, id: person }, (one) =>
        one.muted === muted ? one : { ...one, muted },
      ),
  }
}
