import { mostPixels, pictureLimit } from '../../cards/picture'
import { type HeatBand, type HeatMap, heatLooks, heatPicture, heatWords } from '../../cards/raid-heat-map'
import { opened } from '../support/opened-png'
import { uglyLabels } from '../support/ugly-labels'

/** The heat map, drawn for real and looked at pixel by pixel. */

const steps = [0, 1, 2, 3, 4]
const bandAt = (impact: number, probability: number): HeatBand => {
  const score = (impact + 1) * (probability + 1)
  return score >= 15 ? 'high' : score >= 5 ? 'medium' : 'low'
}

const heat = (counts: HeatMap['counts'], more: Partial<HeatMap> = {}): HeatMap => ({
  title: 'Open risks by probability and impact',
  probability: ['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'],
  impact: ['Very small', 'Small', 'Moderate', 'Large', 'Very large'],
  counts,
  bands: steps.map((impact) => steps.map((probability) => bandAt(impact, probability))),
  bandTitles: { low: 'Low', medium: 'Medium', high: 'High' },
  ...more,
})

const none = steps.map(() => steps.map(() => 0))
/** One that is heavy everywhere, so that each cell has figures. */
const full = steps.map(() => steps.map(() => 60))
const at = (impact: number, probability: number, count: number) =>
  steps.map((row) => steps.map((column) => (row === impact && column === probability ? count : 0)))

const bandOf = (hex: string) =>
  (Object.keys(heatLooks) as HeatBand[]).find((band) => heatLooks[band].fill === `#${hex}`)

interface Run {
  readonly from: number
  readonly to: number
}

/** Stretches of numbers from 0 on for which something holds. */
function runsOf(count: number, holds: (at: number) => boolean): Run[] {
  const runs: Run[] = []
  for (let place = 0; place < count; place++) {
    const last = runs.at(-1)
    if (!holds(place)) continue
    if (last && last.to === place - 1) runs[runs.length - 1] = { from: last.from, to: place }
    else runs.push({ from: place, to: place })
  }
  return runs
}

/** Where cells are, by their colours alone: rows from the top, and the columns of the last row of pixels of each. */
async function cellsOf(map: HeatMap) {
  const picture = opened((await heatPicture(map)).url)
  const { width, height, colourAt } = picture
  const bandsOn = (y: number) => Array.from({ length: width }, (_, x) => bandOf(colourAt(x, y)))
  const rows = runsOf(height, (y) => bandsOn(y).filter(Boolean).length > width / 2)
  const columns = rows.map(({ to }) => runsOf(width, (x) => bandOf(colourAt(x, to - 1)) !== undefined))
  return { ...picture, rows, columns, bandsOn }
}

test.each([
  ['no risk', heat(none)],
  ['sixty risks in each cell', heat(full)],
  [
    'words that nobody meant',
    heat(full, { title: uglyLabels.join(' '), impact: uglyLabels.slice(0, 5), probability: uglyLabels.slice(2, 7) }),
  ],
])('with %s is a PNG that fits beside the words of its card', async (_name, map) => {
  const { url } = await heatPicture(map)
  const { width, height } = opened(url)
  expect(url.length).toBeLessThanOrEqual(pictureLimit)
  expect(width).toBeGreaterThanOrEqual(400)
  expect(width).toBeLessThanOrEqual(mostPixels)
  expect(height).toBeLessThanOrEqual(mostPixels)
})

test('each cell has the colour of its band: impact rises upwards, probability to the right', async () => {
  const { rows, columns, colourAt } = await cellsOf(heat(none))
  const seen = rows.map(({ to }, row) => columns[row]!.map(({ from }) => bandOf(colourAt(from + 1, to - 1))))
  expect(seen).toEqual(steps.toReversed().map((impact) => steps.map((probability) => bandAt(impact, probability))))
})

test('other bands of the programme colour other cells', async () => {
  const bands = steps.map((impact) => steps.map((): HeatBand => (impact === 0 ? 'high' : 'low')))
  const { rows, columns, colourAt } = await cellsOf(heat(none, { bands }))
  const seen = rows.map(({ to }, row) => columns[row]!.map(({ from }) => bandOf(colourAt(from + 1, to - 1))))
  expect(seen).toEqual([...Array(4).fill(Array(5).fill('low')), Array(5).fill('high')])
})

test('outside of the cells and the legend above them no pixel has the colour of a band', async () => {
  const { width, height, rows, columns, bandsOn } = await cellsOf(heat(full))
  const [left, right] = [columns[0]![0]!.from, columns[0]!.at(-1)!.to]
  const [top, bottom] = [rows[0]!.from, rows.at(-1)!.to]
  const legend = runsOf(top, (y) => bandsOn(y).some(Boolean))
  expect(legend).toHaveLength(1)
  const strays = Array.from({ length: height }, (_, y) => y).flatMap((y) => {
    const inLegend = y >= legend[0]!.from && y <= legend[0]!.to
    return inLegend
      ? []
      : bandsOn(y).flatMap((band, x) => (band && (y < top || y > bottom || x < left || x > right) ? [`${x},${y}`] : []))
  })
  expect(strays).toEqual([])
  expect(right).toBeLessThan(width - 8)
})

test('a figure stands in the cell of its risks and in no other, whose pixels stay as they were', async () => {
  const [before, after] = [await cellsOf(heat(none)), await cellsOf(heat(at(3, 1, 7)))]
  expect([after.width, after.height]).toEqual([before.width, before.height])
  const changed = Array.from({ length: after.height }, (_, y) =>
    Array.from({ length: after.width }, (_, x) => x)
      .filter((x) => before.colourAt(x, y) !== after.colourAt(x, y))
      .map((x) => ({ x, y })),
  ).flat()
  expect(changed.length).toBeGreaterThan(20)
  const [row, column] = [after.rows[1]!, after.columns[1]![1]!]
  const outside = changed.filter(({ x, y }) => x < column.from || x > column.to || y < row.from || y > row.to)
  expect(outside).toEqual([])
})

test('it has a light ground of its own with transparent corners, and nothing at its edges', async () => {
  const { width, height, colourAt, opacityAt } = opened((await heatPicture(heat(full))).url)
  const corners = [0, width - 1].flatMap((x) => [opacityAt(x, 0), opacityAt(x, height - 1)])
  expect(corners).toEqual([0, 0, 0, 0])
  const middle = [
    [2, height >> 1],
    [width - 3, height >> 1],
    [width >> 1, 2],
    [width >> 1, height - 3],
  ] as const
  expect(middle.map(([x, y]) => colourAt(x, y))).toEqual(Array(4).fill('f7f9fc'))
})

test('the words say each cell that has a risk, with its band and both steps, and how many there are in all', () => {
  const counts = steps.map((impact) => steps.map((probability) => (impact + probability) % 3))
  const map = heat(counts)
  const words = heatWords(map)
  expect(words).toContain(
    `Open risks by probability and impact. ${counts.flat().reduce((sum, one) => sum + one, 0)} open risks.`,
  )
  const said = (band: HeatBand) => words.match(new RegExp(`${map.bandTitles[band]}: ([^.]*)\\.`))![1]!.split('; ')
  for (const impact of steps) {
    for (const probability of steps) {
      const count = counts[impact]![probability]!
      const cell = `${count} at probability ${probability + 1} (${map.probability[probability]!.toLowerCase()}) and impact ${impact + 1} (${map.impact[impact]!.toLowerCase()})`
      expect(said(bandAt(impact, probability)).includes(cell)).toBe(count > 0)
    }
  }
  expect(heatWords(heat(none))).toBe(
    'Open risks by probability and impact. 0 open risks. High: none. Medium: none. Low: none.',
  )
})
