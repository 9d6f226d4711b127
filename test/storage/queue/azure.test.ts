import { QueueClient } from '@azure/storage-queue'
import type { Deliver } from '../../../bot/delivery/deliver'
import { type Delivery, deliveries } from '../../../bot/delivery/deliveries'
import { createSending } from '../../../bot/delivery/sending'
import { type Collection, type Store, StoreUnusableError } from '../../../storage/port'
import { type AzureQueueOptions, azureQueue } from '../../../storage/queue/azure'
import { hiddenFor } from '../../../storage/queue/azure-messages'
import type { Work } from '../../../storage/queue/port'
import { openSqlite } from '../../../storage/sqlite'
import { type Azurite, connectionTo, startAzurite } from '../../support/azurite'
import { namesOf, queueContract, takeUntil } from '../../support/queue-contract'
import { signal } from '../../support/stops'
import { looseOn, type Thing, things } from '../../support/store-samples'

// Many requests, one after the other: with other work on the machine they take their time.
jest.setTimeout(60_000)

let azurite: Azurite
let store: Store
let time = 0
beforeAll(async () => {
  azurite = await startAzurite()
  store = openSqlite({ file: ':memory:', now: () => time })
})
afterAll(async () => {
  await store.close()
  await azurite.stop()
})
beforeEach(() => {
  time = Date.UTC(2026, 10, 23, 9)
})

describe('Azure queue', () => {
  // A name of a collection is one of a queue as well: small letters, digits and hyphens.
  // 200 are more than six looks take; to the emulator each message costs three calls, and the more the more of them wait.
  queueContract(
    (options) => azureQueue({ ...options, name: options.collection.name, connection: azurite.connection }),
    { many: 200 },
  )
})

const second = 1000
const minute = 60 * second

/** A queue of its own for a test, by a clock that the test sets, with a client that does what others might do to it. */
function place(more: Partial<AzureQueueOptions<Thing>> = {}) {
  const all = things()
  const troubles: string[] = []
  const another = () =>
    azureQueue({
      ...{ store, collection: all, now: () => time, name: all.name, connection: azurite.connection, lease: second },
      onTrouble: (error) => troubles.push(error.message),
      ...more,
    })
  const put = async (id: string, due?: number) => (await store.put(all, { shelf: 'a', id, count: 0, due })).value
  const client = new QueueClient(azurite.connection, all.name)
  const left = async () => (await client.getProperties()).approximateMessagesCount
  return { all, queue: another(), another, put, client, left, troubles }
}

const isAny = ({ length }: readonly Work<Thing>[]) => length > 0

describe('a message', () => {
  test('says where a record lives and nothing else, and is never forgotten', async () => {
    const { queue, client, put } = place()
    await queue.add([await put('ü/1', time)])
    const [message] = (await client.receiveMessages()).receivedMessageItems
    expect(JSON.parse(Buffer.from(message!.messageText, 'base64').toString())).toEqual({ partition: 'a', id: 'ü/1' })
    expect(message?.expiresOn.getUTCFullYear()).toBeGreaterThan(2100)
  })

  test.each([
    ['not at all for the past', -5, 0],
    ['not at all for now', 0, 0],
    ['a second for a part of one', 1, 1],
    ['whole seconds, so that it is never early', 1001, 2],
    ['7 days for longer', 30 * 24 * 60 * minute, 604_800],
  ])('is hidden %s', (_name, milliseconds, seconds) => {
    expect(hiddenFor(milliseconds)).toBe(seconds)
  })

  test('of a record that is due in a month is accepted', async () => {
    const { queue, left, put, troubles } = place()
    await queue.add([await put('1', time + 30 * 24 * 60 * minute)])
    expect([await left(), troubles]).toEqual([1, []])
  })

  test('that Pioneer did not write is dropped and told, and holds nothing up', async () => {
    const { queue, client, left, put, troubles } = place()
    await queue.ready()
    const strange = [
      'not ours',
      '',
      Buffer.from('{"partition":"a"}').toString('base64'),
      Buffer.from('[]').toString('base64'),
    ]
    for (const text of strange) await client.sendMessage(text)
    await queue.add([await put('1', time)])
    const [work] = await queue.take(1)
    await work?.done()
    expect(work?.kept.value.id).toBe('1')
    expect(troubles).toEqual(
      Array(4).fill(expect.stringMatching(/^A message in .* was not written by Pioneer, and was deleted\.$/)),
    )
    expect(await left()).toBe(0)
  })

  test('is deleted when its record is gone, ended or damaged', async () => {
    const told: string[] = []
    const { all, queue, left, put } = place({ onDamaged: (ids) => told.push(...ids) })
    const damaged = await store.put(looseOn(all), { shelf: 'a', id: 'damaged', count: 'many', due: time })
    await store.put(all, { shelf: 'a', id: 'ended', count: 0 })
    const missing = (id: string) => ({ shelf: 'a', id, count: 0, due: time })
    await queue.add([missing('gone'), missing('ended'), damaged.value as unknown as Thing])
    expect(await left()).toBe(3)
    expect(await queue.take(9)).toEqual([])
    expect([await left(), told]).toEqual([0, ['damaged']])
    await queue.add([await put('1', time)])
    expect(namesOf(await queue.take(9))).toEqual(['1'])
  })

  test('that leads nowhere is passed over in the same look, however many there are', async () => {
    const { queue, left, put } = place()
    const record = await put('1', time)
    // More than one look of Azure gives.
    const gone = Array.from({ length: 40 }, (_, number) => ({ ...record, id: `gone-${number}` }))
    await queue.add(gone)
    await queue.add([record])
    expect(namesOf(await queue.take(1))).toEqual(['1'])
    expect(await left()).toBe(1)
  })

  test('is dropped when another of the same look is for the same record', async () => {
    const { queue, left, put } = place()
    const record = await put('1', time)
    await queue.add([record, record, record])
    expect(namesOf(await queue.take(9))).toEqual(['1'])
    expect(await left()).toBe(1)
  })

  test('shows itself ahead of its time again when its work goes on', async () => {
    const { all, queue, put } = place({ ahead: minute })
    await queue.add([await put('1', time)])
    const [work] = await queue.take(9)
    await store.put(all, { ...work!.kept.value, due: time + minute }, work!.kept.version)
    await work!.later(minute)
    expect(namesOf(await queue.take(9))).toEqual(['1'])
  })

  test('that another has taken since is left to them', async () => {
    const { queue, another, left, put, troubles } = place()
    await queue.add([await put('1', time)])
    const [mine] = await queue.take(1)
    const [theirs] = await takeUntil(another(), isAny)
    await mine?.done()
    await mine?.later(60 * minute)
    expect([await left(), troubles]).toEqual([1, []])
    await theirs?.done()
    await mine?.done()
    expect([await left(), troubles]).toEqual([0, []])
  })
})

describe('nothing is lost', () => {
  test('when somebody empties the queue: overdue records are found again, after a minute', async () => {
    const { queue, client, put } = place()
    await queue.add([await put('1', time), await put('2', time + 5 * minute)])
    await client.clearMessages()
    expect(await queue.take(9)).toEqual([])
    time += minute - 1
    expect(await queue.take(9)).toEqual([])
    time += 1
    expect(namesOf(await queue.take(9))).toEqual(['1'])
  })

  test('when a process died before it could say so, or somebody deleted the queue', async () => {
    const { queue, client, put } = place()
    await queue.ready()
    await put('1', time)
    await client.delete()
    time += minute
    expect(namesOf(await queue.take(9))).toEqual(['1'])
  })

  test('and what is overdue but at hand keeps no second message', async () => {
    const { queue, left, put } = place()
    await queue.add([await put('1', time - 5 * minute)])
    await put('2', time - 5 * minute)
    expect(namesOf(await queue.take(9)).toSorted()).toEqual(['1', '2'])
    expect(await left()).toBe(2)
  })

  test('and the store is searched once in a minute, and not while the queue has more to give', async () => {
    let searches = 0
    const due: Store['due'] = (...asked) => {
      searches++
      return store.due(...asked)
    }
    const { queue, another, put } = place({ store: { ...store, due } })
    await queue.add(await Promise.all(['1', '2', '3'].map((id) => put(id, time))))
    for (const _ of ['1', '2', '3']) expect(await queue.take(1)).toHaveLength(1)
    expect(searches).toBe(0)
    for (const _ of ['1', '2', '3']) expect(await queue.take(1)).toHaveLength(0)
    expect(searches).toBe(1)
    time += minute
    const other = another()
    await Promise.all([queue.take(1), queue.take(1), other.take(1), other.take(1)])
    expect(searches).toBeGreaterThanOrEqual(1)
    expect(searches).toBeLessThanOrEqual(3)
  })

  test('when the store fails for some that were taken: the others are given, and those later', async () => {
    let failing = true
    const get: Store['get'] = async (collection, partition, id) => {
      if (failing && id.startsWith('failing')) throw new StoreUnusableError('The store fails.')
      return store.get(collection, partition, id)
    }
    const { queue, put } = place({ store: { ...store, get } })
    await queue.add(await Promise.all(['1', '2', '3', 'failing'].map((id) => put(id, time))))
    expect(namesOf(await queue.take(9))).toEqual(['1', '2', '3'])
    await queue.add([await put('failing too', time)])
    await expect(queue.take(1)).rejects.toThrow('The store fails.')
    failing = false
    const all = (taken: readonly Work<Thing>[]) => new Set(namesOf(taken)).size === 5
    await takeUntil(queue, all)
  })
})

describe('an idle process', () => {
  test('looks again in a second, however far ahead it takes', async () => {
    expect(await place().queue.next()).toBe(time + second)
    expect(await place({ ahead: minute }).queue.next()).toBe(time + minute + second)
  })

  test('works within two seconds on what another has added, though nobody wakes it', async () => {
    const now = Date.now
    const all: Collection<Delivery> = { ...deliveries, name: things().name }
    const queue = () =>
      azureQueue({ store, collection: all, now, name: all.name, connection: azurite.connection, lease: second })
    const worked = signal()
    const deliver: Deliver = async ({ kept, done }) => {
      const sent: Delivery = { ...kept.value, state: 'sent' }
      await store.put(all, sent, kept.version)
      await done()
      worked.give()
    }
    const idle = createSending({ queue: queue(), deliver, isLeft: () => false, clock: () => new Date(), ahead: 0 })
    idle.wake()
    await idle.idle()
    const delivery: Delivery = { key: 'k', to: 't:a', state: 'waiting', tries: 0, next: now(), made: '2026-11-23' }
    const { value } = await store.put(all, delivery)
    const began = performance.now()
    await queue().add([value])
    await worked.given
    expect(performance.now() - began).toBeLessThan(2 * second)
    await idle.stop()
  })
})

test('a key that is refused is told as such, and never repeated', async () => {
  const wrong = Buffer.from('another key').toString('base64')
  const [endpoint] = azurite.connection.match(/http:\/\/[^/]+/) ?? []
  const { queue, all } = place({ connection: connectionTo(endpoint!, wrong) })
  const failure = await queue.ready().catch((error: Error) => error)
  expect(String(failure)).toContain(`${all.name} refused the bot's key or identity (403). An identity needs`)
  expect(String(failure)).not.toContain(wrong)
})

describe('a queue that is not there', () => {
  test('is made by many at once', async () => {
    const { another, left } = place()
    await Promise.all(Array.from({ length: 5 }, () => another().ready()))
    expect(await left()).toBe(0)
  })
})
