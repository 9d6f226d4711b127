import { maySeeGroup, type PeerGroup } from './domain/peer-group'
import type { Person } from './domain/person'
import type { Services } from './services'

/**
 * The groups of which somebody may see what is shared in them; for lists, whose lines are checked again when opened. Their own
 * list is trusted with names alone: whether they are in a group that is for members only, their membership says, a small
 * reading for each such group.
 */
export async function groupsSeen(person: Person, { groups }: Pick<Services, 'groups'>): Promise<readonly PeerGroup[]> {
  const { mine, others } = await groups.around(person)
  const isSeen = await Promise.all(
    mine.map(async (one) => maySeeGroup(person, one, false) || (await groups.peer(one.id, person.id)) !== undefined),
  )
  return [...mine.filter((_, at) => isSeen[at]), ...others]
}

export const idsOf = (groups: readonly PeerGroup[]): ReadonlySet<string> => new Set(groups.map(({ id }) => id))
