import { button } from './buttons'
import { type Card, card } from './card'
import { group, said, title } from './parts'
import { openPlan, openPlanAction } from './plan-actions'

/** Tells somebody of an action of a plan. */
export function planNoticeCard(view: {
  readonly council: string
  readonly councilName: string
  /** Absent for what concerns the plan as a whole. */
  readonly action?: string
  readonly title: string
  /** Who did what. */
  readonly what: string
  /** Their words; empty where there are none. */
  readonly words: string
}): Card {
  const { council, action } = view
  return card(
    `${view.what}: ${view.title}`,
    [
      title('Transition plan'),
      said(view.councilName, { quiet: true }),
      said(view.what),
      said(view.title, { bold: true }),
      view.words ? group([said(view.words)], { style: 'emphasis' }) : undefined,
    ],
    {
      actions: [
        action ? button('Open the action', openPlanAction, { council, action }, { style: 'positive' }) : undefined,
        button('Open the plan', openPlan, { council }),
      ],
    },
  )
}
