import type { EChartsOption } from 'echarts'
import type { Card } from './card'
import { indexedPng, type Palette } from './png'

/** A picture as ECharts wants it told, and its size in pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly option: EChartsOption
}

/** What can be drawn at any scale. `words` are all that it shows: most of the weight of a picture is letters. */
export interface Sketch {
  readonly words: readonly string[]
  readonly palette: Palette
  readonly draw: (scale: number) => Drawing
}

/** The most characters that the address of a picture has: the card around it must stay under 25 kB. */
export const pictureLimit = 12_000

/** The room that a card without its picture leaves for it. */
export const roomBeside = (card: Card): number =>
  Math.min(pictureLimit, mostBytes - Buffer.byteLength(JSON.stringify(card)))

const mostBytes = 24_900

export const fontFamily = 'DejaVu Sans Condensed'

/**
 * A picture for a card, as a PNG in a data address, drawn as large as the limit permits. The drawing libraries are loaded
 * with the first picture, so that the bot starts without them. Nothing is kept.
 */
export async function fittedPicture(sketch: Sketch, limit = pictureLimit): Promise<{ url: string }> {
  for (let scale = fittingScale(sketch, likelyScale(sketch.words, limit)); ; ) {
    const url = `data:image/png;base64,${(await pngAt(scale, sketch)).toString('base64')}`
    if (url.length <= limit || scale < smallest) return { url }
    scale *= (0.98 * (limit / url.length)) ** heavier
  }
}

const largest = 1.5
const smallest = 0.5

/** The weight of a picture grows somewhat faster than its scale. */
const heavier = 0.75

/** The most that a picture in a message of Teams may be wide or high. Source: Microsoft Learn, "Conversation messages". */
export const mostPixels = 1024

/** That scale, or the smaller one at which the drawing is not too high or too wide. */
function fittingScale(sketch: Sketch, scale: number): number {
  const { width, height } = sketch.draw(scale)
  const side = Math.max(width, height)
  return side <= mostPixels || scale < smallest ? scale : fittingScale(sketch, (scale * 0.99 * mostPixels) / side)
}

/** At scale 1.1 a letter adds about 25 characters to the address. */
const likelyScale = (words: readonly string[], limit: number): number =>
  Math.min(largest, 1.1 * (limit / (25 * words.join('').length)) ** heavier)

async function pngAt(scale: number, { draw, palette }: Sketch): Promise<Buffer> {
  const echarts: typeof import('echarts') = require('echarts')
  const { renderAsync }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js')
  const { width, height, option } = draw(scale)
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
