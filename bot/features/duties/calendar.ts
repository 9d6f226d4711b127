import type { DutyDue } from '../../domain/duties'
import type { Person } from '../../domain/person'
import { fileName } from '../../domain/spreadsheet-text'
import { AskAgain, type FileKind, type MadeFile, type Reply } from '../../feature'
import type { Services } from '../../services'
import { answerOf, openDates } from './answer'
import { type DutiesSheet, dutiesTool } from './model'
import { sectionOf, titleOf } from './rules'
import { type At, labelOf, show } from './view'

/**
 * The open days of a contract's duties as a file that calendars read (iCalendar). Opened twice, they are the same entries:
 * their ids come from the duties.
 */
export const datesFile: FileKind = {
  kind: 'duty-dates',
  for: 'programme',
  make: async ({ person, of }, services) => {
    const { council = '', id = '' } = of
    return fileOf(await services.worksheets.get(person, dutiesTool, { council, id }), services)
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerDates(person: Person, at: At, services: Services): Promise<Reply> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  const notice =
    'Pioneer asks below whether the dates may be put into your OneDrive. Open the file there, and your calendar takes them in.'
  return {
    card: await show(person, sheet, services, { notice }),
    offers: { kind: datesFile.kind, of: { council: at.council, id: at.id } },
  }
}

function fileOf(sheet: DutiesSheet, services: Services): MadeFile {
  const dates = openDates(answerOf(sheet, services).due, sheet.body)
  if (dates.length === 0) throw new AskAgain('There are no open dates for a calendar.')
  return {
    name: `${fileName(`Procurement Act duties - ${sheet.title}`)}.ics`,
    about: `${dates.length} dates of the Procurement Act's duties for your calendar.`,
    bytes: Buffer.from(calendarOf(sheet, dates, services), 'utf8'),
  }
}

function calendarOf(sheet: DutiesSheet, dates: readonly (DutyDue & { by: string })[], services: Services): string {
  // Loaded when it is first asked for, as it is seldom.
  const { default: ical, ICalAlarmType } = require('ical-generator') as typeof import('ical-generator')
  const { procurement } = services.content
  const calendar = ical({ prodId: { company: 'Pioneer', product: 'Procurement Act duties', language: 'EN' } })
  for (const { key, duty, by, why } of dates) {
    const check = duty.check ? `Not certain: ${duty.check}` : ''
    const event = calendar.createEvent({
      id: `${sheet.council}/${sheet.id}/${key}@pioneer`,
      stamp: services.clock(),
      // A day that moved is taken by calendars only with a higher number than the entry they have.
      sequence: sheet.revision,
      start: new Date(`${by}T00:00:00Z`),
      allDay: true,
      summary: `${titleOf(duty)}: ${sheet.title}`,
      description: [why, duty.what, sectionOf(duty), check, procurement.advice, labelOf(services)]
        .filter(Boolean)
        .join('\n'),
    })
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 7 * 24 * 3600 })
  }
  return calendar.toString()
}
