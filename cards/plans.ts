import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { title } from './parts'
import { listPlans, openPlan } from './plan-actions'

/** The plans of the councils that a connector looks after. */
export function plansCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) => button('Open', openPlan, { council }, { tooltip: `Open the plan of ${name}` }),
    to: (words, page) => button(words, listPlans, { page }),
  })
  return card('Plans of your councils', [title('Plans of your councils'), ...body], { actions })
}
