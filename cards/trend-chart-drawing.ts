import { statusLegend } from './chart-boxes'
import { type Mark, textLines } from './chart-marks'
import { type MarkedDrawing, markedDrawing, titleLines } from './chart-paper'
import { type Sizes, sizesOf } from './chart-sizes'
import { statuses } from './chart-statuses'
import { linesOf } from './chart-text'
import type { TrendChart } from './trend-chart'
import { columnsPanel } from './trend-chart-columns'
import { confidencePanel } from './trend-chart-confidence'
import { type Slot, slotsOf } from './trend-chart-slots'

/** Confidence above, if anybody told it, then the columns, and below them what each round is called. */
export function trendDrawing({ title, rounds }: TrendChart, scale: number): MarkedDrawing {
  const sizes = sizesOf(scale)
  const { edge, gap, line } = sizes
  const head = titleLines(title, sizes)
  const slots = slotsOf(rounds, sizes)
  const marks: Mark[] = []
  let top = edge + head.length * line.title + gap
  if (rounds.some(({ confidence }) => confidence !== undefined)) {
    const panel = confidencePanel(slots, top, sizes)
    marks.push(...panel.marks)
    top = panel.bottom + 4 * gap
  }
  const legend = statusLegend(rated, top, sizes, 'Answers')
  const columns = columnsPanel(slots, legend.bottom + 2 * gap, sizes)
  const below = feet(slots, columns.bottom + gap, sizes)
  marks.push(...legend.marks, ...columns.marks, ...below.marks)
  return markedDrawing(head, below.bottom + edge, sizes, marks)
}

const rated = statuses.filter((status) => status !== 'none')

/** What each round is called, and below that, all at one height, how many answered. */
function feet(slots: readonly Slot[], top: number, { font, line, gap }: Sizes): { marks: Mark[]; bottom: number } {
  const words = slots.map(({ round, middle, width }) => ({
    middle,
    label: linesOf(round.label, font.small, width, 3),
    answered: linesOf(`${round.answered} of ${round.asked} answered`, font.small, width, 3),
  }))
  const lines = (part: 'label' | 'answered') => Math.max(0, ...words.map((one) => one[part].length))
  const below = top + lines('label') * line.small + gap
  const style = { align: 'center', fontSize: font.small }
  const marks = words.flatMap(({ middle, label, answered }) => [
    ...textLines(label, middle, top, line.small, style),
    ...textLines(answered, middle, below, line.small, style),
  ])
  return { marks, bottom: below + lines('answered') * line.small }
}
