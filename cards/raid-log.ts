import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { group, heading, quiet, said, text, title } from './parts'
import {
  listRaidLogs,
  openRaidHistory,
  openRaidItem,
  openRaidLog,
  type RaidKindName,
  type raidShownNames,
  retireRaidLog,
} from './raid-actions'
import { addPart, filterPart, wholePart } from './raid-log-parts'
import { sharedPart } from './shared-sheet'

/** One RAID-A log: what presses first, a page of its items, and what can be done with it. */

export interface RaidItemLine {
  readonly id: string
  /** `R1, risk` */
  readonly name: string
  readonly words: string
  /** `3 days overdue`; empty where it is not. */
  readonly overdue: string
  /** `High, 20 of 25. Look at it again by 3 December 2026.` */
  readonly state: string
  readonly owner: string
}

export interface RaidLogView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** Counts in a sentence. */
  readonly summary: string
  /** How many open items nobody owns, in a sentence; empty where there are none. */
  readonly unowned: string
  readonly lines: readonly RaidItemLine[]
  readonly kinds: readonly { readonly id: RaidKindName; readonly title: string; readonly means: string }[]
  readonly filter: { readonly kinds: RaidKindName | 'all'; readonly shown: (typeof raidShownNames)[number] }
  readonly page: number
  readonly pages: number
  readonly isEmpty: boolean
  readonly hasRisks: boolean
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly label: string
  /** What became of a press, under a heading of its own. */
  readonly notice?: { readonly heading: string; readonly words: string } | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export function raidLogCard(view: RaidLogView): Card {
  const { page, pages } = view
  return card(
    `RAID-A log: ${view.name}`,
    [
      title('RAID-A log'),
      said(view.name, { bold: true }),
      view.mayChange ? undefined : said(view.councilName, { quiet: true }),
      view.notice ? group([heading(view.notice.heading), text(view.notice.words)], { style: 'accent' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list, and nobody is reminded of it.')], {
            style: 'warning',
          })
        : undefined,
      text(view.summary),
      view.unowned ? group([heading('No owner'), text(view.unowned)], { style: 'warning' }) : undefined,
      !view.isEmpty && view.lines.length === 0 ? text('Nothing is shown by this filter.') : undefined,
      ...view.lines.map((line) => linePart(view, line)),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      pages > 1 ? pagesPart(view) : undefined,
      view.mayChange && !view.isAway ? addPart(view) : undefined,
      view.isEmpty ? undefined : filterPart(view),
      wholePart(view),
      sharedPart(view.shared),
      quiet(view.label),
    ],
    { actions: actionsOf(view) },
  )
}

const linePart = ({ council, id }: RaidLogView, line: RaidItemLine): Part =>
  group(
    [
      said(line.name, { bold: true }),
      said(line.words),
      line.overdue || line.state ? text([line.overdue, line.state].filter(Boolean).join('. ')) : undefined,
      said(line.owner, { quiet: true }),
      buttons([
        button(
          'Open',
          openRaidItem,
          { council, id, item: line.id },
          { tooltip: `Open ${line.name}`, withoutInputs: true },
        ),
      ]),
    ],
    { separator: true },
  )

function pagesPart({ council, id, filter, page, pages }: RaidLogView): Part {
  const to = (words: string, page: number) =>
    button(words, openRaidLog, { council, id, page, ...filter }, { withoutInputs: true })
  return buttons([page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)])
}

function actionsOf({ council, id, revision, isAway, mayChange }: RaidLogView): (Part | false)[] {
  const alone = { withoutInputs: true }
  return [
    button('History', openRaidHistory, { council, id, page: 0 }, alone),
    mayChange &&
      button(
        isAway ? 'Bring it back' : 'Put it away',
        retireRaidLog,
        { council, id, revision, away: isAway ? 'no' : 'yes' },
        alone,
      ),
    button('All logs', listRaidLogs, { council, page: 0, away: 'no' }, alone),
  ]
}
