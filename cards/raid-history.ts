import { button } from './buttons'
import { type Card, card } from './card'
import { group, quiet, said, title } from './parts'
import { openRaidHistory, openRaidLog } from './raid-actions'

/** The history of a log, the newest first; pages count from 0. */
export function raidHistoryCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly events: readonly { readonly at: string; readonly by: string; readonly what: string }[]
  readonly page: number
  readonly pages: number
}): Card {
  const { council, id, page, pages } = view
  const to = (words: string, page: number) => button(words, openRaidHistory, { council, id, page })
  return card(
    `History of the RAID-A log ${view.name}`,
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
        button('Back to the log', openRaidLog, { council, id, page: 0, kinds: 'all', shown: 'open' }),
      ],
    },
  )
}
