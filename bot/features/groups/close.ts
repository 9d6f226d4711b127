import type { Card } from '../../../cards/card'
import { closingGroupCard } from '../../../cards/groups-form'
import { laneOfAllIn } from '../../delivery/standing'
import { homeLane } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import { ownGroup } from '../../group-access'
import { shown } from '../../owed'
import type { Services } from '../../services'
import type { Views } from './view'

/** The end of a group. */
export const closingWith = ({ show }: Views) => ({
  askToClose: async (person: Person, id: string, services: Services): Promise<Card> =>
    closingGroupCard(await ownGroup(person, id, services)),

  /** Its channels are free for other groups then. */
  close: async (person: Person, id: string, services: Services): Promise<Card> => {
    const { channels } = await ownGroup(person, id, services)
    const closed = services.clock().toISOString()
    const after = await shown([homeLane(id), ...channels.map(laneOfAllIn)], services, async () => {
      const group = await services.groups.change(id, (one) => (one.closed ? one : { ...one, closed }))
      for (const channel of group?.channels ?? []) await services.channels.unlink(channel, id)
      return group
    })
    if (!after) throw new AskAgain('This group is not there any more.')
    return show(person, after, services)
  },
})
