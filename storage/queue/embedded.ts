import { toldOnce } from './damaged'
import type { Queue, QueueOptions, Work } from './port'

/** `due` compares numbers, and Infinity would not survive its way to Cosmos. */
const everAfter = Number.MAX_SAFE_INTEGER

/**
 * The store itself as a queue. `add`, `done` and `later` are empty, because a record says by itself when it is due: writing it
 * was all there was to say. There is no lease either: a record whose taker died before its claim is still due, and one that
 * was claimed is due when the claim says. Each look is a query across partitions, so this is for a few processes.
 */
export function embeddedQueue<T>({ store, collection, now, ahead = 0, onDamaged }: QueueOptions<T>): Queue<T> {
  const tellDamaged = toldOnce(onDamaged)
  const nothing = async () => {}

  async function look(before: number, most: number): Promise<readonly Work<T>[]> {
    const { items, damaged } = await store.due(collection, before, most)
    tellDamaged(damaged)
    return items.map((kept) => ({ kept, done: nothing, later: nothing }))
  }

  return {
    add: nothing,
    take: async (most) => (most < 1 ? [] : look(now() + ahead, most)),
    async next() {
      const [first] = await look(everAfter, 1)
      return first && collection.due?.(first.kept.value)
    },
    ready: () => store.ready(),
  }
}
