import type { TieringFilter } from '../../../cards/tiering-list'
import type { Person } from '../../domain/person'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import { counted } from '../../domain/words'
import { AskAgain, type FileKind, type Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { list } from './list'
import { tieringTool } from './model'
import { tieringSheets } from './sheets'

/** The tiers of all contracts of a council as a spreadsheet. Whose they are comes back from the client, so it is asked anew. */
export const tiersFile: FileKind = {
  kind: 'tiering-spreadsheet',
  for: 'programme',
  make: async ({ person, of: { council = '' } }, services) => {
    const all = await services.worksheets.list(person, tieringTool, council)
    if (all.length === 0) throw new AskAgain('There is no tier to export yet.')
    const { content, calendar } = services
    const name = content.register.nameOf(council)
    const on = { today: todayOf(services), zone: calendar.zone }
    return {
      name: `${fileName(`Contract tiers - ${name}`)}.xlsx`,
      about: `The tiers of ${counted(all.length, 'contract')} as a spreadsheet, as they are today.`,
      bytes: await spreadsheetOf(tieringSheets({ council: name, all }, content.tiering, on)),
    }
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerTiers(
  person: Person,
  { council, ...at }: { readonly council: string; readonly page: number; readonly filter: TieringFilter },
  services: Services,
): Promise<Reply> {
  return {
    card: await list(person, council, services, { ...at, notice: askedForSheet }),
    offers: { kind: tiersFile.kind, of: { council } },
  }
}
