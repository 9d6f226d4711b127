import { colours, paletteWith } from './chart-colours'
import { fittedPicture } from './picture'
import { heatDrawing } from './raid-heat-map-drawing'

export type HeatBand = 'low' | 'medium' | 'high'

/**
 * Open risks by probability and impact. `counts` and `bands` are rows by impact and columns by probability, both from
 * the least on; titles are those of the steps, in order.
 */
export interface HeatMap {
  readonly title: string
  readonly probability: readonly string[]
  readonly impact: readonly string[]
  readonly counts: readonly (readonly number[])[]
  readonly bands: readonly (readonly HeatBand[])[]
  readonly bandTitles: Readonly<Record<HeatBand, string>>
}

/**
 * How a band looks. Each has a letter in every one of its cells, a fill of its own darkness, and an edge: none is told by
 * its colour alone. Letters have a contrast of at least 4.5 to 1 on their fill.
 */
export const heatLooks: Readonly<Record<HeatBand, { letter: string; fill: string; letters: string }>> = {
  low: { letter: 'L', fill: colours.rail, letters: colours.ink },
  medium: { letter: 'M', fill: '#f4b63f', letters: colours.ink },
  high: { letter: 'H', fill: '#b3201f', letters: colours.paper },
}

const palette = paletteWith(Object.values(heatLooks).map(({ fill }) => fill))

/** The heat map as a picture; `heatWords` says the same. */
export function heatPicture(map: HeatMap, room?: number): Promise<{ url: string }> {
  const draw = (scale: number) => heatDrawing(map, scale)
  return fittedPicture({ words: draw(1).words, palette, draw }, room)
}

/** The picture in words, for those who do not see it: each cell that has a risk, the highest bands first. */
export function heatWords(map: HeatMap): string {
  const { title, counts, bands, bandTitles } = map
  const all = counts.flat().reduce((sum, count) => sum + count, 0)
  const each = (['high', 'medium', 'low'] as const).map((band) => {
    const cells = counts.flatMap((row, impact) =>
      row.flatMap((count, probability) =>
        count > 0 && bands[impact]![probability] === band
          ? [`${count} at ${stepWords('probability', map, probability)} and ${stepWords('impact', map, impact)}`]
          : [],
      ),
    )
    return `${bandTitles[band]}: ${cells.length > 0 ? cells.toReversed().join('; ') : 'none'}.`
  })
  return `${title.replace(/[.\s]+$/, '')}. ${all} open ${all === 1 ? 'risk' : 'risks'}. ${each.join(' ')}`
}

/** `probability 4 (likely)` */
const stepWords = (name: 'probability' | 'impact', map: HeatMap, at: number): string =>
  `${name} ${at + 1} (${map[name][at]!.toLowerCase()})`
