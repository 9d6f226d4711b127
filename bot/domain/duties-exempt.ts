import type { DutyFacts } from './duties'
import type { LawDuty } from './duties-law'
import { dayWords } from './local-time'
import { money } from './words'

/** Why a duty is none of a contract's, as far as the law says so in figures. */

/** What the law leaves out by kind, by value, or by when the procurement began; nothing when it is in. */
export function leftOut(duty: LawDuty, facts: DutyFacts, value = facts.value): string | undefined {
  const { notFor, over, procuredFrom } = duty
  if (facts.lightTouch && notFor.includes('light-touch')) return 'Light touch contracts are left out.'
  if (facts.kind === 'concession' && notFor.includes('concession')) return 'Concessions are left out.'
  if (isFramework(facts) && notFor.includes('framework')) return 'Frameworks are left out.'
  if (procuredFrom !== undefined && facts.procured < procuredFrom)
    return `It holds for procurements that began on or after ${dayWords(procuredFrom)}; this one began on ${dayWords(facts.procured)}.`
  if (over !== undefined && value <= over) return `${money(value)} is not over ${money(over)}.`
  return undefined
}

export const isFramework = ({ kind }: DutyFacts): boolean => kind === 'framework' || kind === 'works-framework'

/** Said of a duty whose section came later than what it would have been for. */
export const notYet = (duty: LawDuty, day: string): string =>
  `Section not in force on ${dayWords(day)}: it came into force on ${dayWords(duty.inForce)}.`

/** `£5,000,001 is over £5,000,000` */
export const isOver = (duty: LawDuty, value: number): string => `${money(value)} is over ${money(duty.over!)}`
