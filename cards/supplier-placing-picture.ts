import { button } from './buttons'
import { type Card, card } from './card'
import { group, heading, named, picture, quiet, said, text, title } from './parts'
import { exportSuppliers, listSuppliers } from './supplier-placing-actions'

/** The two by two of a council's suppliers: the picture, and the same in words. */
export function supplierMapCard(view: {
  readonly council: string
  readonly councilName: string
  /** Absent where no supplier is placed yet. */
  readonly picture: { readonly url: string; readonly alt: string } | undefined
  readonly places: readonly {
    readonly title: string
    readonly meaning: string
    /** `1 Greenway, 4 Brightlight`; empty where there is none. */
    readonly suppliers: string
  }[]
  /** How many are not shown, in a sentence; empty where all are. */
  readonly more: string
  readonly label: string
}): Card {
  const { council } = view
  const list = button('Back to the list', listSuppliers, { council, page: 0, away: 'no' })
  return card(
    `Suppliers of ${view.councilName} by supply risk and impact`,
    [
      title('Suppliers by risk and impact'),
      said(view.councilName, { quiet: true }),
      view.picture ? picture(view.picture) : text('No supplier has been placed yet.'),
      view.more ? quiet(view.more) : undefined,
      group(
        [
          heading('Who is where'),
          ...view.places.map((one) => named(one.title, `${one.suppliers || 'None'}.`, one.meaning)),
        ],
        { separator: true },
      ),
      quiet(view.label),
    ],
    { actions: [view.picture && button('Export as a spreadsheet', exportSuppliers, { council }), list] },
  )
}
