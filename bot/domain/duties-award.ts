import type { Duties, DutyDue, DutyFacts, DutyNot } from './duties'
import { lastOf, lastOfMonths } from './duties-days'
import { isOver, leftOut } from './duties-exempt'
import { dutyOf, type LawDuty, type ProcurementLaw } from './duties-law'
import { dayWords } from './local-time'

/** Duties of the weeks about the signing: KPIs, the details notice, the copy, and the records. */
export function awardDuties(facts: DutyFacts, law: ProcurementLaw): Duties {
  const parts = [kpis(facts, law), details(facts, law), copy(facts, law), records(facts, law)]
  return {
    due: parts.filter((part): part is DutyDue => 'key' in part),
    not: parts.filter((part): part is DutyNot => !('key' in part)),
  }
}

type Part = DutyDue | DutyNot

/** Whether the law asks for KPIs; where it does not, why. */
export const noKpiDuty = (facts: DutyFacts, law: ProcurementLaw): string | undefined =>
  leftOut(dutyOf(law, 'kpis'), facts) ??
  (facts.noKpis ? `You said that KPIs would not suit: ${facts.noKpis}` : undefined)

function kpis(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = dutyOf(law, 'kpis')
  const without = leftOut(duty, facts)
  if (without) return { duty, why: without }
  if (facts.noKpis)
    return {
      duty,
      why: `You said that KPIs would not suit: ${facts.noKpis}. The contract details notice must say why.`,
    }
  const why = `${isOver(duty, facts.value)}, so at least ${duty.least} KPIs.`
  return { key: 'kpis', duty, by: facts.signed, when: 'before signing', why }
}

const details = (facts: DutyFacts, law: ProcurementLaw): Part => {
  const duty = fitted(dutyOf(law, 'details'), facts, noKpiDuty(facts, law) === undefined)
  return { key: 'details', duty, ...published(duty, facts) }
}

function copy(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = fitted(dutyOf(law, 'copy'), facts)
  const without = leftOut(duty, facts)
  if (without) return { duty, why: without }
  const { why, ...rest } = published(duty, facts)
  return { key: 'copy', duty, ...rest, why: `${isOver(duty, facts.value)}. ${why}` }
}

/** A duty in the words that are true of this contract. */
function fitted(duty: LawDuty, { lightTouch }: DutyFacts, hasKpis = false): LawDuty {
  const { what, whatWithKpis, lightTouchCheck } = duty
  return {
    ...duty,
    what: hasKpis && whatWithKpis ? `${what} ${whatWithKpis}` : what,
    ...(lightTouch && lightTouchCheck ? { check: lightTouchCheck } : {}),
  }
}

/** So many days from the signing, more of them for light touch. */
function published(duty: LawDuty, facts: DutyFacts) {
  const days = facts.lightTouch ? duty.lightTouchDays! : duty.days!
  const by = lastOf(facts.signed, days, duty.counts!)
  const why = `${days} days${facts.lightTouch ? ' for light touch' : ''} from signing on ${dayWords(facts.signed)}.`
  return { by, when: '', why }
}

function records(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = dutyOf(law, 'records')
  const until = lastOfMonths(facts.signed, 12 * duty.years!)
  const why = `${duty.years} years from signing on ${dayWords(facts.signed)}.`
  return { key: 'records', duty, when: `until ${dayWords(until)}`, why }
}
