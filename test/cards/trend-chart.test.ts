import { pictureLimit } from '../../cards/picture'
import { type Round, type TrendChart, trendPicture, trendWords } from '../../cards/trend-chart'
import { trendDrawing } from '../../cards/trend-chart-drawing'
import { opened } from '../support/opened-png'
import { uglyLabels } from '../support/ugly-labels'

const counts = (blue = 0, green = 0, amber = 0, red = 0) => ({ blue, green, amber, red })
const confident = (mean: number, lowest = mean, highest = mean) => ({ confidence: { mean, lowest, highest } })

const round = (more: Partial<Round> = {}): Round => ({
  label: 'Round',
  counts: counts(0, 1),
  asked: 3,
  answered: 1,
  ...more,
})
const of = (...rounds: Partial<Round>[]): TrendChart => ({ title: 'Check-ins', rounds: rounds.map(round) })

/** Six rounds with everything: as much as a picture has to hold. */
const largest: TrendChart = {
  title: 'Northshire County Council: check-ins of the transition plan, round by round',
  rounds: ['early June', 'July', 'late August', 'September', 'October', 'December'].map((label, index) => ({
    label: `Round ${index + 1}, ${label}`,
    counts: counts(1 + index, 3, 9 - index, 3),
    asked: 20,
    answered: 16,
    ...confident(2.3 + ((index * 7) % 5) / 3, 1, 5),
  })),
}

const ugly: TrendChart = {
  title: 'A & B </text><script>"{a|b}" 🚀'.repeat(10),
  rounds: uglyLabels.slice(-6).map((label, index) => ({
    label,
    counts: counts(1000 * index, 2, 12, 1),
    asked: 1_000_000,
    answered: 999_999,
    ...confident(index * 5 - 9, -4, Number.MAX_SAFE_INTEGER),
  })),
}

const zero = of({ counts: counts(), asked: 0, answered: 0 })

/** The places of the first rounds, in pixels at the largest scale. */
const middles = [119, 267, 414, 562] as const

async function pixels(chart: TrendChart) {
  const picture = opened((await trendPicture(chart)).url)
  expect(picture.width).toBe(660)
  const column = (x: number, from = 0, to = picture.height) =>
    Array.from({ length: to - from }, (_, index) => picture.colourAt(x, from + index))
  return { ...picture, column }
}

describe('a picture of check-in rounds', () => {
  test.each([
    ['six rounds with everything', largest, 480],
    ['words and figures that nobody meant', ugly, 440],
    ['no round', of(), 660],
    ['a round of zeros', zero, 660],
    ['one round', of({ ...confident(3) }), 660],
  ])('of %s is a PNG, small enough for a card and large enough to read', async (_name, chart, leastWidth) => {
    const { url } = await trendPicture(chart)
    const { width, height } = opened(url)
    expect(url.length).toBeLessThanOrEqual(pictureLimit)
    expect(width).toBeGreaterThanOrEqual(leastWidth)
    expect(width).toBeLessThanOrEqual(660)
    expect(height).toBeLessThanOrEqual(1024)
  })

  test('is the same each time', async () => {
    const [first, second] = [await trendPicture(largest), await trendPicture(structuredClone(largest))]
    expect(second.url).toBe(first.url)
  })

  test('has its own light ground with transparent corners, for dark and light clients', async () => {
    const { opacityAt, width, height, colourAt } = opened((await trendPicture(largest)).url)
    const corners = [0, width - 1].flatMap((x) => [opacityAt(x, 0), opacityAt(x, height - 1)])
    expect(corners).toEqual([0, 0, 0, 0])
    expect([colourAt(12, 12), opacityAt(12, 12)]).toEqual(['f7f9fc', 255])
  })

  test.each([largest, ugly])('keeps to its margins', async (chart) => {
    const { width, height, colourAt } = opened((await trendPicture(chart)).url)
    const margin = Array.from({ length: height - 40 }, (_, y) => colourAt(width - 8, y + 20))
    expect(new Set(margin)).toEqual(new Set(['f7f9fc']))
  })

  test('stacks the answers of a round, complete at the foot, and as high as there are answers', async () => {
    const { column } = await pixels(of({ counts: counts(2, 0, 0, 2) }, { counts: counts(1) }))
    const [first, second] = [column(middles[0] - 40), column(middles[1] - 40)]
    const [blue, red] = ['0f5c9e', 'b3201f']
    const high = (colours: string[]) => colours.filter((hex) => hex === blue).length
    expect(first.indexOf(blue)).toBeGreaterThan(first.lastIndexOf(red))
    expect(first.indexOf(red)).toBeGreaterThan(0)
    expect(second).not.toContain(red)
    expect(high(first) / high(second)).toBeCloseTo(2, 0)
    expect(second.lastIndexOf(blue)).toBe(first.lastIndexOf(blue))
  })

  test('has no column where nobody answered, and says so', async () => {
    const chart = of({ counts: counts(), answered: 0 }, { counts: counts(), answered: 2 }, {})
    const { column } = await pixels(chart)
    expect(column(middles[2])).toContain('1b7a4b')
    const legend = 120
    for (const middle of middles.slice(0, 2)) expect(column(middle, legend)).not.toContain('1b7a4b')
    const { words } = trendDrawing(chart, 1)
    expect(words).toEqual(expect.arrayContaining(['no answer', 'not rated', '0 of 3 answered', '2 of 3 answered']))
  })

  test('never tells by colour alone: each part has its letter and count, and the legend has the words', () => {
    const { words } = trendDrawing(of({ counts: counts(2, 1, 4, 3), ...confident(2.25, 1, 4) }), 1)
    for (const part of ['B 2', 'G 1', 'A 4', 'R 3', '2.3']) expect(words).toContain(part)
    for (const meaning of ['complete', 'on track', 'at risk', 'off track']) expect(words).toContain(meaning)
    expect(words).not.toContain('not rated')
  })

  test('shows the numbers of who answered whole, however large', () => {
    const { words } = trendDrawing(largest, 1)
    expect(words.filter((one) => one === '16 of 20')).toHaveLength(6)
    expect(words.filter((one) => one === 'answered')).toHaveLength(6)
  })

  describe('draws confidence', () => {
    /** Ink between the first two rounds, or the second and third, where the panel is: that of the line alone. */
    const lineAt = async (chart: TrendChart, x: number) =>
      (await pixels(chart)).column(x, 105, 205).filter((hex) => hex === '1c2733').length
    const [first, second] = [(middles[0] + middles[1]) / 2, (middles[1] + middles[2]) / 2 + 20]

    test('as a line from dot to dot', async () => {
      const chart = of(confident(2.5), confident(2.5), confident(2.5))
      expect(await lineAt(chart, first)).toBeGreaterThan(1)
      expect(await lineAt(chart, second)).toBeGreaterThan(1)
    })

    test('with a gap where nobody told it', async () => {
      const chart = of(confident(2.5), confident(2.5), {}, confident(2.5))
      expect(await lineAt(chart, first)).toBeGreaterThan(1)
      expect(await lineAt(chart, second)).toBe(0)
    })

    test('higher where it is higher, with a line from the lowest to the highest', async () => {
      const { column } = await pixels(of(confident(2, 1, 5), confident(4)))
      const [low, high] = [column(middles[0], 100, 215), column(middles[1], 100, 215)]
      expect(high.indexOf('0f5c9e')).toBeLessThan(low.indexOf('0f5c9e') - 30)
      const reach = (colours: string[]) => colours.lastIndexOf('1c2733') - colours.indexOf('1c2733')
      expect(reach(low)).toBeGreaterThan(90)
      expect(reach(high)).toBeLessThan(20)
    })

    test('no further than its scale, whatever it is told', async () => {
      const [beyond, within] = [await pixels(of({}, confident(9, -4, 99))), await pixels(of({}, confident(5, 1, 5)))]
      expect(beyond.column(middles[1], 95)).toEqual(within.column(middles[1], 95))
    })

    test('not at all where no round has it', () => {
      expect(trendDrawing(of({}, {}), 1).words.join()).not.toContain('Confidence')
      expect(trendDrawing(of({}, confident(1)), 1).words.join()).toContain('Confidence')
    })
  })

  test('shows the latest six rounds of more', async () => {
    const seven = of(...['1', '2', '3', '4', '5', '6', '7'].map((label) => ({ label })))
    const six = { ...seven, rounds: seven.rounds.slice(1) }
    expect((await trendPicture(seven)).url).toBe((await trendPicture(six)).url)
    expect(trendWords(seven)).toBe(trendWords(six))
  })
})

describe('a picture of check-in rounds in words', () => {
  test.each<[string, TrendChart, string]>([
    [
      'every figure',
      of({ label: 'June', counts: counts(1, 2, 3, 4), asked: 12, answered: 10, ...confident(2.333, 1, 4) }),
      'Check-ins. Oldest round first. June: 1 complete (blue), 2 on track (green), 3 at risk (amber), 4 off track (red), 10 of 12 answered, confidence 2.3 of 5 (lowest 1, highest 4).',
    ],
    [
      'rounds without an answer, a rating or confidence, and a title that ends in a full stop',
      {
        ...of({ label: 'June', counts: counts(), answered: 0 }, { label: 'July', counts: counts(), ...confident(3) }),
        title: 'Check-ins.',
      },
      'Check-ins. Oldest round first. June: no answer, 0 of 3 answered; July: not rated, 1 of 3 answered, confidence 3.0 of 5 (lowest 3, highest 3).',
    ],
    ['no rounds', of(), 'Check-ins. No rounds.'],
  ])('says %s', (_name, chart, words) => {
    expect(trendWords(chart)).toBe(words)
  })

  test('stays short', () => {
    expect(trendWords(largest).length).toBeLessThan(1200)
  })
})
