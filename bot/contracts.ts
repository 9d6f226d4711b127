import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { changeKept } from '../storage/writes'
import { type Contract, contracts, retiered } from './domain/contract'
import type { Actor } from './domain/person'
import type { Tier } from './domain/questionnaire'

export type Contracts = ReturnType<typeof createContracts>

/** Councils' registers of contracts, as far as several features need them. */
export function createContracts(with_: {
  store: Store
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, clock, onDamaged } = with_
  return {
    registerOf: async (council: string): Promise<readonly Contract[]> => {
      const { items } = await listAll(store, contracts, council, (ids) => onDamaged(contracts.name, ids))
      return items.map((kept) => kept.value)
    },
    get: async (council: string, id: string): Promise<Contract | undefined> =>
      (await store.get(contracts, council, id))?.value,
    /** Puts a contract into a tier; one that is in it already, or is not in the register, stays as it is. */
    setTier: (council: string, id: string, tier: Tier, by: Actor): Promise<Contract | undefined> =>
      changeKept(store, contracts, { partition: council, id }, (contract) =>
        retiered(contract, tier, by, clock().toISOString()),
      ),
  }
}
