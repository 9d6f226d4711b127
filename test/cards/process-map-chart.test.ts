import { colours } from '../../cards/chart-colours'
import { looks } from '../../cards/chart-statuses'
import { mostPixels, pictureLimit } from '../../cards/picture'
import { type ChartStep, type MapChart, mapPicture, mapWords, stepsPerPicture } from '../../cards/process-map-chart'
import { mapDrawing } from '../../cards/process-map-chart-drawing'
import { opened } from '../support/opened-png'
import { uglyLabels } from '../support/ugly-labels'

/** The picture of a map, drawn for real and looked at pixel by pixel. */

const roles = ['Service manager', 'Legal adviser', 'Finance officer', 'Board or committee']

const step = (number: number, more: Partial<ChartStep> = {}): ChartStep => ({
  ...{ number, what: `Do number ${number}`, lane: roles[0]!, stage: 'Change', days: `${number} days` },
  ...{ isDecision: false, isStart: number === 1, ways: [{ to: number + 1, label: '' }] },
  ...more,
})

const chart = (steps: readonly ChartStep[], lanes: readonly string[] = roles): MapChart => ({
  title: 'Extending a contract: as it is',
  lanes,
  steps,
})

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const four = (more: Readonly<Record<number, Partial<ChartStep>>> = {}): MapChart =>
  chart(numbers(4).map((number) => step(number, more[number])))

/** As councils really fill one: eight steps of some words, four roles, two decisions, flags. */
const usual = chart(
  numbers(stepsPerPicture).map((number) =>
    step(number, {
      what: 'Put together how the supplier has performed and what it cost',
      lane: roles[number % 4]!,
      stage: number < 5 ? 'Review' : 'Delivery and performance',
      ...(number % 4 === 0 ? { isDecision: true, ways: ['yes', 'no'].map((label) => ({ to: 9, label })) } : {}),
      ...(number % 3 === 0 ? { flag: 'red' } : {}),
    }),
  ),
)

/** Each step of another role, long words, every sign there is. */
const largest = chart(
  numbers(stepsPerPicture).map((number) =>
    step(number, {
      what: 'Put together what the supplier promised, what it did, what it cost and what residents said of it',
      lane: `${roles[number % 4]} of the council, number ${number}`,
      stage: `A stage of a long name ${number}`,
      flag: number % 2 ? 'red' : 'amber',
      isDecision: number % 3 === 0,
      ways: [1, 2, 8].map((to) => ({ to, label: `wants to know more ${to}` })),
    }),
  ),
  numbers(stepsPerPicture).map((number) => `${roles[number % 4]} of the council, number ${number}`),
)

const ugly = chart(
  uglyLabels.map((label, at) => step(at + 1, { what: label, lane: label, stage: label, ways: [{ to: 'end', label }] })),
  uglyLabels,
)

const red = [looks.red.fill, looks.red.stripes!]
const amber = [looks.amber.fill]

/** Where pixels of these colours are. */
async function pixelsOf(map: MapChart, hexes: readonly string[]): Promise<{ x: number; y: number; width: number }[]> {
  const { width, height, colourAt } = opened((await mapPicture(map)).url)
  const all = Array.from({ length: width * height }, (_, at) => ({ x: at % width, y: Math.floor(at / width), width }))
  return all.filter(({ x, y }) => hexes.includes(`#${colourAt(x, y)}`))
}

describe('a picture of a process map', () => {
  test.each([
    ['no step', chart([]), 600],
    ['one step', chart([step(1)]), 600],
    ['four steps', four(), 600],
    ['eight steps as councils fill them in', usual, 340],
    ['the most that one holds', largest, 240],
    ['words that nobody meant', ugly, 300],
  ])('with %s is a PNG, light enough for a card and not too large', async (_name, map, least) => {
    const { url } = await mapPicture(map)
    const { width, height } = opened(url)
    expect(url.length).toBeLessThanOrEqual(pictureLimit)
    expect(width).toBeGreaterThanOrEqual(least)
    expect(width).toBeLessThanOrEqual(mostPixels)
    expect(height).toBeLessThanOrEqual(mostPixels)
  })

  test.each([5000, 8000, 11_000])('keeps to a room of %i characters beside a heavy card', async (room) => {
    const { url } = await mapPicture(four({ 2: { flag: 'red' } }), room)
    expect(url.length).toBeLessThanOrEqual(room)
    expect(opened(url).width).toBeGreaterThanOrEqual(300)
  })

  test('is the same each time', async () => {
    expect((await mapPicture(structuredClone(largest))).url).toBe((await mapPicture(largest)).url)
  })

  test.each([
    ['red', red, amber],
    ['amber', amber, red],
  ] as const)(
    'a %s flag colours the step that has it and the key, and the other colour is nowhere',
    async (flag, its, others) => {
      const map = four({ 3: { flag } })
      expect(await pixelsOf(four(), its)).toEqual([])
      expect(await pixelsOf(map, others)).toEqual([])
      const pixels = await pixelsOf(map, its)
      const lowest = Math.max(...pixels.map(({ y }) => y))
      const [key, chip] = [pixels.filter(({ y }) => y > lowest - 25), pixels.filter(({ y }) => y <= lowest - 25)]
      expect(key.length).toBeGreaterThan(30)
      expect(chip.length).toBeGreaterThan(30)
      // The third of four columns: from a half to three quarters of the width.
      expect(chip.filter(({ x, width }) => x < width / 2 || x > (3 * width) / 4)).toEqual([])
    },
  )

  test('a step further down in its own lane is drawn further down', async () => {
    const heightOf = async (lane: string) => {
      const map = chart([step(1), step(2), step(3), step(4, { lane, flag: 'amber' })])
      const pixels = await pixelsOf(map, amber)
      return Math.min(...pixels.map(({ y }) => y))
    }
    expect(await heightOf(roles[1]!)).toBeGreaterThan((await heightOf(roles[0]!)) + 30)
  })

  test('a line above its steps for each stage, as wide as they are', async () => {
    const map = chart([step(1, { stage: 'Review' }), step(2), step(3), step(4)])
    const pixels = await pixelsOf(map, [colours.bar])
    const { width } = pixels[0]!
    const y = Math.max(...pixels.map((one) => one.y))
    const line = pixels.filter((one) => one.y === y).map(({ x }) => x)
    const gaps = line.filter((x, at) => at > 0 && x - line[at - 1]! > 1)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]! / width).toBeCloseTo(0.28, 1)
  })

  test.each([
    ['the most that one holds', largest],
    ['words that nobody meant', ugly],
  ])('with %s draws nothing outside its light ground, whose corners are transparent', async (_name, map) => {
    const { width, height, colourAt, opacityAt } = opened((await mapPicture(map)).url)
    const corners = [0, width - 1].flatMap((x) => [opacityAt(x, 0), opacityAt(x, height - 1)])
    expect(corners).toEqual([0, 0, 0, 0])
    const paper = (x: number, y: number) => colourAt(x, y) === colours.paper.slice(1)
    const rows = Array.from({ length: height }, (_, y) => y)
    const columns = Array.from({ length: width }, (_, x) => x)
    const strays = [
      ...rows.flatMap((y) => [0, 1, 2, 3, width - 4, width - 1].flatMap((x) => (paper(x, y) ? [] : [`${x},${y}`]))),
      ...columns.flatMap((x) =>
        [0, 1, 2, 3, height - 4, height - 1].flatMap((y) => (paper(x, y) ? [] : [`${x},${y}`])),
      ),
    ]
    expect(strays).toEqual([])
  })

  test('the words say all that the picture says', () => {
    const map = chart([
      step(1, { flag: 'amber' }),
      step(2, { lane: roles[1]!, stage: 'Review', flag: 'red' }),
      step(3, {
        isDecision: true,
        ways: [
          { to: 4, label: 'yes' },
          { to: 'end', label: 'later' },
        ],
      }),
      step(4, { lane: roles[3]!, ways: [] }),
    ])
    const said = mapWords(map)
    const inKey = ['decision', 'red', 'amber', 'flag', 'R', 'A', '?', '→']
    const shown = mapDrawing(map, 1)
      .words.flatMap((words) => words.split(/[\s:]+/))
      .filter(Boolean)
    expect(shown.length).toBeGreaterThan(30)
    expect(shown.filter((word) => !inKey.includes(word) && !said.includes(word))).toEqual([])
    expect(said).toBe(
      [
        'Extending a contract: as it is',
        'Step 1 (start): Do number 1, Service manager, Change, 1 days, amber flag, then 2',
        'Step 2: Do number 2, Legal adviser, Review, 2 days, red flag, then 3',
        'Decision 3: Do number 3, Service manager, Change, 3 days, yes: then 4; later: the end',
        'Step 4: Do number 4, Board or committee, Change, 4 days, nothing comes after it.',
      ].join('. '),
    )
  })
})
