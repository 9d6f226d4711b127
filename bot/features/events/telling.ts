import { type Event, laneOf, postLaneOf } from '../../domain/event'
import type { Entry } from '../../domain/event-places'
import type { Actor } from '../../domain/person'
import type { Services } from '../../services'
import { standsIn } from './access'
import { postOf } from './view'

/** Whom an event is told to, and where it is posted. All keys are derived: done twice it is done once. */

export type Told = Actor & { readonly council: string }

export const told = ({ person, name, council }: Entry): Told => ({ id: person, name, council })

export const noticeKey = (event: string, person: string, what: string): string => `${event}/${person}/${what}`

export async function tellAll(
  event: Event,
  people: readonly Told[],
  what: { readonly kind: string; readonly notice: string; readonly key: string; readonly more: object },
  services: Services,
): Promise<void> {
  const about = { event: event.id, notice: what.notice, ...what.more }
  const at = services.clock().getTime()
  await services.notify.mail(
    people.map(({ id, name, council }) => ({
      ...{ key: noticeKey(event.id, id, what.key), to: id, lane: laneOf(event.id), kind: what.kind },
      ...{ about, name, council, at },
    })),
  )
}

/** The people of the invited councils, as they are at this moment. */
export async function invitedTo(event: Event, { people }: Services): Promise<Told[]> {
  const found: Told[] = []
  for (const council of event.councils)
    for (const { person, name, lead } of await people.membersOf(council))
      if (event.audience?.who !== 'leads' || lead) found.push({ id: person, name, council })
  return found
}

/**
 * The invitation, to everybody who has none yet. Whose own was never sent, because they were not invited when its turn came,
 * has another one.
 */
export async function invite(event: Event, services: Services): Promise<void> {
  const sent = (await services.notify.laneOf(laneOf(event.id))).filter(({ about }) => about?.notice === 'invite')
  const unsent = new Set(sent.filter(({ state }) => state === 'unneeded').map(({ to }) => to))
  for (const { to, state } of sent) if (state !== 'unneeded') unsent.delete(to)
  const people = await invitedTo(event, services)
  const known = new Set(sent.map(({ to }) => to))
  const what = { kind: 'event-invite', notice: 'invite', more: {} }
  const fresh = people.filter(({ id }) => !known.has(id))
  await tellAll(event, fresh, { ...what, key: 'invite' }, services)
  const again = people.filter(({ id }) => unsent.has(id))
  await tellAll(event, again, { ...what, key: `invite-${event.reached ?? 0}` }, services)
}

/** In channels that are still linked to the group for which they were chosen, and have no card of it yet. */
export async function postIn(event: Event, services: Services): Promise<void> {
  const chosen = event.posts.map(({ channel }) => channel)
  for (const channel of await services.notify.without(postLaneOf(event.id), chosen))
    if (await standsIn(event, channel, services)) await services.notify.post(postOf(event, channel))
}
