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
  const mine = await services.groups.enter(person, id, peer)
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

export async function leave(person: Person, where: Where, id: string, services: Services): Promise<Card> {
  const { group, isMember } = await seenGroup(person, where, id, services)
  if (isMember) {
    await services.groups.goOut(person.id, id)
    services.afterwards.start(() => settleLeft(person.id, services))
  }
  const moved = isMember ? { moved: -1 as const } : {}
  return show(person, group, services, { peer: undefined, ...moved, notice: 'You are not a member.' })
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
