import type { Duties, DutyDue, DutyFacts, DutyNot } from './duties'
import { lastOf } from './duties-days'
import { isOver, leftOut } from './duties-exempt'
import { closedGrounds } from './duties-grounds'
import { type DutyId, dutyOf, type LawDuty, type ProcurementLaw } from './duties-law'
import { movedWords, noticeReasons, termWords } from './duties-moves'
import { type Regime, regimeAt, thresholdAt } from './duties-regime'
import { type DaysOff, standstill } from './duties-standstill'
import { dayWords } from './local-time'
import { money } from './words'

/** What a planned change of a contract asks for: sections 74 to 77. */

export interface ChangeFacts {
  /** The day on which the change is to be made. */
  readonly day: string
  /** Pounds with VAT, before and after the change. */
  readonly oldValue: number
  readonly newValue: number
  /** By how much earlier changes that could have been made together with this one moved the value: signed pounds. */
  readonly earlierValue: number
  /** The longest term that was provided for on award, in months with all extensions. */
  readonly awardTerm: number
  /** Months with all extensions, before and after the change. */
  readonly oldTerm: number
  readonly newTerm: number
  /** By how much such earlier changes moved the term: signed months. */
  readonly earlierTerm: number
  /** The contract goes to another supplier after a restructuring. */
  readonly novation: boolean
}

export interface ChangeAnswer extends Duties {
  readonly needed: boolean
  readonly regime: Regime
  readonly reason: string
}

/** What a change is worked out beside: the day, the days off, and the contract's earlier changes. */
export interface Around {
  readonly daysOff: DaysOff
  readonly today: string
  readonly earlier?: readonly ChangeFacts[]
}

export function changeDuties(
  facts: DutyFacts,
  change: ChangeFacts & { readonly id?: string },
  law: ProcurementLaw,
  { daysOff, today, earlier = [] }: Around,
): ChangeAnswer {
  const { regime, converts, check } = regimeAt(facts, change, earlier, law)
  const threshold = thresholdAt(facts, change.day, law)
  if (regime !== 'act')
    return { needed: false, regime, reason: outside(regime, change, threshold, law), due: [], not: [] }
  const ids: readonly DutyId[] = ['change', 'grounds', 'standstill', 'modified']
  const [notice, grounds, wait, copy] = ids.map((id) => dutyOf(law, id)) as [LawDuty, LawDuty, LawDuty, LawDuty]
  const exempt = leftOut(notice, facts)
  if (exempt) {
    const not = [notice, grounds, wait, copy].map((duty) => ({ duty, why: exempt }))
    return { needed: false, regime, reason: `${exempt} They may be changed without a notice.`, due: [], not }
  }
  const why = noticeReasons(facts, change, notice)
  const needed = why.length > 0
  const within = `Value ${movedWords(change.oldValue, change.newValue)} and term ${termWords(change)}: neither is over its limit.`
  const before = { by: change.day, when: 'before the change' }
  const keyOf = (id: DutyId) => `${id}:${change.id ?? change.day}`
  const closed = closedGrounds(facts, change, grounds, { earlier, threshold })
  const parts: (DutyDue | DutyNot)[] = [
    needed ? { key: keyOf('change'), duty: notice, ...before, why: why.join(' ') } : { duty: notice, why: within },
    {
      key: keyOf('grounds'),
      duty: grounds,
      ...before,
      why: ['Every change of a public contract needs one, notice or not.', ...closed].join(' '),
    },
    needed
      ? { key: keyOf('standstill'), duty: wait, ...standstill(change.day, wait.workingDays!, daysOff, today) }
      : { duty: wait, why: 'No change notice is needed, so there is none to stand still after.' },
    modified(copy, change, needed, keyOf('modified')),
  ]
  const opening = converts
    ? `With the change the value is at or above the threshold of ${money(threshold)}, so the Act holds for it from then on (a convertible contract). `
    : ''
  return {
    needed,
    regime,
    reason: [
      opening +
        (needed
          ? `Publish ${notice.notice} before the change. ${why.join(' ')}`
          : `No ${notice.notice} is needed. ${within}`),
      check,
    ]
      .filter(Boolean)
      .join(' '),
    due: parts.filter((part): part is DutyDue => 'key' in part),
    not: parts.filter((part): part is DutyNot => !('key' in part)),
  }
}

/** Why the Act says nothing of a change. */
const outside = (
  regime: Exclude<Regime, 'act'>,
  { oldValue, newValue }: ChangeFacts,
  threshold: number,
  law: ProcurementLaw,
) =>
  regime === 'old'
    ? law.oldRules.trim()
    : `${money(oldValue)} and ${money(newValue)} are below the threshold of ${money(threshold)}. ${law.below.trim()}`

function modified(duty: LawDuty, change: ChangeFacts, needed: boolean, key: string): DutyDue | DutyNot {
  if (!needed) return { duty, why: 'No change notice is needed for this change.' }
  if (change.newValue <= duty.over!) return { duty, why: `${money(change.newValue)} is not over ${money(duty.over!)}.` }
  const why = `${isOver(duty, change.newValue)}: ${duty.days} days from the change on ${dayWords(change.day)}.`
  return { key, duty, by: lastOf(change.day, duty.days!, duty.counts!), when: '', why }
}

/** What does not fit together in a change, said to the person; nothing when all does. `ends` is the end before the change. */
export function changeMisfit(facts: DutyFacts, change: ChangeFacts): string | undefined {
  if (change.day < facts.signed) return 'A contract cannot be changed before it is signed.'
  if (facts.ended !== undefined && change.day > facts.ended)
    return `A contract cannot be changed after its end. By the facts it ended early on ${dayWords(facts.ended)}: change the facts if it did not.`
  if (change.day > facts.ends)
    return `A contract cannot be changed after its end. By the facts and the changes before this one it ends on ${dayWords(facts.ends)}. If that has moved, add the change that moved it first, or change the end date in the facts.`
  if (change.oldValue <= 0 || change.newValue <= 0) return 'The value must be more than nothing, before and after.'
  if (change.oldValue - change.earlierValue <= 0)
    return 'The earlier changes cannot have moved the value by more than all of it.'
  if (change.oldTerm - change.earlierTerm <= 0)
    return 'The earlier changes cannot have moved the term by more than all of it.'
  return undefined
}
