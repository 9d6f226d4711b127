import { instantOf, localOf } from '../../bot/domain/local-time'
import type { Schedule } from '../../bot/domain/prompt'
import { nextOccurrence, rhythmOf, ruleOf, scheduleWords } from '../../bot/domain/schedule'

const zone = 'Europe/London'
const at = (local: string) => new Date(instantOf(local, zone)).toISOString()
const monthly = { place: 1, weekday: 1 } as const
const weekly = (starts: string, until?: string): Schedule => ({
  kind: 'recurring',
  starts,
  rule: ruleOf('weekly', monthly),
  ...(until ? { until } : {}),
})
const sixWeekly: Schedule = { kind: 'recurring', starts: '2026-12-07T09:00', rule: ruleOf('six-weekly', monthly) }
const eachMonth = (place: 1 | 2 | 3 | 4 | -1, weekday: number, starts = '2026-12-01T09:00'): Schedule => ({
  kind: 'recurring',
  starts,
  rule: ruleOf('monthly', { place, weekday }),
})

test.each<[name: string, schedule: Schedule, after: string, expected: string | undefined]>([
  ['now has no next', { kind: 'now' }, '2026-11-23T09:00', undefined],
  ['once, before it', { kind: 'once', at: '2026-12-07T09:00' }, '2026-12-07T08:59', '2026-12-07T09:00'],
  ['once, at it', { kind: 'once', at: '2026-12-07T09:00' }, '2026-12-07T09:00', undefined],
  ['weekly, before the first', weekly('2026-12-07T09:00'), '2026-11-23T09:00', '2026-12-07T09:00'],
  ['weekly, at the first', weekly('2026-12-07T09:00'), '2026-12-07T09:00', '2026-12-14T09:00'],
  ['weekly, a minute before', weekly('2026-12-07T09:00'), '2026-12-14T08:59', '2026-12-14T09:00'],
  ['weekly, on its last day', weekly('2026-12-07T09:00', '2026-12-14T23:59'), '2026-12-07T09:00', '2026-12-14T09:00'],
  ['weekly, after its end', weekly('2026-12-07T09:00', '2026-12-14T23:59'), '2026-12-14T09:00', undefined],
  ['weekly, over the spring change', weekly('2026-03-22T09:00'), '2026-03-22T09:00', '2026-03-29T09:00'],
  ['weekly, over the autumn change', weekly('2026-10-18T09:00'), '2026-10-18T09:00', '2026-10-25T09:00'],
  ['six-weekly', sixWeekly, '2026-12-07T09:00', '2027-01-18T09:00'],
  ['six-weekly, over spring', sixWeekly, '2027-03-01T09:00', '2027-04-12T09:00'],
  ['the first Monday', eachMonth(1, 1), '2026-12-07T09:00', '2027-01-04T09:00'],
  ['the second Tuesday', eachMonth(2, 2), '2026-11-30T09:00', '2026-12-08T09:00'],
  ['the fourth Thursday', eachMonth(4, 4), '2026-12-24T09:00', '2027-01-28T09:00'],
  ['the last Friday of a month with five', eachMonth(-1, 5), '2026-12-26T09:00', '2027-01-29T09:00'],
  ['the last Friday of February', eachMonth(-1, 5), '2027-01-29T09:00', '2027-02-26T09:00'],
  [
    'a start after this month’s day leaves it out',
    eachMonth(1, 1, '2026-12-08T09:00'),
    '2026-12-01T09:00',
    '2027-01-04T09:00',
  ],
])('%s', (_name, schedule, after, expected) => {
  expect(nextOccurrence(schedule, after)).toBe(expected)
})

test.each<[name: string, local: string, instant: string]>([
  ['winter', '2026-12-07T09:00', '2026-12-07T09:00:00.000Z'],
  ['summer', '2026-07-06T09:00', '2026-07-06T08:00:00.000Z'],
  ['29 March 2026, before the gap', '2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
  ['29 March 2026, in the gap', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
  ['29 March 2026, after the gap', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
  ['28 March 2027, in the gap', '2027-03-28T01:30', '2027-03-28T01:30:00.000Z'],
  ['28 March 2027, at nine', '2027-03-28T09:00', '2027-03-28T08:00:00.000Z'],
  ['25 October 2026, before it comes twice', '2026-10-25T00:59', '2026-10-24T23:59:00.000Z'],
  ['25 October 2026, a time that comes twice is the first', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ['25 October 2026, after', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
  ['31 October 2027, a time that comes twice is the first', '2027-10-31T01:30', '2027-10-31T00:30:00.000Z'],
  ['31 October 2027, at nine', '2027-10-31T09:00', '2027-10-31T09:00:00.000Z'],
])('the instant of %s', (_name, local, instant) => {
  expect(at(local)).toBe(instant)
})

test.each([
  ['a gap', '2026-03-22T01:30', '2026-03-29T01:30', '2026-04-05T01:30'],
  ['an hour that comes twice', '2026-10-18T01:30', '2026-10-25T01:30', '2026-11-01T01:30'],
])('a weekly time in %s is one occurrence, and a week lies between it and the next', (_name, starts, there, after) => {
  expect(nextOccurrence(weekly(starts), starts)).toBe(there)
  expect(nextOccurrence(weekly(starts), there)).toBe(after)
  // What the clock says at the instant of the one, in the gap or at the second passing, brings no other before the next.
  expect(nextOccurrence(weekly(starts), localOf(instantOf(there, zone) + 3_600_000, zone))).toBe(after)
})

test.each<[schedule: Schedule, next: string | undefined, words: string]>([
  [{ kind: 'now' }, undefined, 'Now'],
  [{ kind: 'once', at: '2026-12-07T09:00' }, undefined, 'On 7 December 2026 at 09:00'],
  [sixWeekly, '2026-12-07T09:00', 'Every 6 weeks on Monday at 09:00, next on 7 December 2026'],
  [weekly('2026-12-08T14:30', '2027-06-30T23:59'), undefined, 'Every week on Tuesday at 14:30, until 30 June 2027'],
  [eachMonth(-1, 5), '2026-12-25T09:00', 'Every month on the last Friday at 09:00, next on 25 December 2026'],
  [eachMonth(2, 3), undefined, 'Every month on the second Wednesday at 09:00'],
])('a schedule in words: %o', (schedule, next, words) => {
  expect(scheduleWords(schedule, next)).toBe(words)
})

test.each([
  [weekly('2026-12-08T09:00'), { rhythm: 'weekly', place: 1, weekday: 2 }],
  [sixWeekly, { rhythm: 'six-weekly', place: 1, weekday: 1 }],
  [eachMonth(-1, 5), { rhythm: 'monthly', place: -1, weekday: 5 }],
])('a rule tells how it was asked for', (schedule, asked) => {
  expect(rhythmOf(schedule as Extract<Schedule, { kind: 'recurring' }>)).toEqual(asked)
})
