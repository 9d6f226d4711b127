import type { Person } from '../../domain/person'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import type { FileKind, Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { valueTool } from './model'
import { valueSheets } from './sheets'
import { type At, open } from './view'

/** An estimate as a spreadsheet: whoever may read it may take it along. */
export const valueFileKind: FileKind = {
  kind: 'value-spreadsheet',
  for: 'programme',
  make: async ({ person, of: { council = '', id = '' } }, services) => {
    const sheet = await services.worksheets.get(person, valueTool, { council, id })
    return {
      name: `${fileName(`Value of contract management - ${sheet.title}`)}.xlsx`,
      about: `What better contract management might be worth for ${sheet.title}, as a spreadsheet.`,
      bytes: await spreadsheetOf(valueSheets(sheet, services.content.value, todayOf(services))),
    }
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerValue(person: Person, { council, id }: At, services: Services): Promise<Reply> {
  const card = await open(person, { council, id }, services, askedForSheet)
  return { card, offers: { kind: valueFileKind.kind, of: { council, id } } }
}
