import type { Action, DataOf } from './action'
import { button, buttons } from './buttons'
import type { Part } from './card'
import { group, heading, quiet, text } from './parts'

/** What the cards of membership have in common. */

/** Which page of how many is shown; the first is 0. */
export interface Pages {
  readonly page: number
  readonly pages: number
}

/** The way to the other pages of a list, if there are any. */
export function pagesOf<A extends Action>(
  { page, pages }: Pages,
  action: A,
  dataOf: (page: number) => DataOf<A>,
): Part[] {
  if (pages < 2) return []
  const to = (words: string, to: number) => button(words, action, dataOf(to), { withoutInputs: true })
  return [
    quiet(`Page ${page + 1} of ${pages}`),
    buttons([page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)]),
  ]
}

/** What became of the press that a card answers. */
export type Outcome = 'saved' | 'changed' | undefined

export function outcomeOf(outcome: Outcome): Part | undefined {
  if (outcome === 'saved') return group([heading('Saved.')], { style: 'good' })
  if (outcome === undefined) return undefined
  return group(
    [
      heading('It changed meanwhile'),
      text('This changed after your card was drawn, so nothing was changed now. This is how it is.'),
    ],
    { style: 'warning' },
  )
}
