import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { quiet, text, title } from './parts'
import { beginRaid, listRaidLogs } from './raid-actions'

/** What a log is about: a contract of the register, the transition plan, or something that is only named. */
export function chooseRaidCard(view: {
  readonly council: string
  /** The plan first, then contracts. */
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  /** How many more contracts there are than can be offered. */
  readonly more: number
}): Card {
  return card(
    'What is the RAID-A log about?',
    [
      title('Start a RAID-A log'),
      text('Choose what it is about. A contract, and the plan, has one log: if it is there already, it opens.'),
      choiceInput(
        beginRaid,
        'about',
        'The plan, or a contract of your register',
        view.choices.map((one) => ({ title: one.title, value: one.id })),
        { hint: 'Choose one' },
      ),
      view.more > 0
        ? quiet(`The register has ${view.more} more. Type the reference or the title of one of those below.`)
        : undefined,
      textInput(beginRaid, 'name', 'Or type a name', {
        max: 120,
        hint: 'For example leisure centres, moving in-house',
      }),
    ],
    {
      actions: [
        button('Go on', beginRaid, {}, { style: 'positive' }),
        button(
          'Back to the logs',
          listRaidLogs,
          { council: view.council, page: 0, away: 'no' },
          { withoutInputs: true },
        ),
      ],
    },
  )
}
