import type { AnswerLine, DecisionView, GapLine, ScoreLine } from '../../cards/response-body'
import type { Questionnaire } from './questionnaire'
import { askedAreas } from './questionnaire'
import type { Response } from './response'
import { pointWords, verdictTitles } from './response-words'
import { type AreaScore, areaScores, changes, saidScore, widestGaps } from './scoring'
import { counted, day, moment } from './words'

/** A response in words, for the officer's result and the connector's review alike. */

/** `2.7 of 5, nearest Mature; target 4.0; up 0.5` */
function scoreLine(questionnaire: Questionnaire, score: AreaScore, by: number | undefined): ScoreLine {
  if (score.mean === undefined)
    return { area: score.area.title, score: score.answered > 0 ? 'does not apply' : 'not answered' }
  const { figure, nearest, top } = saidScore(questionnaire.scale, score.mean)
  const target = score.target === undefined ? '' : `; target ${score.target.toFixed(1)}`
  return {
    area: score.area.title,
    score: `${figure} of ${top}, nearest ${nearest}${target}${by === undefined ? '' : `; ${moved(by)}`}`,
  }
}

export const moved = (by: number): string => {
  const size = Math.abs(by).toFixed(1)
  return size === '0.0' ? 'as before' : `${by > 0 ? 'up' : 'down'} ${size}`
}

export interface ToolWords {
  readonly title: string
  readonly where: string
}

/** Scores, gaps and what moved; the last round is left out where there is none. */
export function scoresIn(
  questionnaire: Questionnaire,
  response: Response,
  before: Response | undefined,
  tools: ReadonlyMap<string, ToolWords>,
) {
  const scores = areaScores(questionnaire, response)
  const earlier = before ? areaScores(questionnaire, before) : []
  const shifts = changes(scores, earlier)
  const lines = scores.map((score) =>
    scoreLine(questionnaire, score, shifts.find((one) => one.area.id === score.area.id)?.by),
  )
  const gaps = widestGaps(questionnaire.scale, scores).map((gap): GapLine => {
    const to = questionnaire.scale.target && gap.score.target !== undefined ? 'your target' : 'the top of the scale'
    return {
      area: gap.score.area.title,
      size: `${gap.size.toFixed(1)} below ${to}`,
      id: gap.score.area.id,
      tools: gap.score.area.tools.flatMap(({ tool, why }) => {
        const known = tools.get(tool)
        return known ? [{ title: known.title, why, where: known.where }] : []
      }),
    }
  })
  const plan = response.submitted ? { council: response.council, response: response.id } : undefined
  return { scores, earlier, lines, gaps, change: changeWords(shifts, before), scale: scaleWords(questionnaire), plan }
}

function changeWords(shifts: readonly { by: number }[], before: Response | undefined): string {
  if (!before) return 'This is the first round, so there is nothing to compare it with yet.'
  const up = shifts.filter((shift) => shift.by >= 0.05).length
  const down = shifts.filter((shift) => shift.by <= -0.05).length
  const same = shifts.length - up - down
  const when = before.submitted ? ` of ${day(before.submitted.at)}` : ''
  return `Against round ${before.round}${when}: ${counted(up, 'area')} up, ${down} down, ${same} as before.`
}

const scaleWords = ({ scale }: Questionnaire): string =>
  `Scale: ${scale.points.map((point) => `${point.value} ${point.title}`).join(', ')}. Each score is the mean of its area's answers.`

export function decisionIn(questionnaire: Questionnaire, response: Response): DecisionView | undefined {
  const { decision, reply } = response
  if (!decision) return undefined
  const questions = questionnaire.areas.flatMap((area) => area.questions)
  return {
    verdict: verdictTitles[decision.verdict],
    comment: decision.comment,
    by: decision.by.name,
    at: moment(decision.at),
    reopened: questions.filter((question) => decision.reopened.includes(question.id)).map((question) => question.text),
    ...(reply ? { reply: { text: reply.text, by: reply.by.name, at: moment(reply.at) } } : {}),
  }
}

/** The answers of one area, by its place from 0 among those asked; past the end, the last. */
export function answersIn(questionnaire: Questionnaire, response: Response, before: Response | undefined, at: number) {
  const areas = askedAreas(questionnaire, response.subject.tier)
  const number = Math.min(at, areas.length - 1)
  const area = areas[number]!
  const answers = area.questions.map((question): AnswerLine => {
    const answer = response.answers[question.id]
    const earlier = before?.answers[question.id]
    return {
      question: question.text,
      point: pointWords(questionnaire, answer),
      note: answer?.note ?? '',
      by: answer ? `${answer.by.name}, ${moment(answer.at)}` : '',
      ...(earlier ? { before: `Round ${before!.round}: ${pointWords(questionnaire, earlier)}` } : {}),
    }
  })
  return { title: area.title, number: number + 1, count: areas.length, answers }
}
