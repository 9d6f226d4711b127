import type { ScoreChart } from './chart'
import type { Sizes } from './chart-sizes'
import { linesOf, widthOf } from './chart-text'

/** A row and where it stands, in pixels below the top of the first. */
export interface Placed {
  readonly row: ScoreChart['rows'][number]
  readonly label: readonly string[]
  readonly top: number
  readonly bottom: number
}

/** An area's label stands above its bar, not beside it: on a phone the bars then have the whole width, and so has the label. */
export function placedRows(rows: ScoreChart['rows'], sizes: Sizes): Placed[] {
  let top = 0
  return rows.map((row) => {
    const taken = row.score === undefined ? widthOf(`${notScored}  `, sizes.font.small) : 0
    const label = linesOf(row.label, sizes.font.label, sizes.width - 2 * sizes.edge - taken)
    const placed = { row, label, top, bottom: top + label.length * sizes.line.label + sizes.bar + sizes.stroke / 2 }
    top = placed.bottom + 2 * sizes.gap
    return placed
  })
}

export const notScored = 'not scored'
export const figure = (value: number): string => value.toFixed(1)
