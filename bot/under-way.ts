/** Work that goes on after its turn was answered. A failure of it is nobody's to hear of: what it does is owed by a record, and a job comes back to that. */
export function createUnderWay() {
  const going = new Set<Promise<void>>()
  return {
    start: (work: () => Promise<void>): void => {
      const one = work()
        .catch(() => undefined)
        .finally(() => going.delete(one))
      going.add(one)
    },
    /** Resolves when nothing is under way. */
    idle: async (): Promise<void> => {
      while (going.size > 0) await Promise.all(going)
    },
  }
}
