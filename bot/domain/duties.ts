import { awardDuties } from './duties-award'
import { convertedDuties } from './duties-converted'
import { endDuties } from './duties-end'
import type { LawDuty, ProcurementLaw } from './duties-law'
import { conversionOf, fallenWords, type Regime, regimeOnAward, thresholdOf, type Valued } from './duties-regime'
import { runningDuties } from './duties-running'
import { dayWords } from './local-time'
import { money } from './words'

/**
 * Which duties of the Procurement Act 2023 a contract brings after award, worked out from what an officer says of it.
 * A guide: what the Act means for a contract is for the council's procurement and legal teams to say.
 */

export const contractKinds = ['goods', 'services', 'works', 'concession', 'framework', 'works-framework'] as const
export type ContractKind = (typeof contractKinds)[number]

export interface DutyFacts {
  readonly kind: ContractKind
  readonly lightTouch: boolean
  /** Pounds with VAT when it was awarded, over the whole term with all extensions. */
  readonly value: number
  /** The day the procurement began; for a call-off, that of the framework. */
  readonly procured: string
  readonly signed: string
  /** The planned last day, with all extensions; changes that are kept may move it. */
  readonly ends: string
  /** The whole contract ended before its time. */
  readonly ended?: string | undefined
  /** Part of it ended for a breach, a breach was settled or paid for, or poor performance went on after a chance. */
  readonly breach?: string | undefined
  /** Why KPIs would not suit; empty where they do. */
  readonly noKpis: string
}

/** Something to be done. `by` is its day; without one it stands for the whole term, or waits for an event. */
export interface DutyDue {
  /** The duty's id, with the day of its period where there are several: `assess:2027-02-28`. */
  readonly key: string
  readonly duty: LawDuty
  readonly by?: string
  /** When there is no day: `before signing`, `all the time`. */
  readonly when: string
  readonly why: string
}

export interface DutyNot {
  readonly duty: LawDuty
  readonly why: string
}

export interface Duties {
  readonly due: readonly DutyDue[]
  readonly not: readonly DutyNot[]
}

export interface DutyAnswer extends Duties {
  readonly regime: Regime
  /** Why the contract is under the Act, or is not. */
  readonly reason: string
}

/** `changes` are those of the contract, by day: one of them may bring it under the Act. */
export function dutiesOf(
  facts: DutyFacts,
  law: ProcurementLaw,
  today: string,
  changes: readonly Valued[] = [],
): DutyAnswer {
  const none = { due: [], not: [] }
  const regime = regimeOnAward(facts, law)
  if (regime === 'old') return { regime, reason: law.oldRules.trim(), ...none }
  const threshold = money(thresholdOf(facts, law))
  const worth = `${money(facts.value)} with VAT`
  const began = `when the procurement began on ${dayWords(facts.procured)}`
  const below = `${worth} is below the threshold of ${threshold} that held ${began}.`
  const conversion = conversionOf(facts, changes, law)
  if (conversion) return convertedDuties(facts, { law, today, changes, conversion, below })
  if (regime === 'below') return { regime, reason: `${below} ${law.below.trim()}`, ...none }
  const parts = [awardDuties, runningDuties, endDuties].map((part) => part(facts, law, today))
  const reason = `${worth} is at or above the threshold of ${threshold} that held ${began}.`
  return {
    regime: 'act',
    reason: [reason, fallenWords(facts, changes.at(-1), law)].filter(Boolean).join(' '),
    due: parts.flatMap(({ due }) => due),
    not: parts.flatMap(({ not }) => not),
  }
}

/** Said of facts alone; a change may have moved the planned end since. */
export const lateEnd = 'An early end must not be after the planned one: change the end date.'

/** What does not fit together in the facts, said to the person; nothing when all does. */
export function misfitOf(facts: DutyFacts): string | undefined {
  const { kind, lightTouch, procured, signed, ends, ended, breach } = facts
  if ([procured, signed, ends, ended, breach].some((day) => day !== undefined && (day < '1950' || day >= '2200')))
    return 'Choose days from 1950 to 2199. For a contract without an end, give the next day on which it can be ended.'
  if (facts.value <= 0) return 'The value must be more than nothing.'
  if (lightTouch && (kind === 'goods' || kind.startsWith('works')))
    return 'Light touch is for certain services only: choose services, or say that it is not light touch.'
  if (signed < procured) return 'The contract cannot have been signed before its procurement began.'
  if (ends < signed) return 'The contract cannot end before it is signed.'
  if (ended !== undefined && ended < signed) return 'The contract cannot have ended before it was signed.'
  if (ended !== undefined && ended > ends) return lateEnd
  if (breach !== undefined && breach < signed) return 'The breach cannot have been before the contract was signed.'
  return undefined
}
