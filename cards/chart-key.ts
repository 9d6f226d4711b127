import type { EChartsOption } from 'echarts'
import type { ScoreChart } from './chart'
import { colours } from './chart-colours'
import { figure } from './chart-rows'
import type { Sizes } from './chart-sizes'
import { linesOf, widthOf } from './chart-text'

/** Says what the shapes are; shapes that are not there are left out. */
export function legend(
  { rows }: ScoreChart,
  { edge, font, gap, bar, stroke }: Sizes,
  top: number,
): NonNullable<EChartsOption['legend']> {
  const shapes = [
    { name: 'Score', there: true, icon: 'path://M0 0H9V5H0Z', itemStyle: { color: colours.bar } },
    {
      name: 'Target',
      there: rows.some((row) => row.target !== undefined),
      icon: 'diamond',
      itemStyle: { color: colours.target },
    },
    {
      name: 'Previous round',
      there: rows.some((row) => row.previous !== undefined),
      icon: 'circle',
      itemStyle: { color: colours.paper, borderColor: colours.ink, borderWidth: stroke },
    },
  ]
  return {
    left: edge,
    top,
    padding: 0,
    itemGap: 5 * gap,
    itemWidth: bar * 1.4,
    itemHeight: bar,
    selectedMode: false,
    textStyle: { fontSize: font.small, color: colours.ink },
    data: shapes.filter(({ there }) => there).map(({ name, icon, itemStyle }) => ({ name, icon, itemStyle })),
  }
}

/** The points of the scale: a title, its number, a tick. */
export function axis(
  scale: ScoreChart['scale'],
  points: readonly string[][],
  { font, line, gap, figures }: Sizes,
): NonNullable<EChartsOption['xAxis']> {
  const step = (scale.highest - scale.lowest) / Math.max(1, points.length - 1)
  const last = Math.max(0, ...(points.at(-1) ?? []).map((words) => widthOf(words, font.small)))
  return {
    type: 'value',
    position: 'top',
    min: scale.lowest,
    max: scale.highest,
    interval: step,
    axisLine: { show: false, onZero: false },
    axisTick: { show: true, length: gap, lineStyle: { color: colours.ink } },
    splitLine: { show: false },
    axisLabel: {
      color: colours.ink,
      fontSize: font.small,
      lineHeight: line.small,
      margin: gap * 1.5,
      alignMinLabel: 'left',
      alignMaxLabel: last / 2 > figures ? 'right' : 'center',
      formatter: (value: number) =>
        [...(points[Math.round((value - scale.lowest) / step)] ?? []), figure(value).replace('.0', '')].join('\n'),
    },
  }
}

/** Titles of the points stand side by side; one that needs more than its share is broken in two lines. */
export function pointTitles({ titles }: ScoreChart['scale'], { plot, font }: Sizes): string[][] {
  const share = plot / Math.max(1, titles.length - 1)
  return titles.map((title) => linesOf(title, font.small, share * 0.85))
}
