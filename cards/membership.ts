import { defineAction } from './action'
import { type Card, card, type Part } from './card'
import { choice, id, optionalLine, several } from './fields'
import { capital, commandButton } from './help'
import { button, buttons, choiceInput, group, heading, named, quiet, said, text, textInput, title } from './parts'

/** Who belongs where: the waiting list, and the appointments of connectors and leads. */

export const joinWaitingList = defineAction('join', {}, { about: optionalLine('What you would like us to know', 500) })
export const joinAsConnector = defineAction('join-as-connector')
export const chooseCouncil = defineAction('choose-council', {}, { council: choice('Choose your council first.') })
export const admitCouncil = defineAction('admit-council', { council: id() })
export const openCaseload = defineAction('caseload', { person: id() }, { region: choice('Choose a region first.') })
export const saveCaseload = defineAction('caseload-save', { person: id(), region: id() }, { councils: several() })
export const endConnector = defineAction('connector-end', { person: id() })
export const openLeads = defineAction('leads-open', {}, { council: choice('Choose a council first.') })
export const saveLeads = defineAction('leads-save', { council: id() }, { people: several() })

export interface CouncilLine {
  readonly id: string
  readonly name: string
}

const asChoices = (councils: readonly CouncilLine[]) =>
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

/** Opens somebody's caseload without a region yet. */
export const openCaseloadOf = defineAction('caseload-of', { person: id() })

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

const savedPanel = group([heading('Saved')], { style: 'good' })

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

/** Chooses a council whose leads are to be named, then the people; for connectors. */
export function leadsCard(who: {
  readonly councils: readonly CouncilLine[]
  readonly council?: CouncilLine
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly lead: boolean
  }[]
  readonly saved?: boolean
}): Card {
  const { council, people } = who
  return card(
    council ? `Leads of ${council.name}` : 'Leads',
    [
      title('Leads'),
      who.saved ? savedPanel : undefined,
      text('A lead sees all results of their council. Only people who have opened Pioneer can be named.'),
      choiceInput(openLeads, 'council', 'Council', asChoices(who.councils), {
        ...(council ? { value: council.id } : {}),
        hint: 'Choose a council',
        required: 'Choose a council.',
      }),
      council ? heading(council.name) : undefined,
      council && people.length === 0 ? text('Nobody of this council has opened Pioneer yet.') : undefined,
      council && people.length > 0
        ? choiceInput(
            saveLeads,
            'people',
            'Leads',
            people.map((one) => ({ title: `${one.name} (${one.email})`, value: one.id })),
            {
              several: true,
              open: true,
              value: people
                .filter((one) => one.lead)
                .map((one) => one.id)
                .join(','),
            },
          )
        : undefined,
    ],
    {
      actions: [
        council && people.length > 0
          ? button('Save leads', saveLeads, { council: council.id }, { style: 'positive' })
          : undefined,
        button('Show this council', openLeads, {}),
      ],
    },
  )
}

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
