import { button } from './buttons'
import { type Card, card, type Refresh } from './card'
import { group, said, text, title } from './parts'
import { type AnswerLine, answersBody, type DecisionView, decisionPart, type Scores, scoresBody } from './response-body'
import { type TrailPage, trailBody } from './response-trail'
import {
  listReviews,
  markReplyRead,
  openDecision,
  openReview,
  openReviewAnswers,
  openReviewTrail,
} from './review-actions'

/** The connector's side: the queue, a response, and the decision. */

export interface ReviewView {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly revision: number
  readonly title: string
  readonly subject: string
  readonly about: string
  readonly scores: Scores
  readonly decision: DecisionView | undefined
  readonly canDecide: boolean
  readonly unreadReply: boolean
  readonly notice?: string | undefined
}

/** One response as the connector sees it; `notice` says what happened to a press that came too late. */
export function reviewCard(view: ReviewView, refresh?: Refresh): Card {
  const at = { council: view.council, response: view.response }
  return card(
    `${view.councilName}, ${view.title}: ${view.subject}`,
    [
      title(view.title),
      text(view.councilName),
      said(view.subject, { bold: true }),
      said(view.about, { quiet: true }),
      view.notice ? group([said(view.notice)], { style: 'accent' }) : undefined,
      view.decision && decisionPart(view.decision),
      ...scoresBody(view.scores, false),
    ],
    {
      actions: [
        view.canDecide ? button('Decide', openDecision, at, { style: 'positive' }) : undefined,
        view.unreadReply ? button('I have read the reply', markReplyRead, at, { style: 'positive' }) : undefined,
        button('See the answers', openReviewAnswers, { ...at, area: 0 }),
        button('Who did what', openReviewTrail, at),
        button('Back to the queue', listReviews, { page: 0, level: '', council: '' }),
      ],
      refresh,
    },
  )
}

export function reviewAnswersCard(view: {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly canDecide: boolean
  readonly area: {
    readonly title: string
    readonly number: number
    readonly count: number
    readonly answers: readonly AnswerLine[]
  }
}): Card {
  const at = { council: view.council, response: view.response }
  const { area } = view
  return card(
    `${view.councilName}, answers: ${area.title}`,
    [title(view.title), said(`${view.councilName}: ${view.subject}`, { bold: true }), ...answersBody(area)],
    {
      actions: [
        area.number < area.count ? button('Next area', openReviewAnswers, { ...at, area: area.number }) : undefined,
        area.number > 1 ? button('Previous area', openReviewAnswers, { ...at, area: area.number - 2 }) : undefined,
        view.canDecide ? button('Decide', openDecision, at) : undefined,
        button('Back to the response', openReview, at),
      ],
    },
  )
}

export function reviewTrailCard(view: {
  readonly council: string
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly trail: TrailPage
}): Card {
  return card(
    'Who did what',
    [title('Who did what'), said(`${view.title}: ${view.subject}`, { bold: true }), ...trailBody(view.trail)],
    {
      actions: [
        view.trail.page + 1 < view.trail.pages
          ? button('Next page', openReviewTrail, {
              council: view.council,
              response: view.response,
              page: view.trail.page + 1,
            })
          : undefined,
        view.trail.page > 0
          ? button('Previous page', openReviewTrail, {
              council: view.council,
              response: view.response,
              page: view.trail.page - 1,
            })
          : undefined,
        button('Back to the response', openReview, { council: view.council, response: view.response }),
      ],
    },
  )
}
