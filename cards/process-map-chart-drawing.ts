import { statusBox } from './chart-boxes'
import { colours } from './chart-colours'
import { circle, type Mark, polygon, rect, stroke, text, textLines } from './chart-marks'
import { type MarkedDrawing, markedDrawing, titleLines } from './chart-paper'
import { type Sizes, sizesOf } from './chart-sizes'
import { bolder, linesOf, widthOf } from './chart-text'
import type { MapChart } from './process-map-chart'
import { type Band, bandsOf, below, type Cell, type Lane } from './process-map-chart-layout'
import { linesBetween, type Point } from './process-map-chart-ways'

/** Lanes with a line between them; steps as boxes, decisions as diamonds, the start as a dot, the end as a ring. */
export function mapDrawing(chart: MapChart, scale: number): MarkedDrawing {
  const sizes = sizesOf(scale)
  const { edge, gap, line } = sizes
  const head = titleLines(chart.title, sizes)
  const bands = bandsOf(chart, edge + head.length * line.title + gap, sizes)
  const marks = bands.flatMap((band) => bandMarks(band, sizes))
  const bottom = bands.at(-1)?.bottom ?? edge
  const key = keyMarks(chart, bottom + gap, sizes)
  return markedDrawing(head, Math.round(bottom + (key.length > 0 ? line.small + gap : 0) + edge), sizes, [
    ...marks,
    ...key,
  ])
}

function bandMarks(band: Band, sizes: Sizes): Mark[] {
  const { font, line, stroke: thick } = sizes
  const drawn = linesBetween(band, sizes)
  return [
    ...band.stages.flatMap(({ lines, left, right }) => [
      ...textLines(lines, left, band.top, line.small, { fontSize: font.small, fontWeight: 'bold', fill: colours.bar }),
      rect(left, band.lanes[0]!.top - 1.5 * thick, right, thick, colours.bar),
    ]),
    ...drawn.flatMap(({ points }) => arrow(points, sizes)),
    ...band.lanes.flatMap((lane) => laneMarks(lane, sizes)),
    ...band.lanes.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cellMarks(cell, (to) => drawn.some((one) => one.from === cell.step.number && one.to === to), sizes),
      ),
    ),
  ]
}

/** The name of a lane has a ground of its own, since lines may go through its place. */
function laneMarks({ label, top, bottom }: Lane, { edge, width, line, font, stroke: thick }: Sizes): Mark[] {
  const words = linesOf(label, bolder * font.small, width - 2 * edge, 1)
  const style = { fontSize: font.small, fontWeight: 'bold' }
  const reach = edge + widthOf(words[0] ?? '', bolder * font.small)
  return [
    rect(edge, bottom - thick / 2, width - edge, thick / 2, colours.rail),
    rect(edge, top, reach, line.small, colours.paper),
    ...textLines(words, edge, top, line.small, style),
  ]
}

function arrow(points: readonly Point[], { gap, stroke: thick }: Sizes): Mark[] {
  const [x, y] = points.at(-1)!
  const [long, half] = [1.6 * gap, 1.1 * gap]
  const head: Point[] = [
    [x, y],
    [x - long, y - half],
    [x - long, y + half],
  ]
  return [stroke([...points.slice(0, -1), [x - long / 2, y]], thick * 0.75), polygon(head, { fill: colours.ink })]
}

function cellMarks(cell: Cell, isDrawn: (to: number) => boolean, sizes: Sizes): Mark[] {
  const { step, left, width, top, port } = cell
  const { font, line, gap, chip, stroke: thick } = sizes
  const { words, top: under, tagsTop } = below(cell, sizes)
  const bold = { fontSize: font.small, fontWeight: 'bold' }
  const isOver = step.ways.length === 1 && step.ways[0]!.to === 'end' && !step.isDecision
  const tags = step.ways.filter(({ to }) => step.isDecision || (!isOver && (to === 'end' || !isDrawn(to))))
  const flag = { x: left + width - chip, y: top, width: chip, height: line.small - 1 }
  return [
    ...(step.isStart ? [circle(left - 1.5 * gap, port, gap, { fill: colours.ink })] : []),
    text(headOf(cell, sizes), left, top + line.small / 2, bold),
    ...(step.flag ? statusBox(step.flag, step.flag === 'red' ? 'R' : 'A', flag, sizes) : []),
    ...(step.isDecision ? diamond(cell, sizes) : box(cell, sizes)),
    ...textLines(words, left, under, line.small, { fontSize: font.small }),
    ...tags.flatMap(({ to, label }, at) => {
      const lines = linesOf(`${label} → ${to === 'end' ? 'end' : to}`.trim(), bolder * font.small, width + 2 * gap, 1)
      return textLines(lines, left, tagsTop + at * line.small, line.small, bold)
    }),
    ...(isOver
      ? [circle(left + width + 1.5 * gap, port, gap, { fill: colours.paper, stroke: colours.ink, lineWidth: thick })]
      : []),
  ]
}

/** Its number, and its days where there is room for them. */
function headOf({ step, width }: Cell, { font, chip, gap }: Sizes): string {
  const both = step.days ? `${step.number}: ${step.days}` : String(step.number)
  const room = width + 2 * gap - (step.flag ? chip + 3 * gap : 0)
  return widthOf(both, font.small) * 1.05 <= room ? both : `${step.number}: ${step.days.replace(/ days?$/, 'd')}`
}

function box({ left, width, shapeTop, shapeHeight, lines }: Cell, { font, line, gap, stroke: thick }: Sizes): Mark[] {
  const inner = thick / 2
  const top = shapeTop + (shapeHeight - lines.length * line.small) / 2
  return [
    rect(left, shapeTop, left + width, shapeHeight, colours.ink),
    rect(left + inner, shapeTop + inner, left + width - inner, shapeHeight - 2 * inner, '#ffffff'),
    ...textLines(lines, left + gap, top, line.small, { fontSize: font.small }),
  ]
}

function diamond({ left, width, port, shapeTop, shapeHeight }: Cell, { stroke: thick, font }: Sizes): Mark[] {
  const middle = left + width / 2
  const points: Point[] = [
    [middle, shapeTop + thick / 2],
    [left + width - thick / 2, port],
    [middle, shapeTop + shapeHeight - thick / 2],
    [left + thick / 2, port],
  ]
  const style = { align: 'center', fontSize: font.small, fontWeight: 'bold' }
  return [
    polygon(points, { fill: colours.rail, stroke: colours.ink, lineWidth: thick }),
    text('?', middle, port, style),
  ]
}

/** What the signs mean, as far as they are there. */
function keyMarks({ steps }: MapChart, top: number, sizes: Sizes): Mark[] {
  const { edge, gap, font, chip, line } = sizes
  const middle = top + line.small / 2
  const flags = (['red', 'amber'] as const).filter((flag) => steps.some((step) => step.flag === flag))
  const words = [...(steps.some(({ isDecision }) => isDecision) ? ['? decision'] : [])]
  let x = edge
  const marks: Mark[] = words.map((one) => text(one, edge, middle, { fontSize: font.small }))
  x += words.reduce((sum, one) => sum + widthOf(one, font.small) + 3 * gap, 0)
  for (const flag of flags) {
    const chipBox = { x: Math.round(x), y: top, width: chip, height: line.small }
    const label = `${flag} flag`
    marks.push(
      ...statusBox(flag, flag === 'red' ? 'R' : 'A', chipBox, sizes),
      text(label, chipBox.x + chip + 1.5 * gap, middle, { fontSize: font.small }),
    )
    x = chipBox.x + chip + widthOf(label, font.small) + 4 * gap
  }
  return marks
}
