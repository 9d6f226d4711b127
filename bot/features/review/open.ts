import type { Card } from '../../../cards/card'
import { refreshing } from '../../../cards/card'
import { reviewAnswersCard, reviewCard, reviewTrailCard } from '../../../cards/review'
import { openReview as openReviewAction } from '../../../cards/review-actions'
import { paged } from '../../domain/pages'
import { looksAfter, type Person } from '../../domain/person'
import type { Response } from '../../domain/response'
import { aboutResponse, eventsPerPage, trailIn } from '../../domain/response-words'
import { answersIn, decisionIn, scoresIn } from '../../domain/result-view'
import { asSent } from '../../domain/transitions'
import { NotAllowed } from '../../feature'
import { pictureOf } from '../../score-picture'
import type { Services } from '../../services'

export interface Which {
  readonly council: string
  readonly response: string
}

const refused = 'This response is not one of your caseload.'

export function mustLookAfter(person: Person, council: string): void {
  if (!looksAfter(person, council)) throw new NotAllowed(refused)
}

/** A draft is nobody's to see but the council's; so are answers that are open again, of which the sent ones are shown. */
export function mustBeSubmitted(response: Response | undefined): Response {
  if (!response?.submitted) throw new NotAllowed(refused)
  return asSent(response)
}

/** A submitted response of a council that this person looks after. */
export async function reviewable(person: Person, which: Which, services: Services): Promise<Response> {
  mustLookAfter(person, which.council)
  return mustBeSubmitted(await services.responses.get(which.council, which.response))
}

export async function openReview(person: Person, which: Which, services: Services): Promise<Card> {
  return drawn(person, await reviewable(person, which, services), services)
}

/** A response as the connector sees it; `notice` says what became of a press that came too late. */
export async function drawn(person: Person, response: Response, services: Services, notice?: string): Promise<Card> {
  const questionnaire = services.content.questionnaires[response.level]
  const { scores, earlier, ...words } = scoresIn(
    questionnaire,
    response,
    await services.responses.before(response),
    services.toolkit.tools(),
  )
  const { council, id, revision, subject, state } = response
  return reviewCard(
    {
      council,
      councilName: services.content.register.nameOf(council),
      response: id,
      revision,
      title: questionnaire.title,
      subject: subject.title,
      about: aboutResponse(response, questionnaire.version),
      scores: { picture: await pictureOf(questionnaire, subject.title, scores, earlier), ...words },
      decision: decisionIn(questionnaire, response),
      canDecide: state === 'submitted',
      unreadReply: await services.responses.replyWaits(response),
      notice,
    },
    refreshing(openReviewAction, { council, response: id }, person.mri),
  )
}

export async function openAnswers(person: Person, which: Which & { area: number }, services: Services): Promise<Card> {
  const response = await reviewable(person, which, services)
  const questionnaire = services.content.questionnaires[response.level]
  return reviewAnswersCard({
    council: response.council,
    councilName: services.content.register.nameOf(response.council),
    response: response.id,
    title: questionnaire.title,
    subject: response.subject.title,
    canDecide: response.state === 'submitted',
    area: answersIn(questionnaire, response, await services.responses.before(response), which.area),
  })
}

export async function openTrail(
  person: Person,
  which: Which & { page?: number | undefined },
  services: Services,
): Promise<Card> {
  const response = await reviewable(person, which, services)
  const { title } = services.content.questionnaires[response.level]
  const { council, id, subject } = response
  return reviewTrailCard({
    council,
    response: id,
    title,
    subject: subject.title,
    trail: paged(trailIn(response), which.page ?? 0, eventsPerPage),
  })
}

export async function readReply(person: Person, which: Which, services: Services): Promise<Card> {
  const response = await reviewable(person, which, services)
  await services.responses.replyRead(response)
  return drawn(person, response, services, 'The reply is off your queue.')
}
