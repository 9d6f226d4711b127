import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { askToEndConnector, endConnector, listConnectors, openCaseloadOf } from './membership-actions'
import { type Outcome, outcomeOf, type Pages, pagesOf } from './membership-parts'
import { group, said, text, title } from './parts'

/** The programme's connectors, for administrators. */

export interface ConnectorLine {
  readonly person: string
  readonly name: string
  readonly councils: number
}

const councilsOf = (count: number): string => (count === 1 ? '1 council' : `${count} councils`)

/** A page of the connectors; `all` counts those of other pages too. */
export function connectorsCard(
  list: Pages & { readonly all: number; readonly connectors: readonly ConnectorLine[]; readonly outcome?: Outcome },
): Card {
  return card(`Connectors: ${list.all}`, [
    title('Connectors'),
    outcomeOf(list.outcome),
    text(
      list.all === 0
        ? 'There are none yet. Somebody who works for the programme opens Pioneer, types "my council" and presses "I work for the programme"; you then find them in the waiting list.'
        : 'Each council has the connectors in whose caseload it is.',
    ),
    ...list.connectors.map(connectorLine),
    ...pagesOf(list, listConnectors, (page) => ({ page })),
  ])
}

const connectorLine = ({ person, name, councils }: ConnectorLine): Part =>
  group(
    [
      said(name, { bold: true }),
      text(councilsOf(councils)),
      buttons([
        button('Change the caseload', openCaseloadOf, { person }, { tooltip: `Change the caseload of ${name}` }),
        button(
          'End the appointment',
          askToEndConnector,
          { person },
          { style: 'destructive', tooltip: `End the appointment of ${name}` },
        ),
      ]),
    ],
    { separator: true },
  )

/** Asks before an appointment ends. */
export function endingCard(who: ConnectorLine & { readonly mark: string; readonly outcome?: Outcome }): Card {
  const { person, name, councils, mark } = who
  return card(
    'End this appointment?',
    [
      title('End this appointment?'),
      outcomeOf(who.outcome),
      said(name, { bold: true }),
      text(`${councilsOf(councils)} in the caseload. A connector whose appointment ends can review nothing any more.`),
    ],
    {
      actions: [
        button(
          'Yes, end it',
          endConnector,
          { person, mark },
          { style: 'destructive', tooltip: `End the appointment of ${name}` },
        ),
        commandButton('Back to the connectors', 'connectors'),
      ],
    },
  )
}
