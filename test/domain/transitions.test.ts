import { answered, openSteps } from '../../bot/domain/answering'
import { stepsOf } from '../../bot/domain/questionnaire'
import { type Response, responses } from '../../bot/domain/response'
import { decided, isEditable, isOpen, replied, submitted } from '../../bot/domain/transitions'
import { actor, at, draft, small } from '../support/small-questionnaire'

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
