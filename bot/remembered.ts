const [freshFor, mostKept] = [30_000, 1_000]

/** What was read or written of something, for half a minute, as people are remembered. */
export function remembered<T>(clock: () => Date) {
  const memory = new Map<string, { readonly value: T; readonly until: number } | { readonly until: 0 }>()
  const note = (id: string, value: T): T => {
    if (memory.size >= mostKept) memory.clear()
    memory.set(id, { value, until: clock().getTime() + freshFor })
    return value
  }
  return {
    of: (id: string): { readonly value: T } | undefined => {
      const one = memory.get(id)
      return one && 'value' in one && one.until > clock().getTime() ? one : undefined
    },
    note,
    /** Notes what a reading answers, unless something was noted or forgotten since it began: that is newer. */
    noteRead: async <R extends { readonly value: T } | undefined>(id: string, read: () => Promise<R>): Promise<R> => {
      const before = memory.get(id)
      const found = await read()
      if (found && memory.get(id) === before) note(id, found.value)
      return found
    },
    forget: (id: string): void => void memory.set(id, { until: 0 }),
  }
}
