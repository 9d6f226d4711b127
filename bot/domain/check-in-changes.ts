import { alarmsOf } from './alarm'
import type { Brag } from './brag'
import type { CheckIn, CheckInRound, GivenCheckIn } from './check-in'
import type { Actor } from './person'

/** How a check-in changes. Done twice it is done once: then the function answers with what it was given. */

export const emptyGiven: GivenCheckIn = { actions: {}, moved: '', stuck: '', tags: [], next: '' }

export const newCheckIn = (council: string, person: Actor, round: CheckInRound): CheckIn => ({
  council,
  person,
  round,
  given: emptyGiven,
  trail: [],
  revision: 0,
  settled: 0,
})

/** Keeps what is there, for later. */
export const savedCheckIn = (checkIn: CheckIn, given: GivenCheckIn, at: string): CheckIn =>
  isSameGiven(checkIn.given, given)
    ? checkIn
    : {
        ...checkIn,
        given,
        trail: [...checkIn.trail, { at, did: 'saved' }],
        revision: checkIn.revision + 1,
      }

/** Sends it. `actions` are the person's actions as they are before it. */
export function sentCheckIn(
  checkIn: CheckIn,
  given: GivenCheckIn,
  at: string,
  actions: readonly { readonly id: string; readonly title: string; readonly brag?: Brag | undefined }[],
): CheckIn {
  if (checkIn.sent && isSameGiven(checkIn.sent.given, given) && isSameGiven(checkIn.given, given)) return checkIn
  const alarms = alarmsOf(given, checkIn.sent?.given, actions)
  return {
    ...checkIn,
    given,
    sent: { given, at },
    trail: [...checkIn.trail, { at, did: 'sent', ...(alarms.length > 0 ? { alarms } : {}) }],
    revision: checkIn.revision + 1,
  }
}

/** Whether two say the same: the order in which things were filled in is nothing. */
export const isSameGiven = (one: GivenCheckIn, other: GivenCheckIn): boolean => fingerprint(one) === fingerprint(other)

function fingerprint(given: GivenCheckIn): string {
  const actions = Object.entries(given.actions)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { brag, percent }]) => [id, brag, percent])
  const { brag, progress, confidence, moved, stuck, tags, help, next, nextDay } = given
  return JSON.stringify([actions, brag, progress, confidence, moved, stuck, tags.toSorted(), help, next, nextDay])
}

/** By which the actions know of a sending: a later one of the same check-in is another. */
export const sendingId = (checkIn: CheckIn): string =>
  `${checkIn.round.id}:${checkIn.person.id}#${checkIn.trail.findLastIndex((event) => event.did === 'sent') + 1}`
