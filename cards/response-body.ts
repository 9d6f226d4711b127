import { button, buttons } from './buttons'
import type { Part } from './card'
import { choiceInput } from './inputs'
import { entry, group, heading, named, picture, quiet, said, text } from './parts'
import { addGapToPlan } from './plan-actions'

/**
 * A response in parts, which the officer's result and the connector's review share: scores, decision, answers, and who did what.
 */

export interface ScoreLine {
  readonly area: string
  readonly score: string
}

export interface GapLine {
  readonly area: string
  readonly size: string
  readonly id: string
  readonly tools: readonly {
    readonly title: string
    readonly why: string
    readonly where: string
  }[]
}

export interface Scores {
  readonly picture: { readonly url: string; readonly alt: string } | undefined
  readonly lines: readonly ScoreLine[]
  readonly gaps: readonly GapLine[]
  readonly change: string
  readonly scale: string
  /** Whose plan a gap may be added to; absent while nothing was sent. */
  readonly plan?: { readonly council: string; readonly response: string } | undefined
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
    ? [heading('Widest gaps'), ...scores.gaps.map((gap) => gapPart(gap, tools)), ...planPart(scores)]
    : noGaps(scores.picture !== undefined)),
]

/** One choice for all gaps: a button for each would make the card too heavy. */
const planPart = ({ gaps, plan }: Scores): Part[] =>
  plan
    ? [
        choiceInput(
          addGapToPlan,
          'area',
          'A gap for the plan',
          gaps.map((gap) => ({ title: gap.area, value: gap.id })),
          { value: gaps[0]?.id, required: 'Choose a gap.' },
        ),
        buttons([button('Add to plan', addGapToPlan, plan)]),
      ]
    : []

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
