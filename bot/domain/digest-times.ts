import { DateTime } from 'luxon'
import { dayOf, daysAfter, instantOf, localOf, weekdayOf } from './local-time'
import { isWorked, nextSendable, type SendingHours } from './sending-hours'

/** When digests of groups come. Local times and instants as in local-time.ts: nine o'clock stays so when the clocks change. */

/** A weekday (1 is Monday, 5 Friday) and an hour, `09:00`, by the clock of the calendar. */
export interface DigestTime {
  readonly weekday: number
  readonly time: string
}

/** For whoever has chosen nothing. */
export const usualTime: DigestTime = { weekday: 2, time: '09:00' }

/** The hours in which digests come where messages may go out at any hour. */
const widest = { from: '08:00', to: '18:00' }

/** Whole hours in which something may be sent. */
export function hoursOf({ hours }: Pick<SendingHours, 'hours'>): readonly string[] {
  const { from, to } = hours === 'always' ? widest : hours
  const all = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
  const within = all.filter((time) => from <= time && time < to)
  return within.length > 0 ? within : [from]
}

/** The hour at which a digest comes: the chosen one, or the nearest in which something may be sent. */
export function hourFor(time: string, calendar: Pick<SendingHours, 'hours'>): string {
  const all = hoursOf(calendar)
  return all.find((one) => one >= time) ?? all.at(-1)!
}

/** One hour of one week, whose digests are due. `at` is the instant, `week` the ISO week of the day that was chosen. */
export interface Slot extends DigestTime {
  readonly week: string
  readonly at: number
}

/**
 * Those whose time has come today, and which may still go out today; later than that they are over. What falls on a bank
 * holiday comes at the same hour of the first working day after it.
 */
export function slotsDue(now: number, calendar: SendingHours): readonly Slot[] {
  const today = dayOf(localOf(now, calendar.zone))
  const works = (day: string) => isWorked(day, calendar.bankHolidays)
  if (!works(today) || nextSendable(now, calendar) > now) return []
  const days = [today]
  for (let day = daysAfter(today, -1); !works(day); day = daysAfter(day, -1)) days.unshift(day)
  return days
    .filter((day) => weekdayOf(day) <= 5)
    .flatMap((day) =>
      hoursOf(calendar).map((time) => ({
        ...{ weekday: weekdayOf(day), time, week: weekOf(day) },
        at: instantOf(`${today}T${time}`, calendar.zone),
      })),
    )
    .filter(({ at }) => at <= now)
}

/** `2026-W49` */
const weekOf = (day: string): string => DateTime.fromISO(day, { zone: 'utc' }).toFormat("kkkk-'W'WW")

export const slotId = ({ week, weekday, time }: Pick<Slot, 'week' | 'weekday' | 'time'>): string =>
  `${week}-${weekday}T${time}`

/** Of which of these slots somebody's digest is. */
export const slotOf = (
  wish: DigestTime,
  slots: readonly Slot[],
  calendar: Pick<SendingHours, 'hours'>,
): readonly Slot[] =>
  slots.filter(({ weekday, time }) => weekday === wish.weekday && time === hourFor(wish.time, calendar))

/** Whether it is one of those that are offered. */
export const isDigestTime = ({ weekday, time }: DigestTime, calendar: Pick<SendingHours, 'hours'>): boolean =>
  weekday >= 1 && weekday <= 5 && hoursOf(calendar).includes(time)
