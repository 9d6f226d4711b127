import type { CustomSeriesOption, CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts'
import type { ScoreChart } from './chart'
import { colours } from './chart-colours'
import { rect, text } from './chart-marks'
import { figure, notScored, type Placed } from './chart-rows'
import type { Sizes } from './chart-sizes'

type Shape = NonNullable<CustomSeriesRenderItemReturn>
interface Paper {
  readonly sizes: Sizes
  readonly scale: ScoreChart['scale']
  /** From a value to a pixel; values beyond the scale stay at its end. */
  readonly across: (value: number) => number
  readonly down: number
}
type Draw = (placed: Placed, paper: Paper) => Shape[]

/** The label, the scale as a rail in as many parts as it has steps, the bar upon it, and the figure at its end. */
export const drawScore: Draw = ({ row, label, top, bottom }, { sizes, scale, across, down }) => {
  const { bar, font, line, stroke } = sizes
  const [left, right] = [across(scale.lowest), across(scale.highest)]
  const y = down + bottom - bar
  const steps = Math.max(1, scale.titles.length - 1)
  const at = (step: number) => Math.round(left + ((right - left) * step) / steps)
  const rail = Array.from({ length: steps }, (_, step) =>
    rect(at(step) + (step ? stroke / 2 : 0), y, at(step + 1) - (step + 1 < steps ? stroke / 2 : 0), bar, colours.rail),
  )
  const labels = label.map((words, index) =>
    text(words, left, down + top + (index + 0.5) * line.label, { fontSize: font.label }),
  )
  const end = { align: 'right', fontSize: font.small }
  if (row.score === undefined)
    return [...labels, ...rail, text(notScored, right + sizes.figures, down + top + line.label / 2, end)]
  const reach = Math.max(left + 2 * stroke, Math.round(across(row.score)))
  const bold = { ...end, fontSize: font.label, fontWeight: 'bold' }
  return [
    ...labels,
    ...rail,
    rect(left, y, reach, bar, colours.bar),
    text(figure(row.score), right + sizes.figures, y + bar / 2, bold),
  ]
}

/** A circle, open in the middle. */
export const drawPrevious: Draw = ({ row, bottom }, { sizes, across, down }) => {
  if (row.previous === undefined) return []
  const shape = { cx: across(row.previous), cy: down + bottom - sizes.bar / 2, r: sizes.marker * 0.6 }
  return [{ type: 'circle', shape, style: { fill: colours.paper, stroke: colours.ink, lineWidth: sizes.stroke } }]
}

/** A diamond, a little taller than the bar. */
export const drawTarget: Draw = ({ row, bottom }, { sizes, across, down }) => {
  if (row.target === undefined) return []
  const [x, y, high] = [across(row.target), down + bottom - sizes.bar / 2, sizes.marker + sizes.stroke / 2]
  const wide = high * 0.8
  const points = [
    [x, y - high],
    [x + wide, y],
    [x, y + high],
    [x - wide, y],
  ]
  return [
    {
      type: 'polygon',
      shape: { points },
      style: { fill: colours.target, stroke: colours.paper, lineWidth: sizes.stroke },
    },
  ]
}

/** What ECharts calls a series: one kind of shape, for every row. */
export function series(name: string, draw: Draw, placed: readonly Placed[], sizes: Sizes, scale: ScoreChart['scale']) {
  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const spot = (value: number) => api.coord([value, 0])
    const across = (value: number) => spot(Math.min(scale.highest, Math.max(scale.lowest, value)))[0] ?? 0
    const paper = { sizes, scale, across, down: Math.round(spot(scale.lowest)[1] ?? 0) }
    return { type: 'group', children: draw(placed[params.dataIndex]!, paper) } as CustomSeriesRenderItemReturn
  }
  return {
    type: 'custom',
    name,
    clip: false,
    renderItem,
    data: placed.map(() => [scale.lowest, 0]),
  } satisfies CustomSeriesOption
}
