import type { Person } from '../../domain/person'
import { raidSheets } from '../../domain/raid-sheets'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import type { FileKind, MadeFile, Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { type LogAt, logAt, showLog } from './log'

/** A log as a spreadsheet that opens as a usable log: whoever may read it may take it along. */
export async function exportedLog(person: Person, at: LogAt, services: Services): Promise<MadeFile> {
  const log = await logAt(person, at, services)
  const on = { today: todayOf(services), zone: services.calendar.zone }
  return {
    name: `${fileName(`RAID-A log ${log.title}`)}.xlsx`,
    about: `The RAID-A log ${log.title} as a spreadsheet, as it is today.`,
    bytes: await spreadsheetOf(raidSheets(log, services.content.raid, on)),
  }
}

/** Whose log it is comes back from the client, so that who may read it is asked anew. */
export const logFile: FileKind = {
  kind: 'raid-spreadsheet',
  for: 'programme',
  make: ({ person, of }, services) => exportedLog(person, { council: of.council ?? '', id: of.id ?? '' }, services),
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerLog(person: Person, at: LogAt, services: Services): Promise<Reply> {
  const log = await logAt(person, at, services)
  return {
    card: await showLog(person, log, services, undefined, { heading: 'The file', words: askedForSheet }),
    offers: { kind: logFile.kind, of: { council: log.council, id: log.id } },
  }
}
