import { colours } from './chart-colours'
import { circle, type Mark, rect, text, textLines } from './chart-marks'
import { type MarkedDrawing, markedDrawing, titleLines } from './chart-paper'
import { type Sizes, sizesOf } from './chart-sizes'
import { type PlacingMap, type Quadrant, quarterFills } from './supplier-placing-chart'

/** Impact upwards, supply risk to the right; a circle with a number for each supplier. */
export function placingDrawing(map: PlacingMap, scale: number): MarkedDrawing {
  const sizes = sizesOf(scale)
  const { edge, gap, line, width } = sizes
  const head = titleLines(map.title, sizes)
  const top = edge + head.length * line.title + gap
  const field: Field = {
    left: edge,
    right: width - edge,
    top: top + line.small + gap,
    bottom: top + line.small + gap + Math.round(width * 0.62),
  }
  const bold = { fontSize: sizes.font.small, fontWeight: 'bold' }
  const marks = [
    ...textLines([`${map.impact}, from 0 at the foot to 100`], edge, top, line.small, bold),
    ...quarters(map, field, sizes),
    ...dots(map, field, sizes),
    ...textLines([`${map.risk}, from 0 on the left to 100`], width - edge, field.bottom + gap, line.small, {
      ...bold,
      align: 'right',
    }),
  ]
  return markedDrawing(head, field.bottom + gap + line.small + edge, sizes, marks)
}

interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The two lines between low and high, in pixels. */
const linesIn = ({ left, right, top, bottom }: Field, highFrom: number) => ({
  x: Math.round(left + ((right - left) * highFrom) / 100),
  y: Math.round(bottom - ((bottom - top) * highFrom) / 100),
})

function boxOf(place: Quadrant, field: Field, highFrom: number): Field {
  const { x, y } = linesIn(field, highFrom)
  const isRisky = place === 'strategic' || place === 'bottleneck'
  const isImportant = place === 'strategic' || place === 'leverage'
  return {
    left: isRisky ? x : field.left,
    right: isRisky ? field.right : x,
    top: isImportant ? field.top : y,
    bottom: isImportant ? y : field.bottom,
  }
}

function quarters({ places, highFrom }: PlacingMap, field: Field, { gap, font, line }: Sizes): Mark[] {
  const between = Math.max(1, Math.round(gap / 2))
  return (Object.keys(quarterFills) as Quadrant[]).flatMap((place) => {
    const { left, right, top, bottom } = boxOf(place, field, highFrom)
    const name = { fontSize: font.small, fontWeight: 'bold' }
    return [
      rect(left, top, right - between, bottom - top - between, quarterFills[place]),
      text(places[place], left + gap, top + gap + line.small / 2, name),
    ]
  })
}

/** Each circle stands where its figures say, or as near as it can without covering an earlier one, in its own quarter. */
function dots({ suppliers, highFrom }: PlacingMap, field: Field, { font, line }: Sizes): Mark[] {
  const radius = Math.round(line.small * 0.62)
  const taken: [number, number][] = []
  return suppliers.flatMap(({ mark, place, risk, impact }) => {
    const box = boxOf(place, field, highFrom)
    const within = ([x, y]: [number, number]): [number, number] => [
      Math.min(box.right - radius - 2, Math.max(box.left + radius + 1, x)),
      Math.min(box.bottom - radius - 2, Math.max(box.top + line.small + radius + 4, y)),
    ]
    const exact: [number, number] = [
      field.left + ((field.right - field.left) * risk) / 100,
      field.bottom - ((field.bottom - field.top) * impact) / 100,
    ]
    const [x, y] = freeNear(exact, within, taken, 2 * radius + 1)
    taken.push([x, y])
    return [
      circle(x, y, radius, { fill: colours.bar }),
      text(mark, x, y, { align: 'center', fontSize: font.small * 0.95, fontWeight: 'bold', fill: colours.paper }),
    ]
  })
}

/** Looks in rings round a place, the nearest first; where all is full, the place itself. */
function freeNear(
  [x, y]: [number, number],
  within: (at: [number, number]) => [number, number],
  taken: readonly [number, number][],
  apart: number,
): [number, number] {
  for (let ring = 0; ring < 24; ring++)
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn / 16) * 2 * Math.PI
      const [left, top] = within([x + (ring * apart * Math.cos(angle)) / 2, y + (ring * apart * Math.sin(angle)) / 2])
      if (taken.every(([one, other]) => Math.hypot(one - left, other - top) >= apart)) return [left, top]
    }
  return within([x, y])
}
