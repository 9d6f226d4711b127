import type { Person } from '../../domain/person'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import type { FileKind, Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { deliveryTool } from './model'
import { comparisonSheets } from './sheets'
import { type At, show } from './view'

/** A comparison as a spreadsheet: whoever may read it may take it along. */
export const comparisonFile: FileKind = {
  kind: 'delivery-models-spreadsheet',
  for: 'programme',
  make: async ({ person, of: { council = '', id = '' } }, services) => {
    const sheet = await services.worksheets.get(person, deliveryTool, { council, id })
    return {
      name: `${fileName(`Delivery models - ${sheet.title}`)}.xlsx`,
      about: `Ways to provide ${sheet.title}, compared, as a spreadsheet.`,
      bytes: await spreadsheetOf(comparisonSheets(sheet, services.content.delivery, todayOf(services))),
    }
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerComparison(person: Person, { council, id }: At, services: Services): Promise<Reply> {
  const sheet = await services.worksheets.get(person, deliveryTool, { council, id })
  return {
    card: await show(person, sheet, services, askedForSheet),
    offers: { kind: comparisonFile.kind, of: { council, id } },
  }
}
