import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { group, quiet, said, text, title } from './parts'
import { openRaidItem, openRaidLog } from './raid-actions'

/** Tells somebody of their overdue items of a log, and of those that they made and nobody owns. */

export interface RaidReminderLine {
  readonly item: string
  /** Risk R1 */
  readonly name: string
  readonly words: string
  /** `3 days overdue, since 21 November 2026.` */
  readonly why: string
}

const often = 'You hear of an item once a week at most.'

export function raidReminderCard(view: {
  readonly council: string
  readonly id: string
  readonly logName: string
  readonly lines: readonly RaidReminderLine[]
  readonly more: number
  /** Why it comes to somebody of whom it is not expected; empty for others. */
  readonly note: string
}): Card {
  const { council, id, lines, more } = view
  const count = lines.length + more
  return card(
    `${count === 1 ? 'One item' : `${count} items`} of a RAID-A log to look at: ${view.logName}`,
    [
      title(count === 1 ? 'An item to look at' : 'Items to look at'),
      said(view.logName, { bold: true }),
      view.note ? said(view.note) : undefined,
      ...lines.map((line) => linePart(council, id, line)),
      more > 0 ? text(`And ${more} more.`) : undefined,
      quiet(`${view.note ? '' : 'Close what is done, give it a new date, or name who owns it. '}${often}`),
    ],
    {
      actions: [
        button(
          'Open the log',
          openRaidLog,
          { council, id, page: 0, kinds: 'all', shown: 'open' },
          { style: 'positive' },
        ),
      ],
    },
  )
}

const linePart = (council: string, id: string, line: RaidReminderLine): Part =>
  group(
    [
      said(line.name, { bold: true }),
      said(line.words),
      text(line.why),
      buttons([button('Open', openRaidItem, { council, id, item: line.item }, { tooltip: `Open ${line.name}` })]),
    ],
    { separator: true },
  )
