import { hourFor, hoursOf, isDigestTime, slotId, slotOf, slotsDue, usualTime } from '../../bot/domain/digest-times'
import { sinceIn, sinceOf } from '../../bot/domain/group-digest'
import type { SendingHours } from '../../bot/domain/sending-hours'

/** Which hours of which week are due at an instant. */

const calendar: SendingHours = {
  hours: { from: '08:00', to: '18:00' },
  zone: 'Europe/London',
  bankHolidays: [
    { day: '2027-03-26', name: 'Good Friday' },
    { day: '2027-03-29', name: 'Easter Monday' },
  ],
}
const due = (at: string, more: Partial<SendingHours> = {}) => slotsDue(Date.parse(at), { ...calendar, ...more })
const ids = (at: string, more: Partial<SendingHours> = {}) => due(at, more).map(slotId)

test('the hours of today that are over, and none of other days', () => {
  expect(ids('2026-12-01T07:59:00Z')).toEqual([])
  expect(ids('2026-12-01T08:00:00Z')).toEqual(['2026-W49-2T08:00'])
  expect(ids('2026-12-01T09:59:00Z')).toEqual(['2026-W49-2T08:00', '2026-W49-2T09:00'])
  expect(ids('2026-12-01T17:59:00Z')).toHaveLength(10)
})

test('nothing after the last hour of the day, and at weekends', () => {
  for (const at of ['2026-12-01T18:00:00Z', '2026-12-02T03:00:00Z', '2026-12-05T10:00:00Z', '2026-12-06T10:00:00Z'])
    expect(ids(at)).toEqual([])
})

test.each([
  ['before the clocks go forward', '2027-03-23T09:00:00Z', '2027-03-23T08:59:00Z'],
  ['after the clocks went forward', '2027-04-06T08:00:00Z', '2027-04-06T07:59:00Z'],
  ['before the clocks go back', '2026-10-20T08:00:00Z', '2026-10-20T07:59:00Z'],
  ['after the clocks went back', '2026-10-27T09:00:00Z', '2026-10-27T08:59:00Z'],
])('nine o’clock is nine o’clock in London %s', (_when, at, before) => {
  const [slot] = slotOf(usualTime, due(at), calendar)
  expect(slot?.at).toBe(Date.parse(at))
  expect(slotOf(usualTime, due(before), calendar)).toEqual([])
})

test('what falls on a bank holiday comes at the same hour of the first working day after it, each with its own week', () => {
  for (const at of ['2027-03-26T10:00:00Z', '2027-03-29T10:00:00Z']) expect(ids(at)).toEqual([])
  expect(ids('2027-03-30T07:00:00Z')).toEqual(['2027-W12-5T08:00', '2027-W13-1T08:00', '2027-W13-2T08:00'])
  expect(ids('2027-03-31T07:00:00Z')).toEqual(['2027-W13-3T08:00'])
  expect(ids('2027-03-29T10:00:00Z', { hours: 'always' })).toEqual([])
})

test('hours are those in which something may be sent, and a choice outside of them moves to the nearest', () => {
  const hours = { from: '08:30', to: '16:00' }
  expect(hoursOf({ hours })).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'])
  expect(hoursOf({ hours: { from: '08:10', to: '08:50' } })).toEqual(['08:10'])
  expect([hourFor('07:00', { hours }), hourFor('11:00', { hours }), hourFor('17:00', { hours })]).toEqual([
    ...['09:00', '11:00', '15:00'],
  ])
  const late = slotOf({ weekday: 2, time: '17:00' }, due('2026-12-01T15:00:00Z', { hours }), { hours })
  expect(late.map(slotId)).toEqual(['2026-W49-2T15:00'])
  expect(isDigestTime({ weekday: 6, time: '09:00' }, calendar)).toBe(false)
  expect(isDigestTime({ weekday: 1, time: '09:30' }, calendar)).toBe(false)
  expect(isDigestTime({ weekday: 5, time: '17:00' }, calendar)).toBe(true)
})

test('news are those since the last digest, and of four weeks at the most', () => {
  const until = '2026-12-29T09:00:00.000Z'
  expect(sinceOf(undefined, until)).toBe('2026-12-01T09:00:00.000Z')
  expect(sinceOf('2026-12-15T09:00:00.000Z', until)).toBe('2026-12-15T09:00:00.000Z')
  expect(sinceOf('2026-10-01T09:00:00.000Z', until)).toBe('2026-12-01T09:00:00.000Z')
  expect(sinceOf('2027-01-05T09:00:00.000Z', until)).toBe(until)
  const changed = { by: { id: 'a', name: 'A' }, at: '2026-12-28T09:00:00.000Z' }
  expect(sinceIn({ changed }, until)).toBe('2026-12-21T09:00:00.000Z')
  expect(sinceIn({ changed, had: { week: '2026-W50', until: '2026-12-08T09:00:00.000Z' } }, until)).toBe(
    '2026-12-08T09:00:00.000Z',
  )
})
