import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { choiceInput } from './inputs'
import { asChoices, type CouncilLine } from './membership'
import { endConnector, openCaseload, openCaseloadOf, saveCaseload } from './membership-actions'
import { group, heading, said, text, title } from './parts'

/** Connectors with their caseloads, and leads: named in Teams, by those who may. */

export interface ConnectorLine {
  readonly person: string
  readonly name: string
  readonly councils: number
}

/** The programme's connectors, for administrators. */
export function connectorsCard(connectors: readonly ConnectorLine[]): Card {
  return card(`Connectors: ${connectors.length}`, [
    title('Connectors'),
    text(
      connectors.length === 0
        ? 'There are none yet. Somebody who works for the programme opens Pioneer, types "my council" and presses "I work for the programme"; you then find them in the waiting list.'
        : 'Each council has the connectors in whose caseload it is.',
    ),
    ...connectors.map((connector) =>
      group(
        [
          said(connector.name, { bold: true }),
          text(connector.councils === 1 ? '1 council' : `${connector.councils} councils`),
          buttons([
            button(
              'Change the caseload',
              openCaseloadOf,
              { person: connector.person },
              { tooltip: `Change the caseload of ${connector.name}` },
            ),
            button(
              'End the appointment',
              endConnector,
              { person: connector.person },
              { style: 'destructive', tooltip: `End the appointment of ${connector.name}` },
            ),
          ]),
        ],
        { separator: true },
      ),
    ),
  ])
}

export const savedPanel = group([heading('Saved')], { style: 'good' })

/** One person's caseload, a region at a time; `councils` is empty until a region is chosen. */
export function caseloadCard(who: {
  readonly person: string
  readonly name: string
  readonly regions: readonly string[]
  readonly region?: string
  readonly councils: readonly CouncilLine[]
  readonly chosen: readonly string[]
  readonly all: number
  readonly saved?: boolean
}): Card {
  const inRegion = who.councils.filter((council) => who.chosen.includes(council.id))
  return card(
    `Caseload: ${who.all} councils`,
    [
      title('Caseload'),
      said(who.name, { bold: true }),
      who.saved ? savedPanel : undefined,
      text(who.all === 1 ? '1 council in all' : `${who.all} councils in all`),
      choiceInput(
        openCaseload,
        'region',
        'Region',
        who.regions.map((region) => ({ title: region, value: region })),
        { ...(who.region ? { value: who.region } : {}), hint: 'Choose a region', required: 'Choose a region.' },
      ),
      who.region && who.councils.length === 0 ? text('No council of the programme is in this region.') : undefined,
      who.region && who.councils.length > 0
        ? choiceInput(saveCaseload, 'councils', `Councils of the programme in ${who.region}`, asChoices(who.councils), {
            several: true,
            open: true,
            value: inRegion.map((council) => council.id).join(','),
          })
        : undefined,
    ],
    {
      actions: [
        who.region && who.councils.length > 0
          ? button('Save', saveCaseload, { person: who.person, region: who.region }, { style: 'positive' })
          : undefined,
        button('Show this region', openCaseload, { person: who.person }),
        commandButton('Connectors', 'connectors'),
      ],
    },
  )
}
