import { z } from 'zod/v4'
import { defineAction } from './action'
import { choice, id, optionalLine, page, several } from './fields'

/** What can be pressed about who belongs where. */

export const joinWaitingList = defineAction('join', {}, { about: optionalLine('What you would like us to know', 500) })
export const joinAsConnector = defineAction('join-as-connector')
export const chooseCouncil = defineAction('choose-council', {}, { council: choice('Choose your council first.') })
export const admitCouncil = defineAction('admit-council', { council: id() })

/** The waiting list, a page at a time. */
export const listWaiting = defineAction('waiting', { page: page() })
/** Takes a request off the waiting list. */
export const dropRequest = defineAction('request-drop', { kind: z.enum(['council', 'connector']), person: id() })

/** What a card was drawn from, so that an old one does not undo what was done since. */
const mark = id

export const listConnectors = defineAction('connectors-page', { page: page() })
/** Opens somebody's caseload without a region yet. */
export const openCaseloadOf = defineAction('caseload-of', { person: id() })
export const openCaseload = defineAction('caseload', { person: id() }, { region: choice('Choose a region first.') })
export const saveCaseload = defineAction(
  'caseload-save',
  { person: id(), region: id(), mark: mark() },
  { councils: several() },
)
/** Asks whether an appointment is to end; `endConnector` ends it. */
export const askToEndConnector = defineAction('connector-ending', { person: id() })
export const endConnector = defineAction('connector-end', { person: id(), mark: mark() })

export const openLeads = defineAction('leads-open', {}, { council: choice('Choose a council first.') })
export const pageLeads = defineAction('leads-page', { council: id(), page: page() })
/** Names the leads among those on one page. */
export const saveLeads = defineAction(
  'leads-save',
  { council: id(), page: page(), mark: mark() },
  { people: several() },
)
