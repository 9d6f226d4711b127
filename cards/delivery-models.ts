import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import {
  editComparison,
  exportComparison,
  listComparisons,
  openComparisonHistory,
  openModel,
  retireComparison,
} from './delivery-models-actions'
import { group, heading, named, quiet, said, text, title } from './parts'
import { shareButton, sharedPart } from './shared-sheet'

/** Ways to provide one service: which are worth looking into and which not, each with a reason. */

export interface ModelLine {
  readonly id: string
  readonly title: string
  /** What speaks most for it, or against it, in a sentence. */
  readonly reason: string
  /** `3 reasons for, 1 against` */
  readonly counts: string
}

export interface ComparisonView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** By verdict, the likeliest first; those without a model are left out. */
  readonly sections: readonly { readonly title: string; readonly note: string; readonly models: readonly ModelLine[] }[]
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly remarks: readonly string[]
  readonly kept: string
  readonly label: string
  readonly advice: string
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly notice?: string | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export function comparisonCard(view: ComparisonView): Card {
  const at = { council: view.council, id: view.id }
  return card(
    `Ways to provide ${view.name}`,
    [
      title('Ways to provide the service'),
      said(view.name, { bold: true }),
      view.mayChange ? undefined : said(view.councilName, { quiet: true }),
      view.notice ? group([heading('What happened'), text(view.notice)], { style: 'emphasis' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list.')], { style: 'warning' })
        : undefined,
      text('There is no single right answer. Compare what is worth looking into with carrying on as you are.'),
      ...view.remarks.map((words) => quiet(words)),
      ...view.sections.map((section) => sectionPart(at, section)),
      group([heading('What you answered'), ...view.answers.map((one) => named(one.question, one.answer))], {
        separator: true,
      }),
      group(
        [
          buttons([
            button('Export as a spreadsheet', exportComparison, at),
            button('History', openComparisonHistory, { ...at, page: 0 }),
            shareButton('delivery-models', view),
          ]),
        ],
        { separator: true },
      ),
      sharedPart(view.shared),
      group([heading('Check it'), text(view.advice), said(view.kept, { quiet: true }), quiet(view.label)], {
        separator: true,
      }),
    ],
    { actions: actionsOf(view) },
  )
}

const sectionPart = (
  at: { readonly council: string; readonly id: string },
  { title, note, models }: ComparisonView['sections'][number],
): Part =>
  group(
    [
      heading(title),
      note ? quiet(note) : undefined,
      ...models.flatMap((model) => [
        named(model.title, model.reason),
        quiet(model.counts),
        buttons([
          button('Why', openModel, { ...at, model: model.id }, { tooltip: `Why, and what to check: ${model.title}` }),
        ]),
      ]),
    ],
    { separator: true },
  )

function actionsOf({ council, id, revision, mayChange, isAway }: ComparisonView): (Part | undefined | false)[] {
  const at = { council, id }
  return [
    mayChange && !isAway && button('Answer again', editComparison, at),
    mayChange &&
      button(isAway ? 'Bring it back' : 'Put it away', retireComparison, {
        ...{ ...at, revision },
        away: isAway ? 'no' : 'yes',
      }),
    button('Back to the list', listComparisons, { council, page: 0, away: 'no' }),
  ]
}
