import { ConflictError, DamagedRecordError, type Store, StoreUnusableError } from '../../storage/port'
import { everyId, increment, looseOn, oddWords, things } from './store-samples'

/** The only clock there is; a server with one of its own counts a time to live from the write, so it does not matter. */
const start = Date.UTC(2026, 9, 5, 9)

/**
 * What every store promises, whatever it is made of. `open` opens the same data each time.
 */
export function storeContract(open: (now: () => number) => Promise<Store>): void {
  let store: Store
  let time = start
  const now = () => time

  beforeAll(async () => {
    store = await open(now)
  })
  afterAll(() => store.close())
  beforeEach(() => {
    time = start
  })

  const conflict = expect.objectContaining({ name: 'ConflictError' })

  describe('one record', () => {
    test('is absent, then as it was put', async () => {
      const all = things()
      expect(await store.get(all, 'a', '1')).toBeUndefined()
      const put = await store.put(all, { shelf: 'a', id: '1', count: 7 })
      expect(put.value).toEqual({ shelf: 'a', id: '1', count: 7 })
      expect(await store.get(all, 'a', '1')).toEqual(put)
    })

    test('is made once, however often it is put', async () => {
      const all = things()
      const first = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      const second = store.put(all, { shelf: 'a', id: '1', count: 2 })
      await expect(second).rejects.toThrow(ConflictError)
      await expect(second).rejects.toThrow(`The record ${all.name}/a/1 has changed since it was read.`)
      expect(await store.get(all, 'a', '1')).toEqual(first)
    })

    test('is made by one of twenty who put it at the same time', async () => {
      const all = things()
      const twenty = Array.from({ length: 20 }, (_, count) => store.put(all, { shelf: 'a', id: '1', count }))
      const outcomes = await Promise.allSettled(twenty)
      const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused).toEqual(Array(19).fill(conflict))
      expect(made).toEqual([await store.get(all, 'a', '1')])
    })

    test('is replaced by who names its version, once', async () => {
      const all = things()
      const first = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      const second = await store.put(all, { shelf: 'a', id: '1', count: 2 }, first.version)
      expect(second.version).not.toBe(first.version)
      await expect(store.put(all, { shelf: 'a', id: '1', count: 3 }, first.version)).rejects.toThrow(ConflictError)
      expect(await store.get(all, 'a', '1')).toEqual({ ...second, value: { shelf: 'a', id: '1', count: 2 } })
    })

    test('gets another version even when the same is put again', async () => {
      const all = things()
      const first = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      const second = await store.put(all, first.value, first.version)
      expect(second.version).not.toBe(first.version)
    })

    test('is not replaced when it is absent', async () => {
      const all = things()
      const { version } = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      await expect(store.put(all, { shelf: 'a', id: '2', count: 1 }, version)).rejects.toThrow(ConflictError)
      expect(await store.get(all, 'a', '2')).toBeUndefined()
    })

    test.each(['', '*', '"*"', '0', '-1', 'W/"1"', 'a, b', '"a", "b"', 'a\r\nb', 'NULL', '1 OR 1=1'])(
      'is neither replaced nor removed by who claims version %j',
      async (claimed) => {
        const all = things()
        const kept = await store.put(all, { shelf: 'a', id: '1', count: 1 })
        await expect(store.put(all, { shelf: 'a', id: '1', count: 2 }, claimed)).rejects.toThrow(ConflictError)
        await expect(store.remove(all, 'a', '1', claimed)).rejects.toThrow(ConflictError)
        expect(await store.get(all, 'a', '1')).toEqual(kept)
      },
    )

    test('is removed by who names its version; nothing happens the second time', async () => {
      const all = things()
      const first = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      const second = await store.put(all, { shelf: 'a', id: '1', count: 2 }, first.version)
      await expect(store.remove(all, 'a', '1', first.version)).rejects.toThrow(ConflictError)
      expect(await store.get(all, 'a', '1')).toEqual(second)
      await store.remove(all, 'a', '1', second.version)
      expect(await store.get(all, 'a', '1')).toBeUndefined()
      await store.remove(all, 'a', '1', second.version)
      await store.remove(all, 'a', '1')
    })

    test('never has a version again that it had before it was removed', async () => {
      const all = things()
      const versions = new Set<string>()
      for (const rewrites of [0, 3, 1, 0]) {
        let kept = await store.put(all, { shelf: 'a', id: '1', count: 1 })
        versions.add(kept.version)
        for (let rewrite = 0; rewrite < rewrites; rewrite++) {
          kept = await store.put(all, kept.value, kept.version)
          versions.add(kept.version)
        }
        await store.put(all, { shelf: 'a', id: '2', count: 1 })
        await store.remove(all, 'a', '1')
        await store.remove(all, 'a', '2')
      }
      expect(versions.size).toBe(8)
    })

    test('shares nothing with the values that were given or handed out', async () => {
      const all = things()
      const given = { shelf: 'a', id: '1', count: 1 }
      const putting = store.put(all, given)
      given.count = 2
      const put = await putting
      put.value.count = 3
      const got = await store.get(all, 'a', '1')
      if (got) got.value.count = 4
      const listed = await store.list(all, 'a')
      for (const { value } of listed.items) value.count = 5
      expect(await store.get(all, 'a', '1')).toEqual({ value: { shelf: 'a', id: '1', count: 1 }, version: put.version })
    })

    test('shares nothing of what its schema does not look into either', async () => {
      const loose = looseOn(things())
      const given = { shelf: 'a', id: '1', more: { list: [1] } }
      const putting = store.put(loose, given)
      given.more.list.push(2)
      const put = await putting
      given.more.list.push(3)
      expect(put.value).toEqual({ shelf: 'a', id: '1', more: { list: [1] } })
      expect(await store.get(loose, 'a', '1')).toEqual(put)
    })

    test('is not written when it could not be read back, and without fields that its schema does not name', async () => {
      const all = things()
      const loose = looseOn(all)
      await expect(store.put(all, { shelf: 'a', id: '1', count: Number.NaN })).rejects.toThrow(
        `A ${all.name} record was not written: count: invalid_type`,
      )
      expect(await store.get(loose, 'a', '1')).toBeUndefined()
      await store.put(all, Object.assign({ shelf: 'a', id: '1', count: 1 }, { name: 'Ada' }))
      expect((await store.get(loose, 'a', '1'))?.value).toEqual({ shelf: 'a', id: '1', count: 1 })
    })
  })

  describe('words of any kind', () => {
    const inByteOrder = (words: readonly string[]) =>
      words.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))

    test('serve as ids: each is read, listed in order of its bytes, and removed by itself', async () => {
      const all = things()
      const words = oddWords.map(([, word]) => word)
      const kept = await Promise.all(words.map((id, count) => store.put(all, { shelf: 'a', id, count })))
      for (const [count, id] of words.entries())
        expect(await store.get(all, 'a', id)).toEqual({
          value: { shelf: 'a', id, count },
          version: kept[count]?.version,
        })
      const listed = (await everyId(store, all, 'a', 7)).flat()
      expect(listed.toSorted()).toEqual(words.toSorted())
      // Half pairs and what is too long are told apart by a digest, which has no order.
      const written = (id: string) => id.length < 175 && !/\ud800|\ud801/.test(id)
      expect(listed.filter(written)).toEqual(inByteOrder(words.filter(written)))
      for (const id of words) await store.remove(all, 'a', id)
      expect(await store.list(all, 'a')).toEqual({ items: [], damaged: [] })
    })

    test('serve as partitions', async () => {
      const all = things()
      const words = oddWords.map(([, word]) => word)
      await Promise.all(words.map((shelf, count) => store.put(all, { shelf, id: '1', count })))
      for (const [count, shelf] of words.entries()) {
        expect((await store.get(all, shelf, '1'))?.value).toEqual({ shelf, id: '1', count })
        expect((await store.list(all, shelf)).items.map(({ value }) => value)).toEqual([{ shelf, id: '1', count }])
      }
    })

    test('serve as names of collections, and none is taken for the beginning of another', async () => {
      const { name } = things()
      const names = ['', ':', ':1', ';', '-', 'x', ' ', 'é', 'x'.repeat(300), 'x'.repeat(301)].map((end) => name + end)
      await Promise.all(names.map((name, count) => store.put(things({ name }), { shelf: 'a', id: '1', count })))
      for (const [count, name] of names.entries()) {
        expect((await store.get(things({ name }), 'a', '1'))?.value.count).toBe(count)
        expect((await store.list(things({ name }), 'a')).items.map(({ value }) => value.count)).toEqual([count])
      }
    })

    test('the same id is another record in another partition or collection', async () => {
      const [one, other] = [things(), things()]
      const kept = await store.put(one, { shelf: 'a', id: '1', count: 1 })
      await store.put(one, { shelf: 'b', id: '1', count: 2 })
      await store.put(other, { shelf: 'a', id: '1', count: 3 })
      await store.remove(one, 'b', '1')
      await store.remove(other, 'a', '1')
      expect(await store.get(one, 'a', '1')).toEqual(kept)
    })
  })

  describe('a list', () => {
    test('gives 250 records in order, each once, page by page', async () => {
      const all = things()
      const ids = Array.from({ length: 250 }, (_, number) => `record-${number}`)
      await Promise.all(ids.toReversed().map((id, count) => store.put(all, { shelf: 'a', id, count })))
      await store.put(all, { shelf: 'b', id: 'elsewhere', count: 0 })
      const ordered = ids.toSorted()
      const pages = await everyId(store, all, 'a', 60)
      expect(pages.map((page) => page.length)).toEqual([60, 60, 60, 60, 10])
      expect(pages.flat()).toEqual(ordered)
      expect(await everyId(store, all, 'a', 125)).toEqual([ordered.slice(0, 125), ordered.slice(125)])
      expect((await store.list(all, 'a')).items).toHaveLength(100)
      expect((await store.list(all, 'a', { limit: 0 })).items).toHaveLength(1)
      expect((await store.list(all, 'a', { limit: 1_000_000 })).items).toHaveLength(250)
    })

    test('is of those within a word alone, where that is asked for, a page at a time', async () => {
      const all = things()
      const within = ['p/1', 'p/2', 'p/~', 'p/~~', 'p/é', 'p/Z']
      for (const id of [...within, 'p', 'p/', 'p0', 'o/1', 'q', 'P/1', 'p.1'])
        await store.put(all, { shelf: 'a', id, count: 0 })
      const first = await store.list(all, 'a', { within: 'p/', limit: 4 })
      const rest = await store.list(all, 'a', { within: 'p/', after: first.next })
      const ids = [...first.items, ...rest.items].map(({ value }) => value.id)
      expect(ids).toEqual(['p/1', 'p/2', 'p/Z', 'p/~', 'p/~~', 'p/é'])
      expect([first.items.length, rest.next]).toEqual([4, undefined])
    })

    test('goes on where it was when records come and go', async () => {
      const all = things()
      for (const id of ['b', 'd', 'f']) await store.put(all, { shelf: 'a', id, count: 0 })
      const { next } = await store.list(all, 'a', { limit: 2 })
      await store.remove(all, 'a', 'd')
      for (const id of ['a', 'e']) await store.put(all, { shelf: 'a', id, count: 0 })
      const rest = await store.list(all, 'a', { after: next, limit: 2 })
      expect(rest.items.map(({ value }) => value.id)).toEqual(['e', 'f'])
      expect(rest.next).toBeUndefined()
    })
  })

  describe('a record of another time', () => {
    test('is upgraded when it is older, and kept so when it is next put', async () => {
      const old = things()
      const upgrade = (kept: unknown, version: number) => ({ ...Object(kept), count: version * 100 })
      const today = things({ name: old.name, version: 3, upgrade })
      const first = await store.put(old, { shelf: 'a', id: '1', count: 1 })
      const read = await store.get(today, 'a', '1')
      expect(read).toEqual({ value: { shelf: 'a', id: '1', count: 100 }, version: first.version })
      expect((await store.list(today, 'a')).items).toEqual([read])
      const second = await store.put(today, { shelf: 'a', id: '1', count: 5 }, first.version)
      expect(await store.get(today, 'a', '1')).toEqual(second)
    })

    test('is damaged when its upgrade fails', async () => {
      const old = things()
      const upgrade = () => {
        throw new Error('no')
      }
      await store.put(old, { shelf: 'a', id: '1', count: 1 })
      const today = things({ name: old.name, version: 2, upgrade })
      await expect(store.get(today, 'a', '1')).rejects.toThrow('it could not be read as schema version 1.')
    })

    test('is damaged when it is newer, and not overwritten', async () => {
      const today = things()
      const tomorrow = looseOn(today, 2)
      const kept = await store.put(tomorrow, { shelf: 'a', id: '1', count: 1, more: true })
      await expect(store.get(today, 'a', '1')).rejects.toThrow(
        'it has schema version 2; this program knows versions up to 1.',
      )
      await expect(store.put(today, { shelf: 'a', id: '1', count: 2 })).rejects.toThrow(ConflictError)
      expect(await store.get(tomorrow, 'a', '1')).toEqual(kept)
    })
  })

  describe('a damaged record', () => {
    test('is named, is left as it is, and does not hide the others', async () => {
      const all = things()
      const loose = looseOn(all)
      const kept = await store.put(loose, { shelf: 'a', id: 'b/1', count: 'many: Ada', due: start })
      for (const id of ['a', 'c']) await store.put(all, { shelf: 'a', id, count: 1, due: start })
      const reading = store.get(all, 'a', 'b/1')
      await expect(reading).rejects.toThrow(DamagedRecordError)
      const message = `The record ${all.name}/a/b/1 cannot be read: count: invalid_type`
      await expect(reading).rejects.toMatchObject({ message })
      await expect(store.put(all, { shelf: 'a', id: 'b/1', count: 1 })).rejects.toThrow(ConflictError)
      const { items, damaged } = await store.list(all, 'a')
      expect(items.map(({ value }) => value.id)).toEqual(['a', 'c'])
      expect(damaged).toEqual(['b/1'])
      expect((await store.due(all, start)).damaged).toEqual(['b/1'])
      expect(await store.get(loose, 'a', 'b/1')).toEqual(kept)
    })

    test('counts towards its page, so that a page is never endless', async () => {
      const all = things()
      for (const id of ['1', '2', '3']) await store.put(looseOn(all), { shelf: 'a', id })
      for (const id of ['1', '2', '3']) await store.put(looseOn(all, 2), { shelf: 'b', id })
      const { items, damaged, next } = await store.list(all, 'b', { limit: 2 })
      expect({ items, damaged }).toEqual({ items: [], damaged: ['1', '2'] })
      expect((await store.list(all, 'b', { limit: 2, after: next })).damaged).toEqual(['3'])
    })
  })

  describe('time to live', () => {
    test('a record is absent once its time is over, to every question', async () => {
      const all = things({ timeToLive: 60 })
      const kept = await store.put(all, { shelf: 'a', id: '1', count: 1, due: start })
      time = start + 59_999
      expect(await store.get(all, 'a', '1')).toEqual(kept)
      expect((await store.list(all, 'a')).items).toEqual([kept])
      expect((await store.due(all, time)).items).toEqual([kept])
      time = start + 60_000
      expect(await store.get(all, 'a', '1')).toBeUndefined()
      expect(await store.list(all, 'a')).toEqual({ items: [], damaged: [] })
      expect((await store.due(all, time)).items).toEqual([])
      await expect(store.put(all, kept.value, kept.version)).rejects.toThrow(ConflictError)
      await store.remove(all, 'a', '1', kept.version)
    })

    test('it can be made anew, by one, with a version of its own and its whole time', async () => {
      const all = things({ timeToLive: 60 })
      const old = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      time = start + 60_000
      const puts = [2, 3].map((count) => store.put(all, { shelf: 'a', id: '1', count }))
      const outcomes = await Promise.allSettled(puts)
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      time = start + 119_999
      const anew = await store.get(all, 'a', '1')
      expect(anew?.value.count).not.toBe(1)
      expect(anew?.version).not.toBe(old.version)
      await expect(store.remove(all, 'a', '1', old.version)).rejects.toThrow(ConflictError)
      time = start + 120_000
      expect(await store.get(all, 'a', '1')).toBeUndefined()
    })

    test('a collection may say it of each record: some stay', async () => {
      const all = things({ timeToLive: ({ id }) => (id === 'stays' ? undefined : 60) })
      for (const id of ['goes', 'stays']) await store.put(all, { shelf: 'a', id, count: 1, due: start })
      time = start + 60_000
      expect((await store.list(all, 'a')).items.map(({ value }) => value.id)).toEqual(['stays'])
      expect((await store.due(all, time)).items.map(({ value }) => value.id)).toEqual(['stays'])
      await store.put(all, { shelf: 'a', id: 'goes', count: 2 })
      expect((await store.get(all, 'a', 'goes'))?.value.count).toBe(2)
    })

    test('each put begins it again', async () => {
      const all = things({ timeToLive: 60 })
      const first = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      time = start + 50_000
      const second = await store.put(all, { shelf: 'a', id: '1', count: 2 }, first.version)
      time = start + 100_000
      expect(await store.get(all, 'a', '1')).toEqual(second)
    })
  })

  describe('what is due', () => {
    test('comes from every partition, earliest first, at the instant itself, up to a limit', async () => {
      const all = things()
      for (const [id, due] of [
        ['d', 40],
        ['a', 30],
        ['c', 10],
        ['b', 20],
        ['e', undefined],
        ['f', -5.5],
      ] as const)
        await store.put(all, { shelf: `shelf ${id}`, id, count: 0, due })
      await store.put(things(), { shelf: 'a', id: 'another collection', count: 0, due: 1 })
      const dueBy = async (before: number, limit?: number) =>
        (await store.due(all, before, limit)).items.map(({ value }) => value.id)
      expect(await dueBy(30)).toEqual(['f', 'c', 'b', 'a'])
      expect(await dueBy(29)).toEqual(['f', 'c', 'b'])
      expect(await dueBy(99, 2)).toEqual(['f', 'c'])
    })

    test('is no longer due when its record says so', async () => {
      const all = things()
      const { version } = await store.put(all, { shelf: 'a', id: '1', count: 0, due: 10 })
      await store.put(all, { shelf: 'a', id: '1', count: 0 }, version)
      expect((await store.due(all, 10)).items).toEqual([])
    })

    test('is not held up by damaged records that were due before it', async () => {
      const all = things()
      for (const id of ['1', '2', '3', '4', '5']) await store.put(looseOn(all, 2), { shelf: 'a', id, due: Number(id) })
      await store.put(all, { shelf: 'a', id: '6', count: 0, due: 6 })
      const { items, damaged } = await store.due(all, 10, 2)
      expect(items.map(({ value }) => value.id)).toEqual(['6'])
      expect(damaged).toEqual(['1', '2', '3', '4', '5'])
    })

    test('is an instant: any other number is refused', async () => {
      const all = things({ due: () => Number.NaN })
      await expect(store.put(all, { shelf: 'a', id: '1', count: 0 })).rejects.toThrow('it is due at NaN')
    })
  })

  describe('many at once', () => {
    test('1,000 increments by 20 writers make 1,000, none lost', async () => {
      const all = things()
      const counters = Array.from({ length: 10 }, (_, number) => `counter-${number}`)
      const tasks = Array.from({ length: 1000 }, (_, number) => `counter-${number % 10}`)
      let conflicts = 0
      const writer = async () => {
        for (let id = tasks.pop(); id !== undefined; id = tasks.pop()) conflicts += await increment(store, all, 'a', id)
      }
      await Promise.all(Array.from({ length: 20 }, writer))
      const { items } = await store.list(all, 'a')
      expect(items.map(({ value }) => [value.id, value.count])).toEqual(counters.map((id) => [id, 100]))
      expect(conflicts).toBeGreaterThan(0)
    }, 60_000)

    test('a conflict among writes of one moment fails that one only', async () => {
      const all = things()
      const ids = ['1', '2', '2', '3', '3', '4']
      const outcomes = await Promise.allSettled(ids.map((id, count) => store.put(all, { shelf: 'a', id, count })))
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2)
      expect(await everyId(store, all, 'a', 9)).toEqual([['1', '2', '3', '4']])
    })
  })

  describe('the store', () => {
    test('shows each write to others who opened it, and conflicts with theirs', async () => {
      const all = things()
      const other = await open(now)
      const mine = await store.put(all, { shelf: 'a', id: '1', count: 1 })
      expect(await other.get(all, 'a', '1')).toEqual(mine)
      const theirs = await other.put(all, { shelf: 'a', id: '1', count: 2 }, mine.version)
      await expect(store.put(all, mine.value, mine.version)).rejects.toThrow(ConflictError)
      await other.close()
      expect(await store.get(all, 'a', '1')).toEqual(theirs)
    })

    test('is ready, until it is closed; closing twice does no harm', async () => {
      const all = things()
      const other = await open(now)
      await other.ready()
      const last = other.put(all, { shelf: 'a', id: '1', count: 1 })
      await Promise.all([last, other.close()])
      await other.close()
      expect(await store.get(all, 'a', '1')).toEqual(await last)
      await expect(other.ready()).rejects.toThrow(StoreUnusableError)
      await expect(other.get(all, 'a', '1')).rejects.toThrow('is closed.')
      await expect(other.put(all, { shelf: 'a', id: '2', count: 1 })).rejects.toThrow('is closed.')
      expect(await store.get(all, 'a', '2')).toBeUndefined()
    })
  })
}
