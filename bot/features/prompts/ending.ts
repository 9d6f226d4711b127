import { changeKept } from '../../../storage/writes'
import { laneOf, type Occurrence, roundIdOf } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import { type Prompt, prompts } from '../../domain/prompt'
import { passedOn } from '../../domain/prompt-changes'
import { isSameTally } from '../../domain/tally'
import type { Services } from '../../services'
import { freshTally, showWatchers } from './progress'
import { changeOccurrence, occurrencesOf } from './records'

/** How the messages of an occurrence stand, and what ends them: its last day, or a cancellation. */

type Step = (one: Occurrence, services: Services) => Promise<void>

export const look: Step = async (one, services) => {
  const tally = await freshTally(one, services)
  if (!isSameTally(one.tally, tally)) await showWatchers({ ...one, tally }, services)
  await changeOccurrence(one, services, changes.talliedAs(tally))
}

async function endLanes(one: Occurrence, reason: string, services: Services): Promise<void> {
  await services.notify.callOff(laneOf(one.id), reason)
  for (const [place] of one.reminders.entries()) await services.notify.callOff(laneOf(one.id, place), reason)
}

export const close: Step = async (one, services) => {
  await endLanes(one, 'the prompt closed before it could be sent', services)
  for (const council of one.councils) await services.checkIns.close(council, roundIdOf(one))
  const after = await changeOccurrence(one, services, changes.closedWith(await freshTally(one, services)))
  if (after) await showWatchers(after, services)
}

export const callOff: Step = async (one, services) => {
  await endLanes(one, 'the prompt was cancelled', services)
  const after = await changeOccurrence(one, services, changes.calledOffWith(await freshTally(one, services)))
  if (after) await showWatchers(after, services)
}

/** The cancellation of a prompt, to its occurrences; then the prompt says that they know. */
export async function passOn({ id, author, trail }: Prompt, services: Services): Promise<void> {
  const { by, at } = trail.findLast(({ did }) => did === 'cancelled')!
  for (const one of await occurrencesOf(author.id, services))
    if (one.prompt === id) await changeOccurrence(one, services, changes.cancelledBy(by, at))
  await changeKept(services.store, prompts, { partition: author.id, id }, passedOn)
}
