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
import type { Services } from '../../services'
import { isNear } from './access'
import { answerOf, kindTitles } from './rules'
import { isOver } from './view'

/** What is coming, what somebody is going to, what is over, and their CPD. */

export type Shown = 'coming' | 'mine' | 'past'

const perPage = 4
/** Of so many events that are coming it is looked up whether somebody goes: a small read each. */
const mostLookedUp = 100

export async function list(person: Person, shown: Shown, page: number, services: Services): Promise<Card> {
  const all = (await services.events.recent()).filter(({ state }) => state === 'published')
  const coming = all.filter((one) => !isOver(one, services))
  const found =
    shown === 'mine'
      ? await goingTo(person, coming, services)
      : (
          await seen(person, shown === 'coming' ? coming : all.filter((one) => isOver(one, services)), services)
        ).toSorted((one, other) => (shown === 'past' ? other.starts.localeCompare(one.starts) : 0))
  const { shown: here, ...pages } = paged(found, page, perPage)
  const places = await Promise.all(here.map(({ id }) => services.events.placesOf(id)))
  const lines = here.map((event, at) => lineOf(event, answerIn(places[at], person)))
  return eventsCard({ shown, lines, ...pages, mayHost: mayUse(person, 'connector') })
}

export const lineOf = (event: Event, more: string) => ({
  ...{ event: event.id, title: event.title, time: timeWords(event), more },
  kind: [kindTitles[event.kind], seriesWords(event)].filter(Boolean).join(', '),
})

function answerIn(places: Places | undefined, person: Person): string {
  const entry = entryOf(places, person.id)
  return places && entry ? answerOf(places, entry) : ''
}

/** Those that somebody may see: invited to, looking after who is, or in a group in whose channel it stands. */
async function seen(person: Person, all: readonly Event[], services: Services): Promise<readonly Event[]> {
  const { mine, others } = await services.groups.around(person)
  const groups = new Set([...mine, ...others].map(({ id }) => id))
  return all.filter((one) => isNear(person, one) || one.posts.some(({ group }) => groups.has(group)))
}

async function goingTo(person: Person, coming: readonly Event[], services: Services): Promise<readonly Event[]> {
  const some = coming.slice(0, mostLookedUp)
  const places = await Promise.all(some.map(({ id }) => services.events.placesOf(id)))
  return some.filter((_, at) => {
    const answer = entryOf(places[at], person.id)?.answer
    return answer !== undefined && answer !== 'no'
  })
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
        ? 'Nothing is kept yet.'
        : `${cpdWords(minutes)} at ${counted(all.length, 'event')}, the newest first.`,
    lines: shown.map((one) => ({
      title: one.title,
      words: `${dayWords(one.day)}: ${cpdWords(one.minutes)}. ${one.kind}, held by ${one.host}.`,
    })),
    ...pages,
  })
}
