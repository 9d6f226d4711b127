import { loadContent } from '../../bot/content/load'
import { contractId, serviceId } from '../../bot/domain/contract'
import type { Actor } from '../../bot/domain/person'
import { type Level, type Questionnaire, type Step, stepsOf } from '../../bot/domain/questionnaire'
import type { Answer, Response, Verdict } from '../../bot/domain/response'
import { decided, replied, startedResponse, submitted } from '../../bot/domain/transitions'
import type { Typed } from './people'

/** Responses to the real questions, for cards to be drawn from. */

export const content = loadContent({ withSample: true })

export const councils = content.register.councils.map((council) => ({ id: council.id, name: council.name }))

/** The council with the longest name of all. */
export const longCouncil = councils.reduce((longest, one) => (one.name.length > longest.name.length ? one : longest))

export const subjectsOf = (typed: Typed): Readonly<Record<Level, Response['subject']>> => ({
  organisation: { id: 'whole-council', title: 'Whole council' },
  service: { id: serviceId('Highways'), title: typed('Highways') },
  contract: { id: contractId('WM-17'), title: typed('Household waste collection (WM-17)'), tier: 'gold' },
})

export const askedOf = (response: Response): { questionnaire: Questionnaire; steps: Step[] } => {
  const questionnaire = content.questionnaires[response.level]
  return { questionnaire, steps: stepsOf(questionnaire, response.subject.tier) }
}

export function draft(what: {
  readonly level: Level
  readonly subject: Response['subject']
  readonly by: Actor
  readonly round?: number
  readonly at?: string
}): Response {
  const questions = content.questionnaires[what.level].version
  return startedResponse({ round: 1, at: '2026-11-02T10:05:00Z', ...what, council: 'sample-alderbrook', questions })
}

/** Answers the first `count` questions: near the middle of the scale, areas apart, aiming one or two points higher. */
export function withAnswers(
  response: Response,
  by: Actor,
  look: {
    readonly count?: number
    readonly lift?: number
    readonly note?: (place: number) => string
    readonly point?: string
  } = {},
): Response {
  const { questionnaire, steps } = askedOf(response)
  const { points, target } = questionnaire.scale
  const top = points.length - 1
  const answers = steps.slice(0, look.count).map((step, place): [string, Answer] => {
    const height = Math.min(top, ((place * 7) % (top + 1)) * 0.5 + (look.lift ?? 0))
    const aim = points[Math.min(top, Math.floor(height) + 1 + (place % 2))]!.id
    const point = look.point ?? points[Math.floor(height)]!.id
    const note = look.note?.(place) ?? ''
    return [
      step.question.id,
      { point, ...(target ? { target: aim } : {}), note, by, at: '2026-11-03T09:20:00Z', revision: 1 },
    ]
  })
  return { ...response, answers: { ...response.answers, ...Object.fromEntries(answers) } }
}

export const sent = (response: Response, by: Actor, at = '2026-11-03T10:32:00Z'): Response =>
  submitted(response, by, at)!

/** With a connector's decision; `reopen` is how many questions are open again. */
export function withDecision(
  response: Response,
  decision: { readonly verdict: Verdict; readonly comment: string; readonly reopen?: number },
  by: Actor,
): Response {
  const reopen = askedOf(response)
    .steps.slice(0, decision.reopen ?? 0)
    .map((step) => step.question.id)
  return decided(response, { ...decision, reopen }, by, '2026-11-10T15:40:00Z')!
}

export const withReply = (response: Response, text: string, by: Actor): Response =>
  replied(response, text, by, '2026-11-11T08:15:00Z')!
