import type { TrailLine } from '../../cards/response-trail'
import type { Questionnaire } from './questionnaire'
import { doesNotApply, tierTitle } from './questionnaire'
import type { Answer, Response, Verdict } from './response'
import { moment } from './words'

/** A response in words that more than one card says. */

export const verdictTitles: Readonly<Record<Verdict, string>> = {
  agreed: 'Agreed',
  'needs-evidence': 'Needs evidence',
  'lets-talk': "Let's talk",
}

export const stateTitles: Readonly<Record<Response['state'], string>> = {
  draft: 'Draft',
  submitted: 'Waiting for review',
  ...verdictTitles,
}

export const whatHappensNext: Readonly<Record<Response['state'], string>> = {
  draft: 'This is a draft. Submit it when it is complete.',
  submitted: 'Your connector reviews it and writes to you here. The answers are fixed until then.',
  agreed: 'Your connector agrees. Work on the widest gaps, and start a new round when things have moved.',
  'needs-evidence': 'Your connector asks for more evidence. Answer the open questions and submit again.',
  'lets-talk': 'Your connector wants to talk it through. Reply here, or wait for their call.',
}

/** A point as people read it, with the target where there is one. */
export function pointWords(questionnaire: Questionnaire, answer: Pick<Answer, 'point' | 'target'> | undefined): string {
  const titleOf = (id: string | undefined) => questionnaire.scale.points.find((point) => point.id === id)?.title
  if (answer?.point === doesNotApply) return 'Does not apply'
  const point = titleOf(answer?.point) ?? 'Not answered'
  const target = titleOf(answer?.target)
  return target ? `${point}; target ${target}` : point
}

const deeds: Readonly<Record<Response['trail'][number]['did'], string>> = {
  started: 'started the draft',
  submitted: 'submitted',
  agreed: 'agreed',
  'needs-evidence': 'asked for evidence',
  'lets-talk': 'asked to talk',
  replied: 'replied',
}

/** So many events, with comments as long as they may be, fit on a card. */
export const eventsPerPage = 8

export const trailIn = (response: Response): TrailLine[] =>
  response.trail.map((event) => ({
    at: moment(event.at),
    by: event.by.name,
    did: deeds[event.did],
    detail: event.detail,
  }))

/** `Round 2, submitted by Amina Yusuf on 3 November 2026 at 10:32`, and whether today's questions are others. */
export function aboutResponse(response: Response, questions: string): string {
  const { round, submitted, started, subject } = response
  const tier = subject.tier ? `${tierTitle(subject.tier)} tier, round` : 'Round'
  const since = response.questions === questions ? '' : '. The questions have changed since it was started'
  return submitted
    ? `${tier} ${round}, submitted by ${submitted.by.name} on ${moment(submitted.at)}${since}`
    : `${tier} ${round}, started by ${started.by.name} on ${moment(started.at)}${since}`
}
