import { valueTiers } from '../../domain/contract-value'
import type { ValueContent } from '../../domain/contract-value-content'
import { tierTitle } from '../../domain/questionnaire'
import type { Cell, Sheet } from '../../domain/spreadsheet-text'
import type { ValueSheet } from './model'
import { changedFigures, figuresOf } from './rules'

/** An estimate as sheets of a spreadsheet: the sums, where the figures come from, what is not known, and what it is. */
export function valueSheets(estimate: ValueSheet, content: ValueContent, today: string): Sheet[] {
  const { title, body, rules, trail } = estimate
  const { portfolio, assumptions, result } = body
  const { tiers } = portfolio
  const changed = changedFigures(estimate, content)
  return [
    sheet('Estimate', { What: 44, 'At the cautious end': 20, 'At most (up to)': 20 }, [
      ['Contracts', portfolio.contracts, portfolio.contracts],
      ['Yearly value (£)', portfolio.total, portfolio.total],
      ...(tiers ? valueTiers.map((tier): Cell[] => [`Of which ${tierTitle(tier)} (£)`, tiers[tier], tiers[tier]]) : []),
      ['Lost, of the yearly value (%)', result.percent.low, result.percent.high],
      ['Lost a year (£)', result.lost.low, result.lost.high],
      ['Got back, of what is lost (%): your assumption', assumptions.least, assumptions.most],
      ['Got back a year (£)', result.back.low, result.back.high],
      ['The team a year (£): your assumption', assumptions.cost, assumptions.cost],
      ['Left over a year (£)', result.left.low, result.left.high],
      ['Pays for the team, of what is lost (%)', result.even.high, result.even.low],
    ]),
    sheet(
      'Sources',
      {
        Who: 40,
        'What they say': 60,
        'Percent of value': 10,
        Of: 30,
        Source: 50,
        'How sure': 18,
        'Checked on': 14,
        Mind: 60,
      },
      figuresOf(estimate, content).map((one) => [
        ...[one.title, one.says, one.percent, one.dated, one.source, one.mark],
        { day: one.checked },
        one.caution,
      ]),
    ),
    sheet(
      'Not known',
      { 'What is not known': 100 },
      content.unknown.map((words) => [words]),
    ),
    sheet(
      'Your own figure',
      { 'How to find it': 80, 'With whom': 40 },
      content.ownFigure.map(({ what, who }) => [what, who]),
    ),
    sheet('About', { What: 24, Words: 80 }, [
      ['The value of contract management for', title],
      ['Exported on', { day: today }],
      ['Last changed by', trail.at(-1)!.name],
      ['Figures', `${rules}. ${content.label}`],
      ...(changed ? [['Figures now', changed]] : []),
      ['Values', portfolio.source === 'register' ? 'From the register of contracts' : 'As typed'],
    ]),
  ]
}

const sheet = (name: string, widths: Readonly<Record<string, number>>, rows: readonly (readonly Cell[])[]): Sheet => ({
  ...{ name, rows },
  columns: Object.entries(widths).map(([title, width]) => ({ title, width })),
})
