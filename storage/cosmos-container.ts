import type { Container, ContainerDefinition, CosmosClient, CosmosClientOptions } from '@azure/cosmos'
import { StoreUnusableError } from './port'

export interface CosmosOptions {
  readonly endpoint: string
  /** Without a key, `credential` signs in; such an identity may use a database but not make one. */
  readonly key?: string | undefined
  readonly credential?: CosmosClientOptions['aadCredentials'] | undefined
  readonly database: string
  readonly now: () => number
  /** For a proxy, or for the emulator's own certificate. */
  readonly agent?: CosmosClientOptions['agent'] | undefined
}

export interface Connection {
  container(): Promise<Container>
  close(): void
}

/**
 * Only what is queried is indexed: each further path costs request units on every write. `id` needs no mention. A time to
 * live of -1 means that records may name their own.
 */
const definition: ContainerDefinition = {
  id: 'records',
  partitionKey: { paths: ['/partition'], version: 2 },
  defaultTtl: -1,
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: [{ path: '/partition/?' }, { path: '/collection/?' }, { path: '/due/?' }],
    excludedPaths: [{ path: '/*' }],
  },
}

/** Connects at the first call, once for all callers; a failure is forgotten, so that a later call tries again. */
export function cosmosConnection(options: CosmosOptions): Connection {
  let client: CosmosClient | undefined
  let connecting: Promise<Container> | undefined

  async function connect(): Promise<Container> {
    client ??= newClient(options)
    const { databases } = client
    const { database } = await twice(() => databases.createIfNotExists({ id: options.database }))
    const { container, resource } = await twice(() => database.containers.createIfNotExists(definition))
    if (resource?.partitionKey?.paths.join() !== '/partition' || resource.defaultTtl === undefined)
      throw new StoreUnusableError(
        `The Cosmos container ${options.database}/records was not made by Pioneer: it needs the partition key /partition and time to live switched on.`,
      )
    return container
  }

  return {
    container() {
      connecting ??= connect().catch((error) => {
        connecting = undefined
        throw cosmosTrouble(options.database, error)
      })
      return connecting
    },
    close: () => client?.dispose(),
  }
}

/** Another bot may make it between our look and our making it; then the second look finds it. */
async function twice<R>(make: () => Promise<R>): Promise<R> {
  try {
    return await make()
  } catch (error) {
    if (isRefusal(error)) return make()
    throw error
  }
}

/** The SDK takes half a second to load, so it is not loaded by programs that keep their records elsewhere. */
function newClient({ endpoint, key, credential, agent }: CosmosOptions): CosmosClient {
  const { CosmosClient } = require('@azure/cosmos') as typeof import('@azure/cosmos')
  return new CosmosClient({
    endpoint,
    ...(key ? { key } : credential ? { aadCredentials: credential } : {}),
    ...(agent ? { agent } : {}),
    connectionPolicy: {
      // A turn must be answered within 10 to 15 seconds; the SDK would wait a minute.
      requestTimeout: 5_000,
      retryOptions: { maxRetryAttemptCount: 9, maxWaitTimeInSeconds: 8 },
      // Versions are compared within one region only.
      useMultipleWriteLocations: false,
    },
  })
}

interface Failure {
  readonly code?: unknown
  readonly statusCode?: unknown
  readonly substatus?: unknown
}

function statusOf(failure: unknown): number | undefined {
  const { code, statusCode = code } = Object(failure) as Failure
  return typeof statusCode === 'number' ? statusCode : undefined
}

/** Absent, present, changed, or being written by another at this moment. A 404 with a reason is none of these, but a fault. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error)
  return status === 409 || status === 412 || status === 449 || (status === 404 && !(Object(error) as Failure).substatus)
}

/** One sentence for whoever runs the bot; the SDK's own, of many lines, is kept as the cause. */
export function cosmosTrouble(database: string, failure: unknown): Error {
  if (failure instanceof StoreUnusableError) return failure
  const status = statusOf(failure)
  const sentence =
    status === 401 || status === 403
      ? `refused the bot's key or identity (${status}). An identity may not make a database: make ${database} with a container "records" (partition key /partition, time to live on), or give a key.`
      : status === 413
        ? 'does not keep records above 2 MB (413).'
        : `did not answer as it should (${status ?? (failure instanceof Error ? failure.message : 'no reason given')}).`
  return new StoreUnusableError(`The Cosmos database ${database} ${sentence}`, { cause: failure })
}
