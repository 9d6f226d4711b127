import type { Queue, Work } from '../../storage/queue/port'
import type { Delivery } from './deliveries'

/** So many deliveries of others are looked over at the most in search of one's own. */
const mostLooked = 2_000

/** Takes from the queue what this process should send, and leaves the rest there for so many milliseconds (`rest`). */
export function createTaking(with_: {
  queue: Pick<Queue<Delivery>, 'take'>
  isLeft: (delivery: Delivery) => boolean
  rest: number
}) {
  const { queue, isLeft, rest } = with_
  let left = 0
  return {
    take: async (most: number): Promise<readonly Work<Delivery>[]> => {
      // Others' may lie before one's own.
      const works = await queue.take(most + left)
      const own = works.filter(({ kept }) => !isLeft(kept.value))
      left = Math.min(works.length - own.length, mostLooked)
      if (left > 0) for (const one of works) if (isLeft(one.kept.value)) void one.later(rest)
      return own
    },
    /** Whether something was left to other processes at the last look. */
    hasLeft: (): boolean => left > 0,
  }
}
