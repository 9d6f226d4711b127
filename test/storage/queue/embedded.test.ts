import { embeddedQueue } from '../../../storage/queue/embedded'
import { openSqlite } from '../../../storage/sqlite'
import { patientClock, queueContract } from '../../support/queue-contract'
import { things } from '../../support/store-samples'

describe('the store as a queue', () => {
  queueContract(embeddedQueue, { clock: patientClock() })

  test('knows when the next record is due, whoever wrote it', async () => {
    const store = openSqlite({ file: ':memory:', now: () => 0 })
    const all = things()
    const queue = embeddedQueue({ store, collection: all, now: () => 0 })
    const far = await store.put(all, { shelf: 'b', id: '1', count: 0, due: 5_000_000_000_000 })
    expect(await queue.next()).toBe(5_000_000_000_000)
    await store.put(all, { shelf: 'a', id: '1', count: 0, due: 7 })
    expect(await queue.next()).toBe(7)
    await store.remove(all, 'a', '1')
    await store.remove(all, 'b', '1', far.version)
    expect(await queue.next()).toBeUndefined()
    await store.close()
    await expect(queue.ready()).rejects.toThrow('is closed.')
  })
})
