import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { listDuties, listDutyCouncils } from './duties-actions'
import { title } from './parts'

/** A connector's way to the duties of their councils' contracts. */
export function dutyCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listDuties, { council, page: 0, away: 'no' }, { tooltip: `Open the duties of ${name}` }),
    to: (words, page) => button(words, listDutyCouncils, { page }),
  })
  const words = 'Procurement Act duties of your councils'
  return card(words, [title(words), ...body], { actions })
}
