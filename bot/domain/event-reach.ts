import { createHash } from 'node:crypto'
import type { Event } from './event'
import { type Actor, actorOf } from './person'
import { counted } from './words'

/** Who a published event is for, changed. Each answers with the very event that it was given when there is nothing to do. */

export type Reach = Pick<Event, 'audience' | 'channels' | 'councils' | 'posts'>

const reachIn = ({ audience, channels, councils, posts }: Reach): string =>
  JSON.stringify([audience, channels.toSorted(), councils.toSorted(), posts])

/** `tell` says whether those who have answered and are not invited any more are to hear of it; their place stays theirs. */
export function reachChanged(event: Event, next: Reach, tell: boolean, by: Actor, at: string): Event {
  const { proposed: _over, ...rest } = event
  if (event.state !== 'published') return event
  if (reachIn(event) === reachIn(next)) return event.proposed ? rest : event
  const revision = event.revision + 1
  const left = [...event.posts, ...(event.unposted ?? [])].filter(
    ({ channel }) => !next.posts.some((one) => one.channel === channel),
  )
  const reach = `${counted(next.councils.length, 'council')}, ${counted(next.posts.length, 'channel')}`
  return {
    ...rest,
    ...next,
    revision,
    reached: revision,
    unposted: left.filter(({ channel }, place) => left.findIndex((one) => one.channel === channel) === place),
    ...(tell ? { narrowed: narrowedFrom(event, next, revision) } : {}),
    trail: [...event.trail, { at, by: actorOf(by), did: `changed who it is for: ${reach}` }],
  }
}

const whoIn = ({ audience }: Pick<Event, 'audience'>) => (audience?.who === 'leads' ? 'leads' : 'officers')

/** Who was invited, and where it stood, those too who lost it in a change of which nobody has been told yet. */
function narrowedFrom(event: Event, next: Reach, revision: number): NonNullable<Event['narrowed']> {
  const before = event.narrowed && event.narrowed.revision > event.shown ? event.narrowed : undefined
  const who = before?.who === 'officers' ? before.who : whoIn(event)
  const gone = event.posts.filter(({ channel }) => !next.posts.some((one) => one.channel === channel))
  const posts = [...(before?.posts ?? []), ...gone]
  return { revision, councils: [...new Set([...(before?.councils ?? []), ...event.councils])], who, posts }
}

/** A change that waits for its councils to be chosen: nobody is told of it, and nobody's invitation ends. */
export function reachProposed(event: Event, proposed: NonNullable<Event['proposed']>): Event {
  if (event.state !== 'published' || JSON.stringify(event.proposed) === JSON.stringify(proposed)) return event
  return { ...event, proposed, revision: event.revision + 1 }
}

type Who = { readonly council: string | undefined; readonly lead: boolean }

/** Whether somebody of a council is invited by name. */
export const isInvited = (event: Pick<Event, 'councils' | 'audience'>, who: Who): boolean =>
  mayCome(event.councils, whoIn(event), who)

const mayCome = (councils: readonly string[], of: 'leads' | 'officers', { council, lead }: Who): boolean =>
  council !== undefined && councils.includes(council) && (of !== 'leads' || lead)

/** Whether somebody was invited by name before the last change of which those who lost it are told. */
export const wasInvited = ({ narrowed }: Event, who: Who): boolean =>
  narrowed !== undefined && mayCome(narrowed.councils, narrowed.who, who)

/** Short, as there may be one with each of thousands of answers. */
export const channelMark = (channel: string): string =>
  createHash('sha256').update(channel).digest('base64url').slice(0, 8)
