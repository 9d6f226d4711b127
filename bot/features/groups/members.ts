import type { Card } from '../../../cards/card'
import { isIn } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { day } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import { seenGroup } from '../../group-access'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { settleLeft, settlePeer } from './settle'
import { show } from './view'

/** Who is in a group, by their own choice. */

export async function join(person: Person, where: Where, id: string, services: Services): Promise<Card> {
  const { group, peer, isMember } = await seenGroup(person, where, id, services)
  if (group.closed) throw new AskAgain('This group is closed. It takes no members any more.')
  const mine = await services.groups.enter(person, id, { peer })
  if (mine.removed && !isIn(mine))
    throw new NotAllowed(
      `${mine.removed.by.name} took you out of this group on ${day(mine.removed.at)}. A facilitator can let you back in.`,
    )
  // Also for who is one already: a stop may have left the group out of their list.
  services.afterwards.start(() => settlePeer(mine, services))
  return isMember
    ? show(person, group, services, { peer: mine, notice: 'You are a member.' })
    : show(person, group, services, { peer: mine, moved: 1, notice: 'You are a member now.' })
}

/** Their list says mostly that they are a member; where it does not, their record is asked. */
export async function leave(person: Person, where: Where, id: string, services: Services): Promise<Card> {
  const { groups, afterwards } = services
  const [group, seen] = await Promise.all([groups.known(id), groups.listOf(person.id)])
  const notice = 'You are not a member.'
  if (group && seen?.value.groups.includes(id)) {
    await groups.goOut(person.id, id, { seen })
    afterwards.start(() => settleLeft(person.id, services))
    return show(person, group, services, { peer: undefined, moved: -1, notice })
  }
  const met = await seenGroup(person, where, id, services)
  if (met.isMember) await groups.leave(person.id, id)
  return show(person, met.group, services, { peer: undefined, notice })
}

export async function mute(
  person: Person,
  where: Where,
  { group: id, muted }: { readonly group: string; readonly muted: boolean },
  services: Services,
): Promise<Card> {
  const { group, peer, isMember } = await seenGroup(person, where, id, services)
  if (!peer || !isMember) throw new AskAgain('You are not a member of this group, so it sends you nothing.')
  const after = await services.groups.mute(person.id, id, muted, peer)
  const notice = muted ? 'Muted: no digest and no notices of it.' : 'You have its notices again.'
  return show(person, group, services, { peer: after ?? peer.value, notice })
}
