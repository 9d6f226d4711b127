import { stepsOf } from '../../bot/domain/questionnaire'
import { type Response, responseId, responses, reviewId, roundOf } from '../../bot/domain/response'
import {
  answered,
  decided,
  isEditable,
  isOpen,
  missingSteps,
  openSteps,
  placed,
  replied,
  resumeAt,
  submitted,
} from '../../bot/domain/transitions'
import { actor, answer, at, draft, small } from '../support/small-questionnaire'

const rachel = { id: 't:rachel', name: 'Rachel Osei' }
const later = '2026-12-01T10:00:00.000Z'
const steps = stepsOf(small, undefined)
const full = () => draft({ 'people-1': 'low', 'people-2': 'low', 'plans-1': 'low' })
const sent = () => submitted(full(), actor, at)!
const asks = { verdict: 'needs-evidence', comment: 'Show me.', reopen: ['people-2', 'plans-1'] } as const
const asked = () => decided(sent(), asks, rachel, later)!
const agreed = () => decided(sent(), { verdict: 'agreed', comment: '', reopen: ['people-2'] }, rachel, later)!
const talk = () => decided(sent(), { verdict: 'lets-talk', comment: 'Call me.', reopen: [] }, rachel, later)!

test.each<[string, () => Response, string, (string | undefined)[], number]>([
  ['a draft', full, 'draft', ['started'], 1],
  ['submitted', sent, 'submitted', ['started', 'submitted'], 2],
  ['agreed', agreed, 'agreed', ['started', 'submitted', 'agreed'], 3],
  ['needs evidence', asked, 'needs-evidence', ['started', 'submitted', 'needs-evidence'], 3],
  ["let's talk", talk, 'lets-talk', ['started', 'submitted', 'lets-talk'], 3],
  [
    'replied',
    () => replied(talk(), 'Yes.', actor, later)!,
    'lets-talk',
    ['started', 'submitted', 'lets-talk', 'replied'],
    4,
  ],
  [
    'submitted again',
    () => submitted(asked(), actor, later)!,
    'submitted',
    ['started', 'submitted', 'needs-evidence', 'submitted'],
    4,
  ],
])('%s: its state, its trail and its revision', (_name, make, state, trail, revision) => {
  const response = make()
  expect([response.state, response.trail.map((event) => event.did), response.revision]).toEqual([
    state,
    trail,
    revision,
  ])
  expect(responses.schema.safeParse(response).success).toBe(true)
})

test.each<[string, () => Response, may: { submit: boolean; decide: boolean; reply: boolean; edit: boolean }]>([
  ['a draft', full, { submit: true, decide: false, reply: false, edit: true }],
  ['submitted', sent, { submit: false, decide: true, reply: false, edit: false }],
  ['agreed', agreed, { submit: false, decide: false, reply: true, edit: false }],
  ['needs evidence', asked, { submit: true, decide: false, reply: true, edit: true }],
  ["let's talk", talk, { submit: false, decide: false, reply: true, edit: false }],
  [
    'replied',
    () => replied(talk(), 'Yes.', actor, later)!,
    { submit: false, decide: false, reply: false, edit: false },
  ],
  [
    'submitted again',
    () => submitted(asked(), actor, later)!,
    { submit: false, decide: true, reply: false, edit: false },
  ],
])('%s: what may be done with it', (_name, make, may) => {
  const response = make()
  expect({
    submit: submitted(response, actor, later) !== undefined,
    decide: decided(response, asks, rachel, later) !== undefined,
    reply: replied(response, 'Yes.', actor, later) !== undefined,
    edit: isEditable(response),
  }).toEqual(may)
})

test('a step changes nothing of what it was given', () => {
  const before = sent()
  const copy = structuredClone(before)
  decided(before, asks, rachel, later)
  answered(full(), 'people-1', { point: 'top', target: '', note: '' }, 1, actor, later)
  expect(before).toEqual(copy)
})

test('"needs evidence" opens what it names, and nothing else does', () => {
  const open = (response: Response) => openSteps(steps, response).map((step) => step.question.id)
  expect(open(full())).toEqual(['people-1', 'people-2', 'plans-1'])
  expect(open(asked())).toEqual(['people-2', 'plans-1'])
  for (const make of [sent, agreed, talk, () => submitted(asked(), actor, later)!]) expect(open(make())).toEqual([])
  expect(isOpen(asked(), 'people-1')).toBe(false)
  expect(agreed().reopened).toEqual([])
})

test('a new decision takes the reply to the last one from beside it; the trail keeps it', () => {
  const replies = replied(asked(), 'Soon.', actor, later)!
  const again = decided(
    submitted(replies, actor, later)!,
    { verdict: 'agreed', comment: 'Fine.', reopen: [] },
    rachel,
    later,
  )!
  expect(again.reply).toBeUndefined()
  expect(again.trail.map((event) => event.detail).filter(Boolean)).toEqual(['Show me.', 'Soon.', 'Fine.'])
})

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
