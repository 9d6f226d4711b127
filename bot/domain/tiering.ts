import { z } from 'zod/v4'
import { type Tier, tiers } from './questionnaire'

/** What a contract's tiering says and what came of it. `score` is in percent, to two places; `points` are percent too. */

export interface TieringRules {
  readonly version: string
  readonly factors: readonly Factor[]
  /** The least percent of Gold and of Silver. */
  readonly cutOffs: { readonly gold: number; readonly silver: number }
  readonly overrides: readonly Override[]
}

export interface Factor {
  readonly id: string
  readonly title: string
  /** In percent; together they are 100. */
  readonly weight: number
  /** For the scores 1 to 4. */
  readonly statements: readonly string[]
  readonly bounds?: readonly Bound[] | undefined
}

/** Where a score begins, in pounds: at that value, or above it. */
export type Bound = { readonly from: number } | { readonly over: number }

export interface Override {
  readonly id: string
  readonly title: string
  readonly because: string
  readonly needs?: { readonly factor: string; readonly score: number } | undefined
}

/** Answers by factor, 1 to 4, and the overrides that are said to apply. */
export const answersSchema = z.object({
  scores: z.record(z.string(), z.number().int().min(1).max(4)),
  overrides: z.array(z.string()),
})
export type TieringAnswers = z.output<typeof answersSchema>

/** Worked out, with its reasons in the words of that day, so that it reads the same when the rules have moved on. */
export const resultSchema = z.object({
  tier: z.enum(tiers),
  score: z.number(),
  reasons: z.array(
    z.object({ factor: z.string(), said: z.string(), score: z.number(), weight: z.number(), points: z.number() }),
  ),
  because: z.array(z.string()),
})
export type TieringResult = z.output<typeof resultSchema>

/** What a score of percent makes of a contract, before overrides. */
export const tierAt = (score: number, { gold, silver }: TieringRules['cutOffs']): Tier =>
  score >= gold ? 'gold' : score >= silver ? 'silver' : 'bronze'

/** The tier and why; what weighs most comes first. Every factor must have its score. */
export function tieringResult(answers: TieringAnswers, rules: TieringRules): TieringResult {
  const reasons = rules.factors
    .map((factor) => {
      const score = answers.scores[factor.id]!
      const said = factor.statements[score - 1]!
      return { factor: factor.title, said, score, weight: factor.weight, points: (factor.weight * score) / 4 }
    })
    .toSorted((one, other) => other.points - one.points)
  const because = rules.overrides.filter(({ id }) => answers.overrides.includes(id)).map((one) => one.because)
  const score = reasons.reduce((sum, { points }) => sum + points, 0)
  return { tier: because.length > 0 ? 'gold' : tierAt(score, rules.cutOffs), score, reasons, because }
}

/** The first thing that is wrong with what was filled in, in a sentence; nothing when all is well. */
export function answersFault(answers: TieringAnswers, rules: TieringRules): string | undefined {
  const missing = rules.factors.find(({ id }) => !answers.scores[id])
  if (missing) return `Choose one: ${missing.title}.`
  for (const { title, needs } of rules.overrides.filter(({ id }) => answers.overrides.includes(id))) {
    const factor = rules.factors.find(({ id }) => id === needs?.factor)
    if (needs && factor && answers.scores[factor.id]! < needs.score)
      return `"${title}" does not go with "${factor.statements[answers.scores[factor.id]! - 1]}". Change one of them.`
  }
  return undefined
}

/** The score that so many pounds have, for a factor that is about money. */
export const scoreOf = (pounds: number, bounds: readonly Bound[]): number =>
  1 + bounds.filter((bound) => ('from' in bound ? pounds >= bound.from : pounds > bound.over)).length

/** What is left of a contract, in pounds: at least a year of it. Its past is not known, so its whole value is no less. */
export function leastValue(
  contract: { readonly annualValue: number; readonly endDate: string },
  today: string,
): number {
  const years = (Date.parse(contract.endDate) - Date.parse(today)) / (365.25 * 86_400_000)
  return Math.floor(contract.annualValue * Math.max(1, years))
}
