import type { Event, EventContent } from '../../domain/event'
import type { Reach } from '../../domain/event-reach'
import type { Person } from '../../domain/person'
import { channelsFor, type Linked } from '../../linked-channels'
import type { Services } from '../../services'
import { councilsFor } from './outlook'

/** `keeps` where the councils stay those that are invited, whoever chose them and by whatever rights. */
export type Wish = Pick<EventContent, 'audience' | 'channels'> & {
  readonly tell: boolean
  readonly keeps?: boolean
  readonly follows?: boolean | undefined
}

/** Channels that whoever presses does not see stay as they were chosen: the form could not show them. */
export const keptWith = (before: readonly string[], chosen: readonly string[], there: readonly Linked[]): string[] => {
  const isSeen = (id: string) => there.some(({ channel }) => channel.id === id)
  return [...new Set([...before.filter((id) => !isSeen(id)), ...chosen.filter(isSeen)])]
}

/**
 * Councils are worked out by the rights of whoever presses, as the card was drawn by them: its author may have others, or none
 * any more. Channels that they do not see stay as they are.
 */
export async function reachOf(event: Event, wish: Wish, person: Person, services: Services): Promise<Reach> {
  const there = await channelsFor(person, services)
  const posts = wish.channels.flatMap((id) => {
    const linked = there.find(({ channel }) => channel.id === id)
    if (linked) return [{ channel: id, group: linked.group.id }]
    return event.posts.filter(({ channel }) => channel === id)
  })
  const councils = wish.keeps ? event.councils : await invitedBy(event, wish.audience, person, services)
  return { audience: wish.audience, channels: wish.channels, councils, posts }
}

/** Of one of the series after it: where councils stay, its own do; channels that whoever presses does not see stay too. */
export async function reachOfLater(event: Event, wish: Wish, person: Person, services: Services): Promise<Reach> {
  const channels = keptWith(event.channels, wish.channels, await channelsFor(person, services))
  const who = wish.audience?.who
  const own = event.audience && who ? { ...event.audience, who } : event.audience
  return reachOf(event, { ...wish, channels, audience: wish.keeps ? own : wish.audience }, person, services)
}

/** Of councils by name also those that were invited and are not theirs: no card could show them, so they stay. */
async function invitedBy(event: Event, audience: Event['audience'], person: Person, services: Services) {
  const own = await councilsFor(audience, person, services)
  if (audience?.councils.kind !== 'named') return own
  const { ids } = audience.councils
  const taking = await services.people.participants()
  return [...new Set([...own, ...event.councils.filter((id) => ids.includes(id) && taking(id))])]
}
