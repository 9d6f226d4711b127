import { button } from './buttons'
import { type Card, card } from './card'
import { group, heading, named, picture, quiet, said, text, title } from './parts'
import { openRaidLog } from './raid-actions'

/** The heat map of a log's open risks: the picture, and the same in words. */
export function raidHeatCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly picture: { readonly url: string; readonly alt: string }
  readonly bands: readonly {
    /** `High, 15 to 25` */
    readonly title: string
    readonly means: string
    /** The refs of its risks, `R1, R4`; empty where there are none. */
    readonly risks: string
  }[]
  readonly label: string
}): Card {
  const { council, id } = view
  return card(
    `Heat map of the RAID-A log ${view.name}`,
    [
      title('Heat map'),
      said(view.name, { bold: true }),
      text('Each cell counts the open risks of that probability and impact. The letter in it is its band.'),
      picture(view.picture),
      group(
        [
          heading('What the bands ask'),
          ...view.bands.map((one) => named(one.title, one.means, one.risks || 'No risk.')),
        ],
        { separator: true },
      ),
      quiet(view.label),
    ],
    {
      actions: [
        button(
          'Show the risks',
          openRaidLog,
          { council, id, page: 0, kinds: 'risk', shown: 'open' },
          { style: 'positive' },
        ),
        button('Back to the log', openRaidLog, { council, id, page: 0, kinds: 'all', shown: 'open' }),
      ],
    },
  )
}
