import type { Card } from '../../../cards/card'
import { eventCard, eventGoneCard } from '../../../cards/event'
import { type Event, postLaneOf } from '../../domain/event'
import { countsOf, type Entry, entryOf, type Places } from '../../domain/event-places'
import { endOfEvent } from '../../domain/event-times'
import { dayOf, daysAfter, dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { isPaused } from '../../domain/prompt-times'
import type { Services } from '../../services'
import { ownChat, type Where } from '../../where'
import { eventAt, isHost, mustReach, standsIn } from './access'
import { addressesOf, answerOf, countsWords, factsOf } from './rules'

/** An event as people see it. */

export const isOver = (event: Event, { clock }: Pick<Services, 'clock'>): boolean =>
  endOfEvent(event) <= clock().getTime()

const stateOf = (event: Event, services: Services) =>
  event.state === 'cancelled' ? 'cancelled' : isOver(event, services) ? 'over' : 'open'

/** For whoever looks; for everybody in a channel where nobody is named. */
export function drawn(
  event: Event,
  places: Places | undefined,
  who: {
    readonly id?: string
    readonly mri?: string
    readonly isHost?: boolean
    readonly inChannel: boolean
    readonly unreached?: boolean
    readonly pausedUntil?: string | undefined
  },
  services: Services,
  note?: string,
): Card {
  const state = stateOf(event, services)
  const counts = countsOf(places)
  const entry = who.id ? entryOf(places, who.id) : undefined
  const isGoing = entry?.answer === 'going'
  return eventCard({
    ...factsOf(event),
    ...{ event: event.id, description: event.description, state, reason: event.cancelled?.reason },
    counts: countsWords(counts, state === 'open' ? event.capacity : 0),
    isFull: event.capacity > 0 && (counts.going >= event.capacity || counts.reserve > 0),
    answer: places && entry ? answerOf(places, entry, state !== 'open') : undefined,
    answered: entry?.answer,
    link: isGoing && state === 'open' && !who.inChannel && event.link ? event.link : undefined,
    addresses: state === 'cancelled' ? [] : addressesOf(event),
    note,
    mayGiveFeedback: !who.inChannel && state === 'over' && mayGiveFeedback(entry),
    isHost: who.isHost ?? false,
    unreached: who.unreached,
    pausedUntil: pauseWords(event, who.pausedUntil),
    mri: who.mri,
    inChannel: who.inChannel,
  })
}

/** The end of a pause in which the first of its reminders would come. */
function pauseWords({ starts }: Event, until: string | undefined): string | undefined {
  return until !== undefined && isPaused(until, daysAfter(dayOf(starts), -1)) ? dayWords(until) : undefined
}

/** Those who meant to come, unless the host has said that they did not; and those who came all the same. */
export const mayGiveFeedback = (entry: Entry | undefined): boolean =>
  entry !== undefined && (entry.came ?? entry.answer === 'going')

export function shownTo(
  person: Person,
  event: Event,
  places: Places | undefined,
  where: Where,
  services: Services,
  note?: string,
): Card {
  const { id, mri, reached, pausedUntil } = person
  const inChannel = where.place !== 'personal'
  const who = { id, mri, isHost: isHost(person, event), inChannel, unreached: reached === false, pausedUntil }
  return drawn(event, places, who, services, note)
}

export async function open(person: Person, id: string, services: Services, where: Where = ownChat): Promise<Card> {
  const event = await eventAt(id, services)
  const places = await services.events.placesOf(event.id)
  await mustReach(person, event, where, services, places)
  return shownTo(person, event, places, where, services)
}

/** The card that stands in a channel; of one that is its group's no more, it says just that. */
export async function drawPost(id: string, channel: string, services: Services): Promise<Card | undefined> {
  const event = await services.events.find(id)
  if (!event || event.state === 'draft') return undefined
  const why = event.posts.some((one) => one.channel === channel) ? 'unlinked' : 'taken-away'
  if (!(await standsIn(event, channel, services))) return eventGoneCard({ title: event.title, why })
  return drawn(event, await services.events.placesOf(id), { inChannel: true }, services)
}

export const postOf = (event: Event, channel: string) => ({
  ...{ lane: postLaneOf(event.id), to: channel, kind: 'event' },
  about: { event: event.id },
})
