import type { DutiesForm } from '../../../cards/duties-form'
import type { DutyLine, NotDueLine } from '../../../cards/duties-lines'
import type { DutyDue, DutyFacts, DutyNot } from '../../domain/duties'
import type { LawDuty } from '../../domain/duties-law'
import { dayWords } from '../../domain/local-time'
import { counted, day, listed, money, short } from '../../domain/words'
import type { DutiesBody } from './model'

/** Duties in words, and in the order in which they are shown. */

export const titleOf = ({ title, notice }: LawDuty): string => (notice ? `${title} (${notice})` : title)

export const sectionOf = ({ section }: LawDuty): string => `Procurement Act 2023, ${section}`

type Kept = Pick<DutiesBody, 'done' | 'planned' | 'plannedFor'>

/** The mark of a duty as done, unless its day is another by now: a later end, a second breach. */
export function markOf(due: DutyDue, { done }: Pick<Kept, 'done'>): DutiesBody['done'][string] | undefined {
  const mark = done[due.key]
  return mark && (mark.due === undefined || mark.due === due.by) ? mark : undefined
}

export const stateOf = (due: DutyDue, kept: Kept, today: string): DutyLine['state'] => {
  if (markOf(due, kept)) return 'done'
  if (due.by === undefined) return 'standing'
  return due.by < today ? 'overdue' : 'due'
}

const order: readonly DutyLine['state'][] = ['overdue', 'due', 'standing', 'done']

/** Those whose date has passed first, then by day. */
export function linesOf(all: readonly DutyDue[], kept: Kept, today: string): DutyLine[] {
  const sorted = all.toSorted(
    (one, other) =>
      order.indexOf(stateOf(one, kept, today)) - order.indexOf(stateOf(other, kept, today)) ||
      (one.by ?? '9').localeCompare(other.by ?? '9'),
  )
  return sorted.map((due) => ({
    key: due.key,
    state: stateOf(due, kept, today),
    title: titleOf(due.duty),
    when: whenWords(due, kept, today),
    why: due.why,
    what: due.duty.what,
    section: sectionOf(due.duty),
    check: due.duty.check ?? '',
    note: planWords(due, kept),
  }))
}

function planWords({ key, by }: DutyDue, { planned, plannedFor = {} }: Kept): string {
  if (!planned.includes(key)) return ''
  const put = plannedFor[key]
  return put === undefined || put === by
    ? 'It is in the plan.'
    : `It was put into the plan for ${dayWords(put)}. Add it to the plan again to move it.`
}

function whenWords(due: DutyDue, kept: Kept, today: string): string {
  const mark = markOf(due, kept)
  if (mark) return `Marked by ${mark.by.name}, ${day(mark.at)}${due.by ? `; it was due by ${dayWords(due.by)}` : ''}`
  if (due.by === undefined) return `${due.when.charAt(0).toUpperCase()}${due.when.slice(1)}`
  const more = due.when ? `, ${due.when}` : ''
  return `By ${dayWords(due.by)}${more}: ${distance(due.by, today)}`
}

const daysApart = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** `today`, `in 12 days`, `3 days ago`, `in more than 6 years` */
export function distance(by: string, today: string): string {
  const days = daysApart(today, by)
  if (days === 0) return 'today'
  const years = Math.floor(Math.abs(days) / 366)
  const span = years > 1 ? `more than ${years} years` : counted(Math.abs(days), 'day')
  return days > 0 ? `in ${span}` : `${span} ago`
}

export function summaryOf(lines: readonly DutyLine[]): string {
  const count = (state: DutyLine['state']) => lines.filter((line) => line.state === state).length
  const parts = [
    [count('overdue'), 'with a date that has passed'],
    [count('due'), 'due'],
    [count('standing'), 'all the time or when it happens'],
    [count('done'), 'marked as done'],
  ] as const
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`)
  return said.length > 0 ? `Duties: ${listed(said)}.` : 'No duty of the Act after award.'
}

export const notLinesOf = (not: readonly DutyNot[]): NotDueLine[] =>
  not.map(({ duty, why }) => ({ title: titleOf(duty), why, section: sectionOf(duty), check: duty.check ?? '' }))

/** What a choice on a card stands for: a duty with its day, so that an old card says nothing of a new day. */
export const choiceOf = ({ key, by }: DutyDue): string => `${key}@${by ?? ''}`

/** The day and the notice come first, since phones cut the end. */
export const choicesOf = (lines: readonly DutyLine[], all: readonly DutyDue[]) =>
  lines.flatMap(({ key, state }) => {
    const due = all.find((one) => one.key === key)
    if (due?.by === undefined) return []
    const { notice, title } = due.duty
    const when = state === 'done' ? 'Done' : dayWords(due.by)
    return [{ key: choiceOf(due), title: short(`${when}: ${notice ? `${notice}, ` : ''}${title}`) }]
  })

export const formOf = (facts: DutyFacts): DutiesForm => ({
  kind: facts.kind,
  lightTouch: facts.lightTouch ? 'yes' : 'no',
  value: String(facts.value),
  procured: facts.procured,
  signed: facts.signed,
  ends: facts.ends,
  noKpis: facts.noKpis,
  ended: facts.ended ?? '',
  breach: facts.breach ?? '',
})

const kindWords: Readonly<Record<DutyFacts['kind'], string>> = {
  goods: 'goods',
  services: 'services',
  works: 'works',
  concession: 'a concession',
  framework: 'a framework for goods or services',
  'works-framework': 'a framework for works',
}

export const kindTitle = (kind: DutyFacts['kind']): string =>
  `${kindWords[kind].charAt(0).toUpperCase()}${kindWords[kind].slice(1)}`

/** The facts in a sentence, for the history. */
export const factsWords = (facts: DutyFacts): string =>
  [
    `${kindWords[facts.kind]}${facts.lightTouch ? ', light touch' : ''}`,
    `${money(facts.value)} with VAT`,
    `procurement began ${dayWords(facts.procured)}`,
    `signed ${dayWords(facts.signed)}`,
    `ends ${dayWords(facts.ends)}`,
    facts.ended ? `ended early ${dayWords(facts.ended)}` : '',
    facts.breach ? `breach or poor performance ${dayWords(facts.breach)}` : '',
    facts.noKpis ? `KPIs would not suit: ${facts.noKpis}` : '',
  ]
    .filter(Boolean)
    .join(', ')
