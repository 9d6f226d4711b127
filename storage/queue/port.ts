import type { Collection, Kept, Store } from '../port'

/**
 * A record that somebody should work on now. Whoever takes it claims it by a versioned write of the record itself, which also
 * says when it is due again should the claimant die. One of the two is called after the work; neither ever fails, and nothing
 * is lost when it was not called.
 */
export interface Work<T> {
  readonly kept: Kept<T>
  /** Its work is over: the record, as it was written, is no longer due. */
  done(): Promise<void>
  /** Its work goes on: the record, as it was written, is due in so many milliseconds. */
  later(milliseconds: number): Promise<void>
}

/**
 * Tells processes which records of one collection to work on now. Records are the truth and a queue only points at them: it
 * may give one twice, to two processes, or out of order. There is no `close`: a queue holds nothing open.
 */
export interface Queue<T> {
  /** Says that these records, already written, wait. Never fails: what could not be said is found by `take` later on. */
  add(values: readonly T[]): Promise<void>
  /**
   * Up to `most` records that are due now (or `ahead` of it), the earliest first. One that is not claimed is given again, at
   * once or when its lease is over, so claim all of them before you take more. Throws `StoreUnusableError`.
   */
  take(most: number): Promise<readonly Work<T>[]>
  /**
   * The instant (ms since 1970) at which the next record is due, or at which to look again where only `take` can tell;
   * undefined for none.
   */
  next(): Promise<number | undefined>
  /** Resolves when the queue answers. Throws `StoreUnusableError`. */
  ready(): Promise<void>
}

export interface QueueOptions<T> {
  readonly store: Pick<Store, 'get' | 'due' | 'ready'>
  readonly collection: Collection<T>
  readonly now: () => number
  /** For how many milliseconds before it is due a record is given already; 0 unless told. */
  readonly ahead?: number
  /** Hears the ids of records that are due and cannot be read: each id once, though it is met at every look. */
  readonly onDamaged?: (ids: readonly string[]) => void
  /** Hears what went wrong where nobody is told by an error. */
  readonly onTrouble?: (error: Error) => void
}
