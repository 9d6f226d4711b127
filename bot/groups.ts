import { listAll } from '../storage/lists'
import type { Kept, Store } from '../storage/port'
import { changeFrom, changeKept, putOnce } from '../storage/writes'
import { byName, maySeeGroup, type PeerGroup, peerGroups } from './domain/peer-group'
import type { Person } from './domain/person'
import { gathered } from './gathered'
import { createMembers } from './group-members'
import { remembered } from './remembered'

export type Groups = ReturnType<typeof createGroups>

/** Peer groups and who is in them. */
export function createGroups(with_: {
  store: Store
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, clock, onDamaged } = with_
  const members = createMembers(with_)
  const memory = remembered<PeerGroup>(clock)
  const list = remembered<readonly PeerGroup[]>(clock)

  /** Whoever asks at once is served by one reading. */
  const kept = gathered(
    (id: string): Promise<Kept<PeerGroup> | undefined> =>
      memory.noteRead(id, () => store.get(peerGroups, 'peer-groups', id)),
  )

  const get = async (id: string): Promise<PeerGroup | undefined> => (await kept(id))?.value

  /** A group as it was half a minute ago at the most, like people; what was changed in this process is seen at once. */
  async function known(id: string): Promise<PeerGroup | undefined> {
    return memory.of(id)?.value ?? get(id)
  }
  const everything = gathered(async (): Promise<readonly PeerGroup[]> => {
    const { items } = await listAll(
      store,
      peerGroups,
      'peer-groups',
      (ids) => onDamaged(peerGroups.name, ids),
      '',
      1000,
    )
    return items.map(({ value }) => value)
  })
  const all = async (): Promise<readonly PeerGroup[]> =>
    (await list.noteRead('', async () => ({ value: await everything('') }))).value

  /** The same as they were half a minute ago at the most, for forms and lists: what is chosen of them is asked anew. */
  const allKnown = async (): Promise<readonly PeerGroup[]> => list.of('')?.value ?? all()

  /** The groups of which somebody is a member, and those that they may see besides. */
  async function around(
    person: Person,
  ): Promise<{ readonly mine: readonly PeerGroup[]; readonly others: readonly PeerGroup[] }> {
    const [ids, groups] = await Promise.all([members.idsOf(person.id), allKnown()])
    const there = byName(groups.filter((one) => !one.closed))
    return {
      mine: there.filter(({ id }) => ids.includes(id)),
      others: there.filter((one) => !ids.includes(one.id) && maySeeGroup(person, one, false)),
    }
  }

  return {
    get,
    kept,
    known,
    all,
    allKnown,
    around,
    ...members,
    /** Whether somebody may see what is shared in a group, as it is at this moment. */
    maySee: async (person: Person, group: PeerGroup): Promise<boolean> =>
      maySeeGroup(person, group, (await members.peer(group.id, person.id)) !== undefined),
    /** Keeps a new group; answers whether its id was free. */
    add: async (group: PeerGroup): Promise<boolean> => {
      const isNew = await putOnce(store, peerGroups, group)
      list.forget('')
      return isNew
    },
    /** Changes a group by a pure function; nothing when there is none. `seen` is what was read of it a moment ago. */
    change: async (
      id: string,
      step: (group: PeerGroup) => PeerGroup,
      seen?: Kept<PeerGroup>,
    ): Promise<PeerGroup | undefined> => {
      const after = seen
        ? await changeFrom(store, peerGroups, seen, step)
        : await changeKept(store, peerGroups, { partition: 'peer-groups', id }, step)
      if (after) memory.note(id, after)
      list.forget('')
      return after
    },
    /** Writes a group over what was read of it; a `ConflictError` where somebody wrote since. */
    write: async (group: PeerGroup, seen: Kept<PeerGroup>): Promise<PeerGroup> => {
      const { value } = await store.put(peerGroups, group, seen.version)
      list.forget('')
      return memory.note(group.id, value)
    },
    /** Those whose cards do not show yet what was changed of them. */
    unshown: async (at: number) => (await store.due(peerGroups, at, 200)).items.map(({ value }) => value),
  }
}
