import { answered, missingSteps, placed, resumeAt } from '../../bot/domain/answering'
import { stepsOf } from '../../bot/domain/questionnaire'
import type { Response } from '../../bot/domain/response'
import { decided, submitted } from '../../bot/domain/transitions'
import { actor, answer, at, draft, small } from '../support/small-questionnaire'

const rachel = { id: 't:rachel', name: 'Rachel Osei' }
const later = '2026-12-01T10:00:00.000Z'
const steps = stepsOf(small, undefined)
const full = () => draft({ 'people-1': 'low', 'people-2': 'low', 'plans-1': 'low' })
const sent = () => submitted(full(), actor, at)!
const asks = { verdict: 'needs-evidence', comment: 'Show me.', reopen: ['people-2', 'plans-1'] } as const
const asked = () => decided(sent(), asks, rachel, later)!

const given = { point: 'mid', target: 'top', note: 'See the plan' }
const withAnswer = () => ({
  ...full(),
  answers: { 'people-1': answer('mid', { target: 'top', note: 'See the plan', revision: 4 }) },
})

test.each<[string, Response, string, typeof given, seen: number, expected: string]>([
  ['a first answer', draft(), 'people-1', given, 0, 'kept'],
  ['another answer over the one that was seen', withAnswer(), 'people-1', { ...given, point: 'top' }, 4, 'kept'],
  ['the same answer again', withAnswer(), 'people-1', given, 4, 'same'],
  ['the same answer from an older card', withAnswer(), 'people-1', given, 0, 'same'],
  ['another answer from an older card', withAnswer(), 'people-1', { ...given, point: 'top' }, 3, 'newer'],
  ['another note from an older card', withAnswer(), 'people-1', { ...given, note: 'Other' }, 3, 'newer'],
  ['another target from an older card', withAnswer(), 'people-1', { ...given, target: 'mid' }, 3, 'newer'],
  ['nothing where nothing was', draft(), 'people-1', { point: '', target: '', note: '' }, 0, 'same'],
  ['a question that is closed', asked(), 'people-1', given, 1, 'closed'],
  ['a question that is open again', asked(), 'people-2', given, 1, 'kept'],
  ['anything once it is submitted', sent(), 'people-1', given, 1, 'closed'],
])('an answer: %s', (_name, response, question, what, seen, expected) => {
  expect(answered(response, question, what, seen, rachel, later).outcome).toBe(expected)
})

test('a kept answer says who gave it and when, counts its changes, and leaves the others', () => {
  const outcome = answered(withAnswer(), 'people-1', { point: 'top', target: '', note: '' }, 4, rachel, later)
  const { answers } = (outcome as { response: Response }).response
  expect(answers['people-1']).toEqual({ point: 'top', note: '', by: rachel, at: later, revision: 5 })
})

test('what is missing are the questions without a point, open or not', () => {
  const partly = {
    ...draft({ 'people-1': 'low' }),
    answers: { 'people-1': answer('low'), 'people-2': answer(undefined, { note: 'x' }) },
  }
  expect(missingSteps(steps, partly).map((step) => step.question.id)).toEqual(['people-2', 'plans-1'])
})

test.each<[string, Response, string | undefined]>([
  ['an empty draft: the first question', draft(), 'people-1'],
  ['a draft with one answer: the first without', draft({ 'people-1': 'low' }), 'people-2'],
  ['a complete draft: nowhere', full(), undefined],
  ['where the person stopped', placed(draft(), actor.id, 'plans-1'), 'plans-1'],
  ['not where somebody else stopped', placed(draft(), rachel.id, 'plans-1'), 'people-1'],
  ['a place that is no question any more', placed(draft(), actor.id, 'retired'), 'people-1'],
  ['needs evidence: the first that is open again', asked(), 'people-2'],
  [
    'needs evidence, not where the person stopped in the draft',
    decided(submitted(placed(full(), actor.id, 'plans-1'), actor, at)!, asks, rachel, later)!,
    'people-2',
  ],
  [
    'needs evidence, the first answered since: the second',
    { ...asked(), answers: { ...full().answers, 'people-2': answer('mid', { at: '2026-12-02T09:00:00.000Z' }) } },
    'plans-1',
  ],
  ['submitted: nowhere', sent(), undefined],
])('going on with %s', (_name, response, expected) => {
  expect(resumeAt(steps, response, actor.id)?.question.id).toBe(expected)
})

test('a place that is kept already is no change', () => {
  const there = placed(draft(), actor.id, 'plans-1')
  expect(placed(there, actor.id, 'plans-1')).toBe(there)
  expect(there.revision).toBe(draft().revision)
})
