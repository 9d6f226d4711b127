import { type CouncilRound, councilRounds, hasAnswered } from '../../domain/council-round'
import { type Occurrence, roundIdOf } from '../../domain/occurrence'
import type { Services } from '../../services'

const silentIn = (round: CouncilRound): number =>
  Object.keys(round.asked).filter((person) => !hasAnswered(round, person)).length

/** Of these councils those in which somebody was asked, the one with the most who have not answered first. */
export async function askedIn(
  councils: readonly string[],
  one: Occurrence,
  { store, content }: Services,
): Promise<readonly string[]> {
  const rounds = await Promise.all(councils.map((council) => store.get(councilRounds, council, roundIdOf(one))))
  const nameOf = (round: CouncilRound) => content.register.nameOf(round.council)
  return rounds
    .flatMap((kept) => (kept && Object.keys(kept.value.asked).length > 0 ? [kept.value] : []))
    .toSorted((a, b) => silentIn(b) - silentIn(a) || nameOf(a).localeCompare(nameOf(b), 'en-GB'))
    .map(({ council }) => council)
}
