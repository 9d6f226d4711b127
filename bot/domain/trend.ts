import { type Brag, brags, worst } from './brag'
import { type CouncilRound, hasAnswered, isVoid, partOf } from './council-round'

/** A council's last check-in rounds, compared with its own rounds before and with no other council. */

/** So many rounds are shown. */
export const roundsShown = 6

export interface TrendRound {
  readonly id: string
  readonly title: string
  readonly asked: number
  readonly answered: number
  readonly counts: Readonly<Record<Brag, number>>
  readonly confidence?: { readonly mean: number; readonly lowest: number; readonly highest: number }
}

/** The last six rounds that are over or have an answer, the oldest first; not those that reached nobody or were cancelled. */
export const trendOf = (rounds: readonly CouncilRound[], now: string): readonly TrendRound[] =>
  rounds
    .filter((one) => partOf(one).length > 0)
    .filter((one) => answersIn(one).length > 0 || (!isVoid(one) && (one.closed || one.round.closes <= now)))
    .toSorted(
      (one, other) => one.round.opens.localeCompare(other.round.opens) || one.round.id.localeCompare(other.round.id),
    )
    .slice(-roundsShown)
    .map(trendRound)

const answersIn = (round: CouncilRound) =>
  Object.entries(round.answers).flatMap(([person, answer]) => (hasAnswered(round, person) ? [answer] : []))

function trendRound(one: CouncilRound): TrendRound {
  const answers = answersIn(one)
  const confidences = answers.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]))
  const counts = Object.fromEntries(
    brags.map((brag) => [brag, answers.filter((answer) => answer.brag === brag).length]),
  ) as Record<Brag, number>
  return {
    id: one.round.id,
    title: one.round.title,
    asked: partOf(one).length,
    answered: answers.length,
    counts,
    ...(confidences.length > 0
      ? {
          confidence: {
            mean: confidences.reduce((sum, each) => sum + each, 0) / confidences.length,
            lowest: Math.min(...confidences),
            highest: Math.max(...confidences),
          },
        }
      : {}),
  }
}

/** So much, of 5, a mean must move to be called a movement. Pioneer's own figure. */
const step = 0.3

/** One sentence on where it goes: the last round with answers beside the one with answers before it. */
export function direction(rounds: readonly TrendRound[]): string {
  const answered = rounds.filter((round) => round.answered > 0)
  const [before, last] = answered.slice(-2)
  if (!before) return 'Nobody has checked in yet.'
  if (!last) return 'There is one round with answers so far, so there is no direction yet.'
  return `Since ${before.title}, ${confidenceMoved(before, last)}, and ${ratingMoved(before, last)}.`
}

function confidenceMoved(before: TrendRound, last: TrendRound): string {
  const [from, to] = [before.confidence?.mean, last.confidence?.mean]
  if (from === undefined || to === undefined) return 'confidence cannot be compared'
  if (Math.abs(to - from) < step) return `confidence is about the same (${to.toFixed(1)} of 5)`
  return `confidence has ${to > from ? 'risen' : 'fallen'} from ${from.toFixed(1)} to ${to.toFixed(1)} of 5`
}

function ratingMoved(before: TrendRound, last: TrendRound): string {
  const [from, to] = [worstOf(before), worstOf(last)]
  if (!from || !to) return 'the ratings cannot be compared'
  if (from === to) return `the worst rating is still ${to}`
  return `the worst rating has gone from ${from} to ${to}`
}

const worstOf = ({ counts }: TrendRound): Brag | undefined => worst(brags.filter((brag) => counts[brag] > 0))
