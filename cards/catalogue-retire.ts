import { button } from './buttons'
import { type Card, card } from './card'
import { nothingInstead, openEntry, retireEntry } from './catalogue-actions'
import { choiceInput, textInput } from './inputs'
import { group, heading, said, text, title } from './parts'

/** Before a tool is retired: why, and what to use in its place. */
export function retireEntryCard(view: {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly tools: readonly { readonly title: string; readonly value: string }[]
  readonly why?: string | undefined
  readonly instead?: string | undefined
  readonly meanwhile?: string | undefined
}): Card {
  const { id, revision } = view
  return card(
    `Retire a tool: ${view.title}`,
    [
      title('Retire a tool'),
      said(view.title, { bold: true }),
      view.meanwhile
        ? group(
            [heading('It changed meanwhile'), said(view.meanwhile), text('Nothing was done. Retire it all the same?')],
            { style: 'warning' },
          )
        : undefined,
      text('It is no longer found or listed. Older cards that name it say that it was retired, why, and what to use.'),
      textInput(retireEntry, 'why', 'Why?', {
        ...(view.why ? { value: view.why } : {}),
        lines: true,
        max: 300,
        hint: 'Officers read this',
        required: 'Say why: people who know the tool will ask.',
      }),
      choiceInput(
        retireEntry,
        'instead',
        'What to use instead',
        [{ title: 'Nothing in its place', value: nothingInstead }, ...view.tools],
        { value: view.instead ?? nothingInstead },
      ),
    ],
    {
      actions: [
        button('Retire it', retireEntry, { tool: id, revision }, { style: 'destructive' }),
        button('Back to the entry', openEntry, { tool: id }, { withoutInputs: true }),
      ],
    },
  )
}
