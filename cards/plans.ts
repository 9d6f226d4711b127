import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { group, quiet, said, text, title } from './parts'
import { listPlans, openPlan } from './plan-actions'

/** The plans of the councils that a connector looks after. */
export function plansCard(view: {
  readonly lines: readonly { readonly council: string; readonly name: string; readonly summary: string }[]
  readonly all: number
  readonly page: number
  readonly pages: number
}): Card {
  const { page, pages } = view
  return card(
    'Plans of your councils',
    [
      title('Plans of your councils'),
      view.all === 0 ? text('You look after no council yet.') : undefined,
      ...view.lines.map((one) =>
        group(
          [
            said(one.name, { bold: true }),
            quiet(one.summary),
            buttons([button('Open', openPlan, { council: one.council }, { tooltip: `Open the plan of ${one.name}` })]),
          ],
          { separator: true },
        ),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    {
      actions: [
        page > 0 ? button('Previous page', listPlans, { page: page - 1 }) : undefined,
        page + 1 < pages ? button('Next page', listPlans, { page: page + 1 }) : undefined,
      ],
    },
  )
}
