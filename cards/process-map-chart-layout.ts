import type { Sizes } from './chart-sizes'
import { bolder, fitting, linesOf, widthOf } from './chart-text'
import type { ChartStep, MapChart } from './process-map-chart'

/** Where everything of a map's picture stands, in pixels. Bands stand below one another, each with its lanes as rows. */

export interface Cell {
  readonly step: ChartStep
  readonly column: number
  readonly left: number
  readonly width: number
  /** The top of its number, of its shape, and the height at which ways lead in and out. */
  readonly top: number
  readonly shapeTop: number
  readonly port: number
  readonly shapeHeight: number
  readonly lines: readonly string[]
}

export interface Lane {
  readonly label: string
  readonly top: number
  readonly bottom: number
  readonly cells: readonly Cell[]
}

export interface Band {
  readonly top: number
  readonly bottom: number
  /** Stages above the columns where they begin. */
  readonly stages: readonly { readonly lines: readonly string[]; readonly left: number; readonly right: number }[]
  readonly lanes: readonly Lane[]
}

const mostColumns = 4
const fewestColumns = 3
const mostLines = 4

export function bandsOf({ steps, lanes }: MapChart, top: number, sizes: Sizes): Band[] {
  const many = Math.max(1, Math.ceil(steps.length / mostColumns))
  const each = Math.max(1, Math.ceil(steps.length / many))
  const columns = Math.max(fewestColumns, each)
  let from = top
  return Array.from({ length: many }, (_, at) => {
    const band = bandOf(steps.slice(at * each, (at + 1) * each), lanes, columns, from, sizes)
    from = band.bottom + 4 * sizes.gap
    return band
  })
}

function bandOf(
  steps: readonly ChartStep[],
  lanes: readonly string[],
  columns: number,
  top: number,
  sizes: Sizes,
): Band {
  const { edge, width, line, font, gap } = sizes
  const column = (width - 2 * edge) / columns
  const leftOf = (at: number) => Math.round(edge + at * column)
  const starts = steps.flatMap((step, at) => (step.stage === steps[at - 1]?.stage ? [] : [at]))
  const stages = starts.map((at, place) => {
    const [left, right] = [leftOf(at), leftOf(starts[place + 1] ?? steps.length) - 2 * gap]
    return { left, right, lines: linesOf(steps[at]!.stage, bolder * font.small, right - left) }
  })
  let from = top + Math.max(0, ...stages.map((stage) => stage.lines.length)) * line.small + 2 * gap
  const rows = lanes
    .filter((lane) => steps.some((step) => step.lane === lane))
    .map((label) => {
      const cells = steps.flatMap((step, at) =>
        step.lane === label ? [cellOf(step, at, leftOf(at), column, from + line.small, sizes)] : [],
      )
      const bottom = Math.max(...cells.map((cell) => bottomOf(cell, sizes))) + 1.5 * gap
      const lane = { label, top: from, bottom: Math.round(bottom), cells }
      from = lane.bottom
      return lane
    })
  return { top, bottom: from, stages, lanes: rows }
}

function cellOf(step: ChartStep, at: number, left: number, column: number, top: number, sizes: Sizes): Cell {
  const { gap, line, font } = sizes
  const width = Math.round(column - 5 * gap)
  const lines = linesOf(parted(step.what, font.small, width - 2 * gap), font.small, width - 2 * gap, mostLines)
  const shapeTop = top + line.small
  const shapeHeight = step.isDecision ? 9 * gap : Math.max(9 * gap, lines.length * line.small + 2 * gap)
  return {
    ...{ step, column: at, top, shapeTop, shapeHeight, lines, width },
    left: Math.round(left + 2.5 * gap),
    port: Math.round(shapeTop + 4.5 * gap),
  }
}

/** Words that are wider than a line, in pieces with a hyphen at the end of each but the last. */
function parted(words: string, size: number, width: number): string {
  const pieces = (word: string): string[] => {
    if (widthOf(word, size) <= width) return [word]
    const letters = [...word]
    const end = Math.max(1, Math.min(letters.length - 3, fitting(letters, '-', size, width)))
    return [`${letters.slice(0, end).join('')}-`, ...pieces(letters.slice(end).join(''))]
  }
  return words.slice(0, 200).split(/\s+/).flatMap(pieces).join(' ')
}

/** What stands below a shape: a decision's words, and ways that are not drawn. */
export const below = ({ step, shapeTop, shapeHeight, lines }: Cell, sizes: Sizes) => ({
  words: step.isDecision ? lines : [],
  top: shapeTop + shapeHeight,
  tagsTop: shapeTop + shapeHeight + (step.isDecision ? lines.length : 0) * sizes.line.small,
})

const bottomOf = (cell: Cell, sizes: Sizes): number =>
  below(cell, sizes).tagsTop + cell.step.ways.length * sizes.line.small
