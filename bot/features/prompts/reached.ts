import type { Delivery } from '../../delivery/deliveries'
import { laneOf, type Occurrence, roundIdOf } from '../../domain/occurrence'
import type { Tally } from '../../domain/tally'
import { unreachedIn } from '../../domain/unreached'
import type { Services } from '../../services'
import { eachCouncil } from './unreadable'

/** Whom a sending has reached, by itself or by a reminder: nobody else can be said to be silent. */

/** What was kept to remind of it, so far. */
export async function remindersOf(one: Occurrence, { notify }: Services): Promise<readonly Delivery[]> {
  const places = one.reminders.map((_, place) => laneOf(one.id, place))
  return (await Promise.all(places.map((lane) => notify.laneOf(lane)))).flat()
}

/** Said in the rounds of its councils, so that digests and lists, which read rounds alone, know of it. */
export async function noteUnreached(one: Occurrence, tried: readonly Delivery[], services: Services): Promise<void> {
  const unreached = unreachedIn(tried).filter(({ why }) => why !== 'waiting')
  await eachCouncil(one, services, (council) => {
    const theirs = unreached.filter((each) => each.council === council).map(({ person }) => person)
    return services.checkIns.noteUnreached(council, roundIdOf(one), theirs.toSorted())
  })
}

/** Whether all that was planned has come or is still to come, so that there is nobody to note. */
export const isWhole = ({ planned, sent, waiting }: Tally): boolean => sent + waiting === planned
