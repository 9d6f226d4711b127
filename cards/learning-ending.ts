import { button } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { textInput } from './inputs'
import * as actions from './learning-actions'
import { outcomeOf } from './membership-parts'
import { group, heading, named, quiet, said, text, title } from './parts'

/** How a learning ends: withdrawn by whoever shared it, or taken down by those who look after a group. */

export interface Ending {
  readonly id: string
  readonly title: string
  readonly revision: number
  /** It changed after the card was drawn, so nothing was done. */
  readonly changed?: boolean
}

const back = ({ id }: Pick<Ending, 'id'>) =>
  button('Leave it', actions.openLearning, { learning: id }, { withoutInputs: true })

export function withdrawLearningCard(view: Ending): Card {
  return card(
    `Withdraw what you shared? ${view.title}`,
    [
      title('Withdraw what you shared?'),
      view.changed ? outcomeOf('changed') : undefined,
      said(view.title, { bold: true }),
      text('Nobody can read or find it from then on, and its cards say that you withdrew it. It does not come back.'),
    ],
    {
      actions: [
        button(
          'Withdraw it',
          actions.withdrawLearning,
          { learning: view.id, revision: view.revision },
          { style: 'destructive' },
        ),
        back(view),
      ],
    },
  )
}

export function takeDownLearningCard(
  view: Ending & { readonly groups: string; readonly typed?: string; readonly fault?: string },
): Card {
  return card(
    `Take this down? ${view.title}`,
    [
      title('Take this down?'),
      view.changed ? outcomeOf('changed') : undefined,
      view.fault ? group([heading('Nothing is done yet'), said(view.fault)], { style: 'attention' }) : undefined,
      said(view.title, { bold: true }),
      named('In', view.groups),
      textInput(actions.takeDownLearning, 'reason', 'Why?', {
        ...{ lines: true, max: actions.learningLimits.reason, value: view.typed ?? '' },
        required: 'Say why.',
      }),
      quiet('The author gets your reason, with your name. Nobody else sees it.'),
    ],
    {
      actions: [
        button(
          'Take it down',
          actions.takeDownLearning,
          { learning: view.id, revision: view.revision },
          { style: 'destructive' },
        ),
        back(view),
      ],
    },
  )
}

/** What whoever ended it is told. */
export function learningEndedCard(view: { readonly how: 'withdrawn' | 'down'; readonly title: string }): Card {
  const words =
    view.how === 'withdrawn'
      ? 'You withdrew this. Nobody can read or find it any more.'
      : 'You took this down. Its author is told why.'
  return card(
    words,
    [title(view.how === 'withdrawn' ? 'Withdrawn' : 'Taken down'), said(view.title, { bold: true }), text(words)],
    { actions: [commandButton('Find learning', 'learning')] },
  )
}

/** Tells the author. */
export function learningTakenDownCard(view: {
  readonly title: string
  readonly who: string
  readonly groups: string
  readonly reason: string
}): Card {
  return card(
    `Something that you shared was taken down: ${view.title}`,
    [
      title('Something that you shared was taken down'),
      said(view.title, { bold: true }),
      named('In', view.groups),
      named(view.who, view.reason),
      quiet('Nobody else sees this reason. You may write to them, or share it again in other words.'),
    ],
    { actions: [commandButton('Share anew', 'share')] },
  )
}
