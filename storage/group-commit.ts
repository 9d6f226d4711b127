import type Database from 'libsql'
import { ConflictError } from './port'

export interface GroupCommit {
  /** Runs `work` in the next shared transaction; resolves after COMMIT. `work` may throw `ConflictError` before it changes anything. */
  write<R>(work: () => R): Promise<R>
  flush(): void
}

interface Write {
  /** Does the work, and answers how to tell its caller; throws when the whole transaction is lost. */
  readonly attempt: () => () => void
  readonly fail: (error: unknown) => void
}

/** A bound on how long one transaction keeps other work waiting (about 5 ms). */
const largestGroup = 250

/**
 * Gathers writes into one transaction. Making a commit durable (an fsync) costs many times the writing itself, so all that
 * is asked for in one turn of the event loop shares one: that is full durability at a fraction of the price.
 *
 * A conflict fails only its own write. When a transaction fails as a whole (a full disk), each of its writes is tried
 * again by itself, so that one which is too large does not take the others with it.
 */
export function groupCommit(database: Database.Database, explain: (error: unknown) => unknown): GroupCommit {
  const waiting: Write[] = []
  let scheduled = false

  function flush(): void {
    while (waiting.length > 0) settle(waiting.splice(0, largestGroup))
  }

  function next(): void {
    settle(waiting.splice(0, largestGroup))
    scheduled = waiting.length > 0
    if (scheduled) setImmediate(next)
  }

  function settle(writes: readonly Write[]): void {
    try {
      for (const tell of committed(writes)) tell()
    } catch (error) {
      if (writes.length > 1 && !isBusy(error)) for (const write of writes) settle([write])
      else for (const write of writes) write.fail(explain(error))
    }
  }

  function committed(writes: readonly Write[]): (() => void)[] {
    if (writes.length === 0) return []
    database.exec('BEGIN IMMEDIATE')
    try {
      const tellings = writes.map((write) => write.attempt())
      database.exec('COMMIT')
      return tellings
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  return {
    flush,
    write: <R>(work: () => R) =>
      new Promise<R>((resolve, fail) => {
        const attempt = () => {
          try {
            const result = work()
            return () => resolve(result)
          } catch (error) {
            if (!(error instanceof ConflictError)) throw error
            return () => fail(error)
          }
        }
        waiting.push({ attempt, fail })
        if (!scheduled) setImmediate(next)
        scheduled = true
      }),
  }
}

function isBusy(error: unknown): boolean {
  return (Object(error) as { readonly code?: string }).code === 'SQLITE_BUSY'
}
