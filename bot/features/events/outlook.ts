import { councilsOf } from '../../caseload'
import { councilsIn } from '../../domain/audience'
import type { Event } from '../../domain/event'
import { startOf } from '../../domain/event-times'
import type { Person } from '../../domain/person'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'

interface Outlook extends Pick<Event, 'councils' | 'posts'> {
  /** Why it cannot be published. */
  readonly trouble?: string
}

/**
 * Whom a draft would reach, as it is at this moment: by what its author may do, and in channels that either sees. An
 * administrator who writes on a draft of somebody else's may choose everybody or councils by name, which its author could not.
 */
export async function outlook(event: Event, person: Person, services: Services): Promise<Outlook> {
  const author = event.author.id === person.id ? undefined : await services.people.now(event.author.id)
  const own = await reachOf(event, person, services)
  const reach = author ? both(await reachOf(event, author, services), own, event) : own
  if (startOf(event) <= services.clock().getTime())
    return { ...reach, trouble: 'Its start has passed. Choose a later one.' }
  if (reach.councils.length + reach.posts.length === 0)
    return { ...reach, trouble: 'Nobody would see it: no council is invited, and it is posted in no channel.' }
  if (event.audience && reach.councils.length === 0) return { ...reach, trouble: comesToNone }
  return reach
}

export const comesToNone = 'What was chosen comes to no council. Choose other councils, or nobody by name.'

/** The councils that an audience names, of those that somebody may invite. */
export async function councilsFor(audience: Event['audience'], person: Person, services: Services): Promise<string[]> {
  if (!audience) return []
  return councilsIn(audience, person, await councilsOf(person, services)).map(({ id }) => id)
}

/** A caseload, a region or a type is its author's; where that comes to nothing, for they are gone, whoever looks stands in. */
const both = (one: Outlook, other: Outlook, { audience }: Event): Outlook => ({
  councils:
    audience?.councils.kind === 'everybody' || audience?.councils.kind === 'named'
      ? [...new Set([...one.councils, ...other.councils])]
      : one.councils.length > 0
        ? one.councils
        : other.councils,
  posts: [...one.posts, ...other.posts.filter(({ channel }) => !one.posts.some((post) => post.channel === channel))],
})

async function reachOf(event: Event, person: Person, services: Services): Promise<Outlook> {
  const there = await channelsFor(person, services)
  const chosen = there.filter(({ channel }) => event.channels.includes(channel.id))
  return {
    councils: await councilsFor(event.audience, person, services),
    posts: chosen.map(({ channel, group }) => ({ channel: channel.id, group: group.id })),
  }
}
