import { DateTime } from 'luxon'
import type { TieringFilter, TieringLine } from '../../../cards/tiering-list'
import { dayWords } from '../../domain/local-time'
import { type Tier, tierTitle } from '../../domain/questionnaire'
import type { TieringAnswers, TieringResult, TieringRules } from '../../domain/tiering'
import { counted, day, listed } from '../../domain/words'
import { type Tiering, tierOf } from './model'

/** Tiers in words. `today` is a calendar day in London. */

/** At most two places: 82.5%, 75% */
export const percent = (score: number): string => `${Number(score.toFixed(2))}%`

/** The day so many months after an instant's day in London. */
export const monthsAfter = (instant: string, months: number, zone: string): string =>
  DateTime.fromISO(instant, { zone }).plus({ months }).toFormat('yyyy-MM-dd')

export const isDue = ({ body }: Tiering, today: string): boolean => body.again <= today

export function scoreWords({ score, because }: TieringResult, { gold, silver }: TieringRules['cutOffs']): string {
  const whatever = because.length > 0 ? ' It is Gold whatever the score.' : ''
  return `Its score is ${percent(score)}. Gold begins at ${percent(gold)}, Silver at ${percent(silver)}, below is Bronze.${whatever}`
}

export const becauseWords = ({ because }: TieringResult): string[] => because.map((words) => `Gold, because ${words}.`)

/** Which two factors weigh most; those that weigh as much as the second are named too, up to three. */
export function weighsWords({ reasons, score }: TieringResult): string {
  const second = reasons[1]?.points ?? 0
  const most = reasons.filter(({ points }, at) => at < 2 || (at === 2 && points === second))
  const sum = most.reduce((total, { points }) => total + points, 0)
  return `What weighs most: ${listed(most.map(({ factor }) => factor.toLowerCase()))}, ${percent(sum)} of the ${percent(score)}.`
}

export const workedWords = ({ tier, score }: TieringResult): string =>
  `The answers make it ${tierTitle(tier)}, at ${percent(score)}.`

/** `Gold, 82.5%`, `Gold whatever the score, 53.75%`, `Silver, set by hand` */
export const tierWords = (sheet: Tiering): string => {
  const { manual, result } = sheet.body
  if (manual) return `${tierTitle(manual.tier)}, set by hand`
  const whatever = result.because.length > 0 ? ' whatever the score' : ''
  return `${tierTitle(result.tier)}${whatever}, ${percent(result.score)}`
}

export const tieredWords = ({ body }: Tiering): string => `${body.tiered.by.name}, ${day(body.tiered.at)}`

export const againWords = (sheet: Tiering, today: string): string =>
  isDue(sheet, today)
    ? `It has been due to be tiered again since ${dayWords(sheet.body.again)}.`
    : `Tier it again by ${dayWords(sheet.body.again)}, or when the contract changes or the supplier is in trouble.`

export const lineOf = (sheet: Tiering, today: string): TieringLine => ({
  id: sheet.id,
  name: sheet.title,
  tier: tierWords(sheet),
  tiered: tieredWords(sheet),
  again: isDue(sheet, today)
    ? `Due again since ${dayWords(sheet.body.again)}`
    : `Again by ${dayWords(sheet.body.again)}`,
})

const order: readonly Tier[] = ['gold', 'silver', 'bronze']

/** What is due first, then Gold before Silver before Bronze, then by name. */
export function filtered(sheets: readonly Tiering[], filter: TieringFilter, today: string): readonly Tiering[] {
  const fits = (sheet: Tiering) =>
    filter === 'all' || filter === 'away' || (filter === 'due' ? isDue(sheet, today) : tierOf(sheet) === filter)
  const rank = (sheet: Tiering) => (isDue(sheet, today) ? 0 : 10) + order.indexOf(tierOf(sheet))
  return sheets
    .filter(fits)
    .toSorted((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, 'en-GB'))
}

/** `3 contracts: 1 gold, 2 silver. 1 due again.` */
export function summaryOf(sheets: readonly Tiering[], today: string): string {
  if (sheets.length === 0) return 'No contract has been tiered yet.'
  const counts = order
    .map((tier) => ({ tier, count: sheets.filter((sheet) => tierOf(sheet) === tier).length }))
    .filter(({ count }) => count > 0)
  const due = sheets.filter((sheet) => isDue(sheet, today)).length
  const each = counts.map(({ tier, count }) => `${count} ${tierTitle(tier)}`).join(', ')
  return `${counted(sheets.length, 'contract')}: ${each}.${due > 0 ? ` ${due} due again.` : ''}`
}

/** What the history says of answers: the tier they make, and what is different from those before. */
export function whatWords(
  result: TieringResult,
  before: { readonly tier: Tier; readonly answers: TieringAnswers } | undefined,
  answers: TieringAnswers,
  rules: TieringRules,
): string {
  const made = `Worked out as ${tierTitle(result.tier)}, ${percent(result.score)}, with rules ${rules.version}`
  if (!before) return `${made}.`
  const was = before.tier === result.tier ? '' : `, before ${tierTitle(before.tier)}`
  const said = (id: string, score: number | undefined) =>
    (score && rules.factors.find((one) => one.id === id)?.statements[score - 1]) || 'no answer'
  const scores = rules.factors.flatMap(({ id, title }) => {
    const [from, to] = [before.answers.scores[id], answers.scores[id]]
    return from === to ? [] : [`${title}: ${said(id, from)} → ${said(id, to)}`]
  })
  const overrides = rules.overrides.flatMap(({ id, title }) => {
    const [from, to] = [before.answers.overrides.includes(id), answers.overrides.includes(id)]
    return from === to ? [] : [`${title}: ${to ? 'applies now' : 'applies no more'}`]
  })
  const changes = [...scores, ...overrides]
  return `${made}${was}. ${changes.length > 0 ? changes.join('; ') : 'The answers are the same as before.'}`
}
