import type { Actor } from './person'
import { doesNotApply, type Scale, type Step } from './questionnaire'
import type { Answer, Response } from './response'
import { isAnswered } from './scoring'
import { isEditable, isOpen } from './transitions'

/** Answers to a draft, and where somebody goes on. */

export interface Given {
  readonly point: string
  readonly target: string
  readonly note: string
}

export type Answered =
  | { readonly outcome: 'kept' | 'same'; readonly response: Response }
  | { readonly outcome: 'newer'; readonly answer: Answer }
  | { readonly outcome: 'closed' }

/**
 * Keeps an answer unless somebody changed it since the card was drawn (`seen` is the answer's revision then, 0 for none):
 * the same answer twice is `same`, another one is `newer` and is not overwritten.
 */
export function answered(
  response: Response,
  question: string,
  given: Given,
  seen: number,
  by: Actor,
  at: string,
): Answered {
  if (!isOpen(response, question)) return { outcome: 'closed' }
  const before = response.answers[question]
  const isSame =
    (before?.point ?? '') === given.point &&
    (before?.target ?? '') === given.target &&
    (before?.note ?? '') === given.note
  if (isSame) return { outcome: 'same', response }
  if (before && before.revision !== seen) return { outcome: 'newer', answer: before }
  const answer: Answer = {
    ...(given.point ? { point: given.point } : {}),
    ...(given.target ? { target: given.target } : {}),
    note: given.note,
    by,
    at,
    revision: (before?.revision ?? 0) + 1,
  }
  return { outcome: 'kept', response: { ...response, answers: { ...response.answers, [question]: answer } } }
}

/** Remembers where a person stopped. */
export const placed = (response: Response, person: string, question: string): Response =>
  response.places[person] === question ? response : { ...response, places: { ...response.places, [person]: question } }

/** The steps that an officer may go through now: all of a draft, the reopened ones after "needs evidence". */
export const openSteps = (steps: readonly Step[], response: Response): Step[] =>
  steps.filter((step) => isOpen(response, step.question.id))

export const missingSteps = (steps: readonly Step[], response: Response): Step[] =>
  steps.filter((step) => !isAnswered(response.answers[step.question.id]))

/** Where a person goes on: where they stopped, else the first question that wants an answer, else nowhere (check the answers). */
export function resumeAt(steps: readonly Step[], response: Response, person: string): Step | undefined {
  const open = openSteps(steps, response)
  const stopped = open.find((step) => step.question.id === response.places[person])
  return stopped ?? open.find((step) => wantsAnswer(response, step.question.id))
}

/** Without an answer, or with the one for which a connector asked for evidence. */
function wantsAnswer(response: Response, question: string): boolean {
  const answer = response.answers[question]
  return !isAnswered(answer) || (response.state === 'needs-evidence' && answer.at <= response.decision!.at)
}

/**
 * A draft against today's questions: a choice that content no longer offers is taken back, so that it is asked again; its
 * note stays. What is fixed stays as it was sent.
 */
export function fitted(response: Response, scale: Scale): Response {
  if (!isEditable(response)) return response
  const offered = (point: string | undefined) =>
    point === undefined || point === doesNotApply || scale.points.some((one) => one.id === point)
  const fits = Object.values(response.answers).every((answer) => offered(answer.point) && offered(answer.target))
  if (fits) return response
  const answers = Object.entries(response.answers).map(([question, answer]) => {
    const { point, target, ...rest } = answer
    const kept = { ...(offered(point) && point ? { point } : {}), ...(offered(target) && target ? { target } : {}) }
    return [question, { ...rest, ...kept }] as const
  })
  return { ...response, answers: Object.fromEntries(answers) }
}
