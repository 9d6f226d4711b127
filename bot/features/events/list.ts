import type { Card } from '../../../cards/card'
import { cpdCard, eventsCard } from '../../../cards/event-list'
import { listAll } from '../../../storage/lists'
import type { Event } from '../../domain/event'
import { seriesWords } from '../../domain/event-changes'
import { type Entry, entryOf, type Places } from '../../domain/event-places'
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
  const all = (await services.events.recent()).filter(({ state }) => state === 'published')
  const found = await foundIn(person, shown, all, services)
  const { shown: here, ...pages } = paged(found, page, perPage)
  const places = await Promise.all(here.map(({ id }) => services.events.placesOf(id)))
  const lines = here.map((event, at) => lineOf(event, answerIn(places[at], person, shown === 'past')))
  return eventsCard({ shown, lines, ...pages, mayHost: mayUse(person, 'connector') })
}

/** In the order in which they are shown: those that are over from the latest on. */
async function foundIn(
  person: Person,
  shown: Shown,
  all: readonly Event[],
  services: Services,
): Promise<readonly Event[]> {
  if (shown === 'past') {
    const over = await seen(
      person,
      all.filter((one) => isOver(one, services)),
      services,
    )
    return over.toSorted((one, other) => other.starts.localeCompare(one.starts))
  }
  const coming = all.filter((one) => !isOver(one, services))
  const answers = await answersTo(person, coming, services)
  if (shown === 'mine') return coming.filter(({ id }) => (answers.get(id) ?? 'no') !== 'no')
  const near = new Set(await seen(person, coming, services))
  return coming.filter((one) => near.has(one) || answers.has(one.id))
}

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

/** What somebody has answered, by event: a small read for each that they did. */
async function answersTo(
  person: Person,
  coming: readonly Event[],
  { events }: Services,
): Promise<ReadonlyMap<string, Entry['answer']>> {
  const noted = await events.answeredBy(person.id)
  const some = coming.filter(({ id }) => noted.has(id))
  const places = await Promise.all(some.map(({ id }) => events.placesOf(id)))
  return new Map(
    some.flatMap(({ id }, at) => {
      const entry = entryOf(places[at], person.id)
      return entry ? [[id, entry.answer] as const] : []
    }),
  )
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
