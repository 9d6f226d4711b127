import type { Card } from '../../../cards/card'
import { answered, type Given, missingSteps, openSteps, placed, resumeAt } from '../../domain/answering'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { doesNotApply, type Step } from '../../domain/questionnaire'
import type { Answer, Response } from '../../domain/response'
import { isEditable, submitted } from '../../domain/transitions'
import { AskAgain, type Reply } from '../../feature'
import type { Services } from '../../services'
import { openResult, showResult } from './results'
import { checkShown, questionShown, questionsOf, savedShown, stepsIn } from './wizard-view'

/** Going through the questions. Every function reads the response afresh: what a card says is a claim. */

const gone = 'This self-assessment is not one of your council.'
const changedMeanwhile =
  'Something happened here since this card was drawn, so nothing was sent. Check again, then submit.'

async function ownResponse(person: Person, id: string, services: Services): Promise<Response> {
  const response = await services.responses.get(person.council!.id, id)
  if (!response) throw new AskAgain(gone)
  return response
}

/** Where the person stopped: a question, the check of the answers, or the result when nothing is open. */
export async function resume(person: Person, id: string, services: Services): Promise<Reply> {
  return { card: await current(person, id, services), lasts: true }
}

/** The same as a pure read, for a card's refresh. */
export async function current(person: Person, id: string, services: Services): Promise<Card> {
  const response = await ownResponse(person, id, services)
  if (!isEditable(response)) return openResult(person, id, services)
  const step = resumeAt(stepsIn(response, services), response, person.id)
  return step ? questionShown(person, response, step, services) : checkShown(person, response, services)
}

/** Shows one question, where the person then stands; one that is closed leads to what is current. */
export async function goto(person: Person, id: string, question: string, services: Services): Promise<Card> {
  const stepIn = (response: Response) =>
    openSteps(stepsIn(response, services), response).find((one) => one.question.id === question)
  const response = await services.responses.change(person.council!.id, id, (now) =>
    stepIn(now) ? placed(now, person.id, question) : now,
  )
  if (!response) throw new AskAgain(gone)
  const step = stepIn(response)
  return step ? questionShown(person, response, step, services) : current(person, id, services)
}

export async function checkAnswers(person: Person, id: string, services: Services): Promise<Card> {
  const response = await ownResponse(person, id, services)
  return isEditable(response) ? checkShown(person, response, services) : openResult(person, id, services)
}

type Move = 'next' | 'back' | 'close' | 'check'

/** Keeps an answer and moves on. At most one read and one write unless somebody else wrote in the same instant. */
export async function answer(
  person: Person,
  ask: { response: string; question: string; seen: number; move: Move },
  given: Given,
  services: Services,
): Promise<Reply> {
  const council = person.council!.id
  const at = services.clock().toISOString()
  let newer: Answer | undefined
  let closed = false
  const response = await services.responses.change(council, ask.response, (now) => {
    newer = undefined
    fits(now, ask.question, given, services)
    const outcome = answered(now, ask.question, given, ask.seen, actorOf(person), at)
    closed = outcome.outcome === 'closed'
    if (outcome.outcome === 'newer') newer = outcome.answer
    if (outcome.outcome !== 'kept' && outcome.outcome !== 'same') return now
    const there = moved(stepsIn(now, services), outcome.response, ask.question, ask.move)
    const place = ask.move === 'close' ? ask.question : (there?.question.id ?? ask.question)
    return outcome.outcome === 'same' && ask.move === 'close' ? now : placed(outcome.response, person.id, place)
  })
  if (!response) throw new AskAgain(gone)
  const steps = stepsIn(response, services)
  const here = steps.find((step) => step.question.id === ask.question)
  if (closed || !here) return current(person, ask.response, services)
  if (newer) return questionShown(person, response, here, services, { given, newer })
  if (ask.move === 'close') return savedShown(response, steps)
  if (ask.move === 'check') return checkShown(person, response, services)
  const step = moved(steps, response, ask.question, ask.move)
  return step ? questionShown(person, response, step, services) : checkShown(person, response, services)
}

/** Choices come from content, so only the handler can tell whether they are among those offered. */
function fits(response: Response, question: string, given: Given, services: Services): void {
  const questionnaire = questionsOf(response, services)
  const points = questionnaire.scale.points.map((point) => point.id)
  const known = stepsIn(response, services).some((step) => step.question.id === question)
  const pointFits =
    given.point === '' || points.includes(given.point) || (questionnaire.doesNotApply && given.point === doesNotApply)
  const targetFits = given.target === '' || (questionnaire.scale.target && points.includes(given.target))
  if (!known || !pointFits || !targetFits) throw new AskAgain('That choice is not one of those offered. Choose again.')
}

function moved(steps: readonly Step[], response: Response, question: string, move: Move): Step | undefined {
  const open = openSteps(steps, response)
  const here = open.findIndex((step) => step.question.id === question)
  if (move === 'next') return open[here + 1]
  if (move === 'back') return open[Math.max(0, here - 1)]
  return undefined
}

/** Fixes the answers, or says what is missing. */
export async function submit(
  person: Person,
  ask: { response: string; revision: number },
  services: Services,
): Promise<Reply> {
  const at = services.clock().toISOString()
  const response = await services.responses.change(person.council!.id, ask.response, (now) => {
    if (now.revision !== ask.revision || missingSteps(stepsIn(now, services), now).length > 0) return now
    return submitted(now, actorOf(person), at) ?? now
  })
  if (!response) throw new AskAgain(gone)
  if (isEditable(response)) {
    const isOld = response.revision !== ask.revision
    return checkShown(person, response, services, isOld ? changedMeanwhile : undefined)
  }
  const isMine = response.submitted?.by.id === person.id
  const result = isMine ? showResult(person, response, services) : openResult(person, ask.response, services)
  return { card: await result, lasts: true }
}
