import { DamagedRecordError, type Store } from '../storage/port'
import { persist } from '../storage/writes'
import { deliveries } from './delivery/deliveries'
import type { CheckIn } from './domain/check-in'
import { sendingId } from './domain/check-in-changes'
import { answerLine, type CouncilRound, councilRounds, hasAnswered, withAnswer } from './domain/council-round'
import { ratedByCheckIn } from './domain/plan-changes'
import { pulseOf, pulses } from './domain/pulse'
import type { Plans } from './plans'

/** What a check-in leaves behind besides its own record. Each is left once, however often it is left. */
export function createTraces(with_: {
  store: Store
  plans: Pick<Plans, 'change'>
  roundsOf: (council: string) => Promise<readonly CouncilRound[]>
}) {
  const { store, plans, roundsOf } = with_

  async function rate(checkIn: CheckIn): Promise<void> {
    const { sent, person, council } = checkIn
    if (!sent) return
    for (const [id, given] of Object.entries(sent.given.actions))
      await plans.change(council, id, (action) =>
        // A later word on it, by anybody, stands.
        (action.rated?.at ?? '') > sent.at
          ? action
          : ratedByCheckIn(action, given, person, sent.at, sendingId(checkIn)),
      )
  }

  /** Answers with the round, which a check-in of somebody's own month brings about. */
  const line = (checkIn: CheckIn): Promise<CouncilRound> =>
    persist(async () => {
      const { council, round, person } = checkIn
      const kept = await store.get(councilRounds, council, round.id)
      const before = kept?.value ?? { council, round, asked: {}, answers: {}, closed: false }
      const after = withAnswer(before, person.id, answerLine(checkIn))
      if (after !== before) await store.put(councilRounds, after, kept?.version)
      return after
    })

  const delivered = (person: string, round: CouncilRound): Promise<void> =>
    persist(async () => {
      const { occurrence } = round
      const answered = hasAnswered(round, person) ? 'whole' : 'partly'
      const kept = occurrence && (await store.get(deliveries, `prompt:${occurrence.id}`, `${occurrence.id}/${person}`))
      if (!kept || kept.value.answered === answered || kept.value.answered === 'whole') return
      await store.put(deliveries, { ...kept.value, answered }, kept.version)
    })

  /** One that cannot be read says nothing that the rounds do not say, so another takes its place. */
  const keptPulse = async (council: string) => {
    try {
      return await store.get(pulses, 'pulses', council)
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error
      await store.remove(pulses, 'pulses', council)
      return undefined
    }
  }

  /** Read before the rounds are: whoever writes in between makes it do both again, so that an older one never stays. */
  const pulse = (council: string): Promise<void> =>
    persist(async () => {
      const kept = await keptPulse(council)
      const now = pulseOf(council, await roundsOf(council))
      if (JSON.stringify(kept?.value) !== JSON.stringify(pulses.schema.parse(now)))
        await store.put(pulses, now, kept?.version)
    })

  return {
    leave: async (checkIn: CheckIn): Promise<void> => {
      await rate(checkIn)
      await delivered(checkIn.person.id, await line(checkIn))
      await pulse(checkIn.council)
    },
    /** To the messages of a round, which were kept while answers came already. */
    answers: async (round: CouncilRound): Promise<void> => {
      for (const person of Object.keys(round.answers)) await delivered(person, round)
    },
    pulse,
  }
}
