import type { Card } from '../../../cards/card'
import { refreshing } from '../../../cards/card'
import { openResult as openResultAction } from '../../../cards/result-actions'
import { answersCard, resultsCard, trailCard } from '../../../cards/result-pages'
import { resultCard } from '../../../cards/results'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { hadPart, type Response, type Round } from '../../domain/response'
import { aboutResponse, eventsPerPage, stateTitles, trailIn, whatHappensNext } from '../../domain/response-words'
import { answersIn, decisionIn, scoresIn } from '../../domain/result-view'
import { replied } from '../../domain/transitions'
import { day } from '../../domain/words'
import { AskAgain, NotAllowed, type Reply } from '../../feature'
import { pictureOf } from '../../score-picture'
import type { Services } from '../../services'

const perPage = 6
const notSent = 'Your reply was not sent. Each decision has one reply, and this is how the response stands now.'

/** A response that this person may see: a lead any of the council's, an officer those they had a part in. */
async function visible(person: Person, id: string, services: Services): Promise<Response> {
  const response = await services.responses.get(person.council!.id, id)
  if (!response) throw new AskAgain('This result is not one of your council.')
  return mayBeSeen(person, response)
}

function mayBeSeen(person: Person, response: Response): Response {
  if (person.roles.has('lead') || hadPart(response, person.id)) return response
  throw new NotAllowed('You had no part in this self-assessment. A lead of your council can open it.')
}

export async function openResult(person: Person, id: string, services: Services): Promise<Card> {
  return showResult(person, await visible(person, id, services), services)
}

/** A result; `notice` says what became of a press that came too late. */
export async function showResult(
  person: Person,
  response: Response,
  services: Services,
  notice?: string,
): Promise<Card> {
  const { questionnaires } = services.content
  const questionnaire = questionnaires[response.level]
  const { scores, earlier, ...words } = scoresIn(
    questionnaire,
    response,
    await services.responses.before(response),
    services.toolkit.tools(),
  )
  const { id, revision, subject, level, state } = response
  return resultCard(
    {
      response: id,
      revision,
      title: questionnaire.title,
      subject: subject.title,
      level,
      subjectId: subject.id,
      about: aboutResponse(response, questionnaire.version),
      next: whatHappensNext[state],
      scores: { picture: await pictureOf(questionnaire, subject.title, scores, earlier), ...words },
      decision: decisionIn(questionnaire, response),
      notice,
      canAnswer: state === 'needs-evidence',
      canReply: !!response.decision && !response.reply && state !== 'submitted',
      canStartAgain: state !== 'draft' && state !== 'needs-evidence',
    },
    refreshing(openResultAction, { response: id }, person.mri),
  )
}

export async function openAnswers(person: Person, id: string, area: number, services: Services): Promise<Card> {
  const response = await visible(person, id, services)
  const questionnaire = services.content.questionnaires[response.level]
  const before = await services.responses.before(response)
  return answersCard({
    response: id,
    title: questionnaire.title,
    subject: response.subject.title,
    area: answersIn(questionnaire, response, before, area),
  })
}

export async function openTrail(person: Person, id: string, page: number, services: Services): Promise<Card> {
  const response = await visible(person, id, services)
  const { title } = services.content.questionnaires[response.level]
  return trailCard({
    response: id,
    title,
    subject: response.subject.title,
    trail: paged(trailIn(response), page, eventsPerPage),
  })
}

export async function listResults(person: Person, page: number, services: Services): Promise<Card> {
  const whole = person.roles.has('lead')
  const mine = (await services.responses.roundsOf(person.council!.id))
    .filter((round) => whole || round.people.includes(person.id))
    .toSorted((one, other) => (other.submittedAt ?? other.startedAt).localeCompare(one.submittedAt ?? one.startedAt))
  const { shown, page: at, pages } = paged(mine, page, perPage)
  return resultsCard({
    whole,
    page: at,
    pages,
    results: shown.map((round) => ({
      response: round.id,
      title: services.content.questionnaires[round.level].title,
      subject: round.subject.title,
      state: stateOf(round),
      draft: round.state === 'draft',
    })),
  })
}

const stateOf = (round: Round): string => {
  const when = round.submittedAt ? `submitted ${day(round.submittedAt)}` : `started ${day(round.startedAt)}`
  return `Round ${round.round}: ${stateTitles[round.state].toLowerCase()}, ${when}`
}

/** The one reply to a decision. Sent twice, it is one; of another it is said that it was not sent. */
export async function reply(
  person: Person,
  ask: { response: string; revision: number },
  words: string,
  services: Services,
): Promise<Reply> {
  const at = services.clock().toISOString()
  const response = await services.responses.change(person.council!.id, ask.response, (now) =>
    mayBeSeen(person, now).revision === ask.revision ? (replied(now, words, actorOf(person), at) ?? now) : now,
  )
  if (!response) throw new AskAgain('This result is not one of your council.')
  const notice = response.reply?.text === words ? undefined : notSent
  return { card: await showResult(person, response, services, notice), lasts: true }
}
