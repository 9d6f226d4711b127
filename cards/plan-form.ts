import type { InputName } from './action'
import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { addPlanAction, changePlanAction, milestonePlaces, openPlan, openPlanAction } from './plan-actions'

/** The form of an action: a new one, or one that is there. */

export interface PlanActionForm {
  readonly title: string
  readonly theme: string
  /** A person's id; empty for nobody yet. */
  readonly owner: string
  readonly ownerName: string
  readonly ownerEmail: string
  readonly due: string
  readonly milestones: readonly { readonly title: string; readonly due: string }[]
  readonly evidence: string
  readonly needs: readonly string[]
}

export interface PlanFormView {
  readonly council: string
  readonly action: string
  /** Absent for a new action. */
  readonly revision?: number
  readonly gap: { readonly response: string; readonly area: string; readonly title: string } | undefined
  /** Why it is worth doing, where content suggests it. */
  readonly why: string
  readonly values: PlanActionForm
  readonly themes: readonly { readonly id: string; readonly title: string }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly others: readonly { readonly id: string; readonly title: string }[]
  readonly note?: string | undefined
}

const ordinals = ['First', 'Second', 'Third', 'Fourth'] as const

export function planFormCard(view: PlanFormView): Card {
  const { values } = view
  const isNew = view.revision === undefined
  const words = isNew ? 'Add an action' : 'Change an action'
  const action = isNew ? addPlanAction : changePlanAction
  return card(
    words,
    [
      title(words),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      view.gap ? said(`For the gap: ${view.gap.title}`, { bold: true }) : undefined,
      view.why ? text(view.why) : undefined,
      textInput(action, 'title', 'What is to be done', {
        value: values.title,
        max: 100,
        required: 'Say what is to be done.',
      }),
      choiceInput(
        action,
        'theme',
        'Theme',
        view.themes.map((one) => ({ title: one.title, value: one.id })),
        { value: values.theme, required: 'Choose a theme.' },
      ),
      dateInput(action, 'due', 'Due', { value: values.due, required: 'Choose the day by which it is to be done.' }),
      choiceInput(
        action,
        'owner',
        'Owner',
        [
          { title: 'Nobody yet', value: 'nobody' },
          ...view.people.map((one) => ({ title: one.name.slice(0, 60), value: one.id })),
        ],
        { value: values.owner || 'nobody' },
      ),
      quiet('Or somebody of your council who has not opened Pioneer yet. You get a message to send to them:'),
      textInput(action, 'ownerName', 'Their name', { value: values.ownerName, max: 100 }),
      textInput(action, 'ownerEmail', 'Their work email', { value: values.ownerEmail, max: 200 }),
      ...milestonePlaces
        .slice(0, Math.max(2, values.milestones.length + 1))
        .flatMap((place) => milestone(action, place, values.milestones[place])),
      textInput(action, 'evidence', 'Link to the evidence', { value: values.evidence, max: 500, hint: 'https://' }),
      view.others.length > 0
        ? choiceInput(
            action,
            'needs',
            'What must be complete first',
            view.others.map((one) => ({ title: one.title, value: one.id })),
            { several: true, value: values.needs.join(',') },
          )
        : undefined,
    ],
    { actions: [save(view), back(view)] },
  )
}

type Form = typeof addPlanAction | typeof changePlanAction

function milestone(
  action: Form,
  place: (typeof milestonePlaces)[number],
  value?: { title: string; due: string },
): Part[] {
  const name = `milestone${place}` as InputName<Form>
  const due = `due${place}` as InputName<Form>
  return [
    textInput(action, name, `${ordinals[place]} milestone`, { value: value?.title ?? '', max: 100 }),
    dateInput(action, due, `${ordinals[place]} milestone is due`, { value: value?.due ?? '' }),
  ]
}

function save({ council, action, revision, gap }: PlanFormView): Part {
  const look = { style: 'positive' } as const
  if (revision !== undefined) return button('Save', changePlanAction, { council, action, revision }, look)
  return button(
    'Add to the plan',
    addPlanAction,
    { council, action, response: gap?.response ?? '', area: gap?.area ?? '' },
    look,
  )
}

const back = ({ council, action, revision }: PlanFormView): Part =>
  revision === undefined
    ? button('Back to the plan', openPlan, { council }, { withoutInputs: true })
    : button('Back to the action', openPlanAction, { council, action }, { withoutInputs: true })
