import { button } from './buttons'
import { type Card, card } from './card'
import { entry, group, quiet, said, text, title } from './parts'
import type { QuestionView } from './questions'
import * as actions from './questions-actions'

/** What people are told of questions, in their own chats. */

/** Somebody has answered: told to who asked. */
export function answeredCard(view: {
  readonly group: string
  readonly question: string
  readonly words: string
  readonly answer: { readonly id: string; readonly by: string; readonly words: string }
}): Card {
  const at = { group: view.group, question: view.question }
  return card(
    `${view.answer.by} answered your question: ${view.answer.words}`,
    [
      title('An answer to your question'),
      said(view.words, { quiet: true }),
      group([said(view.answer.by, { bold: true }), said(view.answer.words)], { separator: true }),
    ],
    {
      actions: [
        button('This answered it', actions.settleQuestion, { ...at, answer: view.answer.id }, { style: 'positive' }),
        button('Open', actions.openQuestion, { ...at, page: 0 }),
      ],
    },
  )
}

/** The answer that answered it was taken back or down: told to who asked. */
export function answerGoneCard(view: {
  readonly group: string
  readonly question: string
  readonly words: string
}): Card {
  return card(
    `An answer to your question is not there any more: ${view.words}`,
    [
      title('An answer is not there any more'),
      said(view.words, { quiet: true }),
      text(
        'You said that it answered your question. Its author has taken it back, or a facilitator has taken it down.',
      ),
      quiet('If another answer helped you, open the question and say so.'),
    ],
    { actions: [button('Open', actions.openQuestion, { group: view.group, question: view.question, page: 0 })] },
  )
}

/** Nobody has answered in three days: for somebody who offered to help. */
export function helpWantedCard(view: QuestionView): Card {
  const at = { group: view.group.id, question: view.id }
  return card(
    `Can you help with this? ${view.words}`,
    [
      title('Can you help with this?'),
      text('Nobody has answered it yet, and you said that you can help with its theme.'),
      ...askedParts(view),
      quiet('You get a question like this only while it has no answer.'),
    ],
    {
      actions: [
        button('Answer', actions.answerForm, at, { style: 'positive' }),
        button('What I can help with', actions.openHelping, {}),
        button('Stop asking me', actions.stopHelping, {}),
      ],
    },
  )
}

/** And for the connector of who asked, or the facilitators of the group where there is none. */
export function unansweredCard(view: QuestionView & { readonly from: string }): Card {
  const at = { group: view.group.id, question: view.id }
  return card(
    `A question has no answer yet: ${view.words}`,
    [
      title('A question has no answer yet'),
      said(view.from),
      ...askedParts(view),
      entry('Perhaps you know the answer, or somebody who does.'),
    ],
    {
      actions: [
        button('Answer', actions.answerForm, at, { style: 'positive' }),
        button('Open', actions.openQuestion, { ...at, page: 0 }),
      ],
    },
  )
}

const askedParts = (view: QuestionView) => [
  said(view.words, { bold: true }),
  said(view.asker, { quiet: true }),
  said(`Group: ${view.group.name}. Theme: ${view.theme}`, { quiet: true }),
]

/** A facilitator has taken down what somebody wrote: told to them. */
export function takenDownCard(view: {
  readonly what: 'question' | 'answer'
  readonly words: string
  readonly by: string
  readonly reason: string
}): Card {
  return card(`Your ${view.what} was taken down by ${view.by}.`, [
    title(`Your ${view.what} was taken down`),
    said(view.words, { quiet: true }),
    said(`By ${view.by}, for this reason:`),
    said(view.reason),
    quiet('If you think that is a mistake, speak to them.'),
  ])
}
