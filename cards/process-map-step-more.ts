import { buttons, showButton } from './buttons'
import type { Part } from './card'
import { choiceInput, textInput } from './inputs'
import { heading, hideable } from './parts'
import { none } from './process-map-actions'
import { asChoices, type Filling, type StepFormView } from './process-map-step-fields'

/** What is not said of every step. */

export const moreParts = (action: Filling, view: StepFormView): Part[] => {
  const { also, system, document, pain, flag, flagWords } = view.values
  const isSaid = [also, system, document, pain, flagWords].some((words) => words !== '' && words !== none)
  return [
    heading('If there is more to say'),
    buttons([showButton('What hurts, flags, system, document', [more])]),
    hideable(more, isSaid || flag !== 'none', fields(action, view)),
  ]
}

const more = 'more'

const fields = (action: Filling, { values, flags, roles }: StepFormView): Part[] => [
  textInput(action, 'pain', 'What hurts?', { value: values.pain, max: 300, lines: true }),
  choiceInput(
    action,
    'flag',
    'Flag',
    [
      { title: 'None', value: 'none' },
      { title: 'Amber: at risk', value: 'amber' },
      { title: 'Red: must change', value: 'red' },
    ],
    { value: values.flag },
  ),
  choiceInput(action, 'flagKind', 'What is flagged?', [{ title: 'Something else', value: none }, ...flags], {
    value: values.flagKind || none,
  }),
  textInput(action, 'flagWords', 'Why it is flagged', { value: values.flagWords, max: 300, lines: true }),
  choiceInput(
    action,
    'also',
    'Somebody else is responsible too?',
    [{ title: 'No', value: none }, ...asChoices(roles)],
    {
      value: values.also || none,
    },
  ),
  textInput(action, 'system', 'System', { value: values.system, max: 100 }),
  textInput(action, 'document', 'Document', { value: values.document, max: 200 }),
]
