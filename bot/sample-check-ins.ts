import { putOnce } from '../storage/writes'
import type { Sample } from './content/schemas'
import { type CheckIn, checkIns } from './domain/check-in'
import { newCheckIn, sentCheckIn } from './domain/check-in-changes'
import { answerLine, type CouncilRound, councilRounds } from './domain/council-round'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

type SampleRound = Sample['checkIns'][number]

/** Puts the sample programme's check-in rounds where they are not yet, and tells nobody. */
export async function placeSampleCheckIns(services: Services, days: SampleDays): Promise<void> {
  const { sample } = services.content
  if (!sample) return
  await Promise.all(sample.checkIns.map((one) => placeRound(one, sampleSent(one, sample, days), services)))
  const councils = new Set(sample.checkIns.map((one) => one.council))
  await Promise.all([...councils].map((council) => services.checkIns.pulse(council)))

  async function placeRound(one: SampleRound, sent: readonly CheckIn[], { store }: Services): Promise<void> {
    const councilRound: CouncilRound = {
      council: one.council,
      round: roundOf(one, days),
      asked: Object.fromEntries(one.asked.map((id) => [id, sampleName(id, sample!)])),
      answers: Object.fromEntries(sent.map((checkIn) => [checkIn.person.id, answerLine(checkIn)])),
      closed: true,
    }
    await Promise.all(sent.map((checkIn) => putOnce(store, checkIns, checkIn)))
    await putOnce(store, councilRounds, councilRound)
  }
}

export const sampleName = (id: string, sample: Sample): string =>
  sample.people.find((person) => person.id === id)?.name ?? 'Sample officer'

function roundOf({ opens, closes }: SampleRound, days: SampleDays): CheckIn['round'] {
  const [from, to] = [days.instant(opens), days.instant(closes)]
  return { id: `${from}:sample`, title: `${days.month(opens)} check-in`, opens: from, closes: to }
}

/** What the people of a council sent in a round. Settled: what followed from it happened elsewhere. */
export function sampleSent(one: SampleRound, sample: Sample, days: SampleDays): readonly CheckIn[] {
  return one.answers.map(({ person, sent: on, ...given }, place) => {
    const blank = newCheckIn(one.council, { id: person, name: sampleName(person, sample) }, roundOf(one, days))
    const sent = sentCheckIn(blank, given, days.instant(on, 20 + place), [])
    return { ...sent, settled: sent.trail.length }
  })
}
