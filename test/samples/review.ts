import { paged } from '../../bot/domain/pages'
import { levels } from '../../bot/domain/questionnaire'
import type { Response } from '../../bot/domain/response'
import { aboutResponse, eventsPerPage, trailIn } from '../../bot/domain/response-words'
import { decisionIn } from '../../bot/domain/result-view'
import { refreshing } from '../../cards/card'
import { type ReviewView, reviewAnswersCard, reviewCard, reviewTrailCard } from '../../cards/review'
import { openReview } from '../../cards/review-actions'
import { decisionCard } from '../../cards/review-decision'
import { reviewNoticeCard } from '../../cards/review-notice'
import { type QueueView, queueCard, type ReviewLine } from '../../cards/review-queue'
import { actorsOf, longName, longNote, mri, type Typed } from './people'
import { askedOf, content, councils, longCouncil } from './responses'
import { areaOf, scoresOf } from './results'
import { roundsIn } from './rounds'
import { type Sample, sampled } from './sample'

const councilName = 'Alderbrook Borough Council (sample)'

const about = (response: Response) => ({
  council: response.council,
  councilName,
  response: response.id,
  title: askedOf(response).questionnaire.title,
  subject: response.subject.title,
})

async function reviewView(response: Response, more: Partial<ReviewView> = {}): Promise<ReviewView> {
  return {
    ...about(response),
    revision: response.revision,
    about: aboutResponse(response, askedOf(response).questionnaire.version),
    scores: await scoresOf(response),
    decision: decisionIn(askedOf(response).questionnaire, response),
    canDecide: response.state === 'submitted',
    unreadReply: response.trail.at(-1)?.did === 'replied',
    ...more,
  }
}

export async function reviewSamples(typed: Typed): Promise<Sample[]> {
  const rounds = roundsIn(typed)
  const { grace, amina, long } = actorsOf(typed)
  const refresh = refreshing(
    openReview,
    { council: 'sample-alderbrook', response: 'organisation:whole-council:1' },
    mri,
  )
  const late = `${grace.name} decided this on 10 November 2026 at 15:40: Agreed. Nothing was changed.`
  const asks = { verdict: 'needs-evidence', comment: typed('Please show when the board last met.') }
  const longView = { councilName: longCouncil.name }
  return [
    ...queues(typed),
    ...sampled(reviewCard, {
      'waits for a decision': [await reviewView(rounds.submitted), refresh],
      'the decision is kept': [
        await reviewView(rounds.agreed, { notice: 'Your decision is kept, and the officer is told.' }),
        refresh,
      ],
      'somebody else decided first': [await reviewView(rounds.agreed, { notice: late }), refresh],
      'needs evidence': [await reviewView(rounds.needsEvidence), refresh],
      'a reply has not been read': [await reviewView(rounds.replied), refresh],
      'long names and words': [await reviewView(rounds.longReply, longView), refresh],
      'all 44 questions open again': [await reviewView(rounds.allReopened, longView), refresh],
    }),
    ...sampled(reviewAnswersCard, {
      'the first area': [{ ...about(rounds.submitted), canDecide: true, area: areaOf(rounds.submitted, 0) }],
      'an area between': [
        { ...about(rounds.second), canDecide: true, area: areaOf(rounds.second, 4, rounds.submitted) },
      ],
      'the last area, long notes, decided': [
        { ...about(rounds.longReply), ...longView, canDecide: false, area: areaOf(rounds.longReply, 99) },
      ],
    }),
    ...sampled(reviewTrailCard, {
      'just submitted': [{ ...about(rounds.submitted), trail: paged(trailIn(rounds.submitted), 0, eventsPerPage) }],
      'long words': [{ ...about(rounds.longTrail), trail: paged(trailIn(rounds.longTrail), 0, eventsPerPage) }],
    }),
    ...sampled(decisionCard, {
      'a whole council': [form(rounds.submitted)],
      'which of 25 questions need evidence': [
        { ...form(rounds.submitted), given: asks, questions: questionsOf(rounds.submitted) },
      ],
      'which of 44 questions need evidence, long words': [
        {
          ...form(rounds.allReopened),
          ...longView,
          given: { ...asks, comment: typed(longNote) },
          questions: questionsOf(rounds.allReopened),
        },
      ],
    }),
    ...sampled(reviewNoticeCard, {
      'a council has submitted': [{ ...about(rounds.submitted), by: amina.name, what: 'submitted' }],
      'an officer has replied': [
        { ...about(rounds.replied), by: amina.name, what: 'replied', words: rounds.replied.reply?.text },
      ],
      'a long reply': [
        { ...about(rounds.longReply), ...longView, by: long.name, what: 'replied', words: typed(longNote) },
      ],
    }),
  ]
}

const form = (response: Response) => ({ ...about(response), revision: response.revision })

const questionsOf = (response: Response) =>
  askedOf(response).steps.map(({ question }) => ({ id: question.id, text: question.text }))

function queues(typed: Typed): Sample[] {
  const { amina, long } = actorsOf(typed)
  const rounds = roundsIn(typed)
  const line: ReviewLine = { ...about(rounds.submitted), waits: 'decision', by: amina.name, age: '20 days' }
  const longLine: ReviewLine = {
    ...about(rounds.longReply),
    councilName: longCouncil.name,
    subject: typed(`${longName} (${'WM-2026-017/B '.repeat(4)})`),
    waits: 'reply',
    by: long.name,
    age: '1 day',
  }
  const view: QueueView = {
    lines: [],
    all: 0,
    page: 0,
    pages: 1,
    level: '',
    council: '',
    levels: levels.map((level) => ({ id: level, title: content.questionnaires[level].title })),
    councils: councils.slice(0, 80),
  }
  const five = [line, { ...line, ...about(rounds.replied), waits: 'reply' as const, age: 'today' }, line, line, line]
  return sampled(queueCard, {
    'nothing waits': [view],
    'nothing that fits the filter': [{ ...view, level: 'service', council: councils[3]!.id }],
    'one response': [{ ...view, lines: [line], all: 1, councils: councils.slice(0, 1) }],
    'the first page of three, 80 councils': [{ ...view, lines: five, all: 12, pages: 3 }],
    'a page between, filtered': [{ ...view, lines: five, all: 12, page: 1, pages: 3, level: 'organisation' }],
    'the last page, names as long as they may be': [
      { ...view, lines: Array(5).fill(longLine), all: 15, page: 2, pages: 3 },
    ],
  })
}
