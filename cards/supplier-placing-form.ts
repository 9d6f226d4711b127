import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, title } from './parts'
import {
  addSupplier,
  listSuppliers,
  openSupplier,
  type PlacingName,
  placingPlaces,
  saveSupplier,
} from './supplier-placing-actions'

/** What a supplier is like: a choice for each question. */

interface Question {
  readonly title: string
  readonly question: string
  readonly statements: readonly string[]
  /** 1 to 4; absent until somebody has chosen. */
  readonly score?: number | undefined
  /** Where a filled-in score comes from. */
  readonly hint?: string | undefined
}

export interface SupplierFormView {
  readonly council: string
  /** Absent for a new one. */
  readonly existing?: { readonly id: string; readonly revision: number } | undefined
  /** Of the register; empty where the supplier is only named. */
  readonly supplier: string
  readonly name: string
  readonly supplies: string
  readonly rules: string
  readonly label: string
  readonly axes: readonly {
    readonly id: 'risk' | 'impact'
    readonly title: string
    readonly factors: readonly Question[]
  }[]
  readonly seen: Readonly<Record<'share' | 'appeal', Question>>
  readonly note?: string | undefined
}

/** What a question that may be left open holds when it is. */
export const unknown = 'unknown'

type Form = typeof addSupplier | typeof saveSupplier

export function supplierFormCard(view: SupplierFormView): Card {
  const action: Form = view.existing ? saveSupplier : addSupplier
  const isNamed = !view.existing && view.supplier === ''
  return card(
    `What is ${view.name} like?`,
    [
      title('What is the supplier like?'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      isNamed
        ? textInput(addSupplier, 'name', 'The supplier', {
            value: view.name,
            max: 120,
            required: 'The name of the supplier is missing.',
          })
        : said(view.name, { bold: true }),
      textInput(action, 'supplies', 'What do they supply?', {
        value: view.supplies,
        max: 200,
        required: 'What they supply is missing.',
      }),
      ...view.axes.flatMap((axis) => [
        heading(axis.title),
        ...axis.factors.flatMap((factor, at) => {
          const place = placingPlaces[at]
          return place === undefined ? [] : questionParts(action, `${axis.id}-${place}`, factor, true)
        }),
      ]),
      heading('How do they see you?'),
      quiet('Leave both empty if you have no idea: asking them is a good first talk.'),
      ...questionParts(action, 'share', view.seen.share, false),
      ...questionParts(action, 'appeal', view.seen.appeal, false),
      quiet(`${view.label} Rules ${view.rules}.`),
    ],
    { actions: actionsOf(view) },
  )
}

function questionParts(action: Form, name: PlacingName | 'share' | 'appeal', one: Question, isNeeded: boolean): Part[] {
  const choices = one.statements.map((words, at) => ({ title: words, value: String(at + 1) }))
  return [
    choiceInput(
      action,
      name,
      one.question,
      isNeeded ? choices : [{ title: 'I do not know', value: unknown }, ...choices],
      {
        open: isNeeded,
        value: one.score ? String(one.score) : isNeeded ? undefined : unknown,
        ...(isNeeded ? { required: `Choose one: ${one.title}.` } : {}),
      },
    ),
    ...(one.hint ? [quiet(one.hint)] : []),
  ]
}

function actionsOf({ existing, council, supplier, rules }: SupplierFormView): Part[] {
  const look = { style: 'positive' } as const
  if (existing)
    return [
      button('Place it', saveSupplier, { council, id: existing.id, revision: existing.revision, rules }, look),
      button('Back', openSupplier, { council, id: existing.id }, { withoutInputs: true }),
    ]
  return [
    button('Place it', addSupplier, { supplier, rules }, look),
    button('Back to the list', listSuppliers, { council, page: 0, away: 'no' }, { withoutInputs: true }),
  ]
}
