/**
 * Work that is asked for by name, and serves everybody who asks before it begins to read: whoever asks many times at once is
 * served once or twice. Those for one name go one after the other.
 */
export function gathered(work: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const waiting = new Map<string, Promise<void>>()
  const last = new Map<string, Promise<void>>()
  return (name) => {
    const queued = waiting.get(name)
    if (queued) return queued
    const mine = (last.get(name) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        waiting.delete(name)
        return work(name)
      })
      .finally(() => {
        if (last.get(name) === mine) last.delete(name)
      })
    waiting.set(name, mine)
    last.set(name, mine)
    return mine
  }
}
