import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, oneOf, optionalChoice, optionalLine, page, revision } from './fields'

/** What can be pressed about the placing of suppliers. A place is a council and the id of one of its suppliers. */

const at = { council: id(), id: id() }
const yesNo = ['yes', 'no'] as const

export const listSuppliers = defineAction('suppliers', { council: id(), page: page(), away: oneOf(yesNo, '') })
export const listSupplierCouncils = defineAction('supplier-councils', { page: page() })
export const openSupplierMap = defineAction('supplier-map', { council: id() })
export const exportSuppliers = defineAction('supplier-export', { council: id() })
export const chooseSupplier = defineAction('supplier-choose')
export const beginSupplier = defineAction(
  'supplier-begin',
  {},
  { supplier: optionalChoice(), name: optionalLine('The name of the supplier', 120) },
)
export const openSupplier = defineAction('supplier', at)
export const openSupplierHistory = defineAction('supplier-history', { ...at, page: page() })

/** So many questions of each axis have a place on the form. */
export const placingPlaces = [0, 1, 2, 3, 4] as const
export type PlacingName = `${'risk' | 'impact'}-${(typeof placingPlaces)[number]}`

const scores = Object.fromEntries(
  placingPlaces.flatMap((place) => [
    [`risk-${place}`, optionalChoice()],
    [`impact-${place}`, optionalChoice()],
  ]),
) as Record<PlacingName, ReturnType<typeof optionalChoice>>

const answers = {
  supplies: line('What they supply', 200),
  ...scores,
  share: optionalChoice(),
  appeal: optionalChoice(),
}
/** `rules` is the version that the form was drawn with: its questions stand in the order of that one. */
const rules = id()

/** `supplier` is of the register; empty where the supplier is only named. */
export const addSupplier = defineAction(
  'supplier-add',
  { supplier: z.string().max(400), rules },
  { name: optionalLine('The name of the supplier', 120), ...answers },
)
export const editSupplier = defineAction('supplier-edit', at)
export const saveSupplier = defineAction('supplier-save', { ...at, revision: revision(), rules }, answers)
export const retireSupplier = defineAction('supplier-retire', {
  ...at,
  revision: revision(),
  away: oneOf(yesNo, ''),
})
