import type { Person } from '../../domain/person'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import { placingTool } from '../../domain/supplier-placing-sheet'
import { AskAgain, type FileKind, type Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { list } from './list'
import { inOrder } from './rules'
import { placingSheets } from './sheets'

/** A council's suppliers as a spreadsheet: whoever may read them may take them along. */
export const suppliersFile: FileKind = {
  kind: 'supplier-spreadsheet',
  for: 'programme',
  make: async ({ person, of: { council = '' } }, services) => {
    const sheets = await placedIn(person, council, services)
    const { placing, register } = services.content
    const name = register.nameOf(council)
    const on = { today: todayOf(services), zone: services.calendar.zone }
    return {
      name: `${fileName(`Suppliers of ${name}`)}.xlsx`,
      about: `The suppliers of ${name} as they are placed today, as a spreadsheet.`,
      bytes: await spreadsheetOf(placingSheets(inOrder(sheets), name, placing, on)),
    }
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerSuppliers(person: Person, council: string, services: Services): Promise<Reply> {
  await placedIn(person, council, services)
  const card = await list(person, council, services, undefined, askedForSheet)
  return { card, offers: { kind: suppliersFile.kind, of: { council } } }
}

async function placedIn(person: Person, council: string, services: Services) {
  const sheets = await services.worksheets.list(person, placingTool, council)
  if (sheets.length === 0) throw new AskAgain('There is no supplier to export yet.')
  return sheets
}
