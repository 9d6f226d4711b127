import type { Card } from '../../../cards/card'
import { valueCouncilsCard, valueHistoryCard, valuesCard } from '../../../cards/value-list'
import type { Person } from '../../domain/person'
import { counted } from '../../domain/words'
import type { Services } from '../../services'
import { councilPage, historyPage, type ListAsk, lastWords, sheetPage } from '../../sheet-pages'
import { valueTool } from './model'
import { lineWords, summaryOf } from './rules'
import { type At, labelOf } from './view'

/** The estimates that a council keeps, and those of a connector's councils. */

export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: ListAsk = { page: 0, away: 'no' },
): Promise<Card> {
  const { sheets, shown, ...rest } = await sheetPage(person, valueTool, { ...ask, council }, services)
  return valuesCard({
    ...rest,
    summary: rest.isAway ? `${counted(sheets.length, 'estimate')} put away.` : summaryOf(sheets),
    lines: shown.map((sheet) => ({
      ...{ id: sheet.id, name: sheet.title, answer: lineWords(sheet), more: lastWords(sheet) },
    })),
    label: labelOf(services),
  })
}

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  return valueCouncilsCard(await councilPage(person, valueTool, page, services, summaryOf))
}

export async function openHistory(
  person: Person,
  ask: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { council, id } = ask
  return valueHistoryCard({ council, id, ...(await historyPage(person, valueTool, ask, services)) })
}
