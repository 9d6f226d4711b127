import type Database from 'libsql'
import { ConflictError } from './port'

interface Write {
  /** Does the work, and answers how to tell its caller; throws when the whole transaction is lost. */
  readonly attempt: () => () => void
  readonly fail: (error: unknown) => void
  readonly asked: number
  readonly alone: boolean
}

/** A bound on how long one transaction keeps other work waiting (about 5 ms). */
const largestGroup = 250

/** For how many milliseconds a write is tried again while another process is writing. */
const patience = 3000

/**
 * Gathers writes into one transaction. Making a commit durable (an fsync) costs many times the writing itself, so all that
 * is asked for in one turn of the event loop shares one: that is full durability at a fraction of the price.
 *
 * The function that it gives runs `work` in the next transaction, in the order asked, and resolves after COMMIT. `work` may
 * throw `ConflictError` before it changes anything: that fails only its own write. When a transaction fails as a whole (a
 * full disk), each of its writes is tried again alone, so that one which is too large does not take the others with it.
 * When another process is writing, all are tried again a little later, and this one goes on reading in the meantime.
 */
export function groupCommit(database: Database.Database, explain: (error: unknown) => unknown) {
  const waiting: Write[] = []
  let scheduled = false

  function next(): void {
    const writes = waiting.splice(0, waiting[0]?.alone ? 1 : largestGroup)
    let pause = false
    try {
      for (const tell of committed(database, writes)) tell()
    } catch (error) {
      pause = isBusy(error) && writes.every(({ asked }) => performance.now() - asked < patience)
      if (pause) waiting.unshift(...writes)
      else if (isBusy(error) || writes.length === 1) for (const write of writes) write.fail(explain(error))
      else waiting.unshift(...writes.map((write) => ({ ...write, alone: true })))
    }
    scheduled = waiting.length > 0
    // At random, so that processes which wait for one another do not ask in step.
    if (pause) setTimeout(next, 1 + Math.random() * 20)
    else if (scheduled) setImmediate(next)
  }

  return <R>(work: () => R): Promise<R> =>
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
      waiting.push({ attempt, fail, asked: performance.now(), alone: false })
      if (!scheduled) setImmediate(next)
      scheduled = true
    })
}

function committed(database: Database.Database, writes: readonly Write[]): (() => void)[] {
  database.exec('BEGIN IMMEDIATE')
  try {
    const tellings = writes.map((write) => write.attempt())
    database.exec('COMMIT')
    return tellings
  } catch (error) {
    // SQLite has sometimes rolled back by itself.
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function isBusy(error: unknown): boolean {
  return (Object(error) as { readonly code?: string }).code === 'SQLITE_BUSY'
}
