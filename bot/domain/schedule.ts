import { dayWords, localWords, timeOf, weekdayOf } from './local-time'
import type { Schedule } from './prompt'

/**
 * When a prompt is sent. Rules are counted in local times, which `rrule` is given as if they were UTC, so that nine o'clock
 * stays nine o'clock when the clocks change.
 */

export const rhythms = ['weekly', 'six-weekly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/** Which of a month's Mondays, or whatever day; -1 is the last. */
export const places = [1, 2, 3, 4, -1] as const
export type Place = (typeof places)[number]

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export const weekdayTitles = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const placeTitles: Readonly<Record<Place, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  '-1': 'last',
}

/** `weekday` is 1 for Monday to 7 for Sunday; it and `place` are for months alone. */
export function ruleOf(rhythm: Rhythm, monthly: { readonly place: Place; readonly weekday: number }): string {
  if (rhythm === 'weekly') return 'FREQ=WEEKLY;INTERVAL=1'
  if (rhythm === 'six-weekly') return 'FREQ=WEEKLY;INTERVAL=6'
  return `FREQ=MONTHLY;BYDAY=${monthly.place}${weekdays[monthly.weekday - 1]}`
}

/** The first occurrence after a local time (that minute not counted); nothing when there is none. */
export function nextOccurrence(schedule: Schedule, after: string): string | undefined {
  if (schedule.kind === 'now') return undefined
  if (schedule.kind === 'once') return schedule.at > after ? schedule.at : undefined
  // Loaded when a first prompt comes again: it would cost every start a tenth of a second.
  const { RRule }: typeof import('rrule') = require('rrule')
  const rule = new RRule({ ...RRule.parseString(schedule.rule), dtstart: floating(schedule.starts) })
  const found = rule.after(floating(after))
  const next = found?.toISOString().slice(0, 16)
  return next && (!schedule.until || next <= schedule.until) ? next : undefined
}

const floating = (local: string): Date => new Date(`${local}Z`)

/** How a recurring schedule was asked for, to fill in its form again. */
export function rhythmOf(schedule: Extract<Schedule, { kind: 'recurring' }>) {
  const [, place, code] = /BYDAY=(-?\d)([A-Z]{2})/.exec(schedule.rule) ?? []
  const rhythm: Rhythm = place ? 'monthly' : schedule.rule.includes('INTERVAL=6') ? 'six-weekly' : 'weekly'
  const weekday = code ? weekdays.indexOf(code as (typeof weekdays)[number]) + 1 : weekdayOf(schedule.starts)
  return { rhythm, place: (Number(place ?? 1) || 1) as Place, weekday }
}

/** `Every 6 weeks on Monday at 09:00, next on 7 December 2026` */
export function scheduleWords(schedule: Schedule, next?: string): string {
  if (schedule.kind === 'now') return 'Now'
  if (schedule.kind === 'once') return `On ${localWords(schedule.at)}`
  const { rhythm, place, weekday } = rhythmOf(schedule)
  const on = weekdayTitles[weekday - 1]
  const each = {
    weekly: `Every week on ${on}`,
    'six-weekly': `Every 6 weeks on ${on}`,
    monthly: `Every month on the ${placeTitles[place]} ${on}`,
  }[rhythm]
  const until = schedule.until ? `, until ${dayWords(schedule.until)}` : ''
  return `${each} at ${timeOf(schedule.starts)}${until}${next ? `, next on ${dayWords(next)}` : ''}`
}
