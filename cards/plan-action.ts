import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, named, quiet, said, title } from './parts'
import {
  askToDrop,
  commentOnAction,
  dropAction,
  editPlanAction,
  markMilestone,
  openActionHistory,
  openPlan,
  rateAction,
} from './plan-actions'

/** One action of a plan. */

export interface PlanActionView {
  readonly council: string
  readonly action: string
  readonly revision: number
  readonly title: string
  readonly theme: string
  readonly gap: string
  readonly owner: string
  readonly due: string
  /** `12 days overdue`; empty where it is not. */
  readonly overdue: string
  readonly state: string
  readonly rated: string
  readonly brag: string
  readonly percent: number
  readonly milestones: readonly { readonly title: string; readonly due: string; readonly done: boolean }[]
  readonly needs: readonly { readonly title: string; readonly state: string }[]
  readonly evidence: string
  /** A message to send to an owner who has not opened Pioneer, to whom it therefore cannot write; empty for others. */
  readonly toSend: string
  readonly comments: readonly { readonly by: string; readonly text: string }[]
  readonly ratings: readonly { readonly id: string; readonly title: string; readonly meaning: string }[]
  readonly dropped: boolean
  readonly mayChange: boolean
  /** What became of a press, or why it did nothing. */
  readonly notice?: string | undefined
}

const dueOf = ({ due, overdue }: PlanActionView): string => [due, overdue].filter(Boolean).join(', ')

export function planActionCard(view: PlanActionView): Card {
  const at = { council: view.council, action: view.action }
  const drawn = { ...at, revision: view.revision }
  return card(
    `${view.title}. ${view.state}, due ${dueOf(view)}`,
    [
      title('Action'),
      said(view.title, { bold: true }),
      view.notice ? group([said(view.notice)], { style: 'accent' }) : undefined,
      view.dropped ? group([heading('Taken off the plan')], { style: 'warning' }) : undefined,
      named('State', view.state),
      view.rated ? said(view.rated, { quiet: true }) : undefined,
      named('Due', dueOf(view)),
      named('Owner', view.owner),
      view.toSend
        ? group([
            heading('A message for the owner'),
            quiet('Pioneer cannot write to them before they have opened it. Copy this into an email or a chat.'),
            said(view.toSend),
          ])
        : undefined,
      named('Theme', view.theme),
      view.gap ? named('Closes the gap', view.gap) : undefined,
      view.evidence ? named('Evidence', view.evidence) : undefined,
      ...milestonesOf(view),
      ...(view.needs.length > 0
        ? [heading('Needs first'), ...view.needs.map((one) => named(one.title, one.state))]
        : []),
      ...(view.comments.length > 0
        ? [heading('Comments'), ...view.comments.map((one) => named(one.by, one.text))]
        : []),
      view.mayChange && !view.dropped ? progressForm(view) : undefined,
      group(
        [
          textInput(commentOnAction, 'comment', 'Comment', {
            lines: true,
            max: 1000,
            hint: 'The owner and your connector see it.',
          }),
          buttons([button('Send the comment', commentOnAction, drawn)]),
        ],
        { separator: true },
      ),
    ],
    {
      actions: [
        view.mayChange && !view.dropped ? button('Edit', editPlanAction, at, { withoutInputs: true }) : undefined,
        button('History', openActionHistory, { ...at, page: 0 }, { withoutInputs: true }),
        view.mayChange && !view.dropped
          ? button('Take off the plan', askToDrop, at, { withoutInputs: true })
          : undefined,
        view.mayChange && view.dropped
          ? button('Put back on the plan', dropAction, { ...drawn, dropped: false }, { withoutInputs: true })
          : undefined,
        button('Back to the plan', openPlan, { council: view.council }, { withoutInputs: true }),
      ],
    },
  )
}

function milestonesOf({ council, action, revision, milestones, mayChange, dropped }: PlanActionView): Part[] {
  if (milestones.length === 0) return []
  return [
    heading('Milestones'),
    ...milestones.map((one, place) =>
      group([
        named(one.title, one.done ? `done (was due ${one.due})` : `due ${one.due}`),
        mayChange && !dropped
          ? buttons([
              button(
                one.done ? 'Not done after all' : 'Mark as done',
                markMilestone,
                { council, action, revision, place, done: !one.done },
                { withoutInputs: true, tooltip: one.title },
              ),
            ])
          : undefined,
      ]),
    ),
  ]
}

const progressForm = (view: PlanActionView): Part =>
  group(
    [
      heading('How is it going?'),
      ...view.ratings.map((one) => named(`${one.title} (${one.id})`, one.meaning)),
      choiceInput(
        rateAction,
        'brag',
        'Rating',
        view.ratings.map((one) => ({ title: `${one.title} (${one.id})`, value: one.id })),
        { value: view.brag, open: true },
      ),
      textInput(rateAction, 'percent', 'Percent done (0 to 100)', { value: String(view.percent), max: 4 }),
      buttons([
        button('Save progress', rateAction, { council: view.council, action: view.action, revision: view.revision }),
      ]),
    ],
    { separator: true },
  )
