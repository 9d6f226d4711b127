import { type Learning, placesNow } from '../../domain/learning'
import { maySeeGroup, type PeerGroup, runsGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { isSeenIn } from './places'

/** Who may see what: asked anew for each press, whatever its card says. */

/** The same for what never was, what is withdrawn, and what is not for this person: none of them tells of another. */
export const notThere = 'This is not there for you: it was withdrawn, or it is in a group that you are not in.'

/**
 * A learning that this person may see: their own; one that stands in the channel in which they press; or one of a group
 * that they may see.
 */
export async function seen(person: Person, id: string, where: Where, services: Services): Promise<Learning> {
  const one = await services.learning.get(id)
  if (!one || one.withdrawn) throw new AskAgain(notThere)
  if (one.author.id === person.id) return one
  if (where.channel && (await isSeenIn(one, where.channel, services))) return one
  for (const id of new Set(placesNow(one).map(({ group }) => group))) {
    const group = await services.groups.known(id)
    if (group && (await maySee(person, group, services))) return one
  }
  throw new AskAgain(notThere)
}

/** Open groups as they are known; of others, whether somebody is a member at this moment. */
const maySee = async (person: Person, group: PeerGroup, { groups }: Services): Promise<boolean> =>
  maySeeGroup(person, group, false) || (person.roles.size > 0 && (await groups.peer(group.id, person.id)) !== undefined)

/** The groups of those that have it in which this person may take it down. */
export async function runs(person: Person, one: Learning, { groups }: Services): Promise<readonly PeerGroup[]> {
  const ids = [...new Set(placesNow(one).map(({ group }) => group))]
  const all = await Promise.all(ids.map((id) => groups.known(id)))
  return all.filter((group) => group !== undefined).filter((group) => runsGroup(person, group))
}
