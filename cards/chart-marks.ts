import { colours } from './chart-colours'

/** What pictures are drawn with, in words that ECharts takes both for a series and for free drawing. */
export type Mark =
  | { readonly type: 'rect'; readonly shape: { x: number; y: number; width: number; height: number }; style: object }
  | { readonly type: 'circle'; readonly shape: { cx: number; cy: number; r: number }; style: object }
  | { readonly type: 'polyline'; readonly shape: { points: [number, number][] }; style: object }
  | { readonly type: 'polygon'; readonly shape: { points: [number, number][] }; style: object }
  | { readonly type: 'text'; style: { text: string; x: number; y: number; fill: string; verticalAlign: 'middle' } }

export const rect = (x: number, y: number, right: number, height: number, fill: string): Mark => ({
  type: 'rect',
  shape: { x, y, width: right - x, height },
  style: { fill },
})

/** `y` is the middle of the line. */
export const text = (words: string, x: number, y: number, style: object): Mark => ({
  type: 'text',
  style: { text: words, x, y, fill: colours.ink, verticalAlign: 'middle', ...style },
})

/** The lines below one another, the first in the middle of `height` below `top`. */
export const textLines = (lines: readonly string[], x: number, top: number, height: number, style: object): Mark[] =>
  lines.map((words, index) => text(words, x, top + (index + 0.5) * height, style))

export const circle = (cx: number, cy: number, r: number, style: object): Mark => ({
  type: 'circle',
  shape: { cx, cy, r },
  style,
})

export const stroke = (points: [number, number][], lineWidth: number): Mark => ({
  type: 'polyline',
  shape: { points },
  style: { stroke: colours.ink, lineWidth, fill: 'none' },
})

export const polygon = (points: [number, number][], style: object): Mark => ({
  type: 'polygon',
  shape: { points },
  style,
})
