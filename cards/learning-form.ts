import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { choiceInput, textInput } from './inputs'
import { any, learningLimits, openLearning, saveLearningChange, shareLearning } from './learning-actions'
import { group, heading, quiet, said, text, title } from './parts'

/** The form in which somebody tells what their council learnt. */

export interface LearningValues {
  readonly title: string
  readonly problem: string
  readonly did: string
  readonly came: string
  readonly differently: string
  readonly themes: readonly string[]
  readonly stage: string
  readonly tools: readonly string[]
  /** Yes, no, or nothing while they have not chosen. */
  readonly contact: string
  readonly shown: string
}

interface Choice {
  readonly id: string
  readonly title: string
}

export interface LearningFormView {
  /** A new one, which goes to the places chosen, or a change of one that is there. */
  readonly of:
    | { readonly key: string; readonly places: readonly Choice[]; readonly chosen: readonly string[] }
    | { readonly learning: string; readonly revision: number }
  readonly values: LearningValues
  readonly themes: readonly Choice[]
  readonly stages: readonly Choice[]
  readonly tools: readonly Choice[]
  /** Whether people in a channel have seen whose it is: they asked for the form there, or wrote there what it begins with. */
  readonly seenHere?: boolean
  /** What to mend; nothing was saved. */
  readonly fault?: string | undefined
  /** What is to be known first, such as that it changed meanwhile. */
  readonly note?: string | undefined
}

/** Whether there is no place yet to which it could go: said first, so that nobody types it all for nothing. */
const nowhere = ({ of }: LearningFormView): boolean => 'key' in of && of.places.length === 0

type Form = typeof shareLearning | typeof saveLearningChange

export function learningFormCard(view: LearningFormView): Card {
  const isNew = 'key' in view.of
  const action: Form = isNew ? shareLearning : saveLearningChange
  const words = isNew ? 'Share what you learnt' : 'Change what you shared'
  return card(
    view.fault ? `${words}. Look again: ${view.fault}` : words,
    [
      title(words),
      view.fault ? group([heading('Nothing is saved yet'), said(view.fault)], { style: 'attention' }) : undefined,
      view.note ? group([heading('To know first'), said(view.note)], { style: 'warning' }) : undefined,
      nowhere(view)
        ? text('There is no group yet in which you could share it. Join one first, and then come back.')
        : undefined,
      ...partsOf(action, view),
      ...placesOf(view),
    ],
    {
      actions: [
        'key' in view.of
          ? nowhere(view)
            ? commandButton('See peer groups', 'groups', { style: 'positive' })
            : button('Share it', shareLearning, { key: view.of.key }, { style: 'positive' })
          : button('Save the change', saveLearningChange, { ...view.of }, { style: 'positive' }),
        'learning' in view.of &&
          button('Leave it as it was', openLearning, { learning: view.of.learning }, { withoutInputs: true }),
      ],
    },
  )
}

function partsOf(action: Form, { values, themes, stages, tools, seenHere }: LearningFormView): Part[] {
  const long = { lines: true, max: learningLimits.part }
  const choices = (some: readonly Choice[]) => some.map(({ id, title }) => ({ title, value: id }))
  return [
    textInput(action, 'title', 'In a few words', {
      ...{ value: values.title, max: learningLimits.title, hint: 'Such as: Monthly calls kept the supplier honest' },
      required: 'Say in a few words what it is about.',
    }),
    textInput(action, 'problem', 'The problem', {
      ...long,
      value: values.problem,
      required: 'Say what the problem was.',
    }),
    textInput(action, 'did', 'What we did', { ...long, value: values.did, required: 'Say what you did.' }),
    textInput(action, 'came', 'What came of it', { ...long, value: values.came }),
    textInput(action, 'differently', 'What we would do differently', { ...long, value: values.differently }),
    choiceInput(action, 'themes', 'What it is about', choices(themes), {
      several: true,
      open: true,
      value: values.themes.join(','),
    }),
    choiceInput(action, 'stage', 'Stage', [{ title: 'Any stage', value: any }, ...choices(stages)], {
      value: values.stage || any,
    }),
    choiceInput(action, 'tool', 'A tool that you used', [{ title: 'None', value: any }, ...choices(tools)], {
      value: values.tools[0] ?? any,
    }),
    choiceInput(action, 'otherTool', 'Another tool that you used', [{ title: 'None', value: any }, ...choices(tools)], {
      value: values.tools[1] ?? any,
    }),
    choiceInput(
      action,
      'contact',
      'May others ask you about it?',
      [
        { title: 'Yes, through Pioneer', value: 'yes' },
        { title: 'No', value: 'no' },
      ],
      { open: true, value: values.contact, required: 'Choose whether others may ask you about it.' },
    ),
    choiceInput(
      action,
      'shown',
      'Show your name and your council?',
      [
        { title: 'Yes, show both', value: 'yes' },
        { title: 'No, show neither', value: 'no' },
      ],
      { open: true, value: values.shown, required: 'Choose whether your name and council are shown.' },
    ),
    ...(seenHere ? [quiet('People in the channel in which this began have seen that it was you.')] : []),
    quiet('Shown as you type it, without links that work. Leave out names of people and what is confidential.'),
  ]
}

function placesOf({ of }: LearningFormView): Part[] {
  if (!('key' in of)) return []
  if (of.places.length === 0) return []
  return [
    choiceInput(
      shareLearning,
      'places',
      'Where to share it',
      of.places.map(({ id, title }) => ({ title, value: id })),
      { several: true, open: true, value: of.chosen.join(','), required: 'Choose where to share it.' },
    ),
    quiet('Everybody who may see a group that you choose can read it, and find it later.'),
  ]
}
