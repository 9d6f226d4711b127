import { DateTime } from 'luxon'
import { daysAfter, weekdayOf } from './local-time'

/** How the Act counts days. All are calendar days (2026-03-31). */

/** What "within so many days" counts as day 1: the day itself, as in "beginning with the day", or the one after it. */
export type Counts = 'first-day' | 'day-after'

/** The last of so many days. */
export const lastOf = (day: string, days: number, counts: Counts): string =>
  daysAfter(day, counts === 'first-day' ? days - 1 : days)

const utc = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' })

/**
 * The last day of a period of so many months that begins with a day: the day before the same day of the last month, and
 * where that month has no such day, its last. 12 months from 29 February 2028 end on 28 February 2029.
 */
export function lastOfMonths(day: string, months: number): string {
  const same = utc(day).plus({ months })
  return (same.day === utc(day).day ? same.minus({ days: 1 }) : same).toFormat('yyyy-MM-dd')
}

/** The last days of the half-years or quarters of financial years (`months` 6 or 3), from a day on. */
export function nextPeriodEnd(day: string, months: 3 | 6): string {
  for (let at = utc(day).endOf('month'); ; at = at.plus({ days: 1 }).endOf('month'))
    if (at.month % months === 3 % months) return at.toFormat('yyyy-MM-dd')
}

/** The end of the next period after one. */
export const periodAfter = (end: string, months: 3 | 6): string => nextPeriodEnd(daysAfter(end, 1), months)

/** The first 1 April on a day or after it. */
export function nextFirstOfApril(day: string): string {
  const year = utc(day).year
  return day <= `${year}-04-01` ? `${year}-04-01` : `${year + 1}-04-01`
}

/** Months from a day to the last day of a period, rounded: what an officer would call its length. */
export const monthsBetween = (from: string, to: string): number =>
  Math.max(1, Math.round(utc(daysAfter(to, 1)).diff(utc(from), 'months').months))

/** The first day after so many working days, of which a day is the first if it is one. */
export function afterWorkingDays(day: string, count: number, isOff: (day: string) => boolean): string {
  let at = day
  for (let left = count; left > 0; at = daysAfter(at, 1)) if (weekdayOf(at) <= 5 && !isOff(at)) left--
  return at
}

/** The last day on which so many working days may begin and be over before a day. */
export function workingDaysBefore(day: string, count: number, isOff: (day: string) => boolean): string {
  let at = day
  while (afterWorkingDays(at, count, isOff) > day) at = daysAfter(at, -1)
  return at
}
