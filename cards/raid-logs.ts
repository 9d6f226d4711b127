import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { group, quiet, said, text, title } from './parts'
import { chooseRaid, listRaidCouncils, listRaidLogs, openRaidLog } from './raid-actions'

/** The RAID-A logs of a council, a page at a time. */

export interface RaidLogLine {
  readonly id: string
  readonly name: string
  /** Counts in a sentence. */
  readonly summary: string
  readonly changed: string
}

export function raidLogsCard(view: {
  readonly council: string
  readonly councilName: string
  readonly lines: readonly RaidLogLine[]
  readonly page: number
  readonly pages: number
  /** Whether it shows those that are put away. */
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly label: string
}): Card {
  const { council, page, pages, isAway, lines } = view
  const away = isAway ? 'yes' : 'no'
  const to = (words: string, page: number) => button(words, listRaidLogs, { council, page, away })
  const isEmpty = lines.length === 0
  return card(
    `RAID-A logs of ${view.councilName}`,
    [
      title(isAway ? 'RAID-A logs, put away' : 'RAID-A logs'),
      said(view.councilName, { quiet: true }),
      isAway
        ? undefined
        : text(
            'A RAID-A log keeps risks, assumptions, issues, dependencies and actions in one place, with who and when.',
          ),
      isEmpty
        ? text(isAway ? 'None is put away.' : 'There is no log yet. Start one for a contract, or for the plan.')
        : undefined,
      ...lines.map((line) => linePart(council, line)),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      quiet(view.label),
    ],
    {
      actions: [
        view.mayChange && button('Start a log', chooseRaid, {}, isEmpty && !isAway ? { style: 'positive' } : {}),
        page > 0 && to('Previous page', page - 1),
        page + 1 < pages && to('Next page', page + 1),
        isAway
          ? button('Back to the list', listRaidLogs, { council, page: 0, away: 'no' })
          : button('Those put away', listRaidLogs, { council, page: 0, away: 'yes' }),
        !view.mayChange && button('Your councils', listRaidCouncils, { page: 0 }),
      ],
    },
  )
}

const linePart = (council: string, line: RaidLogLine): Part =>
  group(
    [
      said(line.name, { bold: true }),
      text(line.summary),
      said(line.changed, { quiet: true }),
      buttons([
        button(
          'Open',
          openRaidLog,
          { council, id: line.id, page: 0, kinds: 'all', shown: 'open' },
          { tooltip: `Open ${line.name}` },
        ),
      ]),
    ],
    { separator: true },
  )
