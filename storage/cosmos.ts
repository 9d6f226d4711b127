import type { Container } from '@azure/cosmos'
import { type CosmosOptions, cosmosConnection, cosmosTrouble, isRefusal } from './cosmos-container'
import {
  type Address,
  addressOf,
  documentOf,
  dueOf,
  ifMatch,
  isVersion,
  type KeptDocument,
  listOf,
  type Query,
  rowOf,
} from './cosmos-documents'
import { lifeOf, opened, pageOf, pageSize, placeName, type Row, readable, sealed } from './envelope'
import { ConflictError, type Store, StoreUnusableError } from './port'

/**
 * All collections share one container. A version is Cosmos's etag. Cosmos forgets an expired record by its own clock, up to
 * seconds late, and the emulator never; so each read looks at `expires` too.
 */
export function openCosmos(options: CosmosOptions): Store {
  const connection = cosmosConnection(options)
  const { now } = options
  let closed = false

  async function container(): Promise<Container> {
    if (closed) throw new StoreUnusableError(`The store on ${options.database} is closed.`)
    return connection.container()
  }

  /** Undefined when Cosmos refused because of what it keeps: nothing, or something else, or somebody is writing it now. */
  async function unlessRefused<R>(work: (container: Container) => Promise<R>): Promise<R | undefined> {
    try {
      return await work(await container())
    } catch (error) {
      if (isRefusal(error)) return undefined
      throw cosmosTrouble(options.database, error)
    }
  }

  async function read({ id, partition }: Address): Promise<KeptDocument | undefined> {
    const answer = await unlessRefused((all) => all.item(id, partition).read<KeptDocument>())
    // The SDK answers any 404 as an absent document; one with a reason means that the container is gone or out of reach.
    if (answer?.substatus) throw cosmosTrouble(options.database, answer)
    return answer?.resource
  }

  const isOver = (kept: KeptDocument) => typeof kept.expires === 'number' && kept.expires <= now()

  async function readAlive(address: Address): Promise<KeptDocument | undefined> {
    const kept = await read(address)
    return kept && !isOver(kept) ? kept : undefined
  }

  const replace = (document: Address, version: string) =>
    unlessRefused((all) => all.item(document.id, document.partition).replace(document, ifMatch(version)))

  async function create(document: Address) {
    const created = await unlessRefused((all) => all.items.create(document))
    if (created) return created
    const kept = await read(document)
    return kept && isOver(kept) ? replace(document, kept._etag) : undefined
  }

  async function replaceAlive(document: Address, version: string, mayExpire: boolean) {
    if (!isVersion(version) || (mayExpire && !(await readAlive(document)))) return undefined
    return replace(document, version)
  }

  async function* query({ spec, partitionKey }: Query, size: number): AsyncGenerator<Row> {
    try {
      const feed = { maxItemCount: size, ...(partitionKey === undefined ? {} : { partitionKey }) }
      const pages = (await container()).items.query<KeptDocument>(spec, feed)
      for await (const page of pages.getAsyncIterator()) yield* page.resources.map(rowOf)
    } catch (error) {
      throw cosmosTrouble(options.database, error)
    }
  }

  return {
    async get(collection, partition, id) {
      const kept = await readAlive(addressOf(collection, partition, id))
      return kept && opened(collection, partition, rowOf(kept))
    },

    async put(collection, given, expected) {
      const record = sealed(collection, given, now())
      const document = documentOf(record, lifeOf(collection, record.value))
      const mayExpire = collection.timeToLive !== undefined
      const saved = await (expected === undefined ? create(document) : replaceAlive(document, expected, mayExpire))
      if (!saved) throw new ConflictError(placeName(collection.name, record.partition, record.id))
      return { value: record.value, version: saved.etag }
    },

    async remove(collection, partition, id, expected) {
      const address = addressOf(collection, partition, id)
      const condition = expected === undefined ? {} : ifMatch(expected)
      const removed =
        (expected === undefined || isVersion(expected)) &&
        (await unlessRefused((all) => all.item(address.id, address.partition).delete(condition)))
      if (!removed && (await readAlive(address))) throw new ConflictError(placeName(collection.name, partition, id))
    },

    async list(collection, partition, page = {}) {
      const limit = pageSize(page.limit)
      const rows: Row[] = []
      for await (const row of query(listOf(collection.name, partition, page, now()), limit + 1))
        if (rows.push(row) > limit) break
      return pageOf(collection, rows, limit)
    },

    async due(collection, before, limit) {
      const size = pageSize(limit)
      return readable(collection, query(dueOf(collection.name, before, now()), size), size)
    },

    async ready() {
      await read({ id: 'ready', partition: 'ready' })
    },

    async close() {
      closed = true
      connection.close()
    },
  }
}
