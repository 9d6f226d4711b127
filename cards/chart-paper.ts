import { colours } from './chart-colours'
import type { Mark } from './chart-marks'
import type { Sizes } from './chart-sizes'
import { linesOf } from './chart-text'
import { type Drawing, fontFamily } from './picture'

export const titleLines = (title: string, { font, width, edge }: Sizes): string[] =>
  linesOf(title, font.title * 1.1, width - 2 * edge)

/** What every picture stands on: light paper of its own, also on dark clients, and the title at its head; then `marks`. */
export function paper(title: readonly string[], height: number, sizes: Sizes, marks: readonly Mark[] = []) {
  const { width, edge, corner, gap, font, line } = sizes
  return {
    animation: false,
    textStyle: { fontFamily, color: colours.ink },
    graphic: [
      { type: 'rect', z: -10, shape: { x: 0, y: 0, width, height, r: corner }, style: { fill: colours.paper } },
      ...marks,
    ],
    title: {
      text: title.join('\n'),
      left: edge,
      top: edge - gap / 2,
      padding: 0,
      textStyle: { fontSize: font.title, lineHeight: line.title, fontWeight: 'bold', color: colours.ink },
    },
  } satisfies Drawing['option']
}

/** A drawing that is all marks, with every word in it. */
export interface MarkedDrawing extends Drawing {
  readonly words: readonly string[]
}

export function markedDrawing(title: readonly string[], height: number, sizes: Sizes, marks: readonly Mark[]) {
  const words = [...title, ...marks.flatMap((mark) => (mark.type === 'text' ? [mark.style.text] : []))]
  return { width: sizes.width, height, words, option: paper(title, height, sizes, marks) } satisfies MarkedDrawing
}
