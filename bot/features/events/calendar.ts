import type { Event } from '../../domain/event'
import { entryOf, type Places } from '../../domain/event-places'
import { endOfEvent, startOf } from '../../domain/event-times'
import type { Person } from '../../domain/person'
import { fileName } from '../../domain/spreadsheet-text'
import { AskAgain, type FileKind, type MadeFile, type Reply } from '../../feature'
import type { Services } from '../../services'
import { ownChat } from '../../where'
import { eventAt, mustReach } from './access'
import { kindTitles } from './rules'
import { shownTo } from './view'

/**
 * An event as a file that calendars read (iCalendar). Opened again after a change, it moves the entry that is there: the id
 * stays, and the sequence grows.
 */
export const eventFile: FileKind = {
  kind: 'event',
  for: 'programme',
  make: async ({ person, of }, services) => {
    const { event, places } = await reached(person, of.event ?? '', services)
    return fileOf(person, event, places, services)
  },
}

async function reached(person: Person, id: string, services: Services) {
  const [event, places] = await Promise.all([eventAt(id, services), services.events.placesOf(id)])
  await mustReach(person, event, ownChat, services, places)
  return { event, places }
}

function fileOf(person: Person, event: Event, places: Places | undefined, services: Services): MadeFile {
  if (event.state === 'draft') throw new AskAgain('It is not published yet.')
  const isGoing = entryOf(places, person.id)?.answer === 'going'
  return {
    name: `${fileName(event.title)}.ics`,
    about: `The event ${event.title} for your calendar.`,
    bytes: Buffer.from(calendarOf(event, isGoing, services), 'utf8'),
  }
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerFile(person: Person, id: string, services: Services): Promise<Reply> {
  const { event, places } = await reached(person, id, services)
  return {
    card: shownTo(person, event, places, ownChat, services),
    offers: { kind: eventFile.kind, of: { event: id } },
    file: fileOf(person, event, places, services),
  }
}

function calendarOf(event: Event, isGoing: boolean, services: Services): string {
  // Loaded when it is first asked for, as it is seldom.
  const { default: ical, ICalAlarmType, ICalEventStatus } = require('ical-generator') as typeof import('ical-generator')
  const calendar = ical({ prodId: { company: 'Pioneer', product: 'Events', language: 'EN' } })
  const link = isGoing ? event.link : ''
  const entry = calendar.createEvent({
    id: `${event.id}@pioneer`,
    sequence: event.revision,
    stamp: services.clock(),
    start: new Date(startOf(event)),
    end: new Date(endOfEvent(event)),
    summary: event.title,
    location: event.place || link || null,
    description: [kindTitles[event.kind], event.description, link && `Join: ${link}`, `Host: ${event.host}`]
      .filter(Boolean)
      .join('\n'),
    url: link || null,
    status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: 15 * 60 })
  return calendar.toString()
}
