import { openQueue, type QueueConfig } from '../../../storage/queue/open'
import { openSqlite } from '../../../storage/sqlite'
import { linesOf, runChild } from '../../support/child'
import { identitiesAskedBy } from '../../support/machine-identity'
import { things } from '../../support/store-samples'

const config: QueueConfig = { queue: 'embedded', queueName: 'pioneer-deliveries' }
const address = { queue: 'azure', queueEndpoint: 'https://127.0.0.1:1/pioneer/' }
const connection = { queue: 'azure', queueConnection: 'AccountName=pioneer;AccountKey=a2V5' }

describe('the queue that the settings name', () => {
  test('is the store itself unless told', async () => {
    const store = openSqlite({ file: ':memory:', now: () => 0 })
    const all = things()
    const queue = openQueue(config, { store, collection: all, now: () => 0, lease: 1000 })
    const kept = await store.put(all, { shelf: 'a', id: '1', count: 0, due: 0 })
    expect((await queue.take(1)).map((work) => work.kept)).toEqual([kept])
    await store.close()
  })

  test.each([
    ['the store itself', config, []],
    ['Azure with a connection string', connection, []],
    ['Azure with an identity', address, ['@azure/identity']],
  ])(
    'is opened without loading what %s does not need yet',
    async (_name, chosen, loads) => {
      const program = `
      const { openQueue } = require('./storage/queue/open.ts')
      openQueue(JSON.parse(process.argv[1]), { store: {}, collection: {}, now: Date.now, lease: 1000 })
      const loaded = Object.keys(require.cache).join()
      for (const name of ['libsql', '@azure/cosmos', '@azure/identity', '@azure/storage-queue'])
        if (loaded.includes('/node_modules/' + name + '/')) console.log(name)`
      expect(await linesOf(runChild(program, JSON.stringify({ ...config, ...chosen })))).toEqual(loads)
    },
    20_000,
  )

  test("is signed in to as the identity that is given, otherwise as the machine's own", async () => {
    const program = `
      const { openQueue } = require('./storage/queue/open.ts')
      const queue = openQueue(settings, { store: {}, collection: {}, now: Date.now, lease: 1000 })
      queue.ready().catch(() => process.exit())`
    const identity = '22222222-2222-4222-8222-222222222222'
    expect(await identitiesAskedBy(program, { ...config, ...address, identity })).toEqual([identity])
    expect(await identitiesAskedBy(program, { ...config, ...address })).toEqual([null])
  }, 40_000)
})
