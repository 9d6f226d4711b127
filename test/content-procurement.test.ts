import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { type DutyId, dutyIds, dutyOf, thresholdsOn } from '../bot/domain/duties-law'
import { contentFolders } from './support/content-folder'

const { folderOf, faultsOf } = contentFolders()
const law = loadContent({ withSample: false }).procurement
const text = readFileSync(join(shipped, 'procurement-act.yaml'), 'utf8')

describe('the Procurement Act that comes with Pioneer', () => {
  test('has every duty once, and says where each is written', () => {
    expect(law.duties.map(({ id }) => id).toSorted()).toEqual([...dutyIds].toSorted())
    expect(law.duties.filter(({ section }) => !/^sections? \d+/.test(section))).toEqual([])
    expect(law.startsOn).toBe('2025-02-24')
  })

  test.each<[DutyId, string | undefined, string, object]>([
    [
      'kpis',
      undefined,
      'section 52',
      { over: 5_000_000, least: 3, notFor: ['light-touch', 'concession', 'framework'] },
    ],
    ['details', 'UK7', 'section 53', { days: 30, lightTouchDays: 120 }],
    ['copy', undefined, 'section 53', { over: 5_000_000, days: 90, lightTouchDays: 180 }],
    ['assess', 'UK9', 'section 71', { months: 12, inForce: '2026-01-01' }],
    ['assess-end', 'UK9', 'section 71', { inForce: '2026-01-01' }],
    ['poor', 'UK9', 'section 71', { days: 30, inForce: '2026-01-01', notFor: ['light-touch'] }],
    ['change', 'UK10', 'section 75', { percent: { goodsAndServices: 10, works: 15, term: 10 } }],
    ['standstill', undefined, 'section 76', { workingDays: 8 }],
    ['modified', undefined, 'section 77', { over: 5_000_000, days: 90 }],
    [
      'grounds',
      undefined,
      'section 74',
      { least: 10, rise: 50, percent: { goodsAndServices: 10, works: 15, term: 10 } },
    ],
    ['end', 'UK11', 'sections 78', { days: 30, notFor: [] }],
    ['pay', undefined, 'section 68', { days: 30 }],
    ['payments', 'UK17', 'section 69', { days: 30, inForce: '2026-01-01', counts: 'first-day' }],
    ['over-30000', undefined, 'section 70', { over: 30_000, days: 30, inForce: '2026-04-01', counts: 'first-day' }],
    ['pipeline', 'UK1', 'section 93', { over: 2_000_000, spend: 100_000_000, days: 56, months: 18 }],
    ['records', undefined, 'section 98', { years: 3 }],
  ])('holds the figures of %s', (id, notice, section, figures) => {
    const duty = dutyOf(law, id)
    expect(duty).toMatchObject(figures)
    expect(duty.notice).toBe(notice)
    expect(duty.section).toMatch(new RegExp(`^${section}\\b`))
  })

  test.each([
    ['2025-02-24', 214_904, 663_540, 5_372_609],
    ['2025-12-31', 214_904, 663_540, 5_372_609],
    ['2026-01-01', 207_720, 663_540, 5_193_000],
  ])('has the thresholds of %s', (day, goodsAndServices, lightTouch, worksAndConcessions) => {
    expect(thresholdsOn(law, day)).toMatchObject({ goodsAndServices, lightTouch, worksAndConcessions })
  })

  test('says what is to be checked of all that was not seen', () => {
    const unsure = law.duties.filter(({ mark }) => mark !== 'seen')
    expect(unsure.map(({ id }) => id)).toEqual([
      'details',
      'copy',
      'poor',
      'standstill',
      'modified',
      'over-30000',
      'records',
    ])
    expect(unsure.filter(({ check }) => !check)).toEqual([])
    expect(dutyOf(law, 'copy').check).not.toContain('180')
    expect(dutyOf(law, 'copy').lightTouchCheck).toContain('180 days for light touch are general knowledge')
  })

  test('says which duties were compared with which text of the law, and which could not be', () => {
    expect(law.checked).toBe('2026-11-26')
    const not = law.duties.filter(({ compared }) => compared === undefined).map(({ id }) => id)
    expect(not).toEqual(['kpis', 'details', 'copy', 'poor', 'standstill', 'modified', 'pay', 'records'])
    expect(dutyOf(law, 'change').compared).toBe('legislation.gov.uk, section 75(1) to (6)')
  })

  test('has the five ratings of regulation 39', () => {
    expect(law.ratings.map(({ title }) => title)).toEqual([
      'Good',
      'Approaching target',
      'Requires improvement',
      'Inadequate',
      'Other',
    ])
  })
})

test('an Act of a programme’s own stands in the place of Pioneer’s', () => {
  const folder = folderOf({ 'procurement-act.yaml': text.replace('version: 2026-11-26', 'version: ours-1') })
  expect(loadContent({ folder, withSample: false }).procurement.version).toBe('ours-1')
})

const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length
const duty = (id: DutyId): string =>
  text
    .slice(text.indexOf(`  - id: ${id}\n`))
    .split('\n\n')[0]!
    .trimEnd()
const placeOf = (id: DutyId): number => law.duties.findIndex((one) => one.id === id)

test.each<[name: string, words: string, instead: string, at: string, fault: string]>([
  [
    'a duty that is missing',
    `${duty('poor')}\n`,
    '',
    `${lineOf('  - id: kpis')}: duties`,
    'the duty "poor" is missing',
  ],
  [
    'a duty twice',
    `${duty('records')}`,
    `${duty('records')}\n\n${duty('records')}`,
    `${lineOf('  - id: records') + duty('records').split('\n').length + 1}: duties.16.id`,
    'the id "records" is used twice',
  ],
  [
    'a duty that there is not',
    'id: poor',
    'id: pooor',
    `${lineOf('id: poor')}: duties.${placeOf('poor')}.id`,
    'must be kpis or details',
  ],
  [
    'a notice that there is not',
    'notice: UK7',
    'notice: Seven',
    `${lineOf('notice: UK7')}: duties.1.notice`,
    'must be a notice such as UK7',
  ],
  [
    'fewer days for light touch',
    'lightTouchDays: 120',
    'lightTouchDays: 12',
    `${lineOf('lightTouchDays: 120')}: duties.1.lightTouchDays`,
    'must not be fewer than the 30 days of other contracts',
  ],
  [
    'a section in force before the Act',
    'inForce: 2026-04-01',
    'inForce: 2024-04-01',
    `${lineOf('inForce: 2026-04-01')}: duties.${placeOf('over-30000')}.inForce`,
    'must not be before 2025-02-24, when the Act began',
  ],
  [
    'thresholds out of order',
    'from: 2026-01-01',
    'from: 2023-01-01',
    `${lineOf('from: 2026-01-01')}: thresholds.1.from`,
    '2023-01-01 must come after 2024-01-01: put the oldest first',
  ],
  [
    'thresholds that begin after the Act',
    'from: 2024-01-01',
    'from: 2025-03-01',
    `${lineOf('from: 2024-01-01')}: thresholds.0.from`,
    'must not be after 2025-02-24, when the Act began',
  ],
  [
    'something second-hand that is not to be checked',
    duty('records').split('\n').at(-1)!,
    '',
    `${lineOf('  - id: records')}: duties.${placeOf('records')}.check`,
    'must say what is to be checked, since the mark is second-hand',
  ],
])('an Act with %s is told so, with the line', (_name, words, instead, at, fault) => {
  expect(text).toContain(words)
  const faults = faultsOf({ 'procurement-act.yaml': text.replace(words, instead) })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(`procurement-act.yaml:${at}: ${fault}`)
})

test.each<[DutyId, string]>([
  ['details', 'days'],
  ['details', 'lightTouchDays'],
  ['copy', 'over'],
  ['assess', 'months'],
  ['change', 'percent'],
  ['standstill', 'workingDays'],
  ['end', 'counts'],
  ['pipeline', 'spend'],
  ['records', 'years'],
])('the duty %s without its %s is told so', (id, name) => {
  const whole = duty(id)
  const without = whole.replace(new RegExp(`\n    ${name}: .*`), '')
  expect(without).not.toBe(whole)
  expect(faultsOf({ 'procurement-act.yaml': text.replace(whole, without) })).toEqual([
    `procurement-act.yaml:${lineOf(`  - id: ${id}\n`)}: duties.${placeOf(id)}.${name}: is missing`,
  ])
})
