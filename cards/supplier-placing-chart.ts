import { colours, paletteWith } from './chart-colours'
import { fittedPicture } from './picture'
import { placingDrawing } from './supplier-placing-chart-drawing'

export type Quadrant = 'strategic' | 'bottleneck' | 'leverage' | 'routine'

/** Suppliers by supply risk and impact, both from 0 to 100; `highFrom` is the line between low and high on both. */
export interface PlacingMap {
  readonly title: string
  readonly risk: string
  readonly impact: string
  readonly highFrom: number
  readonly places: Readonly<Record<Quadrant, string>>
  readonly suppliers: readonly {
    /** What stands in its circle. */
    readonly mark: string
    readonly name: string
    readonly place: Quadrant
    readonly risk: number
    readonly impact: number
  }[]
}

/** Each quarter has its name in it, so none is told by its colour alone; letters have a contrast of 7 to 1 and more. */
export const quarterFills: Readonly<Record<Quadrant, string>> = {
  strategic: '#f6d9a6',
  bottleneck: '#f3e7cf',
  leverage: '#cfe3f5',
  routine: colours.rail,
}

const palette = paletteWith([...Object.values(quarterFills), colours.bar])

/** The map as a picture; `placingWords` says the same. */
export function placingPicture(map: PlacingMap, limit?: number): Promise<{ url: string }> {
  const draw = (scale: number) => placingDrawing(map, scale)
  return fittedPicture({ words: draw(1).words, palette, draw }, limit)
}

const order: readonly Quadrant[] = ['strategic', 'bottleneck', 'leverage', 'routine']

const sides: Readonly<Record<Quadrant, string>> = {
  strategic: 'high risk, high impact',
  bottleneck: 'high risk, low impact',
  leverage: 'low risk, high impact',
  routine: 'low risk, low impact',
}

/** The picture in words, for those who do not see it: every supplier with both of its figures. */
export function placingWords({ title, places, suppliers }: PlacingMap): string {
  const count = `${suppliers.length} ${suppliers.length === 1 ? 'supplier' : 'suppliers'}`
  const each = order.map((place) => {
    const here = suppliers.filter((one) => one.place === place)
    const words = here.map((one) => `${one.mark} ${one.name} (risk ${one.risk}, impact ${one.impact})`)
    return `${places[place]} (${sides[place]}): ${words.join('; ') || 'none'}.`
  })
  return `${title}. ${count}, each from 0 to 100. ${each.join(' ')}`
}
