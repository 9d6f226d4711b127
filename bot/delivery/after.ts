import type { Tried } from './attempt'
import type { Delivery } from './deliveries'

/** All in milliseconds. */
const oldest = 24 * 3_600_000
const longestWait = 15 * 60_000
const shortestWait = 250

/** A claimed delivery after a try. `random` is from 0 up to 1, `now` in milliseconds since 1970. */
export function after(claim: Delivery, tried: Tried, { now, random }: { now: number; random: number }): Delivery {
  const { reason: _before, claimed: _over, ...rest } = claim
  const reason = tried.reason ? { reason: tried.reason } : {}
  if (tried.end === 'wait') {
    return { ...rest, ...reason, tries: claim.tries - 1, next: tried.until, since: tried.until }
  }
  const end = Math.max(Date.parse(claim.made), claim.since ?? 0) + oldest
  if (tried.end === 'retry' && now < end) {
    const wait = Math.max(shortestWait, tried.after ?? jittered(claim.tries, random))
    return { ...rest, ...reason, next: Math.min(now + wait, end) }
  }
  const { card: _sent, ...whole } = rest
  const bare = isTakenAway(claim, tried) ? { ...withoutMessage(whole), takenAway: true } : whole
  const message = claim.stands && tried.end === 'sent' && tried.message ? { message: tried.message } : {}
  const thread = claim.stands && tried.end === 'sent' && tried.thread ? { thread: tried.thread } : {}
  const state = tried.end === 'retry' ? 'failed' : tried.end
  return { ...bare, ...reason, ...message, ...thread, state, ended: new Date(now).toISOString() }
}

/** Teams does not know the message that is to be changed. */
const isTakenAway = (claim: Delivery, tried: Tried): boolean =>
  claim.message !== undefined && tried.end === 'failed' && tried.reason?.startsWith('404') === true

const withoutMessage = ({ message: _gone, ...rest }: Delivery): Delivery => rest

/** Exponential, with full jitter. */
const jittered = (tries: number, random: number): number =>
  Math.round(random * Math.min(longestWait, 1000 * 2 ** tries))

export const isWorthTelling = ({ state }: Delivery): boolean =>
  !['waiting', 'sent', 'paused', 'unneeded'].includes(state)

/** Nothing of whom it was for or what it was about. */
export const toldOf = ({ state, reason, tries }: Delivery) => ({ state, reason, tries })
