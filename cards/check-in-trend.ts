import { button } from './buttons'
import { type Card, card } from './card'
import { logContact, openCaseloadList } from './caseload-actions'
import { openCheckIn, openSaid } from './check-in-actions'
import { picture, quiet, said, text, title } from './parts'
import { openPlan } from './plan-actions'

/** How a council's last check-in rounds went: counts, no words of anybody. */
export function trendCard(view: {
  readonly council: string
  readonly councilName: string
  readonly direction: string
  /** Absent while there is no round to show. */
  readonly picture?: { readonly url: string; readonly alt: string } | undefined
  readonly lines: readonly string[]
  /** The latest round with answers, for those who may read what was said. */
  readonly said?: string | undefined
  readonly officer: boolean
  readonly connector: boolean
}): Card {
  const { council } = view
  return card(
    `${view.councilName}: ${view.direction}`,
    [
      title('Check-ins, round by round'),
      text(view.councilName),
      said(view.direction),
      view.picture ? picture(view.picture) : undefined,
      ...view.lines.map((line) => said(line)),
      quiet('A council is compared with its own earlier rounds, never with other councils.'),
    ],
    {
      actions: [
        view.said ? button('What was said', openSaid, { council, round: view.said, page: 0 }) : undefined,
        button('Open the plan', openPlan, { council }),
        view.officer ? button('Check in', openCheckIn, {}) : undefined,
        view.connector ? button('Log a contact', logContact, { council }) : undefined,
        view.connector ? button('Back to my councils', openCaseloadList, { page: 0 }) : undefined,
      ],
    },
  )
}
