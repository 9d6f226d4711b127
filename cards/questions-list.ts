import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { openGroup } from './groups-actions'
import { textInput } from './inputs'
import { type Pages, pagesOf } from './membership-parts'
import { group, quiet, said, text, title } from './parts'
import * as actions from './questions-actions'

/** The questions of a peer group, and how a facilitator takes one down. */

export interface QuestionLine {
  readonly id: string
  readonly words: string
  readonly state: string
}

/** Those without an answer first; `lines` are those of one page. */
export function questionsCard(
  view: Pages & {
    readonly group: { readonly id: string; readonly name: string }
    readonly lines: readonly QuestionLine[]
  },
): Card {
  const of = view.group.id
  return card(
    `Questions of the group ${view.group.name}`,
    [
      title('Questions'),
      said(view.group.name, { bold: true }),
      view.lines.length === 0 ? text('Nobody has asked anything yet.') : undefined,
      ...view.lines.map(({ id, words, state }) =>
        group(
          [
            said(words),
            said(state, { quiet: true }),
            buttons([
              button(
                'Open',
                actions.openQuestion,
                { group: of, question: id, page: 0 },
                { tooltip: `Open: ${words.slice(0, 60)}` },
              ),
            ]),
          ],
          { separator: true },
        ),
      ),
      ...pagesOf(view, actions.listQuestions, (page) => ({ group: of, page })),
    ],
    {
      actions: [
        button('Ask a question', actions.askGroup, { group: of }),
        button('Back to the group', openGroup, { group: of }),
      ],
    },
  )
}

/** For a facilitator: the reason is for whoever wrote it. */
export function takeDownCard(view: {
  readonly group: string
  readonly question: string
  /** The id of an answer; empty for the question itself. */
  readonly answer: string
  readonly words: string
}): Card {
  const { group: of, question, answer } = view
  return card(
    `Take this down? ${view.words}`,
    [
      title(answer ? 'Take this answer down?' : 'Take this question down?'),
      said(view.words),
      textInput(actions.takeDown, 'reason', 'Why?', { lines: true, max: 300, required: 'Say why. They will read it.' }),
      quiet('Nobody sees it any more. Whoever wrote it is told why.'),
    ],
    {
      actions: [
        button('Take it down', actions.takeDown, { group: of, question, answer }, { style: 'destructive' }),
        button('Back', actions.openQuestion, { group: of, question, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}
