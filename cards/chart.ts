import { palette } from './chart-colours'
import { drawingOf } from './chart-drawing'
import { figure } from './chart-rows'
import { fittedPicture } from './picture'

/** Scores of areas on one scale. `titles` name its points in order, evenly spaced from `lowest` to `highest`. */
export interface ScoreChart {
  readonly title: string
  readonly scale: { readonly lowest: number; readonly highest: number; readonly titles: readonly string[] }
  readonly rows: readonly {
    readonly label: string
    readonly score: number | undefined
    readonly target?: number | undefined
    readonly previous?: number | undefined
  }[]
}

/**
 * The scores as a picture; `scoreWords` says the same. It is 660 pixels wide for up to eight rows or so, 430 to 500 for
 * twelve.
 */
export function scorePicture(chart: ScoreChart): Promise<{ url: string }> {
  const { title, scale, rows } = chart
  const words = [title, ...scale.titles, 'Score Target Previous round', ...rows.map((row) => `${row.label}3.0`)]
  return fittedPicture({ words, palette, draw: (size) => drawingOf(chart, size) })
}

/** The picture in words, for those who do not see it: every figure, one area after the other. */
export function scoreWords({ title, scale, rows }: ScoreChart): string {
  const end = (value: number, name: string | undefined) =>
    `${figure(value).replace('.0', '')}${name ? ` (${name})` : ''}`
  const areas = rows.map((row) =>
    [
      `${row.label}: ${row.score === undefined ? 'not scored' : figure(row.score)}`,
      row.target === undefined ? '' : `target ${figure(row.target)}`,
      row.previous === undefined ? '' : `previous round ${figure(row.previous)}`,
    ]
      .filter(Boolean)
      .join(', '),
  )
  const span = `Scale from ${end(scale.lowest, scale.titles[0])} to ${end(scale.highest, scale.titles.at(-1))}.`
  return `${title.replace(/[.\s]+$/, '')}. ${span} ${areas.join('; ')}.`
}
