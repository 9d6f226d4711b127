import type { Card } from '../../../cards/card'
import { homeLane } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { day } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import { seenGroup } from '../../group-access'
import { shown } from '../../owed'
import type { Services } from '../../services'
import type { Where } from '../../where'
import type { Views } from './view'

/** Who is in a group, by their own choice. */
export const membersWith = ({ show }: Views) => ({
  join: async (person: Person, where: Where, id: string, services: Services): Promise<Card> => {
    const { group, peer } = await seenGroup(person, where, id, services)
    if (group.closed) throw new AskAgain('This group is closed. It takes no members any more.')
    if (peer) {
      // Also for who is one already: a stop may have left the group out of their list.
      await services.groups.join(person, id)
      return show(person, group, services, 'You are a member.')
    }
    const mine = await shown([homeLane(id)], services, () => services.groups.join(person, id))
    if (mine.removed)
      throw new NotAllowed(
        `${mine.removed.by.name} took you out of this group on ${day(mine.removed.at)}. A facilitator can let you back in.`,
      )
    return show(person, group, services, 'You are a member now.')
  },

  leave: async (person: Person, where: Where, id: string, services: Services): Promise<Card> => {
    const { group, peer } = await seenGroup(person, where, id, services)
    if (peer) await shown([homeLane(id)], services, () => services.groups.leave(person.id, id))
    return show(person, group, services, 'You are not a member.')
  },

  mute: async (
    person: Person,
    where: Where,
    { group: id, muted }: { readonly group: string; readonly muted: boolean },
    services: Services,
  ): Promise<Card> => {
    const { group, peer } = await seenGroup(person, where, id, services)
    if (!peer) throw new AskAgain('You are not a member of this group, so it sends you nothing.')
    await services.groups.mute(person.id, id, muted)
    return show(
      person,
      group,
      services,
      muted ? 'Muted: no digest and no notices of it.' : 'You have its notices again.',
    )
  },
})
