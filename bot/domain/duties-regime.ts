import type { DutyFacts } from './duties'
import type { ChangeFacts } from './duties-change'
import { type ProcurementLaw, thresholdsOn } from './duties-law'
import { dayWords } from './local-time'
import { money } from './words'

/**
 * Under which rules a contract stands: decided once, from its value on award, and then by the changes in their order. A
 * contract that was below the threshold is under the Act from the change that lifts it to the threshold (a convertible
 * contract: section 74). What becomes of a public contract whose value falls below the threshold was found nowhere, so it
 * is treated as one, and that is said to be checked.
 */
export type Regime = 'act' | 'old' | 'below'

export type Valued = Pick<ChangeFacts, 'day' | 'oldValue' | 'newValue'>

/** The value from which a contract of this kind is a public contract. */
export function thresholdOf({ kind, lightTouch, procured }: DutyFacts, law: ProcurementLaw): number {
  const held = thresholdsOn(law, procured)
  if (kind === 'works' || kind === 'works-framework' || kind === 'concession') return held.worksAndConcessions
  return lightTouch ? held.lightTouch : held.goodsAndServices
}

export const thresholdAt = (facts: DutyFacts, day: string, law: ProcurementLaw): number =>
  thresholdOf({ ...facts, procured: day }, law)

export function regimeOnAward(facts: DutyFacts, law: ProcurementLaw): Regime {
  if (facts.procured < law.startsOn) return 'old'
  return facts.value < thresholdOf(facts, law) ? 'below' : 'act'
}

/** The change that brought a contract of below the threshold under the Act; changes by day. */
export const conversionOf = <T extends Valued>(
  facts: DutyFacts,
  changes: readonly T[],
  law: ProcurementLaw,
): T | undefined =>
  regimeOnAward(facts, law) === 'below'
    ? changes.find((one) => one.newValue >= thresholdAt(facts, one.day, law))
    : undefined

export interface ChangeRegime {
  readonly regime: Regime
  /** Whether it is this change that brings the contract under the Act. */
  readonly converts: boolean
  /** What is to be checked before it is relied on; empty where the figures leave no doubt. */
  readonly check: string
}

/** Under which rules a change is made; `earlier` are the contract's changes before it, by day. */
export function regimeAt(
  facts: DutyFacts,
  change: Valued,
  earlier: readonly Valued[],
  law: ProcurementLaw,
): ChangeRegime {
  const award = regimeOnAward(facts, law)
  if (award === 'old') return { regime: 'old', converts: false, check: '' }
  const threshold = thresholdAt(facts, change.day, law)
  const isUnder = change.oldValue < threshold && change.newValue < threshold
  const converted = conversionOf(facts, earlier, law)
  if (award === 'act' || converted) return { regime: 'act', converts: false, check: isUnder ? fallen(threshold) : '' }
  if (isUnder) return { regime: 'below', converts: false, check: '' }
  if (change.newValue < threshold) return { regime: 'act', converts: false, check: unexplained(facts, change) }
  if (!isLifted(facts, change, law)) return { regime: 'act', converts: true, check: lowered(facts, change, law) }
  return { regime: 'act', converts: true, check: change.oldValue < threshold ? '' : unexplained(facts, change) }
}

/** Whether it is the change that lifts the contract, not the threshold that fell below what it was worth on award. */
export const isLifted = (facts: DutyFacts, { day }: Valued, law: ProcurementLaw): boolean =>
  facts.value < thresholdAt(facts, day, law)

/** Said where it is the threshold that fell. */
export const lowered = (facts: DutyFacts, { day }: Valued, law: ProcurementLaw): string =>
  `To be checked: it is the threshold that fell, to ${money(thresholdAt(facts, day, law))} by ${dayWords(day)}, so the ${money(facts.value)} on award are not below it any more. Whether a change then brings the contract under the Act was found nowhere: until your procurement or legal team says otherwise, take it that it does.`

const fallen = (threshold: number): string =>
  `To be checked: its value lies below the threshold of ${money(threshold)} by now. Until your procurement or legal team says otherwise, take it that the Act still holds.`

const unexplained = ({ value }: DutyFacts, { oldValue }: Valued): string =>
  `To be checked: by the facts it was worth ${money(value)} when it was awarded, below the threshold of then, but this change begins at ${money(oldValue)}, which is not below that of its own day. If another change lifted it, add that one; if the facts are wrong, change them.`

/** Said of a public contract whose last change left it below the threshold; empty otherwise. */
export function fallenWords(facts: DutyFacts, last: Valued | undefined, law: ProcurementLaw): string {
  if (!last) return ''
  const threshold = thresholdAt(facts, last.day, law)
  return last.newValue < threshold
    ? `To be checked: since the change of ${dayWords(last.day)} it is worth ${money(last.newValue)}, below the threshold of ${money(threshold)}. Until your procurement or legal team says otherwise, keep to these dates.`
    : ''
}
