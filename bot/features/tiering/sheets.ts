import { dayOf, localOf } from '../../domain/local-time'
import { tierTitle } from '../../domain/questionnaire'
import type { Cell, Sheet } from '../../domain/spreadsheet-text'
import type { TieringRules } from '../../domain/tiering'
import { type Tiering, tierOf } from './model'
import { filtered } from './rules'

/** The tiers of a council's contracts as sheets of a spreadsheet: a row a contract, the reasons, and what it is. */

type Column = readonly [title: string, width: number, cell: (sheet: Tiering) => Cell]

export function tieringSheets(
  of: { readonly council: string; readonly all: readonly Tiering[] },
  rules: TieringRules & { readonly label: string; readonly checked: string },
  on: { readonly today: string; readonly zone: string },
): Sheet[] {
  const all = filtered(of.all, 'all', on.today)
  const dayIn = (instant: string): Cell => ({ day: dayOf(localOf(Date.parse(instant), on.zone)) })
  const columns: readonly Column[] = [...tierColumns, ...factorColumns(all, rules), ...whoColumns(dayIn)]
  return [
    {
      name: 'Contracts',
      columns: columns.map(([title, width]) => ({ title, width })),
      rows: all.map((sheet) => columns.map(([, , cell]) => cell(sheet))),
    },
    reasons(all),
    {
      name: 'About',
      columns: [
        { title: 'What', width: 24 },
        { title: 'Words', width: 70 },
      ],
      rows: [
        ['Contract tiers', of.council],
        ['Exported on', { day: on.today }],
        ['Rules', `${rules.version}. ${rules.label}`],
        ['Rules checked on', { day: rules.checked }],
        ['Gold begins at', `${rules.cutOffs.gold}%`],
        ['Silver begins at', `${rules.cutOffs.silver}%, below is Bronze`],
        ['Not in here', 'Contracts that were put away, or were never tiered'],
      ],
    },
  ]
}

const tierColumns: readonly Column[] = [
  ['Contract', 45, ({ title }) => title],
  ['Tier', 10, (sheet) => tierTitle(tierOf(sheet))],
  ['Worked out as', 14, ({ body }) => tierTitle(body.result.tier)],
  ['Score (%)', 10, ({ body }) => Number(body.result.score.toFixed(2))],
  ['Gold whatever the score, because', 40, ({ body }) => body.result.because.join('; ')],
]

/** Those of today's rules, then those that only older tierings have: each tiering keeps the words of its own rules. */
function factorColumns(all: readonly Tiering[], { factors }: TieringRules): Column[] {
  const used = all.flatMap(({ body }) => body.result.reasons.map(({ factor }) => factor))
  return [...new Set([...factors.map(({ title }) => title), ...used])].map((title) => [
    `${title} (1 to 4)`,
    12,
    ({ body }) => body.result.reasons.find(({ factor }) => factor === title)?.score,
  ])
}

const whoColumns = (dayIn: (instant: string) => Cell): readonly Column[] => [
  ['Set by hand to', 14, ({ body }) => body.manual && tierTitle(body.manual.tier)],
  ['Set by', 22, ({ body }) => body.manual?.by.name],
  ['Set on', 14, ({ body }) => body.manual && dayIn(body.manual.at)],
  ['Why it was set', 40, ({ body }) => body.manual?.why],
  ['Tiered by', 22, ({ body }) => body.tiered.by.name],
  ['Tiered on', 14, ({ body }) => dayIn(body.tiered.at)],
  ['Rules', 12, ({ rules }) => rules],
  ['Next review', 14, ({ body }) => ({ day: body.again })],
]

const reasons = (all: readonly Tiering[]): Sheet => ({
  name: 'Reasons',
  columns: [
    { title: 'Contract', width: 45 },
    { title: 'Factor', width: 26 },
    { title: 'Answer', width: 45 },
    { title: 'Score (1 to 4)', width: 10 },
    { title: 'Points (%)', width: 10 },
    { title: 'Of (%)', width: 10 },
  ],
  rows: all.flatMap(({ title, body }) =>
    body.result.reasons.map(({ factor, said, score, points, weight }) => [title, factor, said, score, points, weight]),
  ),
})
