import { type Collection, ConflictError, type Store } from './port'

/** Two ways to bear that somebody else may write first. */

/** Keeps a new record; one that is there already stays as it is. Answers whether it was new. */
export async function putOnce<T>(store: Store, collection: Collection<T>, value: T): Promise<boolean> {
  try {
    await store.put(collection, value)
    return true
  } catch (error) {
    if (error instanceof ConflictError) return false
    throw error
  }
}

/** Does reading, deciding and writing again from the start for as long as somebody else writes first. */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }
}
