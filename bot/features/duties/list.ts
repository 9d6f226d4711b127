import type { Card } from '../../../cards/card'
import { dutyCouncilsCard } from '../../../cards/duties-councils'
import { dutiesListCard } from '../../../cards/duties-list'
import { dutyHistoryCard } from '../../../cards/duties-more'
import { councilsOf } from '../../caseload'
import { dayWords } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { moment } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { changedSince } from '../../sheet-pages'
import { answerOf } from './answer'
import { type DutiesSheet, dutiesTool } from './model'
import { linesOf, summaryOf } from './rules'
import { type At, labelOf, show } from './view'

/** The checks of a council, those of a connector's councils, and what was done to one. */

const perPage = 5

export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: { readonly page: number; readonly away: 'yes' | 'no'; readonly notice?: string } = { page: 0, away: 'no' },
): Promise<Card> {
  const isAway = ask.away === 'yes'
  const sheets = await services.worksheets.list(person, dutiesTool, council, { retired: isAway })
  const all = sheets.map((sheet) => standingOf(sheet, services)).toSorted((one, other) => (one.by < other.by ? -1 : 1))
  const { shown, ...place } = paged(all, ask.page, perPage)
  return dutiesListCard({
    ...{ council, isAway, all: all.length, ...place },
    councilName: services.content.register.nameOf(council),
    lines: shown.map(({ sheet, lines, next }) => ({
      ...{ id: sheet.id, name: sheet.title, summary: summaryOf(lines) },
      next: next ? `First: ${next}` : '',
    })),
    mayChange: mayWriteSheets(person, council),
    label: `${services.content.procurement.advice} ${labelOf(services)}`,
    notice: ask.notice,
  })
}

/** The earliest day that is still open comes first; checks without one come last. */
function standingOf(sheet: DutiesSheet, services: Services) {
  const { due } = answerOf(sheet, services)
  const lines = linesOf(due, sheet.body, todayOf(services))
  const first = lines.find((line) => line.state === 'overdue' || line.state === 'due')
  const by = due.find((one) => one.key === first?.key)?.by
  return { sheet, lines, by: by ?? '9999', next: first && by ? `${first.title}, by ${dayWords(by)}` : '' }
}

const councilsPerPage = 6

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  const mine = await councilsOf(person, services)
  const { shown, ...place } = paged(mine, page, councilsPerPage)
  const lines = await Promise.all(
    shown.map(async ({ id }) => {
      const sheets = await services.worksheets.list(person, dutiesTool, id)
      const passed = sheets.filter((sheet) => standingOf(sheet, services).lines[0]?.state === 'overdue').length
      const summary =
        sheets.length === 0
          ? 'No contract has been checked yet.'
          : `Contracts: ${sheets.length}, of which ${passed} with a date that has passed.`
      return { council: id, name: services.content.register.nameOf(id), summary }
    }),
  )
  return dutyCouncilsCard({ lines, all: mine.length, ...place })
}

export async function openHistory(
  person: Person,
  ask: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { sheet, shown, ...place } = await services.worksheets.history(person, dutiesTool, ask, ask.page)
  const events = shown.map((line) => ({ at: moment(line.at), by: line.name, what: line.what }))
  return dutyHistoryCard({
    ...{ council: ask.council, id: ask.id, name: sheet.title, events },
    ...{ page: place.page, pages: place.pages },
  })
}

export async function retire(
  person: Person,
  ask: At & { readonly revision: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { sheet, clash } = await services.worksheets.retire(person, dutiesTool, ask, ask.away === 'yes')
  return show(person, sheet, services, clash ? { notice: changedSince } : {})
}
