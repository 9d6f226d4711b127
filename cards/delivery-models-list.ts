import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import {
  listComparisonCouncils,
  listComparisons,
  newComparison,
  openComparison,
  openComparisonHistory,
} from './delivery-models-actions'
import { quiet, title } from './parts'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'
import { type SheetList, sheetListParts } from './sheet-list'

/** The services for which a council has compared models; the councils of a connector; and what was done to one. */

export function comparisonsCard(view: SheetList): Card {
  const { council, isAway, mayChange, lines } = view
  const away = isAway ? 'yes' : 'no'
  const { body, turns } = sheetListParts(view, {
    about: 'Say what matters about a service, and see which ways to provide it are worth looking into, and why.',
    open: ({ id, name }) => button('Open', openComparison, { council, id }, { tooltip: `Open ${name}` }),
    to: (words, page) => button(words, listComparisons, { council, page, away }),
  })
  return card(
    `Ways to provide services of ${view.councilName}`,
    [title(isAway ? 'Put away: delivery models' : 'Alternative delivery models'), ...body, quiet(view.label)],
    {
      actions: [
        mayChange && button('Compare for a service', newComparison, {}, lines.length > 0 ? {} : { style: 'positive' }),
        ...turns,
        button(isAway ? 'Back to the list' : 'Those put away', listComparisons, {
          ...{ council, page: 0 },
          away: isAway ? 'no' : 'yes',
        }),
        !mayChange && button('Your councils', listComparisonCouncils, { page: 0 }),
      ],
    },
  )
}

export function comparisonCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listComparisons, { council, page: 0, away: 'no' }, { tooltip: `Open the comparisons of ${name}` }),
    to: (words, page) => button(words, listComparisonCouncils, { page }),
  })
  return card('Delivery models of your councils', [title('Delivery models of your councils'), ...body], { actions })
}

export function comparisonHistoryCard(view: SheetHistory & { readonly council: string; readonly id: string }): Card {
  const { council, id } = view
  const { body, actions } = sheetHistoryParts(view, (words, page) =>
    button(words, openComparisonHistory, { council, id, page }),
  )
  return card(`History of ${view.name}`, body, {
    actions: [...actions, button('Back', openComparison, { council, id })],
  })
}
