import type { Actor } from './person'
import type { Step } from './questionnaire'
import type { Answer, Response, Verdict } from './response'
import { responseId } from './response'
import { isAnswered } from './scoring'

/** How a response changes. Each function answers with the changed response, or says in a word why there is none. */

type Did = Response['trail'][number]['did']

const happened = (response: Response, did: Did, by: Actor, at: string, detail?: string): Response => ({
  ...response,
  trail: [...response.trail, { at, by, did, ...(detail ? { detail } : {}) }],
  revision: response.revision + 1,
})

export function startedResponse(what: {
  council: string
  level: Response['level']
  subject: Response['subject']
  round: number
  questions: string
  by: Actor
  at: string
}): Response {
  const { by, at, ...rest } = what
  const blank: Response = {
    ...rest,
    id: responseId(what.level, what.subject.id, what.round),
    state: 'draft',
    answers: {},
    reopened: [],
    places: {},
    started: { by, at },
    trail: [],
    revision: 0,
    settled: 0,
  }
  return happened(blank, 'started', by, at)
}

/** Whether an officer may change the answer to a question now. */
export const isOpen = (response: Response, question: string): boolean =>
  response.state === 'draft' || (response.state === 'needs-evidence' && response.reopened.includes(question))

/** Whether officers may change anything now. */
export const isEditable = (response: Response): boolean =>
  response.state === 'draft' || response.state === 'needs-evidence'

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

/** Fixes the answers; `undefined` when they are fixed already. What is missing is the caller's to check. */
export function submitted(response: Response, by: Actor, at: string): Response | undefined {
  if (!isEditable(response)) return undefined
  const next: Response = { ...response, state: 'submitted', submitted: { by, at }, reopened: [] }
  return happened(next, 'submitted', by, at)
}

/** A connector's decision on a submitted response; `undefined` when it is decided already or not submitted. */
export function decided(
  response: Response,
  decision: { verdict: Verdict; comment: string; reopen: readonly string[] },
  by: Actor,
  at: string,
): Response | undefined {
  if (response.state !== 'submitted') return undefined
  const { verdict, comment, reopen } = decision
  const { reply: _earlier, ...rest } = response
  const next: Response = {
    ...rest,
    state: verdict,
    reopened: verdict === 'needs-evidence' ? [...reopen] : [],
    places: {},
    decision: { verdict, comment, by, at },
  }
  return happened(next, verdict, by, at, comment)
}

/** An officer's one reply to a decision; `undefined` when there is no decision or it was replied to. */
export function replied(response: Response, text: string, by: Actor, at: string): Response | undefined {
  if (!response.decision || response.reply || response.state === 'submitted') return undefined
  return happened({ ...response, reply: { text, by, at } }, 'replied', by, at, text)
}
