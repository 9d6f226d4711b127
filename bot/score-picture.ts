import { type ScoreChart, scorePicture, scoreWords } from '../cards/chart'
import type { Questionnaire } from './domain/questionnaire'
import type { AreaScore } from './domain/scoring'

/** The picture of a response's scores, with the same in words; nothing when no area has a score. */
export async function pictureOf(
  questionnaire: Questionnaire,
  title: string,
  scores: readonly AreaScore[],
  earlier: readonly AreaScore[],
): Promise<{ url: string; alt: string } | undefined> {
  if (scores.every((score) => score.mean === undefined)) return undefined
  const { points } = questionnaire.scale
  const chart: ScoreChart = {
    title,
    scale: { lowest: points[0]!.value, highest: points.at(-1)!.value, titles: points.map((point) => point.title) },
    rows: scores.map((score) => {
      const previous = earlier.find((one) => one.area.id === score.area.id)?.mean
      return {
        label: score.area.title,
        score: score.mean,
        ...(score.target === undefined ? {} : { target: score.target }),
        ...(previous === undefined ? {} : { previous }),
      }
    }),
  }
  return { url: (await scorePicture(chart)).url, alt: scoreWords(chart) }
}
