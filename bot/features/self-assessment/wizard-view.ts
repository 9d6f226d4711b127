import type { Card } from '../../../cards/card'
import { questionCard } from '../../../cards/wizard'
import { checkCard, savedCard } from '../../../cards/wizard-check'
import { type Given, missingSteps, openSteps } from '../../domain/answering'
import type { Person } from '../../domain/person'
import { askedAreas, type Questionnaire, type Step, stepsOf } from '../../domain/questionnaire'
import type { Answer, Response } from '../../domain/response'
import { pointWords } from '../../domain/response-words'
import { isAnswered } from '../../domain/scoring'
import { isOpen } from '../../domain/transitions'
import { moment } from '../../domain/words'
import type { Services } from '../../services'

/** A draft as its officers see it: a question, the check of the answers, and "saved". */

export const questionsOf = (response: Response, services: Services): Questionnaire =>
  services.content.questionnaires[response.level]

/** Everything that is asked in a response, in order. */
export const stepsIn = (response: Response, services: Services): Step[] =>
  stepsOf(questionsOf(response, services), response.subject.tier)

/** One question; with a clash, the newer answer beside the one that was not kept. */
export function questionShown(
  person: Person,
  response: Response,
  step: Step,
  services: Services,
  clash?: { given: Given; newer: Answer },
): Card {
  const questionnaire = questionsOf(response, services)
  const steps = stepsIn(response, services)
  const open = openSteps(steps, response)
  const kept = response.answers[step.question.id]
  return questionCard({
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
  })
}

const newerView = (questionnaire: Questionnaire, newer: Answer, person: Person) => ({
  by: newer.by.id === person.id ? 'You' : newer.by.name,
  at: moment(newer.at),
  point: pointWords(questionnaire, newer),
  note: newer.note,
})

/** `problem` says why a press did nothing. */
export function checkShown(person: Person, response: Response, services: Services, problem?: string): Card {
  const questionnaire = questionsOf(response, services)
  const steps = stepsIn(response, services)
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
    ...(problem ? { problem } : {}),
  })
}

export function savedShown(response: Response, steps: readonly Step[]): Card {
  const done = steps.length - missingSteps(steps, response).length
  const draft = { response: response.id, subject: response.subject.title, done, all: steps.length }
  return savedCard(draft)
}
