import { z } from 'zod/v4'

/**
 * What better contract management might be worth for a portfolio: a range, from published averages of what is lost and from
 * what somebody believes can be got back. Amounts are in pounds a year, shares in percent.
 */

export const valueTiers = ['gold', 'silver', 'bronze'] as const

const pounds = z.number().min(0)

/** `tiers` is there when the values are known by tier; they make the total. */
export const portfolioSchema = z.object({
  source: z.enum(['register', 'typed']),
  contracts: z.number().int().min(0).optional(),
  total: pounds,
  tiers: z.object({ gold: pounds, silver: pounds, bronze: pounds }).optional(),
})
export type Portfolio = z.output<typeof portfolioSchema>

/** The lowest and the highest share of what is lost that could be got back, and what the team costs in a year. */
export const assumptionsSchema = z.object({ least: z.number(), most: z.number(), cost: pounds })
export type Assumptions = z.output<typeof assumptionsSchema>

const rangeSchema = z.object({ low: z.number(), high: z.number() })
export type Range = z.output<typeof rangeSchema>

/** Worked out with the figures of that day. */
export const valueResultSchema = z.object({
  percent: rangeSchema,
  lost: rangeSchema,
  back: rangeSchema,
  /** What is left when the team is paid; below nothing when it costs more than comes back. */
  left: rangeSchema,
  /** The share of what is lost that pays for the team: at the highest figure, and at the lowest. */
  even: rangeSchema,
})
export type ValueResult = z.output<typeof valueResultSchema>

/** The range of the figures that are shares of yearly value; a figure without a percent is not counted with. */
export function percentRange(figures: readonly { readonly percent?: number | undefined }[]): Range {
  const all = figures.flatMap(({ percent }) => percent ?? [])
  return { low: Math.min(...all), high: Math.max(...all) }
}

export function valueResult({ total }: Portfolio, { least, most, cost }: Assumptions, percent: Range): ValueResult {
  const lost = { low: share(total, percent.low), high: share(total, percent.high) }
  const back = { low: share(lost.low, least), high: share(lost.high, most) }
  return {
    ...{ percent, lost, back },
    left: { low: pence(back.low - cost), high: pence(back.high - cost) },
    even: { low: shareFor(cost, total, percent.high), high: shareFor(cost, total, percent.low) },
  }
}

const share = (amount: number, percent: number): number => pence((amount * percent) / 100)

/** What percent of the loss a cost is. Not from the loss in pence, which may be nothing where there is hardly any value. */
const shareFor = (cost: number, total: number, percent: number): number => pence((cost / total / percent) * 10_000)

/** To two places. */
const pence = (amount: number): number => Math.round(amount * 100) / 100

/** The first thing that does not fit together, in a sentence; nothing when all is well. */
export function valueMisfit(portfolio: Portfolio, { least, most }: Assumptions): string | undefined {
  if (portfolio.total <= 0) return 'The yearly value must be more than nothing.'
  if (portfolio.total > mostPounds) return 'The yearly value is more than Pioneer can work with. Check the noughts.'
  if (least > most) return 'The lowest share cannot be more than the highest.'
  return undefined
}

/** More than all of local government spends in a year. */
const mostPounds = 500_000_000_000

/** The contracts of a register that have not ended, as a portfolio; `ended` counts those that have. */
export function registerPortfolio(
  register: readonly {
    readonly tier: (typeof valueTiers)[number]
    readonly annualValue: number
    readonly endDate: string
  }[],
  today: string,
): { readonly portfolio: Portfolio; readonly ended: number } {
  const running = register.filter(({ endDate }) => endDate >= today)
  const sum = (of: typeof running) => pence(of.reduce((all, { annualValue }) => all + annualValue, 0))
  const tiers = {
    gold: sum(running.filter(({ tier }) => tier === 'gold')),
    silver: sum(running.filter(({ tier }) => tier === 'silver')),
    bronze: sum(running.filter(({ tier }) => tier === 'bronze')),
  }
  return {
    portfolio: { source: 'register', contracts: running.length, total: sum(running), tiers },
    ended: register.length - running.length,
  }
}
