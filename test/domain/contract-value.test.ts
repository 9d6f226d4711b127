import {
  type Assumptions,
  type Portfolio,
  percentRange,
  registerPortfolio,
  valueMisfit,
  valueResult,
} from '../../bot/domain/contract-value'
import { about } from '../../bot/features/value/rules'

/** Sums about the value of contract management. */

const percent = { low: 9, high: 11 }
const of = (total: number): Portfolio => ({ source: 'typed', total })
const with_ = (least: number, most: number, cost = 0): Assumptions => ({ least, most, cost })

test.each<
  [
    name: string,
    total: number,
    assumptions: Assumptions,
    back: [number, number],
    left: [number, number],
    even: [number, number],
  ]
>([
  ['a portfolio with a team', 12_500_000, with_(10, 30, 180_000), [112_500, 412_500], [-67_500, 232_500], [13.09, 16]],
  ['nothing got back', 1_000_000, with_(0, 0, 10_000), [0, 0], [-10_000, -10_000], [9.09, 11.11]],
  ['all of it got back, no team', 1_000_000, with_(100, 100), [90_000, 110_000], [90_000, 110_000], [0, 0]],
  [
    'the team costs exactly what comes back at most',
    1_000_000,
    with_(10, 10, 11_000),
    [9_000, 11_000],
    [-2_000, 0],
    [10, 12.22],
  ],
  [
    'a team that costs more than all that is lost',
    100_000,
    with_(10, 100, 20_000),
    [900, 11_000],
    [-19_100, -9_000],
    [181.82, 222.22],
  ],
  ['pence', 0.01, with_(100, 100), [0, 0], [0, 0], [0, 0]],
])('%s', (_name, total, assumptions, back, left, even) => {
  const result = valueResult(of(total), assumptions, percent)
  const pair = ({ low, high }: { low: number; high: number }) => [low, high]
  expect([pair(result.back), pair(result.left), pair(result.even)]).toEqual([back, left, even])
})

test('the range is that of the figures with a percent; others are not counted with', () => {
  expect(percentRange([{ percent: 9.2 }, {}, { percent: 11 }, { percent: 9 }])).toEqual({ low: 9, high: 11 })
  expect(percentRange([{ percent: 5 }])).toEqual({ low: 5, high: 5 })
})

test.each<[name: string, total: number, assumptions: Assumptions, says: string | undefined]>([
  ['nothing', 0, with_(1, 2), 'The yearly value must be more than nothing.'],
  ['a penny', 0.01, with_(1, 2), undefined],
  ['half a trillion', 500_000_000_000, with_(1, 2), undefined],
  [
    'more than that',
    500_000_000_000.01,
    with_(1, 2),
    'The yearly value is more than Pioneer can work with. Check the noughts.',
  ],
  ['shares that are the same', 1, with_(10, 10), undefined],
  ['shares the wrong way round', 1, with_(11, 10), 'The lowest share cannot be more than the highest.'],
])('%s', (_name, total, assumptions, says) => expect(valueMisfit(of(total), assumptions)).toBe(says))

test.each([
  [0, '£0'],
  [9.99, '£9'],
  [999, '£999'],
  [1_000, '£1,000'],
  [1_239, '£1,230'],
  [412_500, '£412,000'],
  [999_999, '£999,000'],
  [1_999_999_999, '£1,990,000,000'],
  [-67_500, '-£67,500'],
  [-1_239, '-£1,230'],
  [-0.4, '£0'],
])('%d is said as %s', (pounds, words) => expect(about(pounds)).toBe(words))

test('of a register only what has not ended counts; the last day counts', () => {
  const contract = (tier: 'gold' | 'silver' | 'bronze', annualValue: number, endDate: string) => ({
    ...{ tier, annualValue, endDate },
  })
  const register = [
    contract('gold', 1_000.1, '2026-11-26'),
    contract('gold', 2_000.2, '2030-01-01'),
    contract('bronze', 5, '2027-01-01'),
    contract('silver', 900, '2026-11-25'),
  ]
  expect(registerPortfolio(register, '2026-11-26')).toEqual({
    portfolio: {
      ...{ source: 'register', contracts: 3, total: 3_005.3 },
      tiers: { gold: 3_000.3, silver: 0, bronze: 5 },
    },
    ended: 1,
  })
})
