import { type DutyAnswer, type DutyDue, type DutyNot, dutiesOf } from '../../domain/duties'
import { type ChangeAnswer, changeDuties, changeMisfit } from '../../domain/duties-change'
import { earlierThan, inOrder, type KeptChange, measured } from '../../domain/duties-changes'
import { dayWords } from '../../domain/local-time'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import type { DutiesBody, DutiesSheet } from './model'
import { markOf } from './rules'

/** What a contract's facts ask for today, and what each of its changes asks for. */

export interface AnsweredChange {
  readonly change: KeptChange
  /** Absent where the change does not fit the facts of now; `misfit` says why. */
  readonly asked?: ChangeAnswer | undefined
  readonly misfit?: string | undefined
}

export interface SheetAnswer extends DutyAnswer {
  /** By day. */
  readonly changes: readonly AnsweredChange[]
  readonly notOfChanges: readonly DutyNot[]
}

export function answeredChange(change: KeptChange, { facts, changes }: DutiesBody, services: Services): AnsweredChange {
  const { procurement, calendar } = services.content
  const whole = measured(change, changes)
  const misfit = changeMisfit(facts, whole)
  if (misfit) return { change, misfit }
  const around = { daysOff: calendar, today: todayOf(services), earlier: earlierThan(change, changes) }
  return { change, asked: changeDuties(facts, whole, procurement, around) }
}

/** The duties of the changes stand among those of the contract, so that they can be marked, planned and exported alike. */
export function answerOf({ body }: DutiesSheet, services: Services): SheetAnswer {
  const answer = dutiesOf(body.facts, services.content.procurement, todayOf(services))
  const changes = inOrder(body.changes).map((change) => answeredChange(change, body, services))
  const of = <T extends { readonly why: string }>(pick: (asked: ChangeAnswer) => readonly T[]): T[] =>
    changes.flatMap(({ change, asked }) =>
      (asked ? pick(asked) : []).map((one) => ({
        ...one,
        why: `For the change of ${dayWords(change.day)}: ${one.why}`,
      })),
    )
  return {
    ...answer,
    due: [...answer.due, ...of(({ due }) => due)],
    notOfChanges: of(({ not }) => not),
    changes,
  }
}

/** What has a day and is not done, by day. */
export const openDates = (due: readonly DutyDue[], body: Pick<DutiesBody, 'done'>) =>
  due
    .flatMap((one) => (one.by !== undefined && !markOf(one, body) ? [{ ...one, by: one.by }] : []))
    .toSorted((one, other) => one.by.localeCompare(other.by))
