import type { EChartsOption } from 'echarts'
import type { ScoreChart } from './chart'
import { colours } from './chart-colours'
import { axis, legend, pointTitles } from './chart-key'
import { placedRows } from './chart-rows'
import { drawPrevious, drawScore, drawTarget, series } from './chart-shapes'
import { sizesOf } from './chart-sizes'
import { linesOf } from './chart-text'

/** A picture as ECharts wants it told, and its size in pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly option: EChartsOption
}

export const fontFamily = 'DejaVu Sans Condensed'

export function drawingOf(chart: ScoreChart, scale: number): Drawing {
  const sizes = sizesOf(scale)
  const { width, edge, gap, line, font } = sizes
  const title = linesOf(chart.title, font.title * 1.1, width - 2 * edge)
  const placed = placedRows(chart.rows, sizes)
  const points = pointTitles(chart.scale, sizes)
  const legendTop = edge + title.length * line.title + gap
  const plotTop = legendTop + line.small + 3 * gap + (Math.max(...points.map((lines) => lines.length)) + 1) * line.small
  const plotHeight = 3 * gap + (placed.at(-1)?.bottom ?? 0)
  const height = plotTop + plotHeight + edge
  return {
    width,
    height,
    option: {
      animation: false,
      textStyle: { fontFamily, color: colours.ink },
      graphic: {
        type: 'rect',
        z: -10,
        shape: { x: 0, y: 0, width, height, r: 10 * scale },
        style: { fill: colours.paper },
      },
      title: {
        text: title.join('\n'),
        left: edge,
        top: edge - gap / 2,
        padding: 0,
        textStyle: { fontSize: font.title, lineHeight: line.title, fontWeight: 'bold', color: colours.ink },
      },
      legend: legend(chart, sizes, legendTop),
      grid: { left: edge, right: width - edge - sizes.plot, top: plotTop, height: plotHeight },
      xAxis: axis(chart.scale, points, sizes),
      yAxis: { type: 'value', inverse: true, min: -3 * gap, max: plotHeight - 3 * gap, show: false },
      series: [
        series('Score', drawScore, placed, sizes, chart.scale),
        series('Previous round', drawPrevious, placed, sizes, chart.scale),
        series('Target', drawTarget, placed, sizes, chart.scale),
      ],
    },
  }
}
