import { button } from './buttons'
import { type Card, card } from './card'
import { openDuties, openDutyHistory } from './duties-actions'
import { group, quiet, said, title } from './parts'

/** What lies around the duties of a contract: those that are not due, and the history. */

export function dutiesNotDueCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly lines: readonly { readonly title: string; readonly why: string; readonly section: string }[]
  readonly advice: string
}): Card {
  const { council, id } = view
  return card(
    `What is not due for ${view.name}`,
    [
      title('Not due, and why'),
      said(view.name, { bold: true }),
      ...view.lines.map((line) =>
        group([said(line.title, { bold: true }), said(line.why), quiet(line.section)], { separator: true }),
      ),
      quiet(view.advice),
    ],
    { actions: [button('Back', openDuties, { council, id, page: 0 })] },
  )
}

/** The newest first; pages count from 0. */
export function dutyHistoryCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly events: readonly { readonly at: string; readonly by: string; readonly what: string }[]
  readonly page: number
  readonly pages: number
}): Card {
  const { council, id, page, pages } = view
  const to = (words: string, page: number) => button(words, openDutyHistory, { council, id, page })
  return card(
    `History of the duties of ${view.name}`,
    [
      title('History'),
      said(view.name, { bold: true }),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      ...view.events.map((event) =>
        group([said(event.by, { bold: true }), quiet(event.at), said(event.what)], { separator: true }),
      ),
    ],
    {
      actions: [
        page + 1 < pages && to('Older', page + 1),
        page > 0 && to('Newer', page - 1),
        button('Back', openDuties, { council, id, page: 0 }),
      ],
    },
  )
}
