import { listAll } from '../../storage/lists'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { looseOn, things } from '../support/store-samples'

/** A whole list: longer than the largest page, and with records in it that cannot be read. */

let store: Store
beforeEach(() => {
  store = openSqlite({ file: ':memory:', now: Date.now })
})
afterEach(() => store.close())

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => String(at).padStart(5, '0'))

/** Puts so many things on shelf a; those whose place says so cannot be read. */
async function fill(count: number, isBroken: (at: number) => boolean = () => false) {
  const all = things()
  const loose = looseOn(all)
  await Promise.all(
    idsOf(count).map((id, at) =>
      isBroken(at)
        ? store.put(loose, { shelf: 'a', id, count: 'many' })
        : store.put(all, { shelf: 'a', id, count: at }),
    ),
  )
  return all
}

test.each([0, 1, 200, 201, 1000])('all of %i records are there, once each and in order', async (count) => {
  const all = await fill(count)
  await store.put(all, { shelf: 'b', id: 'another', count: 1 })
  const { items, damaged } = await listAll(store, all, 'a')
  expect(items.map(({ value }) => value.id)).toEqual(idsOf(count))
  expect(damaged).toEqual([])
})

test('while a long list is read, other work goes on', async () => {
  const all = await fill(1000)
  let turns = 0
  let over = false
  const count = () => {
    turns += 1
    if (!over) setImmediate(count)
  }
  setImmediate(count)
  await listAll(store, all, 'a')
  over = true
  expect(turns).toBeGreaterThanOrEqual(4)
})

test('each is handed over with the version by which it can be written', async () => {
  const all = await fill(1)
  const [kept] = (await listAll(store, all, 'a')).items
  await store.put(all, { ...kept!.value, count: 7 }, kept!.version)
  expect((await store.get(all, 'a', '00000'))?.value.count).toBe(7)
})

test('damaged records on any page are named, told of once, and keep nothing else back', async () => {
  const isBroken = (at: number) => at < 1000 || at === 2100
  const all = await fill(2200, isBroken)
  const told: (readonly string[])[] = []
  const { items, damaged } = await listAll(store, all, 'a', (ids) => told.push(ids))
  expect(items.map(({ value }) => value.id)).toEqual(idsOf(2200).filter((_, at) => !isBroken(at)))
  expect(damaged).toEqual(idsOf(2200).filter((_, at) => isBroken(at)))
  expect(told).toEqual([damaged])
})

test('nothing is told when nothing is damaged', async () => {
  const told: (readonly string[])[] = []
  await listAll(store, await fill(3), 'a', (ids) => told.push(ids))
  expect(told).toEqual([])
})
