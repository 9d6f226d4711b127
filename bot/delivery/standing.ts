import { z } from 'zod/v4'
import { listAll } from '../../storage/lists'
import type { Collection, Store } from '../../storage/port'
import { putOnce } from '../../storage/writes'

/** Which lanes have a card in a place, so that all that stands there can be brought up to date. */
const lanesInPlaces: Collection<{ to: string; lane: string }> = {
  name: 'post-place',
  schema: z.object({ to: z.string(), lane: z.string() }),
  partition: (one) => `post-places:${one.to}`,
  id: (one) => one.lane,
}

const places = 'all-in:'

/** Stands for all lanes that have a card in a place: to ask for its refresh is to ask for all of theirs. */
export const laneOfAllIn = (to: string): string => `${places}${to}`

/** Noted before the card is: a note without one is harmless. */
export const noteStanding = (store: Store, to: string, lane: string): Promise<boolean> =>
  putOnce(store, lanesInPlaces, { to, lane })

/** The lanes that a lane stands for: itself, or all of a place. */
export async function lanesIn(store: Store, lane: string): Promise<readonly string[]> {
  if (!lane.startsWith(places)) return [lane]
  const { items } = await listAll(store, lanesInPlaces, `post-places:${lane.slice(places.length)}`)
  return items.map(({ value }) => value.lane)
}
