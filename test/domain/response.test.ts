import { type Response, responseId, responses, roundOf } from '../../bot/domain/response'
import { reviewId } from '../../bot/domain/review'
import { decided, submitted } from '../../bot/domain/transitions'
import { actor, answer, at, draft } from '../support/small-questionnaire'

const rachel = { id: 't:rachel', name: 'Rachel Osei' }
const later = '2026-12-01T10:00:00.000Z'
const full = () => draft({ 'people-1': 'low', 'people-2': 'low', 'plans-1': 'low' })
const agreed = () =>
  decided(submitted(full(), actor, at)!, { verdict: 'agreed', comment: '', reopen: [] }, rachel, later)!

test('ids are made from what they stand for', () => {
  expect(responseId('service', 'highways', 2)).toBe('service:highways:2')
  expect(reviewId({ council: 'c', id: 'service:highways:2' })).toBe('c:service:highways:2')
})

test.each<[string, Response, number | undefined]>([
  ['is due at the first step that is not settled', { ...agreed(), settled: 1 }, Date.parse(at)],
  ['is due at the last when only that is not', { ...agreed(), settled: 2 }, Date.parse(later)],
  ['is not due when all are', { ...agreed(), settled: 3 }, undefined],
])('a response %s', (_name, response, expected) => {
  expect(responses.due?.(response)).toBe(expected)
})

test('the line of the index names everybody who had a part, once, and no answers', () => {
  const helped = { ...full(), answers: { 'people-1': answer('low', { by: rachel }), 'people-2': answer('low') } }
  const line = roundOf(submitted(helped, { id: 't:tom', name: 'Tom' }, later)!)
  expect(line).toMatchObject({
    id: 'organisation:whole-council:1',
    state: 'submitted',
    submittedAt: later,
    revision: 2,
  })
  expect(line.people.toSorted()).toEqual(['t:amina', 't:rachel', 't:tom'])
  expect(JSON.stringify(line)).not.toContain('low')
})
