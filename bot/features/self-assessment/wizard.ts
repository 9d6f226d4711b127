import type { Card } from '../../../cards/card'
import { refreshing } from '../../../cards/card'
import { savedCard } from '../../../cards/self-assessment'
import { checkCard, type QuestionView, questionCard, showCurrent } from '../../../cards/wizard'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { askedAreas, doesNotApply, type Questionnaire, type Step, stepsOf } from '../../domain/questionnaire'
import type { Answer, Response } from '../../domain/response'
import { pointWords } from '../../domain/result-view'
import { isAnswered } from '../../domain/scoring'
import {
  answered,
  type Given,
  isEditable,
  isOpen,
  missingSteps,
  openSteps,
  placed,
  resumeAt,
  submitted,
} from '../../domain/transitions'
import { moment } from '../../domain/words'
import { AskAgain, type Reply } from '../../feature'
import type { Services } from '../../services'
import { openResult, showResult } from './results'

/** Going through the questions. Every function reads the response afresh: what a card says is a claim. */

const gone = 'This self-assessment is not one of your council.'

async function ownResponse(person: Person, id: string, services: Services): Promise<Response> {
  const response = await services.responses.get(person.council!.id, id)
  if (!response) throw new AskAgain(gone)
  return response
}

const questionsOf = (response: Response, services: Services): Questionnaire =>
  services.content.questionnaires[response.level]

const all = (response: Response, services: Services): Step[] =>
  stepsOf(questionsOf(response, services), response.subject.tier)

/** Where the person stopped: a question, the check of the answers, or the result when nothing is open. */
export async function resume(person: Person, id: string, services: Services): Promise<Reply> {
  return { card: await current(person, id, services), lasts: true }
}

/** The same as a pure read, for a card's refresh. */
export async function current(person: Person, id: string, services: Services): Promise<Card> {
  const response = await ownResponse(person, id, services)
  if (!isEditable(response)) return openResult(person, id, services)
  const step = resumeAt(all(response, services), response, person.id)
  return step ? drawn(person, response, step, services) : check(person, response, services)
}

/** Shows one question, where the person then stands; one that is closed leads to what is current. */
export async function goto(person: Person, id: string, question: string, services: Services): Promise<Card> {
  const stepIn = (response: Response) =>
    openSteps(all(response, services), response).find((one) => one.question.id === question)
  const response = await services.responses.change(person.council!.id, id, (now) =>
    stepIn(now) ? placed(now, person.id, question) : now,
  )
  if (!response) throw new AskAgain(gone)
  const step = stepIn(response)
  return step ? drawn(person, response, step, services) : current(person, id, services)
}

export async function checkAnswers(person: Person, id: string, services: Services): Promise<Card> {
  const response = await ownResponse(person, id, services)
  return isEditable(response) ? check(person, response, services) : openResult(person, id, services)
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
    const there = moved(all(now, services), outcome.response, ask.question, ask.move)
    const place = ask.move === 'close' ? ask.question : (there?.question.id ?? ask.question)
    return outcome.outcome === 'same' && ask.move === 'close' ? now : placed(outcome.response, person.id, place)
  })
  if (!response) throw new AskAgain(gone)
  const steps = all(response, services)
  const here = steps.find((step) => step.question.id === ask.question)
  if (closed || !here) return current(person, ask.response, services)
  if (newer) return drawn(person, response, here, services, { given, newer })
  if (ask.move === 'close') return closedCard(person, response, steps)
  if (ask.move === 'check') return check(person, response, services)
  const step = moved(steps, response, ask.question, ask.move)
  return step ? drawn(person, response, step, services) : check(person, response, services)
}

/** Choices come from content, so only the handler can tell whether they are among those offered. */
function fits(response: Response, question: string, given: Given, services: Services): void {
  const questionnaire = questionsOf(response, services)
  const points = questionnaire.scale.points.map((point) => point.id)
  const known = all(response, services).some((step) => step.question.id === question)
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
    if (now.revision !== ask.revision || missingSteps(all(now, services), now).length > 0) return now
    return submitted(now, actorOf(person), at) ?? now
  })
  if (!response) throw new AskAgain(gone)
  if (isEditable(response)) return check(person, response, services)
  const isMine = response.submitted?.by.id === person.id
  const result = isMine ? showResult(person, response, services) : openResult(person, ask.response, services)
  return { card: await result, lasts: true }
}

function drawn(
  person: Person,
  response: Response,
  step: Step,
  services: Services,
  clash?: { given: Given; newer: Answer },
): Card {
  const questionnaire = questionsOf(response, services)
  const steps = all(response, services)
  const open = openSteps(steps, response)
  const kept = response.answers[step.question.id]
  const view: QuestionView = {
    response: response.id,
    subject: `${questionnaire.title}: ${response.subject.title}`,
    area: step.area.title,
    question: step.question.id,
    text: step.question.text,
    guidance: step.question.guidance,
    number: open.findIndex((one) => one.question.id === step.question.id) + 1,
    count: open.length,
    done: open.length - missingSteps(open, response).length,
    points: questionnaire.scale.points.map(({ id, title }) => ({
      id,
      title,
      statement: step.question.statements[id] ?? '',
    })),
    doesNotApply: questionnaire.doesNotApply,
    target: questionnaire.scale.target,
    given: clash?.given ?? { point: kept?.point ?? '', target: kept?.target ?? '', note: kept?.note ?? '' },
    seen: kept?.revision ?? 0,
    mri: person.mri,
    ...(kept && kept.by.id !== person.id ? { by: `Answered by ${kept.by.name}, ${moment(kept.at)}` } : {}),
    ...(response.state === 'needs-evidence' && response.decision ? { asked: response.decision.comment } : {}),
    ...(clash ? { newer: newerView(questionnaire, clash.newer, person) } : {}),
  }
  return questionCard(view)
}

const newerView = (questionnaire: Questionnaire, newer: Answer, person: Person) => ({
  by: newer.by.id === person.id ? 'You' : newer.by.name,
  at: moment(newer.at),
  point: pointWords(questionnaire, newer),
  note: newer.note,
})

function check(person: Person, response: Response, services: Services): Card {
  const questionnaire = questionsOf(response, services)
  const steps = all(response, services)
  const areas = askedAreas(questionnaire, response.subject.tier).flatMap((area) => {
    const open = area.questions.find((question) => isOpen(response, question.id))
    const done = area.questions.filter((question) => isAnswered(response.answers[question.id])).length
    return open ? [{ title: area.title, done, asked: area.questions.length, first: open.id }] : []
  })
  return checkCard({
    response: response.id,
    subject: response.subject.title,
    title: questionnaire.title,
    revision: response.revision,
    areas,
    missing: missingSteps(steps, response).map((step) => ({ question: step.question.id, text: step.question.text })),
    mri: person.mri,
  })
}

function closedCard(person: Person, response: Response, steps: readonly Step[]): Card {
  const done = steps.length - missingSteps(steps, response).length
  const draft = { response: response.id, subject: response.subject.title, done, all: steps.length }
  return savedCard(draft, refreshing(showCurrent, { response: response.id }, person.mri))
}
