import type { Card } from '../../../cards/card'
import { tieringCouncilsCard } from '../../../cards/tiering-councils'
import { type TieringFilter, tieringsCard } from '../../../cards/tiering-list'
import { councilsOf } from '../../caseload'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { tieringTool } from './model'
import { filtered, lineOf, summaryOf } from './rules'
import { labelOf } from './view'

const perPage = 5

/** The tiers of a council's contracts, a page of them. */
export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: { readonly page: number; readonly filter: TieringFilter; readonly notice?: string } = { page: 0, filter: 'all' },
): Promise<Card> {
  const { filter } = ask
  const isAway = filter === 'away'
  const sheets = await services.worksheets.list(person, tieringTool, council, { retired: isAway })
  const today = todayOf(services)
  const { shown, ...place } = paged(filtered(sheets, filter, today), ask.page, perPage)
  return tieringsCard({
    ...place,
    council,
    councilName: services.content.register.nameOf(council),
    summary: isAway ? `${sheets.length} put away.` : summaryOf(sheets, today),
    filter,
    lines: shown.map((sheet) => lineOf(sheet, today)),
    isEmpty: sheets.length === 0 && filter === 'all',
    mayChange: mayWriteSheets(person, council),
    label: labelOf(services),
    notice: ask.notice,
  })
}

const councilsPerPage = 6

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  const mine = await councilsOf(person, services)
  const { shown, ...place } = paged(mine, page, councilsPerPage)
  const today = todayOf(services)
  const lines = await Promise.all(
    shown.map(async ({ id }) => ({
      council: id,
      name: services.content.register.nameOf(id),
      summary: summaryOf(await services.worksheets.list(person, tieringTool, id), today),
    })),
  )
  return tieringCouncilsCard({ lines, all: mine.length, ...place })
}
