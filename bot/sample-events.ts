import type { EventContent } from './domain/event'
import { published, startedEvent } from './domain/event-changes'
import { daysAfter } from './domain/local-time'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

/** Puts the sample programme's events where they are not yet, and tells nobody. */
export async function placeSampleEvents(services: Services, days: SampleDays): Promise<void> {
  const { sample } = services.content
  if (!sample) return
  const at = days.instant(0)
  const councils = sample.councils.map(({ id }) => id)
  for (const { id, day, from, to, ...rest } of sample.events) {
    const content: EventContent = {
      ...{ ...rest, starts: `${weekday(days.day(day))}T${from}`, ends: `${weekday(days.day(day))}T${to}` },
      ...{ link: '', place: '' },
      ...{ documents: [], channels: [], repeats: 'once', times: 0 },
      audience: { councils: { kind: 'everybody' }, who: 'officers' },
    }
    const author = { id: 'sample-connector', name: rest.host }
    const draft = startedEvent(`${at.slice(0, 4)}-${id}`, content, author, { at, zone: services.calendar.zone })
    const event = published(draft, { councils, posts: [] }, author, { at, now: Date.parse(at) })
    await services.events.add({ ...event, announced: true, shown: event.revision })
  }
}

/** That day, or the Monday after it where it is of a weekend. */
const weekday = (day: string): string => daysAfter(day, { 6: 2, 0: 1 }[new Date(day).getUTCDay()] ?? 0)
