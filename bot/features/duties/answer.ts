import { type DutyAnswer, type DutyDue, type DutyNot, dutiesOf } from '../../domain/duties'
import { type ChangeAnswer, changeDuties, changeMisfit } from '../../domain/duties-change'
import { earlierThan, inOrder, type KeptChange, measured } from '../../domain/duties-changes'
import { type MovedEnd, movedEnd } from '../../domain/duties-moved-end'
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
  /** Where the contract ends after all of them. */
  readonly end: MovedEnd
}

/** What does not fit in a change, by the end that the contract had before it; nothing when all does. */
export function misfitIn(change: KeptChange, { facts, changes }: Pick<DutiesBody, 'facts' | 'changes'>) {
  const { ends } = movedEnd(facts, earlierThan(change, changes))
  return changeMisfit({ ...facts, ends }, measured(change, changes))
}

export function answeredChange(change: KeptChange, body: DutiesBody, services: Services): AnsweredChange {
  const { facts, changes } = body
  const { procurement, calendar } = services.content
  const misfit = misfitIn(change, body)
  if (misfit) return { change, misfit }
  const around = { daysOff: calendar, today: todayOf(services), earlier: earlierThan(change, changes) }
  return { change, asked: changeDuties(facts, measured(change, changes), procurement, around) }
}

/** The duties of the changes stand among those of the contract, so that they can be marked, planned and exported alike. */
export function answerOf({ body }: DutiesSheet, services: Services): SheetAnswer {
  const changes = inOrder(body.changes).map((change) => answeredChange(change, body, services))
  const fitting = changes.flatMap(({ change, misfit }) => (misfit ? [] : [change]))
  const end = movedEnd(body.facts, fitting)
  const facts = { ...body.facts, ends: end.ends }
  const answer = dutiesOf(facts, services.content.procurement, todayOf(services), fitting)
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
    end,
  }
}

/** What has a day and is not done, by day. */
export const openDates = (due: readonly DutyDue[], body: Pick<DutiesBody, 'done'>) =>
  due
    .flatMap((one) => (one.by !== undefined && !markOf(one, body) ? [{ ...one, by: one.by }] : []))
    .toSorted((one, other) => one.by.localeCompare(other.by))
