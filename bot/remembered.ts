const [freshFor, mostKept] = [30_000, 1_000]

/** What was read or written of something, for half a minute, as people are remembered. */
export function remembered<T>(clock: () => Date) {
  const memory = new Map<string, { readonly value: T; readonly until: number }>()
  return {
    of: (id: string): { readonly value: T } | undefined => {
      const one = memory.get(id)
      return one && one.until > clock().getTime() ? one : undefined
    },
    note: (id: string, value: T): T => {
      if (memory.size >= mostKept) memory.clear()
      memory.set(id, { value, until: clock().getTime() + freshFor })
      return value
    },
    forget: (id: string): void => void memory.delete(id),
  }
}
