import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { quiet, text, title } from './parts'
import { beginTiering, listTierings } from './tiering-actions'

/** Which contract is to be tiered: one of the register, or one that is only named. */
export function chooseContractCard(view: {
  readonly council: string
  readonly contracts: readonly { readonly id: string; readonly title: string }[]
  /** How many more there are than can be offered. */
  readonly more: number
}): Card {
  const { contracts } = view
  return card(
    'Which contract do you want to tier?',
    [
      title('Tier a contract'),
      text('Six short questions tell whether a contract is Gold, Silver or Bronze, and what that asks of you.'),
      contracts.length > 0
        ? choiceInput(
            beginTiering,
            'contract',
            'A contract of your register',
            contracts.map((one) => ({ title: one.title, value: one.id })),
            { hint: 'Choose a contract' },
          )
        : text('Your register of contracts has none yet. Type the name of one.'),
      view.more > 0
        ? quiet(`The register has ${view.more} more. Type the reference or the title of one of those below.`)
        : undefined,
      textInput(
        beginTiering,
        'name',
        contracts.length > 0 ? 'Or type its name or reference' : 'The name of the contract',
        {
          max: 120,
          hint: 'For example household waste collection',
        },
      ),
    ],
    {
      actions: [
        button('Go on', beginTiering, {}, { style: 'positive' }),
        button(
          'Back to the list',
          listTierings,
          { council: view.council, page: 0, filter: 'all' },
          { withoutInputs: true },
        ),
      ],
    },
  )
}
