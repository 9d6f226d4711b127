import type { KeptChange } from '../../bot/domain/duties-changes'
import { movedEnd } from '../../bot/domain/duties-moved-end'

/** Where changes of the term move the end of a contract, and where the figures do not tell. */

const change = (day: string, oldTerm: number, newTerm: number): KeptChange => ({
  ...{ id: day, day, oldValue: 1, newValue: 1, earlierValue: 0, linked: [] },
  ...{ awardTerm: 12, oldTerm, newTerm, earlierTerm: 0, novation: false },
})
const facts = { signed: '2026-10-01', ends: '2027-09-30' }
const first = change('2027-01-11', 12, 36)
const second = change('2027-03-11', 36, 48)

test.each<[name: string, of: Partial<typeof facts>, changes: KeptChange[], ends: string, says: RegExp]>([
  ['no change', {}, [], '2027-09-30', /^$/],
  ['a change of the value alone', {}, [change('2027-01-11', 12, 12)], '2027-09-30', /^$/],
  ['the same with another term than that of the facts', {}, [change('2027-01-11', 9, 9)], '2027-09-30', /^$/],
  ['one', {}, [first], '2029-09-30', /moved from 30 September 2027 to 30 September 2029 by the change of 11 January/],
  [
    'two, in whatever order they are kept',
    {},
    [second, first],
    '2030-09-30',
    /the changes of 11 January .* and 11 Mar/,
  ],
  [
    'the end of the facts has the first in it',
    { ends: '2029-09-30' },
    [first, second],
    '2030-09-30',
    /by the change of 11 March 2027/,
  ],
  ['it has both', { ends: '2030-09-30' }, [first, second], '2030-09-30', /^$/],
  ['longer, and back', {}, [first, change('2027-03-11', 36, 12)], '2027-09-30', /^$/],
  ['shorter', {}, [change('2027-01-11', 12, 6)], '2027-03-31', /to 31 March 2027/],
  [
    'shorter than until its day',
    {},
    [change('2027-05-11', 12, 6)],
    '2027-09-30',
    /would end on 31 March 2027, before the change/,
  ],
  ['shorter, on its last day', {}, [change('2027-03-31', 12, 6)], '2027-03-31', /to 31 March 2027/],
  [
    'a gap between them',
    {},
    [first, change('2027-03-11', 40, 48)],
    '2027-09-30',
    /^Check the end date.* its term is 48 months/,
  ],
  [
    'it begins elsewhere',
    {},
    [change('2027-01-11', 24, 36)],
    '2027-09-30',
    /12 months from signing.* its term is 36 months/,
  ],
  [
    'a last day of February',
    { signed: '2026-03-01', ends: '2027-02-28' },
    [first],
    '2029-02-28',
    /to 28 February 2029/,
  ],
  ['a leap day', { signed: '2026-03-01', ends: '2027-02-28' }, [change('2027-01-11', 12, 24)], '2028-02-29', /29 Feb/],
])('%s', (_name, of, changes, ends, says) => {
  const end = movedEnd({ ...facts, ...of }, changes)
  expect(end.ends).toBe(ends)
  expect(end.moved || end.unclear).toMatch(says)
})
