import type { CouncilRound } from '../../bot/domain/council-round'
import { weekOf } from '../../bot/domain/digest'
import type { PlanAction } from '../../bot/domain/plan'
import { milestoneDone, progressed } from '../../bot/domain/plan-edits'
import { amina, planAction } from '../support/plan-actions'

/** What a week's digest says of a council, from what its records say. */

const week = { from: '2026-11-23T08:30:00.000Z', at: '2026-11-30T08:30:00.000Z' }
const thursday = '2026-11-26T10:00:00.000Z'
const friday = '2026-11-27T10:00:00.000Z'
const saidOf = (action: PlanAction, rounds: readonly CouncilRound[] = []) => weekOf({ actions: [action], rounds }, week)

test.each([
  'Agree the operating model',
  'Renew the bragging rights',
  'Review the rating',
  'First progress report',
  'Spend 30 percent',
])('a milestone called "%s" hides neither that the action went red nor that it moved', (title) => {
  const milestones = [{ title, due: '2027-01-31' }]
  const red = progressed(planAction('a', { milestones }), { brag: 'red', percent: 50 }, amina, thursday)
  const done = milestoneDone(red, 0, '2026-11-27', amina, friday)
  expect(saidOf(done)).toMatchObject({ red: ['Do a'], up: [{ title: 'Do a', from: 0, to: 50 }] })
})

test('what was rated red and is red no more by the end of the week did not go red', () => {
  const red = progressed(planAction('a'), { brag: 'red' }, amina, thursday)
  expect(saidOf(progressed(red, { brag: 'amber' }, amina, friday))).toBeUndefined()
})
