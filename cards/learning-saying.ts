import { button } from './buttons'
import { type Card, card } from './card'
import { textInput } from './inputs'
import * as actions from './learning-actions'
import { group, heading, quiet, said, text, title } from './parts'

/** What people say to a learning: that they tried it too, and questions to its author. */

interface Named {
  readonly id: string
  readonly title: string
}

const back = ({ id }: Named) =>
  button('Back to it', actions.showLearningCard, { learning: id }, { withoutInputs: true })

export function triedFormCard(view: {
  readonly learning: Named
  readonly line: string
  readonly already: boolean
  readonly fault?: string
}): Card {
  const { learning } = view
  return card(
    `We tried this too: ${learning.title}`,
    [
      title('We tried this too'),
      said(learning.title, { bold: true }),
      view.fault ? group([heading('Nothing is saved yet'), said(view.fault)], { style: 'attention' }) : undefined,
      textInput(actions.markTried, 'line', 'How did it go? One line', {
        value: view.line,
        max: actions.learningLimits.line,
      }),
      quiet('Your name and council are shown beside it, wherever this learning is.'),
    ],
    {
      actions: [
        button('Save', actions.markTried, { learning: learning.id }, { style: 'positive' }),
        view.already &&
          button('We did not try it', actions.unmarkTried, { learning: learning.id }, { withoutInputs: true }),
        back(learning),
      ],
    },
  )
}

export function questionFormCard(view: {
  readonly learning: Named
  readonly key: string
  readonly fault?: string
  readonly typed?: string
}): Card {
  const { learning } = view
  return card(
    `Ask the author: ${learning.title}`,
    [
      title('Ask the author'),
      said(learning.title, { bold: true }),
      view.fault ? group([heading('Nothing is sent yet'), said(view.fault)], { style: 'attention' }) : undefined,
      textInput(actions.askAuthor, 'question', 'Your question', {
        ...{ lines: true, max: actions.learningLimits.question, value: view.typed ?? '' },
        required: 'Write your question.',
      }),
      quiet(
        'It reaches them in their chat with Pioneer, with your name and council. They may answer you alone, or everybody in the thread.',
      ),
    ],
    {
      actions: [
        button('Send', actions.askAuthor, { learning: learning.id, key: view.key }, { style: 'positive' }),
        back(learning),
      ],
    },
  )
}

/** `before` says that it is the question of an earlier press, and that other words came with this one. */
export function questionSentCard(view: {
  readonly learning: Named
  readonly question: string
  readonly before?: boolean
}): Card {
  return card(
    'Your question is with the author.',
    [
      title('Your question is sent'),
      said(view.learning.title, { bold: true }),
      said(view.question),
      view.before
        ? text('You had sent this already. Your other words were not sent: to ask more, press Ask the author again.')
        : undefined,
      text('The author has it in their chat. Pioneer tells you when they answer.'),
    ],
    { actions: [back(view.learning)] },
  )
}
