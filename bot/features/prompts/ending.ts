import { changeKept } from '../../../storage/writes'
import { laneOf, type Occurrence, roundIdOf } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import { type Prompt, prompts } from '../../domain/prompt'
import { passedOn } from '../../domain/prompt-changes'
import { isSameTally, type Tally } from '../../domain/tally'
import type { Services } from '../../services'
import { showWatchers, talliedNow } from './progress'
import { isWhole, noteUnreached, remindersOf } from './reached'
import { changeOccurrence, occurrencesOf } from './records'
import { tellTrouble } from './trouble'
import { eachCouncil } from './unreadable'

/** How the messages of an occurrence stand, and what ends them: its last day, or a cancellation. */

type Step = (one: Occurrence, services: Services) => Promise<void>

const lane = (one: Occurrence, services: Services) => services.notify.laneOf(laneOf(one.id))

export const look: Step = async (one, services) => {
  const own = await lane(one, services)
  const tally = talliedNow(one, own, services)
  if (!isWhole(tally) || (one.tally && !isWhole(one.tally)))
    await noteUnreached(one, [...own, ...(await remindersOf(one, services))], services)
  if (!isSameTally(one.tally, tally)) await showWatchers({ ...one, tally }, services)
  await changeOccurrence(one, services, changes.talliedAs(tally))
}

/** Ends what still waits, and answers how it stands then and in which councils nobody got it, by a reminder either. */
async function ended(one: Occurrence, reason: string, services: Services): Promise<{ tally: Tally; unsent: string[] }> {
  const reminders = one.reminders.map((_, place) => laneOf(one.id, place))
  for (const name of [laneOf(one.id), ...reminders]) await services.notify.callOff(name, reason)
  const own = await lane(one, services)
  const tried = [...own, ...(await remindersOf(one, services))]
  await noteUnreached(one, tried, services)
  const sent = tried.filter(({ state }) => state === 'sent')
  const got = new Set(sent.map(({ council }) => council))
  const tally = talliedNow(one, own, services)
  return { tally, unsent: one.councils.filter((council) => !got.has(council)) }
}

export const close: Step = async (one, services) => {
  const { tally, unsent } = await ended(one, 'the prompt closed before it could be sent', services)
  if (one.state === 'planning')
    await tellTrouble(
      one,
      `unplanned:${one.id}`,
      'Its last day to answer was over before everybody could be asked.',
      services,
    )
  await eachCouncil(one, services, (council) =>
    services.checkIns.close(council, roundIdOf(one), { unsent: unsent.includes(council) }),
  )
  const after = await changeOccurrence(one, services, changes.closedWith(tally))
  if (after) await showWatchers(after, services)
}

/** Nobody is waited for any more; where somebody got it, what was sent can still be answered. */
export const callOff: Step = async (one, services) => {
  const { tally, unsent } = await ended(one, 'the prompt was cancelled', services)
  await eachCouncil(one, services, (council) =>
    services.checkIns.callOff(council, roundIdOf(one), { unsent: unsent.includes(council) }),
  )
  const after = await changeOccurrence(one, services, changes.calledOffWith(tally))
  if (after) await showWatchers(after, services)
}

/** The cancellation of a prompt, to its occurrences; then the prompt says that they know. */
export async function passOn({ id, author, trail }: Prompt, services: Services): Promise<void> {
  const { by, at } = trail.findLast(({ did }) => did === 'cancelled')!
  for (const one of await occurrencesOf({ author: author.id, prompt: id }, services))
    await changeOccurrence(one, services, changes.cancelledBy(by, at))
  await changeKept(services.store, prompts, { partition: author.id, id }, passedOn)
}
