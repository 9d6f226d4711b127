import { ConflictError, type Kept } from '../../../storage/port'
import { councilRounds, hasAnswered } from '../../domain/council-round'
import { dueAt, laneOf, type Occurrence, occurrences, roundIdOf, stepLease } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import { notReached } from '../../domain/tally'
import { unreachedIn } from '../../domain/unreached'
import { forEach } from '../../each'
import type { Services } from '../../services'
import { callOff, close, look } from './ending'
import { plan } from './planning'
import { remindersOf } from './reached'
import { changeOccurrence } from './records'
import { eachCouncil } from './unreadable'

/**
 * What an occurrence has to do next: plan, remind, send again, count, close, call off. A step is claimed by a versioned
 * write, and its keys are derived: it may be done again by another process after this one died, and nothing is doubled.
 */

/** More steps than one occurrence ever has due at once. */
const mostSteps = 20

export async function advanceAll(services: Services): Promise<void> {
  const failures: unknown[] = []
  for (let count = 0; count < mostSteps; count += 1) {
    const { items } = await services.store.due(occurrences, services.clock().getTime(), 100)
    if (items.length === 0) break
    await forEach(items, (kept) => advance(kept, services)).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

export async function advance({ value, version }: Kept<Occurrence>, services: Services): Promise<void> {
  const now = services.clock().getTime()
  try {
    await services.store.put(occurrences, changes.claimed(value, now + stepLease), version)
  } catch (error) {
    if (error instanceof ConflictError) return
    throw error
  }
  await stepOf(value, now)(value, services)
}

type Step = (one: Occurrence, services: Services) => Promise<unknown>

function stepOf(one: Occurrence, now: number): Step {
  if (one.calledOff) return forget
  if (one.state === 'cancelled') return callOff
  if (one.state === 'closed' || Date.parse(one.closes) <= now) return close
  if (one.state === 'planning') return plan
  if (one.again > one.againDone) return again
  const reminder = one.reminders[one.reminded]
  if (reminder !== undefined && Date.parse(reminder) <= now) return remind
  return dueAt(one) === undefined ? async () => undefined : look
}

const iso = (services: Services): string => services.clock().toISOString()

const forget: Step = (one, services) => changeOccurrence(one, services, changes.withoutNames)

/** To those without a whole answer. Of several reminders that are overdue only the last is sent. */
const remind: Step = async (one, services) => {
  const now = services.clock().getTime()
  const over = one.reminders.filter((reminder) => Date.parse(reminder) <= now).length
  const place = over - 1
  const about = { author: one.author.id, occurrence: one.id, round: roundIdOf(one) }
  const tried = [...(await services.notify.laneOf(laneOf(one.id))), ...(await remindersOf(one, services))]
  const unreached = new Set(unreachedIn(tried).flatMap(({ person, why }) => (why === 'waiting' ? [] : [person])))
  await eachCouncil(one, services, async (council) => {
    const round = (await services.store.get(councilRounds, council, about.round))?.value
    const silent = Object.entries(round?.asked ?? {}).filter(([id]) => round && !hasAnswered(round, id))
    await services.notify.mail(
      silent.map(([id, name]) => ({
        ...{ key: `${one.id}/${id}/reminder-${place}`, to: id, lane: laneOf(one.id, place) },
        // What nobody has had yet is not a reminder.
        kind: unreached.has(id) ? 'prompt' : 'reminder',
        ...{ about: { ...about, council }, name, council, at: now },
      })),
    )
  })
  await changeOccurrence(one, services, changes.remindedTo(over, iso(services)))
}

const again: Step = async (one, services) => {
  await services.notify.sendAgain(laneOf(one.id), notReached, one.again)
  await changeOccurrence(one, services, changes.againDone(one.again))
}
