import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput } from './inputs'
import { group, quiet, said, text, title } from './parts'
import { filterReviews, listReviews, openReview } from './review-actions'

/** What waits for a connector. */

export interface ReviewLine {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly waits: 'decision' | 'reply'
  readonly by: string
  readonly age: string
}

export interface QueueView {
  readonly lines: readonly ReviewLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly level: string
  readonly council: string
  readonly levels: readonly { readonly id: string; readonly title: string }[]
  readonly councils: readonly { readonly id: string; readonly name: string }[]
}

/** A choice cannot have an empty value. */
const everything = { title: 'All', value: 'all' }

/** Oldest first. */
export function queueCard(view: QueueView): Card {
  const { level, council } = view
  const filtered = level !== '' || council !== ''
  const none = filtered ? 'Nothing that fits is waiting.' : 'Nothing is waiting for your review.'
  const some = view.all === 1 ? 'One response waits.' : `${view.all} responses wait, the oldest first.`
  return card(view.all === 0 ? none : some, [
    title('Review'),
    text(view.all === 0 ? none : some),
    ...view.lines.map(reviewLine),
    ...(view.pages > 1 ? pagesOf(view) : []),
    view.all > 0 || filtered ? filterOf(view) : undefined,
  ])
}

function pagesOf({ page, pages, level, council }: QueueView): Part[] {
  const to = (words: string, page: number) =>
    button(words, listReviews, { page, level, council }, { withoutInputs: true })
  return [
    quiet(`Page ${page + 1} of ${pages}`),
    buttons([page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)]),
  ]
}

const filterOf = ({ level, levels, council, councils }: QueueView): Part =>
  group(
    [
      choiceInput(
        filterReviews,
        'level',
        'Level',
        [everything, ...levels.map((one) => ({ title: one.title, value: one.id }))],
        { value: level || everything.value },
      ),
      choiceInput(
        filterReviews,
        'council',
        'Council',
        [everything, ...councils.map((one) => ({ title: one.name, value: one.id }))],
        { value: council || everything.value },
      ),
      buttons([button('Filter', filterReviews, {})]),
    ],
    { separator: true },
  )

const reviewLine = (line: ReviewLine): Part =>
  group(
    [
      text(line.councilName),
      said(`${line.title}: ${line.subject}`, { bold: true }),
      said(`${line.waits === 'reply' ? 'Reply' : 'Submitted'} by ${line.by}, waiting: ${line.age}`, { quiet: true }),
      buttons([
        button(
          'Open',
          openReview,
          { council: line.council, response: line.response },
          { withoutInputs: true, tooltip: `Open ${line.councilName}, ${line.subject}` },
        ),
      ]),
    ],
    { separator: true },
  )
