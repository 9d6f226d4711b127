import type Database from 'libsql'
import { opened, pageOf, pageSize, placeName, type Row, readable, sealed } from './envelope'
import { groupCommit } from './group-commit'
import { keysWithin, partitionKey, recordKey } from './ids'
import { type Collection, ConflictError, type Store, StoreUnusableError } from './port'
import { openDatabase, trouble } from './sqlite-file'
import { type KeptRow, statements } from './sqlite-statements'

/** At the start and after each so many writes, up to twice as many expired records are cleared away: no timer. */
const writesBetweenSweeps = 500

/** The embedded store: one file (or ':memory:'), durable, safe for several processes. `now` says what has expired. */
export function openSqlite(options: { readonly file: string; readonly now: () => number }): Store {
  return sqliteStore(openDatabase(options.file), options.file, options.now)
}

/** `file` is only named in errors. */
export function sqliteStore(database: Database.Database, file: string, now: () => number): Store {
  const sql = statements(database)
  const commit = groupCommit(database, (error) => trouble(file, error, ' What was being written was not kept.'))
  let closing: Promise<void> | undefined
  let writes = 0
  sweep()

  async function write<R>(work: () => R): Promise<R> {
    if (closing) throw new StoreUnusableError(`The store on ${file} is closed.`)
    writes += 1
    if (writes % writesBetweenSweeps === 0) sweep()
    return commit(work)
  }

  function sweep(): void {
    const sweeping = commit(() => raiseVersions(sql.sweep(now())))
    // What could not be cleared away now will be later; until then no read shows it.
    sweeping.catch(() => undefined)
  }

  function raiseVersions(gone: readonly KeptRow[]): void {
    if (gone.length > 0) sql.raiseVersions(Math.max(...gone.map(({ version }) => version)) + 1)
  }

  function read<R>(work: () => R): R {
    if (closing) throw new StoreUnusableError(`The store on ${file} is closed.`)
    try {
      return work()
    } catch (error) {
      throw trouble(file, error, '')
    }
  }

  async function close(): Promise<void> {
    // What waits is written in the order asked, so before this.
    await commit(() => undefined).catch(() => undefined)
    try {
      // libsql keeps the file open until its statements are collected, so SQLite's own tidying at close cannot be relied on.
      database.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // Then all that was written is still in the log, and is found there by whoever opens the file next.
    }
    database.close()
  }

  return {
    async get(collection, partition, id) {
      const [kept] = read(() => sql.find(...keysOf(collection, partition, id), now()))
      return kept && opened(collection, partition, rowOf(kept))
    },

    async put(collection, given, expected) {
      const { value, ...record } = sealed(collection, given, now())
      const keys = keysOf(collection, record.partition, record.id)
      const body = [JSON.stringify(record.id), record.schemaVersion, JSON.stringify(value)]
      const times = [record.due ?? null, record.expires ?? null]
      const version = await write(() => {
        const [kept] =
          expected === undefined
            ? sql.create(...keys, ...body, ...times, now())
            : sql.replace(...body, ...times, ...keys, Number(expected), now())
        if (!kept) throw new ConflictError(placeName(collection.name, record.partition, record.id))
        return String(kept.version)
      })
      return { value, version }
    },

    async remove(collection, partition, id, expected) {
      const keys = keysOf(collection, partition, id)
      await write(() => {
        const [kept] = sql.find(...keys, now())
        if (kept && expected !== undefined && kept.version !== Number(expected))
          throw new ConflictError(placeName(collection.name, partition, id))
        raiseVersions(sql.remove(...keys))
      })
    },

    async list(collection, partition, page = {}) {
      const limit = pageSize(page.limit)
      const { above, below } = keysWithin(page.within)
      const place = [collection.name, partitionKey(partition)]
      const found = read(() => sql.list(...place, page.after ?? above, below, now(), limit + 1))
      return pageOf(collection, found.map(rowOf), limit)
    },

    async due(collection, before, limit) {
      const size = pageSize(limit)
      function* rows() {
        for (let offset = 0, more = true; more; offset += size) {
          const found = read(() => sql.due(collection.name, before, now(), size, offset))
          yield* found.map(rowOf)
          more = found.length === size
        }
      }
      return readable(collection, rows(), size)
    },

    async ready() {
      read(() => sql.find('', '', '', 0))
    },

    close() {
      closing ??= close()
      return closing
    },
  }
}

function keysOf<T>(collection: Collection<T>, partition: string, id: string): readonly string[] {
  return [collection.name, partitionKey(partition), recordKey(id)]
}

function rowOf(kept: KeptRow): Row {
  return {
    id: JSON.parse(kept.id),
    key: kept.key,
    version: String(kept.version),
    schemaVersion: kept.schema_version,
    value: () => JSON.parse(kept.value),
  }
}
