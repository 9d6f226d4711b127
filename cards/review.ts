import { z } from 'zod/v4'
import { defineAction } from './action'
import { type Card, card, type Part, type Refresh } from './card'
import { id, oneOf, optionalChoice, optionalLine, page, revision, several } from './fields'
import { button, buttons, choiceInput, group, quiet, said, text, textInput, title } from './parts'
import {
  type AnswerLine,
  answersBody,
  type DecisionView,
  decisionPart,
  type Scores,
  scoresBody,
  type TrailLine,
  trailBody,
} from './results'

/** The connector's side: the queue, a response, and the decision. */

const which = { council: id(), response: id() }
const filter = { level: z.string().max(20), council: z.string().max(40) }

export const listReviews = defineAction('reviews', { page: page(), ...filter })
export const filterReviews = defineAction('reviews-filter', {}, { level: optionalChoice(), council: optionalChoice() })
export const openReview = defineAction('review', which)
export const openReviewAnswers = defineAction('review-answers', { ...which, area: page() })
export const openReviewTrail = defineAction('review-trail', which)
export const openDecision = defineAction('review-decide', which)
export const decide = defineAction(
  'decide',
  { ...which, revision: revision() },
  {
    verdict: oneOf(['agreed', 'needs-evidence', 'lets-talk'], 'Choose a decision.'),
    comment: optionalLine('The comment', 1000),
    reopen: several(),
  },
)
export const markReplyRead = defineAction('reply-read', which)

export interface ReviewLine {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly waits: 'decision' | 'reply'
  readonly by: string
  readonly age: string
}

export interface QueueView {
  readonly lines: readonly ReviewLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly level: string
  readonly council: string
  readonly levels: readonly { readonly id: string; readonly title: string }[]
  readonly councils: readonly { readonly id: string; readonly name: string }[]
}

/** A choice cannot have an empty value. */
const everything = { title: 'All', value: 'all' }

/** Oldest first. */
export function queueCard(view: QueueView): Card {
  const { level, council } = view
  const filtered = level !== '' || council !== ''
  const none = filtered ? 'Nothing that fits is waiting.' : 'Nothing is waiting for your review.'
  const some = view.all === 1 ? 'One response waits.' : `${view.all} responses wait, the oldest first.`
  return card(view.all === 0 ? none : some, [
    title('Review'),
    text(view.all === 0 ? none : some),
    ...view.lines.map(reviewLine),
    ...(view.pages > 1 ? pagesOf(view) : []),
    view.all > 0 || filtered ? filterOf(view) : undefined,
  ])
}

function pagesOf({ page, pages, level, council }: QueueView): Part[] {
  const to = (words: string, page: number) =>
    button(words, listReviews, { page, level, council }, { withoutInputs: true })
  return [
    quiet(`Page ${page + 1} of ${pages}`),
    buttons([page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)]),
  ]
}

const filterOf = ({ level, levels, council, councils }: QueueView): Part =>
  group(
    [
      choiceInput(
        filterReviews,
        'level',
        'Level',
        [everything, ...levels.map((one) => ({ title: one.title, value: one.id }))],
        { value: level || everything.value },
      ),
      choiceInput(
        filterReviews,
        'council',
        'Council',
        [everything, ...councils.map((one) => ({ title: one.name, value: one.id }))],
        { value: council || everything.value },
      ),
      buttons([button('Filter', filterReviews, {})]),
    ],
    { separator: true },
  )

const reviewLine = (line: ReviewLine): Part =>
  group(
    [
      text(line.councilName),
      said(`${line.title}: ${line.subject}`, { bold: true }),
      said(`${line.waits === 'reply' ? 'Reply' : 'Submitted'} by ${line.by}, waiting: ${line.age}`, { quiet: true }),
      buttons([
        button(
          'Open',
          openReview,
          { council: line.council, response: line.response },
          { withoutInputs: true, tooltip: `Open ${line.councilName}, ${line.subject}` },
        ),
      ]),
    ],
    { separator: true },
  )

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
  readonly trail: readonly TrailLine[]
}): Card {
  return card(
    'Who did what',
    [title('Who did what'), said(`${view.title}: ${view.subject}`, { bold: true }), ...trailBody(view.trail)],
    {
      actions: [button('Back to the response', openReview, { council: view.council, response: view.response })],
    },
  )
}

export interface DecisionForm {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly revision: number
  readonly title: string
  readonly subject: string
  /** What was chosen and written already. */
  readonly given?: { readonly verdict: string; readonly comment: string }
  /** For "needs evidence": the questions of which some are to be opened again. */
  readonly questions?: readonly { readonly id: string; readonly text: string }[]
}

/** The three decisions, each with a comment. "Needs evidence" asks in a second step which questions to open again. */
export function decisionCard(form: DecisionForm): Card {
  const at = { council: form.council, response: form.response }
  const { questions, given } = form
  return card(
    questions ? 'Which questions need evidence?' : 'Decide',
    [
      title(questions ? 'Which questions need evidence?' : 'Your decision'),
      said(`${form.councilName}, ${form.title}: ${form.subject}`, { bold: true }),
      choiceInput(
        decide,
        'verdict',
        'Decision',
        [
          { title: 'Agreed', value: 'agreed' },
          { title: 'Needs evidence: some questions open again', value: 'needs-evidence' },
          { title: "Let's talk", value: 'lets-talk' },
        ],
        { open: true, value: given?.verdict, required: 'Choose a decision.' },
      ),
      textInput(decide, 'comment', 'Comment to the officer', {
        value: given?.comment ?? '',
        lines: true,
        max: 1000,
        hint: 'What you see, what you ask for, what to do next.',
      }),
      questions &&
        choiceInput(
          decide,
          'reopen',
          'Questions to open again, one at least',
          questions.map((question) => ({ title: question.text, value: question.id })),
          { several: true, open: true },
        ),
      quiet(
        'The officer sees your comment and your name. The decision cannot be changed afterwards; a new round can be started.',
      ),
    ],
    {
      actions: [
        button('Send the decision', decide, { ...at, revision: form.revision }, { style: 'positive' }),
        button('Back to the response', openReview, at, { withoutInputs: true }),
      ],
    },
  )
}

/** Tells a connector that something waits. */
export function reviewNoticeCard(view: {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly by: string
  readonly what: 'submitted' | 'replied'
  readonly words?: string | undefined
}): Card {
  const did = view.what === 'submitted' ? 'sent a self-assessment for your review' : 'replied to your decision'
  return card(
    `${view.councilName}: ${view.by} ${did}.`,
    [
      title(view.what === 'submitted' ? 'A response is ready for review' : 'A reply to your decision'),
      text(view.councilName),
      said(`${view.title}: ${view.subject}`, { bold: true }),
      said(`${view.by} ${did}.`, { quiet: true }),
      view.words ? said(view.words) : undefined,
    ],
    {
      actions: [button('Open', openReview, { council: view.council, response: view.response }, { style: 'positive' })],
    },
  )
}
