import { button } from './buttons'
import { type Card, card } from './card'
import {
  addComparison,
  listComparisons,
  openComparison,
  type QuestionName,
  questionPlaces,
  saveComparison,
} from './delivery-models-actions'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'

/** What matters about a service, and how things are: a choice for each question. */

export interface ComparisonFormView {
  readonly council: string
  /** Absent for a new one. */
  readonly existing?: { readonly id: string; readonly revision: number } | undefined
  readonly name: string
  readonly rules: string
  readonly label: string
  readonly questions: readonly {
    readonly title: string
    readonly question: string
    readonly options: readonly { readonly id: string; readonly title: string }[]
    /** Absent until somebody has chosen. */
    readonly chosen?: string | undefined
  }[]
  readonly note?: string | undefined
}

export function comparisonFormCard(view: ComparisonFormView): Card {
  const { existing, council, name, rules } = view
  const action: typeof addComparison | typeof saveComparison = existing ? saveComparison : addComparison
  const look = { style: 'positive' } as const
  return card(
    existing ? `What matters about ${name}?` : 'Compare ways to provide a service',
    [
      title('What matters about the service?'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      text('Begin with the purpose: it narrows the choice more than anything else.'),
      existing
        ? said(name, { bold: true })
        : textInput(addComparison, 'name', 'The service', {
            value: name,
            max: 120,
            hint: 'For example leisure centres',
            required: 'The name of the service is missing.',
          }),
      ...view.questions.flatMap(({ title, question, options, chosen }, at) => {
        const place = questionPlaces[at]
        if (place === undefined) return []
        const key: QuestionName = `question-${place}`
        const choices = options.map((one) => ({ title: one.title, value: one.id }))
        const required = `Choose one: ${title}.`
        return [choiceInput(action, key, question, choices, { value: chosen, hint: 'Choose one', required })]
      }),
      quiet(`${view.label} Rules ${rules}.`),
    ],
    {
      actions: existing
        ? [
            button('Compare', saveComparison, { council, id: existing.id, revision: existing.revision, rules }, look),
            button('Back', openComparison, { council, id: existing.id }, { withoutInputs: true }),
          ]
        : [
            button('Compare', addComparison, { rules }, look),
            button('Back to the list', listComparisons, { council, page: 0, away: 'no' }, { withoutInputs: true }),
          ],
    },
  )
}
