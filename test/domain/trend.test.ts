import type { Brag } from '../../bot/domain/brag'
import type { CouncilRound } from '../../bot/domain/council-round'
import { direction, trendOf } from '../../bot/domain/trend'

type Given = readonly [brag: Brag, confidence: number]

const round = (month: number, answers: readonly Given[], more: Partial<CouncilRound> = {}): CouncilRound => ({
  council: 'c',
  round: {
    id: `r${month}`,
    title: `Month ${month}`,
    opens: `2026-${String(month).padStart(2, '0')}-01`,
    closes: `2026-${String(month + 1).padStart(2, '0')}-01`,
  },
  asked: { p0: 'Tom' },
  answers: Object.fromEntries(
    answers.map(([brag, confidence], at) => [
      `p${at}`,
      { name: 'x', at: 'then', revision: 1, brag, confidence, tags: [] },
    ]),
  ),
  closed: false,
  ...more,
})
const now = '2026-10-15'
const ids = (rounds: readonly CouncilRound[]) => trendOf(rounds, now).map(({ id }) => id)

test('the last six are shown, the oldest first', () => {
  expect(ids([8, 2, 3, 4, 5, 6, 7, 1].map((month) => round(month, [])))).toEqual(['r3', 'r4', 'r5', 'r6', 'r7', 'r8'])
})

test.each([
  ['an open round without an answer is left out', round(10, []), []],
  ['an open round with an answer is shown', round(10, [['green', 4]]), ['r10']],
  ['a round that was closed early is shown', round(10, [], { closed: true }), ['r10']],
  ['a round that reached nobody is left out', round(8, [], { unsent: true, closed: true }), []],
  ['one that reached nobody and was answered all the same is shown', round(8, [['red', 1]], { unsent: true }), ['r8']],
  ['a cancelled round that nobody answered is left out', round(8, [], { cancelled: true }), []],
  ['a cancelled round that was answered is shown', round(8, [['red', 1]], { cancelled: true }), ['r8']],
  ['a round that asked nobody and got nothing is left out', round(8, [], { asked: {} }), []],
  ['a month in which somebody checked in of their own accord is shown', round(8, [['red', 1]], { asked: {} }), ['r8']],
])('%s', (_name, one, shown) => {
  expect(ids([one])).toEqual(shown)
})

test('counts, mean and spread of those who answered; who answered unasked counts as asked', () => {
  const one = round(9, [
    ['green', 5],
    ['red', 2],
    ['red', 2],
  ])
  expect(trendOf([one], now)).toEqual([
    {
      id: 'r9',
      title: 'Month 9',
      asked: 3,
      answered: 3,
      counts: { blue: 0, green: 1, amber: 0, red: 2 },
      confidence: { mean: 3, lowest: 2, highest: 5 },
    },
  ])
})

test.each<[string, readonly (readonly Given[])[], string]>([
  ['nothing', [], 'Nobody has checked in yet.'],
  ['no answer', [[]], 'Nobody has checked in yet.'],
  ['one round', [[['green', 4]]], 'There is one round with answers so far, so there is no direction yet.'],
  [
    'better',
    [[['red', 2]], [['amber', 3]]],
    'Since Month 1, confidence has risen from 2.0 to 3.0 of 5, and the worst rating has gone from red to amber.',
  ],
  [
    'worse, over a round without an answer',
    [[['green', 4]], [], [['red', 3]]],
    'Since Month 1, confidence has fallen from 4.0 to 3.0 of 5, and the worst rating has gone from green to red.',
  ],
  [
    'as before',
    [[['green', 4]], [['green', 4]]],
    'Since Month 1, confidence is about the same (4.0 of 5), and the worst rating is still green.',
  ],
  [
    'a little more is no movement',
    [
      [
        ['green', 4],
        ['green', 4],
        ['green', 4],
        ['green', 4],
      ],
      [
        ['green', 4],
        ['green', 4],
        ['green', 4],
        ['green', 5],
      ],
    ],
    'Since Month 1, confidence is about the same (4.3 of 5), and the worst rating is still green.',
  ],
])('where it goes: %s', (_name, given, words) => {
  const rounds = given.map((answers, index) => round(index + 1, answers))
  expect(direction(trendOf(rounds, now))).toBe(words)
})
