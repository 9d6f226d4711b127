import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { capital, commandButton } from './help'
import { choiceInput, textInput } from './inputs'
import { admitCouncil, chooseCouncil, joinAsConnector, joinWaitingList, openCaseloadOf } from './membership-actions'
import { group, named, quiet, said, text, title } from './parts'

/** Who belongs where: the waiting list, and the appointments of connectors and leads. */

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
        quiet('You can choose once. Your connector can help if it was the wrong one.'),
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

export interface RequestLine {
  readonly kind: 'council' | 'connector'
  readonly person: string
  readonly name: string
  readonly email: string
  readonly council: CouncilLine | undefined
  readonly about: string
  readonly since: string
}

/** The waiting list, for administrators, the longest waiting first; `all` counts those that are not shown too. */
export function waitingListCard(all: number, requests: readonly RequestLine[]): Card {
  if (all === 0) return card('Nobody is waiting.', [title('Waiting list'), text('Nobody is waiting.')])
  return card(`Waiting list: ${all}`, [
    title('Waiting list'),
    ...requests.map(requestLine),
    all > requests.length
      ? quiet(`And ${all - requests.length} more. They come up when these are answered.`)
      : undefined,
  ])
}

const requestLine = (request: RequestLine): Part =>
  group(
    [
      said(request.name, { bold: true }),
      said(request.email, { quiet: true }),
      text(
        request.kind === 'connector'
          ? 'Asks to work here as a connector'
          : `Asks for ${request.council?.name ?? 'a council that is not in the register'}`,
      ),
      quiet(`Since ${request.since}`),
      request.about ? said(request.about) : undefined,
      request.kind === 'connector'
        ? buttons([button('Give a caseload', openCaseloadOf, { person: request.person })])
        : request.council
          ? buttons([button('Admit this council', admitCouncil, { council: request.council.id })])
          : undefined,
    ],
    { separator: true },
  )

/** Tells somebody that their council is in. */
export function admittedCard(council: string): Card {
  return card(
    `${council} is in the programme. Type assess to start.`,
    [
      title('Welcome to the programme'),
      text(`${council} is in the Contract Management Pioneer Programme now. You can start with a self-assessment.`),
    ],
    {
      actions: [
        commandButton('Start a self-assessment', 'assess', { style: 'positive' }),
        commandButton('What can I do?', 'help'),
      ],
    },
  )
}
