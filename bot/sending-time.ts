import type { Held } from './delivery/deliveries'
import { dayOf, dayWords, localOf } from './domain/local-time'
import { isPaused } from './domain/prompt-times'
import { nextSendable } from './domain/sending-hours'
import type { Known } from './people-records'
import type { Services } from './services'

/** Whether this is the time for what Pioneer sends of its own accord, such as prompts and reminders. Notices do not ask. */

type Clock = Pick<Services, 'clock' | 'calendar'>

/** The calendar day, `2026-11-24`, where councils are. */
export const todayOf = ({ clock, calendar }: Clock): string => dayOf(localOf(clock().getTime(), calendar.zone))

/** Held back from somebody who has paused prompts. */
export const whilePaused = ({ pausedUntil }: Pick<Known, 'pausedUntil'>, services: Clock): Held | undefined =>
  pausedUntil !== undefined && isPaused(pausedUntil, todayOf(services))
    ? { end: 'paused', reason: `has paused prompts until ${dayWords(pausedUntil)}` }
    : undefined

/** Held back until people are at work. */
function outOfHours(services: Clock): Held | undefined {
  const until = opensNext(services)
  return until > services.clock().getTime()
    ? { until, reason: 'waits for the hours in which messages go out' }
    : undefined
}

/** From now on, when what can wait may come: in milliseconds since 1970. */
export const opensNext = ({ clock, calendar }: Clock): number => nextSendable(clock().getTime(), calendar)

/** Held back for either reason. */
export const heldNow = (to: Pick<Known, 'pausedUntil'>, services: Clock): Held | undefined =>
  whilePaused(to, services) ?? outOfHours(services)
