import { doesNotApply, type Questionnaire } from '../../bot/domain/questionnaire'
import { areaScores, changes, isAnswered, saidScore, widestGaps } from '../../bot/domain/scoring'
import { answer, area, draft, question, small } from '../support/small-questionnaire'

const people = (points: Readonly<Record<string, string>>) => {
  const { mean, target, answered, asked } = areaScores(small, draft(points))[0]!
  return [mean, target, answered, asked]
}

test.each([
  ['nothing answered', {}, [undefined, undefined, 0, 2]],
  ['one of two', { 'people-1': 'low' }, [1, undefined, 1, 2]],
  ['both', { 'people-1': 'low', 'people-2': 'mid' }, [1.5, undefined, 2, 2]],
  ['one that does not apply', { 'people-1': 'top', 'people-2': doesNotApply }, [3, undefined, 2, 2]],
  ['none that applies', { 'people-1': doesNotApply, 'people-2': doesNotApply }, [undefined, undefined, 2, 2]],
  ['a point that the scale no longer has', { 'people-1': 'gone', 'people-2': 'top' }, [3, undefined, 2, 2]],
  ['an answer to a question that is no longer asked', { retired: 'top' }, [undefined, undefined, 0, 2]],
])('the score of an area: %s', (_name, points, expected) => {
  expect(people(points)).toEqual(expected)
})

test.each([
  ['the mean of those that were given', { a: 'mid', b: 'top' }, 2.5],
  ['of one alone', { a: 'top' }, 3],
  ['of none', {}, undefined],
])('the target of an area: %s', (_name, targets: Readonly<Record<string, string>>, expected) => {
  const response = draft()
  const answers = {
    'people-1': answer('low', targets.a ? { target: targets.a } : {}),
    'people-2': answer('low', targets.b ? { target: targets.b } : {}),
  }
  expect(areaScores(small, { ...response, answers })[0]?.target).toBe(expected)
})

test('a target beside "does not apply" is not counted', () => {
  const answers = { 'people-1': answer('low'), 'people-2': answer(doesNotApply, { target: 'top' }) }
  expect(areaScores(small, { ...draft(), answers })[0]?.target).toBeUndefined()
})

test('a scale without targets has none, whatever was kept', () => {
  const without: Questionnaire = { ...small, scale: { ...small.scale, target: false } }
  const answers = { 'people-1': answer('low', { target: 'top' }) }
  expect(areaScores(without, { ...draft(), answers })[0]?.target).toBeUndefined()
})

test('only what the tier calls for is scored', () => {
  const tiered: Questionnaire = {
    ...small,
    areas: [
      area('people', [question('people-1'), question('people-2', { tiers: ['gold'] })]),
      area('plans', [question('plans-1')], { tiers: ['gold'] }),
    ],
  }
  const scores = areaScores(tiered, draft({ 'people-1': 'low', 'people-2': 'top', 'plans-1': 'top' }, 'bronze'))
  expect(scores.map((score) => [score.area.id, score.mean, score.asked])).toEqual([['people', 1, 1]])
})

test.each([
  ['a point', answer('low'), true],
  ['does not apply', answer(doesNotApply), true],
  ['a note alone', answer(undefined, { note: 'later' }), false],
  ['a target alone', answer(undefined, { target: 'top' }), false],
  ['nothing', undefined, false],
])('%s counts as answered: %s', (_name, given, expected) => {
  expect(isAnswered(given)).toBe(expected)
})

const score = (id: string, mean: number | undefined, target?: number) => ({
  area: area(id, [question(`${id}-1`)]),
  mean,
  target,
  short: mean === undefined || target === undefined ? undefined : target - mean,
  answered: 1,
  asked: 1,
})

test.each([
  ['the widest first', [score('a', 2, 3), score('b', 1, 3), score('c', 2.5, 3)], ['b 2.0', 'a 1.0', 'c 0.5']],
  ['three at most', [score('a', 1), score('b', 1), score('c', 1), score('d', 1)], ['a 2.0', 'b 2.0', 'c 2.0']],
  ['to the top of the scale where no target is set', [score('a', 2)], ['a 1.0']],
  ['equal ones in the order of the questions', [score('b', 2), score('a', 2)], ['b 1.0', 'a 1.0']],
  ['none where the target is reached', [score('a', 3, 3), score('b', 2, 2)], []],
  ['none where the score is above the target', [score('a', 3, 2)], []],
  ['none that would be said as 0.0', [score('a', 2.96, 3)], []],
  ['one that is said as 0.1', [score('a', 2.94, 3)], ['a 0.1']],
  ['not of an area without a score', [score('a', undefined, 3)], []],
])('gaps: %s', (_name, scores, expected) => {
  expect(widestGaps(small.scale, scores).map((gap) => `${gap.score.area.id} ${gap.size.toFixed(1)}`)).toEqual(expected)
})

test('gaps on a scale without targets are measured to its top, whatever was kept', () => {
  expect(widestGaps({ ...small.scale, target: false }, [score('a', 2, 2)])[0]?.size).toBe(1)
})

test.each([
  ['up', [score('a', 2)], [score('a', 1.5)], ['a 0.5']],
  ['down', [score('a', 1)], [score('a', 3)], ['a -2']],
  ['the same', [score('a', 1)], [score('a', 1)], ['a 0']],
  ['an area that is new', [score('a', 1), score('b', 1)], [score('a', 1)], ['a 0']],
  ['an area that is gone', [score('a', 1)], [score('a', 1), score('b', 1)], ['a 0']],
  ['no score now', [score('a', undefined)], [score('a', 1)], []],
  ['no score then', [score('a', 1)], [score('a', undefined)], []],
  ['no round before', [score('a', 1)], [], []],
])('what moved: %s', (_name, now, before, expected) => {
  expect(changes(now, before).map((change) => `${change.area.id} ${change.by}`)).toEqual(expected)
})

test.each([
  ['a point itself', 2, '2.0', 'Middle'],
  ['nearer to the lower', 2.4, '2.4', 'Middle'],
  ['nearer to the upper', 2.6, '2.6', 'Top'],
  ['right between: the lower of the two', 2.5, '2.5', 'Middle'],
  ['a third', 4 / 3, '1.3', 'Low'],
  ['the top', 3, '3.0', 'Top'],
])('a score is said: %s', (_name, mean, figure, nearest) => {
  expect(saidScore(small.scale, mean)).toEqual({ figure, nearest, top: 3 })
})
