import { type DutyAnswer, type DutyDue, dutiesOf } from '../../domain/duties'
import { type ChangeAnswer, changeDuties, changeMisfit } from '../../domain/duties-change'
import { dayWords } from '../../domain/local-time'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import type { DutiesBody, DutiesSheet } from './model'
import { markOf } from './rules'

/** What a contract's facts ask for today, and what the change asks for that was asked about last. */

export interface SheetAnswer extends DutyAnswer {
  /** Absent where no change was asked about, or where it does not fit the facts of now. */
  readonly asked?: ChangeAnswer | undefined
}

/** The duties of the change stand among those of the contract, so that they can be marked, planned and exported alike. */
export function answerOf({ body }: DutiesSheet, services: Services): SheetAnswer {
  const { facts, change } = body
  const { procurement, calendar } = services.content
  const answer = dutiesOf(facts, procurement, todayOf(services))
  if (!change || changeMisfit(facts, change)) return answer
  const asked = changeDuties(facts, change, procurement, calendar, todayOf(services))
  const ofChange = <T extends { readonly why: string }>(one: T): T => ({
    ...one,
    why: `If the contract is changed on ${dayWords(change.day)}: ${one.why}`,
  })
  return {
    ...answer,
    due: [...answer.due, ...asked.due.map(ofChange)],
    not: [...answer.not, ...asked.not.map(ofChange)],
    asked,
  }
}

/** What has a day and is not done, by day. */
export const openDates = (due: readonly DutyDue[], body: Pick<DutiesBody, 'done'>) =>
  due
    .flatMap((one) => (one.by !== undefined && !markOf(one, body) ? [{ ...one, by: one.by }] : []))
    .toSorted((one, other) => one.by.localeCompare(other.by))
