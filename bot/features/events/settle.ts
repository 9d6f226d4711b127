import { type Event, laneOf, postLaneOf } from '../../domain/event'
import { entryOf, type Places, settled } from '../../domain/event-places'
import { cpdRecords } from '../../domain/event-records'
import { endOfEvent } from '../../domain/event-times'
import { dayOf } from '../../domain/local-time'
import { gathered } from '../../gathered'
import type { Services } from '../../services'
import { kindTitles } from './rules'

/**
 * What follows from a change of who goes: the cards in channels, those who got a place, the CPD of those who came. Made from
 * the record after it was written; a job does it again where a process died in between. It goes at the pace of cards that stand.
 */

const settlers = new WeakMap<Services, (event: string) => Promise<void>>()

export function settle(event: string, services: Services): Promise<void> {
  const known = settlers.get(services) ?? gathered((id: string) => settleNow(id, services))
  settlers.set(services, known)
  return known(event)
}

async function settleNow(id: string, services: Services): Promise<void> {
  const [event, places] = await Promise.all([services.events.find(id), services.events.placesOf(id)])
  if (places?.unnoted) await services.events.note(id, places.unnoted)
  if (!event) return
  if (places) await follow(event, places, services)
  await services.notify.refresh(postLaneOf(id))
  if (places) await services.events.changePlaces(id, (now) => settled(now, places))
}

async function follow(event: Event, places: Places, services: Services): Promise<void> {
  await services.notify.mail(
    places.promoted.map(({ person, order }) => {
      const { name = '', council = '' } = entryOf(places, person) ?? {}
      return {
        ...{ key: `${event.id}/${person}/promoted-${order}`, to: person, lane: laneOf(event.id), name, council },
        ...{ kind: 'event-notice', about: { event: event.id, notice: 'promoted' }, at: services.clock().getTime() },
      }
    }),
  )
  if (endOfEvent(event) <= services.clock().getTime()) await keepCpd(event, places, services)
}

/** So many records are looked at in one go. */
const atATime = 50

/** A line for each who came, and none for whoever did not, after all. */
export async function keepCpd(event: Event, places: Places, services: Services): Promise<void> {
  const known = places.entries.filter(({ came }) => came !== undefined)
  for (let from = 0; from < known.length; from += atATime)
    await Promise.all(
      known.slice(from, from + atATime).map(async ({ person, came }) => {
        const kept = await services.store.get(cpdRecords, person, event.id)
        if (!came || event.cpd === 0) {
          if (kept) await services.store.remove(cpdRecords, person, event.id)
          return
        }
        const { id, title, host, cpd: minutes } = event
        const line = { person, event: id, title, kind: kindTitles[event.kind], host, day: dayOf(event.starts), minutes }
        if (JSON.stringify(kept?.value) !== JSON.stringify(line))
          await services.store.put(cpdRecords, line, kept?.version)
      }),
    )
}
