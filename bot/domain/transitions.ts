import type { Actor } from './person'
import type { Response, Verdict } from './response'
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

/** Whether an officer may change the answer to a question now: also one that content has gained since the draft was sent. */
export const isOpen = (response: Response, question: string): boolean =>
  response.state === 'draft' ||
  (response.state === 'needs-evidence' &&
    (response.reopened.includes(question) || !isAnswered(response.answers[question])))

/** Whether officers may change anything now. */
export const isEditable = (response: Response): boolean =>
  response.state === 'draft' || response.state === 'needs-evidence'

/** Fixes the answers; `undefined` when they are fixed already. What is missing is the caller's to check. */
export function submitted(response: Response, by: Actor, at: string): Response | undefined {
  if (!isEditable(response)) return undefined
  const { sent: _before, ...rest } = response
  const next: Response = { ...rest, state: 'submitted', submitted: { by, at }, reopened: [] }
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
  const { verdict, comment } = decision
  const { reply: _earlier, ...rest } = response
  const reopened = verdict === 'needs-evidence' ? [...decision.reopen] : []
  const next: Response = {
    ...rest,
    state: verdict,
    reopened,
    places: {},
    decision: { verdict, comment, reopened, by, at },
    ...(reopened.length > 0 ? { sent: response.answers } : {}),
  }
  return happened(next, verdict, by, at, comment)
}

/** A response as it was last sent: while some questions are open again, their new answers are the council's alone. */
export const asSent = (response: Response): Response =>
  response.sent ? { ...response, answers: response.sent } : response

/** An officer's one reply to a decision; `undefined` when there is no decision or it was replied to. */
export function replied(response: Response, text: string, by: Actor, at: string): Response | undefined {
  if (!response.decision || response.reply || response.state === 'submitted') return undefined
  return happened({ ...response, reply: { text, by, at } }, 'replied', by, at, text)
}
