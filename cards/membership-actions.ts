import { defineAction } from './action'
import { choice, id, optionalLine, several } from './fields'

/** What can be pressed about who belongs where. */

export const joinWaitingList = defineAction('join', {}, { about: optionalLine('What you would like us to know', 500) })
export const joinAsConnector = defineAction('join-as-connector')
export const chooseCouncil = defineAction('choose-council', {}, { council: choice('Choose your council first.') })
export const admitCouncil = defineAction('admit-council', { council: id() })
export const openCaseload = defineAction('caseload', { person: id() }, { region: choice('Choose a region first.') })
export const saveCaseload = defineAction('caseload-save', { person: id(), region: id() }, { councils: several() })
export const endConnector = defineAction('connector-end', { person: id() })
export const openLeads = defineAction('leads-open', {}, { council: choice('Choose a council first.') })
export const saveLeads = defineAction('leads-save', { council: id() }, { people: several() })

/** Opens somebody's caseload without a region yet. */
export const openCaseloadOf = defineAction('caseload-of', { person: id() })
