import type { Event } from '../../domain/event'
import type { Entry } from '../../domain/event-places'
import { channelMark, isInvited, wasInvited } from '../../domain/event-reach'
import type { Known } from '../../people-records'
import type { Services } from '../../services'
import { isInGroupOf } from './access'

/**
 * Whether the last change of which people are told took an event from somebody: their invitation, or the channel in which they
 * answered, or that of their group, where it reaches them in no other way. Teams is not asked who is in a channel.
 */
export async function isLeftOut(
  event: Event,
  entry: Entry | undefined,
  to: Known,
  services: Services,
): Promise<boolean> {
  const who = { council: to.council, lead: to.lead }
  if (!event.narrowed || isInvited(event, who)) return false
  if (wasInvited(event, who)) return true
  const person = await services.people.now(to.id)
  const isAround = async (posts: Event['posts']): Promise<boolean> =>
    posts.some(({ channel }) => channelMark(channel) === entry?.channel) ||
    (person !== undefined && (await isInGroupOf(person, posts, services)))
  return (await isAround(event.narrowed.posts ?? [])) && !(await isAround(event.posts))
}
