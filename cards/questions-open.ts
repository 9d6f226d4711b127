import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { textInput } from './inputs'
import { entry, quiet, said, title } from './parts'
import { type AnswerView, answerPart, type QuestionView, questionParts } from './questions'
import * as actions from './questions-actions'

/** Questions of a peer group, as one person sees them. */

export function openQuestionCard(
  view: QuestionView & {
    readonly answers: readonly (AnswerView & { readonly mine: boolean })[]
    /** Whether this person asked it. */
    readonly mine: boolean
    readonly runs: boolean
    /** Whether this is the first page, and after which answer the next begins; absent on the last. */
    readonly isFirst: boolean
    readonly next: string | undefined
    readonly notice?: string | undefined
  },
): Card {
  const at = { group: view.group.id, question: view.id }
  return card(
    `${view.notice ?? 'Question:'} ${view.words}`,
    [
      title('Question'),
      view.notice ? entry(view.notice) : undefined,
      ...questionParts(view),
      ...view.answers.flatMap((answer) => {
        const presses = [
          view.mine &&
            !answer.settled &&
            button(
              'This answered it',
              actions.settleQuestion,
              { ...at, answer: answer.id },
              { tooltip: `This answered it: ${answer.words}` },
            ),
          answer.mine &&
            button(
              'Take it back',
              actions.removeAnswer,
              { ...at, answer: answer.id },
              { tooltip: `Take back: ${answer.words}` },
            ),
          view.runs &&
            !answer.mine &&
            button(
              'Take down',
              actions.takeDownForm,
              { ...at, answer: answer.id },
              { tooltip: `Take down: ${answer.words}` },
            ),
        ]
        return [answerPart(answer), presses.some(Boolean) && buttons(presses)]
      }),
      buttons([
        !view.isFirst && button('First answers', actions.openQuestion, { ...at, page: 0 }),
        view.next !== undefined && button('More answers', actions.openQuestion, { ...at, page: 1, after: view.next }),
      ]),
    ],
    {
      actions: [
        button('Answer', actions.answerForm, at, view.mine ? {} : { style: 'positive' }),
        view.mine &&
          !view.answered &&
          button('It was answered elsewhere', actions.settleQuestion, { ...at, answer: '' }),
        view.mine && button('Withdraw it', actions.withdrawQuestion, at),
        view.runs && !view.mine && button('Take the question down', actions.takeDownForm, { ...at, answer: '' }),
        button('All questions', actions.listQuestions, { group: view.group.id, page: 0 }),
      ],
    },
  )
}

export const answersPerPage = 5

/** `nameless` for whoever asked it without their name. */
export function answerFormCard(view: QuestionView & { readonly key: string; readonly nameless?: boolean }): Card {
  const at = { group: view.group.id, question: view.id }
  return card(
    `Answer a question: ${view.words}`,
    [
      title('Answer a question'),
      said(view.words, { bold: true }),
      said(view.asker, { quiet: true }),
      textInput(actions.sendAnswer, 'answer', 'Your answer', {
        lines: true,
        max: 400,
        required: 'Type your answer.',
      }),
      quiet(
        view.nameless
          ? 'Everybody who sees the question sees your answer. In the place of your name it says: Who asked.'
          : 'Everybody who sees the question sees your answer and your name.',
      ),
    ],
    {
      actions: [
        button('Send', actions.sendAnswer, { ...at, key: view.key }, { style: 'positive' }),
        button('Back', actions.openQuestion, { ...at, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

/** To who took back an answer of their own, or took one down. */
export function answerRemovedCard(view: {
  readonly group: string
  readonly question: string
  readonly words: string
  readonly as: 'back' | 'down'
}): Card {
  const { group, question } = view
  const point = { back: 'Your answer is taken back.', down: 'It is taken down, and its author is told why.' }[view.as]
  return card(point, [title('Question'), entry(point), said(view.words, { quiet: true })], {
    actions: [button('Open the question', actions.openQuestion, { group, question, page: 0 })],
  })
}
