import type { z } from 'zod/v4'
import { type Collection, DamagedRecordError, type Kept, type Page } from './port'

/** What is written around a value. `partition` and `id` are the original words; the database's keys are made in `ids.ts`. */
export interface Envelope<T> {
  readonly collection: string
  readonly partition: string
  readonly id: string
  readonly schemaVersion: number
  readonly value: T
  readonly due?: number
  readonly expires?: number
}

/** A record as a database gave it back: nothing in it is believed yet. `value` may throw (bad JSON). */
export interface Row {
  readonly id: string
  /** Where it stands in its list; pages are asked for by it. */
  readonly key: string
  readonly version: string
  readonly schemaVersion: unknown
  readonly value: () => unknown
}

export function placeName(collection: string, partition: string, id: string): string {
  return `${collection}/${partition}/${id}`
}

/**
 * The value as it will be read back: through JSON, so that nothing is shared with the caller, and through the schema, so that
 * nothing is written that could not be read, nor a field that the schema does not name.
 */
export function sealed<T>(collection: Collection<T>, given: T, now: number): Envelope<T> {
  const parsed = collection.schema.safeParse(JSON.parse(JSON.stringify(given) ?? 'null'))
  if (!parsed.success) throw new TypeError(`A ${collection.name} record was not written: ${faults(parsed.error)}`)
  const value = parsed.data
  const due = collection.due?.(value)
  if (due !== undefined && !Number.isFinite(due))
    throw new TypeError(`A ${collection.name} record was not written: it is due at ${due}`)
  const life = lifeOf(collection, value)
  return {
    collection: collection.name,
    partition: collection.partition(value),
    id: collection.id(value),
    schemaVersion: collection.version ?? 1,
    value,
    ...(due === undefined ? {} : { due }),
    ...(life === undefined ? {} : { expires: now + life * 1000 }),
  }
}

/** How long a record is kept, in seconds from its last write; nothing for one that stays. */
export const lifeOf = <T>({ timeToLive }: Collection<T>, value: T): number | undefined =>
  typeof timeToLive === 'function' ? timeToLive(value) : timeToLive

/** Today's shape of a row. One that was written by a newer program is damaged to this one: reading it would lose fields. */
export function opened<T>(collection: Collection<T>, partition: string, row: Row): Kept<T> {
  const damaged = (reason: string) => new DamagedRecordError(placeName(collection.name, partition, row.id), reason)
  const known = collection.version ?? 1
  const kept = row.schemaVersion
  if (typeof kept !== 'number' || !Number.isInteger(kept)) throw damaged('its schema version is not a number.')
  if (kept > known) throw damaged(`it has schema version ${kept}; this program knows versions up to ${known}.`)
  let value: unknown
  try {
    value = row.value()
    if (kept < known && collection.upgrade) value = collection.upgrade(value, kept)
  } catch {
    throw damaged(`it could not be read as schema version ${kept}.`)
  }
  const parsed = collection.schema.safeParse(value)
  if (!parsed.success) throw damaged(faults(parsed.error))
  return { value: parsed.data, version: row.version }
}

/** Rows that can be read, up to `limit` of them, and the ids of those met on the way that cannot. */
export async function readable<T>(
  collection: Collection<T>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Page<T>> {
  const items: Kept<T>[] = []
  const damaged: string[] = []
  for await (const row of rows) {
    try {
      items.push(opened(collection, '', row))
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error
      damaged.push(row.id)
    }
    if (items.length >= limit) break
  }
  return { items, damaged }
}

/** `rows` are one more than `limit` when there are more. */
export async function pageOf<T>(collection: Collection<T>, rows: readonly Row[], limit: number): Promise<Page<T>> {
  const shown = rows.slice(0, limit)
  const page = await readable(collection, shown)
  const last = shown.at(-1)
  return rows.length > limit && last ? { ...page, next: last.key } : page
}

/** The page size that is used when `asked` is absent or out of bounds. */
export function pageSize(asked = 100): number {
  return Math.min(Math.max(Math.trunc(asked) || 1, 1), 1000)
}

/** Where a value does not fit and how, without the value: it may be personal, and this goes to a log. */
function faults(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.code}`).join(', ')
}
