import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { group, quiet, title } from './parts'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'
import { type SheetList, sheetListParts } from './sheet-list'
import {
  chooseSupplier,
  exportSuppliers,
  listSupplierCouncils,
  listSuppliers,
  openSupplier,
  openSupplierHistory,
  openSupplierMap,
} from './supplier-placing-actions'

/** The suppliers that a council has placed; the councils of a connector; and what was done to one placing. */

export function suppliersCard(view: SheetList): Card {
  const { council, isAway, mayChange, lines } = view
  const away = isAway ? 'yes' : 'no'
  const { body, turns } = sheetListParts(view, {
    about:
      'A few questions place a supplier by how risky the supply is and how much it matters, and say what to do about it.',
    open: ({ id, name }) => button('Open', openSupplier, { council, id }, { tooltip: `Open ${name}` }),
    to: (words, page) => button(words, listSuppliers, { council, page, away }),
  })
  const hasSome = lines.length > 0 && !isAway
  return card(
    `Suppliers of ${view.councilName}`,
    [
      title(isAway ? 'Put away: suppliers' : 'Supplier placing'),
      ...body,
      hasSome
        ? group(
            [
              buttons([
                button('Show the picture', openSupplierMap, { council }),
                button('Export as a spreadsheet', exportSuppliers, { council }),
              ]),
            ],
            { separator: true },
          )
        : undefined,
      quiet(view.label),
    ],
    {
      actions: [
        mayChange && button('Place a supplier', chooseSupplier, {}, hasSome ? {} : { style: 'positive' }),
        ...turns,
        button(isAway ? 'Back to the list' : 'Those put away', listSuppliers, {
          ...{ council, page: 0 },
          away: isAway ? 'no' : 'yes',
        }),
        !mayChange && button('Your councils', listSupplierCouncils, { page: 0 }),
      ],
    },
  )
}

export function supplierCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listSuppliers, { council, page: 0, away: 'no' }, { tooltip: `Open the suppliers of ${name}` }),
    to: (words, page) => button(words, listSupplierCouncils, { page }),
  })
  return card('Suppliers of your councils', [title('Suppliers of your councils'), ...body], { actions })
}

export function supplierHistoryCard(view: SheetHistory & { readonly council: string; readonly id: string }): Card {
  const { council, id } = view
  const { body, actions } = sheetHistoryParts(view, (words, page) =>
    button(words, openSupplierHistory, { council, id, page }),
  )
  return card(`History of ${view.name}`, body, {
    actions: [...actions, button('Back', openSupplier, { council, id })],
  })
}
