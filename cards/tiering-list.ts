import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput } from './inputs'
import { filePart, group, quiet, said, text, title } from './parts'
import {
  chooseContract,
  exportTierings,
  filterTierings,
  listTieringCouncils,
  listTierings,
  openTiering,
  type tieringFilters,
} from './tiering-actions'

/** The tiers of a council's contracts, a page at a time. */

export interface TieringLine {
  readonly id: string
  readonly name: string
  /** `Gold, 82.5%` */
  readonly tier: string
  readonly tiered: string
  readonly again: string
}

export type TieringFilter = (typeof tieringFilters)[number]

const filters: readonly { readonly title: string; readonly value: TieringFilter }[] = [
  { title: 'All', value: 'all' },
  { title: 'Gold', value: 'gold' },
  { title: 'Silver', value: 'silver' },
  { title: 'Bronze', value: 'bronze' },
  { title: 'Due again', value: 'due' },
  { title: 'Put away', value: 'away' },
]

export function tieringsCard(view: {
  readonly council: string
  readonly councilName: string
  /** Counts in a sentence. */
  readonly summary: string
  readonly filter: TieringFilter
  readonly lines: readonly TieringLine[]
  readonly page: number
  readonly pages: number
  readonly isEmpty: boolean
  readonly mayChange: boolean
  readonly label: string
  readonly notice?: string | undefined
}): Card {
  const { council, page, pages, filter } = view
  const to = (words: string, page: number) =>
    button(words, listTierings, { council, page, filter }, { withoutInputs: true })
  return card(
    `Contract tiers of ${view.councilName}`,
    [
      title('Contract tiers'),
      said(view.councilName, { quiet: true }),
      view.notice ? filePart(view.notice) : undefined,
      view.isEmpty
        ? text('A tier says how closely to look after a contract: Gold, Silver or Bronze. A few questions work it out.')
        : undefined,
      text(view.summary),
      !view.isEmpty && view.lines.length === 0 ? text('None is shown by this filter.') : undefined,
      ...view.lines.map((line) => linePart(council, line)),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      view.isEmpty ? undefined : filterPart(council, filter),
      quiet(view.label),
    ],
    {
      actions: [
        view.mayChange &&
          button(
            'Tier a contract',
            chooseContract,
            {},
            { withoutInputs: true, ...(view.isEmpty ? { style: 'positive' } : {}) },
          ),
        page > 0 && to('Previous page', page - 1),
        page + 1 < pages && to('Next page', page + 1),
        !view.isEmpty &&
          button('Export as a spreadsheet', exportTierings, { council, page, filter }, { withoutInputs: true }),
        !view.mayChange && button('Your councils', listTieringCouncils, { page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

const linePart = (council: string, line: TieringLine): Part =>
  group(
    [
      said(line.name, { bold: true }),
      text(line.tier),
      said(`Tiered by ${line.tiered}. ${line.again}.`, { quiet: true }),
      buttons([
        button('Open', openTiering, { council, id: line.id }, { tooltip: `Open ${line.name}`, withoutInputs: true }),
      ]),
    ],
    { separator: true },
  )

const filterPart = (council: string, filter: TieringFilter): Part =>
  group(
    [
      choiceInput(filterTierings, 'filter', 'Show', filters, { value: filter }),
      buttons([button('Filter', filterTierings, { council })]),
    ],
    { separator: true },
  )
