import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { quiet, text, title } from './parts'
import { beginSupplier, listSuppliers } from './supplier-placing-actions'

/** Which supplier is to be placed: one of the register of contracts, or one that is only named. */
export function chooseSupplierCard(view: {
  readonly council: string
  readonly suppliers: readonly { readonly id: string; readonly title: string }[]
  /** How many more there are than can be offered. */
  readonly more: number
}): Card {
  const { council, suppliers, more } = view
  const isEmpty = suppliers.length === 0
  return card(
    'Which supplier do you want to place?',
    [
      title('Place a supplier'),
      text('A few short questions tell whether a supplier is strategic, a bottleneck, leverage or routine for you.'),
      isEmpty
        ? text('Your register of contracts has none yet. Type the name of a supplier.')
        : choiceInput(
            beginSupplier,
            'supplier',
            'A supplier of your register of contracts',
            suppliers.map((one) => ({ title: one.title, value: one.id })),
            { hint: 'Choose a supplier' },
          ),
      more > 0 ? quiet(`The register has ${more} more. Type the name of one of those below.`) : undefined,
      textInput(beginSupplier, 'name', isEmpty ? 'The name of the supplier' : 'Or type its name', {
        max: 120,
        hint: 'For example Greenway',
      }),
      quiet('Does one supplier do very different things for you? Place each, under a name such as Greenway (parks).'),
    ],
    {
      actions: [
        button('Go on', beginSupplier, {}, { style: 'positive' }),
        button('Back to the list', listSuppliers, { council, page: 0, away: 'no' }, { withoutInputs: true }),
      ],
    },
  )
}
