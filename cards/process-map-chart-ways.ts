import type { Sizes } from './chart-sizes'
import type { Band, Cell } from './process-map-chart-layout'

/** Where the ways between steps are drawn: as a line where nothing stands in between, and otherwise in words. */

export type Point = [number, number]

/** A line from step to step; the last point is the tip of an arrow. */
export function linesBetween({ lanes }: Band, sizes: Sizes): { from: number; to: number; points: Point[] }[] {
  const cells = lanes.flatMap((lane) => lane.cells)
  const laneOf = (cell: Cell) => lanes.find((lane) => lane.cells.includes(cell))!
  const isFree = (cell: Cell, from: number, to: number) =>
    !laneOf(cell).cells.some(({ column }) => column > from && column < to)
  return cells.flatMap((from) =>
    from.step.ways.flatMap((way) => {
      const to = cells.find(({ step }) => step.number === way.to)
      const points = to && to.column > from.column ? pointsOf(from, to, isFree, sizes) : undefined
      return points ? [{ from: from.step.number, to: to!.step.number, points }] : []
    }),
  )
}

/** Along the lane of the one that it comes from and down before the other, or down at once and along the other's lane. */
function pointsOf(
  from: Cell,
  to: Cell,
  isFree: (cell: Cell, from: number, to: number) => boolean,
  { gap }: Sizes,
): Point[] | undefined {
  const [start, end]: [Point, Point] = [
    [from.left + from.width, from.port],
    [to.left, to.port],
  ]
  if (from.port === to.port) return isFree(from, from.column, to.column) ? [start, end] : undefined
  const turn = (x: number): Point[] => [start, [x, from.port], [x, to.port], end]
  if (isFree(to, from.column, to.column)) return turn(start[0] + 2 * gap)
  return isFree(from, from.column, to.column) ? turn(end[0] - 3 * gap) : undefined
}
