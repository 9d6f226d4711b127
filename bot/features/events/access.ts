import { type Event, postLaneOf } from '../../domain/event'
import { entryOf, type Places } from '../../domain/event-places'
import { isInvited } from '../../domain/event-reach'
import type { Person } from '../../domain/person'
import { AskAgain, NotAllowed } from '../../feature'
import { stillSees } from '../../group-access'
import { isKnownIn, isLinkedTo } from '../../linked-channels'
import type { Services } from '../../services'
import type { Where } from '../../where'

/** Who may see an event and answer it, and who holds it. What a card says is a claim: all of it is asked anew. */

export async function eventAt(id: string, services: Services): Promise<Event> {
  const event = await services.events.find(id)
  if (!event) throw new AskAgain('There is no such event. Type events to see those that there are.')
  return event
}

/** The same as it is known, for what is asked when it is over. */
export async function knownAt(id: string, services: Services): Promise<Event> {
  const event = await services.events.known(id)
  return event ?? eventAt(id, services)
}

export const isHost = (person: Pick<Person, 'id' | 'roles'>, event: Event): boolean =>
  event.author.id === person.id || person.roles.has('admin')

export async function hostedAt(person: Person, id: string, services: Services): Promise<Event> {
  const event = await services.events.find(id)
  if (!event || !isHost(person, event)) throw new NotAllowed('This event is not one of yours.')
  return event
}

/** By what is known without a read: invitations, and whoever looks after an invited council. */
export function isNear(person: Person, event: Event): boolean {
  if (event.state === 'draft') return event.author.id === person.id
  if (isHost(person, event)) return true
  if (person.roles.has('connector') && event.councils.some((one) => person.caseload.includes(one))) return true
  const lead = person.roles.has('lead')
  return person.roles.has('officer') && isInvited(event, { council: person.council?.id, lead })
}

const groupsIn = (event: Pick<Event, 'posts'>, channel: string): readonly string[] =>
  event.posts.filter((one) => one.channel === channel).map(({ group }) => group)

/** Whether an event may live in a channel: it was posted there, and the channel is there still and of the same group. */
export const standsIn = (event: Pick<Event, 'posts'>, channel: string, services: Services): Promise<boolean> =>
  isLinkedTo(channel, groupsIn(event, channel), services)

async function isInItsGroup(person: Person, event: Event, services: Services) {
  for (const id of new Set(event.posts.map(({ group }) => group))) {
    const group = await services.groups.known(id)
    if (group && !group.closed && (await stillSees(person, {}, group, services))) return true
  }
  return false
}

/**
 * Throws for whom the event is not. Whoever is in a channel in which it stands may see it, for as long as the channel is its
 * group's. `places` are given where they are read anyhow: somebody may have answered it there.
 */
export async function mustReach(
  person: Person,
  event: Event,
  where: Pick<Where, 'channel'>,
  services: Services,
  places?: Places,
): Promise<void> {
  if (isNear(person, event)) return
  if (event.state !== 'draft') {
    if (where.channel && (await isKnownIn(where.channel, groupsIn(event, where.channel), services))) return
    if (entryOf(places, person.id) || (await isInItsGroup(person, event, services))) return
    if (!places && entryOf(await services.events.placesOf(event.id), person.id)) return
  }
  // Pressed on a card that stands where it is not to stand any more: then everybody there is to see that.
  if ([...event.posts, ...(event.unposted ?? [])].some(({ channel }) => channel === where.channel))
    services.afterwards.start(() => services.notify.refresh(postLaneOf(event.id)))
  throw new NotAllowed('You are not invited to this event.')
}
