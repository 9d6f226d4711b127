import type { Card } from '../../../cards/card'
import { cpdCard, eventsCard } from '../../../cards/event-list'
import { listAll } from '../../../storage/lists'
import type { Event } from '../../domain/event'
import { seriesWords } from '../../domain/event-changes'
import { entryOf, type Places } from '../../domain/event-places'
import { cpdRecords } from '../../domain/event-records'
import { cpdWords, timeWords } from '../../domain/event-times'
import { dayWords } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { counted } from '../../domain/words'
import { mayUse } from '../../feature'
import { groupsSeen, idsOf } from '../../groups-seen'
import type { Services } from '../../services'
import { isNear } from './access'
import { answerOf, kindTitles } from './rules'
import { isOver } from './view'

/** What is coming, what somebody is going to, what is over, and their CPD. */

export type Shown = 'coming' | 'mine' | 'past'

const perPage = 4

export async function list(person: Person, shown: Shown, page: number, services: Services): Promise<Card> {
  const all = (await services.events.recentKnown()).filter(({ state }) => state === 'published')
  const { found, places } = await foundIn(person, shown, all, services)
  const { shown: here, ...pages } = paged(found, page, perPage)
  const there = places ?? (await placesOf(here, services))
  const lines = here.map((event) => lineOf(event, answerIn(there.get(event.id), person, shown === 'past')))
  return eventsCard({ shown, lines, ...pages, mayHost: mayUse(person, 'connector') })
}

/** In the order in which they are shown, those that are over from the latest on; with the places that were read for it. */
async function foundIn(
  person: Person,
  shown: Shown,
  all: readonly Event[],
  services: Services,
): Promise<{ readonly found: readonly Event[]; readonly places?: PlacesById }> {
  if (shown === 'past') {
    const over = await seen(
      person,
      all.filter((one) => isOver(one, services)),
      services,
    )
    return { found: over.toSorted((one, other) => other.starts.localeCompare(one.starts)) }
  }
  const coming = all.filter((one) => !isOver(one, services))
  const places = await answeredPlaces(person, coming, services)
  const answerTo = ({ id }: Event) => entryOf(places.get(id), person.id)?.answer
  if (shown === 'mine') return { found: coming.filter((one) => (answerTo(one) ?? 'no') !== 'no'), places }
  const near = new Set(await seen(person, coming, services))
  return { found: coming.filter((one) => near.has(one) || answerTo(one) !== undefined), places }
}

type PlacesById = ReadonlyMap<string, Places>

export const lineOf = (event: Event, more: string) => ({
  ...{ event: event.id, title: event.title, time: timeWords(event), more },
  kind: [kindTitles[event.kind], seriesWords(event)].filter(Boolean).join(', '),
})

function answerIn(places: Places | undefined, person: Person, isPast: boolean): string {
  const entry = entryOf(places, person.id)
  return places && entry ? answerOf(places, entry, isPast) : ''
}

/** Those that somebody may see: invited to, looking after who is, or in a group in whose channel it stands. */
async function seen(person: Person, all: readonly Event[], services: Services): Promise<readonly Event[]> {
  const groups = idsOf(await groupsSeen(person, services))
  return all.filter((one) => isNear(person, one) || one.posts.some(({ group }) => groups.has(group)))
}

/** Of the events that somebody has answered: a small read for each, and none for the others. */
async function answeredPlaces(person: Person, coming: readonly Event[], services: Services): Promise<PlacesById> {
  const noted = await services.events.answeredBy(person.id)
  return placesOf(
    coming.filter(({ id }) => noted.has(id)),
    services,
  )
}

async function placesOf(some: readonly Event[], { events }: Services): Promise<PlacesById> {
  const all = await Promise.all(some.map(({ id }) => events.placesOf(id)))
  return new Map(all.flatMap((one) => (one ? [[one.event, one] as const] : [])))
}

const cpdPerPage = 10

export async function cpd(person: Person, page: number, services: Services): Promise<Card> {
  const { items } = await listAll(services.store, cpdRecords, person.id)
  const all = items.map(({ value }) => value).toSorted((one, other) => other.day.localeCompare(one.day))
  const { shown, ...pages } = paged(all, page, cpdPerPage)
  const minutes = all.reduce((sum, one) => sum + one.minutes, 0)
  return cpdCard({
    total:
      all.length === 0
        ? 'You have no hours yet.'
        : `${cpdWords(minutes)} at ${counted(all.length, 'event')}, the newest first.`,
    lines: shown.map((one) => ({
      title: one.title,
      words: `${dayWords(one.day)}: ${cpdWords(one.minutes)}. ${one.kind}, held by ${one.host}.`,
    })),
    ...pages,
  })
}
