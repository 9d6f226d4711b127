import type { Collection, Store } from '../port'
import type { Queue } from './port'

export function embeddedQueue<T>(with_: {
  store: Pick<Store, 'due'>
  collection: Collection<T>
  now: () => number
}): Queue<T> {
  const { store, collection, now } = with_
  const nothing = async () => {}
  return {
    add: nothing,
    take: async (most, ahead) => {
      const { items } = await store.due(collection, now() + ahead, most)
      return items.map((kept) => ({ kept, done: nothing, later: nothing }))
    },
    next: async () => {
      const [first] = (await store.due(collection, Number.MAX_SAFE_INTEGER, 1)).items
      return first && collection.due?.(first.value)
    },
    ready: nothing,
    close: nothing,
  }
}
