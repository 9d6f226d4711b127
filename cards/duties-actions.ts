import { z } from 'zod/v4'
import { defineAction } from './action'
import { moved, pounds } from './amounts'
import { day, id, oneOf, optionalChoice, optionalDay, optionalLine, page, revision, several, whole } from './fields'

/** What can be pressed about the Procurement Act's duties. A place is a council and the id of one of its checks. */

const at = { council: id(), id: id() }

export const dutyKinds = ['goods', 'services', 'works', 'concession', 'framework', 'works-framework'] as const
const yesNo = ['yes', 'no'] as const

export const listDuties = defineAction('duties-list', { council: id(), page: page(), away: oneOf(yesNo, '') })
/** Offers the duties as a spreadsheet; page and away are where the list stays meanwhile. */
export const exportDuties = defineAction('duties-export', { council: id(), page: page(), away: oneOf(yesNo, '') })
export const listDutyCouncils = defineAction('duties-councils', { page: page() })
export const chooseForDuties = defineAction('duties-choose')
export const beginDuties = defineAction(
  'duties-begin',
  {},
  { contract: optionalChoice(), name: optionalLine('The name of the contract', 120) },
)

const facts = {
  kind: oneOf(dutyKinds, 'Choose what kind of contract it is.'),
  lightTouch: oneOf(yesNo, 'Say whether it is light touch.'),
  value: pounds('The value'),
  procured: day('The day the procurement began'),
  signed: day('The day of signing'),
  ends: day('The end date'),
  noKpis: optionalLine('Why KPIs would not suit', 300),
  ended: optionalDay('The early end'),
  breach: optionalDay('The day of the breach'),
}

/** `contract` is of the register; empty where the contract is only named. */
export const addDuties = defineAction(
  'duties-add',
  { contract: z.string().max(400) },
  { name: optionalLine('The name of the contract', 120), ...facts },
)
export const editDuties = defineAction('duties-edit', at)
export const saveDuties = defineAction('duties-save', { ...at, revision: revision() }, facts)

export const openDuties = defineAction('duties', { ...at, page: page() })
export const openNotDue = defineAction('duties-not', at)
export const openDutyHistory = defineAction('duties-history', { ...at, page: page() })
export const retireDuties = defineAction('duties-retire', { ...at, revision: revision(), away: oneOf(yesNo, '') })

/** Cards of when all pages were chosen from at once have no page. */
const ofPage = { page: page().default(0) }

/** Duties are chosen on the card by their keys; which there are is worked out again when it is pressed. */
export const markDuties = defineAction('duties-mark', { ...at, ...ofPage, done: oneOf(yesNo, '') }, { keys: several() })
export const planDuties = defineAction('duties-plan', { ...at, ...ofPage }, { keys: several() })

/** Offers the dates as a file for the person's calendar. */
export const saveDates = defineAction('duties-dates', at)

const months = 'The term must be whole months, from 1 to 1200.'

/** The id of a change; cards of when there was one change alone have none. */
const change = z.string().max(80).default('')

/** The form: for a new change without an id. */
export const openChange = defineAction('duties-change', { ...at, change })
/** A new change has its id from its form, so that sent twice it is one. */
export const saveChange = defineAction(
  'duties-change-save',
  { ...at, revision: revision(), change },
  {
    day: day('The day of the change'),
    oldValue: pounds('The value before the change'),
    newValue: pounds('The value after the change'),
    linked: several(),
    earlierValue: moved('What earlier changes did to the value'),
    awardTerm: whole(1, 1200, months),
    oldTerm: whole(1, 1200, months),
    newTerm: whole(1, 1200, months),
    earlierTerm: moved('What earlier changes did to the term', { whole: true }),
    novation: oneOf(yesNo, 'Say whether the contract goes to another supplier.'),
  },
)
/** The change is not to be made after all, or was never made: its dates go. */
export const dropChange = defineAction('duties-change-drop', { ...at, revision: revision(), change })
export const showChange = defineAction('duties-change-show', { ...at, change })
export const listChanges = defineAction('duties-changes', { ...at, page: page() })
