import type { Duties, DutyDue, DutyFacts, DutyNot } from './duties'
import { noKpiDuty } from './duties-award'
import { lastOf } from './duties-days'
import { isOver, leftOut, notYet } from './duties-exempt'
import { dutyOf, type ProcurementLaw } from './duties-law'
import { lastDay } from './duties-running'
import { dayWords } from './local-time'

/** Duties of an end, whole or in part, and of performance that was not good enough. */
export function endDuties(facts: DutyFacts, law: ProcurementLaw): Duties {
  const parts = [lastAssessment(facts, law), poor(facts, law), termination(facts, law)]
  return {
    due: parts.filter((part): part is DutyDue => 'key' in part),
    not: parts.filter((part): part is DutyNot => !('key' in part)),
  }
}

type Part = DutyDue | DutyNot

function lastAssessment(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = dutyOf(law, 'assess-end')
  const last = lastDay(facts)
  const without = noKpiDuty(facts, law)
  if (without) return { duty, why: without }
  if (last < duty.inForce) return { duty, why: notYet(duty, last) }
  const why = `${isOver(duty, facts.value)}, and the contract ${facts.ended ? 'ended early' : 'ends'} on ${dayWords(last)}.`
  return { key: 'assess-end', duty, by: last, when: '', why }
}

function poor(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = dutyOf(law, 'poor')
  const without = leftOut(duty, facts)
  if (without) return { duty, why: without }
  if (facts.breach === undefined)
    return { key: 'poor', duty, when: 'if it happens', why: `Within ${duty.days} days of it. You have named none.` }
  if (facts.breach < duty.inForce) return { duty, why: notYet(duty, facts.breach) }
  const why = `${duty.days} days from ${dayWords(facts.breach)}, at any value.`
  return { key: 'poor', duty, by: lastOf(facts.breach, duty.days!, duty.counts!), when: '', why }
}

function termination(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = dutyOf(law, 'end')
  const last = lastDay(facts)
  const why = `${duty.days} days from the ${facts.ended ? 'early' : 'planned'} end on ${dayWords(last)}.`
  return { key: 'end', duty, by: lastOf(last, duty.days!, duty.counts!), when: '', why }
}
