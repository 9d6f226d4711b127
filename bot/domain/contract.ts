import { createHash } from 'node:crypto'
import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import type { Actor } from './person'
import { type Tier, tiers } from './questionnaire'

/** A contract of a council's register. `annualValue` is in pounds, `endDate` a day; `revision` counts changes. */
const contractSchema = z.object({
  id: z.string(),
  council: z.string(),
  title: z.string(),
  reference: z.string(),
  supplier: z.string(),
  annualValue: z.number(),
  endDate: z.string(),
  tier: z.enum(tiers),
  changed: z.object({ by: z.object({ id: z.string(), name: z.string() }), at: z.string() }),
  revision: z.number().int(),
})
export type Contract = z.output<typeof contractSchema>

export const contracts: Collection<Contract> = {
  name: 'contract',
  schema: contractSchema,
  partition: (contract) => contract.council,
  id: (contract) => contract.id,
}

/** A contract in a tier; the very one that was given when it is in it already. */
export const retiered = (contract: Contract, tier: Tier, by: Actor, at: string): Contract =>
  contract.tier === tier
    ? contract
    : { ...contract, tier, changed: { by: { id: by.id, name: by.name }, at }, revision: contract.revision + 1 }

/** An id made from the reference, so that the same contract entered twice is one; the council's own spelling is kept in the record. */
export const contractId = (reference: string): string => keyOf(reference)

/** `Household waste collection (WM-2026-017)` */
export const contractName = ({ title, reference }: Pick<Contract, 'title' | 'reference'>): string =>
  `${title} (${reference})`

/** The contract that somebody means by a reference or a title, whatever its spaces and capitals. */
export function contractMeant(register: readonly Contract[], words: string): Contract | undefined {
  const key = contractId(words)
  return (
    register.find((one) => contractId(one.reference) === key) ?? register.find((one) => contractId(one.title) === key)
  )
}

/** The subject of a service's self-assessment, made from its name in the same way. */
export const serviceId = (name: string): string => keyOf(name)

/** A supplier's id, made from its name in the same way. */
export const supplierId = (name: string): string => keyOf(name)

/** One placing for each supplier's name, whoever begins it. */
export const supplierSheetId = (name: string): string => `supplier:${supplierId(name)}`

/** An id of a portfolio of contracts, made from its name in the same way. */
export const valueId = (name: string): string => keyOf(name)

const keyOf = (words: string): string => {
  const plain = words.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  return createHash('sha256').update(plain).digest('base64url').slice(0, 16)
}
