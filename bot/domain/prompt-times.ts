import { dayOf, daysAfter, instantOf, localOf } from './local-time'
import type { PromptContent } from './prompt'

/** When an occurrence closes and when it reminds. Local times and instants as in local-time.ts. */

/** Reminders come at nine in the morning, by the clock of the zone. */
const reminderTime = '09:00'

/** The last day to answer of what is sent at a local time. */
export const closingDay = (closes: PromptContent['closes'], opens: string): string =>
  'day' in closes ? closes.day : daysAfter(dayOf(opens), closes.days)

/** The end of a day: answers are taken before this instant, the first of the day that follows. */
export const endOf = (day: string, zone: string): number => instantOf(`${daysAfter(day, 1)}T00:00`, zone)

/**
 * The instants of reminders, the earliest first: so many days before the closing day, put off to when something may be
 * sent (`sendable`). None on the day of the sending or before it, none at or after the end, no two on one day.
 */
export function remindersAt(
  daysBefore: readonly number[],
  { opens, day, zone }: { readonly opens: number; readonly day: string; readonly zone: string },
  sendable: (instant: number) => number,
): number[] {
  const sent = dayOf(localOf(sendable(opens), zone))
  const wanted = daysBefore
    .map((days) => daysAfter(day, -days))
    .filter((one) => one > sent)
    .map((one) => sendable(instantOf(`${one}T${reminderTime}`, zone)))
    .filter((instant) => instant < endOf(day, zone))
  const inOrder = wanted.toSorted((one, other) => one - other)
  const dayOfEach = inOrder.map((instant) => dayOf(localOf(instant, zone)))
  return inOrder.filter((_, at) => dayOfEach[at] !== dayOfEach[at - 1])
}

/** Whether somebody has paused prompts on a day; `until` is the last day of the pause. */
export const isPaused = (until: string | undefined, today: string): boolean => until !== undefined && today <= until
