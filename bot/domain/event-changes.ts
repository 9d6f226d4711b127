import type { Event, EventContent } from './event'
import { changedIn, changeWords, newsAfter, newsWith } from './event-news'
import { endOfEvent, remindersOver, startOf } from './event-times'
import { dayOf, daysAfter } from './local-time'
import { type Actor, actorOf } from './person'

/** What becomes of an event. Each answers with the very event that it was given when there is nothing to do. */

export const startedEvent = (
  id: string,
  content: EventContent,
  by: Actor,
  { at, zone }: { readonly at: string; readonly zone: string },
): Event => ({
  ...{ id, author: actorOf(by), state: 'draft', ...content, zone, councils: [], posts: [] },
  ...{ revision: 1, announced: false, shown: 0, told: 0, reminded: 0, asked: false, materialTold: 0 },
  trail: [{ at, by: actorOf(by), did: 'began' }],
})

export function filledIn(
  event: Event,
  more: Partial<EventContent>,
  by: Actor,
  { at, now }: { readonly at: string; readonly now: number },
): Event {
  const after = { ...event, ...more }
  if (event.state === 'cancelled' || JSON.stringify(after) === JSON.stringify(event)) return event
  const revision = event.revision + 1
  if (event.state === 'draft') return { ...after, revision }
  const changed = changedIn(event, more)
  const isMoved = after.starts !== event.starts || after.ends !== event.ends
  return {
    ...after,
    revision,
    ...(endOfEvent(after) > now ? newsWith(event, after, revision) : {}),
    ...(isMoved ? { reminded: remindersOver(after, now), asked: endOfEvent(after) <= now } : {}),
    ...(after.starts !== event.starts && !event.announced ? { announce: announceOf(after, now) } : {}),
    trail: [...event.trail, { at, by: actorOf(by), did: changeWords(changed) || 'changed details' }],
  }
}

/** So many days before a later event of a series people hear of it. */
const seriesNotice = 14

/** The instant at which people hear of an event: now, or a fortnight before a later one of a series. */
function announceOf(event: Event, now: number): string {
  const isFirst = (event.series?.place ?? 1) === 1
  const before = `${daysAfter(dayOf(event.starts), -seriesNotice)}${event.starts.slice(10)}`
  return new Date(isFirst ? now : Math.max(now, startOf({ starts: before, zone: event.zone }))).toISOString()
}

/** Published: from now on people see it, and hear of it at once, or a fortnight before a later event of a series. */
export function published(
  event: Event,
  reach: Pick<Event, 'councils' | 'posts'>,
  by: Actor,
  { at, now }: { readonly at: string; readonly now: number },
): Event {
  return {
    ...event,
    ...reach,
    state: 'published',
    published: at,
    announce: announceOf(event, now),
    revision: event.revision + 1,
    reminded: remindersOver(event, now),
    trail: [...event.trail, { at, by: actorOf(by), did: 'published' }],
  }
}

export function cancelled(event: Event, reason: string, by: Actor, at: string): Event {
  if (event.state !== 'published') return event
  const revision = event.revision + 1
  return {
    ...event,
    state: 'cancelled',
    revision,
    cancelled: { reason, at },
    news: { revision, words: 'Cancelled.' },
    trail: [...event.trail, { at, by: actorOf(by), did: `cancelled: ${reason}` }],
  }
}

export function withMaterial(
  event: Event,
  { recording, slides }: { readonly recording: string; readonly slides: string },
  by: Actor,
  at: string,
): Event {
  if (event.material?.recording === recording && event.material.slides === slides) return event
  const revision = event.revision + 1
  return {
    ...event,
    revision,
    material: { recording, slides, revision },
    trail: [...event.trail, { at, by: actorOf(by), did: 'added the recording and slides' }],
  }
}

/** What a job has done for an event as it had read it. Of an event that changed meanwhile only what it was up to then is done. */
export function advanced(
  event: Event,
  read: Event,
  done: { readonly announced: boolean; readonly reminded: number; readonly asked: boolean },
): Event {
  const isSame = event.revision === read.revision
  return {
    ...event,
    shown: Math.max(event.shown, read.revision),
    news: newsAfter(event, read),
    told: Math.max(event.told, read.news?.revision ?? 0),
    materialTold: Math.max(event.materialTold, read.material?.revision ?? 0),
    announced: event.announced || done.announced,
    ...(isSame ? { reminded: done.reminded, asked: done.asked } : {}),
  }
}

/** `Part 2 of 6` */
export const seriesWords = ({ series }: Pick<Event, 'series'>): string =>
  series ? `Part ${series.place} of ${series.of}` : ''
