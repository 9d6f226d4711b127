import { CosmosClient } from '@azure/cosmos'
import { openCosmos } from '../../storage/cosmos'
import { StoreUnusableError } from '../../storage/port'
import { type CosmosEmulator, type Fault, startCosmosEmulator } from '../support/cosmos-emulator'
import { storeContract } from '../support/store-contract'
import { things } from '../support/store-samples'

let emulator: CosmosEmulator
beforeAll(async () => {
  emulator = await startCosmosEmulator()
})
afterAll(() => emulator.stop())
afterEach(() => emulator.setFault(undefined))

describe('Cosmos emulator', () => {
  storeContract(async (now) => openCosmos({ ...emulator, database: 'contract', now }))
})

const account = { endpoint: process.env.COSMOS_TEST_ENDPOINT ?? '', key: process.env.COSMOS_TEST_KEY }
if (account.endpoint)
  describe('Cosmos account', () => {
    const database = `pioneer-test-${Date.now()}`
    storeContract(async (now) => openCosmos({ ...account, database, now }))
    afterAll(() => new CosmosClient({ endpoint: account.endpoint, key: account.key ?? '' }).database(database).delete())
  })

describe('in Cosmos', () => {
  const all = things({ name: 'thing' })
  const record = { shelf: 'a/b', id: 'c?d', count: 1 }
  const open = (database: string) => openCosmos({ ...emulator, database, now: () => 1_000_000 })
  const client = () => new CosmosClient({ endpoint: emulator.endpoint, key: emulator.key, agent: emulator.agent })

  test('a container is made that forgets records by themselves and indexes only what is asked for', async () => {
    await open('made').ready()
    const { resource } = await client().database('made').container('records').read()
    expect(resource).toMatchObject({
      partitionKey: { paths: ['/partition'], version: 2 },
      defaultTtl: -1,
      indexingPolicy: { excludedPaths: [{ path: '/*' }] },
    })
  })

  test('a document has its original names and its seconds to live', async () => {
    const store = open('document')
    await store.put(things({ name: 'thing', timeToLive: 60, due: () => 5 }), record)
    const { resource } = await client().database('document').container('records').item('thing:c=3fd', 'a.2fb').read()
    expect(resource).toMatchObject({
      collection: 'thing',
      names: { partition: 'a/b', id: 'c?d' },
      schemaVersion: 1,
      value: record,
      due: 5,
      expires: 1_060_000,
      ttl: 60,
    })
  })

  test('what others wrote into the container is damaged, by its own name', async () => {
    const store = open('others')
    await store.put(all, { ...record, shelf: 'a' })
    const container = client().database('others').container('records')
    await container.items.create({ id: 'thing:a', partition: 'a', collection: 'thing' })
    const { items, damaged } = await store.list(all, 'a')
    expect([items.length, damaged]).toEqual([1, ['thing:a']])
    await expect(store.get(all, 'a', 'a')).rejects.toThrow('its schema version is not a number.')
  })

  test('a read of a partition asks that partition alone, and once', async () => {
    const store = open('partition')
    for (const id of ['1', '2', '3', '4']) await store.put(all, { ...record, id })
    const asked: unknown[] = []
    emulator.setFault(({ headers, url }) => {
      if (url?.endsWith('/docs') && !headers['x-ms-cosmos-is-query-plan-request'])
        asked.push(headers['x-ms-documentdb-partitionkey'])
      return undefined
    })
    await store.list(all, 'a/b', { limit: 1 })
    expect(asked).toEqual(['["a.2fb"]'])
  })

  test('all first callers share one connection', async () => {
    const store = open('shared')
    let made = 0
    emulator.setFault(({ method, url }) => {
      if (method === 'POST' && url === '/dbs') made++
      return undefined
    })
    await Promise.all([store.ready(), store.get(all, 'a', '1'), store.list(all, 'a')])
    expect(made).toBe(1)
  })

  test('bots that start at the same moment make one container', async () => {
    const stores = Array.from({ length: 5 }, () => open('together'))
    await Promise.all(stores.map((store) => store.ready()))
    const outcomes = await Promise.allSettled(stores.map((store) => store.put(all, record)))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', ...Array(4).fill('rejected')])
  })
})

describe('Cosmos in trouble', () => {
  const all = things({ name: 'thing' })
  const record = { shelf: 'a', id: '1', count: 1 }
  const open = (database: string) => openCosmos({ ...emulator, database, now: Date.now })
  const documents =
    (status: number, headers: Record<string, string> = {}): Fault =>
    ({ url }) =>
      url?.includes('/docs') ? { status, headers } : undefined

  test('a failed connection is tried again by the next call', async () => {
    const store = open('again')
    emulator.setFault(() => ({ status: 403 }))
    await expect(store.ready()).rejects.toThrow(StoreUnusableError)
    await expect(store.ready()).rejects.toThrow("The Cosmos database again refused the bot's key or identity (403).")
    emulator.setFault(undefined)
    await store.ready()
  })

  test.each([
    [500, /did not answer as it should \(500\)/],
    [413, /does not keep records above 2 MB/],
  ])('status %i is ours, not a conflict', async (status, says) => {
    const store = open('status')
    await store.ready()
    emulator.setFault(documents(status))
    await expect(store.get(all, 'a', '1')).rejects.toThrow(says)
    await expect(store.put(all, record)).rejects.toThrow(StoreUnusableError)
    await expect(store.list(all, 'a')).rejects.toThrow(StoreUnusableError)
    await expect(store.remove(all, 'a', '1')).rejects.toThrow(StoreUnusableError)
  })

  test('a container that is gone is not an empty one', async () => {
    const store = open('gone')
    const { version } = await store.put(all, record)
    emulator.setFault(documents(404, { 'x-ms-substatus': '1003' }))
    await expect(store.get(all, 'a', '1')).rejects.toThrow(StoreUnusableError)
    await expect(store.put(all, record, version)).rejects.toThrow(StoreUnusableError)
  })

  test('a write that meets another of the same moment is a conflict', async () => {
    const store = open('moment')
    const { version } = await store.put(all, record)
    emulator.setFault(({ method }) => (method === 'PUT' ? { status: 449 } : undefined))
    await expect(store.put(all, record, version)).rejects.toThrow('has changed since it was read.')
  })

  test('too many requests are asked again, as slowly as Cosmos says', async () => {
    const store = open('slowly')
    await store.ready()
    let refusals = 0
    emulator.setFault(({ url }) =>
      url?.includes('/docs') && refusals++ < 2 ? { status: 429, headers: { 'x-ms-retry-after-ms': '50' } } : undefined,
    )
    const started = Date.now()
    const kept = await store.put(all, record)
    expect(Date.now() - started).toBeGreaterThanOrEqual(100)
    expect(await store.get(all, 'a', '1')).toEqual(kept)
  })

  test.each([
    ['another partition key', { id: 'records', partitionKey: { paths: ['/id'] }, defaultTtl: -1 }],
    ['no time to live', { id: 'records', partitionKey: { paths: ['/partition'] } }],
  ])('a container with %s is refused', async (name, definition) => {
    const { endpoint, key, agent } = emulator
    const { database } = await new CosmosClient({ endpoint, key, agent }).databases.create({ id: name })
    await database.containers.create(definition)
    await expect(open(name).ready()).rejects.toThrow(`The Cosmos container ${name}/records was not made by Pioneer`)
  })

  test('an account that nobody answers for is told in a sentence', async () => {
    const store = openCosmos({ endpoint: 'https://127.0.0.1:1', key: emulator.key, database: 'nowhere', now: Date.now })
    await expect(store.ready()).rejects.toThrow(/^The Cosmos database nowhere did not answer as it should \(/)
    await store.close()
  }, 60_000)
})
