import { createPace, tolerance } from '../bot/delivery/pace'
import type { Store } from '../storage/port'
import { openSqlite } from '../storage/sqlite'

/** Moments are given away once, however many processes ask, and stand so far apart that no second has too many. */

let store: Store
beforeEach(() => {
  store = openSqlite({ file: ':memory:', now: () => 0 })
})
afterEach(() => store.close())

const process = (perSecond: number, on = store) => createPace({ store: on, perSecond, name: 'tenant' })

const moments = (count: number, perSecond: number, from: (place: number) => number, processes = 1) => {
  const all = Array.from({ length: processes }, () => process(perSecond))
  return Promise.all(Array.from({ length: count }, (_, place) => all[place % processes]!.moment('t', from(place))))
}

/** The most of these instants in any 1,000 ms, when each may be late by as much as the pace allows. */
function mostInASecond(at: readonly number[]): number {
  const sorted = at.toSorted((one, other) => one - other)
  const windows = sorted.map((start) => sorted.filter((one) => one >= start && one < start + tolerance + 1000).length)
  return Math.max(...windows)
}

test.each([
  [1, 12, 1],
  [20, 100, 1],
  [20, 100, 3],
  [50, 200, 2],
])('%i a second: %i asked for at once by %i processes', async (perSecond, count, processes) => {
  const given = await moments(count, perSecond, () => 5_000, processes)
  expect(new Set(given).size).toBe(count)
  expect(Math.min(...given)).toBe(5_000)
  expect(mostInASecond(given)).toBeLessThanOrEqual(perSecond)
  const whole = Math.max(...given) - 5_000
  expect(whole).toBeLessThanOrEqual(((count - 1) * 1000 * 1.05) / perSecond)
})

test('nobody is given a moment before the one that they asked for', async () => {
  const from = (place: number) => (place % 2 === 0 ? 9_000 : 5_000)
  const given = await moments(40, 20, from)
  for (const [place, at] of given.entries()) expect(at).toBeGreaterThanOrEqual(from(place))
})

test('a line that was idle begins at once, and lines do not wait for one another', async () => {
  const pace = process(1)
  expect(await pace.moment('one', 1_000)).toBe(1_000)
  expect(await pace.moment('other', 1_000)).toBe(1_000)
  expect(await pace.moment('one', 1_000)).toBe(2_000 + 30)
  expect(await pace.moment('one', 60_000)).toBe(60_000)
})

test('without a limit everybody goes at once, and nothing is written', async () => {
  const refuses = { ...store, put: () => Promise.reject(new Error('written')) }
  expect(await process(0, refuses).moment('t', 7)).toBe(7)
})

test('a store in trouble is told to those who asked, and the next ones are served', async () => {
  let broken = true
  const pace = process(20, {
    ...store,
    get: (...asked) => (broken ? Promise.reject(new Error('full')) : store.get(...asked)),
  })
  await expect(Promise.all([pace.moment('t', 0), pace.moment('t', 0)])).rejects.toThrow('full')
  broken = false
  expect(await pace.moment('t', 3)).toBe(3)
})
