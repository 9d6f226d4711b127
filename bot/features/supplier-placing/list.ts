import type { Card } from '../../../cards/card'
import { supplierCouncilsCard, supplierHistoryCard, suppliersCard } from '../../../cards/supplier-placing-list'
import type { Person } from '../../domain/person'
import { placingTool } from '../../domain/supplier-placing-sheet'
import { counted } from '../../domain/words'
import type { Services } from '../../services'
import { councilPage, historyPage, type ListAsk, lastWords, sheetPage } from '../../sheet-pages'
import { inOrder, lineOf, summaryOf } from './rules'
import { type At, labelOf } from './view'

/** The suppliers that a council has placed, and those of a connector's councils. */

export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: ListAsk = { page: 0, away: 'no' },
  notice?: string,
): Promise<Card> {
  const { placing } = services.content
  const { sheets, shown, ...rest } = await sheetPage(person, placingTool, { ...ask, council }, services, inOrder)
  return suppliersCard({
    ...{ ...rest, notice },
    summary: rest.isAway ? `${counted(sheets.length, 'supplier')} put away.` : summaryOf(sheets, placing.places),
    lines: shown.map((sheet) => lineOf(sheet, placing, lastWords(sheet))),
    label: labelOf(services),
  })
}

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  const { places } = services.content.placing
  return supplierCouncilsCard(
    await councilPage(person, placingTool, page, services, (sheets) => summaryOf(sheets, places)),
  )
}

export async function openHistory(
  person: Person,
  ask: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { council, id } = ask
  return supplierHistoryCard({ council, id, ...(await historyPage(person, placingTool, ask, services)) })
}
