import type { Occurrence, Unreachable, Watcher } from './occurrence'
import type { Actor } from './person'
import { isSameTally, type Tally } from './tally'

/** What happens to an occurrence. Each function answers with what it was given when there is nothing to change. */

type Step = (one: Occurrence) => Occurrence

const changed = (
  one: Occurrence,
  more: Partial<Occurrence>,
  did?: { at: string; did: string; by?: Actor },
): Occurrence => {
  const { claimed: _over, ...rest } = one
  const trail = did ? [...one.trail, did] : one.trail
  return { ...rest, ...more, trail, revision: one.revision + 1 }
}

/** Made one process's until an instant, so that others leave it alone. */
export const claimed = (one: Occurrence, until: number): Occurrence => ({ ...one, claimed: until })

/** The same of one that is still being planned: what was cancelled meanwhile is not held up. */
export const stillClaimed =
  (until: number): Step =>
  (one) =>
    one.state === 'planning' ? claimed(one, until) : one

/** Kept of those who cannot be reached; the rest are counted by the councils' own lists. */
const mostUnreachable = 100

export const plannedAs =
  (planned: number, unreachable: readonly Unreachable[], at: string): Step =>
  (one) =>
    one.state === 'planning'
      ? changed(
          one,
          {
            state: planned > 0 ? 'sending' : 'closed',
            planned,
            // Those whose time came before anybody had it.
            reminded: one.reminders.filter((reminder) => reminder <= at).length,
            unreachable: [...one.unreachable, ...unreachable].slice(0, mostUnreachable),
          },
          { at, did: planned > 0 ? 'planned' : 'reached nobody' },
        )
      : one

/** Councils that a step had to leave out. They stand first, each once. */
export const leftOut =
  (councils: readonly Unreachable[]): Step =>
  (one) => {
    const isThere = (each: Unreachable) =>
      one.unreachable.some(({ council, why }) => council === each.council && why === each.why)
    const more = councils.filter((each) => !isThere(each))
    if (more.length === 0) return one
    // Not `changed`: whoever is at it goes on.
    const unreachable = [...more, ...one.unreachable].slice(0, mostUnreachable)
    return { ...one, unreachable, revision: one.revision + 1 }
  }

export const remindedTo =
  (count: number, at: string): Step =>
  (one) =>
    one.state === 'sending' && count > one.reminded ? changed(one, { reminded: count }, { at, did: 'reminded' }) : one

/** What is known when it was ended: for good when that is not the first time and nothing waits. */
const endedWith = (one: Occurrence, tally: Tally): Partial<Occurrence> => ({
  calledOff: one.looked !== undefined && tally.waiting === 0,
  tally,
  looked: tally.at,
})

export const closedWith =
  (tally: Tally): Step =>
  (one) => {
    if (one.state === 'closed') return changed(one, endedWith(one, tally))
    if (isOver(one)) return one
    const planned = Math.max(one.planned, tally.planned)
    const first = { ...endedWith(one, tally), planned, state: 'closed' as const, calledOff: false }
    return changed(one, first, { at: tally.at, did: 'closed' })
  }

export const talliedAs =
  (tally: Tally): Step =>
  (one) =>
    one.state === 'sending'
      ? changed(one, { tally: one.tally && isSameTally(one.tally, tally) ? one.tally : tally, looked: tally.at })
      : one

export const isOver = ({ state }: Occurrence): boolean => state === 'closed' || state === 'cancelled'

export const cancelledBy =
  (by: Actor, at: string): Step =>
  (one) => {
    if (isOver(one)) return one
    const { looked: _anew, ...rest } = one
    return changed(rest, { state: 'cancelled' }, { at, by, did: 'cancelled' })
  }

export const calledOffWith =
  (tally: Tally): Step =>
  (one) =>
    one.state === 'cancelled' ? changed(one, endedWith(one, tally)) : one

/** `seen` is how often it had been asked when the card was drawn: a press that comes twice asks once. */
export const askedAgain =
  (seen: number, by: Actor, at: string): Step =>
  (one) =>
    one.state === 'sending' && seen === one.again && one.again === one.againDone
      ? changed(one, { again: one.again + 1 }, { at, by, did: 'sent again to those not reached' })
      : one

export const againDone =
  (count: number): Step =>
  (one) => {
    if (one.againDone >= count) return one
    const { looked: _anew, ...rest } = one
    return changed(rest, { againDone: count })
  }

const mostWatched = 10

const isSame = (one: Watcher, other: Watcher): boolean => one.person === other.person && one.message === other.message

export const watchedBy =
  (watcher: Watcher): Step =>
  (one) => {
    const isThere = one.watch.some((each) => isSame(each, watcher))
    if (isThere || isOver(one)) return one
    return { ...one, watch: [...one.watch, watcher].slice(-mostWatched), revision: one.revision + 1 }
  }

/** The message shows something else from now on. */
export const unwatchedBy =
  (watcher: Watcher): Step =>
  (one) =>
    one.watch.some((each) => isSame(each, watcher))
      ? { ...one, watch: one.watch.filter((each) => !isSame(each, watcher)), revision: one.revision + 1 }
      : one

/** Counts stay. */
export const withoutNames: Step = (one) =>
  isOver(one) && one.calledOff
    ? changed(one, { unreachable: [], ...(one.tally ? { tally: { ...one.tally, missed: [] } } : {}) })
    : one
