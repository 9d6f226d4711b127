import type { Area, Questionnaire, Scale } from './questionnaire'
import { askedAreas, doesNotApply } from './questionnaire'
import type { Answer, Response } from './response'

/**
 * An area's score on its own scale: the mean of its answered questions. Scores of different scales are never put
 * together. `mean` and `target` are absent when nothing was answered that applies; `target` also where the scale has none.
 */
export interface AreaScore {
  readonly area: Area
  readonly mean: number | undefined
  readonly target: number | undefined
  /** How far those questions that have a target are below it, on the mean. */
  readonly short: number | undefined
  readonly answered: number
  readonly asked: number
}

export function areaScores(questionnaire: Questionnaire, response: Pick<Response, 'answers' | 'subject'>): AreaScore[] {
  const value = new Map(questionnaire.scale.points.map((point) => [point.id, point.value]))
  return askedAreas(questionnaire, response.subject.tier).map((area) => {
    const given = area.questions.map((question) => response.answers[question.id]).filter((answer) => isAnswered(answer))
    const counted = given.filter((answer) => answer.point !== doesNotApply)
    const aimed = questionnaire.scale.target ? counted.filter((answer) => answer.target) : []
    const target = meanOf(aimed.map((answer) => value.get(answer.target ?? '')))
    const today = meanOf(aimed.map((answer) => value.get(answer.point ?? '')))
    return {
      area,
      mean: meanOf(counted.map((answer) => value.get(answer.point ?? ''))),
      target,
      short: target === undefined || today === undefined ? undefined : target - today,
      answered: given.length,
      asked: area.questions.length,
    }
  })
}

/** A question counts as answered once a point is chosen; a note alone does not. */
export const isAnswered = (answer: Answer | undefined): answer is Answer => answer?.point !== undefined

const meanOf = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** A gap is what lies between a score and where it should be: the council's own target, or the top of the scale. */
export interface Gap {
  readonly score: AreaScore
  readonly size: number
}

/** The widest gaps first; areas as good as they should be are no gaps. Equal gaps keep the order of the questions. */
export function widestGaps(scale: Scale, scores: readonly AreaScore[], most = 3): Gap[] {
  const top = scale.points.at(-1)!.value
  return scores
    .filter((score) => score.mean !== undefined)
    .map((score) => ({ score, size: (scale.target ? score.short : undefined) ?? top - score.mean! }))
    .filter((gap) => gap.size > 0.049)
    .sort((one, other) => other.size - one.size)
    .slice(0, most)
}

/** What moved since the last round, area by area; areas that either round did not score are left out. */
export function changes(now: readonly AreaScore[], before: readonly AreaScore[]): { area: Area; by: number }[] {
  return now.flatMap((score) => {
    const earlier = before.find((one) => one.area.id === score.area.id)
    if (score.mean === undefined || earlier?.mean === undefined) return []
    return [{ area: score.area, by: score.mean - earlier.mean }]
  })
}

/** A score as it is said: one decimal place, and the point that it lies nearest to (the lower of two). */
export function saidScore(scale: Scale, mean: number): { figure: string; nearest: string; top: number } {
  const nearest = scale.points.reduce((best, point) =>
    Math.abs(point.value - mean) < Math.abs(best.value - mean) ? point : best,
  )
  return { figure: mean.toFixed(1), nearest: nearest.title, top: scale.points.at(-1)!.value }
}
