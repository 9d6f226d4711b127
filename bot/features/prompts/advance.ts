import { ConflictError, type Kept } from '../../../storage/port'
import { hasAnswered } from '../../domain/council-round'
import { dueAt, laneOf, type Occurrence, occurrences, roundIdOf, type Unreachable } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import { prompts } from '../../domain/prompt'
import { nextSendable } from '../../domain/sending-hours'
import { isSameTally, notReached, type Tally, tallyOf } from '../../domain/tally'
import type { Services } from '../../services'
import { tellTrouble } from './make'
import { showWatchers } from './progress'
import { peopleIn } from './recipients'
import { changeOccurrence } from './records'

/**
 * What an occurrence has to do next: plan, remind, send again, count, close, call off. A step is claimed by a versioned
 * write, and its keys are derived: it may be done again by another process after this one died, and nothing is doubled.
 */

/** So long, in milliseconds, a step is one process's, and so late it is done when that one was killed. A long one renews it. */
const lease = 15_000

/** More steps than one occurrence ever has due at once. */
const mostSteps = 20

export async function advanceAll(services: Services): Promise<void> {
  for (let count = 0; count < mostSteps; count += 1) {
    const { items } = await services.store.due(occurrences, services.clock().getTime(), 100)
    if (items.length === 0) return
    const tried = await Promise.allSettled(items.map((kept) => advance(kept, services)))
    const failed = tried.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }
}

export async function advance({ value, version }: Kept<Occurrence>, services: Services): Promise<void> {
  const now = services.clock().getTime()
  try {
    await services.store.put(occurrences, changes.claimed(value, now + lease), version)
  } catch (error) {
    if (error instanceof ConflictError) return
    throw error
  }
  await stepOf(value, now)(value, services)
}

type Step = (one: Occurrence, services: Services) => Promise<unknown>

function stepOf(one: Occurrence, now: number): Step {
  if (one.state === 'planning') return plan
  if (one.state === 'cancelled') return callOff
  if (Date.parse(one.closes) <= now) return close
  if (one.again > one.againDone) return again
  const reminder = one.reminders[one.reminded]
  if (reminder !== undefined && Date.parse(reminder) <= now) return remind
  return dueAt(one) === undefined ? async () => undefined : look
}

const iso = (services: Services): string => services.clock().toISOString()

const plan: Step = async (one, services) => {
  const prompt = await services.store.get(prompts, one.author.id, one.prompt)
  // It was cancelled while this was being made.
  if (prompt?.value.state === 'cancelled')
    return changeOccurrence(one, services, changes.cancelledBy(one.author, iso(services)))
  const unreachable: Unreachable[] = []
  const at = nextSendable(Date.parse(one.opens), services.calendar)
  let renewed = services.clock().getTime()
  for (const id of one.councils) {
    if (services.clock().getTime() - renewed > lease / 2) {
      renewed = services.clock().getTime()
      const now = await changeOccurrence(one, services, changes.stillClaimed(renewed + lease))
      if (now?.state !== 'planning') break
    }
    const council = services.content.register.get(id)
    if (!council) continue
    const found = await peopleIn(council, one.who, services)
    unreachable.push(...found.unreachable)
    if (found.people.length > 0) await askIn(id, found.people, one, at, services)
  }
  const planned = (await services.notify.laneOf(laneOf(one.id))).length
  if (planned === 0)
    await tellTrouble(one, `nobody:${one.id}`, 'Nobody got it: nobody in its councils could be reached.', services)
  const after = await changeOccurrence(one, services, changes.plannedAs(planned, unreachable, iso(services)))
  // Cancelled meanwhile, it was called off before all of these were kept.
  if (after?.state === 'cancelled') return callOff(after, services)
  if (after) await showWatchers(after, services)
  return undefined
}

async function askIn(
  council: string,
  people: readonly { readonly id: string; readonly name: string }[],
  one: Occurrence,
  at: number,
  services: Services,
): Promise<void> {
  const { title, opens, closes, author } = one
  const round = { id: roundIdOf(one), title, opens, closes }
  const asked = Object.fromEntries(people.map(({ id, name }) => [id, name]))
  await services.checkIns.ask({ council, round, occurrence: { author: author.id, id: one.id }, asked })
  const about = { author: author.id, occurrence: one.id, council, round: round.id }
  await services.notify.mail(
    people.map(({ id, name }) => ({
      ...{ key: `${one.id}/${id}`, to: id, lane: laneOf(one.id), kind: 'prompt', about, name, council, at },
    })),
  )
}

/** To those without a whole answer. Of several reminders that are overdue only the last is sent. */
const remind: Step = async (one, services) => {
  const now = services.clock().getTime()
  const over = one.reminders.filter((reminder) => Date.parse(reminder) <= now).length
  const place = over - 1
  const about = { author: one.author.id, occurrence: one.id, round: roundIdOf(one) }
  for (const council of one.councils) {
    const round = (await services.checkIns.roundsOf(council)).find((kept) => kept.round.id === about.round)
    const silent = Object.entries(round?.asked ?? {}).filter(([id]) => round && !hasAnswered(round, id))
    await services.notify.mail(
      silent.map(([id, name]) => ({
        ...{ key: `${one.id}/${id}/reminder-${place}`, to: id, lane: laneOf(one.id, place), kind: 'reminder' },
        ...{ about: { ...about, council }, name, council, at: now },
      })),
    )
  }
  await changeOccurrence(one, services, changes.remindedTo(over, iso(services)))
}

const again: Step = async (one, services) => {
  await services.notify.sendAgain(laneOf(one.id), notReached, one.again)
  await changeOccurrence(one, services, changes.againDone(one.again))
}

const counted = async (one: Occurrence, services: Services): Promise<Tally> =>
  tallyOf(await services.notify.laneOf(laneOf(one.id)), iso(services))

const look: Step = async (one, services) => {
  const tally = await counted(one, services)
  if (!isSameTally(one.tally, tally)) await showWatchers({ ...one, tally }, services)
  await changeOccurrence(one, services, changes.talliedAs(tally))
}

async function endLanes(one: Occurrence, reason: string, services: Services): Promise<void> {
  await services.notify.callOff(laneOf(one.id), reason)
  for (const [place] of one.reminders.entries()) await services.notify.callOff(laneOf(one.id, place), reason)
}

const close: Step = async (one, services) => {
  await endLanes(one, 'the prompt closed before it could be sent', services)
  for (const council of one.councils) await services.checkIns.close(council, roundIdOf(one))
  const after = await changeOccurrence(one, services, changes.closedWith(await counted(one, services)))
  if (after) await showWatchers(after, services)
}

const callOff: Step = async (one, services) => {
  await endLanes(one, 'the prompt was cancelled', services)
  const after = await changeOccurrence(one, services, changes.calledOffWith(await counted(one, services)))
  if (after) await showWatchers(after, services)
}
