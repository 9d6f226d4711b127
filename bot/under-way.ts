export type UnderWay = ReturnType<typeof createUnderWay>

/**
 * Work that goes on after its turn was answered. A failure of it is nobody's to hear of but the log's: what it does is owed
 * by a record, and a job comes back to that.
 */
export function createUnderWay(onTrouble: (error: unknown) => void = () => undefined) {
  const going = new Set<Promise<void>>()
  return {
    start: (work: () => Promise<unknown>): void => {
      const one = Promise.resolve()
        .then(work)
        .then(() => undefined, onTrouble)
        .finally(() => going.delete(one))
      going.add(one)
    },
    /** Resolves when nothing is under way. */
    idle: async (): Promise<void> => {
      while (going.size > 0) await Promise.all(going)
    },
  }
}
