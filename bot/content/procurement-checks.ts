import { type DutyId, dutyIds, type LawDuty, type ProcurementLaw } from '../domain/duties-law'
import { twice } from './plan-checks'
import type { Fault } from './yaml'

/** The figures without which the rules of a duty cannot be worked out. */
const needs: Readonly<Partial<Record<DutyId, readonly (keyof LawDuty)[]>>> = {
  kpis: ['over', 'least'],
  details: ['days', 'lightTouchDays', 'counts'],
  copy: ['over', 'days', 'lightTouchDays', 'counts'],
  assess: ['over', 'months'],
  'assess-end': ['over'],
  poor: ['days', 'counts'],
  change: ['percent'],
  standstill: ['workingDays'],
  grounds: ['percent', 'rise'],
  modified: ['over', 'days', 'counts'],
  end: ['days', 'counts'],
  pay: ['days'],
  payments: ['days', 'counts'],
  'over-30000': ['over', 'days', 'counts'],
  pipeline: ['over', 'spend', 'days', 'months', 'counts'],
  records: ['years'],
}

/** Faults across procurement-act.yaml: a duty that is missing or without its figures would be a duty nobody is told of. */
export function procurementFaults(law: ProcurementLaw): Fault[] {
  const missing = dutyIds.filter((id) => !law.duties.some((duty) => duty.id === id))
  return [
    ...missing.map((id) => ({ path: ['duties'], fault: `the duty "${id}" is missing` })),
    ...twice(law.duties, ['duties']),
    ...law.duties.flatMap((duty, at) => dutyFaults(duty, at, law)),
    ...law.thresholds.flatMap(({ from }, at) => {
      const path = ['thresholds', at, 'from']
      if (at === 0)
        return from > law.startsOn ? [{ path, fault: `must not be after ${law.startsOn}, when the Act began` }] : []
      const before = law.thresholds[at - 1]!.from
      return from > before ? [] : [{ path, fault: `${from} must come after ${before}: put the oldest first` }]
    }),
  ]
}

function dutyFaults(duty: LawDuty, at: number, law: ProcurementLaw): Fault[] {
  const fault = (isWrong: boolean, name: string, words: string): Fault[] =>
    isWrong ? [{ path: ['duties', at, name], fault: words }] : []
  const { id, inForce, mark, check, days = 0, lightTouchDays = days } = duty
  return [
    ...(needs[id] ?? []).flatMap((name) => fault(duty[name] === undefined, name, 'is missing')),
    ...fault(inForce < law.startsOn, 'inForce', `must not be before ${law.startsOn}, when the Act began`),
    ...fault(mark !== 'seen' && !check, 'check', `must say what is to be checked, since the mark is ${mark}`),
    ...fault(lightTouchDays < days, 'lightTouchDays', `must not be fewer than the ${days} days of other contracts`),
  ]
}
