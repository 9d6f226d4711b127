import { button } from './buttons'
import { type Card, card } from './card'
import { beginDuties, listDuties } from './duties-actions'
import { choiceInput, textInput } from './inputs'
import { quiet, text, title } from './parts'

/** Whose duties are to be checked: those of a contract of the register, or of one that is only named. */
export function chooseForDutiesCard(view: {
  readonly council: string
  readonly contracts: readonly { readonly id: string; readonly title: string }[]
  /** How many more there are than can be offered. */
  readonly more: number
  readonly advice: string
}): Card {
  const { council, contracts, more } = view
  const isEmpty = contracts.length === 0
  return card(
    'Which contract do you want to check?',
    [
      title('Procurement Act 2023 duties'),
      text('A few facts about a contract tell which notices and assessments are due, by when, and why.'),
      isEmpty
        ? text('Your register of contracts has none yet. Type the name of one.')
        : choiceInput(
            beginDuties,
            'contract',
            'A contract of your register',
            contracts.map((one) => ({ title: one.title, value: one.id })),
            { hint: 'Choose a contract' },
          ),
      more > 0
        ? quiet(`The register has ${more} more. Type the reference or the title of one of those below.`)
        : undefined,
      textInput(beginDuties, 'name', isEmpty ? 'The name of the contract' : 'Or type its name or reference', {
        max: 120,
        hint: 'For example household waste collection',
      }),
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
