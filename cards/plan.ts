import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { openCheckIn, openTrend } from './check-in-actions'
import { entry, group, heading, named, picture, said, text, title } from './parts'
import { askToAgree, newPlanAction, openDetails, openPlanAction, openTemplates } from './plan-actions'
import { filterOf, pagesOf, ratingsOf } from './plan-parts'

/** A council's plan: how it stands as a whole, and a page of its actions. */

export interface ActionLine {
  readonly id: string
  readonly title: string
  readonly owner: string
  /** `At risk (amber), 40%` */
  readonly state: string
  /** `31 March 2027`, with what it has slipped. */
  readonly due: string
  /** `12 days overdue`; empty where it is not. */
  readonly overdue: string
  readonly next: string
}

interface Choice {
  readonly id: string
  readonly title: string
}

export interface PlanView {
  readonly council: string
  readonly councilName: string
  /** Counts; whose words they are is no matter. */
  readonly summary: string
  readonly details: string
  readonly agreed: string
  /** From the latest check-ins, with the title of a round, which is somebody's own; empty where there are none. */
  readonly standing: string
  readonly picture: { readonly url: string; readonly alt: string } | undefined
  readonly ratings: readonly { readonly title: string; readonly id: string; readonly meaning: string }[]
  readonly lines: readonly ActionLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly filter: { readonly state: string; readonly theme: string; readonly owner: string }
  readonly states: readonly Choice[]
  readonly themes: readonly Choice[]
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  readonly isEmpty: boolean
  readonly role: 'officer' | 'lead' | 'connector'
  /** What became of a press; a problem is why nothing did. */
  readonly notice?: string | undefined
  readonly problem?: string | undefined
}

export function planCard(view: PlanView): Card {
  const { council } = view
  const isOfficer = view.role !== 'connector'
  return card(
    `The plan of ${view.councilName}. ${view.summary}`,
    [
      title('Transition plan'),
      text(view.councilName),
      view.problem ? group([heading('Please look again'), said(view.problem)], { style: 'warning' }) : undefined,
      view.notice ? group([heading('Done'), said(view.notice)], { style: 'good' }) : undefined,
      view.isEmpty
        ? text(
            'The plan has no actions yet. Start from the gaps of a self-assessment ("Add to plan" on a result), from a ready-made plan, or by hand.',
          )
        : text(view.summary),
      view.details ? said(view.details, { quiet: true }) : undefined,
      view.agreed ? said(view.agreed, { quiet: true }) : undefined,
      view.standing ? said(view.standing) : undefined,
      view.picture && picture(view.picture),
      view.lines.length === 0 && !view.isEmpty
        ? text('No action fits what is chosen below under Show, Theme and Owner.')
        : undefined,
      ...view.lines.map((one) => actionLine(council, one)),
      ...(view.pages > 1 ? pagesOf(view) : []),
      view.isEmpty ? undefined : filterOf(view),
      view.isEmpty ? undefined : ratingsOf(view),
    ],
    {
      actions: [
        button(
          'Add an action',
          newPlanAction,
          { council },
          view.isEmpty ? { style: 'positive', withoutInputs: true } : { withoutInputs: true },
        ),
        isOfficer && !view.isEmpty ? button('Check in', openCheckIn, {}, { withoutInputs: true }) : undefined,
        view.isEmpty ? undefined : button('Trend', openTrend, { council }, { withoutInputs: true }),
        view.isEmpty || isOfficer
          ? undefined
          : button('Agree this plan', askToAgree, { council }, { withoutInputs: true }),
        button('Ready-made plans', openTemplates, { council }, { withoutInputs: true }),
        view.role === 'lead' ? button('Plan details', openDetails, { council }, { withoutInputs: true }) : undefined,
      ],
    },
  )
}

const stateOf = ({ state, due }: ActionLine): string => `${state}. Due ${due}`

const actionLine = (council: string, line: ActionLine): Part =>
  group(
    [
      said(line.title, { bold: true }),
      line.overdue ? named(`${line.overdue}:`, stateOf(line)) : entry(stateOf(line)),
      said(line.next ? `${line.owner}. Next: ${line.next}` : line.owner, { quiet: true }),
      buttons([
        button(
          'Open',
          openPlanAction,
          { council, action: line.id },
          { withoutInputs: true, tooltip: `Open ${line.title}` },
        ),
      ]),
    ],
    { separator: true },
  )
