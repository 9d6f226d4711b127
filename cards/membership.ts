import { button } from './buttons'
import { type Card, card } from './card'
import { capital, commandButton } from './help'
import { choiceInput, textInput } from './inputs'
import { chooseCouncil, joinAsConnector, joinWaitingList } from './membership-actions'
import { named, quiet, text, title } from './parts'

/** What somebody is here, and the way in. */

export interface CouncilLine {
  readonly id: string
  readonly name: string
}

export const asChoices = (councils: readonly CouncilLine[]) =>
  councils.map((council) => ({ title: council.name, value: council.id }))

/** For somebody whose council is not in the programme, or cannot be told from their sign-in name. */
export function outsideCard(who: {
  readonly council: string | undefined
  readonly choices: readonly CouncilLine[]
  readonly asked?: boolean
}): Card {
  if (!who.council && who.choices.length > 1)
    return card(
      'Which council are you with?',
      [
        title('Which council are you with?'),
        text('Councils that share services share an address, so I cannot tell from yours.'),
        choiceInput(chooseCouncil, 'council', 'Your council', asChoices(who.choices), {
          open: true,
          required: 'Choose your council.',
        }),
        quiet('You can choose only once, so choose with care.'),
      ],
      { actions: [button('This is my council', chooseCouncil, {}, { style: 'positive' })] },
    )
  const where = who.council
    ? `${who.council} is not in the Contract Management Pioneer Programme yet.`
    : 'Your address does not belong to a council of the Contract Management Pioneer Programme.'
  if (who.asked)
    return card('You are on the waiting list.', [
      title('You are on the waiting list'),
      text(
        'The people who run the programme have your request. Somebody will write to you here when there is an answer.',
      ),
    ])
  return card(
    where,
    [
      title('Not in the programme yet'),
      text(where),
      text('You can ask to join. The people who run the programme will see your name, your address and your council.'),
      textInput(joinWaitingList, 'about', 'Anything we should know (you may leave this empty)', {
        lines: true,
        max: 500,
      }),
    ],
    {
      actions: [
        button('Join the waiting list', joinWaitingList, {}, { style: 'positive' }),
        button('I work for the programme', joinAsConnector, {}, { withoutInputs: true }),
      ],
    },
  )
}

/** What Pioneer knows of somebody's place in the programme. */
export function placeCard(who: {
  readonly name: string
  readonly council: string
  readonly roles: readonly string[]
  readonly connectors: readonly string[]
}): Card {
  return card(
    `You are with ${who.council}.`,
    [
      title('My council'),
      named('You', who.name),
      named('Council', who.council),
      named('Your role', who.roles.map(capital).join(', ')),
      who.roles.includes('officer') && named('Your connector', who.connectors.join(', ') || 'nobody yet'),
    ],
    { actions: [commandButton('What can I do?', 'help')] },
  )
}
