import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { dateInput, textInput } from './inputs'
import { entry, group, heading, quiet, said, text, title } from './parts'
import { addTemplate, agreePlan, openPlan, openTemplate, openTemplates, saveDetails } from './plan-actions'

/** Ready-made plans, the plan's details, and agreeing it. */

export function templatesCard(view: {
  readonly council: string
  readonly templates: readonly {
    readonly id: string
    readonly title: string
    readonly about: string
    readonly count: number
  }[]
}): Card {
  const { council } = view
  return card(
    'Ready-made plans',
    [
      title('Ready-made plans'),
      text("Each adds its actions to your plan; change or drop what does not fit. They are Pioneer's own."),
      ...view.templates.map((one) =>
        group(
          [
            heading(one.title),
            text(one.about),
            quiet(`${one.count} actions`),
            buttons([button('Look at it', openTemplate, { council, template: one.id }, { tooltip: one.title })]),
          ],
          { separator: true },
        ),
      ),
    ],
    { actions: [button('Back to the plan', openPlan, { council })] },
  )
}

export function templateCard(view: {
  readonly council: string
  readonly template: string
  readonly title: string
  readonly about: string
  readonly source: string
  readonly actions: readonly { readonly title: string; readonly weeks: number }[]
  readonly starts: string
}): Card {
  const { council, template } = view
  return card(
    view.title,
    [
      title(view.title),
      text(view.about),
      ...view.actions.map((one) => entry(`• ${one.title} (week ${one.weeks})`)),
      quiet(view.source),
      dateInput(addTemplate, 'starts', 'Start date', { value: view.starts, required: 'Choose the start date.' }),
    ],
    {
      actions: [
        button(`Add these ${view.actions.length} actions`, addTemplate, { council, template }, { style: 'positive' }),
        button('Other ready-made plans', openTemplates, { council }, { withoutInputs: true }),
        button('Back to the plan', openPlan, { council }, { withoutInputs: true }),
      ],
    },
  )
}

export function detailsCard(view: {
  readonly council: string
  readonly revision: number
  readonly sro: string
  readonly starts: string
  readonly ends: string
  /** What somebody else made of it meanwhile. */
  readonly note?: string
}): Card {
  const { council, revision } = view
  return card(
    'Plan details',
    [
      title('Plan details'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      textInput(saveDetails, 'sro', 'Senior responsible owner', { value: view.sro, max: 100, hint: 'Their name' }),
      dateInput(saveDetails, 'starts', 'The plan starts', { value: view.starts }),
      dateInput(saveDetails, 'ends', 'The plan ends', { value: view.ends }),
    ],
    {
      actions: [
        button('Save', saveDetails, { council, revision }, { style: 'positive' }),
        button('Back to the plan', openPlan, { council }, { withoutInputs: true }),
      ],
    },
  )
}

/** Asks a connector before a plan is frozen as the baseline. */
export function agreeCard(view: {
  readonly council: string
  readonly councilName: string
  readonly mark: string
  readonly summary: string
  readonly before: string
}): Card {
  const { council, mark } = view
  return card(
    `Agree the plan of ${view.councilName}?`,
    [
      title('Agree this plan?'),
      text(view.councilName),
      text(view.summary),
      view.before ? said(view.before, { quiet: true }) : undefined,
      text('Its actions, owners and due dates are kept as they are today. What moves later is shown against that.'),
      textInput(agreePlan, 'note', 'Note to the council (you may leave it empty)', { lines: true, max: 500 }),
    ],
    {
      actions: [
        button('Agree this plan', agreePlan, { council, mark }, { style: 'positive' }),
        button('Back to the plan', openPlan, { council }, { withoutInputs: true }),
      ],
    },
  )
}
