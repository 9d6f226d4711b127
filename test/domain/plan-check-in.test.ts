import type { Brag } from '../../bot/domain/brag'
import type { PlanAction } from '../../bot/domain/plan'
import { ratedByCheckIn } from '../../bot/domain/plan-changes'
import { amina, planAction } from '../support/plan-actions'

const later = '2026-12-01T10:00:00.000Z'
const half = planAction('a', { brag: 'green', percent: 50 })
type Given = { brag?: Brag; percent?: number }
const rated = (action: PlanAction, given: Given, checkIn = 'r:amina#1') =>
  ratedByCheckIn(action, given, amina, later, checkIn)

test.each<[string, PlanAction, Given, Brag | undefined, number, string[]]>([
  ['worse', half, { brag: 'red' }, 'red', 50, ['Rating: green > red']],
  ['further', half, { percent: 60 }, 'green', 60, ['Percent: 50% > 60%']],
  ['both', half, { brag: 'amber', percent: 0 }, 'amber', 0, ['Rating: green > amber', 'Percent: 50% > 0%']],
  ['blue is 100%', half, { brag: 'blue', percent: 60 }, 'blue', 100, ['Rating: green > blue', 'Percent: 50% > 100%']],
  ['100% is not blue', half, { percent: 100 }, 'green', 100, ['Percent: 50% > 100%']],
  ['rated for the first time', planAction('a'), { brag: 'green' }, 'green', 0, ['Rating: not rated > green']],
  ['a percent without a rating', planAction('a'), { percent: 5 }, undefined, 5, ['Percent: 0% > 5%']],
  [
    'what is blue stays at 100% until it is rated anew',
    planAction('a', { brag: 'blue', percent: 100 }),
    { percent: 20, brag: 'amber' },
    'amber',
    20,
    ['Rating: blue > amber', 'Percent: 100% > 20%'],
  ],
])('%s', (_name, action, given, brag, percent, changes) => {
  const after = rated(action, given)
  const event = after.trail.at(-1)!
  expect([after.brag, after.percent]).toEqual([brag, percent])
  expect(event.changes.map(({ field, from, to }) => `${field}: ${from} > ${to}`)).toEqual(changes)
  expect([event.did, event.at, event.by, after.revision]).toEqual(['checked-in', later, amina, action.revision + 1])
  expect(after.rated).toEqual({ by: amina, at: later, checkIn: 'r:amina#1' })
})

describe('nothing changes', () => {
  const once = rated(half, { brag: 'red' }, 'r#1:amina#3')
  test.each<[string, PlanAction, Given, string]>([
    ['when nothing is given', half, {}, 'r:amina#1'],
    ['when all is said already', half, { brag: 'green', percent: 50 }, 'r:amina#1'],
    ['when blue is given a lower percent', planAction('a', { brag: 'blue', percent: 100 }), { percent: 20 }, 'x#1'],
    ['when it is dropped', { ...half, dropped: true }, { brag: 'red' }, 'r:amina#1'],
    ['when it came before', once, { brag: 'red' }, 'r#1:amina#3'],
    ['when it came before and was changed since', { ...once, brag: 'green' }, { brag: 'red' }, 'r#1:amina#3'],
    ['when a newer one came before', once, { brag: 'green' }, 'r#1:amina#2'],
  ])('%s', (_name, action, given, checkIn) => {
    expect(rated(action, given, checkIn)).toBe(action)
  })

  test('but a newer one, and one of somebody else, do count', () => {
    expect(rated(once, { brag: 'amber' }, 'r#1:amina#10').brag).toBe('amber')
    expect(rated(once, { brag: 'amber' }, 'r#1:tom#1').brag).toBe('amber')
  })
})
