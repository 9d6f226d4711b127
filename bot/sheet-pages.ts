import type { SheetHistory } from '../cards/sheet-history'
import { councilsOf } from './caseload'
import { type Paged, paged } from './domain/pages'
import type { Person } from './domain/person'
import { day, moment } from './domain/words'
import { mayWriteSheets, type Worksheet, type WorksheetTool } from './domain/worksheet'
import type { Services } from './services'
import type { SheetPlace } from './worksheets'

/** How what a council keeps of a tool is listed: what the features of such tools have in common. */

export interface ListAsk {
  readonly page: number
  readonly away: 'yes' | 'no'
}

const perPage = 5

/** A page of a council's worksheets in the order of `inOrder`, and what the card of such a list says besides. */
export async function sheetPage<B>(
  person: Person,
  tool: WorksheetTool<B>,
  of: ListAsk & { readonly council: string },
  services: Services,
  inOrder: (sheets: readonly Worksheet<B>[]) => readonly Worksheet<B>[] = (sheets) => sheets,
) {
  const { council, away, page } = of
  const isAway = away === 'yes'
  const sheets = inOrder(await services.worksheets.list(person, tool, council, { retired: isAway }))
  const councilName = services.content.register.nameOf(council)
  const mayChange = mayWriteSheets(person, council)
  return { sheets, ...paged(sheets, page, perPage), isAway, council, councilName, mayChange }
}

const councilsPerPage = 6

/** A page of the councils that somebody looks after, each with what `summaryOf` says of its worksheets. */
export async function councilPage<B>(
  person: Person,
  tool: WorksheetTool<B>,
  page: number,
  services: Services,
  summaryOf: (sheets: readonly Worksheet<B>[]) => string,
) {
  const mine = await councilsOf(person, services)
  const { shown, ...place } = paged(mine, page, councilsPerPage)
  const lines = await Promise.all(
    shown.map(async ({ id }) => ({
      council: id,
      name: services.content.register.nameOf(id),
      summary: summaryOf(await services.worksheets.list(person, tool, id)),
    })),
  )
  return { lines, all: mine.length, ...place }
}

/** A page of what was done to a worksheet, as cards show it. */
export async function historyPage<B>(
  person: Person,
  tool: WorksheetTool<B>,
  ask: SheetPlace & { readonly page: number },
  services: Services,
): Promise<SheetHistory & Pick<Paged<unknown>, 'page' | 'pages'>> {
  const { sheet, shown, page, pages } = await services.worksheets.history(person, tool, ask, ask.page)
  const events = shown.map((line) => ({ at: moment(line.at), by: line.name, what: line.what }))
  return { name: sheet.title, events, page, pages }
}

/** `Last changed by Tom Garland, 23 November 2026.` */
export const lastWords = ({ trail }: Worksheet<unknown>): string =>
  `Last changed by ${trail.at(-1)!.name}, ${day(trail.at(-1)!.at)}.`

/** Why nothing was put away or brought back. */
export const changedSince =
  'Nothing was put away or brought back, because somebody changed this since. This is how it is now.'
