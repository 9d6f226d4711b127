import type { Card } from '../../../cards/card'
import { pauseCard } from '../../../cards/prompt-pause'
import { daysAfter, dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { isPaused } from '../../domain/prompt-times'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'

/** No prompts until a day. The wish lies in the person's own record, which whatever is sent to them reads first. */

/** As people ask for it: not for two weeks. */
const usual = 14
const longest = 366

export async function show(person: Person, services: Services, saved = false): Promise<Card> {
  const known = await services.people.find(person.id)
  const until = isPaused(known?.pausedUntil, todayOf(services)) ? known!.pausedUntil : undefined
  const day = until ?? daysAfter(todayOf(services), usual)
  return pauseCard({ ...(until ? { until: dayWords(until) } : {}), day, saved })
}

export async function until(person: Person, day: string, services: Services): Promise<Card> {
  if (day < todayOf(services)) throw new AskAgain('That day is over. Choose today or a later day.')
  if (day > daysAfter(todayOf(services), longest)) throw new AskAgain('Choose a day within the next year.')
  await services.people.wish(person.id, ({ digestOff }) => ({ ...digest(digestOff), pausedUntil: day }))
  return show(person, services, true)
}

export async function end(person: Person, services: Services): Promise<Card> {
  await services.people.wish(person.id, ({ digestOff }) => digest(digestOff))
  return show(person, services, true)
}

const digest = (off: boolean | undefined) => (off === undefined ? {} : { digestOff: off })

export const pause = { show, until, end }
