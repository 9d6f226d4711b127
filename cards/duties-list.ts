import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { chooseForDuties, exportDuties, listDuties, listDutyCouncils, openDuties } from './duties-actions'
import { filePart, group, quiet, said, text, title } from './parts'

/** The contracts of a council whose duties were checked, a page at a time; and the councils of a connector. */

export interface DutiesListLine {
  readonly id: string
  readonly name: string
  readonly summary: string
  /** The next day, in words; empty where there is none. */
  readonly next: string
}

export function dutiesListCard(view: {
  readonly council: string
  readonly councilName: string
  readonly lines: readonly DutiesListLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  /** Whether those that were put away are shown. */
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly label: string
  readonly notice?: string | undefined
}): Card {
  const { council, page, pages, all, isAway, mayChange } = view
  const away = isAway ? 'yes' : 'no'
  const to = (words: string, page: number) => button(words, listDuties, { council, page, away })
  const none = isAway ? 'None was put away.' : 'No contract has been checked yet.'
  return card(
    `Procurement Act duties of ${view.councilName}`,
    [
      title(isAway ? 'Put away: Procurement Act duties' : 'Procurement Act 2023 duties'),
      said(view.councilName, { quiet: true }),
      view.notice ? filePart(view.notice) : undefined,
      all === 0 && !isAway
        ? text('A few facts about a contract tell which notices and assessments are due, by when, and why.')
        : undefined,
      text(all === 0 ? none : `Contracts: ${all}.${all > 1 ? ' Those with the earliest date come first.' : ''}`),
      ...view.lines.map((line) =>
        group(
          [
            said(line.name, { bold: true }),
            text(line.summary),
            line.next ? quiet(line.next) : undefined,
            buttons([button('Open', openDuties, { council, id: line.id, page: 0 }, { tooltip: `Open ${line.name}` })]),
          ],
          { separator: true },
        ),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      quiet(view.label),
    ],
    {
      actions: [
        mayChange && button('Check a contract', chooseForDuties, {}, all === 0 ? { style: 'positive' } : {}),
        page > 0 && to('Previous page', page - 1),
        page + 1 < pages && to('Next page', page + 1),
        all > 0 && !isAway && button('Export as a spreadsheet', exportDuties, { council, page, away }),
        button(isAway ? 'Back to the list' : 'Those put away', listDuties, {
          council,
          page: 0,
          away: isAway ? 'no' : 'yes',
        }),
        !mayChange && button('Your councils', listDutyCouncils, { page: 0 }),
      ],
    },
  )
}
