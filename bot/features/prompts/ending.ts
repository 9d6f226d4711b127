import { laneOf, type Occurrence, roundIdOf } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import { isSameTally, type Tally, tallyOf } from '../../domain/tally'
import type { Services } from '../../services'
import { showWatchers } from './progress'
import { changeOccurrence } from './records'

/** How the messages of an occurrence stand, and what ends them: its last day, or a cancellation. */

type Step = (one: Occurrence, services: Services) => Promise<void>

const counted = async (one: Occurrence, services: Services): Promise<Tally> =>
  tallyOf(await services.notify.laneOf(laneOf(one.id)), services.clock().toISOString())

export const look: Step = async (one, services) => {
  const tally = await counted(one, services)
  if (!isSameTally(one.tally, tally)) await showWatchers({ ...one, tally }, services)
  await changeOccurrence(one, services, changes.talliedAs(tally))
}

async function endLanes(one: Occurrence, reason: string, services: Services): Promise<void> {
  await services.notify.callOff(laneOf(one.id), reason)
  for (const [place] of one.reminders.entries()) await services.notify.callOff(laneOf(one.id, place), reason)
}

/** Councils in which nobody got it, by the prompt or a reminder, are not waited for. */
async function passOverUnsent(one: Occurrence, services: Services): Promise<void> {
  const lanes = [laneOf(one.id), ...one.reminders.map((_, place) => laneOf(one.id, place))]
  const all = (await Promise.all(lanes.map((lane) => services.notify.laneOf(lane)))).flat()
  const got = new Set(all.filter(({ state }) => state === 'sent').map(({ council }) => council))
  for (const council of one.councils) if (!got.has(council)) await services.checkIns.unsent(council, roundIdOf(one))
}

export const close: Step = async (one, services) => {
  await endLanes(one, 'the prompt closed before it could be sent', services)
  await passOverUnsent(one, services)
  for (const council of one.councils) await services.checkIns.close(council, roundIdOf(one))
  const after = await changeOccurrence(one, services, changes.closedWith(await counted(one, services)))
  if (after) await showWatchers(after, services)
}

export const callOff: Step = async (one, services) => {
  await endLanes(one, 'the prompt was cancelled', services)
  await passOverUnsent(one, services)
  const after = await changeOccurrence(one, services, changes.calledOffWith(await counted(one, services)))
  if (after) await showWatchers(after, services)
}
