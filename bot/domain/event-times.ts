import type { Event } from './event'
import { dayOf, daysAfter, dayWords, instantOf, timeOf, weekdayOf } from './local-time'

/** When an event is, and when there is something to do for it. Local times and instants as in local-time.ts. */

type Times = Pick<Event, 'starts' | 'ends' | 'zone'>

const hour = 3_600_000

export const startOf = ({ starts, zone }: Pick<Event, 'starts' | 'zone'>): number => instantOf(starts, zone)
export const endOfEvent = ({ ends, zone }: Pick<Event, 'ends' | 'zone'>): number => instantOf(ends, zone)

export const reminderKinds = ['day', 'hour'] as const

/** The instants of its reminders: the same time by the clock on the day before, and an hour of 60 minutes before. */
export function remindersOf(event: Pick<Event, 'starts' | 'zone'>): readonly [day: number, hour: number] {
  const { starts, zone } = event
  const dayBefore = instantOf(`${daysAfter(dayOf(starts), -1)}T${timeOf(starts)}`, zone)
  return [dayBefore, startOf(event) - hour]
}

/** How many reminders are over at an instant. */
export const remindersOver = (event: Pick<Event, 'starts' | 'zone'>, now: number): number =>
  remindersOf(event).filter((at) => at <= now).length

/** When a job is to look at an event, in milliseconds since 1970; nothing when all is done. */
export function nextStep(event: Event): number | undefined {
  if (event.state === 'draft') return undefined
  const isBehind =
    event.shown < event.revision ||
    event.told < (event.news?.revision ?? 0) ||
    event.materialTold < (event.material?.revision ?? 0)
  if (isBehind) return 0
  if (event.state === 'cancelled') return undefined
  const announce = event.announced ? [] : [Date.parse(event.announce ?? event.published ?? '')]
  const ask = event.asked ? [] : [endOfEvent(event)]
  const all = [...announce, ...remindersOf(event).slice(event.reminded), ...ask]
  return all.length > 0 ? Math.min(...all) : undefined
}

export const zoneWords = (zone: string): string => (zone === 'Europe/London' ? 'UK time' : zone)

/** `Monday 7 December 2026, 10:00 to 11:30 (UK time)` */
export function timeWords({ starts, ends, zone }: Times): string {
  const until = dayOf(starts) === dayOf(ends) ? timeOf(ends) : `${namedDay(ends)}, ${timeOf(ends)}`
  return `${namedDay(starts)}, ${timeOf(starts)} to ${until} (${zoneWords(zone)})`
}

/** With its weekday: people see at once whether it is one on which they work. */
const namedDay = (local: string): string => `${weekdays[weekdayOf(dayOf(local)) - 1]} ${dayWords(local)}`

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** What it counts for, `1.5 hours`; empty for nothing. */
export function cpdWords(minutes: number): string {
  if (minutes === 0) return ''
  const hours = Math.round(minutes / 15) / 4
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}
