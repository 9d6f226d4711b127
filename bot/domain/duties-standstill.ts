import { afterWorkingDays, workingDaysBefore } from './duties-days'
import { dayWords } from './local-time'

/** The days on which nobody works, as the calendar of the content lists them. */
export interface DaysOff {
  readonly bankHolidays: readonly { readonly day: string }[]
}

/** The last day to publish a change notice with a standstill that is over before the change, and what today would mean. */
export function standstill(day: string, count: number, { bankHolidays }: DaysOff, today: string) {
  const off = new Set(bankHolidays.map((holiday) => holiday.day))
  const isOff = (one: string) => off.has(one)
  const by = workingDaysBefore(day, count, isOff)
  const next = afterWorkingDays(today, count, isOff)
  const years = new Set(bankHolidays.map((holiday) => holiday.day.slice(0, 4)))
  const unknown = [...new Set([by, day, next].map((one) => one.slice(0, 4)))].filter((year) => !years.has(year))
  const blind = unknown.length > 0 ? ` The bank holidays of ${unknown.join(' and ')} are not known to Pioneer.` : ''
  const why = `${count} working days: with a notice on ${dayWords(by)} the change may be made on ${dayWords(day)}; with one today, from ${dayWords(next)}.${blind}`
  return { by, when: 'the last day for the notice, if you choose a standstill', why }
}
