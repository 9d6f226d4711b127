import { button } from './buttons'
import { type Card, card } from './card'
import { addContract, changeContract, listContracts } from './contracts'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, heading, quiet, said, title } from './parts'

/** The form of a contract. */

export interface ContractForm {
  readonly title: string
  readonly reference: string
  readonly supplier: string
  readonly annualValue: string
  readonly endDate: string
  readonly tier: string
}

/** Adds a contract, or changes one that `existing` names. */
export function contractFormCard(form: {
  readonly existing?: { readonly id: string; readonly revision: number }
  readonly values?: ContractForm
  readonly note?: string
}): Card {
  const { existing, values } = form
  const action = existing ? changeContract : addContract
  const words = existing ? 'Change a contract' : 'Add a contract'
  const field = (name: 'title' | 'reference' | 'supplier', label: string, max: number, hint: string) =>
    textInput(action, name, label, { value: values?.[name] ?? '', max, hint, required: `${label} is missing.` })
  return card(
    words,
    [
      title(words),
      form.note ? group([heading('Please look again'), said(form.note)], { style: 'warning' }) : undefined,
      field('title', 'Title', 120, 'For example household waste collection'),
      field('reference', 'Reference', 60, 'The number your council uses'),
      field('supplier', 'Supplier', 120, 'Who provides it'),
      textInput(action, 'annualValue', 'Annual value in pounds', {
        value: values?.annualValue ?? '',
        max: 20,
        hint: 'For example 250000',
        required: 'The annual value is missing.',
      }),
      dateInput(action, 'endDate', 'End date', { value: values?.endDate ?? '', required: 'Choose the end date.' }),
      choiceInput(
        action,
        'tier',
        'Tier',
        [
          { title: 'Gold: critical to residents or to a legal duty', value: 'gold' },
          { title: 'Silver: important', value: 'silver' },
          { title: 'Bronze: routine', value: 'bronze' },
        ],
        { value: values?.tier, open: true, required: 'Choose a tier.' },
      ),
      quiet(
        'The tier decides how many questions are asked. To work it out, save the contract and press Tier in the register.',
      ),
    ],
    {
      actions: [
        existing
          ? button('Save', changeContract, existing && { contract: existing.id, revision: existing.revision }, {
              style: 'positive',
            })
          : button('Save', addContract, {}, { style: 'positive' }),
        button('Back to the register', listContracts, { page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}
