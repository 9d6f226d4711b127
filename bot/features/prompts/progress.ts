import type { Card } from '../../../cards/card'
import { promptProgressCard } from '../../../cards/prompt-progress'
import type { Delivery } from '../../delivery/deliveries'
import { laneOf, mostCountedLive, type Occurrence } from '../../domain/occurrence'
import { askedAgain, isOver, unwatchedBy, watchedBy } from '../../domain/occurrence-changes'
import { actorOf, looksAfter, type Person } from '../../domain/person'
import { mendable, type Tally, tallyOf } from '../../domain/tally'
import type { Services } from '../../services'
import { asOfWords, endWords, linesOf, nextWords, sendingState, sentWords } from './progress-words'
import { changeOccurrence, occurrenceAt } from './records'

/** An occurrence, by what identifies it. */
export interface Place {
  readonly author: string
  readonly occurrence: string
}

/** How it stands: counted at this moment where there are few, otherwise as a job has counted last. */
export async function tallyNow(one: Occurrence, services: Services): Promise<Tally | undefined> {
  if (one.state === 'planning') return undefined
  // What was sent is forgotten after 90 days; the count of what is over stays.
  if (isOver(one) && one.tally) return one.tally
  if (one.planned > mostCountedLive && one.tally) return { ...one.tally, at: one.looked ?? one.tally.at }
  return freshTally(one, services)
}

/** Counted at this moment. Messages are forgotten 90 days after their end: what was counted before then stays. */
export function talliedNow(one: Occurrence, lane: readonly Delivery[], services: Services): Tally {
  const at = services.clock().toISOString()
  const tally = tallyOf(lane, at)
  return one.tally && tally.planned < one.tally.planned ? { ...one.tally, at } : tally
}

export const freshTally = async (one: Occurrence, services: Services): Promise<Tally> =>
  talliedNow(one, await services.notify.laneOf(laneOf(one.id)), services)

/** A pure read. */
export async function read(person: Person, at: Place, services: Services): Promise<Card> {
  const one = await occurrenceAt(person, at, services)
  return drawn(one, await tallyNow(one, services), services, { to: person })
}

/** From now on the message that shows it changes by itself. */
export async function open(person: Person, at: Place, message: string | undefined, services: Services): Promise<Card> {
  const one = await occurrenceAt(person, at, services)
  if (message) await changeOccurrence(one, services, watchedBy({ person: person.id, message }))
  return read(person, at, services)
}

/** The message shows something else from now on, which must not be written over. */
export async function leave(
  one: Occurrence,
  person: Person,
  message: string | undefined,
  services: Services,
): Promise<void> {
  if (one.watch.some((each) => each.message === message))
    await changeOccurrence(one, services, unwatchedBy({ person: person.id, message: message! }))
}

/** The job sends; a press that comes twice asks once. */
export async function again(
  person: Person,
  data: Place & { readonly again: number },
  services: Services,
): Promise<Card> {
  const one = await occurrenceAt(person, data, services)
  const step = askedAgain(data.again, actorOf(person), services.clock().toISOString())
  const after = (await changeOccurrence(one, services, step)) ?? one
  const note =
    after.again > after.againDone ? 'Those who were not reached are sent to again in a few seconds.' : undefined
  return drawn(after, await tallyNow(after, services), services, { to: person, note })
}

const mostNamed = 10

export function drawn(
  one: Occurrence,
  tally: Tally | undefined,
  services: Services,
  { to, note }: { readonly to: Person; readonly note?: string | undefined },
): Card {
  const open = one.state === 'sending'
  // Counts are of all; names only of councils that they look after now.
  const theirs = ({ council }: { readonly council: string }) => looksAfter(to, council)
  return promptProgressCard({
    author: one.author.id,
    occurrence: one.id,
    prompt: one.prompt,
    title: one.title,
    when: sentWords(one),
    state: sendingState(one, tally, services.clock().toISOString()),
    counts: tally && {
      planned: tally.planned,
      sent: tally.sent,
      answered: tally.answered,
      lines: linesOf(tally),
    },
    missed: (tally?.missed ?? [])
      .filter(theirs)
      .slice(0, mostNamed)
      .map(({ name, council, state, reason }) => ({
        name,
        why: `${services.content.register.nameOf(council)}: ${endWords(state, reason)}`,
      })),
    more: Math.max(0, (tally ? mendable(tally) + tally.paused : 0) - mostNamed),
    unreachable: one.unreachable
      .filter(theirs)
      .slice(0, mostNamed)
      .map(({ name, why }) => ({ name, why })),
    moreUnreachable: Math.max(0, one.unreachable.filter(theirs).length - mostNamed),
    next: nextWords(one),
    again: one.again,
    mendable: open && tally && one.again === one.againDone ? mendable(tally) : 0,
    asOf: asOfWords(tally?.at ?? services.clock().toISOString()),
    note,
    mri: to.mri,
  })
}

/** Changes every message that shows this occurrence. */
export async function showWatchers(one: Occurrence, services: Services): Promise<void> {
  for (const { person, message } of one.watch) {
    const to = await services.people.now(person)
    if (to && (to.roles.has('connector') || to.roles.has('admin')))
      await services.notify.edit(person, message, drawn(one, one.tally, services, { to }))
  }
}
