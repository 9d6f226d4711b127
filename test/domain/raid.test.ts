import { loadContent } from '../../bot/content/load'
import { bandOf, isOverdue, scoreOf } from '../../bot/domain/raid'
import { claimed, nextReminder, told } from '../../bot/domain/raid-reminders'
import { filtered, heatOf } from '../../bot/domain/raid-view'
import { raidItem } from '../samples/raid'

/** Scores and bands, what is overdue, and when somebody is reminded. */

const { raid } = loadContent({ withSample: false })
const plain = (words: string) => words

test.each([
  [1, 1, 1, 'low'],
  [1, 4, 4, 'low'],
  [1, 5, 5, 'medium'],
  [5, 1, 5, 'medium'],
  [3, 4, 12, 'medium'],
  [3, 5, 15, 'high'],
  [5, 5, 25, 'high'],
])('probability %i and impact %i score %i and are %s', (probability, impact, score, band) => {
  expect(scoreOf({ probability, impact })).toBe(score)
  expect(bandOf(score, raid.bands).id).toBe(band)
})

test.each([
  ['2026-11-23', false, true],
  ['2026-11-24', false, false],
  ['2026-11-23', true, false],
  [undefined, false, false],
])('due %s, closed %s: overdue is %s', (due, isClosed, expected) => {
  const closed = { outcome: 'x', by: { id: 'a', name: 'A' }, at: '' }
  expect(isOverdue({ ...(due ? { due } : {}), ...(isClosed ? { closed } : {}) }, '2026-11-24')).toBe(expected)
})

const owner = { name: 'Tom' }
const changed = { at: '2026-11-02T09:00:00Z' }

test.each<[string, Parameters<typeof nextReminder>[0], string | undefined, string | undefined]>([
  ['owned and due: the day after', { owner, changed, due: '2026-11-24' }, undefined, '2026-11-25'],
  ['owned and due, told before: a week later', { owner, changed, due: '2026-11-24' }, '2026-11-26', '2026-12-03'],
  ['told, then due later: on the later day', { owner, changed, due: '2026-12-24' }, '2026-11-26', '2026-12-25'],
  ['owned without a date: never', { owner, changed }, undefined, undefined],
  ['not owned: a week after it was said', { changed }, undefined, '2026-11-09'],
  ['not owned and due sooner: the day after', { changed, due: '2026-11-03' }, undefined, '2026-11-04'],
  ['not owned, told before: a week later', { changed }, '2026-11-20 batch', '2026-11-27'],
  ['closed: never', { changed, due: '2026-11-03', closed: {} }, undefined, undefined],
])('%s', (_name, item, mark, expected) => {
  expect(nextReminder(item, mark)).toBe(expected)
})

test('items are claimed once, and told by their batch', () => {
  const items = [
    { id: 'constructor', changed, due: '2026-11-20', owner },
    { id: 'later', changed, due: '2026-12-20', owner },
  ]
  const marks = claimed({ items, marks: undefined }, '2026-11-24', 'one')
  expect(marks).toEqual({ 'item constructor': '2026-11-24 one' })
  expect(claimed({ items, marks }, '2026-12-05', 'two')).toEqual({})
  expect(told(marks, 'two')).toEqual({})
  expect(told(marks, 'one')).toEqual({ 'item constructor': '2026-11-24' })
})

test('what is overdue comes first, then the highest scores, then what is due soonest; what is closed last', () => {
  const closed = { outcome: 'x', by: { id: 'a', name: 'A' }, at: '' }
  const small = { probability: 1, impact: 1, response: 'accept', rules: '1' } as const
  const items = [
    raidItem('action', plain, { id: 'closed', closed, due: '2026-01-01' }),
    raidItem('action', plain, { id: 'soon', due: '2026-11-30' }),
    raidItem('risk', plain, { id: 'small', risk: small }),
    raidItem('risk', plain, { id: 'large' }),
    raidItem('action', plain, { id: 'late', due: '2026-11-20' }),
    raidItem('action', plain, { id: 'latest', due: '2026-11-01', owner: undefined }),
  ]
  const ids = (shown: Parameters<typeof filtered>[1]['shown'], kind: 'risk' | '' = '') =>
    filtered(items, { kind, shown }, '2026-11-24', items[1]!.owner!.id!).map(({ id }) => id)
  expect(ids('all')).toEqual(['latest', 'late', 'large', 'small', 'soon', 'closed'])
  expect(ids('open', 'risk')).toEqual(['large', 'small'])
  expect([ids('overdue'), ids('unowned'), ids('closed')]).toEqual([['latest', 'late'], ['latest'], ['closed']])
  expect(ids('mine')).toEqual(['late', 'large', 'small', 'soon'])
  const heat = heatOf(items)
  expect([heat[4]![3], heat[0]![0], heat.flat().reduce((sum, one) => sum + one, 0)]).toEqual([1, 1, 2])
})
