import type { Sizes } from './chart-sizes'
import type { Round } from './trend-chart'

/** Where a round stands, from left to right in pixels. */
export interface Slot {
  readonly round: Round
  readonly middle: number
  readonly width: number
}

/** Few rounds stand at the left, as wide as if there were four. */
export function slotsOf(rounds: readonly Round[], { edge, axis, width }: Sizes): Slot[] {
  const each = (width - 2 * edge - axis) / Math.max(4, rounds.length)
  return rounds.map((round, index) => ({ round, middle: Math.round(edge + axis + (index + 0.5) * each), width: each }))
}

/** What a round without a single rating says in place of a column. */
export const unanswered = ({ answered }: Round): string => (answered > 0 ? 'not rated' : 'no answer')
