import { button } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { choiceInput } from './inputs'
import * as actions from './learning-actions'
import { group, named, quiet, said, text, title } from './parts'

/** Somebody's message that another would like kept as learning: its author is asked first. */

/** Shown to whoever would like it kept, before anybody is asked. */
export function askToKeepCard(view: { readonly draft: string; readonly author: string; readonly words: string }): Card {
  return card(
    `Keep this as learning? ${view.author} is asked first.`,
    [
      title('Keep this as learning?'),
      said(view.words),
      said(`${view.author} wrote it, and is asked first in their own chat. They may say no, or say it in other words.`),
      quiet('They see that it was you who asked. Until they agree, nothing is shown to anybody.'),
    ],
    { actions: [button('Ask them', actions.askToKeep, { draft: view.draft }, { style: 'positive' })] },
  )
}

/** What became of the wish, told to whoever had it. */
export function keepToldCard(view: {
  readonly how: 'asked' | 'refused' | 'kept' | 'unknown' | 'nobody' | 'empty' | 'outside'
  readonly author: string
}): Card {
  const { author } = view
  const says = {
    asked: `${author} is asked in their chat with Pioneer. You are told when they agree.`,
    refused: `${author} would rather not have it kept. Nothing was kept.`,
    kept: `${author} has agreed already. Type learning to find what was shared.`,
    unknown: `Pioneer does not know ${author} yet, so it cannot ask them. Nothing was kept. They can open a chat with Pioneer and type share.`,
    nobody: 'This message was not written by a person, so there is nobody to ask. Nothing was kept.',
    empty: 'There are no words in this message that could be kept.',
    outside: `${author} is not in the programme, so nothing of theirs is kept here.`,
  }[view.how]
  return card(says, [title('Keep this as learning'), said(says)])
}

/** Asks the author. `here` says where it would be shared as it is; absent where only the form can say. */
export function keepWishCard(view: {
  readonly draft: string
  readonly asker: string
  readonly words: string
  readonly here: string | undefined
}): Card {
  const { draft, here } = view
  return card(
    `${view.asker} would like to keep something that you wrote, so that others can learn from it.`,
    [
      title('May others learn from this?'),
      said(`${view.asker} would like to keep what you wrote, so that other councils can find it:`),
      group([said(view.words)], { style: 'emphasis' }),
      text('It is yours. Nothing is shown to anybody until you agree.'),
      here === undefined ? undefined : named('Kept as it is, it goes to', here),
      here === undefined
        ? undefined
        : choiceInput(
            actions.keepAsItIs,
            'shown',
            'Show your name and your council?',
            [
              { title: 'Yes, show both', value: 'yes' },
              { title: 'No, show neither', value: 'no' },
            ],
            { open: true, required: 'Choose whether your name and council are shown.' },
          ),
      here === undefined
        ? undefined
        : quiet('People in this channel have seen that it was you. Whoever finds it elsewhere has not.'),
    ],
    {
      actions: [
        here !== undefined && button('Keep it as it is', actions.keepAsItIs, { draft }, { style: 'positive' }),
        button('Say it in my words', actions.openShareForm, { key: draft }, { withoutInputs: true }),
        button('No, do not keep it', actions.refuseToKeep, { draft }, { withoutInputs: true }),
      ],
    },
  )
}

/** What the author is told after they said no. */
export function keepRefusedCard(): Card {
  return card('It is not kept, and whoever asked is told.', [
    title('It is not kept'),
    text('Nothing of it is kept. Whoever asked is told that you would rather not, and no more.'),
  ])
}

/** Tells whoever asked that the author agreed. */
export function keptCard(view: { readonly learning: string; readonly title: string }): Card {
  return card(
    `It is kept: ${view.title}`,
    [
      title('It is kept as learning'),
      text('You asked whether something could be kept. Its author agreed, and has shared it:'),
      said(view.title, { bold: true }),
    ],
    {
      actions: [
        button(
          'Open it',
          actions.openLearning,
          { learning: view.learning },
          { style: 'positive', withoutInputs: true },
        ),
        commandButton('Find learning', 'learning'),
      ],
    },
  )
}
