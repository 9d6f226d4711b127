import { loadContent } from '../../bot/content/load'
import { answersFault, leastValue, scoreOf, tierAt, tieringResult } from '../../bot/domain/tiering'

const { tiering } = loadContent({ withSample: false })
const bounds = tiering.factors.find(({ id }) => id === 'value')!.bounds!

type Six = readonly [
  impact: number,
  continuity: number,
  switching: number,
  value: number,
  complex: number,
  open: number,
]

const given = (six: Six, overrides: readonly string[] = []) => ({
  scores: Object.fromEntries(tiering.factors.map(({ id }, at) => [id, six[at]!])),
  overrides: [...overrides],
})

test.each<[name: string, six: Six, overrides: string[], tier: string, score: number]>([
  ['the least there is', [1, 1, 1, 1, 1, 1], [], 'bronze', 25],
  ['the most there is', [4, 4, 4, 4, 4, 4], [], 'gold', 100],
  ['exactly 75: all threes', [3, 3, 3, 3, 3, 3], [], 'gold', 75],
  ['exactly 75, mixed', [4, 3, 3, 2, 3, 2], [], 'gold', 75],
  ['just below 75', [3, 3, 3, 3, 3, 2], [], 'silver', 72.5],
  ['one weight of five below 75', [4, 3, 3, 1, 3, 3], [], 'silver', 73.75],
  ['exactly 50: all twos', [2, 2, 2, 2, 2, 2], [], 'silver', 50],
  ['exactly 50, mixed', [2, 2, 2, 2, 1, 3], [], 'silver', 50],
  ['just below 50', [2, 2, 2, 2, 2, 1], [], 'bronze', 47.5],
  ['one weight of five below 50', [1, 3, 2, 2, 2, 2], [], 'bronze', 48.75],
  ['value alone never decides', [1, 1, 1, 4, 1, 1], [], 'bronze', 36.25],
  ['three of four factors, and a small value', [4, 4, 4, 1, 1, 1], [], 'silver', 73.75],
  ['lives depend on it', [1, 1, 1, 1, 1, 1], ['life-and-limb'], 'gold', 25],
  ['only one supplier', [2, 2, 2, 2, 2, 2], ['no-way-out'], 'gold', 50],
  ['over £5 million with KPIs', [1, 1, 1, 4, 1, 1], ['kpis-due'], 'gold', 36.25],
  ['an override that there is not', [1, 1, 1, 1, 1, 1], ['made-up'], 'bronze', 25],
])('%s', (_name, six, overrides, tier, score) => {
  expect(tieringResult(given(six, overrides), tiering)).toMatchObject({ tier, score })
})

test.each<[score: number, tier: string]>([
  [100, 'gold'],
  [75, 'gold'],
  [74.999, 'silver'],
  [74.9, 'silver'],
  [74.75, 'silver'],
  [50, 'silver'],
  [49.99, 'bronze'],
  [0, 'bronze'],
])('a score of %d is %s', (score, tier) => {
  expect(tierAt(score, tiering.cutOffs)).toBe(tier)
})

test('the reasons name what weighs most first, in points that make the score, and every override', () => {
  const { reasons, score, because } = tieringResult(given([2, 4, 1, 4, 1, 1], ['kpis-due', 'life-and-limb']), tiering)
  expect(reasons.map(({ factor, points }) => [factor, points])).toEqual([
    ['Continuity', 20],
    ['Value', 15],
    ['Impact if it fails', 12.5],
    ['Ease of switching', 5],
    ['Complexity and change', 2.5],
    ['Data, safeguarding and public interest', 2.5],
  ])
  expect(reasons[0]).toMatchObject({ said: 'Within a day or two', score: 4, weight: 20 })
  expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
  expect(because.map((words) => words.slice(0, 20))).toEqual(['it is a statutory se', 'it is worth over £5 '])
})

test.each<[pounds: number, score: number]>([
  [0, 1],
  [207_719.99, 1],
  [207_720, 2],
  [999_999, 2],
  [1_000_000, 3],
  [5_000_000, 3],
  [5_000_000.01, 4],
])('£%d has score %d for value', (pounds, score) => {
  expect(scoreOf(pounds, bounds)).toBe(score)
})

test.each<[name: string, annualValue: number, endDate: string, least: number]>([
  ['two years to come', 100_000, '2028-11-24', 200_136],
  ['half a year to come counts as one', 100_000, '2027-05-24', 100_000],
  ['ended', 100_000, '2020-01-01', 100_000],
])('what a contract is worth at least: %s', (_name, annualValue, endDate, least) => {
  expect(leastValue({ annualValue, endDate }, '2026-11-24')).toBe(least)
})

test.each<[name: string, answers: ReturnType<typeof given>, says: string | undefined]>([
  ['all is there', given([1, 1, 1, 4, 1, 1], ['kpis-due']), undefined],
  ['a factor is missing', { ...given([1, 1, 1, 1, 1, 1]), scores: { impact: 1 } }, 'Choose one: Continuity.'],
  [
    'KPIs due on a small contract',
    given([1, 1, 1, 3, 1, 1], ['kpis-due']),
    '"Over £5 million, with KPIs due (Procurement Act, s. 52)" does not go with "From £1 million, up to £5 million". Change one of them.',
  ],
])('what is wrong with an answer: %s', (_name, answers, says) => {
  expect(answersFault(answers, tiering)).toBe(says)
})
