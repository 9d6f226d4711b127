import { colours } from './chart-colours'
import { circle, type Mark, rect, stroke, text } from './chart-marks'
import type { Sizes } from './chart-sizes'
import { widthOf } from './chart-text'
import type { Slot } from './trend-chart-slots'

const [lowest, highest] = [1, 5]

/** How confident people are: the mean as a dot with its figure, a line from dot to dot, and how far answers are apart. */
export function confidencePanel(slots: readonly Slot[], top: number, sizes: Sizes): { marks: Mark[]; bottom: number } {
  const { line, gap } = sizes
  const [first, step] = [top + line.small + 3 * gap, 4 * gap]
  const down = (value: number) => Math.round(first + (highest - Math.min(highest, Math.max(lowest, value))) * step)
  const told = slots.map((slot) => ({ ...slot, confidence: slot.round.confidence }))
  const dots = told.map(({ middle, confidence }): Spot | undefined => confidence && [middle, down(confidence.mean)])
  const marks = told.flatMap(({ middle, confidence }, index) => {
    if (confidence === undefined) return []
    const here = dots[index]!
    const falls = (dots[index + 1] ?? here)[1] > here[1]
    return [
      ...whisker(middle, down(confidence.highest), down(confidence.lowest), sizes),
      ...dot(here, sizes),
      ...figureBeside(confidence.mean.toFixed(1), here, falls ? -1 : 1, sizes),
    ]
  })
  const lines = unbroken(dots).map((points) => stroke(points, sizes.stroke))
  return { marks: [...legend(top, sizes), ...rails(down, sizes), ...lines, ...marks], bottom: down(lowest) + gap }
}

type Spot = [number, number]

/** Lines from dot to dot; a round without a dot breaks the line. */
function unbroken(dots: readonly (Spot | undefined)[]): Spot[][] {
  const lines: Spot[][] = [[]]
  for (const dot of dots) {
    if (dot === undefined) lines.push([])
    else lines.at(-1)!.push(dot)
  }
  return lines.filter(({ length }) => length > 1)
}

const dot = ([x, y]: Spot, { marker, stroke }: Sizes): Mark[] => [
  circle(x, y, marker * 0.6 + stroke / 2, { fill: colours.paper }),
  circle(x, y, marker * 0.6, { fill: colours.bar }),
]

/** An upright line with a cap at each end, on whole pixels. */
function whisker(x: number, top: number, bottom: number, sizes: Sizes): Mark[] {
  const [thin, reach] = [sizes.stroke / 2, Math.round(sizes.gap * 1.5)]
  const left = x - Math.floor(thin / 2)
  const cap = (y: number) => rect(left - reach, y, left + thin + reach, thin, colours.ink)
  return [rect(left, top, left + thin, bottom - top, colours.ink), cap(top), cap(bottom)]
}

/** Below the dot where the line goes up, above it where it goes down, with paper around so that nothing crosses it. */
function figureBeside(words: string, [x, y]: Spot, side: number, { font, marker, gap }: Sizes): Mark[] {
  const at = { fontSize: font.small, fontWeight: 'bold', stroke: colours.paper, lineWidth: gap }
  return [text(words, x + marker, y + side * font.small * 0.7, at)]
}

/** The five points as rails, with their numbers. */
const rails = (down: (value: number) => number, { edge, width, axis, font, stroke: line }: Sizes): Mark[] =>
  [1, 2, 3, 4, 5].flatMap((value) => [
    rect(edge + axis, down(value), width - edge, line / 2, colours.rail),
    ...(value % 2 ? [text(`${value}`, edge, down(value), { fontSize: font.small })] : []),
  ])

function legend(top: number, sizes: Sizes): Mark[] {
  const { edge, font, line, gap, marker } = sizes
  const y = Math.round(top + line.small / 2)
  const [title, mean, range] = ['Confidence, 1 low to 5 high', 'mean', 'lowest to highest']
  const first = Math.round(edge + widthOf(title, font.small) * 1.1 + 4 * gap)
  const second = Math.round(first + marker + widthOf(mean, font.small) + 5 * gap)
  const style = { fontSize: font.small }
  return [
    text(title, edge, y, { ...style, fontWeight: 'bold' }),
    ...dot([first, y], sizes),
    text(mean, first + marker, y, style),
    ...whisker(second, Math.round(y - line.small * 0.4), Math.round(y + line.small * 0.4), sizes),
    text(range, second + marker * 1.2, y, style),
  ]
}
