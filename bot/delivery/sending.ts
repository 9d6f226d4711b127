import type { Queue, Work } from '../../storage/queue/port'
import type { Deliver } from './deliver'
import type { Delivery } from './deliveries'
import { createTaking } from './taking'

/** Between two looks, in milliseconds: not less, and not more, since a job looks every few seconds anyway. */
const shortestRest = 10
const longestRest = 5_000
/** Between two looks that found nothing, while something is under way: a look may be a query across partitions. */
const restAtWork = 200

/** So many are under way in one process at the most: slow answers of Teams then hold up nobody else. */
const mostAtOnce = 400

export interface Sending {
  readonly wake: () => void
  /** Resolves when nothing is being sent. */
  readonly idle: () => Promise<void>
  /** The first thing that went wrong since this was last asked, which a delivery that did not reach somebody is not. */
  readonly failed: () => unknown
  /** Takes nothing more; returns when what is under way has ended. */
  readonly stop: () => Promise<void>
}

/**
 * Works on deliveries that are due, many at once; messages to one person go one after the other, in the order in which
 * they were made.
 */
export function createSending(with_: {
  queue: Queue<Delivery>
  deliver: Deliver
  /** Whether a delivery is known to be another process's. */
  isLeft: (delivery: Delivery) => boolean
  clock: () => Date
  /** How long before its time a delivery is taken, in milliseconds. */
  ahead: number
}): Sending {
  const { queue, deliver, isLeft, clock, ahead } = with_
  const own = createTaking({ queue, isLeft, rest: restAtWork })
  const now = (): number => clock().getTime()
  /** What each person is waiting for, and all that is under way. */
  const turns = new Map<string, Promise<void>>()
  const underWay = new Map<string, Promise<void>>()
  /** What could not be worked on, a store in trouble perhaps: left alone until the next `wake`. */
  const troubled = new Set<string>()
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let failure: unknown
  let timer: NodeJS.Timeout | undefined
  let nudge = (): void => {}

  function wake(): void {
    again = true
    troubled.clear()
    nudge()
    if (stopped) return
    running ??= work().finally(() => {
      running = undefined
      if (again && !stopped) wake()
    })
    running.catch((error: unknown) => {
      failure ??= error
    })
  }

  /** Goes on while something is due or under way; then a timer, or the next `wake`, begins anew. */
  async function work(): Promise<void> {
    clearTimeout(timer)
    while (!stopped) {
      again = false
      if ((await take()) > 0) await room()
      else if (!again) {
        const next = await queue.next()
        const rest =
          next === undefined || troubled.size > 0 ? longestRest : Math.max(shortestRest, next - ahead - now())
        if (underWay.size === 0) return sleep(own.hasLeft() ? Math.max(rest, restAtWork) : rest)
        await nudged(Math.min(rest, restAtWork))
      }
    }
    await Promise.all(underWay.values())
  }

  function sleep(rest: number): void {
    if (rest < longestRest) timer = setTimeout(wake, rest).unref()
  }

  /** Resolves at the next `wake`, or after so many milliseconds. */
  const nudged = (rest: number): Promise<void> =>
    new Promise((resolve) => {
      const ends = setTimeout(resolve, rest)
      nudge = () => {
        clearTimeout(ends)
        resolve()
      }
    })

  /** Starts what is due and not started yet; answers how many. */
  async function take(): Promise<number> {
    const works = await own.take(mostAtOnce)
    const isFresh = (place: string) => !underWay.has(place) && !troubled.has(place)
    const fresh = works.filter(({ kept }) => isFresh(placeOf(kept.value)))
    const inOrder = fresh.toSorted((one, other) => one.kept.value.made.localeCompare(other.kept.value.made))
    for (const one of inOrder) start(one)
    return inOrder.length
  }

  function start(one: Work<Delivery>): void {
    const { to } = one.kept.value
    const place = placeOf(one.kept.value)
    const before = turns.get(to) ?? Promise.resolve()
    const mine = before
      .then(() => deliver(one))
      .catch((error: unknown) => {
        failure ??= error
        troubled.add(place)
      })
      .finally(() => {
        underWay.delete(place)
        if (underWay.size === 0) nudge()
        if (turns.get(to) === mine) turns.delete(to)
      })
    turns.set(to, mine)
    underWay.set(place, mine)
  }

  /** Returns when there is room for more, or when something has ended. */
  const room = async () => void (underWay.size >= mostAtOnce && (await Promise.race(underWay.values())))

  return {
    wake,
    idle: async () => {
      while (running) await running.catch(() => undefined)
    },
    failed: () => {
      const first = failure
      failure = undefined
      return first
    },
    stop: async () => {
      stopped = true
      nudge()
      clearTimeout(timer)
      await running?.catch(() => undefined)
    },
  }
}

const placeOf = (delivery: Delivery): string => `${delivery.lane ?? delivery.to}\n${delivery.key}`
