import type { Brag } from './brag'
import type { Alarm, GivenCheckIn } from './check-in'
import { type CouncilRound, hasAnswered, isVoid, reachedIn } from './council-round'

/**
 * When a council's connector is told at once: red, a confidence of 2 or less, "call this week", or two rounds missed. The
 * rule is the programme's own.
 */

/** So low, of 5, a confidence is an alarm. */
export const lowConfidence = 2

/** So many asked rounds without any answer, one after the other, are an alarm. */
export const manyMissed = 2

/** The reasons in what is sent now that were none in what the person sent before in this round. */
export function alarmsOf(
  given: GivenCheckIn,
  before: GivenCheckIn | undefined,
  actions: readonly { readonly id: string; readonly title: string; readonly brag?: Brag | undefined }[],
): Alarm[] {
  const isLow = (one: GivenCheckIn | undefined) => one?.confidence !== undefined && one.confidence <= lowConfidence
  const turned = actions.filter(
    ({ id, brag }) => given.actions[id]?.brag === 'red' && brag !== 'red' && before?.actions[id]?.brag !== 'red',
  )
  return [
    ...(given.brag === 'red' && before?.brag !== 'red' ? [{ kind: 'red' as const }] : []),
    ...turned.map(({ id, title }) => ({ kind: 'action-red' as const, action: id, title })),
    ...(isLow(given) && !isLow(before) ? [{ kind: 'confidence' as const }] : []),
    ...(given.help === 'call' && before?.help !== 'call' ? [{ kind: 'call' as const }] : []),
  ]
}

/** Whether a round reached somebody and nobody of them answered. */
export const isMissed = (round: CouncilRound): boolean => isCounted(round) && !isAnswered(round)

const isCounted = (round: CouncilRound): boolean => !isVoid(round) && (reachedIn(round).length > 0 || isAnswered(round))

const isAnswered = (round: CouncilRound): boolean =>
  Object.keys(round.asked).some((person) => hasAnswered(round, person))

/**
 * How many rounds in a row, up to the one named, asked somebody and got no answer: those that closed no later. Rounds in which nobody
 * was asked, which reached nobody, or which were cancelled before anybody answered do not count either way.
 */
export function missedInARow(rounds: readonly CouncilRound[], upTo: string): number {
  const last = rounds.find((one) => one.round.id === upTo)
  if (!last) return 0
  const asked = rounds
    .filter(isCounted)
    .filter((one) => one === last || one.round.closes < last.round.closes)
    .toSorted((one, other) => other.round.closes.localeCompare(one.round.closes))
  const answered = asked.findIndex((one) => !isMissed(one))
  return answered === -1 ? asked.length : answered
}
