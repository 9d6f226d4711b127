import { type Mark, rect, text } from './chart-marks'
import type { Sizes } from './chart-sizes'
import { looks, type Status } from './chart-statuses'
import { widthOf } from './chart-text'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A box filled as its status is, with words in its middle. Lines upon the fill leave room for the words. */
export function statusBox(status: Status, words: string, box: Box, sizes: Sizes): Mark[] {
  const { fill, letters, edge, stripes } = looks[status]
  const { x, y, width, height } = box
  const line = sizes.stroke / 2
  const style = { align: 'center', fontSize: sizes.font.small, fontWeight: 'bold', fill: letters }
  return [
    rect(x, y, x + width, height, edge ?? fill),
    ...(edge ? [rect(x + line, y + line, x + width - line, height - 2 * line, fill)] : []),
    ...(stripes ? stripesIn(box, widthOf(words, style.fontSize), sizes.stroke, stripes) : []),
    text(words, x + width / 2, y + height / 2, style),
  ]
}

/** Upright lines from both ends of a box to the words in its middle. */
function stripesIn({ x, y, width, height }: Box, middle: number, line: number, colour: string): Mark[] {
  const many = Math.max(1, Math.floor((width - middle - line) / 2 / (2 * line)))
  return Array.from({ length: many }, (_, index) => index * 2 * line).flatMap((at) => [
    rect(x + at, y, x + at + line, height, colour),
    rect(x + width - at - line, y, x + width - at, height, colour),
  ])
}

/** What the letters mean, in one line, after a heading if there is one. */
export function statusLegend(shown: readonly Status[], top: number, sizes: Sizes, heading = '') {
  const { edge, gap, font, chip, line } = sizes
  const middle = top + line.small / 2
  const [bold, before] = [{ fontSize: font.small, fontWeight: 'bold' }, widthOf(heading, font.small) * 1.1 + 2 * gap]
  const marks = heading ? [text(heading, edge, middle, bold)] : []
  let x = edge + (heading ? before : 0)
  for (const status of shown) {
    const { letter, words } = looks[status]
    const box = { x: Math.round(x), y: top, width: chip, height: line.small }
    const label = box.x + chip + 1.5 * gap
    marks.push(...statusBox(status, letter, box, sizes), text(words, label, middle, { fontSize: font.small }))
    x = label + widthOf(words, font.small) + 2 * gap
  }
  return { marks, bottom: top + line.small }
}
