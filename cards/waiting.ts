import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import type { CouncilLine } from './membership'
import { admitCouncil, dropRequest, listWaiting, openCaseloadOf } from './membership-actions'
import { type Pages, pagesOf } from './membership-parts'
import { group, quiet, said, text, title } from './parts'

/** The waiting list, and what those who wait are told. */

export interface RequestLine {
  readonly kind: 'council' | 'connector'
  readonly person: string
  readonly name: string
  readonly email: string
  readonly council: CouncilLine | undefined
  readonly about: string
  readonly since: string
}

/** A page of the waiting list, for administrators, the longest waiting first; `all` counts those of other pages too. */
export function waitingListCard(
  list: Pages & { readonly all: number; readonly requests: readonly RequestLine[] },
): Card {
  if (list.all === 0) return card('Nobody is waiting.', [title('Waiting list'), text('Nobody is waiting.')])
  return card(`Waiting list: ${list.all}`, [
    title('Waiting list'),
    ...list.requests.map(requestLine),
    ...pagesOf(list, listWaiting, (page) => ({ page })),
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
      buttons([letIn(request), takeOff(request)]),
    ],
    { separator: true },
  )

function letIn({ kind, council, person, name }: RequestLine): Part | undefined {
  if (kind === 'connector')
    return button('Give a caseload', openCaseloadOf, { person }, { tooltip: `Give a caseload to ${name}` })
  if (!council) return undefined
  return button('Admit this council', admitCouncil, { council: council.id }, { tooltip: `Admit ${council.name}` })
}

const takeOff = ({ kind, person, name }: RequestLine): Part =>
  button('Take off the list', dropRequest, { kind, person }, { tooltip: `Take ${name} off the list` })

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

/** Tells somebody that their request was taken off the waiting list. */
export function closedCard(kind: RequestLine['kind']): Card {
  const what = kind === 'connector' ? 'to work here as a connector' : 'to join'
  return card(
    'Your request was closed.',
    [
      title('Your request was closed'),
      text(`The people who run the programme have closed your request ${what}. Thank you for your interest.`),
      text('If you think that this is a mistake, you are welcome to ask again.'),
    ],
    { actions: [commandButton('My council', 'my council')] },
  )
}
