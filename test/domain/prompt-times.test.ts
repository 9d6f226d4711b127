import { loadContent } from '../../bot/content/load'
import { instantOf } from '../../bot/domain/local-time'
import type { PromptContent, Schedule } from '../../bot/domain/prompt'
import { closingDay, endOf, isPaused, openAtOnce, remindersAt, whyTooLong } from '../../bot/domain/prompt-times'
import { nextSendable, type SendingHours } from '../../bot/domain/sending-hours'

const zone = 'Europe/London'
const { bankHolidays } = loadContent({ withSample: false }).calendar
const office: SendingHours = { hours: { from: '08:00', to: '18:00' }, zone, bankHolidays }
const iso = (instant: number) => new Date(instant).toISOString()
const at = (local: string) => instantOf(local, zone)

test.each<[name: string, from: string, expected: string]>([
  ['in the hours of a working day', '2026-11-23T09:00', '2026-11-23T09:00'],
  ['the first minute', '2026-11-23T08:00', '2026-11-23T08:00'],
  ['too early', '2026-11-23T07:59', '2026-11-23T08:00'],
  ['the last minute', '2026-11-23T17:59', '2026-11-23T17:59'],
  ['too late', '2026-11-23T18:00', '2026-11-24T08:00'],
  ['Friday evening', '2026-11-27T18:00', '2026-11-30T08:00'],
  ['Saturday', '2026-11-28T10:00', '2026-11-30T08:00'],
  ['Sunday', '2026-11-29T10:00', '2026-11-30T08:00'],
  [
    'Christmas Eve, late: over Christmas, its weekend and Boxing Day’s stand-in',
    '2026-12-24T20:00',
    '2026-12-29T08:00',
  ],
  ['Good Friday: over Easter Monday', '2027-03-26T09:00', '2027-03-30T08:00'],
  ['the Sunday on which clocks go forward', '2026-03-29T01:30', '2026-03-30T08:00'],
  ['the Sunday on which clocks go back', '2026-10-25T01:30', '2026-10-26T08:00'],
])('%s', (_name, from, expected) => {
  expect(iso(nextSendable(at(from), office))).toBe(iso(at(expected)))
})

test('always is always', () => {
  const night = at('2026-12-25T03:00')
  expect(nextSendable(night, { ...office, hours: 'always' })).toBe(night)
})

test.each<[name: string, closes: Parameters<typeof closingDay>[0], opens: string, day: string]>([
  ['a day', { day: '2026-12-18' }, '2026-12-07T09:00', '2026-12-18'],
  ['so many days later', { days: 14 }, '2026-12-24T09:00', '2027-01-07'],
])('closing on %s', (_name, closes, opens, day) => {
  expect(closingDay(closes, opens)).toBe(day)
})

test.each([
  ['in winter', '2026-12-18', '2026-12-19T00:00:00.000Z'],
  ['in summer', '2026-07-10', '2026-07-10T23:00:00.000Z'],
  ['on the short day', '2026-03-29', '2026-03-29T23:00:00.000Z'],
  ['on the long day', '2026-10-25', '2026-10-26T00:00:00.000Z'],
])('the end of a day %s', (_name, day, instant) => {
  expect(iso(endOf(day, zone))).toBe(instant)
})

test.each<[name: string, days: number[], opens: string, day: string, expected: string[]]>([
  [
    'the usual',
    [7, 3, 1],
    '2026-12-01T09:00',
    '2026-12-18',
    ['2026-12-11T09:00', '2026-12-15T09:00', '2026-12-17T09:00'],
  ],
  ['none asked for', [], '2026-12-01T09:00', '2026-12-18', []],
  ['not before the sending', [7, 3], '2026-12-14T09:00', '2026-12-18', ['2026-12-15T09:00']],
  ['not on the day of the sending', [3], '2026-12-15T07:00', '2026-12-18', []],
  [
    'put off over a weekend, and two that meet are one',
    [7, 6, 5],
    '2026-12-01T09:00',
    '2026-12-18',
    ['2026-12-11T09:00', '2026-12-14T08:00'],
  ],
  [
    'one of two that come on one day: an hour apart, the second would only annoy',
    [3, 1],
    '2026-11-24T09:00',
    '2026-12-08',
    ['2026-12-07T08:00'],
  ],
  ['not at or after the end', [1], '2026-11-23T09:00', '2026-11-29', []],
  ['not on the day on which a sending of the night before goes out', [3], '2026-12-14T20:00', '2026-12-18', []],
])('reminders: %s', (_name, days, opens, day, expected) => {
  const when = remindersAt(days, { opens: at(opens), day, zone }, (instant) => nextSendable(instant, office))
  expect(when.map(iso)).toEqual(expected.map((local) => iso(at(local))))
})

test.each([
  ['before its end', '2026-12-08', '2026-12-07', true],
  ['on its last day', '2026-12-08', '2026-12-08', true],
  ['after it', '2026-12-08', '2026-12-09', false],
  ['that was never asked for', undefined, '2026-12-07', false],
])('a pause %s', (_name, until, today, paused) => {
  expect(isPaused(until, today)).toBe(paused)
})

const every = (rule: string): Schedule => ({ kind: 'recurring', starts: '2026-12-07T09:00', rule })
const [weekly, sixWeekly, monthly] = [
  every('FREQ=WEEKLY;INTERVAL=1'),
  every('FREQ=WEEKLY;INTERVAL=6'),
  every('FREQ=MONTHLY;BYDAY=1MO'),
]

test.each<[name: string, schedule: Schedule, closes: PromptContent['closes'], open: number, why: string | undefined]>([
  ['60 days later', { kind: 'now' }, { day: '2027-02-05' }, 1, undefined],
  [
    '61 days later',
    { kind: 'now' },
    { day: '2027-02-06' },
    1,
    '60 days after the sending at the most: 5 February 2027',
  ],
  ['decades later', { kind: 'once', at: '2026-12-07T09:00' }, { day: '2062-12-04' }, 1, '60 days after the sending'],
  ['6 days of a week', weekly, { days: 6 }, 1, undefined],
  ['a whole week: on its last day the next one comes', weekly, { days: 7 }, 2, undefined],
  ['20 days, each week', weekly, { days: 20 }, 3, undefined],
  ['21 days, each week', weekly, { days: 21 }, 4, '4 rounds would be open at once, and 3 may be. Give people 20 days'],
  ['60 days, every six weeks', sixWeekly, { days: 60 }, 2, undefined],
  ['60 days, each month', monthly, { days: 60 }, 3, undefined],
])('time to answer: %s', (_name, schedule, closes, open, why) => {
  expect(openAtOnce({ schedule, closes })).toBe(open)
  const found = whyTooLong({ schedule, closes }, '2026-12-07')
  expect(found).toEqual(why && expect.stringContaining(why))
})
