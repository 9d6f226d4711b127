import type { z } from 'zod/v4'

/**
 * One kind of record: its name, its shape and where each record lives. The store knows nothing else of a feature.
 *
 * - `partition` groups the records that one screen reads together; every read in a turn names one partition.
 * - `id` is derived from the record, so that writing the same thing twice finds the first.
 * - `schema` must accept, through JSON, what it gave: a value is parsed when it is put and each time it is read.
 * - `version` counts changes of shape; `upgrade` turns a record of an older version (as kept) into today's shape.
 * - `timeToLive` is in seconds from the last write; afterwards the record is absent. A function says it of each record:
 *   `undefined` for one that stays.
 * - `due` is the instant (milliseconds since 1970) at which a job should look at the record; absent for nothing to do.
 */
export interface Collection<T> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly partition: (value: T) => string
  readonly id: (value: T) => string
  readonly version?: number
  readonly upgrade?: (kept: unknown, version: number) => unknown
  readonly timeToLive?: number | ((value: T) => number | undefined)
  readonly due?: (value: T) => number | undefined
}

/** A record as it was read, with the version that a later write must name. Opaque; changes with every write. */
export interface Kept<T> {
  readonly value: T
  readonly version: string
}

/** `next` is handed back as `after` for the page that follows; absent at the end. `damaged` are ids that could not be read. */
export interface Page<T> {
  readonly items: readonly Kept<T>[]
  readonly damaged: readonly string[]
  readonly next?: string
}

/** `within` asks for those alone whose ids begin with it and go on. */
export interface PageRequest {
  readonly within?: string | undefined
  readonly after?: string | undefined
  readonly limit?: number
}

/**
 * What features may ask of a database. Every call names one partition except `due`, which jobs alone may use.
 *
 * `put` creates when `expected` is absent and replaces when it is the version now kept; otherwise it throws
 * `ConflictError`. A write is durable when its promise resolves.
 * `remove` of a record that is absent does nothing; with `expected` it throws `ConflictError` when the record has changed.
 * `list` is in order of id (as bytes), `limit` at most 1,000, 100 unless told.
 * `due` gives, earliest first, what is due at or before `before`; `limit` counts those that can be read.
 * `get` throws `DamagedRecordError` for a record that does not fit its schema; `list` and `due` name such records in `damaged`.
 */
export interface Store {
  get<T>(collection: Collection<T>, partition: string, id: string): Promise<Kept<T> | undefined>
  put<T>(collection: Collection<T>, value: T, expected?: string): Promise<Kept<T>>
  remove<T>(collection: Collection<T>, partition: string, id: string, expected?: string): Promise<void>
  list<T>(collection: Collection<T>, partition: string, page?: PageRequest): Promise<Page<T>>
  due<T>(collection: Collection<T>, before: number, limit?: number): Promise<Page<T>>
  ready(): Promise<void>
  close(): Promise<void>
}

/** Somebody else wrote first: read again and decide afresh. */
export class ConflictError extends Error {
  constructor(readonly place: string) {
    super(`The record ${place} has changed since it was read.`)
    this.name = 'ConflictError'
  }
}

/** The record is there and cannot be understood. It is left as it is, so that nothing is lost. */
export class DamagedRecordError extends Error {
  constructor(
    readonly place: string,
    reason: string,
  ) {
    super(`The record ${place} cannot be read: ${reason}`)
    this.name = 'DamagedRecordError'
  }
}

/** The database file or account cannot be used at all; the message is a sentence for whoever runs the bot. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError'
}
