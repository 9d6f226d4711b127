import { closingWords } from '../../domain/check-in-words'
import type { Occurrence } from '../../domain/occurrence'
import type { Tally } from '../../domain/tally'
import { counted, moment } from '../../domain/words'

/** The progress of a sending in words. */

export const sentWords = ({ opens, closes }: Pick<Occurrence, 'opens' | 'closes'>): string =>
  `Sent from ${moment(opens)}, closes at ${closingWords(closes)}`

export function sendingState(one: Occurrence, tally: Tally | undefined, now: string): string {
  if (one.state === 'planning') return one.opens > now ? 'It waits for its time' : 'It is being got ready'
  if (one.state === 'cancelled') return 'Cancelled: what had not been sent was not sent'
  if (one.state === 'closed') return one.planned === 0 ? 'Nobody could be reached' : 'Closed'
  return tally && tally.waiting > 0 ? 'Being sent' : 'Sent, and open for answers'
}

/** Why something was not sent, as people say it. */
export function endWords(state: string, reason: string): string {
  if (state === 'blocked') return 'has blocked Pioneer'
  if (state === 'not-installed') return 'has not opened Pioneer, or has removed it'
  if (state === 'disabled') return 'their organisation has switched Pioneer off'
  if (state === 'failed') return `Teams did not take it${reason ? ` (${reason})` : ''}`
  return reason
}

/** Each count with what it means; what is nothing is left out, except what people look for first. */
export function linesOf(tally: Tally): { name: string; words: string }[] {
  const line = (count: number, words: string, always = false) =>
    count > 0 || always ? [{ name: String(count), words }] : []
  const waiting = tally.waiting - tally.throttled
  return [
    ...line(tally.planned, tally.planned === 1 ? 'person in all' : 'people in all'),
    ...line(tally.sent, 'sent', true),
    ...line(tally.answered, 'answered', true),
    ...line(tally.partly, 'partly answered: begun and not sent'),
    ...line(waiting, 'waiting to be sent'),
    ...line(tally.throttled, 'throttled, still trying: Teams is busy'),
    ...line(tally.paused, 'not sent: they have paused prompts'),
    ...line(tally.blocked, 'not sent: they have blocked Pioneer'),
    ...line(tally['not-installed'], 'not sent: they have not opened Pioneer, or have removed it'),
    ...line(tally.disabled, 'not sent: switched off by an administrator of their organisation'),
    ...line(tally.failed, 'not sent: Teams did not take it'),
    ...line(tally.unneeded, 'not needed any more: answered before, moved on, cancelled or closed'),
  ]
}

export function nextWords(one: Occurrence): string {
  if (one.state === 'cancelled') return 'There are no more reminders.'
  if (one.state === 'closed') return `Closed at ${closingWords(one.closes)}.`
  const reminder = one.reminders[one.reminded]
  const next = reminder ? `Next reminder: ${moment(reminder)}, to those who have not answered.` : 'No more reminders.'
  return `${next} Closes at ${closingWords(one.closes)}.`
}

/** `As of 10:32` on the day itself would leave a card of last week unclear, so the day stands beside it. */
export const asOfWords = (at: string): string => `As of ${moment(at)}`

/** One line for a list. */
export function progressWords(one: Occurrence, tally: Tally | undefined): string {
  if (!tally) return 'Being got ready'
  const missed = tally.planned - tally.sent - tally.waiting
  return [
    `${tally.sent} of ${counted(tally.planned, 'person', 'people')} sent`,
    `${tally.answered} answered`,
    ...(tally.partly > 0 ? [`${tally.partly} partly`] : []),
    ...(missed > 0 ? [`${missed} not sent`] : []),
    ...(one.state === 'cancelled' ? ['cancelled'] : one.state === 'closed' ? ['closed'] : []),
  ].join(', ')
}
