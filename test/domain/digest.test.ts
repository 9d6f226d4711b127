import type { CouncilRound } from '../../bot/domain/council-round'
import { weekOf } from '../../bot/domain/digest'
import type { PlanAction } from '../../bot/domain/plan'
import { milestoneDone, progressed } from '../../bot/domain/plan-edits'
import { amina, planAction } from '../support/plan-actions'

/** What a week's digest says of a council, from what its records say. */

const week = { from: '2026-11-23T08:30:00.000Z', at: '2026-11-30T08:30:00.000Z' }
const thursday = '2026-11-26T10:00:00.000Z'
const friday = '2026-11-27T10:00:00.000Z'
const answer = { name: 'Tom Garland', at: thursday, revision: 1, brag: 'amber' as const, confidence: 4, tags: [] }
const roundWith = (more: object): CouncilRound => ({
  council: 'c',
  round: { id: 'r', title: 'Autumn', opens: '2026-11-20T09:00:00.000Z', closes: '2026-12-20T00:00:00.000Z' },
  asked: {},
  answers: { 't:tom': { ...answer, ...more } },
  closed: false,
})
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

const tom = 'Tom Garland'
test.each<[name: string, said: object, low: object[]]>([
  ['an overall red', { brag: 'red' }, [{ name: tom, red: true, confidence: undefined }]],
  ['a confidence of 2 of 5', { confidence: 2 }, [{ name: tom, red: false, confidence: 2 }]],
  ['both', { brag: 'red', confidence: 1 }, [{ name: tom, red: true, confidence: 1 }]],
])('%s is news of the week, also where no action is red', (_name, said, low) => {
  expect(saidOf(planAction('a'), [roundWith(said)])?.low).toEqual(low)
})

test.each<[name: string, said: object]>([
  ['neither red nor of low confidence', {}],
  ['of the week before', { brag: 'red', at: '2026-11-23T08:29:59.000Z' }],
  ['of the week to come', { brag: 'red', at: week.at }],
  ['that is not sent yet', { brag: 'red', at: undefined }],
])('an answer %s is none', (_name, said) => {
  expect(saidOf(planAction('a'), [roundWith(said)])).toBeUndefined()
})
