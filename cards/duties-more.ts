import { button } from './buttons'
import { type Card, card } from './card'
import { openDuties, openDutyHistory } from './duties-actions'
import { checkNote, type NotDueLine, notDuePart } from './duties-lines'
import { quiet, said, text, title } from './parts'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'

/** What lies around the duties of a contract: those that are not due, and the history. */

export function dutiesNotDueCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly lines: readonly NotDueLine[]
  readonly hasChanges: boolean
  readonly advice: string
}): Card {
  const { council, id } = view
  return card(
    `What is not due for ${view.name}`,
    [
      title('Not due, and why'),
      said(view.name, { bold: true }),
      view.hasChanges ? text('What a change does not ask for stands with the change.') : undefined,
      checkNote(view.lines),
      ...view.lines.map(notDuePart),
      quiet(view.advice),
    ],
    { actions: [button('Back', openDuties, { council, id, page: 0 })] },
  )
}

export function dutyHistoryCard(view: SheetHistory & { readonly council: string; readonly id: string }): Card {
  const { council, id } = view
  const { body, actions } = sheetHistoryParts(view, (words, page) =>
    button(words, openDutyHistory, { council, id, page }),
  )
  return card(`History of the duties of ${view.name}`, body, {
    actions: [...actions, button('Back', openDuties, { council, id, page: 0 })],
  })
}
