import { DateTime } from 'luxon'

/** How Pioneer says dates, amounts and people: British, plain, in London's time. */

const london = (instant: string) => DateTime.fromISO(instant, { zone: 'Europe/London' }).setLocale('en-GB')

/** 3 November 2026 */
export const day = (instant: string): string => london(instant).toFormat('d MMMM yyyy')

/** 3 November 2026 at 10:32 */
export const moment = (instant: string): string => london(instant).toFormat("d MMMM yyyy 'at' HH:mm")

/** £2,400,000 */
export const money = (pounds: number): string =>
  `£${pounds.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(pounds) ? 0 : 2, maximumFractionDigits: 2 })}`

/** `3 questions`, `1 question` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** How long something has waited: today, 1 day, 12 days. Whole days of 24 hours. */
export const age = (since: string, now: Date): string => {
  const days = Math.floor((now.getTime() - Date.parse(since)) / 86_400_000)
  return days < 1 ? 'today' : counted(days, 'day')
}

/** a, b and c */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** `3 days overdue`, of calendar days of which the first is over. */
export const overdueSince = (due: string, today: string): string =>
  `${counted(Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000), 'day')} overdue`

/** Cut to what a choice on a phone has room for; never in the middle of a character that takes two places. */
export const short = (words: string, most = 60): string =>
  words.length <= most
    ? words
    : `${words
        .slice(0, most - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`

/** What somebody typed after some words, as they typed it; nothing when it does not begin so, or no more follows. */
export function saidAfter(typed: string, beginning: string): string | undefined {
  const said = typed.trim().replace(/^\/\s*/, '')
  if (said.slice(0, beginning.length).toLowerCase() !== beginning) return undefined
  return said.slice(beginning.length).match(/^[\s:]+(\S.*)$/s)?.[1]
}

/** What somebody typed, as commands are named: lower case, without a slash before it or a full stop after it. */
export const asSaid = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^\/|[.!?]+$/g, '')
    .trim()
