import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { addDuties, type dutyKinds, listDuties, openDuties, saveDuties } from './duties-actions'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, heading, quiet, said, title } from './parts'

/** What an officer says of a contract, so that its duties can be worked out. */

export type DutyKind = (typeof dutyKinds)[number]

/** As the form holds it: text, and empty where nothing is known. */
export interface DutiesForm {
  readonly kind: DutyKind | ''
  readonly lightTouch: 'yes' | 'no' | ''
  readonly value: string
  readonly procured: string
  readonly signed: string
  readonly ends: string
  readonly noKpis: string
  readonly ended: string
  readonly breach: string
}

export interface DutiesFormView {
  readonly council: string
  /** Absent for a new one. */
  readonly existing?: { readonly id: string; readonly revision: number } | undefined
  /** Of the register; empty where the contract is only named. */
  readonly contract: string
  readonly name: string
  readonly values: DutiesForm
  /** What the register knows, in a sentence. */
  readonly hint: string
  readonly advice: string
  readonly note?: string | undefined
}

const kinds: readonly { readonly title: string; readonly value: DutyKind }[] = [
  { title: 'Goods', value: 'goods' },
  { title: 'Services', value: 'services' },
  { title: 'Works', value: 'works' },
  { title: 'Concession', value: 'concession' },
  { title: 'Framework for goods or services', value: 'framework' },
  { title: 'Framework for works', value: 'works-framework' },
]

const yesNo = [
  { title: 'No', value: 'no' },
  { title: 'Yes', value: 'yes' },
]

type Form = typeof addDuties | typeof saveDuties

export function dutiesFormCard(view: DutiesFormView): Card {
  const { existing, contract } = view
  const action: Form = existing ? saveDuties : addDuties
  const isNamed = !existing && contract === ''
  return card(
    `Facts about ${view.name}`,
    [
      title('Facts about the contract'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      isNamed
        ? textInput(addDuties, 'name', 'The contract', {
            value: view.name,
            max: 120,
            required: 'The name of the contract is missing.',
          })
        : said(view.name, { bold: true }),
      ...fieldsOf(action, view),
      quiet(view.advice),
    ],
    { actions: actionsOf(view) },
  )
}

function fieldsOf(action: Form, { values, hint }: DutiesFormView): (Part | undefined)[] {
  const date = (name: 'procured' | 'signed' | 'ends', label: string, required: string) =>
    dateInput(action, name, label, { value: values[name], required })
  return [
    choiceInput(action, 'kind', 'What kind of contract?', kinds, {
      ...(values.kind ? { value: values.kind } : {}),
      hint: 'Choose a kind',
      required: 'Choose what kind of contract it is.',
    }),
    choiceInput(action, 'lightTouch', 'Is it light touch (care, education and some other services)?', yesNo, {
      ...(values.lightTouch ? { value: values.lightTouch } : {}),
      open: true,
      required: 'Say whether it is light touch.',
    }),
    textInput(action, 'value', 'Value when it was awarded, in pounds with VAT, over the whole term', {
      value: values.value,
      max: 20,
      hint: 'For example 5000000',
      required: 'The value is missing.',
    }),
    quiet('Later changes of the value or the term are kept as changes.'),
    hint ? quiet(hint) : undefined,
    date('procured', 'The procurement began on', 'Choose the day on which the procurement began.'),
    quiet("For a call-off, the day on which the framework's procurement began."),
    date('signed', 'Signed on, or to be signed on', 'Choose the day of signing.'),
    date('ends', 'Last day, with all extensions', 'Choose the end date.'),
    textInput(action, 'noKpis', 'Why KPIs would not suit, if they would not', {
      value: values.noKpis,
      lines: true,
      max: 300,
      hint: 'For example one delivery. Leave it empty if they do suit.',
    }),
    dateInput(action, 'ended', 'The day it ended early, if it did', { value: values.ended }),
    dateInput(action, 'breach', 'The day of a breach or poor performance, if there was one', { value: values.breach }),
    quiet(
      'A breach that ended part of the contract, or in damages or a settlement; or performance that stayed poor after a chance to improve.',
    ),
  ]
}

function actionsOf({ existing, council, contract }: DutiesFormView): Part[] {
  const look = { style: 'positive' } as const
  if (!existing)
    return [
      button('Show the duties', addDuties, { contract }, look),
      button('Back to the list', listDuties, { council, page: 0, away: 'no' }, { withoutInputs: true }),
    ]
  const { id, revision } = existing
  return [
    button('Show the duties', saveDuties, { council, id, revision }, look),
    button('Back', openDuties, { council, id, page: 0 }, { withoutInputs: true }),
  ]
}
