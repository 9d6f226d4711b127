import { DateTime } from 'luxon'
import { isMissed, lowConfidence } from './alarm'
import { closingWords } from './check-in-words'
import { type CouncilRound, isWaitedFor, type RoundAnswer, silentIn } from './council-round'
import type { PlanAction } from './plan'
import { bragWords, percentField, ratingField } from './plan-changes'

/** What a connector is told of the week at its beginning. */

/**
 * The week whose digest is due: on Monday from 08:30 in London, or on the first day after it that is no bank holiday, and for
 * a day at the most. `at` and `from` are instants: the Mondays between which the week is.
 */
export function dueDigest(
  now: string,
  bankHolidays: readonly { readonly day: string }[],
): { readonly week: string; readonly from: string; readonly at: string } | undefined {
  const monday = DateTime.fromISO(now, { zone: 'Europe/London' }).startOf('week').set({ hour: 8, minute: 30 })
  const days = [0, 1, 2, 3, 4].map((days) => monday.plus({ days }))
  const worked = days.find((day) => !bankHolidays.some((holiday) => holiday.day === day.toISODate()))
  const late = worked ? DateTime.fromISO(now).toMillis() - worked.toMillis() : -1
  if (late < 0 || late >= 24 * 3_600_000) return undefined
  const iso = (moment: DateTime) => moment.toUTC().toISO()!
  return { week: monday.toFormat("kkkk-'W'WW"), from: iso(monday.minus({ weeks: 1 })), at: iso(monday) }
}

export interface CouncilWeek {
  /** Who said in the week that the whole plan is red, or that their confidence is low, of 5. */
  readonly low: readonly { readonly name: string; readonly red: boolean; readonly confidence: number | undefined }[]
  readonly complete: readonly string[]
  readonly red: readonly string[]
  readonly up: readonly { readonly title: string; readonly from: number; readonly to: number }[]
  /** Rounds that closed without an answer, by their titles. */
  readonly missed: readonly string[]
  /** Open rounds with those who have not answered. */
  readonly open: readonly { readonly title: string; readonly closes: string; readonly silent: readonly string[] }[]
}

/** A council's week; nothing where there is nothing to say. Closings count when they are within the week to come. */
export function weekOf(
  council: { readonly actions: readonly PlanAction[]; readonly rounds: readonly CouncilRound[] },
  { from, at }: { readonly from: string; readonly at: string },
): CouncilWeek | undefined {
  const moved = council.actions.filter((action) => !action.dropped).map((action) => movesOf(action, from, at))
  const week: CouncilWeek = {
    low: council.rounds.flatMap(({ answers }) => Object.values(answers).flatMap((one) => lowIn(one, from, at))),
    complete: moved.filter((one) => one.became === 'blue').map(({ title }) => title),
    red: moved.filter((one) => one.became === 'red').map(({ title }) => title),
    up: moved.filter((one) => one.became !== 'blue' && one.to > one.from),
    missed: council.rounds
      .filter((one) => isMissed(one) && from <= one.round.closes && one.round.closes < at)
      .map((one) => one.round.title),
    open: council.rounds.filter((one) => isWaiting(one, at)).map(openRound),
  }
  return Object.values(week).some((lines) => lines.length > 0) ? week : undefined
}

/** Of one answer to a round, as it was last sent. */
function lowIn({ name, at: sent = '', brag, confidence }: RoundAnswer, from: string, at: string): CouncilWeek['low'] {
  const isLow = confidence !== undefined && confidence <= lowConfidence
  if (sent < from || sent >= at || (brag !== 'red' && !isLow)) return []
  return [{ name, red: brag === 'red', confidence: isLow ? confidence : undefined }]
}

const isWaiting = (one: CouncilRound, at: string): boolean =>
  isWaitedFor(one, at) && !one.cancelled && silentIn(one).length > 0

const openRound = (one: CouncilRound) => ({
  title: one.round.title,
  closes: closingWords(one.round.closes),
  silent: silentIn(one),
})

/** What the trail says of a time: a rating that was reached and still stands, and the percents at both ends. */
function movesOf(action: PlanAction, from: string, at: string) {
  const changes = action.trail.filter((event) => from <= event.at && event.at < at).flatMap((event) => event.changes)
  const rated = changes.findLast(({ field }) => field === ratingField)
  const percents = changes.filter(({ field }) => field === percentField)
  const first = percents[0] && Number.parseInt(percents[0].from, 10)
  const last = percents.at(-1) && Number.parseInt(percents.at(-1)!.to, 10)
  return {
    title: action.title,
    became: rated?.to === bragWords(action.brag) ? action.brag : undefined,
    from: first ?? 0,
    to: last ?? 0,
  }
}
