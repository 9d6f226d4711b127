import type { PeerGroup } from './domain/peer-group'
import type { Person } from './domain/person'
import type { Services } from './services'

/** The groups of which somebody may see what is shared in them; for lists, whose lines are checked again when opened. */
export async function groupsSeen(person: Person, { groups }: Pick<Services, 'groups'>): Promise<readonly PeerGroup[]> {
  const { mine, others } = await groups.around(person)
  return [...mine, ...others]
}

export const idsOf = (groups: readonly PeerGroup[]): ReadonlySet<string> => new Set(groups.map(({ id }) => id))
