import { button, buttons } from './buttons'
import { type Card, card, type Refresh } from './card'
import { textInput } from './inputs'
import { group, heading, said, text, title } from './parts'
import { type DecisionView, decisionPart, type Scores, scoresBody } from './response-body'
import { openResult, openResultAnswers, openResultTrail, replyToDecision } from './result-actions'
import { chooseSubject, resumeDraft } from './self-assessment-actions'

/** What came of a response: for the officers of its council. The scores' body is shared with the connector's review. */

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
  readonly notice?: string | undefined
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
      view.notice ? group([heading('Please look again'), text(view.notice)], { style: 'warning' }) : undefined,
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
