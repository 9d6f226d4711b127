import { button } from './buttons'
import { type Card, card } from './card'
import { type ContractChoice, contractChoice } from './contract-choice'
import { text, title } from './parts'
import { beginTiering, listTierings } from './tiering-actions'

/** Which contract is to be tiered: one of the register, or one that is only named. */
export function chooseContractCard(view: ContractChoice & { readonly council: string }): Card {
  return card(
    'Which contract do you want to tier?',
    [
      title('Tier a contract'),
      text('Six short questions tell whether a contract is Gold, Silver or Bronze, and what that asks of you.'),
      ...contractChoice(beginTiering, view),
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
