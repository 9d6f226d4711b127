import type { Card } from '../../../cards/card'
import { hostedEventCard } from '../../../cards/event-host'
import { eventAnswersCard, eventCancelCard } from '../../../cards/event-host-more'
import { hostedEventsCard } from '../../../cards/event-list'
import { councilName } from '../../domain/council'
import type { Event } from '../../domain/event'
import { cancelled } from '../../domain/event-changes'
import { countsOf, type Entry } from '../../domain/event-places'
import { laterOf } from '../../domain/event-series'
import { timeWords } from '../../domain/event-times'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { counted } from '../../domain/words'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import { hostedAt, isHost } from './access'
import { drawnOf } from './form'
import { lineOf } from './list'
import { outlook } from './outlook'
import { addressesOf, audienceWords, countsWords, factsOf, repeatWords } from './rules'
import { isOver } from './view'

/** What the host of an event sees and does. */

const stateWords = {
  draft: 'A draft: nobody sees it until you publish it.',
  open: 'Published.',
  over: 'It is over.',
  cancelled: 'Cancelled.',
} as const

export async function manage(
  person: Person,
  event: Event,
  services: Services,
  told: { readonly notice?: string; readonly trouble?: string } = {},
): Promise<Card> {
  const isDraft = event.state === 'draft'
  const state = event.state === 'published' ? (isOver(event, services) ? 'over' : 'open') : event.state
  const view = isDraft ? await outlook(event, person, services) : undefined
  const there = await channelsFor(person, services)
  const ids = view ? view.posts.map(({ channel }) => channel) : event.posts.map(({ channel }) => channel)
  const names = ids.map((id) => there.find(({ channel }) => channel.id === id)?.channel.name ?? 'a channel')
  return hostedEventCard({
    ...factsOf(event),
    ...{ drawn: drawnOf(event), description: event.description, state, stateWords: stateWords[state] },
    audience: audienceWords(event.audience, (view ?? event).councils.length),
    channels: names.join(', ') || 'no channel',
    capacity: event.capacity === 0 ? 'as many as like' : String(event.capacity),
    repeats: event.series ? '' : repeatWords(event),
    counts: countsWords(countsOf(isDraft ? undefined : await services.events.placesOf(event.id)), event.capacity),
    link: event.link,
    addresses: addressesOf(event),
    notice: told.notice,
    trouble: told.trouble ?? view?.trouble,
  })
}

export const managed = async (person: Person, id: string, services: Services): Promise<Card> =>
  manage(person, await hostedAt(person, id, services), services)

const perPage = 4
const order = { draft: 0, published: 1, cancelled: 2 }

/** Drafts first, then what is to come, then what is over. */
export async function hosted(person: Person, page: number, services: Services): Promise<Card> {
  const own = (await services.events.recent()).filter((one) => isHost(person, one) && mayList(person, one))
  const rank = (one: Event) => (isOver(one, services) ? 3 : order[one.state])
  const all = own.toSorted((one, other) => rank(one) - rank(other) || one.starts.localeCompare(other.starts))
  const { shown, ...pages } = paged(all, page, perPage)
  const lines = shown.map((one) =>
    lineOf(one, isOver(one, services) && one.state === 'published' ? stateWords.over : words(one)),
  )
  return hostedEventsCard({ lines, ...pages })
}

/** An administrator sees what others have published, and leaves them their drafts. */
const mayList = (person: Person, one: Event): boolean => one.author.id === person.id || one.state !== 'draft'

const words = ({ state }: Event): string => (state === 'published' ? stateWords.open : stateWords[state])

const peoplePerPage = 100
const heads: readonly (readonly [Entry['answer'], string])[] = [
  ['going', 'Going'],
  ['reserve', 'On the reserve list, in this order'],
  ['maybe', 'Maybe'],
  ['no', 'Not going'],
  ['walk-in', 'Came without an answer'],
]

export async function answers(person: Person, id: string, page: number, services: Services): Promise<Card> {
  const event = await hostedAt(person, id, services)
  const places = await services.events.placesOf(event.id)
  const inOrder = heads.flatMap(([answer]) =>
    (places?.entries ?? []).filter((one) => one.answer === answer).toSorted((one, other) => one.order - other.order),
  )
  const { shown, ...pages } = paged(inOrder, page, peoplePerPage)
  const nameOf = ({ name, council }: Entry): string => {
    const of = services.content.register.get(council)
    return of ? `${name} (${councilName(of)})` : name
  }
  return eventAnswersCard({
    ...{ event: event.id, title: event.title, ...pages },
    counts: countsWords(countsOf(places), event.capacity),
    groups: heads.flatMap(([answer, title]) => {
      const people = shown.filter((one) => one.answer === answer)
      return people.length > 0 ? [{ title, people: people.map(nameOf).join(', ') }] : []
    }),
  })
}

export async function cancelling(person: Person, id: string, services: Services, isStale = false): Promise<Card> {
  const event = await hostedAt(person, id, services)
  if (event.state !== 'published') return manage(person, event, services)
  const { going, maybe, no, reserve } = countsOf(await services.events.placesOf(id))
  return eventCancelCard({
    ...{ drawn: drawnOf(event), title: event.title, time: timeWords(event) },
    answered: `${counted(going + maybe + no + reserve, 'person has', 'people have')} answered, and would be told.`,
    isSeries: laterOf(event).length > 0,
    ...(isStale ? { outcome: 'changed' as const } : {}),
  })
}

/** First those that follow, so that a press that comes again after a stop ends them all. */
export async function cancel(
  person: Person,
  data: { readonly event: string; readonly revision: number },
  inputs: { readonly reason: string; readonly which: 'this' | 'following' },
  services: Services,
): Promise<Card> {
  const event = await hostedAt(person, data.event, services)
  if (event.state === 'published' && event.revision !== data.revision)
    return cancelling(person, data.event, services, true)
  if (isOver(event, services))
    return manage(person, event, services, { trouble: 'It is over, so it cannot be cancelled.' })
  const at = services.clock().toISOString()
  const later = inputs.which === 'following' ? laterOf(event) : []
  for (const id of [...later, event.id])
    await services.events.change(id, (one) => cancelled(one, inputs.reason, person, at))
  const now = await hostedAt(person, data.event, services)
  const what = later.length > 0 ? 'It and those after it are cancelled.' : 'It is cancelled.'
  return now.state === 'cancelled'
    ? manage(person, now, services, { notice: `${what} All who answered are told.` })
    : cancelling(person, data.event, services, true)
}
