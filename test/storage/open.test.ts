import { openStore, type StorageConfig } from '../../storage/open'
import { StoreUnusableError } from '../../storage/port'
import { linesOf, runChild } from '../support/child'
import { identitiesAskedBy } from '../support/machine-identity'
import { things } from '../support/store-samples'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const config: StorageConfig = { storage: 'sqlite', sqliteFile: ':memory:', cosmosDatabase: 'pioneer' }

describe('the store that the settings name', () => {
  test('is one in memory, empty each time', async () => {
    const all = things()
    const store = await openStore(config)
    const kept = await store.put(all, { shelf: 'a', id: '1', count: 1 })
    expect(await store.get(all, 'a', '1')).toEqual(kept)
    await store.close()
    const another = await openStore(config)
    expect(await another.get(all, 'a', '1')).toBeUndefined()
    await another.close()
  })

  test('is a file that lasts, by the clock that is given', async () => {
    const all = things({ timeToLive: 60 })
    const settings = { ...config, sqliteFile: folder.file('data/pioneer.sqlite') }
    const store = await openStore(settings, () => 0)
    const kept = await store.put(all, { shelf: 'a', id: '1', count: 1 })
    await store.close()
    const again = await openStore(settings, () => 59_999)
    expect(await again.get(all, 'a', '1')).toEqual(kept)
    await again.close()
    const later = await openStore(settings, () => 60_000)
    expect(await later.get(all, 'a', '1')).toBeUndefined()
    await later.close()
  })

  test('is refused when it cannot be used', async () => {
    await expect(openStore({ ...config, sqliteFile: __filename })).rejects.toThrow('is not a Pioneer database.')
    await expect(openStore({ ...config, storage: 'cosmos' })).rejects.toThrow(StoreUnusableError)
  })

  test.each([
    ['sqlite', { storage: 'sqlite' }, ['libsql']],
    ['cosmos with a key', { storage: 'cosmos', cosmosEndpoint: 'https://host', cosmosKey: 'a2V5' }, []],
    ['cosmos with an identity', { storage: 'cosmos', cosmosEndpoint: 'https://host' }, ['@azure/identity']],
  ])(
    'loads only what %s needs',
    async (_name, chosen, loads) => {
      const program = `
      const { openStore } = require('./storage/open.ts')
      openStore(JSON.parse(process.argv[1])).then(() => {
        const loaded = Object.keys(require.cache).join()
        for (const name of ['libsql', '@azure/cosmos', '@azure/identity'])
          if (loaded.includes('/node_modules/' + name + '/')) console.log(name)
      })`
      expect(await linesOf(runChild(program, JSON.stringify({ ...config, ...chosen })))).toEqual(loads)
    },
    20_000,
  )
})

describe('Cosmos without a key', () => {
  const askedBy = (identity: object) => {
    const program = `
      const { openStore } = require('./storage/open.ts')
      openStore(settings).then((store) => store.ready()).catch(() => process.exit())`
    const cosmos = { ...config, storage: 'cosmos', cosmosEndpoint: 'https://127.0.0.1:1', ...identity }
    return identitiesAskedBy(program, cosmos)
  }

  test("signs in as the identity that it is given, otherwise as the machine's own", async () => {
    const identity = '22222222-2222-4222-8222-222222222222'
    expect(await askedBy({ identity })).toEqual([identity])
    expect(await askedBy({})).toEqual([null])
  }, 30_000)
})
