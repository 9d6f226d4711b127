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
 * within the process. `within` as in the port. Damaged records do not stop it: `onDamaged` hears of them once, when there are any.
 */
export async function listAll<T>(
  store: Pick<Store, 'list'>,
  collection: Collection<T>,
  partition: string,
  onDamaged?: (ids: readonly string[]) => void,
  within?: string,
): Promise<Listed<T>> {
  const items: Kept<T>[] = []
  const damaged: string[] = []
  let after: string | undefined
  do {
    const page = await store.list(collection, partition, { after, within, limit: pageSize })
    items.push(...page.items)
    damaged.push(...page.damaged)
    after = page.next
    if (after !== undefined) await new Promise((resolve) => setImmediate(resolve))
  } while (after !== undefined)
  if (damaged.length > 0) onDamaged?.(damaged)
  return { items, damaged }
}
