import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { newEntry } from './catalogue-actions'
import { pagesOf } from './membership-parts'
import { entry, named, quiet, text, title } from './parts'
import { listNeeds } from './toolkit-actions'
import { back } from './toolkit-list'

/** What people looked for and did not find: words and counts, of nobody. */

export function unmetNeedsCard(view: {
  readonly lines: readonly { readonly words: string; readonly asked: string }[]
  readonly all: number
  /** Whether this person may add a tool. */
  readonly mayAdd?: boolean
  readonly page: number
  readonly pages: number
}): Card {
  const point =
    view.all === 0
      ? 'Everything that people looked for was found.'
      : view.all === 1
        ? 'One thing that people looked for and did not find.'
        : `${view.all} things that people looked for and did not find, the most wanted first.`
  return card(
    point,
    [
      title('Unmet needs'),
      text(point),
      ...view.lines.flatMap(({ words, asked }) => [
        named(words, asked),
        view.mayAdd
          ? buttons([
              button(
                'Add a tool for this',
                newEntry,
                { words },
                { withoutInputs: true, tooltip: `Add a tool for: ${words}` },
              ),
            ])
          : undefined,
      ]),
      ...pagesOf(view, listNeeds, (page) => ({ page })),
      view.all > 0 ? entry('Perhaps a tool lacks these words, or there is none yet.') : undefined,
      quiet('Kept without names, councils, addresses or figures, for a year after they were last asked for.'),
    ],
    { actions: [back] },
  )
}
