import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { title } from './parts'
import { listTieringCouncils, listTierings } from './tiering-actions'

/** A connector's way to the tiers of their councils' contracts. */
export function tieringCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listTierings, { council, page: 0, filter: 'all' }, { tooltip: `Open the tiers of ${name}` }),
    to: (words, page) => button(words, listTieringCouncils, { page }),
  })
  return card('Contract tiers of your councils', [title('Contract tiers of your councils'), ...body], { actions })
}
