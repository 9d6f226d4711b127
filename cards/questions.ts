import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { openGroup } from './groups-actions'
import { choiceInput, textInput } from './inputs'
import { entry, group, heading, named, quiet, said, text, title } from './parts'
import * as actions from './questions-actions'

/** A question to a peer group: how it is asked, and as it stands in its channels. */

interface Choice {
  readonly title: string
  readonly value: string
}

export function askCard(view: {
  readonly key: string
  readonly groups: readonly Choice[]
  readonly themes: readonly Choice[]
  /** The group that is chosen already; empty where none is. */
  readonly group: string
  readonly words: string
  /** Whether people in a channel have seen who asks. */
  readonly seenHere?: boolean
}): Card {
  return card(
    'Ask a peer group',
    [
      title('Ask a peer group'),
      choiceInput(actions.sendQuestion, 'group', 'Whom do you ask?', view.groups, {
        ...(view.group ? { value: view.group } : {}),
        hint: 'Choose a group',
        required: 'Choose whom you ask.',
      }),
      textInput(actions.sendQuestion, 'question', 'Your question', {
        value: view.words,
        lines: true,
        max: 500,
        hint: 'Such as: how do you check invoices for a contract with many sites?',
        required: 'Type your question.',
      }),
      choiceInput(actions.sendQuestion, 'theme', 'What is it about?', view.themes, {
        hint: 'Choose a theme',
        required: 'Choose what it is about.',
      }),
      choiceInput(
        actions.sendQuestion,
        'name',
        'Show your name and council?',
        [
          { title: 'Yes', value: 'shown' },
          { title: 'No', value: 'hidden' },
        ],
        { value: 'shown', required: 'Choose whether your name is shown.' },
      ),
      view.seenHere ? quiet('People in the channel in which you began have seen that it was you.') : undefined,
      quiet(
        'It is posted in the channels of the group. If nobody answers in three days, it goes to people who offered to help, then to your connector, who sees who asks.',
      ),
    ],
    { actions: [button('Ask', actions.sendQuestion, { key: view.key }, { style: 'positive' })] },
  )
}

export interface AnswerView {
  readonly id: string
  readonly by: string
  readonly words: string
  readonly at: string
  /** Whether it answered the question. */
  readonly settled: boolean
}

export interface QuestionView {
  readonly id: string
  readonly group: { readonly id: string; readonly name: string }
  readonly words: string
  /** Who asks and when, as others may know it. */
  readonly asker: string
  readonly theme: string
  readonly answered: boolean
  /** How many answers there are, which may be more than are shown. */
  readonly all: number
}

/** What everybody in a channel sees of a question, with its newest answers. */
export function questionCard(view: QuestionView & { readonly answers: readonly AnswerView[] }): Card {
  const more = view.all - view.answers.length
  const at = { group: view.group.id, question: view.id }
  return card(
    `Question: ${view.words}`,
    [
      title('Question'),
      ...questionParts(view),
      ...view.answers.map(answerPart),
      more > 0
        ? entry(more === 1 ? 'One more answer: see it under Open.' : `${more} more answers: see them under Open.`)
        : undefined,
      quiet('Answer here, or in the thread.'),
    ],
    {
      actions: [
        button('Answer', actions.answerForm, at, view.answered ? {} : { style: 'positive' }),
        button('Open', actions.openQuestion, { ...at, page: 0 }),
      ],
    },
  )
}

export const questionParts = (view: QuestionView): (Part | undefined)[] => [
  view.answered ? group([heading('Answered'), text('Who asked has what they need.')], { style: 'good' }) : undefined,
  said(view.words, { bold: true }),
  said(view.asker, { quiet: true }),
  named('Theme', view.theme),
  said(`Group: ${view.group.name}`, { quiet: true }),
  answersHeading(view),
]

/** None where it was answered elsewhere, or what answered it is not there any more. */
function answersHeading({ all, answered }: QuestionView): Part | undefined {
  if (all > 0) return heading(all === 1 ? 'One answer' : `${all} answers`)
  return answered ? undefined : text('No answer yet.')
}

export const answerPart = (answer: AnswerView): Part =>
  group(
    [
      answer.settled ? text('This answered it:') : undefined,
      said(answer.words),
      said(`${answer.by}, ${answer.at}`, { quiet: true }),
    ],
    { separator: true },
  )

/** In the place of a question that is not to be seen any more. */
export function questionEndedCard(view: {
  readonly why: 'withdrawn' | 'taken-down' | 'unlinked'
  readonly group: { readonly id: string; readonly name: string }
}): Card {
  const point = {
    withdrawn: 'Who asked this question has withdrawn it.',
    'taken-down': 'A facilitator has taken this question down.',
    unlinked: 'This question is not here any more: the channel is no longer linked to the group in which it was asked.',
  }[view.why]
  return card(point, [title('Question'), text(point), said(`Group: ${view.group.name}`, { quiet: true })], {
    actions: [button('Open the group', openGroup, { group: view.group.id })],
  })
}
