import type { CheckIn, CheckInRound } from './domain/check-in'
import { actionsFor } from './domain/check-in-actions'
import { currentRound, roundFor } from './domain/check-in-rounds'
import type { CouncilRound } from './domain/council-round'
import type { Person } from './domain/person'
import type { PlanAction } from './domain/plan'
import { recently } from './recent'
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

/** What check-ins of a council stand on: its rounds and the actions of its plan. */
interface Ground {
  readonly rounds: readonly CouncilRound[]
  readonly all: readonly PlanAction[]
}

const groundOf = async (council: string, services: Services): Promise<Ground> => {
  const [rounds, all] = await Promise.all([services.checkIns.roundsOf(council), services.plans.actionsOf(council)])
  return { rounds, all }
}

/** As it was a few seconds ago at the most, for messages that go to many of a council: it grows with its people, its actions and its years. */
export const recentGroundOf = recently(groundOf)

/** In the round of an id, or in the current one; nothing when that round is none of this person's. */
export async function standingIn(
  person: Pick<Person, 'id' | 'email' | 'council'>,
  id: string | undefined,
  services: Services,
  ground: typeof groundOf = groundOf,
): Promise<Standing | undefined> {
  const council = person.council!.id
  const now = services.clock().toISOString()
  const { rounds, all } = await ground(council, services)
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
