import { dayOf, daysAfter, dayWords, instantOf, localOf } from './local-time'
import type { PromptContent } from './prompt'
import { rhythmOf } from './schedule'

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

/** So many days at the most people have to answer, and so many rounds of one prompt are open at once: more are a backlog. Pioneer's own figures. */
const [mostDays, mostOpen] = [60, 3]

/** The shortest time, in days, from one sending to the next. */
const shortest = { weekly: 7, 'six-weekly': 42, monthly: 28 }

/** How many rounds of a prompt are open at once, at the most. */
export function openAtOnce({ schedule, closes }: Pick<PromptContent, 'schedule' | 'closes'>): number {
  if (schedule.kind !== 'recurring' || 'day' in closes) return 1
  return Math.floor(closes.days / shortest[rhythmOf(schedule).rhythm]) + 1
}

/** Why people would have too long to answer what is sent on a day; nothing when they would not. */
export function whyTooLong(content: Pick<PromptContent, 'schedule' | 'closes'>, sent: string): string | undefined {
  const { schedule, closes } = content
  const latest = daysAfter(sent, mostDays)
  if ('day' in closes)
    return closes.day > latest
      ? `The last day to answer may be ${mostDays} days after the sending at the most: ${dayWords(latest)}.`
      : undefined
  if (openAtOnce(content) <= mostOpen || schedule.kind !== 'recurring') return undefined
  const most = shortest[rhythmOf(schedule).rhythm] * mostOpen - 1
  return `${openAtOnce(content)} rounds would be open at once, and ${mostOpen} may be. Give people ${most} days at the most, or send it less often.`
}
