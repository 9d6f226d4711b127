import type { Card } from '../../../cards/card'
import { comparisonCouncilsCard, comparisonHistoryCard, comparisonsCard } from '../../../cards/delivery-models-list'
import type { Person } from '../../domain/person'
import { counted } from '../../domain/words'
import type { Services } from '../../services'
import { councilPage, historyPage, type ListAsk, lastWords, sheetPage } from '../../sheet-pages'
import { drawn } from './form'
import { deliveryTool } from './model'
import { summaryOf, worthWords } from './rules'
import { type At, labelOf } from './view'

/** The services for which a council has compared models, and those of a connector's councils. */

export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: ListAsk = { page: 0, away: 'no' },
): Promise<Card> {
  const { sheets, shown, ...rest } = await sheetPage(person, deliveryTool, { ...ask, council }, services)
  return comparisonsCard({
    ...rest,
    summary: rest.isAway ? `${counted(sheets.length, 'service')} put away.` : summaryOf(sheets),
    lines: shown.map((sheet) => ({
      ...{ id: sheet.id, name: sheet.title, answer: worthWords(sheet.body), more: lastWords(sheet) },
    })),
    label: labelOf(services),
  })
}

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  return comparisonCouncilsCard(await councilPage(person, deliveryTool, page, services, summaryOf))
}

export const begin = (person: Person, services: Services): Card =>
  drawn({ council: person.council!.id, name: '' }, services)

export async function openHistory(
  person: Person,
  ask: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { council, id } = ask
  return comparisonHistoryCard({ council, id, ...(await historyPage(person, deliveryTool, ask, services)) })
}
