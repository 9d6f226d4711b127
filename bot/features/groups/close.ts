import type { Card } from '../../../cards/card'
import { closingGroupCard } from '../../../cards/groups-form'
import { laneOfAllIn } from '../../delivery/standing'
import type { PeerGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import { ownGroup, ownKept } from '../../group-access'
import { shownAfterwards } from '../../owed'
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
  const step = (one: PeerGroup) => (one.closed ? one : owing({ ...one, closed }, services))
  const group = await shownAfterwards(kept.value.channels.map(laneOfAllIn), services, async () => {
    const after = await services.groups.change(id, step, kept)
    for (const channel of after?.channels ?? []) await services.channels.unlink(channel, id)
    return after
  })
  if (!group) throw new AskAgain('This group is not there any more.')
  services.afterwards.start(() => services.homes.show(id))
  return show(person, group, services, { peer: await memberIn(id, person, services) })
}
