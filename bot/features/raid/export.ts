import type { Person } from '../../domain/person'
import { raidSheets } from '../../domain/raid-sheets'
import { fileName } from '../../domain/spreadsheet-text'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { type LogAt, logAt } from './log'

/** A log as a spreadsheet that opens as a usable log: whoever may read it may take it along. */
export async function exportedLog(
  person: Person,
  at: LogAt,
  services: Services,
): Promise<{ readonly name: string; readonly about: string; readonly bytes: Buffer }> {
  const log = await logAt(person, at, services)
  return {
    name: `${fileName(`RAID-A log ${log.title}`)}.xlsx`,
    about: `The RAID-A log ${log.title} as a spreadsheet, as it is today.`,
    bytes: await spreadsheetOf(raidSheets(log, services.content.raid, todayOf(services))),
  }
}
