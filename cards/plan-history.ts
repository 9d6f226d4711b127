import { button } from './buttons'
import { type Card, card } from './card'
import { group, quiet, said, text, title } from './parts'
import { dropAction, openActionHistory, openPlanAction } from './plan-actions'

/** What lies around an action: its history, and the question before it is taken off the plan. */

/** Asks before an action is taken off the plan. */
export function dropCard(view: {
  readonly council: string
  readonly action: string
  readonly revision: number
  readonly title: string
}): Card {
  const at = { council: view.council, action: view.action }
  return card(
    `Take this off the plan? ${view.title}`,
    [
      title('Take this off the plan?'),
      said(view.title, { bold: true }),
      text('It is no longer counted or asked about. Its history stays, and it can be put back.'),
    ],
    {
      actions: [
        button('Take it off', dropAction, { ...at, revision: view.revision, dropped: true }, { style: 'destructive' }),
        button('Keep it', openPlanAction, at),
      ],
    },
  )
}

/** Who did what when; pages count from 0. */
export function actionHistoryCard(view: {
  readonly council: string
  readonly action: string
  readonly title: string
  readonly events: readonly { readonly at: string; readonly what: string; readonly details: readonly string[] }[]
  readonly page: number
  readonly pages: number
}): Card {
  const at = { council: view.council, action: view.action }
  return card(
    `History of ${view.title}`,
    [
      title('History'),
      said(view.title, { bold: true }),
      view.pages > 1 ? quiet(`Page ${view.page + 1} of ${view.pages}`) : undefined,
      ...view.events.map((event) =>
        group([said(event.what, { bold: true }), quiet(event.at), ...event.details.map((one) => said(one))], {
          separator: true,
        }),
      ),
    ],
    {
      actions: [
        view.page + 1 < view.pages ? button('Older', openActionHistory, { ...at, page: view.page + 1 }) : undefined,
        view.page > 0 ? button('Newer', openActionHistory, { ...at, page: view.page - 1 }) : undefined,
        button('Back to the action', openPlanAction, at),
      ],
    },
  )
}
