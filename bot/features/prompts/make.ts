import { ConflictError, type Kept } from '../../../storage/port'
import { putOnce } from '../../../storage/writes'
import { dayOf, instantOf, localOf } from '../../domain/local-time'
import { type Occurrence, occurrences } from '../../domain/occurrence'
import { type Prompt, prompts } from '../../domain/prompt'
import { isLate, movedOn, stopped } from '../../domain/prompt-changes'
import { closingDay, endOf, remindersAt } from '../../domain/prompt-times'
import { nextSendable } from '../../domain/sending-hours'
import { day } from '../../domain/words'
import { forEach } from '../../each'
import type { Services } from '../../services'
import { passOn } from './ending'
import { audienceNow } from './recipients'
import { tellTrouble } from './trouble'

/**
 * From prompts whose time has come to occurrences: first the occurrence, whose id is derived, then the prompt moves on. And
 * from those that were cancelled to theirs, when the process that cancelled them could not do it.
 */
export async function makeDue(services: Services): Promise<void> {
  const { items } = await services.store.due(prompts, services.clock().getTime(), 1000)
  await forEach(items, (kept) =>
    kept.value.state === 'cancelled' ? passOn(kept.value, services) : makeOne(kept, services),
  )
}

/** Done by several at once, or again after a stop in between, it is done once: whoever writes the prompt first moves it on. */
export async function makeOne({ value: prompt, version }: Kept<Prompt>, services: Services): Promise<void> {
  const at = services.clock().toISOString()
  const now = localOf(services.clock().getTime(), prompt.zone)
  const author = await services.people.now(prompt.author.id)
  const move = async (next: Prompt) => {
    try {
      await services.store.put(prompts, next, version)
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }
  const passOver = async (key: string, why: string) => {
    await tellTrouble(prompt, `${key}:${prompt.id}:${prompt.next}`, why, services)
    const next = movedOn(prompt, now, at, 'passed over')
    return move(next.state === 'ended' ? { ...next, reason: why } : next)
  }
  if (!author || !(author.roles.has('connector') || author.roles.has('admin'))) {
    const why = `${prompt.author.name} is no longer a connector.`
    await tellTrouble(prompt, `ended:${prompt.id}`, `It ended because ${why}`, services)
    return move(stopped(prompt, 'ended', prompt.author, at, why))
  }
  if (isLate(prompt, dayOf(now))) {
    const why = `Its last day to answer was over before it could be sent${prompt.next ? ` (it was due on ${day(prompt.next)})` : ''}.`
    return passOver('late', why)
  }
  if (!hasTimeToAnswer(prompt, services)) {
    const why = `What was due on ${day(prompt.next!)} was passed over: its last day to answer ends before the next working hours begin.`
    return passOver('no-time', why)
  }
  const councils = (await audienceNow(prompt.audience, author, services)).map((council) => council.id)
  await putOnce(services.store, occurrences, occurrenceOf(prompt, councils, at, services))
  return move(movedOn(prompt, now, at, 'sent'))
}

/** Whether it may go out, in working hours, before answers are closed. */
function hasTimeToAnswer({ next = '', zone, closes }: Prompt, services: Services): boolean {
  return nextSendable(instantOf(next, zone), services.calendar) < endOf(closingDay(closes, next), zone)
}

function occurrenceOf(prompt: Prompt, councils: readonly string[], at: string, services: Services): Occurrence {
  const { zone, next = '' } = prompt
  const opens = instantOf(next, zone)
  const closing = closingDay(prompt.closes, next)
  const iso = (instant: number) => new Date(instant).toISOString()
  // Made late, after a stop, it is also sent late: nobody is reminded of what they get on that day.
  const sent = Math.max(opens, Date.parse(at))
  const reminders = remindersAt(prompt.reminders, { opens: sent, day: closing, zone }, (instant) =>
    nextSendable(instant, services.calendar),
  )
  return {
    id: `${prompt.id}/${next}`,
    prompt: prompt.id,
    author: prompt.author,
    // Rounds of one name would look the same in a council's trend.
    title: prompt.schedule.kind === 'recurring' ? `${prompt.title}, ${day(iso(opens))}` : prompt.title,
    message: prompt.message,
    opens: iso(opens),
    closes: iso(endOf(closing, zone)),
    reminders: reminders.map(iso),
    reminded: 0,
    who: prompt.audience.who,
    councils: [...councils],
    state: 'planning',
    planned: 0,
    unreachable: [],
    again: 0,
    againDone: 0,
    calledOff: false,
    watch: prompt.watch ? [prompt.watch] : [],
    trail: [{ at, did: 'made' }],
    revision: 0,
  }
}
