import type { SqlQuerySpec } from '@azure/cosmos'
import type { Envelope, Row } from './envelope'
import { documentPrefix, keysWithin, partitionKey, recordKey } from './ids'
import type { Collection, PageRequest } from './port'

/** A document as Cosmos gives it back. Any field of ours may be missing: others can write to the container too. */
export interface KeptDocument {
  readonly id: string
  readonly _etag: string
  readonly names?: { readonly partition: string; readonly id: string }
  readonly schemaVersion?: unknown
  readonly value?: unknown
  readonly expires?: unknown
}

export interface Address {
  readonly id: string
  readonly partition: string
}

/** Without a partition key it asks every partition. */
export interface Query {
  readonly spec: SqlQuerySpec
  readonly partitionKey?: string
}

const unexpired = '(NOT IS_DEFINED(c.expires) OR c.expires > @now)'

/** A collection is a range of ids: all begin with its prefix. The emulator needs the partition said twice. */
export function listOf(collection: string, partition: string, { after, within }: PageRequest, now: number): Query {
  const prefix = documentPrefix(collection)
  const { above, below } = keysWithin(within)
  const values = {
    '@partition': partitionKey(partition),
    '@after': prefix + (after ?? above),
    '@end': prefix + below,
    '@now': now,
  }
  const where = `c.partition = @partition AND c.id > @after AND c.id < @end AND ${unexpired}`
  return { spec: specOf(`SELECT * FROM c WHERE ${where} ORDER BY c.id`, values), partitionKey: partitionKey(partition) }
}

export function dueOf(collection: string, before: number, now: number): Query {
  const where = `c.collection = @collection AND c.due <= @before AND ${unexpired}`
  const values = { '@collection': collection, '@before': before, '@now': now }
  return { spec: specOf(`SELECT * FROM c WHERE ${where} ORDER BY c.due`, values) }
}

function specOf(query: string, values: Readonly<Record<string, string | number>>): SqlQuerySpec {
  return { query, parameters: Object.entries(values).map(([name, value]) => ({ name, value })) }
}

export function addressOf<T>(collection: Collection<T>, partition: string, id: string): Address {
  return { id: documentPrefix(collection.name) + recordKey(id), partition: partitionKey(partition) }
}

export function documentOf<T>({ partition, id, ...record }: Envelope<T>, timeToLive: number | undefined) {
  return {
    id: documentPrefix(record.collection) + recordKey(id),
    partition: partitionKey(partition),
    names: { partition, id },
    ...record,
    ...(timeToLive === undefined ? {} : { ttl: Math.ceil(timeToLive) }),
  }
}

export function rowOf(kept: KeptDocument): Row {
  return {
    id: kept.names?.id ?? kept.id,
    key: kept.id.slice(kept.id.indexOf(':') + 1),
    version: kept._etag,
    schemaVersion: kept.schemaVersion,
    value: () => kept.value,
  }
}

/** A version may come from a card, so from anybody: an empty one, `*` or a list would match what it should not. */
export function isVersion(claimed: string): boolean {
  return /^"?[\w-]+"?$/.test(claimed)
}

export function ifMatch(version: string) {
  return { accessCondition: { type: 'IfMatch', condition: version } }
}
