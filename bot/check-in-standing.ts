import type { CheckIn, CheckInRound } from './domain/check-in'
import { actionsFor } from './domain/check-in-actions'
import { currentRound, roundFor } from './domain/check-in-rounds'
import type { CouncilRound } from './domain/council-round'
import type { Person } from './domain/person'
import type { PlanAction } from './domain/plan'
import type { Services } from './services'

/** Where somebody stands in a check-in round, all of it read afresh. */
export interface Standing {
  readonly council: string
  readonly round: CheckInRound
  readonly rounds: readonly CouncilRound[]
  /** The person's own, in the order in which cards show them. */
  readonly actions: readonly PlanAction[]
  readonly checkIn: CheckIn | undefined
  readonly open: boolean
}

/** In the round of an id, or in the current one; nothing when that round is none of this person's. */
export async function standingIn(
  person: Pick<Person, 'id' | 'email' | 'council'>,
  id: string | undefined,
  services: Services,
): Promise<Standing | undefined> {
  const council = person.council!.id
  const now = services.clock().toISOString()
  const [rounds, all] = await Promise.all([services.checkIns.roundsOf(council), services.plans.actionsOf(council)])
  const found =
    id === undefined
      ? { round: currentRound(rounds, person.id, now), open: true }
      : roundFor(rounds, id, person.id, now)
  if (!found) return undefined
  const checkIn = await services.checkIns.get(council, found.round.id, person.id)
  return { council, ...found, rounds, actions: actionsFor(all, person, checkIn), checkIn }
}

/** In the round that is current: there always is one. */
export const standingNow = async (person: Person, services: Services): Promise<Standing> =>
  (await standingIn(person, undefined, services))!
