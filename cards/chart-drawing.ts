import type { ScoreChart } from './chart'
import { axis, legend, pointTitles } from './chart-key'
import { paper, titleLines } from './chart-paper'
import { placedRows } from './chart-rows'
import { drawPrevious, drawScore, drawTarget, series } from './chart-shapes'
import { sizesOf } from './chart-sizes'
import type { Drawing } from './picture'

export function drawingOf(chart: ScoreChart, scale: number): Drawing {
  const sizes = sizesOf(scale)
  const { width, edge, gap, line } = sizes
  const title = titleLines(chart.title, sizes)
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
      ...paper(title, height, sizes),
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
