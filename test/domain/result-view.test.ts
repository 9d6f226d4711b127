import { doesNotApply, type Questionnaire } from '../../bot/domain/questionnaire'
import type { Response } from '../../bot/domain/response'
import { aboutResponse, pointWords, stateTitles, trailIn, whatHappensNext } from '../../bot/domain/response-words'
import { answersIn, decisionIn, scoresIn } from '../../bot/domain/result-view'
import { decided, replied, submitted } from '../../bot/domain/transitions'
import { actor, answer, at, draft, small } from '../support/small-questionnaire'

const rachel = { id: 't:rachel', name: 'Rachel Osei' }
const tools = new Map([['tool', { title: 'A tool', where: 'On the shelf' }]])
const full = (point: string) => draft({ 'people-1': point, 'people-2': point, 'plans-1': point })
const sent = (response: Response) => submitted(response, actor, at)!
const asked = () =>
  decided(
    sent(full('low')),
    { verdict: 'needs-evidence', comment: 'Show me.', reopen: ['plans-1', 'retired'] },
    rachel,
    at,
  )!
const lines = (response: Response, before?: Response, questionnaire: Questionnaire = small) =>
  scoresIn(questionnaire, response, before, tools).lines.map((line) => `${line.area}: ${line.score}`)

test.each<[string, string[], string[]]>([
  [
    'a first round',
    lines(full('mid')),
    ['Area people: 2.0 of 3, nearest Middle', 'Area plans: 2.0 of 3, nearest Middle'],
  ],
  ['nothing answered', lines(draft()), ['Area people: not answered', 'Area plans: not answered']],
  [
    'nothing that applies',
    lines(draft({ 'plans-1': doesNotApply })),
    ['Area people: not answered', 'Area plans: does not apply'],
  ],
  [
    'better than before',
    lines(full('mid'), full('low')),
    ['Area people: 2.0 of 3, nearest Middle; up 1.0', 'Area plans: 2.0 of 3, nearest Middle; up 1.0'],
  ],
  [
    'worse than before',
    lines(full('low'), draft({ 'plans-1': 'top' })),
    ['Area people: 1.0 of 3, nearest Low', 'Area plans: 1.0 of 3, nearest Low; down 2.0'],
  ],
  [
    'as before',
    lines(full('low'), draft({ 'plans-1': 'low' })),
    ['Area people: 1.0 of 3, nearest Low', 'Area plans: 1.0 of 3, nearest Low; as before'],
  ],
  [
    'with a target',
    lines({ ...draft(), answers: { 'plans-1': answer('low', { target: 'top' }) } }),
    ['Area people: not answered', 'Area plans: 1.0 of 3, nearest Low; target 3.0'],
  ],
])('scores in words: %s', (_name, said, expected) => {
  expect(said).toEqual(expected)
})

test.each<[string, Response | undefined, string]>([
  ['no round before', undefined, 'This is the first round, so there is nothing to compare it with yet.'],
  [
    'a round before',
    sent(draft({ 'people-1': 'low', 'plans-1': 'top' })),
    'Against round 1 of 23 November 2026: 1 area up, 1 down, 0 as before.',
  ],
  [
    'a round before that is like this one',
    sent(full('mid')),
    'Against round 1 of 23 November 2026: 0 areas up, 0 down, 2 as before.',
  ],
])('what moved in words: %s', (_name, before, expected) => {
  expect(scoresIn(small, full('mid'), before, tools).change).toBe(expected)
})

test('gaps say against what they are measured, and bring the tools that there are', () => {
  const answers = { 'people-1': answer('low', { target: 'mid' }), 'plans-1': answer('low') }
  const { gaps } = scoresIn(small, { ...draft(), answers }, undefined, tools)
  expect(gaps.map((gap) => [gap.area, gap.size])).toEqual([
    ['Area plans', '2.0 below the top of the scale'],
    ['Area people', '1.0 below your target'],
  ])
  expect(gaps[0]?.tools).toEqual([{ title: 'A tool', why: 'It helps with plans.', where: 'On the shelf' }])
  expect(scoresIn(small, { ...draft(), answers }, undefined, new Map()).gaps[0]?.tools).toEqual([])
})

test('the scale is said once', () => {
  const { scale } = scoresIn(small, draft(), undefined, tools)
  expect(scale).toBe("Scale: 1 Low, 2 Middle, 3 Top. Each score is the mean of its area's answers.")
})

test.each([
  ['a point', answer('mid'), 'Middle'],
  ['a point and a target', answer('mid', { target: 'top' }), 'Middle; target Top'],
  ['does not apply', answer(doesNotApply, { target: 'top' }), 'Does not apply'],
  ['a note alone', answer(undefined, { note: 'x' }), 'Not answered'],
  ['a point that is gone', answer('gone'), 'Not answered'],
  ['nothing', undefined, 'Not answered'],
])('an answer in words: %s', (_name, given, expected) => {
  expect(pointWords(small, given)).toBe(expected)
})

test.each([
  ['the first area', 0, 'Area people', 1, 2],
  ['the last', 1, 'Area plans', 2, 1],
  ['past the end: the last', 99, 'Area plans', 2, 1],
])('the answers of %s', (_name, place, title, number, answers) => {
  const got = answersIn(small, full('low'), undefined, place)
  expect([got.title, got.number, got.count, got.answers.length]).toEqual([title, number, 2, answers])
})

test('answers come with who and when, and the last round beside them', () => {
  const now = { ...draft(), answers: { 'plans-1': answer('top', { note: 'See the plan' }) } }
  expect(answersIn(small, now, full('low'), 1).answers).toEqual([
    {
      question: 'What about plans-1?',
      point: 'Top',
      note: 'See the plan',
      by: 'Amina Yusuf, 23 November 2026 at 09:00',
      before: 'Round 1: Low',
    },
  ])
  expect(answersIn(small, now, draft(), 0).answers[0]).toEqual({
    question: 'What about people-1?',
    point: 'Not answered',
    note: '',
    by: '',
  })
})

test('a decision is said with the questions that it opened, in their order, and the reply to it', () => {
  expect(decisionIn(small, sent(full('low')))).toBeUndefined()
  expect(decisionIn(small, asked())).toEqual({
    verdict: 'Needs evidence',
    comment: 'Show me.',
    by: 'Rachel Osei',
    at: '23 November 2026 at 09:00',
    reopened: ['What about plans-1?'],
  })
  const reply = decisionIn(small, replied(asked(), 'Soon.', actor, at)!)?.reply
  expect(reply).toEqual({ text: 'Soon.', by: 'Amina Yusuf', at: '23 November 2026 at 09:00' })
})

test('the trail says who did what when, with what they wrote', () => {
  const response = replied(asked(), 'Soon.', actor, at)!
  expect(trailIn(response).map((line) => [line.by, line.did, line.detail])).toEqual([
    ['Amina Yusuf', 'started the draft', undefined],
    ['Amina Yusuf', 'submitted', undefined],
    ['Rachel Osei', 'asked for evidence', 'Show me.'],
    ['Amina Yusuf', 'replied', 'Soon.'],
  ])
})

test.each<[string, Response, string]>([
  ['a draft', draft(), 'Round 1, started by Amina Yusuf on 23 November 2026 at 09:00'],
  ['a response', sent(full('low')), 'Round 1, submitted by Amina Yusuf on 23 November 2026 at 09:00'],
  ['a contract', sent(draft({}, 'gold')), 'Gold tier, round 1, submitted by Amina Yusuf on 23 November 2026 at 09:00'],
])('about %s', (_name, response, expected) => {
  expect(aboutResponse(response, response.questions)).toBe(expected)
})

test('about a response whose questions are no longer those of today', () => {
  expect(aboutResponse(draft(), 'another version')).toMatch(
    /at 09:00. The questions have changed since it was started$/,
  )
})

test.each(Object.keys(stateTitles) as Response['state'][])(
  'the state %s has a title, and says what happens next',
  (state) => {
    expect(stateTitles[state]).toMatch(/^[A-Z]/)
    expect(whatHappensNext[state]).toMatch(/^[A-Z].+\.$/)
  },
)
