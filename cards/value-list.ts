import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { quiet, title } from './parts'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'
import { type SheetList, sheetListParts } from './sheet-list'
import { listValueCouncils, listValues, newValue, openValue, openValueHistory } from './value-actions'

/** The estimates that a council keeps; the councils of a connector; and what was done to one. */

export function valuesCard(view: SheetList): Card {
  const { council, isAway, mayChange, lines } = view
  const away = isAway ? 'yes' : 'no'
  const { body, turns } = sheetListParts(view, {
    about: 'See what better contract management might be worth to the council in a year, from published averages.',
    open: ({ id, name }) => button('Open', openValue, { council, id }, { tooltip: `Open ${name}` }),
    to: (words, page) => button(words, listValues, { council, page, away }),
  })
  return card(
    `Value of contract management: ${view.councilName}`,
    [title(isAway ? 'Put away: value' : 'The value of contract management'), ...body, quiet(view.label)],
    {
      actions: [
        mayChange && button('Make an estimate', newValue, {}, lines.length > 0 ? {} : { style: 'positive' }),
        ...turns,
        button(isAway ? 'Back to the list' : 'Those put away', listValues, {
          ...{ council, page: 0 },
          away: isAway ? 'no' : 'yes',
        }),
        !mayChange && button('Your councils', listValueCouncils, { page: 0 }),
      ],
    },
  )
}

export function valueCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listValues, { council, page: 0, away: 'no' }, { tooltip: `Open the estimates of ${name}` }),
    to: (words, page) => button(words, listValueCouncils, { page }),
  })
  return card(
    'Value of contract management in your councils',
    [title('Value of contract management in your councils'), ...body],
    { actions },
  )
}

export function valueHistoryCard(view: SheetHistory & { readonly council: string; readonly id: string }): Card {
  const { council, id } = view
  const { body, actions } = sheetHistoryParts(view, (words, page) =>
    button(words, openValueHistory, { council, id, page }),
  )
  return card(`History of ${view.name}`, body, {
    actions: [...actions, button('Back', openValue, { council, id })],
  })
}
