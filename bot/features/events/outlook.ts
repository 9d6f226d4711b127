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

/** Whom a draft would reach, as it is at this moment: by what its author may do, whoever looks. */
export async function outlook(event: Event, services: Services): Promise<Outlook> {
  const author = await services.people.now(event.author.id)
  const reach = author ? await reachOf(event, author, services) : { councils: [], posts: [] }
  if (startOf(event) <= services.clock().getTime())
    return { ...reach, trouble: 'Its start has passed. Choose a later one.' }
  if (reach.councils.length + reach.posts.length === 0)
    return { ...reach, trouble: 'Nobody would see it: no council is invited, and it is posted in no channel.' }
  return reach
}

/** The councils that an audience names, of those that its author may invite. */
export async function councilsFor(
  audience: Event['audience'],
  author: Person | undefined,
  services: Services,
): Promise<string[]> {
  if (!audience || !author) return []
  return councilsIn(audience, author, await councilsOf(author, services)).map(({ id }) => id)
}

async function reachOf(event: Event, author: Person, services: Services): Promise<Outlook> {
  const there = await channelsFor(author, services)
  const chosen = there.filter(({ channel }) => event.channels.includes(channel.id))
  return {
    councils: await councilsFor(event.audience, author, services),
    posts: chosen.map(({ channel, group }) => ({ channel: channel.id, group: group.id })),
  }
}
