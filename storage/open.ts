import { type Store, StoreUnusableError } from './port'

export interface StorageConfig {
  readonly storage: 'sqlite' | 'cosmos'
  readonly sqliteFile: string
  readonly cosmosEndpoint?: string | undefined
  /** Without a key the bot signs in as its own identity (`DefaultAzureCredential`). */
  readonly cosmosKey?: string | undefined
  readonly cosmosDatabase: string
  /** The client id of the user-assigned identity that it signs in as; without it, the machine's own. */
  readonly identity?: string | undefined
}

/**
 * The store that the settings name. Only that adapter is loaded (by `require`: an `import()` would need a file extension, which
 * tests that run the TypeScript do not have). SQLite is opened here and now, so that a damaged file stops the start; Cosmos
 * connects at the first call, or at `ready()`.
 */
export async function openStore(config: StorageConfig, now: () => number = Date.now): Promise<Store> {
  if (config.storage === 'sqlite') {
    const { openSqlite } = require('./sqlite') as typeof import('./sqlite')
    return openSqlite({ file: config.sqliteFile, now })
  }
  if (!config.cosmosEndpoint) throw new StoreUnusableError('Storage is cosmos, and no Cosmos endpoint is set.')
  const { openCosmos } = require('./cosmos') as typeof import('./cosmos')
  return openCosmos({
    endpoint: config.cosmosEndpoint,
    ...(config.cosmosKey ? { key: config.cosmosKey } : { credential: ownIdentity(config.identity) }),
    database: config.cosmosDatabase,
    now,
  })
}

/** Whoever Azure says this machine is, or the one of its identities with that client id. */
export function ownIdentity(managedIdentityClientId: string | undefined) {
  const { DefaultAzureCredential } = require('@azure/identity') as typeof import('@azure/identity')
  return new DefaultAzureCredential(managedIdentityClientId ? { managedIdentityClientId } : {})
}
