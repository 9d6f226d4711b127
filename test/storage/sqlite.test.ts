import { statSync } from 'node:fs'
import Database from 'libsql'
import { DamagedRecordError, StoreUnusableError } from '../../storage/port'
import { openSqlite, sqliteStore } from '../../storage/sqlite'
import { openDatabase } from '../../storage/sqlite-file'
import { linesOf, runChild } from '../support/child'
import { storeContract } from '../support/store-contract'
import { everyId, increment, things } from '../support/store-samples'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const all = things({ name: 'thing' })

describe('SQLite', () => {
  storeContract(async (now) => openSqlite({ file: folder.file('contract/store.sqlite'), now }))
})

describe('a write that was acknowledged', () => {
  test('is there after the process was killed', async () => {
    const program = `
      const { openSqlite } = require('./storage/sqlite.ts')
      const { things } = require('./test/support/store-samples.ts')
      const store = openSqlite({ file: process.argv[1], now: Date.now })
      const all = things({ name: 'thing' })
      const work = async (shelf) => {
        for (let count = 0; ; count++) {
          await store.put(all, { shelf, id: String(count), count })
          require('node:fs').writeSync(1, shelf + '/' + count + '\\n')
        }
      }
      for (const shelf of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) work(shelf)`
    const file = folder.file('killed.sqlite')
    const acknowledged = await linesOf(runChild(program, file), 1000)
    expect(acknowledged.length).toBeGreaterThanOrEqual(1000)
    const store = openSqlite({ file, now: Date.now })
    const lost = []
    for (const place of acknowledged) {
      const [shelf = '', id = ''] = place.split('/')
      if ((await store.get(all, shelf, id))?.value.count !== Number(id)) lost.push(place)
    }
    expect(lost).toEqual([])
    await store.close()
  }, 30_000)

  test('shares its transaction with others of the same moment', async () => {
    const logSize = async (name: string, write: (put: (id: number) => Promise<unknown>) => Promise<unknown>) => {
      const file = folder.file(name)
      const store = openSqlite({ file, now: Date.now })
      await write((id) => store.put(all, { shelf: 'a', id: `${id}`, count: 1 }))
      const { size } = statSync(`${file}-wal`)
      await store.close()
      return size
    }
    const ids = Array.from({ length: 100 }, (_, id) => id)
    const together = await logSize('together.sqlite', (put) => Promise.all(ids.map(put)))
    const alone = await logSize('alone.sqlite', async (put) => {
      for (const id of ids) await put(id)
    })
    expect(together).toBeLessThan(alone / 10)
  })

  test('is made when the store is closed before its turn, among however many', async () => {
    const file = folder.file('flushed.sqlite')
    const store = openSqlite({ file, now: Date.now })
    const puts = Array.from({ length: 600 }, (_, id) => store.put(all, { shelf: 'a', id: `${id}`, count: 1 }))
    await Promise.all([...puts, store.close()])
    const again = openSqlite({ file, now: Date.now })
    expect((await again.list(all, 'a', { limit: 1000 })).items).toHaveLength(600)
    await again.close()
  })

  test('is one of 1,000 increments that all began at once', async () => {
    const store = openSqlite({ file: folder.file('at-once.sqlite'), now: Date.now })
    await Promise.all(Array.from({ length: 1000 }, (_, number) => increment(store, all, 'a', `${number % 20}`)))
    const { items } = await store.list(all, 'a')
    expect(items.map(({ value }) => value.count)).toEqual(Array(20).fill(50))
    await store.close()
  }, 30_000)
})

describe('a disk that is full', () => {
  async function nearlyFull(name: string) {
    const file = folder.file(name)
    const database = openDatabase(file)
    const limit = (pages: number) => database.pragma(`max_page_count = ${pages}`)
    limit(40)
    return { database, limit, store: sqliteStore(database, file, Date.now) }
  }
  const big = things({ name: 'thing', partition: () => 'a' })
  const bigThing = (id: string) => ({ shelf: 'x'.repeat(2000), id, count: 1 })

  test('fails the writes that find no room, keeps the others, and is forgotten when there is room again', async () => {
    const { limit, store } = await nearlyFull('full.sqlite')
    const ids = Array.from({ length: 100 }, (_, id) => String(id).padStart(3, '0'))
    const outcomes = await Promise.allSettled(ids.map((id) => store.put(big, bigThing(id))))
    const acknowledged = ids.filter((_, index) => outcomes[index]?.status === 'fulfilled')
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(reasons.length).toBeGreaterThan(10)
    expect(acknowledged.length).toBeGreaterThan(10)
    expect(reasons[0]).toBeInstanceOf(StoreUnusableError)
    expect(reasons[0].message).toMatch(/the disk is full\. What was being written was not kept\.$/)
    expect((await everyId(store, big, 'a', 1000)).flat()).toEqual(acknowledged)
    limit(1000)
    await store.put(big, bigThing('later'))
    await store.close()
  })

  test('does not take small writes along with one that is too large', async () => {
    const { store } = await nearlyFull('large.sqlite')
    const kept = await store.put(big, bigThing('kept'))
    const tooLarge = 'x'.repeat(200_000)
    const large = [
      store.put(big, { ...kept.value, shelf: tooLarge }, kept.version),
      store.put(big, { ...bigThing('large'), shelf: tooLarge }),
    ]
    const small = Promise.all(['1', '2'].map((id) => store.put(big, bigThing(id))))
    for (const outcome of await Promise.allSettled(large))
      expect(outcome).toMatchObject({ reason: { message: expect.stringContaining('the disk is full.') } })
    await small
    expect(await everyId(store, big, 'a', 9)).toEqual([['1', '2', 'kept']])
    expect(await store.get(big, 'a', 'kept')).toEqual(kept)
    await store.close()
  })

  test('a file that may not be written to fails writes, and can be read', async () => {
    const { database, store } = await nearlyFull('read-only.sqlite')
    const kept = await store.put(all, { shelf: 'a', id: '1', count: 1 })
    database.pragma('query_only = ON')
    await expect(store.put(all, { shelf: 'a', id: '2', count: 1 })).rejects.toThrow('may not be written to.')
    expect(await store.get(all, 'a', '1')).toEqual(kept)
    database.pragma('query_only = OFF')
    await store.put(all, { shelf: 'a', id: '2', count: 1 })
    await store.close()
  })
})

describe('another process on the file', () => {
  const locked = 'is locked by another process. What was being written was not kept.'

  test('that writes for longer than the store waits fails writes, and reads go on', async () => {
    const file = folder.file('busy.sqlite')
    const store = openSqlite({ file, now: Date.now })
    const kept = await store.put(all, { shelf: 'a', id: '1', count: 1 })
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const started = Date.now()
    const puts = Array.from({ length: 400 }, (_, id) => store.put(all, { shelf: 'b', id: `${id}`, count: 1 }))
    const outcomes = Promise.allSettled(puts)
    let reads = 0
    for (let over = false; !over; reads++) {
      over = await Promise.race([
        outcomes.then(() => true),
        new Promise<false>((later) => setTimeout(later, 50, false)),
      ])
      expect(await store.get(all, 'a', '1')).toEqual(kept)
    }
    expect(reads).toBeGreaterThan(10)
    expect(Date.now() - started).toBeGreaterThan(2500)
    expect(Date.now() - started).toBeLessThan(5500)
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ reason: { message: `The database ${file} ${locked}` } })
    other.exec('ROLLBACK')
    await store.put(all, { shelf: 'a', id: '2', count: 1 })
    await store.close()
  }, 20_000)

  test('that writes for a moment only delays writes, and does not change their order', async () => {
    const file = folder.file('delayed.sqlite')
    const store = openSqlite({ file, now: Date.now })
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const ids = Array.from({ length: 300 }, (_, id) => `${id}`)
    const first = ids.map((id) => store.put(all, { shelf: 'a', id, count: 1 }))
    await new Promise((later) => setTimeout(later, 500))
    const second = ids.map((id) => store.put(all, { shelf: 'a', id, count: 2 }))
    setTimeout(() => other.exec('ROLLBACK'), 500)
    await Promise.all(first)
    const outcomes = await Promise.allSettled(second)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([])
    await store.close()
  }, 20_000)
})

describe('what lies in the file', () => {
  const rows = (file: string) => new Database(file).prepare('SELECT count(*) FROM records').raw().get([])

  test('is cleared of expired records when it is opened, and every so many writes', async () => {
    const file = folder.file('swept.sqlite')
    const brief = things({ timeToLive: 60 })
    let time = 0
    const first = openSqlite({ file, now: () => time })
    const old = await first.put(brief, { shelf: 'a', id: 'old', count: 1 })
    await first.put(all, { shelf: 'a', id: 'kept', count: 1 })
    await first.close()
    time = 60_000
    const store = openSqlite({ file, now: () => time })
    await store.ready()
    await store.put(all, { shelf: 'a', id: 'also kept', count: 1 })
    expect(rows(file)).toEqual([2])
    const again = await store.put(brief, { shelf: 'a', id: 'old', count: 1 })
    expect(again.version).not.toBe(old.version)
    await store.remove(brief, 'a', 'old')
    for (const id of ['1', '2', '3']) await store.put(brief, { shelf: 'b', id, count: 1 })
    time = 120_000
    for (let count = 0; count < 500; count++)
      await store.put(all, { shelf: 'c', id: 'x', count }).catch(() => undefined)
    await store.close()
    expect(rows(file)).toEqual([3])
  })

  test('a value that is not JSON is a damaged record', async () => {
    const file = folder.file('not-json.sqlite')
    const database = openDatabase(file)
    const store = sqliteStore(database, file, Date.now)
    for (const id of ['1', '2']) await store.put(all, { shelf: 'a', id, count: 1 })
    database.exec(`UPDATE records SET value = substr(value, 1, 5) WHERE key = '1'`)
    await expect(store.get(all, 'a', '1')).rejects.toThrow(DamagedRecordError)
    const { items, damaged } = await store.list(all, 'a')
    expect([items.length, damaged]).toEqual([1, ['1']])
    await store.close()
  })
})
