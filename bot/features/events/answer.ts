import type { Card } from '../../../cards/card'
import { entryOf, type Wish } from '../../domain/event-places'
import { channelMark } from '../../domain/event-reach'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { eventAt, mustReach } from './access'
import { settle } from './settle'
import { isOver, shownTo } from './view'

/** Somebody says whether they come. Of those who ask for the last place at once, one gets it. */
export async function answer(
  person: Person,
  data: { readonly event: string; readonly answer: Wish },
  where: Where,
  services: Services,
): Promise<Card> {
  const event = await eventAt(data.event, services)
  const reached = await mustReach(person, event, where, services)
  if (event.state === 'draft') throw new AskAgain('It is not published yet, so nobody can answer.')
  const now = async (note?: string) =>
    shownTo(person, event, await services.events.placesOf(event.id), where, services, { note, reached })
  if (event.state === 'cancelled') return now()
  if (isOver(event, services)) return now('It is over, so answers are closed.')
  // What they said stands already.
  if (reached === 'looks') return now()
  const council = person.participates ? (person.council?.id ?? '') : ''
  const places = await services.events.answer(event, {
    ...{ person: person.id, name: person.name, council, wish: data.answer },
    ...(where.channel ? { channel: channelMark(where.channel) } : {}),
  })
  // Cancelled a moment ago.
  if (places.closed) return shownTo(person, await eventAt(event.id, services), places, where, services)
  if (!entryOf(places, person.id)) return now('As many people have answered as can, so no more answers are taken.')
  if (places.unsettled !== undefined) services.afterwards.start(() => settle(event.id, services))
  return shownTo(person, event, places, where, services)
}
