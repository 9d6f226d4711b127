import { contractId, serviceId } from '../../bot/domain/contract'
import { actorOf, looksAfter, type Person } from '../../bot/domain/person'
import { age, asSaid, counted, day, listed, moment, money, short } from '../../bot/domain/words'

test.each([
  ['winter', '2026-11-23T09:05:00Z', '23 November 2026 at 09:05'],
  ['summer', '2026-06-03T09:05:00Z', '3 June 2026 at 10:05'],
  ['a summer night that is the next day in London', '2026-06-30T23:30:00Z', '1 July 2026 at 00:30'],
  ['the hour that is skipped', '2026-03-29T01:00:00Z', '29 March 2026 at 02:00'],
  ['the hour that comes twice', '2026-10-25T01:30:00Z', '25 October 2026 at 01:30'],
])('a moment in %s is said in London time', (_name, instant, expected) => {
  expect(moment(instant)).toBe(expected)
})

test.each([
  ['an instant', '2026-11-03T10:00:00Z', '3 November 2026'],
  ['late in the evening in summer', '2026-06-30T23:30:00Z', '1 July 2026'],
  ['a day without a time', '2027-03-31', '31 March 2027'],
])('the day of %s', (_name, instant, expected) => {
  expect(day(instant)).toBe(expected)
})

test.each([
  ['nothing', 0, '£0'],
  ['thousands', 2_400_000, '£2,400,000'],
  ['pence', 1234.5, '£1,234.50'],
  ['more pence', 0.29, '£0.29'],
  ['the most that fits', 999_999_999_999, '£999,999,999,999'],
])('money: %s', (_name, pounds, expected) => {
  expect(money(pounds)).toBe(expected)
})

test.each([
  ['what fits', 'x'.repeat(60), 'x'.repeat(60)],
  ['one letter more', 'x'.repeat(61), `${'x'.repeat(59)}…`],
  ['a space at the cut', `${'x'.repeat(58)} ${'y'.repeat(9)}`, `${'x'.repeat(58)}…`],
  ['pictures', '🌳'.repeat(40), `${'🌳'.repeat(29)}…`],
])('short: %s', (_name, words, expected) => {
  expect(short(words)).toHaveLength(expected.length)
  expect(short(words)).toBe(expected)
})

test.each([
  [0, '0 areas'],
  [1, '1 area'],
  [2, '2 areas'],
])('counted: %i', (count, expected) => {
  expect(counted(count, 'area')).toBe(expected)
})

test('counted: a plural that is not made with s', () => {
  expect([counted(1, 'reply', 'replies'), counted(3, 'reply', 'replies')]).toEqual(['1 reply', '3 replies'])
})

test.each([
  ['this moment', '2026-11-23T09:00:00Z', 'today'],
  ['a second short of a day', '2026-11-22T09:00:01Z', 'today'],
  ['a day', '2026-11-22T09:00:00Z', '1 day'],
  ['a second short of two days', '2026-11-21T09:00:01Z', '1 day'],
  ['twelve days', '2026-11-11T09:00:00Z', '12 days'],
  ['a clock that is behind', '2026-11-23T10:00:00Z', 'today'],
])('age: %s', (_name, since, expected) => {
  expect(age(since, new Date('2026-11-23T09:00:00Z'))).toBe(expected)
})

test.each<[string, string[], string]>([
  ['none', [], ''],
  ['one', ['a'], 'a'],
  ['two', ['a', 'b'], 'a and b'],
  ['three', ['a', 'b', 'c'], 'a, b and c'],
])('a list of %s', (_name, words, expected) => {
  expect(listed(words)).toBe(expected)
})

test.each([
  ['as it is', 'my results', 'my results'],
  ['capitals', 'My Results', 'my results'],
  ['a slash', '/help', 'help'],
  ['full stops', 'help...', 'help'],
  ['a question', 'What can I do?!', 'what can i do'],
  ['spaces', '  help  ', 'help'],
  ['nothing', '', ''],
  ['a question mark alone', '?', ''],
  ['a full stop inside', 'a.b', 'a.b'],
])('what was typed, %s', (_name, typed, expected) => {
  expect(asSaid(typed)).toBe(expected)
})

test.each([
  ['the same', 'ABC-1', 'ABC-1', true],
  ['other capitals', 'abc-1', 'ABC-1', true],
  ['more spaces', ' ABC  1 ', 'ABC 1', true],
  ['another form of the same letter', 'é', 'e\u0301', true],
  ['figures that look wide', '１２', '12', true],
  ['another mark', 'ABC-1', 'ABC_1', false],
  ['no space', 'ABC 1', 'ABC1', false],
])('two references with %s', (_name, one, other, same) => {
  expect(contractId(one) === contractId(other)).toBe(same)
  expect(serviceId(one) === serviceId(other)).toBe(same)
})

const person = (more: Partial<Person>): Person => ({
  ...{ id: 't:o', name: 'Amina', email: '', tenant: 't', mri: '', council: undefined, participates: false },
  ...{ roles: new Set(), caseload: [] },
  ...more,
})

test.each<[string, Partial<Person>, boolean]>([
  ['an administrator', { roles: new Set(['admin']) }, true],
  ['a connector with the council', { roles: new Set(['connector']), caseload: ['b', 'c'] }, true],
  ['a connector without it', { roles: new Set(['connector']), caseload: ['b'] }, false],
  ['somebody with the council in a caseload, but no connector', { caseload: ['c'] }, false],
  ['a lead', { roles: new Set(['officer', 'lead']) }, false],
])('%s looks after a council: %p', (_name, more, expected) => {
  expect(looksAfter(person(more), 'c')).toBe(expected)
})

test('of who did something, only the id and the name are kept', () => {
  expect(actorOf(person({ email: 'a@b.example' }))).toEqual({ id: 't:o', name: 'Amina' })
})
