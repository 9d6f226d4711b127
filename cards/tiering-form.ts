import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, title } from './parts'
import { addTiering, type FactorPlace, factorPlaces, listTierings, openTiering, saveTiering } from './tiering-actions'

/** What a contract is like: a choice for each factor. */

export interface TieringFormView {
  readonly council: string
  /** Absent for a new one. */
  readonly existing?: { readonly id: string; readonly revision: number } | undefined
  /** Of the register; empty where the contract is only named. */
  readonly contract: string
  readonly name: string
  readonly rules: string
  readonly label: string
  readonly factors: readonly {
    readonly title: string
    readonly question: string
    readonly statements: readonly string[]
    /** 1 to 4; absent until somebody has chosen. */
    readonly score?: number | undefined
    /** Where a filled-in score comes from. */
    readonly hint?: string | undefined
  }[]
  readonly overrides: readonly { readonly id: string; readonly title: string; readonly isChosen: boolean }[]
  readonly note?: string | undefined
}

export function tieringFormCard(view: TieringFormView): Card {
  const { existing, council } = view
  const action = existing ? saveTiering : addTiering
  const isNamed = !existing && view.contract === ''
  return card(
    `What is ${view.name} like?`,
    [
      title('What is the contract like?'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      isNamed
        ? textInput(addTiering, 'name', 'The contract', {
            value: view.name,
            max: 120,
            required: 'The name of the contract is missing.',
          })
        : said(view.name, { bold: true }),
      ...view.factors.flatMap((factor, place) => factorParts(action, factor, place)),
      view.overrides.length > 0
        ? choiceInput(
            action,
            'overrides',
            'Does one of these apply? It makes the contract Gold',
            view.overrides.map((one) => ({ title: one.title, value: one.id })),
            {
              several: true,
              open: true,
              value: view.overrides
                .filter((one) => one.isChosen)
                .map((one) => one.id)
                .join(','),
            },
          )
        : undefined,
      quiet(`${view.label} Rules ${view.rules}.`),
    ],
    {
      actions: [
        existing
          ? button(
              'Work out the tier',
              saveTiering,
              { council, id: existing.id, revision: existing.revision, rules: view.rules },
              { style: 'positive' },
            )
          : button(
              'Work out the tier',
              addTiering,
              { contract: view.contract, rules: view.rules },
              { style: 'positive' },
            ),
        existing
          ? button('Back', openTiering, { council, id: existing.id }, { withoutInputs: true })
          : button('Back to the list', listTierings, { council, page: 0, filter: 'all' }, { withoutInputs: true }),
      ],
    },
  )
}

function factorParts(
  action: typeof addTiering | typeof saveTiering,
  factor: TieringFormView['factors'][number],
  at: number,
): Part[] {
  const place: FactorPlace | undefined = factorPlaces[at]
  if (place === undefined) return []
  const choices = factor.statements.map((title, index) => ({ title, value: String(index + 1) }))
  return [
    choiceInput(action, `factor-${place}`, factor.question, choices, {
      open: true,
      value: factor.score ? String(factor.score) : undefined,
      required: `Choose one: ${factor.title}.`,
    }),
    ...(factor.hint ? [quiet(factor.hint)] : []),
  ]
}
