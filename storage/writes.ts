import { type Collection, ConflictError, type Kept, type Store } from './port'

/** Ways to bear that somebody else may write first. */

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

/**
 * Changes a record by a pure function, which answers with the very value that it was given to leave all as it is. Answers
 * with the record as it then is; nothing when there is none.
 */
export const changeKept = <T>(
  store: Store,
  collection: Collection<T>,
  at: { readonly partition: string; readonly id: string },
  step: (value: T) => T,
): Promise<T | undefined> =>
  persist(async () => {
    const kept = await store.get(collection, at.partition, at.id)
    if (!kept) return undefined
    const after = step(kept.value)
    return after === kept.value ? after : (await store.put(collection, after, kept.version)).value
  })

/** The same, beginning from what was read a moment ago: it is read again only where somebody wrote since. */
export async function changeFrom<T>(
  store: Store,
  collection: Collection<T>,
  kept: Kept<T>,
  step: (value: T) => T,
): Promise<T | undefined> {
  const after = step(kept.value)
  if (after === kept.value) return after
  try {
    return (await store.put(collection, after, kept.version)).value
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
  }
  return changeKept(
    store,
    collection,
    { partition: collection.partition(kept.value), id: collection.id(kept.value) },
    step,
  )
}
