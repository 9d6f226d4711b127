import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { group, quiet, said, text, title } from './parts'
import { listTieringCouncils, listTierings } from './tiering-actions'

/** A connector's way to the tiers of their councils' contracts; pages count from 0. */
export function tieringCouncilsCard(view: {
  readonly lines: readonly { readonly council: string; readonly name: string; readonly summary: string }[]
  readonly all: number
  readonly page: number
  readonly pages: number
}): Card {
  const { page, pages } = view
  const to = (words: string, page: number) => button(words, listTieringCouncils, { page })
  return card(
    'Contract tiers of your councils',
    [
      title('Contract tiers of your councils'),
      view.all === 0 ? text('You look after no council yet.') : undefined,
      ...view.lines.map(({ council, name, summary }) =>
        group(
          [
            said(name, { bold: true }),
            quiet(summary),
            buttons([
              button(
                'Open',
                listTierings,
                { council, page: 0, filter: 'all' },
                { tooltip: `Open the tiers of ${name}` },
              ),
            ]),
          ],
          { separator: true },
        ),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    { actions: [page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)] },
  )
}
