import { listAll } from '../storage/lists'
import { ConflictError, type Store } from '../storage/port'
import { persist } from '../storage/writes'
import { createEndings } from './check-in-endings'
import { alarmNotices } from './check-in-notices'
import { createTraces } from './check-in-traces'
import type { Content } from './content/load'
import type { Notify } from './delivery/notify'
import { type CheckIn, type CheckInRound, checkInId, checkIns } from './domain/check-in'
import { newCheckIn } from './domain/check-in-changes'
import { type CouncilRound, councilRounds } from './domain/council-round'
import type { Actor } from './domain/person'
import { type Pulse, pulses } from './domain/pulse'
import { forEach } from './each'
import type { People } from './people'
import type { Plans } from './plans'
import { createUnderWay } from './under-way'

export type CheckIns = ReturnType<typeof createCheckIns>

/**
 * Check-ins and what follows from them. A change is one write, and all that its turn waits for; the plan's actions, the
 * council's round, the prompt's progress, the pulse and the alarms follow from the record (`settle`), and are made again from
 * it, by a job, if the process died before they were.
 */
export function createCheckIns(with_: {
  store: Store
  plans: Pick<Plans, 'change'>
  people: Pick<People, 'staffOf'>
  notify: Pick<Notify, 'keep'>
  content: Content
  onDamaged: (collection: string, ids: readonly string[]) => void
  /** When what can wait for working hours may come, in milliseconds since 1970; at once where it is absent. */
  opens?: () => number
}) {
  const { store, plans, people, notify, content, onDamaged, opens } = with_

  /** A council's check-in rounds, oldest first. */
  async function roundsOf(council: string): Promise<readonly CouncilRound[]> {
    const { items } = await listAll(store, councilRounds, council, (ids) => onDamaged(councilRounds.name, ids))
    return items.map((kept) => kept.value)
  }

  const traces = createTraces({ store, plans, roundsOf })
  const underWay = createUnderWay()

  const get = async (council: string, round: string, person: string): Promise<CheckIn | undefined> =>
    (await store.get(checkIns, council, checkInId(round, person)))?.value

  /**
   * Reads somebody's check-in, changes it by a pure function and writes, again from the start when another device wrote
   * first. The function answers with what it was given to leave all as it is.
   */
  async function change(
    of: { readonly council: string; readonly person: Actor; readonly round: CheckInRound },
    step: (checkIn: CheckIn) => CheckIn,
  ): Promise<CheckIn> {
    const id = checkInId(of.round.id, of.person.id)
    const { before, after } = await persist(async () => {
      const kept = await store.get(checkIns, of.council, id)
      const before = kept ? { ...kept.value, round: of.round } : newCheckIn(of.council, of.person, of.round)
      const after = step(before)
      if (after !== before) await store.put(checkIns, after, kept?.version)
      return { before, after }
    })
    // What follows is owed and not lost when it fails here: the check-in says so, and the job comes back to it.
    if (after !== before) underWay.start(() => settle(of.council, id))
    return after
  }

  /** Beaten by another process, it looks again even when nothing is owed: what it wrote here was of an older state. */
  async function settle(council: string, id: string): Promise<void> {
    for (let beaten = false; ; beaten = true) {
      const kept = await store.get(checkIns, council, id)
      if (!kept || (kept.value.settled === kept.value.trail.length && !beaten)) return
      // First: nothing that is in the way of the others is in the way of an alarm.
      await notify.keep(await alarmNotices(kept.value, { people, content }))
      await traces.leave(kept.value)
      try {
        await store.put(checkIns, { ...kept.value, settled: kept.value.trail.length }, kept.version)
        return
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error
      }
    }
  }

  return {
    roundsOf,
    get,
    change,
    settle,
    /** Resolves when nothing that follows from a change is under way in this process. */
    idle: underWay.idle,
    /** Everything that is owed anywhere: a job, at start-up and every half minute. */
    settleAll: async (): Promise<void> => {
      const page = await store.due(checkIns, Number.MAX_SAFE_INTEGER, 1000)
      await forEach(page.items, ({ value }) => settle(value.council, checkIns.id(value)))
    },
    /** Says that people of a council are asked in a round: made, or added to those that were asked before. */
    ask: async (asked: Omit<CouncilRound, 'answers' | 'closed'>): Promise<CouncilRound> => {
      const round = await persist(async () => {
        const kept = await store.get(councilRounds, asked.council, asked.round.id)
        const after: CouncilRound = kept
          ? { ...kept.value, asked: { ...kept.value.asked, ...asked.asked } }
          : { ...asked, answers: {}, closed: false }
        await store.put(councilRounds, after, kept?.version)
        return after
      })
      await traces.pulse(asked.council)
      return round
    },
    /** Brings the answers that have come to the prompt's progress: for who keeps its messages after asking. */
    countAnswers: async (council: string, round: string): Promise<void> => {
      const kept = await store.get(councilRounds, council, round)
      if (kept) await traces.answers(kept.value)
    },
    ...createEndings({ store, pulse: traces.pulse, roundsOf, people, notify, content, ...(opens ? { opens } : {}) }),
    /** The pulses of every council that has one. */
    pulses: async (): Promise<readonly Pulse[]> =>
      (await listAll(store, pulses, 'pulses', (ids) => onDamaged(pulses.name, ids))).items.map((kept) => kept.value),
    /** Makes a council's pulse anew. */
    pulse: traces.pulse,
  }
}
