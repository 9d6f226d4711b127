import { button } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { choiceInput } from './inputs'
import { asChoices, type CouncilLine } from './membership'
import { openCaseload, saveCaseload } from './membership-actions'
import { type Outcome, outcomeOf } from './membership-parts'
import { said, text, title } from './parts'

/** A connector's caseload, given by administrators. */

/** One person's caseload, a region at a time; `councils` is empty until a region is chosen. */
export function caseloadCard(who: {
  readonly person: string
  readonly name: string
  readonly regions: readonly string[]
  readonly region?: string
  readonly councils: readonly CouncilLine[]
  readonly chosen: readonly string[]
  readonly all: number
  readonly mark: string
  readonly outcome?: Outcome
}): Card {
  const inRegion = who.councils.filter((council) => who.chosen.includes(council.id))
  return card(
    `Caseload: ${who.all} councils`,
    [
      title('Caseload'),
      said(who.name, { bold: true }),
      outcomeOf(who.outcome),
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
          ? button(
              'Save',
              saveCaseload,
              { person: who.person, region: who.region, mark: who.mark },
              { style: 'positive' },
            )
          : undefined,
        button('Show this region', openCaseload, { person: who.person }),
        commandButton('Connectors', 'connectors'),
      ],
    },
  )
}

/** Tells somebody that they were given their first councils. */
export function connectorNowCard(): Card {
  return card(
    'You are a connector now.',
    [
      title('You are a connector now'),
      text('The people who run the programme have given you a caseload. You review what its councils send.'),
    ],
    { actions: [commandButton('Review', 'review', { style: 'positive' }), commandButton('What can I do?', 'help')] },
  )
}
