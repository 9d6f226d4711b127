import { statusBox, statusLegend } from './chart-boxes'
import { type Mark, text, textLines } from './chart-marks'
import { type MarkedDrawing, markedDrawing, titleLines } from './chart-paper'
import { type Segment, segmentsOf, segmentWords, total } from './chart-segments'
import { type Sizes, sizesOf } from './chart-sizes'
import { looks, statuses } from './chart-statuses'
import { linesOf, widthOf } from './chart-text'
import type { PlanChart } from './plan-chart'

type Theme = PlanChart['themes'][number]

/** The legend, then theme after theme: its label and how many actions it has, and below them its bar. */
export function planDrawing({ title, themes }: PlanChart, scale: number): MarkedDrawing {
  const sizes = sizesOf(scale)
  const { width, edge, gap, line } = sizes
  const head = titleLines(title, sizes)
  const legend = statusLegend(statuses, edge + head.length * line.title + gap, sizes)
  const most = Math.max(fewest, ...themes.map(({ counts }) => total(counts)))
  const lines = themes.map(({ label }) => label).join('').length > manyLetters ? 1 : 2
  let top = legend.bottom + 3 * gap
  const marks = themes.flatMap((theme) => {
    const row = themeRow(theme, top, (width - 2 * edge) / most, lines, sizes)
    top = row.bottom + 2.5 * gap
    return row.marks
  })
  const height = Math.round(top - (themes.length > 0 ? 2.5 * gap : 0) + edge)
  return markedDrawing(head, height, sizes, [...legend.marks, ...marks])
}

/** The bar of a plan whose largest theme has less than this is not as wide as the picture: one action is no large thing. */
const fewest = 4

/** Labels of so many letters in all would make the picture too small to read: each then has one line, not two. */
const manyLetters = 320

function themeRow({ label, counts }: Theme, top: number, unit: number, most: number, sizes: Sizes) {
  const { width, edge, line, font, segment } = sizes
  const segments = segmentsOf(counts, unit, sizes.letter)
  const note = noteOf(segments, sizes)
  const room = width - 2 * edge - widthOf(`${note}  `, font.small)
  const words = linesOf(label, font.label, room, most)
  const y = top + Math.max(1, words.length) * line.label
  const bar = segments.flatMap(({ status, count, from, to }, index) => {
    const box = {
      x: edge + from,
      y,
      width: to - from - (index + 1 < segments.length ? sizes.stroke : 0),
      height: segment,
    }
    return statusBox(status, segmentWords({ status, count }, box.width, font.small), box, sizes)
  })
  const end = { align: 'right', fontSize: font.small }
  const marks: Mark[] = [
    ...textLines(words, edge, top, line.label, { fontSize: font.label }),
    text(note, width - edge, top + line.label / 2, end),
    ...bar,
  ]
  return { marks, bottom: segments.length > 0 ? y + segment : y }
}

/** How many actions; before that, the counts for which the bar has no room. A bar of one status needs no other figure. */
function noteOf(segments: readonly Segment[], { font, stroke }: Sizes): string {
  const actions = segments.reduce((sum, { count }) => sum + count, 0)
  if (actions === 0) return 'no actions'
  const untold = segments.filter(
    (one) =>
      segments.length > 1 && segmentWords(one, one.to - one.from - stroke, font.small) === looks[one.status].letter,
  )
  const counts = untold.map(({ status, count }) => `${looks[status].letter} ${count}`).join(', ')
  return `${counts ? `${counts} of ` : ''}${actions} action${actions === 1 ? '' : 's'}`
}
