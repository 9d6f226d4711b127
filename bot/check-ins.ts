import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { persist } from '../storage/writes'
import { type CouncilRound, councilRounds } from './domain/council-round'

export type CheckIns = ReturnType<typeof createCheckIns>

/** Check-ins and what follows from them. */
export function createCheckIns(with_: {
  store: Store
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, onDamaged } = with_

  return {
    /** A council's check-in rounds, oldest first. */
    roundsOf: async (council: string): Promise<readonly CouncilRound[]> => {
      const { items } = await listAll(store, councilRounds, council, (ids) => onDamaged(councilRounds.name, ids))
      return items.map((kept) => kept.value)
    },
    /** Says that people of a council are asked in a round: made, or added to those that were asked before. */
    ask: (asked: Omit<CouncilRound, 'answers' | 'closed'>): Promise<CouncilRound> =>
      persist(async () => {
        const kept = await store.get(councilRounds, asked.council, asked.round.id)
        const after: CouncilRound = kept
          ? { ...kept.value, asked: { ...kept.value.asked, ...asked.asked } }
          : { ...asked, answers: {}, closed: false }
        await store.put(councilRounds, after, kept?.version)
        return after
      }),
  }
}
