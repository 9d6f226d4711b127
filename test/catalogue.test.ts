import { z } from 'zod/v4'
import { createCatalogue } from '../bot/catalogue'
import { loadContent } from '../bot/content/load'
import { catalogueRecords, idFor, insteadOf } from '../bot/domain/catalogue'
import type { Person } from '../bot/domain/person'
import type { Tool } from '../bot/domain/tool'
import { finderOf } from '../bot/domain/tool-search'
import { openStore } from '../storage/open'
import type { Store } from '../storage/port'
import { temporaryFolder } from './support/temporary-folder'

/** The catalogue in memory: what is remembered, and when the index is made anew. */

const folder = temporaryFolder()
const content = loadContent({ withSample: false })
const ada = { id: 'tenant:ada', name: 'Ada Min' } as Person
let files = 0
const stores: Store[] = []
afterAll(() => Promise.all(stores.map((store) => store.close())))

async function opened(store?: Store) {
  const made: number[] = []
  const damaged: string[] = []
  const kept =
    store ??
    (await openStore({ storage: 'sqlite', sqliteFile: folder.file(`${++files}.sqlite`), cosmosDatabase: '' }, Date.now))
  if (!store) stores.push(kept)
  const catalogue = createCatalogue({
    ...{ store: kept, content },
    onDamaged: (collection, ids) => void damaged.push(`${collection}: ${ids.join()}`),
    clock: () => new Date('2026-11-26T09:00:00Z'),
    makeFinder: (tools, vocabulary) => {
      made.push(tools.length)
      return finderOf(tools, vocabulary)
    },
  })
  return { store: kept, catalogue, made, damaged }
}

const retires = (catalogue: ReturnType<typeof createCatalogue>, tool: string) =>
  catalogue.change(
    ada,
    { tool, revision: 0 },
    () => ({ did: 'retired', retired: { on: '2026-11-26', why: 'Over.' } }),
    () => false,
  )

const afterTheTurn = () => new Promise((resolve) => setImmediate(resolve))

test('the index is made with the first look-up, and anew, after the turn, only when something changed', async () => {
  const { catalogue, made } = await opened()
  await catalogue.refresh()
  expect(made).toEqual([])
  catalogue.find('negotiation')
  expect(made).toEqual([47])
  await retires(catalogue, 'negotiation')
  expect(made).toEqual([47])
  expect(catalogue.find('negotiation').found.map(({ id }) => id)).not.toContain('negotiation')
  await afterTheTurn()
  expect(made).toEqual([47, 46])
  for (let times = 0; times < 3; times++) {
    await catalogue.refresh()
    await catalogue.readRecord('negotiation')
    catalogue.find('negotiation')
    await afterTheTurn()
  }
  expect(made).toEqual([47, 46])
})

test('several changes in one turn make one index', async () => {
  const { catalogue, made, store } = await opened()
  catalogue.find('raid')
  for (const tool of ['raci', 'negotiation', 'pipeline']) await store.put(catalogueRecords, retired(tool))
  await catalogue.refresh()
  await afterTheTurn()
  expect(made).toEqual([47, 44])
})

const retired = (tool: string) => {
  const at = '2026-11-26T09:00:00.000Z'
  return { tool, versions: [{ at, by: ada, did: 'retired' as const, retired: { on: '2026-11-26', why: 'Over.' } }] }
}

test('a list that was read before a change of this process does not undo it', async () => {
  const { store } = await opened()
  let meanwhile: () => Promise<unknown> = async () => {}
  const slow: Store = {
    ...store,
    get: store.get.bind(store),
    put: store.put.bind(store),
    list: (async (...ask: Parameters<Store['list']>) => {
      const page = await store.list(...ask)
      await meanwhile()
      meanwhile = async () => {}
      return page
    }) as Store['list'],
  }
  const { catalogue } = await opened(slow)
  meanwhile = () => retires(catalogue, 'raci')
  await catalogue.refresh()
  expect(catalogue.tool('raci')).toBeUndefined()
})

test('a record that cannot be read leaves the content’s own entry, and is told', async () => {
  const { store, catalogue, damaged } = await opened()
  await store.put({ ...catalogueRecords, schema: z.any() }, { ...retired('raci'), versions: 'broken' } as never)
  await catalogue.refresh()
  expect(catalogue.tool('raci')).toEqual(content.tools.get('raci'))
  expect(damaged).toEqual(['catalogue-entry: raci'])
})

test.each([
  ['Vehicle leasing guide', 'vehicle-leasing-guide'],
  ["The council's own: a guide", 'the-councils-own-a-guide'],
  ['Négociation à deux', 'negociation-a-deux'],
  ['  --  ', 'tool'],
  ['Инструмент', 'tool'],
  ['x'.repeat(60), 'x'.repeat(60)],
])('the id of "%s" is %s', (title, id) => {
  expect(idFor(title, () => false)).toBe(id)
  expect(idFor(title, (one) => one === id || one === `${id}-2`)).toBe(`${id}-3`)
})

test('what takes the place of a tool is looked for past retired ones, and not for ever', () => {
  const tool = (id: string, instead?: string): [string, Tool] => {
    const { retired: _retired, ...raci } = content.tools.get('raci')!
    return [id, { ...raci, id, ...(instead ? { retired: { on: '2026-11-26', why: 'Over.', instead } } : {}) }]
  }
  const tools = new Map([tool('a', 'b'), tool('b', 'c'), tool('c'), tool('x', 'y'), tool('y', 'x'), tool('z', 'gone')])
  const after = (id: string) => insteadOf(tools, tools.get(id)!.retired)?.id
  expect(['a', 'b', 'c', 'x', 'z'].map(after)).toEqual(['c', 'c', undefined, undefined, undefined])
})
