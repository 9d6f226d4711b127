import { button } from './buttons'
import { type Card, card } from './card'
import { type ContractChoice, contractChoice } from './contract-choice'
import { beginDuties, listDuties } from './duties-actions'
import { quiet, text, title } from './parts'

/** Whose duties are to be checked: those of a contract of the register, or of one that is only named. */
export function chooseForDutiesCard(
  view: ContractChoice & { readonly council: string; readonly advice: string },
): Card {
  const { council } = view
  return card(
    'Which contract do you want to check?',
    [
      title('Procurement Act 2023 duties'),
      text('A few facts about a contract tell which notices and assessments are due, by when, and why.'),
      ...contractChoice(beginDuties, view),
      quiet(view.advice),
    ],
    {
      actions: [
        button('Go on', beginDuties, {}, { style: 'positive' }),
        button('Back to the list', listDuties, { council, page: 0, away: 'no' }, { withoutInputs: true }),
      ],
    },
  )
}
