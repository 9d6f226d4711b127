import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { StoreUnusableError } from '../../../storage/port'
import { type AzureQueueOptions, azureQueue } from '../../../storage/queue/azure'
import { openSqlite } from '../../../storage/sqlite'
import { connectionTo, startAzurite } from '../../support/azurite'
import { freePort } from '../../support/child-program'
import { namesOf } from '../../support/queue-contract'
import { type Thing, things } from '../../support/store-samples'

let time = 0
const store = openSqlite({ file: ':memory:', now: () => time })
afterAll(() => store.close())

function place(account: Partial<AzureQueueOptions<Thing>>) {
  const all = things()
  const troubles: Error[] = []
  const onTrouble = (error: Error) => troubles.push(error)
  const of = { store, collection: all, now: () => time, name: 'pioneer-deliveries', lease: 1000, onTrouble }
  const put = async (id: string) => (await store.put(all, { shelf: 'a', id, count: 0, due: time })).value
  return { queue: azureQueue({ ...of, ...account }), put, troubles }
}

const nobody = 'http://127.0.0.1:1'

test('a queue that nobody answers for is told in a sentence, and `add` bears it', async () => {
  const { queue, put, troubles } = place({ connection: connectionTo(nobody) })
  const sentence = 'The Azure queue pioneer-deliveries did not answer as it should (ECONNREFUSED).'
  // Each is tried four times, which takes more than a second: so both at once.
  await Promise.all([
    expect(queue.take(1)).rejects.toThrow(sentence),
    expect(queue.ready()).rejects.toThrow(StoreUnusableError),
  ])
  const thousand = await Promise.all(Array.from({ length: 1000 }, (_, number) => put(`record-${number}`)))
  const began = performance.now()
  await queue.add(thousand)
  expect(performance.now() - began).toBeLessThan(8_000)
  expect(troubles.map(({ message }) => message)).toEqual([sentence])
})

describe('nothing waits longer than it may', () => {
  let silent: Server
  beforeAll(async () => {
    silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1')
    await once(silent, 'listening')
  })
  afterAll(() => silent.close())
  afterEach(() => {
    jest.useRealTimers()
  })
  const sentence = 'The Azure queue pioneer-deliveries did not answer as it should (no answer in time).'

  test('for a service that takes the question and does not answer', async () => {
    const connection = connectionTo(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`)
    const { queue, put, troubles } = place({ connection, patience: 200 })
    await expect(queue.ready()).rejects.toThrow(sentence)
    await expect(queue.take(1)).rejects.toThrow(sentence)
    await queue.add([await put('1'), await put('2')])
    expect(troubles).toHaveLength(1)
  })

  test('for a sign-in that heeds nobody', async () => {
    const credential = { getToken: () => new Promise<never>(() => {}) }
    const { queue } = place({ endpoint: 'https://127.0.0.1:1/pioneer/', credential, patience: 200 })
    await expect(queue.ready()).rejects.toThrow(sentence)
  })

  test('by default: under ten seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    const credential = { getToken: () => new Promise<never>(() => {}) }
    const { queue } = place({ endpoint: 'https://127.0.0.1:1/pioneer/', credential })
    let told: unknown
    queue.ready().catch((error) => {
      told = error
    })
    await jest.advanceTimersByTimeAsync(9_999)
    expect(told).toEqual(new StoreUnusableError(sentence))
  })
})

test('a connection string that is none is told without repeating it', async () => {
  const { queue } = place({ connection: 'AccountName=hunter2;Rubbish' })
  const failure = await queue.ready().catch((error: Error) => error)
  expect(failure).toBeInstanceOf(StoreUnusableError)
  expect(String(failure)).not.toContain('hunter2')
})

test('a queue that comes back is used again, and what was added meanwhile is found', async () => {
  const port = await freePort()
  const { queue, put } = place({ connection: connectionTo(`http://127.0.0.1:${port}`) })
  const record = await put('1')
  await Promise.all([queue.add([record]), expect(queue.take(1)).rejects.toThrow(StoreUnusableError)])
  const azurite = await startAzurite(port)
  try {
    time += 60_000
    expect(namesOf(await queue.take(1))).toEqual(['1'])
  } finally {
    await azurite.stop()
  }
})
