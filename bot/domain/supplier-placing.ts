import { z } from 'zod/v4'

/** Where a supplier stands for the council, and the council for the supplier. Axes run from 0 to 100, to one place. */

export const placeIds = ['strategic', 'bottleneck', 'leverage', 'routine'] as const
export type PlaceId = (typeof placeIds)[number]
export const viewIds = ['core', 'development', 'exploitable', 'nuisance'] as const
export type ViewId = (typeof viewIds)[number]
export const axisIds = ['risk', 'impact'] as const
export type AxisId = (typeof axisIds)[number]
export const seenIds = ['share', 'appeal'] as const

export interface PlacingFactor {
  readonly id: string
  readonly title: string
  /** In percent; those of an axis are 100 together. */
  readonly weight: number
  /** For the scores 1 to 4. */
  readonly statements: readonly string[]
}

interface SeenQuestion {
  readonly title: string
  /** From which score on it is high. */
  readonly highFrom: number
  readonly statements: readonly string[]
}

export interface PlacingRules {
  readonly version: string
  /** From which percent on an axis is high. */
  readonly highFrom: number
  readonly axes: Readonly<Record<AxisId, { readonly title: string; readonly factors: readonly PlacingFactor[] }>>
  readonly seen: Readonly<Record<(typeof seenIds)[number], SeenQuestion>>
}

const score = z.number().int().min(1).max(4)

/** Scores by factor, and what is thought of how the supplier sees the council, where somebody has answered that. */
export const placingAnswersSchema = z.object({
  scores: z.record(z.string(), score),
  seen: z.object({ share: score, appeal: score }).optional(),
})
export type PlacingAnswers = z.output<typeof placingAnswersSchema>

/** Worked out, with its reasons in the words of that day, so that it reads the same when the rules have moved on. */
export const placingResultSchema = z.object({
  place: z.enum(placeIds),
  risk: z.number(),
  impact: z.number(),
  reasons: z.array(
    z.object({ axis: z.enum(axisIds), factor: z.string(), said: z.string(), score, weight: z.number() }),
  ),
  /** Factors of which one step up or down would lead to another place. */
  turns: z.array(z.object({ factor: z.string(), to: z.enum(placeIds) })),
  seen: z.object({ view: z.enum(viewIds), share: z.string(), appeal: z.string() }).optional(),
})
export type PlacingResult = z.output<typeof placingResultSchema>

export const placeOf = (isRisky: boolean, isImportant: boolean): PlaceId =>
  isRisky ? (isImportant ? 'strategic' : 'bottleneck') : isImportant ? 'leverage' : 'routine'

export const viewOf = (isAttractive: boolean, isLarge: boolean): ViewId =>
  isAttractive ? (isLarge ? 'core' : 'development') : isLarge ? 'exploitable' : 'nuisance'

/** Three times the percent of an axis, which is a whole number and so has an exact line. */
const thirdsOf = (factors: readonly PlacingFactor[], scores: PlacingAnswers['scores']): number =>
  factors.reduce((sum, { id, weight }) => sum + weight * (scores[id]! - 1), 0)

/** Where a supplier belongs and why; what weighs most comes first on each axis. Every factor must have its score. */
export function placingResult(answers: PlacingAnswers, rules: PlacingRules): PlacingResult {
  const { scores, seen } = answers
  const thirds = {
    risk: thirdsOf(rules.axes.risk.factors, scores),
    impact: thirdsOf(rules.axes.impact.factors, scores),
  }
  const at = (of: Readonly<Record<AxisId, number>>): PlaceId =>
    placeOf(of.risk >= rules.highFrom * 3, of.impact >= rules.highFrom * 3)
  const place = at(thirds)
  const all = axisIds.flatMap((axis) => rules.axes[axis].factors.map((factor) => ({ axis, factor })))
  const reasons = all
    .map(({ axis, factor: { id, title, weight, statements } }) => {
      const given = scores[id]!
      return { axis, factor: title, said: statements[given - 1]!, score: given, weight }
    })
    .toSorted(
      (one, other) =>
        axisIds.indexOf(one.axis) - axisIds.indexOf(other.axis) ||
        other.weight * (other.score - 1) - one.weight * (one.score - 1),
    )
  const turns = all.flatMap(({ axis, factor: { id, title, weight } }) =>
    [-1, 1].flatMap((step) => {
      const moved = scores[id]! + step
      const to = at({ ...thirds, [axis]: thirds[axis] + step * weight })
      return moved < 1 || moved > 4 || to === place ? [] : [{ factor: title, to }]
    }),
  )
  return {
    ...{ place, risk: percentOf(thirds.risk), impact: percentOf(thirds.impact), reasons, turns },
    ...(seen ? { seen: seenOf(seen, rules) } : {}),
  }
}

const percentOf = (thirds: number): number => Math.round((thirds * 10) / 3) / 10

function seenOf({ share, appeal }: NonNullable<PlacingAnswers['seen']>, { seen }: PlacingRules) {
  return {
    view: viewOf(appeal >= seen.appeal.highFrom, share >= seen.share.highFrom),
    share: seen.share.statements[share - 1]!,
    appeal: seen.appeal.statements[appeal - 1]!,
  }
}
