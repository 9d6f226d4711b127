import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { addValue, listValues, openValue, saveValue } from './value-actions'

/** What a portfolio is worth in a year, and what somebody believes of it. */

/** As the form holds it: text. */
export interface ValueForm {
  readonly source: 'register' | 'typed'
  readonly contracts: string
  readonly total: string
  readonly gold: string
  readonly silver: string
  readonly bronze: string
  readonly least: string
  readonly most: string
  readonly cost: string
}

export function valueFormCard(view: {
  readonly council: string
  /** Absent for a new one. */
  readonly existing?: { readonly id: string; readonly revision: number } | undefined
  readonly name: string
  readonly values: ValueForm
  /** What the register of contracts holds, in a sentence; empty where it holds nothing. */
  readonly register: string
  readonly label: string
  readonly note?: string | undefined
}): Card {
  const { existing, council, values, register } = view
  const action: typeof addValue | typeof saveValue = existing ? saveValue : addValue
  const typed = (name: Exclude<keyof ValueForm, 'source'>, label: string, hint: string, required?: string) =>
    textInput(action, name, label, { value: values[name], max: 20, hint, ...(required ? { required } : {}) })
  const sources = [
    { title: 'Take them from the register', value: 'register' },
    { title: 'I type them below', value: 'typed' },
  ]
  return card(
    existing ? `The values of ${view.name}` : 'What might better contract management be worth?',
    [
      title('What is the portfolio worth?'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      existing
        ? said(view.name, { bold: true })
        : textInput(addValue, 'name', 'Which contracts is it about?', {
            value: view.name,
            max: 120,
            hint: 'For example adult social care',
            required: 'The name of the portfolio is missing.',
          }),
      register
        ? choiceInput(action, 'source', 'Where are the values?', sources, { value: values.source, open: true })
        : undefined,
      register ? quiet(register) : quiet('Your register of contracts has no running contract, so type the values.'),
      heading('If you type them'),
      quiet('Give one total, or the values by tier.'),
      typed('total', 'Yearly value of all together, in pounds', 'For example 12,500,000'),
      typed('gold', 'Yearly value of Gold contracts', 'For example 8,000,000'),
      typed('silver', 'Yearly value of Silver contracts', 'For example 3,000,000'),
      typed('bronze', 'Yearly value of Bronze contracts', 'For example 1,500,000'),
      typed('contracts', 'How many contracts, if you know', 'For example 120'),
      heading('What you believe'),
      text('How much of what is lost could you realistically get back? Nobody has published a share, so judge it.'),
      typed('least', 'At the lowest, in percent', 'For example 10', 'The lowest share is missing.'),
      typed('most', 'At the highest, in percent', 'For example 30', 'The highest share is missing.'),
      typed('cost', 'What the team would cost in a year, in pounds, if anything', 'For example 180,000'),
      quiet(view.label),
    ],
    {
      actions: existing
        ? [
            button('Work it out', saveValue, { council, ...existing }, { style: 'positive' }),
            button('Back', openValue, { council, id: existing.id }, { withoutInputs: true }),
          ]
        : [
            button('Work it out', addValue, {}, { style: 'positive' }),
            button('Back to the list', listValues, { council, page: 0, away: 'no' }, { withoutInputs: true }),
          ],
    },
  )
}
