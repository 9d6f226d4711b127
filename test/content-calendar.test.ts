import { loadContent } from '../bot/content/load'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const { calendar } = loadContent({ withSample: false })

/** Easter Sunday by the tables of the Gregorian church calendar: the Sunday after the first full moon from 21 March. */
function easter(year: number): Date {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const solar = Math.floor((3 * century) / 4) - 12
  const lunar = Math.floor((8 * century + 5) / 25) - 5
  let epact = (11 * golden + 20 + lunar - solar) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact++
  const moon = 44 - epact < 21 ? 74 - epact : 44 - epact
  const fullMoon = day(year, 3, moon)
  return later(fullMoon, 7 - fullMoon.getUTCDay())
}

const day = (year: number, month: number, of: number): Date => new Date(Date.UTC(year, month - 1, of))
const later = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000)
const isWeekend = (date: Date): boolean => [0, 6].includes(date.getUTCDay())
const firstMonday = (year: number, month: number): Date =>
  [1, 2, 3, 4, 5, 6, 7].map((of) => day(year, month, of)).find((date) => date.getUTCDay() === 1)!
const lastMonday = (year: number, month: number): Date =>
  [31, 30, 29, 28, 27, 26, 25].map((of) => day(year, month, of)).find((date) => date.getUTCDay() === 1)!

/** The year's days off by rule: each that falls at a weekend moves to the next working day that is free. */
function daysOff(year: number): string[] {
  const taken = new Set<number>()
  const rules = [
    day(year, 1, 1),
    later(easter(year), -2),
    later(easter(year), 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    day(year, 12, 25),
    day(year, 12, 26),
  ]
  for (let date of rules) {
    while (isWeekend(date) || taken.has(date.getTime())) date = later(date, 1)
    taken.add(date.getTime())
  }
  return [...taken].sort((a, b) => a - b).map((time) => new Date(time).toISOString().slice(0, 10))
}

const listed = (year: number) => calendar.bankHolidays.filter((one) => one.day.startsWith(`${year}-`))

describe('the bank holidays of England and Wales', () => {
  test.each([2026, 2027, 2028])('of %i are those of the rules', (year) => {
    expect(listed(year).map((one) => one.day)).toEqual(daysOff(year))
  })

  test('are of three whole years, and no other', () => {
    expect([...new Set(calendar.bankHolidays.map((one) => one.day.slice(0, 4)))]).toEqual(['2026', '2027', '2028'])
  })

  test.each([
    [2026, '2026-04-03', '2026-04-06'],
    [2027, '2027-03-26', '2027-03-29'],
    [2028, '2028-04-14', '2028-04-17'],
  ])('of %i have Good Friday on %s and Easter Monday on %s', (year, friday, monday) => {
    const on = (name: string) => listed(year).find((one) => one.name === name)?.day
    expect([on('Good Friday'), on('Easter Monday')]).toEqual([friday, monday])
    expect(easter(year).toISOString().slice(0, 10)).toBe(later(new Date(friday), 2).toISOString().slice(0, 10))
  })

  test('say which of them stand in for a day at a weekend', () => {
    const standIns = calendar.bankHolidays.filter(({ name }) => name.endsWith('(substitute day)'))
    expect(standIns.map((one) => `${one.day} ${one.name.replace(' (substitute day)', '')}`)).toEqual([
      '2026-12-28 Boxing Day',
      '2027-12-27 Christmas Day',
      '2027-12-28 Boxing Day',
      "2028-01-03 New Year's Day",
    ])
  })

  test('are never on a Saturday or a Sunday', () => {
    expect(calendar.bankHolidays.filter((one) => isWeekend(new Date(one.day)))).toEqual([])
  })

  test('are meant in the time of London', () => {
    expect(calendar.zone).toBe('Europe/London')
  })
})

const own = (list: string, zone = 'Europe/London') => `title: Ours
checked: 2026-11-24
source: A test
zone: ${zone}
bankHolidays:
${list}`

test('a calendar of a council’s own stands in the place of Pioneer’s', () => {
  const text = own('  - { day: 2026-12-24, name: The day before }')
  const folder = folderOf({ 'calendar.yaml': text })
  expect(loadContent({ folder, withSample: false }).calendar.bankHolidays).toEqual([
    { day: '2026-12-24', name: 'The day before' },
  ])
})

const christmas = '  - { day: 2026-12-25, name: Christmas Day }\n'

test.each([
  [
    'a Saturday',
    own('  - { day: 2026-12-26, name: Boxing Day }'),
    '6: bankHolidays.0.day: 2026-12-26 is a Saturday: list the day that stands in for it',
  ],
  [
    'a Sunday',
    own('  - { day: 2026-12-27, name: Boxing Day }'),
    '6: bankHolidays.0.day: 2026-12-27 is a Sunday: list the day that stands in for it',
  ],
  ['a day twice', own(christmas + christmas), '7: bankHolidays.1.day: 2026-12-25 is listed twice'],
  [
    'days out of order',
    own(`${christmas}  - { day: 2026-04-03, name: Good Friday }`),
    '7: bankHolidays.1.day: 2026-04-03 must stand before 2026-12-25: put the days in order',
  ],
  [
    'a day that there is not',
    own('  - { day: 2026-02-30, name: No day }'),
    '6: bankHolidays.0.day: must be a day such as 2026-11-23',
  ],
  ['no days', own('  []'), '6: bankHolidays: must have at least 1 in its list'],
  ['a place without a time', own(christmas, 'Europe/Londinium'), '4: zone: is not a time zone such as Europe/London'],
])('of a calendar: %s is told, with the line', (_name, text, expected) => {
  expect(faultsOf({ 'calendar.yaml': text })).toEqual([`calendar.yaml:${expected}`])
})
