import { type Mark, rect, text, textLines } from './chart-marks'
import { type MarkedDrawing, markedDrawing, titleLines } from './chart-paper'
import { type Sizes, sizesOf } from './chart-sizes'
import { linesOf, widthOf } from './chart-text'
import { type HeatBand, type HeatMap, heatLooks } from './raid-heat-map'

/** Impact upwards, probability to the right, as risk registers draw it; in each cell its band's letter, and how many there are. */
export function heatDrawing(map: HeatMap, scale: number): MarkedDrawing {
  const sizes = sizesOf(scale)
  const { edge, gap, line } = sizes
  const head = titleLines(map.title, sizes)
  const legend = bandLegend(map, edge + head.length * line.title + gap, sizes)
  const top = legend.bottom + 2 * gap
  const axis = textLines(['Impact'], edge, top, line.small, bold(sizes))
  const grid = gridOf(map, top + line.small + gap, sizes)
  const feet = columnTitles(map, grid.bottom + gap, sizes)
  return markedDrawing(head, feet.bottom + edge, sizes, [...legend.marks, ...axis, ...grid.marks, ...feet.marks])
}

const bold = ({ font }: Sizes) => ({ fontSize: font.small, fontWeight: 'bold' })

/** The column of titles on the left, and the width of a cell beside it. */
function measures({ width, edge, gap }: Sizes) {
  const left = Math.round((width - 2 * edge) * 0.26)
  return {
    left: edge + left,
    cell: Math.floor((width - 2 * edge - left) / 5),
    between: Math.max(1, Math.round(gap / 2)),
  }
}

function gridOf({ counts, bands, impact }: HeatMap, top: number, sizes: Sizes): { marks: Mark[]; bottom: number } {
  const { edge, font, line } = sizes
  const { left, cell, between } = measures(sizes)
  const high = Math.round(line.label * 2)
  const rows = [...counts.keys()].toReversed()
  const marks = rows.flatMap((row, place) => {
    const y = top + place * high
    const words = linesOf(`${row + 1} ${impact[row]}`, font.small, left - edge - between, 2)
    const first = y + (high - words.length * line.small) / 2
    const cells = counts[row]!.flatMap((count, column) =>
      cellMarks(
        count,
        bands[row]![column]!,
        { x: left + column * cell, y, wide: cell - between, high: high - between },
        sizes,
      ),
    )
    return [...textLines(words, edge, first, line.small, { fontSize: font.small }), ...cells]
  })
  return { marks, bottom: top + rows.length * high }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly high: number
}

function cellMarks(count: number, band: HeatBand, { x, y, wide, high }: Box, { font, gap, line }: Sizes): Mark[] {
  const { fill, letter, letters } = heatLooks[band]
  return [
    rect(x, y, x + wide, high, fill),
    text(letter, x + gap, y + line.small / 2 + 1, { fontSize: font.small * 0.9, fill: letters }),
    ...(count > 0
      ? [
          text(String(count), x + wide / 2, y + high / 2, {
            align: 'center',
            fontSize: font.title,
            fontWeight: 'bold',
            fill: letters,
          }),
        ]
      : []),
  ]
}

function columnTitles({ probability }: HeatMap, top: number, sizes: Sizes): { marks: Mark[]; bottom: number } {
  const { font, line, gap, width, edge } = sizes
  const { left, cell, between } = measures(sizes)
  const words = probability.map((title, at) => linesOf(`${at + 1} ${title}`, font.small, cell - between, 3))
  const marks = words.flatMap((lines, at) =>
    textLines(lines, left + at * cell + (cell - between) / 2, top, line.small, {
      align: 'center',
      fontSize: font.small,
    }),
  )
  const below = top + Math.max(...words.map((lines) => lines.length)) * line.small + gap
  const end = { ...bold(sizes), align: 'right' }
  return {
    marks: [...marks, ...textLines(['Probability'], width - edge, below, line.small, end)],
    bottom: below + line.small,
  }
}

/** What the letters mean, in one line. */
function bandLegend({ bandTitles }: HeatMap, top: number, sizes: Sizes): { marks: Mark[]; bottom: number } {
  const { edge, gap, font, chip, line } = sizes
  let x = edge
  const marks = (['low', 'medium', 'high'] as const).flatMap((band) => {
    const { letter, fill, letters } = heatLooks[band]
    const middle = top + line.small / 2
    const label = x + chip + 1.5 * gap
    const box = [
      rect(x, top, x + chip, line.small, fill),
      text(letter, x + chip / 2, middle, { align: 'center', fontSize: font.small, fill: letters }),
      text(bandTitles[band], label, middle, { fontSize: font.small }),
    ]
    x = Math.round(label + widthOf(bandTitles[band], font.small) + 3 * gap)
    return box
  })
  return { marks, bottom: top + line.small }
}
