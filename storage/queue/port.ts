import type { Kept } from '../port'

/** A record that somebody should work on now. */
export interface Work<T> {
  readonly kept: Kept<T>
  /** Its work is over for good. */
  readonly done: () => Promise<void>
  /** Its work goes on after so many milliseconds. */
  readonly later: (milliseconds: number) => Promise<void>
}

export interface Queue<T> {
  readonly add: (values: readonly T[]) => Promise<void>
  readonly take: (most: number, ahead: number) => Promise<readonly Work<T>[]>
  readonly next: () => Promise<number | undefined>
  readonly ready: () => Promise<void>
  readonly close: () => Promise<void>
}
