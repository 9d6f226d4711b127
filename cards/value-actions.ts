import { defineAction } from './action'
import { optionalPounds } from './amounts'
import { id, line, oneOf, optionalChoice, optionalWhole, page, revision, whole } from './fields'

/** What can be pressed about the value of contract management. A place is a council and the id of one of its estimates. */

const at = { council: id(), id: id() }
const yesNo = ['yes', 'no'] as const

export const listValues = defineAction('value-list', { council: id(), page: page(), away: oneOf(yesNo, '') })
export const listValueCouncils = defineAction('value-councils', { page: page() })
export const newValue = defineAction('value-new')
export const openValue = defineAction('value', at)
export const openValueHistory = defineAction('value-history', { ...at, page: page() })
export const exportValue = defineAction('value-export', at)

/** What an amount must be like; also said where none is given. */
export const yearlyValue = 'Give the yearly value in pounds, such as 12,500,000.'

const share = (which: string) => whole(0, 100, `Give the ${which} share as a whole number from 0 to 100, such as 10.`)

const inputs = {
  source: optionalChoice(),
  contracts: optionalWhole(100_000, 'Give the number of contracts as a whole number, such as 120.'),
  total: optionalPounds(yearlyValue),
  gold: optionalPounds(`Gold: ${yearlyValue}`),
  silver: optionalPounds(`Silver: ${yearlyValue}`),
  bronze: optionalPounds(`Bronze: ${yearlyValue}`),
  least: share('lowest'),
  most: share('highest'),
  cost: optionalPounds('Give the yearly cost of the team in pounds, such as 180,000.'),
}

export const addValue = defineAction('value-add', {}, { name: line('The name of the portfolio', 120), ...inputs })
export const editValue = defineAction('value-edit', at)
export const saveValue = defineAction('value-save', { ...at, revision: revision() }, inputs)
export const retireValue = defineAction('value-retire', { ...at, revision: revision(), away: oneOf(yesNo, '') })
