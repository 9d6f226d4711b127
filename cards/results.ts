import { defineAction } from './action'
import { type Card, card, type Part, type Refresh } from './card'
import { id, line, page, revision } from './fields'
import { commandButton } from './help'
import { button, buttons, entry, group, heading, named, picture, quiet, said, text, textInput, title } from './parts'
import { chooseSubject, resumeDraft } from './self-assessment'

/** What came of a response: for the officers of its council. The scores' body is shared with the connector's review. */

export const listResults = defineAction('results', { page: page() })
export const openResult = defineAction('result', { response: id() })
export const openResultAnswers = defineAction('result-answers', { response: id(), area: page() })
export const openResultTrail = defineAction('result-trail', { response: id() })
export const replyToDecision = defineAction(
  'reply',
  { response: id(), revision: revision() },
  { reply: line('Your reply', 1000) },
)

export interface ScoreLine {
  readonly area: string
  readonly score: string
}

export interface GapLine {
  readonly area: string
  readonly size: string
  readonly tools: readonly {
    readonly title: string
    readonly why: string
    readonly where: string
    readonly link?: string | undefined
  }[]
}

export interface Scores {
  readonly picture: { readonly url: string; readonly alt: string } | undefined
  readonly lines: readonly ScoreLine[]
  readonly gaps: readonly GapLine[]
  readonly change: string
  readonly scale: string
}

/** Scores area by area, the picture, what moved and the widest gaps with what helps. */
export const scoresBody = (scores: Scores, tools: boolean): Part[] => [
  heading('Scores by area'),
  quiet(scores.scale),
  ...(scores.picture ? [picture(scores.picture)] : []),
  ...scores.lines.map((one) => entry(`${one.area}: ${one.score}`)),
  heading('Since the last round'),
  text(scores.change),
  ...(scores.gaps.length > 0
    ? [heading('Widest gaps'), ...scores.gaps.map((gap) => gapPart(gap, tools))]
    : noGaps(scores.picture !== undefined)),
]

/** Without a score in any area, as when nothing applies, nothing can be said of gaps. */
const noGaps = (scored: boolean): Part[] =>
  scored
    ? [heading('No gaps'), text('Every area is where it should be.')]
    : [heading('No scores'), text('No question that counts has been answered, so there are no gaps to show.')]

const gapPart = (gap: GapLine, tools: boolean): Part =>
  group(
    [
      named(gap.area, gap.size),
      tools && quiet('What helps'),
      ...(tools ? gap.tools.map((tool) => named(tool.title, tool.why, tool.where)) : []),
    ],
    { separator: true },
  )

export interface DecisionView {
  readonly verdict: string
  readonly comment: string
  readonly by: string
  readonly at: string
  readonly reopened: readonly string[]
  readonly reply?: { readonly text: string; readonly by: string; readonly at: string } | undefined
}

const mostNamed = 8

const openAgain = (questions: readonly string[]): Part[] => [
  ...questions.slice(0, mostNamed).map((one) => entry(`• ${one}`)),
  ...(questions.length > mostNamed ? [quiet(`And ${questions.length - mostNamed} more.`)] : []),
]

export const decisionPart = (decision: DecisionView): Part =>
  group(
    [
      heading(decision.verdict),
      said(`${decision.by}, ${decision.at}`, { quiet: true }),
      decision.comment ? said(decision.comment) : undefined,
      ...(decision.reopened.length > 0
        ? [text('Questions that are open again:'), ...openAgain(decision.reopened)]
        : []),
      ...(decision.reply
        ? [said(`${decision.reply.by} replied, ${decision.reply.at}`, { quiet: true }), said(decision.reply.text)]
        : []),
    ],
    { style: 'emphasis' },
  )

export interface ResultView {
  readonly response: string
  readonly revision: number
  readonly title: string
  readonly subject: string
  readonly level: 'organisation' | 'service' | 'contract'
  readonly subjectId: string
  readonly about: string
  readonly next: string
  readonly scores: Scores
  readonly decision: DecisionView | undefined
  readonly canAnswer: boolean
  readonly canReply: boolean
  readonly canStartAgain: boolean
}

export function resultCard(view: ResultView, refresh?: Refresh): Card {
  const { response } = view
  return card(
    `${view.title}: ${view.subject}. ${view.next}`,
    [
      title(view.title),
      said(view.subject, { bold: true }),
      said(view.about, { quiet: true }),
      group([heading('What happens next'), text(view.next)], { style: 'accent' }),
      view.decision && decisionPart(view.decision),
      view.canReply
        ? textInput(replyToDecision, 'reply', 'Reply to your connector (once)', {
            lines: true,
            max: 1000,
            required: 'Write your reply first.',
          })
        : undefined,
      view.canReply
        ? buttons([button('Send reply', replyToDecision, { response, revision: view.revision })])
        : undefined,
      ...scoresBody(view.scores, true),
    ],
    {
      actions: [
        view.canAnswer
          ? button('Answer the open questions', resumeDraft, { response }, { style: 'positive', withoutInputs: true })
          : undefined,
        button('See the answers', openResultAnswers, { response, area: 0 }, { withoutInputs: true }),
        button('Who did what', openResultTrail, { response }, { withoutInputs: true }),
        view.canStartAgain
          ? button(
              'Start a new round',
              chooseSubject,
              { level: view.level, subject: view.subjectId },
              { withoutInputs: true },
            )
          : undefined,
      ],
      refresh,
    },
  )
}

/** Tells an officer what the connector decided. */
export function decisionNoticeCard(
  view: {
    readonly response: string
    readonly revision: number
    readonly title: string
    readonly subject: string
    readonly decision: DecisionView
    readonly canAnswer: boolean
  },
  refresh?: Refresh,
): Card {
  const { response } = view
  return card(
    `${view.decision.verdict}: ${view.title}, ${view.subject}`,
    [
      title('Your connector has answered'),
      said(`${view.title}: ${view.subject}`, { bold: true }),
      decisionPart(view.decision),
      textInput(replyToDecision, 'reply', 'Reply to your connector (once)', {
        lines: true,
        max: 1000,
        required: 'Write your reply first.',
      }),
    ],
    {
      actions: [
        view.canAnswer
          ? button('Answer the open questions', resumeDraft, { response }, { style: 'positive', withoutInputs: true })
          : undefined,
        button('Send reply', replyToDecision, { response, revision: view.revision }),
        button('Open the result', openResult, { response }, { withoutInputs: true }),
      ],
      refresh,
    },
  )
}

export interface AnswerLine {
  readonly question: string
  readonly point: string
  readonly note: string
  readonly by: string
  readonly before?: string | undefined
}

/** The answers of one area with their notes, the last round beside them. */
export const answersBody = (area: {
  readonly title: string
  readonly number: number
  readonly count: number
  readonly answers: readonly AnswerLine[]
}): Part[] => [
  heading(area.title),
  quiet(`Area ${area.number} of ${area.count}`),
  ...area.answers.map((answer) =>
    group(
      [
        text(answer.question),
        said(answer.point, { bold: true }),
        answer.before ? quiet(answer.before) : undefined,
        answer.note ? said(answer.note) : quiet('No evidence note'),
        said(answer.by, { quiet: true }),
      ],
      { separator: true },
    ),
  ),
]

export function answersCard(view: {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly area: {
    readonly title: string
    readonly number: number
    readonly count: number
    readonly answers: readonly AnswerLine[]
  }
}): Card {
  const { response, area } = view
  const to = (number: number) => openResultAnswersAt(response, number)
  return card(`Answers: ${area.title}`, [title(view.title), said(view.subject, { bold: true }), ...answersBody(area)], {
    actions: [
      area.number < area.count ? button('Next area', openResultAnswers, to(area.number)) : undefined,
      area.number > 1 ? button('Previous area', openResultAnswers, to(area.number - 2)) : undefined,
      button('Back to the result', openResult, { response }),
    ],
  })
}

const openResultAnswersAt = (response: string, area: number) => ({ response, area })

export interface TrailLine {
  readonly at: string
  readonly by: string
  readonly did: string
  readonly detail?: string | undefined
}

/** Who did what when. */
export const trailBody = (trail: readonly TrailLine[]): Part[] =>
  trail.map((event) =>
    group(
      [
        said(`${event.by} ${event.did}`, { bold: true }),
        quiet(event.at),
        event.detail ? said(event.detail) : undefined,
      ],
      { separator: true },
    ),
  )

export function trailCard(view: {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly trail: readonly TrailLine[]
}): Card {
  return card(
    'Who did what',
    [title('Who did what'), said(`${view.title}: ${view.subject}`, { bold: true }), ...trailBody(view.trail)],
    {
      actions: [button('Back to the result', openResult, { response: view.response })],
    },
  )
}

export interface ResultLine {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly state: string
  readonly draft: boolean
}

/** Rounds, newest first: a person's own, or for a lead the whole council's. */
export function resultsCard(list: {
  readonly results: readonly ResultLine[]
  readonly whole: boolean
  readonly page: number
  readonly pages: number
}): Card {
  const empty = list.results.length === 0
  return card(
    empty ? 'There are no results yet.' : 'Results',
    [
      title(list.whole ? 'Results of your council' : 'My results'),
      empty ? text('There are no results yet. Start with a self-assessment.') : undefined,
      ...list.results.map((result) =>
        group(
          [
            said(result.subject, { bold: true }),
            quiet(`${result.title}. ${result.state}`),
            buttons([
              result.draft
                ? button(
                    'Continue',
                    resumeDraft,
                    { response: result.response },
                    { tooltip: `Continue with ${result.subject}` },
                  )
                : button(
                    'Open',
                    openResult,
                    { response: result.response },
                    { tooltip: `Open ${result.subject}, ${result.state}` },
                  ),
            ]),
          ],
          { separator: true },
        ),
      ),
      list.pages > 1 ? quiet(`Page ${list.page + 1} of ${list.pages}`) : undefined,
    ],
    {
      actions: [
        list.page > 0 ? button('Newer', listResults, { page: list.page - 1 }) : undefined,
        list.page + 1 < list.pages ? button('Older', listResults, { page: list.page + 1 }) : undefined,
        empty ? commandButton('Start a self-assessment', 'assess') : undefined,
      ],
    },
  )
}
