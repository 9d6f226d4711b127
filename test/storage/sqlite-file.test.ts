import { once } from 'node:events'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'libsql'
import { StoreUnusableError } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { openDatabase } from '../../storage/sqlite-file'
import { linesOf, runChild } from '../support/child'
import { things } from '../support/store-samples'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const all = things({ name: 'thing' })
const now = () => 0

/** A healthy file of a few dozen pages; a copy, since libsql holds on to a file for a while after it is closed. */
async function healthy(name: string): Promise<string> {
  const store = openSqlite({ file: folder.file(`${name}.made`), now })
  const shelf = 'a'.repeat(200)
  await Promise.all(Array.from({ length: 300 }, (_, count) => store.put(all, { shelf, id: `${count}`, count })))
  await store.close()
  copyFileSync(folder.file(`${name}.made`), folder.file(name))
  return folder.file(name)
}

function overwrite(file: string, from: number, to: number): void {
  writeFileSync(file, readFileSync(file).fill(0xa5, from, to))
}

function otherDatabase(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

const notOurs = 'is not a Pioneer database.'
const damaged = 'is damaged: restore a copy, or move it away to start empty.'
const unusable: readonly (readonly [name: string, spoil: (file: string) => void, says: string])[] = [
  ['a text', (file) => writeFileSync(file, 'name,council\n'.repeat(500)), notOurs],
  ['one byte', (file) => writeFileSync(file, 'S'), notOurs],
  ['nothing but the first words', (file) => truncateSync(file, 16), notOurs],
  ['a header without its pages', (file) => truncateSync(file, 100), damaged],
  ['half of itself', (file) => truncateSync(file, 20 * 4096), damaged],
  ['spoiled at the start', (file) => overwrite(file, 100, 4096), damaged],
  ['spoiled at the end', (file) => overwrite(file, 21 * 4096, 24 * 4096), damaged],
  ['of a newer Pioneer', (file) => otherDatabase(file, 'PRAGMA user_version = 2'), 'was made by a newer Pioneer.'],
]

describe('a file that cannot be used', () => {
  test.each(unusable)('%s: is refused in two sentences, and not changed', async (name, spoil, says) => {
    const file = await healthy(name)
    spoil(file)
    const before = readFileSync(file)
    const opening = () => openSqlite({ file, now })
    expect(opening).toThrow(StoreUnusableError)
    expect(opening).toThrow(new RegExp(`^The (file|database) ${file} ${says} Nothing in it was changed.$`))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a damaged one is not changed by what a crash has left beside it, not even when the process ends', async () => {
    const crash = `
      const { openSqlite } = require('./storage/sqlite.ts')
      const { things } = require('./test/support/store-samples.ts')
      const store = openSqlite({ file: process.argv[1], now: Date.now })
      store.put(things({ name: 'thing' }), { shelf: 'a', id: 'last', count: 1 }).then(() => process.kill(process.pid, 'SIGKILL'))`
    const refuse = `
      const { openSqlite } = require('./storage/sqlite.ts')
      try { openSqlite({ file: process.argv[1], now: Date.now }) } catch (error) { console.log(error.message) }`
    const file = await healthy('crashed')
    await linesOf(runChild(crash, file))
    overwrite(file, 21 * 4096, 24 * 4096)
    const before = [readFileSync(file), readFileSync(`${file}-wal`)]
    expect(await linesOf(runChild(refuse, file))).toEqual([expect.stringContaining('is damaged')])
    expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(before)
  }, 20_000)

  test('a database of another program is refused, and not changed', () => {
    const file = folder.file('other.sqlite')
    otherDatabase(file, 'CREATE TABLE records (all_that_matters TEXT)')
    const before = readFileSync(file)
    expect(() => openSqlite({ file, now })).toThrow(`The file ${file} is not a Pioneer database.`)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a folder, or a file in a folder that cannot be made, is refused', () => {
    mkdirSync(folder.file('folder'))
    writeFileSync(folder.file('file'), '')
    expect(() => openSqlite({ file: folder.file('folder'), now })).toThrow(StoreUnusableError)
    expect(() => openSqlite({ file: folder.file('file/store.sqlite'), now })).toThrow(
      /cannot be used \(E(NOTDIR|EXIST)/,
    )
  })

  test('a file that another process keeps to itself is refused, and can be used afterwards', async () => {
    const file = await healthy('locked')
    const program = `
      const database = new (require('libsql'))(process.argv[1])
      database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; DELETE FROM records')
      console.log('locked')
      setInterval(() => undefined, 1000)`
    const holder = runChild(program, file)
    await once(holder.stdout, 'data')
    expect(() => openSqlite({ file, now })).toThrow(`The database ${file} is locked by another process.`)
    holder.kill('SIGKILL')
    await linesOf(holder)
    const store = openSqlite({ file, now })
    expect((await store.list(all, 'a'.repeat(200), { limit: 1000 })).items).toHaveLength(300)
    await store.close()
  }, 20_000)
})

describe('a file that can be used', () => {
  test('is made with its folders when it is absent, or empty', async () => {
    const file = folder.file('some/new/folder/store.sqlite')
    const store = openSqlite({ file, now })
    await store.put(all, { shelf: 'a', id: '1', count: 1 })
    await store.close()
    writeFileSync(folder.file('empty.sqlite'), '')
    await openSqlite({ file: folder.file('empty.sqlite'), now }).close()
  })

  test('is mended when the process that made it was killed halfway', async () => {
    const program = `
      const database = new (require('libsql'))(process.argv[1])
      database.exec('PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE records (half TEXT)')
      for (let row = 0; row < 100; row++) database.exec("INSERT INTO records VALUES (hex(zeroblob(4096)))")
      process.kill(process.pid, 'SIGKILL')`
    const file = folder.file('halfway.sqlite')
    await linesOf(runChild(program, file))
    expect([readFileSync(file).length > 0, existsSync(`${file}-journal`)]).toEqual([true, true])
    const store = openSqlite({ file, now })
    await store.put(all, { shelf: 'a', id: '1', count: 1 })
    await store.close()
  }, 20_000)

  test('keeps a log that is written through to the disk at each commit', () => {
    const database = openDatabase(folder.file('settings.sqlite'))
    expect(database.prepare('PRAGMA journal_mode').raw().all()).toEqual([['wal']])
    expect(database.prepare('PRAGMA synchronous').raw().all()).toEqual([[2]])
    database.close()
  })

  test('is whole by itself once the store is closed: a copy of it has everything', async () => {
    const store = openSqlite({ file: await healthy('copied'), now })
    expect((await store.list(all, 'a'.repeat(200), { limit: 1000 })).items).toHaveLength(300)
    await store.close()
  })

  test('is made by one of three processes that find it absent at the same moment; all three use it', async () => {
    const program = `
      const { openSqlite } = require('./storage/sqlite.ts')
      const { increment, things } = require('./test/support/store-samples.ts')
      const all = things({ name: 'thing' })
      const [, file, mine] = process.argv
      console.log('at the line')
      while (!require('node:fs').existsSync(file + '.go'));
      const store = openSqlite({ file, now: Date.now })
      const work = async () => {
        for (let turn = 0; turn < 60; turn++) {
          await increment(store, all, 'a', 'counter')
          await increment(store, all, mine, String(turn % 2))
          await store.remove(all, mine, String(turn % 2))
        }
      }
      work().then(() => store.close())`
    const file = folder.file('three.sqlite')
    const children = Array.from({ length: 3 }, (_, mine) => runChild(program, file, `${mine}`))
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    writeFileSync(`${file}.go`, '')
    await Promise.all(children.map((child) => linesOf(child)))
    expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    const store = openSqlite({ file, now })
    expect((await store.get(all, 'a', 'counter'))?.value.count).toBe(180)
    await store.close()
  }, 30_000)

  test('may have a name that a web address would write otherwise', async () => {
    const file = await healthy('a?mode=rw&b#c%41 é')
    const store = openSqlite({ file, now })
    expect((await store.list(all, 'a'.repeat(200), { limit: 1000 })).items).toHaveLength(300)
    await store.close()
  })

  test('may be followed by bytes that SQLite does not count', async () => {
    const file = await healthy('longer')
    appendFileSync(file, Buffer.alloc(100))
    await openSqlite({ file, now }).close()
  })
})
