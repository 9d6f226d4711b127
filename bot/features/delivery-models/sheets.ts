import type { DeliveryContent } from '../../domain/delivery-models-content'
import type { Cell, Sheet } from '../../domain/spreadsheet-text'
import type { Comparison } from './model'
import { verdictTitle } from './rules'

/** A comparison as sheets of a spreadsheet: the models, every reason, what to check, the answers, and what it is. */
export function comparisonSheets(
  { title, body, trail, rules }: Comparison,
  content: DeliveryContent,
  today: string,
): Sheet[] {
  const { ranked, said } = body
  const about = (id: string) => content.models.find((model) => model.id === id)
  const reasons = ranked.flatMap((one) => [
    ...one.stops.map((why): Cell[] => [one.title, 'Not for now', why]),
    ...one.for.map((why): Cell[] => [one.title, 'For', why]),
    ...one.against.map((why): Cell[] => [one.title, 'Against', why]),
  ])
  return [
    sheet(
      'Models',
      {
        Model: 30,
        'Worth looking into?': 20,
        Points: 8,
        'What it is': 40,
        'Who owns it': 24,
        Control: 30,
        Trading: 30,
        Law: 50,
      },
      ranked.map((one) => {
        const { what, ownership, control, trading, law } = about(one.model) ?? {}
        return [one.title, verdictTitle(one.verdict), one.points, what, ownership, control, trading, law]
      }),
    ),
    sheet('Reasons', { Model: 30, Speaks: 14, Reason: 80 }, reasons),
    sheet(
      'To check',
      { Model: 30, What: 70, 'With whom': 30 },
      ranked.flatMap(({ model, title }) => [
        ...(about(model)?.must ?? []).map((words): Cell[] => [title, `Must be true: ${words}`, undefined]),
        ...(about(model)?.next ?? []).map(({ what, who }): Cell[] => [title, what, who]),
      ]),
    ),
    sheet(
      'Answers',
      { Question: 24, Answer: 60 },
      said.map(({ question, answer }) => [question, answer]),
    ),
    sheet('About', { What: 24, Words: 80 }, [
      ['Delivery models for', title],
      ['Exported on', { day: today }],
      ['Last changed by', trail.at(-1)!.name],
      ['Rules', `${rules}. ${content.label} ${content.advice}`],
      ['Checked', `Rules ${content.version} were checked on ${content.checked}.`],
      ['Source', content.source],
    ]),
  ]
}

const sheet = (name: string, widths: Readonly<Record<string, number>>, rows: readonly (readonly Cell[])[]): Sheet => ({
  ...{ name, rows },
  columns: Object.entries(widths).map(([title, width]) => ({ title, width })),
})
