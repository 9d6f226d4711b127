import { looks, type Status, statuses } from './chart-statuses'
import { widthOf } from './chart-text'

/** A part of a bar: what it counts, and from where to where it goes along the bar, in pixels. */
export interface Segment {
  readonly status: Status
  readonly count: number
  readonly from: number
  readonly to: number
}
export type Counts = Readonly<Partial<Record<Status, number>>>

export const total = (counts: Counts): number => sum(statuses.map((status) => ({ count: counts[status] ?? 0 })))
const sum = (parts: readonly { readonly count: number }[]): number => parts.reduce((all, { count }) => all + count, 0)

/**
 * The parts of one bar, `unit` pixels a count. None is shorter than `least`, so that each holds its letter: what the small
 * ones take is taken from the others in proportion, and the bar as a whole stays as long as it should be. Only a bar that
 * is too short for its letters grows.
 */
export function segmentsOf(counts: Counts, unit: number, least: number): Segment[] {
  const present = statuses.flatMap((status) => {
    const count = counts[status] ?? 0
    return count > 0 ? [{ status, count }] : []
  })
  const length = Math.max(sum(present) * unit, present.length * least)
  let large = present
  const each = () => (length - (present.length - large.length) * least) / sum(large)
  while (large.some(({ count }) => count * each() < least)) {
    const share = each()
    large = large.filter(({ count }) => count * share >= least)
  }
  let end = 0
  return present.map(({ status, count }) => {
    const from = end
    end += large.some((one) => one.status === status) ? count * each() : least
    return { status, count, from: Math.round(from), to: Math.round(end) }
  })
}

/** A letter and a count; a segment that is too small for both shows its letter alone. */
export function segmentWords(
  { status, count }: Pick<Segment, 'status' | 'count'>,
  width: number,
  size: number,
): string {
  const { letter } = looks[status]
  const both = `${letter} ${count}`
  return widthOf(both, size) * 1.05 <= width ? both : letter
}
