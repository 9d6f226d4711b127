import type { AgreedPlan, PlanAction } from '../../bot/domain/plan'
import { frozen, slippageOf, slippedBy } from '../../bot/domain/plan-slippage'
import { amina, at, planAction } from '../support/plan-actions'

/** What has slipped since a plan was agreed, as a table: one action as it was agreed, and as it is now. */

const agreedAs = (actions: readonly PlanAction[]): AgreedPlan => ({
  ...{ version: 1, by: amina, at, note: '' },
  actions: frozen(actions),
})

const none = { late: [], early: 0, added: 0, dropped: 0, owners: 0 }
const was = planAction('a', { owner: amina })
const tom = { id: 't:tom', name: 'Tom Garland' }

test.each<[name: string, now: readonly PlanAction[], slippage: object]>([
  ['as it was', [was], none],
  ['a day later', [{ ...was, due: '2027-04-01' }], { ...none, late: [{ id: 'a', title: 'Do a', days: 1 }] }],
  ['a day earlier', [{ ...was, due: '2027-03-30' }], { ...none, early: 1 }],
  // The clocks go forward on 28 March 2027, which takes an hour and no day.
  ['over a change of the clocks', [{ ...was, due: '2027-03-27' }], { ...none, early: 1 }],
  ['into the next year', [{ ...was, due: '2028-03-31' }], { ...none, late: [{ id: 'a', title: 'Do a', days: 366 }] }],
  ['taken off the plan', [{ ...was, dropped: true }], { ...none, dropped: 1 }],
  ['gone', [], { ...none, dropped: 1 }],
  ['with another beside it', [was, planAction('b')], { ...none, added: 1 }],
  ['with another that was taken off since', [was, planAction('b', { dropped: true })], none],
  ['with another owner', [{ ...was, owner: tom }], { ...none, owners: 1 }],
  ['without an owner', [planAction('a')], { ...none, owners: 1 }],
  ['with another title', [{ ...was, title: 'Do it' }], none],
])('%s', (_name, now, slippage) => {
  expect(slippageOf(agreedAs([was]), now)).toEqual(slippage)
})

test('what is latest comes first', () => {
  const three = ['a', 'b', 'c'].map((id) => planAction(id))
  const now = three.map((action, place) => ({ ...action, due: ['2027-04-02', '2027-04-20', '2027-04-05'][place]! }))
  expect(slippageOf(agreedAs(three), now).late.map(({ id, days }) => [id, days])).toEqual([
    ['b', 20],
    ['c', 5],
    ['a', 2],
  ])
})

test.each<[name: string, due: string, days: number]>([
  ['not at all', '2027-03-31', 0],
  ['by two weeks', '2027-04-14', 14],
  ['forward', '2027-03-01', -30],
])('one action has slipped %s', (_name, due, days) => {
  expect(slippedBy(agreedAs([was]), { ...was, due })).toBe(days)
})

test('an action that was not agreed has not slipped, nor has any before there is an agreement', () => {
  expect(slippedBy(agreedAs([was]), planAction('b', { due: '2028-01-01' }))).toBe(0)
  expect(slippedBy(undefined, was)).toBe(0)
})
