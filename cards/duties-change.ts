import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { dropChange, openChange, openDuties, saveChange } from './duties-actions'
import { type DutyLine, dutySections, type NotDueLine, notDuePart } from './duties-lines'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'

/** What if the contract is changed? A form, and its answer. */

/** As the form holds it: text. */
export interface ChangeForm {
  readonly day: string
  readonly oldValue: string
  readonly newValue: string
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
  readonly values: ChangeForm
  readonly advice: string
  readonly note?: string | undefined
}): Card {
  const { council, id, revision, values } = view
  const typed = (name: Exclude<keyof ChangeForm, 'day' | 'novation'>, label: string, required?: string): Part =>
    textInput(saveChange, name, label, { value: values[name], max: 20, ...(required ? { required } : {}) })
  return card(
    `What if ${view.name} is changed?`,
    [
      title('What if we change it?'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      said(view.name, { bold: true }),
      dateInput(saveChange, 'day', 'The change is to be made on', {
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
      text('Earlier changes that could have been made together with this one count too. Leave 0 if there were none.'),
      typed('earlierValue', 'Earlier changes moved the value by, in pounds'),
      typed('earlierTerm', 'Earlier changes moved the term by, in months'),
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
      quiet('Its dates then stand among the duties, in place of those of a change that was asked about before.'),
      quiet(view.advice),
    ],
    {
      actions: [
        button('Show what it asks for', saveChange, { council, id, revision }, { style: 'positive' }),
        button('Back', openDuties, { council, id, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

export function changeAnswerCard(view: {
  readonly council: string
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly isNeeded: boolean
  /** The change in a sentence. */
  readonly change: string
  readonly reason: string
  readonly lines: readonly DutyLine[]
  readonly not: readonly NotDueLine[]
  readonly kept: string
  readonly label: string
  readonly advice: string
  readonly mayChange: boolean
}): Card {
  const { council, id, revision } = view
  const words = view.isNeeded ? 'A change notice is needed first' : 'No change notice is needed'
  return card(
    `${words}: ${view.name}`,
    [
      title(words),
      said(view.name, { bold: true }),
      text(view.change),
      text(view.reason),
      ...dutySections(view.lines),
      view.not.length > 0
        ? group([heading('Not due, and why'), ...view.not.map(notDuePart)], { separator: true })
        : undefined,
      group([heading('Check it'), text(view.advice), said(view.kept, { quiet: true }), quiet(view.label)], {
        separator: true,
      }),
    ],
    {
      actions: [
        view.mayChange && button('Another change', openChange, { council, id }),
        view.mayChange && button('No change after all', dropChange, { council, id, revision }),
        button('Back to the duties', openDuties, { council, id, page: 0 }),
      ],
    },
  )
}
