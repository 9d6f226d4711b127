import type { Card } from '../../../cards/card'
import { closingGroupCard } from '../../../cards/groups-form'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import { ownGroup, ownKept } from '../../group-access'
import type { Services } from '../../services'
import { owing } from './settle'
import { memberIn, show } from './view'

/** The end of a group. */

export const askToClose = async (person: Person, id: string, services: Services): Promise<Card> =>
  closingGroupCard(await ownGroup(person, id, services))

/** Its channels are free for other groups then. */
export async function close(person: Person, id: string, services: Services): Promise<Card> {
  const kept = await ownKept(person, id, services)
  const closed = services.clock().toISOString()
  const group = await services.groups.change(
    id,
    (one) => (one.closed ? one : owing({ ...one, closed }, services)),
    kept,
  )
  if (!group) throw new AskAgain('This group is not there any more.')
  services.afterwards.start(() => services.homes.show(id))
  return show(person, group, services, { peer: await memberIn(id, person, services) })
}
