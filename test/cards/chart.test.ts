import { type ScoreChart, scorePicture, scoreWords } from '../../cards/chart'
import { pictureLimit } from '../../cards/picture'
import { opened } from '../support/opened-png'

const maturity = { lowest: 1, highest: 5, titles: ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'] }
const attainment = { lowest: 0, highest: 2, titles: ['Not or seldom met', 'Partially met', 'Fully met'] }

const areas = [
  'Engaging councillors',
  'Engaging senior managers',
  'Working with partners',
  'Engaging strategic suppliers',
  'Creating commercial opportunities',
  'Managing contracts and relationships',
  'Managing strategic risk',
  'Obtaining social value',
  'Engaging local SMEs and micro-businesses',
  'Engaging VCSEs',
  'Talent, data and change',
  'Supplier relationship management',
]

/** Twelve areas, every shape, no two markers at one place: as much as a picture has to hold. */
const full: ScoreChart = {
  title: 'Organisation self-assessment, autumn 2026',
  scale: maturity,
  rows: areas.map((label, index) => ({
    label,
    score: index === 3 ? undefined : 1 + ((index * 37) % 41) / 10,
    target: 3 + (index % 5) / 2,
    previous: 1 + ((index * 29) % 40) / 10,
  })),
}

/** The longest labels that content may hold, in letters that repeat as little as letters do. */
const longest: ScoreChart = {
  ...full,
  title: 'Organisation self-assessment of the council, round of autumn and winter 2026 to 2027',
  rows: full.rows.map((row, index) => ({
    ...row,
    label: Array.from({ length: 40 }, (_, at) =>
      at % 8 === 7 ? ' ' : String.fromCharCode(97 + ((at * 7 + index * 11 + at * index) % 26)),
    ).join(''),
  })),
}

const one: ScoreChart = { title: 'One area', scale: maturity, rows: [{ label: 'People', score: 3 }] }

const plain: ScoreChart = {
  title: 'Contract self-assessment.',
  scale: attainment,
  rows: [
    { label: 'People', score: 0 },
    { label: 'Risk', score: undefined, previous: 1.25 },
  ],
}

const hostile: ScoreChart = {
  title: 'A & B </text><script>"{a|b}"\u0000\uFFFE 🚀',
  scale: maturity,
  rows: [{ label: `${'W'.repeat(80)} ${'M'.repeat(80)}`, score: 9, target: -3, previous: Number.MAX_SAFE_INTEGER }],
}

describe('a picture of scores', () => {
  test.each([
    ['one area', one, 660, 1.5],
    ['a scale without targets', plain, 660, 1.5],
    ['twelve areas with everything', full, 430, 1],
    ['twelve areas with the longest labels', longest, 360, 0.85],
    ['words and figures that nobody meant', hostile, 660, 1.5],
  ])('of %s is a PNG, small enough for a card and large enough to read', async (_name, chart, leastWidth, scale) => {
    const { url } = await scorePicture(chart)
    const { width, height } = opened(url)
    expect(url.length).toBeLessThanOrEqual(pictureLimit)
    expect(width).toBeGreaterThanOrEqual(leastWidth)
    expect(width).toBeLessThanOrEqual(660)
    expect(height).toBeGreaterThan(100 * scale)
    expect(height).toBeLessThanOrEqual(1024)
  })

  test('is the same each time', async () => {
    const [first, second] = [await scorePicture(full), await scorePicture(structuredClone(full))]
    expect(second.url).toBe(first.url)
  })

  test('has its own light ground with transparent corners, for dark and light clients', async () => {
    const { opacityAt, width, height, colourAt } = opened((await scorePicture(one)).url)
    const corners = [0, width - 1].flatMap((x) => [opacityAt(x, 0), opacityAt(x, height - 1)])
    expect(corners).toEqual([0, 0, 0, 0])
    expect([colourAt(12, 12), opacityAt(12, 12)]).toEqual(['f7f9fc', 255])
  })

  test('shows a bar as long as the score, and none where nothing is scored', async () => {
    const blue = async (score: number | undefined) => {
      const { width, height, colourAt } = opened((await scorePicture({ ...one, rows: [{ label: '', score }] })).url)
      return Array.from({ length: width }, (_, x) => colourAt(x, height - 36)).filter((hex) => hex === '0f5c9e').length
    }
    const [nothing, lowest, middle, highest] = [await blue(undefined), await blue(1), await blue(3), await blue(5)]
    expect([nothing, lowest < 12, lowest > 2]).toEqual([0, true, true])
    expect(middle).toBeCloseTo(highest / 2, -0.5)
  })

  test('tells a target and a previous round apart from a score', async () => {
    const drawn = async (row: object) => (await scorePicture({ ...one, rows: [{ ...one.rows[0]!, ...row }] })).url
    const urls = await Promise.all([drawn({}), drawn({ target: 4 }), drawn({ previous: 4 })])
    expect(new Set(urls).size).toBe(3)
  })
})

describe('a picture of scores in words', () => {
  test.each([
    ['a score', one, 'One area. Scale from 1 (Minimum) to 5 (Innovator). People: 3.0.'],
    [
      'no score, a previous round and a title that ends in a full stop',
      plain,
      'Contract self-assessment. Scale from 0 (Not or seldom met) to 2 (Fully met). People: 0.0; Risk: not scored, previous round 1.3.',
    ],
    [
      'everything',
      { ...one, rows: [{ label: 'Risk', score: 2.3333, target: 4, previous: 2 }] },
      'One area. Scale from 1 (Minimum) to 5 (Innovator). Risk: 2.3, target 4.0, previous round 2.0.',
    ],
  ])('says %s', (_name, chart, words) => {
    expect(scoreWords(chart)).toBe(words)
  })

  test('stays short', () => {
    expect(scoreWords(full).length).toBeLessThan(1000)
  })
})
