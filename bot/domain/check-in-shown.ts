import type { ActionRow, OverallGiven } from '../../cards/check-in'
import { type Brag, brags } from './brag'
import type { CheckIn, GivenCheckIn } from './check-in'
import { prefilled } from './check-in-actions'
import { actionWords, ratingWords } from './check-in-said'
import { closingWords, ratedWords } from './check-in-words'
import type { RoundAnswer } from './council-round'
import type { PlanAction } from './plan'
import type { TrendRound } from './trend'
import { day, listed, moment } from './words'

/** A check-in as its card shows it. */

type Ratings = readonly { readonly id: Brag; readonly title: string }[]

export const overallOf = (given: GivenCheckIn | undefined): OverallGiven => ({
  brag: given?.brag ?? '',
  progress: given?.progress === undefined ? '' : String(given.progress),
  confidence: given?.confidence === undefined ? '' : String(given.confidence),
  moved: given?.moved ?? '',
  stuck: given?.stuck ?? '',
  tags: given?.tags ?? [],
  help: given?.help ?? '',
  next: given?.next ?? '',
  nextDay: given?.nextDay ?? '',
})

/** `given` is what is on the card that is shown again; without it, what is kept. `changed` are those to speak of. */
export function rowOf(
  action: PlanAction,
  from: { readonly checkIn: CheckIn | undefined; readonly given?: GivenCheckIn | undefined },
  ratings: Ratings,
  changed: boolean,
): ActionRow {
  const { brag, percent } = from.given?.actions[action.id] ?? prefilled(action, from.checkIn)
  return {
    id: action.id,
    title: action.title,
    due: day(action.due),
    brag,
    percent: percent === undefined ? '' : String(percent),
    ...(changed ? { changed: changedWords(action, ratings) } : {}),
  }
}

/** `Changed by Grace Bello on 3 November 2026 at 10:32, to: At risk (amber), 40% done.` */
export function changedWords(action: PlanAction, ratings: Ratings): string {
  const last = action.rated ?? action.trail.at(-1)
  const who = last ? ` by ${last.by.name} on ${moment(last.at)}` : ''
  return `Changed${who}, to: ${actionWords(action, ratings)}.`
}

/** When it closes, and what became of it so far. */
export function aboutRound(checkIn: CheckIn | undefined, closes: string): string {
  const until = closingWords(closes)
  if (!checkIn?.sent) return `Closes at ${until}. You can save it and come back until then.`
  const pending = checkIn.trail.at(-1)?.did === 'saved' ? ' What you saved since then is not sent yet.' : ''
  return `You sent this on ${moment(checkIn.sent.at)}. You can change it until ${until}.${pending}`
}

export const readersOf = (connectors: readonly { readonly name: string }[]): string =>
  connectors.length > 0
    ? `Read by ${listed([...connectors.map(({ name }) => name), 'the administrators'])} of the programme, and by the leads of your council. Other officers see counts only.`
    : 'Read by the administrators of the programme and by the leads of your council; you have no connector yet. Other officers see counts only.'

export const lastTimeWords = (
  last: { readonly title: string; readonly answer: RoundAnswer } | undefined,
  ratings: Ratings,
): string | undefined =>
  last && `Last time (${last.title}) you said: ${ratedWords(last.answer, (brag) => ratingWords(ratings, brag))}.`

/** The last rounds in words, the newest first. */
export const roundLines = (rounds: readonly TrendRound[]): string[] =>
  rounds.toReversed().map((round) => {
    const counts = brags.filter((brag) => round.counts[brag] > 0).map((brag) => `${round.counts[brag]} ${brag}`)
    const { confidence } = round
    const spread =
      confidence &&
      (confidence.lowest === confidence.highest
        ? `confidence ${confidence.mean.toFixed(1)}`
        : `confidence ${confidence.mean.toFixed(1)} (${confidence.lowest} to ${confidence.highest})`)
    const rest = [`${round.answered} of ${round.asked} answered`, ...counts, spread].filter(Boolean)
    return `${round.title}: ${rest.join(', ')}`
  })
