import { dayOf, daysAfter, instantOf, localOf, timeOf, weekdayOf } from './local-time'

/** When prompts may reach people: at any time, or in the hours of working days, by the clock of `zone`. */
export interface SendingHours {
  readonly hours: 'always' | { readonly from: string; readonly to: string }
  readonly zone: string
  readonly bankHolidays: readonly { readonly day: string; readonly name: string }[]
}

/** Whether a day is neither of a weekend nor a bank holiday. */
export const isWorked = (day: string, bankHolidays: SendingHours['bankHolidays']): boolean =>
  weekdayOf(day) <= 5 && !bankHolidays.some((holiday) => holiday.day === day)

/** The first instant from this one on at which something may be sent: this one, when it may be sent now. */
export function nextSendable(instant: number, { hours, zone, bankHolidays }: SendingHours): number {
  if (hours === 'always') return instant
  const local = localOf(instant, zone)
  const today = dayOf(local)
  if (isWorked(today, bankHolidays) && timeOf(local) < hours.to)
    return timeOf(local) >= hours.from ? instant : instantOf(`${today}T${hours.from}`, zone)
  let day = daysAfter(today, 1)
  while (!isWorked(day, bankHolidays)) day = daysAfter(day, 1)
  return instantOf(`${day}T${hours.from}`, zone)
}
