import { DateTime } from 'luxon'

/** Local times are `2026-12-07T09:00`, days `2026-12-07`, zones IANA names, instants milliseconds since 1970. */

/**
 * The instant of a local time. One that the clocks skip in spring is as much later as they are put forward; of one that
 * comes twice in autumn it is the first.
 */
export function instantOf(local: string, zone: string): number {
  const any = DateTime.fromISO(local, { zone })
  return Math.min(...any.getPossibleOffsets().map((one) => one.toMillis()))
}

/** The local time of an instant, to the minute. */
export const localOf = (instant: number, zone: string): string =>
  DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")

export const dayOf = (local: string): string => local.slice(0, 10)
export const timeOf = (local: string): string => local.slice(11, 16)

/** A day so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => DateTime.fromISO(day, { zone: 'utc' }).weekday

/** 7 December 2026 */
export const dayWords = (day: string): string =>
  DateTime.fromISO(dayOf(day), { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy')

/** 7 December 2026 at 09:00 */
export const localWords = (local: string): string => `${dayWords(local)} at ${timeOf(local)}`
