import { looks, type Status, statuses } from '../../cards/chart-statuses'
import { pictureLimit } from '../../cards/picture'
import { type PlanChart, planPicture, planWords } from '../../cards/plan-chart'
import { planDrawing } from '../../cards/plan-chart-drawing'
import { opened } from '../support/opened-png'
import { uglyLabels } from '../support/ugly-labels'

const counts = (blue = 0, green = 0, amber = 0, red = 0, none = 0) => ({ blue, green, amber, red, none })

const themes = [
  'Governance',
  'Information requirements',
  'Supplier relationship management',
  'People and skills',
  'Contract register and data',
  'Risk',
  'Social value and local SMEs',
  'Savings',
]

/** Eight themes, more than sixty actions, every status: as much as a picture has to hold. */
const largest: PlanChart = {
  title: 'Transition plan of Northshire County Council: status by theme',
  themes: themes.map((label, index) => ({ label, counts: counts(1 + (index % 2), 2, 2, 1 + (index % 3), 1) })),
}

const ugly: PlanChart = {
  title: 'A & B </text><script>"{a|b}" 🚀'.repeat(10),
  themes: uglyLabels.map((label, index) => ({ label, counts: counts(index, 2, 12, 1, 1) })),
}

const of = (...each: ReturnType<typeof counts>[]): PlanChart => ({
  title: 'Plan',
  themes: each.map((one, index) => ({ label: themes[index]!, counts: one })),
})

const lopsided = of(counts(56, 1, 1, 1, 1), counts(0, 0, 1))
const [empty, nothing] = [of(), of(counts())]

/** The colours of the last theme's bar along one row of pixels, near its lower edge and so below its letters. */
async function lastBar(chart: PlanChart) {
  const { width, height, colourAt } = opened((await planPicture(chart)).url)
  expect(width).toBe(660)
  const colours = Array.from({ length: width }, (_, x) => colourAt(x, height - 24 - 4))
  return (status: Status) => colours.filter((hex) => `#${hex}` === looks[status].fill).length
}

describe('a picture of a transition plan', () => {
  test.each([
    ['the largest plan', largest, 480],
    ['words that nobody meant', ugly, 430],
    ['everything in one theme', lopsided, 660],
    ['no theme', empty, 660],
    ['a theme without actions', nothing, 660],
  ])('of %s is a PNG, small enough for a card and large enough to read', async (_name, chart, leastWidth) => {
    const { url } = await planPicture(chart)
    const { width, height } = opened(url)
    expect(url.length).toBeLessThanOrEqual(pictureLimit)
    expect(width).toBeGreaterThanOrEqual(leastWidth)
    expect(width).toBeLessThanOrEqual(660)
    expect(height).toBeLessThanOrEqual(1024)
  })

  test('is the same each time', async () => {
    const [first, second] = [await planPicture(largest), await planPicture(structuredClone(largest))]
    expect(second.url).toBe(first.url)
  })

  test('has its own light ground with transparent corners, for dark and light clients', async () => {
    const { opacityAt, width, height, colourAt } = opened((await planPicture(largest)).url)
    const corners = [0, width - 1].flatMap((x) => [opacityAt(x, 0), opacityAt(x, height - 1)])
    expect(corners).toEqual([0, 0, 0, 0])
    expect([colourAt(12, 12), opacityAt(12, 12)]).toEqual(['f7f9fc', 255])
  })

  test.each(['blue', 'green', 'amber', 'red'] as const)(
    'shows %s where an action is so, and nowhere else',
    async (status) => {
      const only = await lastBar(of({ ...counts(), [status]: 2 }))
      const others = await lastBar(of({ ...counts(1, 1, 1, 1, 1), [status]: 0 }))
      const shown = statuses.filter((one) => one !== 'none' && only(one) > 0)
      expect([shown, others(status)]).toEqual([[status], 0])
    },
  )

  test('draws bars as long as there are actions, measured by the largest theme', async () => {
    const wide = async (some: number, most: number) => (await lastBar(of(counts(0, most), counts(some))))('blue')
    const [whole, half, quarter] = [await wide(8, 8), await wide(4, 8), await wide(2, 8)]
    expect(whole).toBe(660 - 2 * 24)
    expect([half, quarter]).toEqual([whole / 2, whole / 4])
    expect(await wide(1, 1)).toBe(whole / 4)
  })

  test('gives a small part room for its letter, and takes it from the large one', async () => {
    const bar = await lastBar(of(counts(56, 1, 1, 1, 1)))
    const widths = statuses.slice(0, 3).map((status) => bar(status))
    expect(widths[0]).toBeGreaterThan(500)
    expect(widths[0]).toBeLessThan((56 / 60) * 612 - 30)
    expect(widths.slice(1).every((width) => width > 12 && width < 24)).toBe(true)
  })

  test('has no bar where there are no actions', async () => {
    const bar = await lastBar(nothing)
    expect(statuses.filter((status) => status !== 'none').map(bar)).toEqual([0, 0, 0, 0])
    expect(planDrawing(nothing, 1).words).toContain('no actions')
  })

  test('never tells by colour alone: each part has its letter and count, and the legend has the words', () => {
    const { words } = planDrawing(of(counts(2, 1, 1, 1, 1)), 1)
    for (const part of ['B 2', 'G 1', 'A 1', 'R 1', '– 1', '6 actions']) expect(words).toContain(part)
    for (const { letter, words: meaning } of Object.values(looks)) {
      expect(words).toContain(letter)
      expect(words[words.indexOf(letter) + 1]).toBe(meaning)
    }
  })

  test('tells beside the label what a bar has no room for', () => {
    const { words } = planDrawing(lopsided, 1)
    expect(words).toContain('G 1, A 1, R 1, – 1 of 60 actions')
    expect(words).toEqual(expect.arrayContaining(['B 56', 'G', 'A', 'R', '–', '1 action']))
    expect(words).not.toContain('R 1')
  })

  test.each(Object.entries(looks))('can be read on %s', (_status, { fill, letters, stripes }) => {
    for (const ground of [fill, stripes ?? fill]) expect(contrast(letters, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('leaves out what its font does not have', () => {
    expect(planDrawing(ugly, 1).words.join('')).not.toMatch(/\p{Cs}|\p{Emoji_Presentation}/u)
  })

  test.each([largest, lopsided, ugly])('keeps to its margins', async (chart) => {
    const { width, height, colourAt } = opened((await planPicture(chart)).url)
    const margin = Array.from({ length: height - 40 }, (_, y) => colourAt(width - 10, y + 20))
    expect(new Set(margin)).toEqual(new Set(['f7f9fc']))
  })
})

/** As WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

describe('a picture of a transition plan in words', () => {
  test.each<[string, PlanChart, string]>([
    [
      'every status',
      of(counts(2, 1, 1, 1, 1)),
      'Plan. Governance: 2 complete (blue), 1 on track (green), 1 at risk (amber), 1 off track (red), 1 not rated.',
    ],
    [
      'two themes, one of them without actions, and a title that ends in a full stop',
      { ...of(counts(), counts(0, 3, 0, 10)), title: 'Plan.' },
      'Plan. Governance: no actions; Information requirements: 3 on track (green), 10 off track (red).',
    ],
    ['no themes', empty, 'Plan. No themes.'],
  ])('says %s', (_name, chart, words) => {
    expect(planWords(chart)).toBe(words)
  })

  test('says every count of the largest plan, and stays short', () => {
    const words = planWords(largest)
    for (const { label } of largest.themes) expect(words).toContain(`${label}: `)
    expect([...words.matchAll(/\d+(?= (complete|on track|at risk|off track|not rated))/g)]).toHaveLength(40)
    expect(words.length).toBeLessThan(1200)
  })
})
