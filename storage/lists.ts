import type { Collection, Kept, Store } from './port'

/** All of a list, however long: what a page holds besides, the ids that could not be read, is complete as well. */
export interface Listed<T> {
  readonly items: readonly Kept<T>[]
  readonly damaged: readonly string[]
}

/** Few enough to be read in a few milliseconds. */
const pageSize = 200

/**
 * Reads a partition to its end, in order of id, a page at a time, between which other work goes on: the embedded store reads
 * within the process. `within` as in the port, `limit` how many are read at a time. Damaged records do not stop it: `onDamaged` hears of them once, when there are any.
 */
export async function listAll<T>(
  store: Pick<Store, 'list'>,
  collection: Collection<T>,
  partition: string,
  onDamaged?: (ids: readonly string[]) => void,
  within?: string,
  limit = pageSize,
): Promise<Listed<T>> {
  const items: Kept<T>[] = []
  const damaged: string[] = []
  let after: string | undefined
  do {
    const page = await store.list(collection, partition, { after, within: within || undefined, limit })
    items.push(...page.items)
    damaged.push(...page.damaged)
    after = page.next
    if (after !== undefined) await new Promise((resolve) => setImmediate(resolve))
  } while (after !== undefined)
  if (damaged.length > 0) onDamaged?.(damaged)
  return { items, damaged }
}
