import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, oneOf, optionalChoice, optionalLine, page, revision, several } from './fields'

/** What can be pressed about the tiers of contracts. A place is a council and the id of one of its tierings. */

const at = { council: id(), id: id() }

export const tieringFilters = ['all', 'gold', 'silver', 'bronze', 'due', 'away'] as const
export const tierNames = ['gold', 'silver', 'bronze'] as const

const filter = oneOf(tieringFilters, 'Choose what to show.')

export const listTierings = defineAction('tierings', { council: id(), page: page(), filter })
export const filterTierings = defineAction('tierings-filter', { council: id() }, { filter })
/** Offers the tiers as a spreadsheet; page and filter are where the list stays meanwhile. */
export const exportTierings = defineAction('tierings-export', { council: id(), page: page(), filter })
export const listTieringCouncils = defineAction('tiering-councils', { page: page() })
export const chooseContract = defineAction('tiering-choose')
export const beginTiering = defineAction(
  'tiering-begin',
  {},
  { contract: optionalChoice(), name: optionalLine('The name of the contract', 120) },
)
/** Begins with a contract of the register. */
export const tierContract = defineAction('tiering-contract', { contract: id() })
export const openTiering = defineAction('tiering', at)
export const openTieringHistory = defineAction('tiering-history', { ...at, page: page() })

/** So many factors have a place on the form. */
export const factorPlaces = [0, 1, 2, 3, 4, 5, 6, 7] as const
export type FactorPlace = (typeof factorPlaces)[number]
export type FactorName = `factor-${FactorPlace}`

const factors = Object.fromEntries(factorPlaces.map((place) => [`factor-${place}`, optionalChoice()])) as Record<
  FactorName,
  ReturnType<typeof optionalChoice>
>

const answers = { ...factors, overrides: several() }
/** `rules` is the version that the form was drawn with: its factors stand in the order of that one. */
const rules = id()

/** `contract` is of the register; empty where the contract is only named. */
export const addTiering = defineAction(
  'tiering-add',
  { contract: z.string().max(400), rules },
  { name: optionalLine('The name of the contract', 120), ...answers },
)
export const editTiering = defineAction('tiering-edit', at)
export const saveTiering = defineAction('tiering-save', { ...at, revision: revision(), rules }, answers)

export const openManualTier = defineAction('tiering-by-hand', at)
export const setManualTier = defineAction(
  'tiering-set',
  { ...at, revision: revision() },
  { tier: oneOf(tierNames, 'Choose a tier.'), why: line('The reason', 500) },
)
export const endManualTier = defineAction('tiering-unset', { ...at, revision: revision() })
export const retireTiering = defineAction('tiering-retire', {
  ...at,
  revision: revision(),
  away: oneOf(['yes', 'no'], ''),
})
