import { putOnce } from '../storage/writes'
import type { Sample } from './content/schemas'
import { type CheckIn, checkIns } from './domain/check-in'
import { newCheckIn, sentCheckIn } from './domain/check-in-changes'
import { answerLine, type CouncilRound, councilRounds } from './domain/council-round'
import type { Services } from './services'

type SampleRound = Sample['checkIns'][number]

/** Puts the sample programme's check-in rounds where they are not yet, and tells nobody. */
export async function placeSampleCheckIns(services: Services): Promise<void> {
  const { sample } = services.content
  if (!sample) return
  const nameOf = (id: string) => sample.people.find((person) => person.id === id)?.name ?? 'Sample officer'
  await Promise.all(sample.checkIns.map((one) => placeRound(one, nameOf, services)))
  const councils = new Set(sample.checkIns.map((one) => one.council))
  await Promise.all([...councils].map((council) => services.checkIns.pulse(council)))
}

async function placeRound(one: SampleRound, nameOf: (id: string) => string, { store }: Services): Promise<void> {
  const { council, title, opens, closes } = one
  const round = { id: `${opens}:sample`, title, opens, closes }
  const sent = one.answers.map((answer) => sentBy(answer, newCheckIn(council, actorOf(answer.person, nameOf), round)))
  const councilRound: CouncilRound = {
    council,
    round,
    asked: Object.fromEntries(one.asked.map((id) => [id, nameOf(id)])),
    answers: Object.fromEntries(sent.map((checkIn) => [checkIn.person.id, answerLine(checkIn)])),
    closed: true,
  }
  await Promise.all(sent.map((checkIn) => putOnce(store, checkIns, checkIn)))
  await putOnce(store, councilRounds, councilRound)
}

const actorOf = (id: string, nameOf: (id: string) => string) => ({ id, name: nameOf(id) })

/** Settled: what followed from it happened elsewhere. */
function sentBy({ person: _who, sent: at, ...given }: SampleRound['answers'][number], blank: CheckIn): CheckIn {
  const sent = sentCheckIn(blank, { ...given, actions: {} }, at, [])
  return { ...sent, settled: sent.trail.length }
}
