import { button } from './buttons'
import { type Card, card } from './card'
import { textInput } from './inputs'
import * as actions from './learning-actions'
import { group, heading, named, quiet, said, text, title } from './parts'

/** Questions to the author of a learning as they come to the author, and answers as they come to others. */

interface Named {
  readonly id: string
  readonly title: string
}

/** A question, as the author gets it; once it is answered, with what was said. */
export function questionCard(view: {
  readonly learning: Named
  readonly question: string
  readonly id: string
  readonly who: string
  readonly answer?: { readonly words: string; readonly open: boolean } | undefined
  readonly fault?: string
  readonly typed?: string
  /** Where others read an answer; where they cannot see the card any more, it can only be private. */
  readonly open: 'thread' | 'later' | 'card' | undefined
}): Card {
  const { learning, answer } = view
  const data = { learning: learning.id, question: view.id }
  return card(
    answer ? 'Your answer is sent.' : `A question about what you shared: ${view.question}`,
    [
      title(answer ? 'Your answer is sent' : 'A question about what you shared'),
      said(learning.title, { bold: true }),
      named(view.who, view.question),
      view.fault ? group([heading('Nothing is sent yet'), said(view.fault)], { style: 'attention' }) : undefined,
      answer && named('You', answer.words),
      answer && text(answer.open ? openWords[view.open ?? 'card'] : 'Whoever asked has it; nobody else.'),
      !answer &&
        textInput(actions.answerPrivately, 'answer', 'Your answer', {
          ...{ lines: true, max: actions.learningLimits.part, value: view.typed ?? '' },
          required: 'Write your answer.',
        }),
      !answer ? quiet('You need not answer.') : undefined,
    ],
    {
      actions: answer
        ? [button('Open what you shared', actions.openLearning, { learning: learning.id }, { withoutInputs: true })]
        : [
            button('Answer privately', actions.answerPrivately, data, { style: 'positive' }),
            view.open && button(openTitles[view.open], actions.answerOpenly, data),
          ],
    },
  )
}

const openTitles = {
  thread: 'Answer in the thread',
  later: 'Answer for everybody',
  card: 'Answer on the card',
} as const
/** What was taken away in Teams is not known here, so nothing is promised of it. */
const openWords = {
  thread: 'It is for everybody: on the card and in the thread beneath it, in each channel where the card still stands.',
  later:
    'It is for everybody who finds what you shared. The channel with its card is not linked to the group now: when it is linked again, the answer is in the thread too.',
  card: 'It is on the card, for everybody.',
} as const

/** An answer for everybody, in the thread beneath the card that it is about: it quotes what it answers. */
export function learningReplyCard(view: {
  readonly learning: Named
  readonly asker: string
  readonly question: string
  readonly who: string
  readonly answer: string
}): Card {
  return card(`An answer about: ${view.learning.title}`, [
    title('Asked and answered'),
    said(view.learning.title, { bold: true }),
    named(view.asker, view.question),
    named(view.who, view.answer),
  ])
}

/** An answer, as whoever asked gets it. `who` says nothing of an author who is hidden. */
export function answerCard(view: {
  readonly learning: Named
  readonly who: string
  /** Absent where the words name a council and may not be shown any more. */
  readonly question: string | undefined
  readonly answer: string | undefined
}): Card {
  return card(
    `An answer to your question about: ${view.learning.title}`,
    [
      title('An answer to your question'),
      said(view.learning.title, { bold: true }),
      view.question === undefined ? undefined : named('You', view.question),
      view.answer === undefined
        ? text('The author answered, and has since hidden their council. Their words named one, so they are left out.')
        : named(view.who, view.answer),
    ],
    {
      actions: [button('Open it', actions.openLearning, { learning: view.learning.id }, { withoutInputs: true })],
    },
  )
}
