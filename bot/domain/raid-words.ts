import { dayWords } from './local-time'
import { bandOf, isOverdue, type RaidBand, type RaidItem, type RaidKind, raidKinds, scoreOf } from './raid'
import type { RaidForm } from './raid-changes'
import { counted, listed, overdueSince } from './words'

/** Items of a RAID-A log in words. `today` is a calendar day in London. */

/** The words of content that an item is told with. */
export interface RaidScales {
  readonly version: string
  readonly probability: readonly Step[]
  readonly impact: readonly Step[]
  readonly bands: readonly RaidBand[]
  readonly responses: readonly (Step & { readonly id: string })[]
  readonly severities: readonly (Step & { readonly id: string })[]
  readonly kinds: Readonly<Record<RaidKind, { readonly title: string; readonly many: string }>>
}

interface Step {
  readonly title: string
  readonly means: string
}

export const noOwner = 'No owner'

export const ownerWords = ({ owner }: Pick<RaidItem, 'owner'>): string => {
  if (!owner) return noOwner
  return owner.id ? owner.name : `${owner.name} (not on the list of your council)`
}

/** `High, 20 of 25` */
export function riskWords(risk: NonNullable<RaidForm['risk']>, { bands }: RaidScales): string {
  const score = scoreOf(risk)
  return `${bandOf(score, bands).title}, ${score} of 25`
}

export const responseWords = (response: string, { responses }: RaidScales): string =>
  responses.find(({ id }) => id === response)?.title ?? response

/** A severity that content has no more is named as it was kept. */
export const severityWords = (severity: string | undefined, { severities }: RaidScales): string =>
  severities.find(({ id }) => id === severity)?.title ?? severity ?? ''

export const dueNames: Readonly<Record<RaidKind, string>> = {
  risk: 'Look at it again by',
  assumption: 'Tested by',
  issue: 'Put right by',
  dependency: 'Needed by',
  action: 'Due',
}

export const doingNames: Readonly<Record<RaidKind, string>> = {
  risk: 'What is done about it',
  assumption: 'How it is tested',
  issue: 'What is done about it',
  dependency: 'What is agreed',
  action: 'Notes',
}

/** `3 days overdue`; empty where it is not. */
export function overdueWords(item: Pick<RaidItem, 'due' | 'closed'>, today: string): string {
  if (!isOverdue(item, today)) return ''
  return overdueSince(item.due!, today)
}

/** `Holds: …`, `Does not hold: …`, or the outcome alone. */
export const outcomeWords = ({ outcome, result }: NonNullable<RaidItem['closed']>): string =>
  result ? `${result === 'holds' ? 'It holds' : 'It does not hold'}: ${outcome}` : outcome

const countWords = (items: readonly RaidItem[], kind: RaidKind, { kinds }: RaidScales): string[] => {
  const count = items.filter((item) => item.kind === kind).length
  return count > 0 ? [counted(count, kinds[kind].title.toLowerCase(), kinds[kind].many.toLowerCase())] : []
}

/** `Open: 2 risks (1 high), 1 issue. 1 overdue, 2 with no owner. 3 closed.` */
export function summaryWords(items: readonly RaidItem[], scales: RaidScales, today: string): string {
  if (items.length === 0) return 'Nothing is in this log yet.'
  const open = items.filter((item) => !item.closed)
  const counts = raidKinds.flatMap((kind) => countWords(open, kind, scales))
  const high = open.filter(({ risk }) => risk && bandOf(scoreOf(risk), scales.bands).id === 'high').length
  const overdue = open.filter((item) => isOverdue(item, today)).length
  const unowned = open.filter((item) => !item.owner).length
  const pressing = [
    ...(high > 0 ? [counted(high, 'high risk')] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(unowned > 0 ? [`${unowned} with no owner`] : []),
  ]
  return [
    open.length > 0 ? `Open: ${listed(counts)}.` : 'Nothing is open.',
    ...(pressing.length > 0 ? [`${listed(pressing)}.`] : []),
    ...(open.length < items.length ? [`${items.length - open.length} closed.`] : []),
  ].join(' ')
}

/** What the history says of a change, field by field. */
export function changesWords(before: RaidForm, after: RaidForm, scales: RaidScales, refOf: (id: string) => string) {
  const fields = (form: RaidForm): Readonly<Record<string, string>> => ({
    'What it is': form.words,
    Owner: ownerWords(form),
    [dueNames[form.kind]]: form.due ? dayWords(form.due) : 'no date',
    Probability: form.risk ? String(form.risk.probability) : '',
    Impact: form.risk ? String(form.risk.impact) : '',
    Score: form.risk ? riskWords(form.risk, scales) : '',
    Scales: form.risk?.rules ?? '',
    Response: form.risk ? responseWords(form.risk.response, scales) : '',
    Severity: severityWords(form.severity, scales),
    'On whom': form.on ?? '',
    [doingNames[form.kind]]: form.doing,
    Links: form.links.map(refOf).join(', '),
  })
  const [from, to] = [fields(before), fields(after)]
  return Object.keys(to)
    .filter((name) => from[name] !== to[name])
    .map((name) => `${name}: ${from[name] || 'none'} → ${to[name] || 'none'}`)
    .join('; ')
}
