import type { Person } from '../../domain/person'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import { counted } from '../../domain/words'
import { AskAgain, type FileKind, type Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { answerOf } from './answer'
import { list } from './list'
import { dutiesTool } from './model'
import { dutySheets } from './sheets'

/** The duties of all contracts of a council as a spreadsheet. Whose they are comes back from the client, so it is asked anew. */
export const dutiesFile: FileKind = {
  kind: 'duties-spreadsheet',
  for: 'programme',
  make: async ({ person, of: { council = '' } }, services) => {
    const sheets = await services.worksheets.list(person, dutiesTool, council)
    if (sheets.length === 0) throw new AskAgain('There is no contract to export yet.')
    const { content, calendar } = services
    const name = content.register.nameOf(council)
    const all = sheets.map((sheet) => ({ sheet, ...answerOf(sheet, services) }))
    const on = { today: todayOf(services), zone: calendar.zone }
    return {
      name: `${fileName(`Procurement Act duties - ${name}`)}.xlsx`,
      about: `The Procurement Act's duties of ${counted(all.length, 'contract')} as a spreadsheet, as they are today.`,
      bytes: await spreadsheetOf(dutySheets({ council: name, all }, content.procurement, on)),
    }
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerDuties(
  person: Person,
  { council, ...at }: { readonly council: string; readonly page: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Reply> {
  return {
    card: await list(person, council, services, { ...at, notice: askedForSheet }),
    offers: { kind: dutiesFile.kind, of: { council } },
  }
}
