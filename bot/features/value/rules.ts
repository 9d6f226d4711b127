import type { ValueForm } from '../../../cards/value-form'
import { type Portfolio, percentRange, type Range, valueResult, valueTiers } from '../../domain/contract-value'
import type { ValueContent, ValueFigure } from '../../domain/contract-value-content'
import { tierTitle } from '../../domain/questionnaire'
import { counted, day, money } from '../../domain/words'
import type { ValueBody, ValueGiven, ValueSheet } from './model'

/** How estimates are worked out of what was typed, and said. */

export function bodyOf({ portfolio, assumptions }: ValueGiven, { figures }: ValueContent): ValueBody {
  return { portfolio, assumptions, result: valueResult(portfolio, assumptions, percentRange(figures)), figures }
}

/** To three figures, towards nothing: an average says no more, and "up to" must not say more than it. */
export function about(pounds: number): string {
  const whole = Math.trunc(Math.abs(pounds))
  const unit = 10 ** Math.max(0, String(whole).length - 3)
  const rounded = Math.trunc(whole / unit) * unit
  return `${pounds < 0 && rounded > 0 ? '-' : ''}${money(rounded)}`
}

const between = ({ low, high }: Range): string =>
  about(low) === about(high) ? about(low) : `${about(low)} to ${about(high)}`

/** `10% to 30%` */
const shares = (low: number, high: number): string => (low === high ? `${low}%` : `${low}% to ${high}%`)

export const headlineOf = ({ result }: ValueBody): string => `Up to ${about(result.back.high)} a year`

export function meansOf({ result, assumptions }: ValueBody): string {
  const { least, most } = assumptions
  return `If ${result.percent.high}% of the yearly value is lost and ${most}% of that could be got back. At the cautious end it is ${about(result.back.low)}: ${result.percent.low}% lost and ${least}% of it got back.`
}

export const portfolioWords = ({ source, contracts, total }: Portfolio): string => {
  const many = contracts === undefined ? '' : `${counted(contracts, 'contract')}, `
  return `${many}${money(total)} a year, ${source === 'register' ? 'from the register of contracts' : 'as typed'}.`
}

export function stepsOf({ portfolio, assumptions, result }: ValueBody) {
  const { least, most, cost } = assumptions
  return [
    { name: 'The portfolio', words: portfolioWords(portfolio) },
    {
      name: 'What may be lost',
      words: `${between(result.lost)} a year.`,
      more: `${shares(result.percent.low, result.percent.high)} of the yearly value.`,
    },
    {
      name: 'What could be got back',
      words: `${between(result.back)} a year.`,
      more: `${shares(least, most)} of that: your assumption.`,
    },
    ...(cost > 0 ? costSteps(cost, result) : [{ name: 'The team', words: 'No cost was counted.' }]),
  ]
}

function costSteps(cost: number, { left, even }: ValueBody['result']) {
  const isLoss = left.high < 0
  const isOpen = left.low < 0 && !isLoss
  const verdict = isLoss
    ? 'By these figures the team would cost more than comes back.'
    : isOpen
      ? 'At the cautious end the team would cost more than comes back.'
      : 'By these figures more comes back than the team costs.'
  return [
    { name: 'The team', words: `${money(cost)} a year.` },
    { name: 'Left over', words: `${between(left)} a year.`, more: verdict },
    { name: 'To pay for the team', words: evenWords(even) },
  ]
}

/** What share of what is lost has to come back so that the team costs nothing in the end. */
function evenWords({ low, high }: Range): string {
  if (low > 100) return 'Even all that is lost would not pay for it.'
  const up = (share: number) => Math.ceil(share)
  return high > 100
    ? `At least ${up(low)}% of what is lost would have to come back; at the lower figure not even all of it is enough.`
    : `${shares(up(low), up(high))} of what is lost would have to come back.`
}

/** Each tier with its value and what may be lost there, those with most money first. */
export function tierLines({ portfolio, result }: ValueBody) {
  const { tiers, total } = portfolio
  if (!tiers) return []
  return valueTiers
    .filter((tier) => tiers[tier] > 0)
    .toSorted((one, other) => tiers[other] - tiers[one])
    .map((tier) => ({
      name: tierTitle(tier),
      words: `${money(tiers[tier])} a year, ${Math.round((tiers[tier] / total) * 100)}% of it all.`,
      more: `Up to ${about((tiers[tier] * result.percent.high) / 100)} may be lost.`,
    }))
}

const markWords: Readonly<Record<ValueFigure['mark'], string>> = {
  seen: 'read there',
  'second-hand': 'second-hand, so check it',
  'general-knowledge': 'from general knowledge, so check it',
}

/** Those that an estimate was worked out with; today's where they were not kept with it. */
export const figuresOf = ({ body }: ValueSheet, { figures }: ValueContent): readonly ValueFigure[] =>
  body.figures ?? figures

/** That the figures have changed since an estimate was made; empty while they have not. */
export function changedFigures({ body, rules }: ValueSheet, { version }: ValueContent): string {
  if (rules === version) return ''
  const sources = body.figures ? '' : ` The sources are those of ${version}, and the sums are not of them.`
  return `The figures have changed since: they are now ${version}.${sources} Change the values to use them.`
}

/** Each figure with its source, its date, when it was checked, and what to mind. */
export const figureLines = (figures: readonly ValueFigure[]) =>
  figures.map(({ title, says, caution, dated, source, mark, checked, percent }) => ({
    name: title,
    words: `${says} ${caution}`,
    more: `Dated: ${dated}. Source: ${source} (${markWords[mark]}), checked on ${day(checked)}.${percent === undefined ? ' Not counted with.' : ''}`,
  }))

export const summaryOf = (sheets: readonly ValueSheet[]): string =>
  sheets.length === 0 ? 'No estimate has been made yet.' : `${counted(sheets.length, 'estimate')}.`

export const lineWords = ({ body }: ValueSheet): string =>
  `${headlineOf(body)}, of ${money(body.portfolio.total)} a year.`

/** What the history says: the values, the assumptions, and what they make. */
export function whatWords(body: ValueBody, rules: string): string {
  const { least, most, cost } = body.assumptions
  return `${portfolioWords(body.portfolio)} ${shares(least, most)} got back, a team of ${money(cost)}: ${between(body.result.back)} a year. Figures ${rules}.`
}

/** What was kept, as the form holds it; values of the register are taken anew. */
export function formOf({ portfolio, assumptions }: ValueGiven): ValueForm {
  const { source, contracts, total, tiers } = portfolio
  const isTyped = source === 'typed'
  const words = (amount: number | undefined) => (isTyped && amount !== undefined ? String(amount) : '')
  return {
    ...{ source, contracts: words(contracts), total: tiers ? '' : words(total) },
    ...{ gold: words(tiers?.gold), silver: words(tiers?.silver), bronze: words(tiers?.bronze) },
    ...{ least: String(assumptions.least), most: String(assumptions.most), cost: String(assumptions.cost) },
  }
}
