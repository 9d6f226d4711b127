import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { openDuties, saveChange } from './duties-actions'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'

/** The form of a change of a contract, made or planned. */

/** As the form holds it: text. */
export interface ChangeForm {
  readonly day: string
  readonly oldValue: string
  readonly newValue: string
  /** Ids of the earlier changes that could have been made together with it. */
  readonly linked: readonly string[]
  readonly earlierValue: string
  readonly awardTerm: string
  readonly oldTerm: string
  readonly newTerm: string
  readonly earlierTerm: string
  readonly novation: 'yes' | 'no'
}

export function changeFormCard(view: {
  readonly council: string
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly change: string
  /** Whether it is a change that is kept already. */
  readonly isThere: boolean
  /** The other changes of the contract, by day. */
  readonly others: readonly { readonly id: string; readonly title: string }[]
  readonly values: ChangeForm
  readonly advice: string
  readonly note?: string | undefined
}): Card {
  const { council, id, revision, change, values, isThere } = view
  const typed = (
    name: Exclude<keyof ChangeForm, 'day' | 'novation' | 'linked'>,
    label: string,
    required?: string,
  ): Part => textInput(saveChange, name, label, { value: values[name], max: 20, ...(required ? { required } : {}) })
  return card(
    `${isThere ? 'Correct' : 'Add'} a change of ${view.name}`,
    [
      title(isThere ? 'Correct the change' : 'Add a change'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      said(view.name, { bold: true }),
      dateInput(saveChange, 'day', 'The change is or was made on', {
        value: values.day,
        required: 'Choose the day of the change.',
      }),
      typed('oldValue', 'Value before the change, in pounds with VAT', 'The value before the change is missing.'),
      typed('newValue', 'Value after the change', 'The value after the change is missing.'),
      typed(
        'awardTerm',
        'Longest term when it was awarded, in months',
        'The longest term when it was awarded is missing.',
      ),
      quiet('With all extensions that the contract provided for then. The term is measured against it.'),
      typed(
        'oldTerm',
        'Term before the change, in months with all extensions',
        'The term before the change is missing.',
      ),
      typed('newTerm', 'Term after the change, in months', 'The term after the change is missing.'),
      text('Changes that could have been made together count together, for the latest of them.'),
      view.others.length > 0
        ? choiceInput(
            saveChange,
            'linked',
            'Which of these could have been made together with it?',
            view.others.map((one) => ({ title: one.title, value: one.id })),
            { several: true, open: true, value: values.linked.join(',') },
          )
        : undefined,
      typed('earlierValue', 'Others that are not listed here moved the value by, in pounds'),
      typed('earlierTerm', 'Others that are not listed here moved the term by, in months'),
      choiceInput(
        saveChange,
        'novation',
        'Does the contract go to another supplier?',
        [
          { title: 'No', value: 'no' },
          { title: 'Yes, after a restructuring (novation or assignment)', value: 'yes' },
        ],
        { value: values.novation, open: true, required: 'Say whether the contract goes to another supplier.' },
      ),
      quiet('Its dates then stand among the duties.'),
      quiet(view.advice),
    ],
    {
      actions: [
        button('Show what it asks for', saveChange, { council, id, revision, change }, { style: 'positive' }),
        button('Back', openDuties, { council, id, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}
