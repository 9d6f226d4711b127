import { setTimeout as pause } from 'node:timers/promises'

/**
 * Work that is asked for by name, and serves everybody who asks before it begins to read: whoever asks many times at once is
 * served once or twice, and all of them have what it answers. Those for one name go one after the other, `rest` milliseconds
 * from the end of one to the next.
 */
export function gathered<T>(work: (name: string) => Promise<T>, rest = 0): (name: string) => Promise<T> {
  const waiting = new Map<string, Promise<T>>()
  /** The end of the last one of a name, and of the rest after it. */
  const last = new Map<string, Promise<unknown>>()
  return (name) => {
    const queued = waiting.get(name)
    if (queued) return queued
    const mine = (last.get(name) ?? Promise.resolve()).then(() => {
      waiting.delete(name)
      return work(name)
    })
    const rested = mine
      .catch(() => undefined)
      .then(() => (rest > 0 ? pause(rest, undefined, { ref: false }) : undefined))
      .finally(() => {
        if (last.get(name) === rested) last.delete(name)
      })
    waiting.set(name, mine)
    last.set(name, rested)
    return mine
  }
}
