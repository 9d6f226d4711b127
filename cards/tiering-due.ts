import { button } from './buttons'
import { type Card, card } from './card'
import { group, heading, said, text, title } from './parts'
import { listTierings, openTiering } from './tiering-actions'

/** Tells who tiered a contract that it is time to look again. */
export function tieringDueCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly tier: string
  /** `You tiered it on 24 November 2026` */
  readonly since: string
}): Card {
  const { council, id } = view
  return card(
    `Time to look at the tier of ${view.name} again`,
    [
      title('Time to tier this contract again'),
      said(view.name, { bold: true }),
      text(`It is ${view.tier}. ${view.since}`),
      group(
        [
          heading('Has something changed?'),
          text('Look at the answers again. If all is as it was, save them as they are.'),
        ],
        { separator: true },
      ),
    ],
    {
      actions: [
        button('Open', openTiering, { council, id }, { style: 'positive' }),
        button('Show the list', listTierings, { council, page: 0, filter: 'due' }),
      ],
    },
  )
}
