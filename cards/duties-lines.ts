import type { Part } from './card'
import { group, heading, quiet, said } from './parts'

/** How a duty is shown: what, by when, why, where it is written, and what is still to be checked. */

export interface DutyLine {
  readonly key: string
  readonly state: 'overdue' | 'due' | 'standing' | 'done'
  /** `Publish the contract details notice (UK7)` */
  readonly title: string
  /** `By 30 October 2026, in 12 days` */
  readonly when: string
  /** May hold people's own words. */
  readonly why: string
  readonly what: string
  readonly section: string
  readonly check: string
  /** What has become of it: `In the plan.` */
  readonly note: string
}

const sections = [
  { state: 'overdue', words: 'The date has passed: check that it was done', style: 'warning' },
  { state: 'due', words: 'Due', style: undefined },
  { state: 'standing', words: 'All the time, or when it happens', style: undefined },
  { state: 'done', words: 'Marked as done', style: undefined },
] as const

/** Lines under a heading for each state, those whose date has passed first. */
export function dutySections(lines: readonly DutyLine[]): Part[] {
  const inOrder = sections.flatMap(({ state }) => lines.filter((line) => line.state === state))
  const isAgain = (line: DutyLine) =>
    inOrder.slice(0, inOrder.indexOf(line)).some(({ what, state }) => what === line.what && state !== 'done')
  return sections.flatMap(({ state, words, style }) => {
    const of = inOrder.filter((line) => line.state === state)
    if (of.length === 0) return []
    const parts = of.map((line, at) => linePart(line, { separator: at > 0, isAgain: isAgain(line) }))
    return [group([heading(words), ...parts], { separator: true, ...(style ? { style } : {}) })]
  })
}

/** A duty that comes round again says how it differs: what is to be done and checked stands where it comes first. */
function linePart(line: DutyLine, { separator, isAgain }: { separator: boolean; isAgain: boolean }): Part {
  const isDone = line.state === 'done'
  const isShort = isDone || isAgain
  return group(
    [
      said(line.title, { bold: true }),
      said(line.when),
      said(isShort ? line.why : `${line.why} ${line.what}`, { quiet: true }),
      quiet(isAgain && !isDone ? `${line.section}. What to do and what to check: as above.` : line.section),
      isShort ? undefined : checkPart(line.check),
      line.note ? said(line.note, { quiet: true }) : undefined,
    ],
    { separator },
  )
}

/** What Pioneer is not certain of stands beside the duty; what that means, once on the card. */
const checkPart = (check: string): Part | undefined => (check ? quiet(toCheck(check)) : undefined)

export const toCheck = (words: string): string => `To check: ${words}`

/** Where something on the card is to be checked. */
export const checkNote = (
  lines: readonly { readonly check: string }[],
  remarks: readonly string[] = [],
): Part | undefined =>
  lines.some(({ check }) => check !== '') || remarks.some((words) => words.startsWith(toCheck('')))
    ? quiet('Pioneer is not certain of what stands after “To check”, so ask your procurement or legal team about it.')
    : undefined

/** A duty that is not due. */
export interface NotDueLine {
  readonly title: string
  /** May hold people's own words. */
  readonly why: string
  readonly section: string
  readonly check: string
}

export const notDuePart = ({ title, why, section, check }: NotDueLine): Part =>
  group([said(title, { bold: true }), said(why), quiet(section), checkPart(check)], { separator: true })
