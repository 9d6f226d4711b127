import type { DutyAnswer, DutyDue, DutyFacts, DutyNot } from './duties'
import { awardDuties } from './duties-award'
import { endDuties } from './duties-end'
import type { DutyId, ProcurementLaw } from './duties-law'
import { fallenWords, isLifted, lowered, type Valued } from './duties-regime'
import { runningDuties } from './duties-running'
import { dayWords } from './local-time'
import { money } from './words'

interface Converted {
  readonly law: ProcurementLaw
  readonly today: string
  readonly changes: readonly Valued[]
  /** The change that brought the contract under the Act. */
  readonly conversion: Valued
  /** Why it was not under the Act when it was awarded. */
  readonly below: string
}

/** What the Act asks about the signing, and of KPIs that it asks to set before it. */
const ofSigning: readonly DutyId[] = ['kpis', 'details', 'copy', 'records', 'assess', 'assess-end']

/**
 * Duties of a contract that was below the threshold until a change: those of the time from then on. Of those about the
 * signing no source says that they are to be made good, nor that they are not, so they are told as to be checked.
 */
export function convertedDuties(facts: DutyFacts, { law, today, changes, conversion, below }: Converted): DutyAnswer {
  const { day } = conversion
  const last = changes.at(-1) ?? conversion
  const isAhead = day > today
  const now = { ...facts, value: last.newValue, signed: day }
  const parts = [awardDuties, runningDuties, endDuties].map((part) => part(now, law, today))
  const wasBroken = facts.breach !== undefined && facts.breach < day
  const isSure = ({ duty }: DutyDue): boolean => !ofSigning.includes(duty.id) && !(wasBroken && duty.id === 'poor')
  const whyPoor = `To be checked: the breach was before the change of ${dayWords(day)}, when the Act did not hold yet.`
  const whySigning = `To be checked: it was signed on ${dayWords(facts.signed)}, below the threshold, and the Act holds since the change of ${dayWords(day)}.`
  const unsure = parts.flatMap(({ due }) => due).filter((one) => !isSure(one))
  const asked = new Set(unsure.map(({ duty }) => duty.id))
  const not: DutyNot[] = [...asked].map((id) => ({
    duty: unsure.find(({ duty }) => duty.id === id)!.duty,
    why: id === 'poor' ? whyPoor : whySigning,
  }))
  return {
    regime: 'act',
    reason: [
      isLifted(facts, conversion, law)
        ? `${below} With the change of ${dayWords(day)} it ${isAhead ? 'will be' : 'is'} worth ${money(conversion.newValue)}, not below the threshold any more, so the Act ${isAhead ? 'will hold' : 'holds'} for it from then on (a convertible contract).`
        : `${below} It was changed on ${dayWords(day)}. ${lowered(facts, conversion, law)}`,
      'Whether the notices and records about the signing, and KPIs, are to be made good is to be checked with your procurement or legal team.',
      fallenWords(facts, last, law),
    ]
      .filter(Boolean)
      .join(' '),
    due: parts.flatMap(({ due }) => due.filter(isSure).map((one) => (isAhead && !one.by ? from(one, day) : one))),
    not: [...not, ...parts.flatMap(({ not }) => not)],
  }
}

const from = (due: DutyDue, day: string): DutyDue => ({
  ...due,
  when: [`from ${dayWords(day)}`, due.when].filter(Boolean).join(': '),
})
