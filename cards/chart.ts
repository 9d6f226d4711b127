import { palette } from './chart-colours'
import { drawingOf, fontFamily } from './chart-drawing'
import { figure } from './chart-rows'
import { indexedPng } from './png'

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

/** The most characters that the address of a picture has: the card around it must stay under 25 kB. */
export const pictureLimit = 13_000

/**
 * A picture for a card, as a PNG in a data address; `scoreWords` says the same. It is drawn as large as the limit permits:
 * 660 pixels wide for up to eight rows or so, 430 to 500 for twelve. The drawing libraries are loaded with the first
 * picture, so that the bot starts without them. Nothing is kept.
 */
export async function scorePicture(chart: ScoreChart): Promise<{ url: string }> {
  for (let scale = likelyScale(chart); ; ) {
    const url = `data:image/png;base64,${(await scorePng(chart, scale)).toString('base64')}`
    if (url.length <= pictureLimit || scale < smallest) return { url }
    scale *= (0.98 * (pictureLimit / url.length)) ** heavier
  }
}

const largest = 1.5
const smallest = 0.5

/** The weight of a picture grows somewhat faster than its scale. */
const heavier = 0.75

/** Most of the weight is letters: at scale 1.1 each adds about 25 characters to the address. */
function likelyScale({ title, scale, rows }: ScoreChart): number {
  const words = [title, ...scale.titles, 'Score Target Previous round', ...rows.map((row) => `${row.label}3.0`)]
  return Math.min(largest, 1.1 * (pictureLimit / (25 * words.join('').length)) ** heavier)
}

async function scorePng(chart: ScoreChart, scale: number): Promise<Buffer> {
  const echarts: typeof import('echarts') = require('echarts')
  const { renderAsync }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js')
  const { width, height, option } = drawingOf(chart, scale)
  const canvas = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  canvas.setOption(option)
  const svg = canvas.renderToSVGString()
  canvas.dispose()
  const picture = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [fontFile(''), fontFile('-Bold')], defaultFontFamily: fontFamily },
  })
  return indexedPng({ width: picture.width, height: picture.height, rgba: picture.pixels }, palette)
}

const fontFile = (weight: string) => require.resolve(`dejavu-fonts-ttf/ttf/DejaVuSansCondensed${weight}.ttf`)

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
