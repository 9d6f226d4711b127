import { button, buttons } from './buttons'
import type { Part } from './card'
import { choiceInput } from './inputs'
import { group } from './parts'
import { exportRaidLog, filterRaidLog, newRaidItem, openRaidHeat, type raidShownNames } from './raid-actions'
import type { RaidLogView } from './raid-log'
import { shareButton } from './shared-sheet'

/** What stands below the items of a log: adding one, the filter, and ways to look at it all and to pass it on. */

export const addPart = ({ council, id, kinds }: RaidLogView): Part =>
  group(
    [
      choiceInput(
        newRaidItem,
        'add',
        'What do you want to add?',
        kinds.map((one) => ({ title: `${one.title}: ${one.means}`, value: one.id })),
        { hint: 'Choose one' },
      ),
      buttons([button('Add', newRaidItem, { council, id }, { style: 'positive' })]),
    ],
    { separator: true },
  )

const shownTitles: Readonly<Record<(typeof raidShownNames)[number], string>> = {
  open: 'Open',
  overdue: 'Overdue',
  unowned: 'No owner',
  mine: 'Mine',
  closed: 'Closed',
  all: 'Open and closed',
}

export const filterPart = ({ council, id, kinds, filter }: RaidLogView): Part =>
  group(
    [
      choiceInput(
        filterRaidLog,
        'kinds',
        'Kind',
        [{ title: 'Every kind', value: 'all' }, ...kinds.map((one) => ({ title: one.title, value: one.id }))],
        { value: filter.kinds },
      ),
      choiceInput(
        filterRaidLog,
        'shown',
        'Show',
        Object.entries(shownTitles).map(([value, title]) => ({ title, value })),
        { value: filter.shown },
      ),
      buttons([button('Filter', filterRaidLog, { council, id })]),
    ],
    { separator: true },
  )

export function wholePart(view: RaidLogView): Part {
  const at = { council: view.council, id: view.id }
  const alone = { withoutInputs: true }
  return group(
    [
      buttons([
        view.hasRisks && button('Heat map', openRaidHeat, at, alone),
        button('Export as a spreadsheet', exportRaidLog, at, alone),
        !view.isEmpty && shareButton('raid', view),
      ]),
    ],
    { separator: true },
  )
}
