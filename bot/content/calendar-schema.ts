import { z } from 'zod/v4'
import type { Fault } from './yaml'

/** The days on which nobody works, and the zone in which days and hours are meant (`bot/content/calendar.yaml`). */
export const calendarFile = z.strictObject({
  title: z.string(),
  checked: z.iso.date(),
  source: z.string(),
  zone: z.string().refine(isZone, 'is not a time zone such as Europe/London'),
  /** In order of day. Saturdays and Sundays are not listed; the day that stands in for one is. */
  bankHolidays: z.array(z.strictObject({ day: z.iso.date(), name: z.string().min(3) })).min(1),
})
export type CalendarContent = z.output<typeof calendarFile>

export const calendarFaults = ({ bankHolidays }: CalendarContent): Fault[] =>
  bankHolidays.flatMap(({ day }, at) => {
    const path = ['bankHolidays', at, 'day']
    const before = bankHolidays[at - 1]?.day ?? ''
    const weekend = weekendDays[new Date(day).getUTCDay()]
    return [
      ...(weekend ? [{ path, fault: `${day} is a ${weekend}: list the day that stands in for it` }] : []),
      ...(day === before ? [{ path, fault: `${day} is listed twice` }] : []),
      ...(day < before ? [{ path, fault: `${day} must stand before ${before}: put the days in order` }] : []),
    ]
  })

const weekendDays: Readonly<Record<number, string>> = { 0: 'Sunday', 6: 'Saturday' }

function isZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}
