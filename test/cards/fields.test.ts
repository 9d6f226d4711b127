import type { z } from 'zod/v4'
import { moved, optionalPounds, pounds } from '../../cards/amounts'
import {
  choice,
  day,
  id,
  line,
  oneOf,
  optionalChoice,
  optionalLine,
  optionalWhole,
  page,
  revision,
  several,
} from '../../cards/fields'

/** What Teams sends for a field is text, a number, a truth value or nothing; what people are told is the field's own message. */

const read = (field: z.ZodType, given: unknown): unknown => {
  const parsed = field.safeParse(given)
  return parsed.success ? parsed.data : `refused: ${parsed.error.issues.map((issue) => issue.message).join(' ')}`
}

const title = line('The title', 5)
const note = optionalLine('The note', 5)
const colour = choice('Choose a colour.')
const verdict = oneOf(['yes', 'no'], 'Choose.')
const unfit = 'refused: That choice is not one of those offered. Choose again.'
const unread = 'refused: Something on the card was not filled in as it should be. Please try again.'

const asPounds: [name: string, given: string, expected: number | undefined][] = [
  ['plain', '250000', 250_000],
  ['with commas where they belong', '£2,400,000.50', 2_400_000.5],
  ['with spaces where they belong', '£ 6 000 000', 6_000_000],
  ['with a space that does not break', '6\u00a0000', 6_000],
  ['with spaces around', ' 12 ', 12],
  ['a comma for a point', '12,5', undefined],
  ['a comma for a point, with pence', '5,50', undefined],
  ['single figures apart', '1,2,3', undefined],
  ['too many before the comma', '1234,567', undefined],
  ['a comma at its end', '12,', undefined],
  ['a space for a point', '12 5', undefined],
  ['two words', '5£5', undefined],
  ['a comma among pence', '1.2,5', undefined],
  ['a thousand in exponents', '1e3', undefined],
]

test.each(asPounds)('an amount %s is read as it was meant, or not at all', (_name, given, expected) => {
  expect(read(pounds('The value'), given)).toBe(
    expected ?? 'refused: The value is not an amount in pounds. Write it as 250000.',
  )
  expect(read(optionalPounds('No amount.'), given)).toBe(expected ?? 'refused: No amount.')
  expect(read(moved('The move'), given)).toBe(
    expected ?? 'refused: The move is not a number. Write it as 3, or as -3 where it fell.',
  )
})

test.each<[name: string, given: string, expected: unknown]>([
  ['nothing', '', 0],
  ['a fall', '-300,000', -300_000],
  ['a fall in pounds', '−£300,000.50', -300_000.5],
  ['a fall with the pound sign first', '£-5', -5],
  ['a long dash', '– 5', -5],
])('a move of %s is read', (_name, given, expected) => {
  expect(read(moved('The move'), given)).toBe(expected)
})

test.each<[given: string, expected: unknown]>([
  ['', undefined],
  ['120', 120],
  ['1,200', 1200],
  ['12,0', 'refused: No.'],
  ['1,2,3', 'refused: No.'],
])('a whole number that may be left empty, %j, is read as it was meant, or not at all', (given, expected) => {
  expect(read(optionalWhole(100_000, 'No.'), given)).toBe(expected)
})

test.each([
  ['3', 3],
  ['-1,200', -1200],
  ['1,2', 'refused: The move is not a number. Write it as 3, or as -3 where it fell.'],
  ['1.5', 'refused: The move is not a number. Write it as 3, or as -3 where it fell.'],
])('a move of whole months, %j, is read as it was meant, or not at all', (given, expected) => {
  expect(read(moved('The move', { whole: true }), given)).toBe(expected)
})

test.each<[name: string, field: z.ZodType, given: unknown, expected: unknown]>([
  ['a line', title, 'Waste', 'Waste'],
  ['a line with spaces around', title, '  Wa te ', 'Wa te'],
  ['a line that is a number', title, 42, '42'],
  ['a line that is nothing', title, undefined, 'refused: The title is missing.'],
  ['a line of spaces', title, ' \n ', 'refused: The title is missing.'],
  ['a line that is too long', title, 'Wastes', 'refused: The title is too long: the most it can hold is 5 characters.'],
  ['a line that fits without its spaces', title, ' Waste ', 'Waste'],
  ['a line that is a list', title, ['Waste'], unread],
  ['a line that is null', title, null, unread],
  ['a line that may be empty', note, undefined, ''],
  ['a line that may be empty, of spaces', note, '   ', ''],
  [
    'a line that may be empty, too long',
    note,
    '123456',
    'refused: The note is too long: the most it can hold is 5 characters.',
  ],
  ['a choice', colour, 'red', 'red'],
  ['a choice that is not made', colour, '', 'refused: Choose a colour.'],
  ['a choice that is absent', colour, undefined, 'refused: Choose a colour.'],
  ['a choice of 200 characters', colour, 'x'.repeat(200), 'x'.repeat(200)],
  ['a choice of 201 characters', colour, 'x'.repeat(201), 'refused: Choose a colour.'],
  ['an open choice', optionalChoice(), undefined, ''],
  ['an open choice of 201 characters', optionalChoice(), 'x'.repeat(201), unfit],
  ['one of a list', verdict, 'no', 'no'],
  ['one of a list with spaces', verdict, ' yes ', 'yes'],
  ['none of a list', verdict, 'maybe', 'refused: Choose.'],
  ['none at all', verdict, undefined, 'refused: Choose.'],
  ['several', several(), 'a,b', ['a', 'b']],
  ['several with spaces', several(), ' a , b ', ['a', 'b']],
  ['one of several', several(), 'a', ['a']],
  ['none of several', several(), '', []],
  ['several that are absent', several(), undefined, []],
  ['several of 8,001 characters', several(), 'x'.repeat(8001), unread],
  ['a day', day('The end'), '2027-03-31', '2027-03-31'],
  ['a leap day', day('The end'), '2028-02-29', '2028-02-29'],
  [
    'a leap day in another year',
    day('The end'),
    '2027-02-29',
    'refused: The end is not a date. Write it as 2027-03-31.',
  ],
  ['a day as people write it', day('The end'), '31/03/2027', 'refused: The end is not a date. Write it as 2027-03-31.'],
  ['no day', day('The end'), undefined, 'refused: The end is not a date. Write it as 2027-03-31.'],
  ['pounds', pounds('The value'), '250000', 250000],
  ['pounds as people write them', pounds('The value'), ' £2,400,000.50 ', 2400000.5],
  ['pounds as a number', pounds('The value'), 250000.5, 250000.5],
  ['no pounds', pounds('The value'), '', 'refused: The value is not an amount in pounds. Write it as 250000.'],
  [
    'less than no pounds',
    pounds('The value'),
    '-1',
    'refused: The value is not an amount in pounds. Write it as 250000.',
  ],
  ['pounds in words', pounds('The value'), '2m', 'refused: The value is not an amount in pounds. Write it as 250000.'],
  [
    'a tenth of a penny',
    pounds('The value'),
    '1.234',
    'refused: The value is not an amount in pounds. Write it as 250000.',
  ],
  [
    'more pounds than there are',
    pounds('The value'),
    '1'.repeat(13),
    'refused: The value is not an amount in pounds. Write it as 250000.',
  ],
  [
    'pounds with an exponent',
    pounds('The value'),
    '1e9',
    'refused: The value is not an amount in pounds. Write it as 250000.',
  ],
])('%s', (_name, field, given, expected) => {
  expect(read(field, given)).toEqual(expected)
})

test.each<[name: string, field: z.ZodType, given: unknown, fits: boolean]>([
  ['an id', id(), 'x', true],
  ['an empty id', id(), '', false],
  ['an id of 400 characters', id(), 'x'.repeat(400), true],
  ['an id of 401 characters', id(), 'x'.repeat(401), false],
  ['an id that is a number', id(), 1, false],
  ['a revision', revision(), 0, true],
  ['a revision as text', revision(), '1', false],
  ['a revision below nothing', revision(), -1, false],
  ['a revision that is no whole number', revision(), 1.5, false],
  ['a page', page(), 10_000, true],
  ['a page beyond all', page(), 10_001, false],
  ['a page below nothing', page(), -1, false],
])('what is fixed on a card is not made to fit: %s', (_name, field, given, fits) => {
  expect(field.safeParse(given).success).toBe(fits)
})
