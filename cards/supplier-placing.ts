import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { entry, group, heading, named, quiet, said, text, title } from './parts'
import { sharedPart, sharePart } from './shared-sheet'
import {
  editSupplier,
  listSuppliers,
  openSupplierHistory,
  openSupplierMap,
  retireSupplier,
} from './supplier-placing-actions'

/** Where one supplier belongs: the answer, its reasons, and what to do. */

export interface SupplierView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly supplies: string
  /** Strategic */
  readonly place: string
  readonly meaning: string
  /** How the two axes make a place, in a sentence. */
  readonly score: string
  /** Which answer would move it, in a sentence; empty where none would by one step. */
  readonly turns: string
  readonly axes: readonly {
    readonly title: string
    readonly reasons: readonly { readonly factor: string; readonly said: string; readonly points: string }[]
  }[]
  readonly advice: readonly string[]
  /** How the supplier sees the council; absent until both questions are answered. */
  readonly seen:
    | { readonly title: string; readonly meaning: string; readonly why: readonly string[]; readonly follows: string }
    | undefined
  readonly remarks: readonly string[]
  readonly kept: string
  readonly label: string
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly notice?: string | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export function supplierCard(view: SupplierView): Card {
  return card(
    `${view.name}: ${view.place}`,
    [
      title(`${view.place} supplier`),
      said(view.name, { bold: true }),
      said(view.supplies),
      view.mayChange ? undefined : said(view.councilName, { quiet: true }),
      view.notice ? group([heading('What happened'), text(view.notice)], { style: 'emphasis' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list or the picture.')], { style: 'warning' })
        : undefined,
      text(view.meaning),
      text(view.score),
      view.turns ? quiet(view.turns) : undefined,
      ...view.remarks.map((words) => quiet(words)),
      ...view.axes.map((axis) =>
        group([heading(axis.title), ...axis.reasons.map((one) => named(one.factor, one.said, one.points))], {
          separator: true,
        }),
      ),
      group([heading('What to do'), ...view.advice.map(entry)], { separator: true }),
      seenPart(view.seen),
      sharePart('supplier-placing', view),
      sharedPart(view.shared),
      said(view.kept, { quiet: true }),
      quiet(view.label),
    ],
    { actions: actionsOf(view) },
  )
}

const seenPart = (seen: SupplierView['seen']): Part =>
  group(
    seen
      ? [
          heading(`How they probably see you: ${seen.title.toLowerCase()}`),
          text(seen.meaning),
          ...seen.why.map((words) => quiet(words)),
          heading('What follows from both'),
          text(seen.follows),
        ]
      : [
          heading('How they see you is not answered yet'),
          text('Ask them what share of their business you are, and what would make you a better customer.'),
        ],
    { separator: true },
  )

function actionsOf({ council, id, revision, mayChange, isAway }: SupplierView): (Part | undefined | false)[] {
  const at = { council, id }
  return [
    mayChange && !isAway && button('Answer again', editSupplier, at),
    button('Show the picture', openSupplierMap, { council }),
    button('History', openSupplierHistory, { ...at, page: 0 }),
    mayChange &&
      button(isAway ? 'Bring it back' : 'Put it away', retireSupplier, {
        ...at,
        revision,
        away: isAway ? 'no' : 'yes',
      }),
    button('Back to the list', listSuppliers, { council, page: 0, away: 'no' }),
  ]
}
