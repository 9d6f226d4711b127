import {
  askedAreas,
  faultsOf,
  type Questionnaire,
  questionnaireSchema,
  stepsOf,
  type Tier,
} from '../../bot/domain/questionnaire'
import { area, question, small } from '../support/small-questionnaire'

const tiered: Questionnaire = {
  ...small,
  areas: [
    area('all', [question('all-1'), question('all-2', { tiers: ['gold'] })]),
    area('upper', [question('upper-1'), question('upper-2', { tiers: ['bronze', 'gold'] })], {
      tiers: ['silver', 'gold'],
    }),
    area('gold', [question('gold-1')], { tiers: ['gold'] }),
  ],
}

test.each<[string, Tier | undefined, string[][]]>([
  ['no tier: everything', undefined, [['all-1', 'all-2'], ['upper-1', 'upper-2'], ['gold-1']]],
  ['gold', 'gold', [['all-1', 'all-2'], ['upper-1', 'upper-2'], ['gold-1']]],
  ['silver', 'silver', [['all-1'], ['upper-1']]],
  ["bronze: a question's own tiers go before its area's", 'bronze', [['all-1'], ['upper-2']]],
])('what is asked: %s; areas without a question are left out', (_name, tier, expected) => {
  expect(askedAreas(tiered, tier).map((one) => one.questions.map(({ id }) => id))).toEqual(expected)
})

test('steps are numbered from one, in order, over all areas', () => {
  expect(stepsOf(small, undefined).map((step) => [step.area.id, step.question.id, step.number, step.count])).toEqual([
    ['people', 'people-1', 1, 3],
    ['people', 'people-2', 2, 3],
    ['plans', 'plans-1', 3, 3],
  ])
})

const { points } = small.scale
const withAreas = (...areas: Questionnaire['areas'][number][]) => ({ ...small, areas: areas as Questionnaire['areas'] })
const withPoints = (values: number[]) => ({
  ...small,
  scale: { ...small.scale, points: points.map((point, index) => ({ ...point, value: values[index]! })) },
})

test.each<[string, Questionnaire, [path: string, fault: string][]]>([
  ['nothing wrong', small, []],
  [
    'a question twice',
    withAreas(area('a', [question('q'), question('q')])),
    [['areas.0.questions.1.id', 'the id "q" is used twice']],
  ],
  [
    'a question named as an area',
    withAreas(area('a', [question('a')])),
    [['areas.0.questions.0.id', 'the id "a" is used twice']],
  ],
  [
    'a tool that is not there',
    withAreas(area('a', [question('q')], { tools: [{ tool: 'made-up', why: 'It would help with it.' }] })),
    [['areas.0.tools.0.tool', 'there is no tool "made-up" in toolkit.yaml']],
  ],
  [
    'a statement missing',
    withAreas(area('a', [question('q', { statements: { low: 'x', mid: 'x' } })])),
    [['areas.0.questions.0.statements', 'the statement for "top" is missing']],
  ],
  [
    'a statement for no point',
    withAreas(area('a', [question('q', { statements: { low: 'x', mid: 'x', top: 'x', best: 'x' } })])),
    [['areas.0.questions.0.statements.best', '"best" is not a point of the scale']],
  ],
  ['values that leap', withPoints([1, 2, 4]), [['scale.points.2.value', 'values must rise by one, lowest first']]],
  [
    'values that fall',
    withPoints([3, 2, 1]),
    [
      ['scale.points.1.value', 'values must rise by one, lowest first'],
      ['scale.points.2.value', 'values must rise by one, lowest first'],
    ],
  ],
])('faults across a file: %s', (_name, questionnaire, expected) => {
  const found = faultsOf(questionnaire, new Set(['tool']))
  expect(found.map(({ path, fault }) => [path.join('.'), fault])).toEqual(expected)
})

test.each<[string, unknown, boolean]>([
  ['the small one', small, true],
  ['no areas', { ...small, areas: [] }, false],
  ['an area without questions', withAreas(area('a', [])), false],
  ['an id with capitals', withAreas(area('A', [question('q')])), false],
  ['one point alone', { ...small, scale: { ...small.scale, points: points.slice(0, 1) } }, false],
  ['a field that is not known', { ...small, notes: 'x' }, false],
  [
    'four tools for one area',
    withAreas(area('a', [question('q')], { tools: Array(4).fill(small.areas[0]!.tools[0]) })),
    false,
  ],
])('the schema of the file: %s', (_name, given, fits) => {
  expect(questionnaireSchema.safeParse(given).success).toBe(fits)
})
