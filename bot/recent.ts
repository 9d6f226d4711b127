import type { Services } from './services'

/** So old, in milliseconds, at the most is what is remembered while messages go out. */
const freshFor = 3_000
const mostKept = 100

/**
 * Remembers what was read for a moment, so that thousands of messages do not each read it anew. What failed is not
 * remembered. One memory for each bot.
 */
export function recently<T>(read: (key: string, services: Services) => Promise<T>) {
  const memories = new WeakMap<Services, Map<string, { readonly what: Promise<T>; readonly until: number }>>()
  return (key: string, services: Services): Promise<T> => {
    const memory = memories.get(services) ?? new Map<string, { readonly what: Promise<T>; readonly until: number }>()
    memories.set(services, memory)
    const now = services.clock().getTime()
    const kept = memory.get(key)
    if (kept && kept.until > now) return kept.what
    for (const [old, { until }] of memory) if (until <= now || memory.size >= mostKept) memory.delete(old)
    const what = read(key, services)
    memory.set(key, { what, until: now + freshFor })
    what.catch(() => memory.delete(key))
    return what
  }
}
