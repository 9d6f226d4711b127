import { setTimeout as pause } from 'node:timers/promises'

/**
 * Work that is asked for by name, and serves everybody who asks before it begins to read: whoever asks many times at once is
 * served once or twice. Those for one name go one after the other, `rest` milliseconds from the end of one to the next.
 */
export function gathered(work: (name: string) => Promise<void>, rest = 0): (name: string) => Promise<void> {
  const waiting = new Map<string, Promise<void>>()
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
      .then(() => pause(rest, undefined, { ref: false }))
      .finally(() => {
        if (last.get(name) === rested) last.delete(name)
      })
    waiting.set(name, mine)
    last.set(name, rested)
    return mine
  }
}
