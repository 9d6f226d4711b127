import { loadContent } from '../../bot/content/load'
import {
  axisIds,
  type PlacingAnswers,
  type PlacingRules,
  placeOf,
  placingResult,
  viewOf,
} from '../../bot/domain/supplier-placing'

/** Where suppliers are placed: the four quarters, their line, and what one step would change. */

const { placing } = loadContent({ withSample: false })

const factor = (id: string, weight: number) => ({ id, title: id, weight, statements: ['1st', '2nd', '3rd', '4th'] })
const rules: PlacingRules = {
  version: 'test',
  highFrom: 50,
  axes: {
    risk: { title: 'Risk', factors: [factor('a', 30), factor('b', 30), factor('c', 20), factor('d', 20)] },
    impact: { title: 'Impact', factors: [factor('e', 50), factor('f', 50)] },
  },
  seen: {
    share: { title: 'Share', highFrom: 3, statements: ['1st', '2nd', '3rd', '4th'] },
    appeal: { title: 'Appeal', highFrom: 3, statements: ['1st', '2nd', '3rd', '4th'] },
  },
}
const answers = (risk: string, impact: string, seen?: PlacingAnswers['seen']): PlacingAnswers => ({
  scores: Object.fromEntries(
    [...'abcd'].map((id, at) => [id, Number(risk[at])]).concat([...'ef'].map((id, at) => [id, Number(impact[at])])),
  ),
  ...(seen ? { seen } : {}),
})

test.each<[name: string, risk: string, impact: string, place: string, figures: [number, number]]>([
  ['the least of all', '1111', '11', 'routine', [0, 0]],
  ['the most of all', '4444', '44', 'strategic', [100, 100]],
  ['risk alone', '4444', '11', 'bottleneck', [100, 0]],
  ['impact alone', '1111', '44', 'leverage', [0, 100]],
  ['risk exactly on the line', '4141', '11', 'bottleneck', [50, 0]],
  ['risk on the line by other answers', '4114', '11', 'bottleneck', [50, 0]],
  ['risk one step under the line', '4131', '11', 'routine', [43.3, 0]],
  ['risk a step of 20 over it', '4142', '11', 'bottleneck', [56.7, 0]],
  ['impact exactly on the line', '1111', '41', 'leverage', [0, 50]],
  ['impact exactly on the line in thirds', '1111', '23', 'leverage', [0, 50]],
  ['impact under the line', '1111', '22', 'routine', [0, 33.3]],
])('%s', (_name, risk, impact, place, figures) => {
  const result = placingResult(answers(risk, impact), rules)
  expect([result.place, [result.risk, result.impact]]).toEqual([place, figures])
})

test.each([
  [true, true, 'strategic'],
  [true, false, 'bottleneck'],
  [false, true, 'leverage'],
  [false, false, 'routine'],
])('risk high %s, impact high %s: %s', (risk, impact, place) => expect(placeOf(risk, impact)).toBe(place))

test.each([
  [true, true, 'core'],
  [true, false, 'development'],
  [false, true, 'exploitable'],
  [false, false, 'nuisance'],
])('attractive %s, large %s: %s', (appeal, share, view) => expect(viewOf(appeal, share)).toBe(view))

test.each<[share: number, appeal: number, view: string]>([
  [2, 2, 'nuisance'],
  [3, 2, 'exploitable'],
  [2, 3, 'development'],
  [3, 3, 'core'],
  [4, 4, 'core'],
  [1, 1, 'nuisance'],
])('a share of %i and an appeal of %i is seen as %s', (share, appeal, view) => {
  const { seen } = placingResult(answers('1111', '11', { share, appeal }), rules)
  expect(seen).toEqual({
    view,
    share: rules.seen.share.statements[share - 1],
    appeal: rules.seen.appeal.statements[appeal - 1],
  })
})

test('how they see the council is left out until it is answered', () => {
  expect(placingResult(answers('1111', '11'), rules)).not.toHaveProperty('seen')
})

test.each<[name: string, risk: string, impact: string, turns: [string, string][]]>([
  ['far from both lines', '1111', '11', []],
  [
    'exactly on the line of risk, every step down leads under it',
    '3322',
    '11',
    [
      ['a', 'routine'],
      ['b', 'routine'],
      ['c', 'routine'],
      ['d', 'routine'],
    ],
  ],
  [
    'exactly on the line, only those that can go down',
    '4141',
    '11',
    [
      ['a', 'routine'],
      ['c', 'routine'],
    ],
  ],
  ['just under the line, only the steps that are large enough', '3221', '11', []],
  [
    'under the line by 20 in thirds',
    '4131',
    '11',
    [
      ['b', 'bottleneck'],
      ['c', 'bottleneck'],
      ['d', 'bottleneck'],
    ],
  ],
])('one step that moves it: %s', (_name, risk, impact, turns) => {
  const result = placingResult(answers(risk, impact), rules)
  expect(result.turns.map(({ factor, to }) => [factor, to])).toEqual(turns)
})

test('reasons have the words that were chosen, those that weigh most first on each axis', () => {
  const { reasons } = placingResult(answers('1342', '24'), rules)
  expect(reasons.map(({ axis, factor, said }) => [axis, factor, said])).toEqual([
    ['risk', 'b', '3rd'],
    ['risk', 'c', '4th'],
    ['risk', 'd', '2nd'],
    ['risk', 'a', '1st'],
    ['impact', 'f', '4th'],
    ['impact', 'e', '2nd'],
  ])
})

test('the shipped questions reach all four quarters', () => {
  const reach = (risk: number, impact: number) => {
    const of = { risk, impact }
    const scores = axisIds.flatMap((axis) => placing.axes[axis].factors.map(({ id }) => [id, of[axis]] as const))
    return placingResult({ scores: Object.fromEntries(scores) }, placing).place
  }
  expect([reach(4, 4), reach(4, 1), reach(1, 4), reach(1, 1)]).toEqual([
    'strategic',
    'bottleneck',
    'leverage',
    'routine',
  ])
  expect([reach(3, 2), reach(2, 3)]).toEqual(['bottleneck', 'leverage'])
})
