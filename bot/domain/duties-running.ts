import type { Duties, DutyDue, DutyFacts, DutyNot } from './duties'
import { noKpiDuty } from './duties-award'
import { lastOf, lastOfMonths, nextFirstOfApril, nextPeriodEnd, periodAfter } from './duties-days'
import { isOver, leftOut, notYet } from './duties-exempt'
import { type DutyId, dutyOf, type ProcurementLaw } from './duties-law'
import { daysAfter, dayWords } from './local-time'
import { money } from './words'

/** Duties while a contract runs: the yearly assessment, payments, and the council's own yearly and half-yearly notices. */
export function runningDuties(facts: DutyFacts, law: ProcurementLaw, today: string): Duties {
  const parts = [
    assessments(facts, law, today),
    [pay(facts, law)],
    [periodic('payments', 6, facts, law, today)],
    [periodic('over-30000', 3, facts, law, today)],
    [pipeline(facts, law, today)],
  ].flat()
  return {
    due: parts.filter((part): part is DutyDue => 'key' in part),
    not: parts.filter((part): part is DutyNot => !('key' in part)),
  }
}

type Part = DutyDue | DutyNot

export const lastDay = ({ ended, ends }: DutyFacts): string => ended ?? ends

/** Every period of 12 months that is over, and the one that runs; the end has an assessment of its own. */
function assessments(facts: DutyFacts, law: ProcurementLaw, today: string): Part[] {
  const duty = dutyOf(law, 'assess')
  const without = noKpiDuty(facts, law)
  if (without) return [{ duty, why: without }]
  const last = lastDay(facts)
  const parts: Part[] = []
  for (let year = 1; ; year++) {
    const by = lastOfMonths(facts.signed, duty.months! * year)
    if (by >= last) break
    const why = `${isOver(duty, facts.value)}, so KPIs are rated at least every ${duty.months} months. This is year ${year} from signing on ${dayWords(facts.signed)}.`
    parts.push(by >= duty.inForce ? { key: `assess:${by}`, duty, by, when: '', why } : { duty, why: notYet(duty, by) })
    if (by >= today) break
  }
  if (parts.length > 0) return parts
  return [{ duty, why: `The contract ends before ${duty.months} months are over; see the assessment at its end.` }]
}

function pay(facts: DutyFacts, law: ProcurementLaw): Part {
  const duty = dutyOf(law, 'pay')
  const without = leftOut(duty, facts)
  if (without) return { duty, why: without }
  return { key: 'pay', duty, when: 'all the time', why: `A term of ${duty.days} days is implied into the contract.` }
}

/** The next notice of the whole council in which payments under the contract count; what came before is not asked after. */
function periodic(id: DutyId, months: 3 | 6, facts: DutyFacts, law: ProcurementLaw, today: string): Part {
  const duty = dutyOf(law, id)
  const due = (end: string) => lastOf(end, duty.days!, duty.counts!)
  // What a contract is worth says nothing of a single payment, unless it is worth less than one.
  const without = leftOut(duty, facts)
  if (without) return { duty, why: without }
  const last = lastDay(facts)
  if (last < duty.inForce)
    return {
      duty,
      why: `Section not in force while the contract ran: it came into force on ${dayWords(duty.inForce)}.`,
    }
  let end = nextPeriodEnd(facts.signed > duty.inForce ? facts.signed : duty.inForce, months)
  while (due(end) < today && end < last) end = periodAfter(end, months)
  if (due(end) < today)
    return { duty, why: `The last notice with payments under this contract was due by ${dayWords(due(end))}.` }
  const why = `Payments under the contract count in the ${months === 6 ? 'half-year' : 'quarter'} to ${dayWords(end)}; then again after each.`
  return { key: `${id}:${end}`, duty, by: due(end), when: '', why }
}

function pipeline(facts: DutyFacts, law: ProcurementLaw, today: string): Part {
  const duty = dutyOf(law, 'pipeline')
  const without = leftOut(duty, facts)
  if (without) return { duty, why: without }
  // The year in whose notice buying again first belongs: the reporting period reaches 18 months from 1 April.
  const last = lastDay(facts)
  let april = nextFirstOfApril(facts.signed)
  while (lastOfMonths(april, duty.months!) < last) april = nextFirstOfApril(daysAfter(april, 1))
  const by = lastOf(april, duty.days!, duty.counts!)
  if (april > last) return { duty, why: `The contract ends before the next notice, of ${dayWords(april)}.` }
  if (last < today) return { duty, why: `The contract ended on ${dayWords(last)}.` }
  const why = `${isOver(duty, facts.value)}. If your council pays more than ${money(duty.spend!)} a year and means to buy again when this ends on ${dayWords(last)}.`
  return { key: 'pipeline', duty, by, when: '', why }
}
