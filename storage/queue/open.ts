import { ownIdentity } from '../open'
import { azureQueue } from './azure'
import { embeddedQueue } from './embedded'
import type { Queue, QueueOptions } from './port'

export interface QueueConfig {
  readonly queue: 'embedded' | 'azure'
  /** The https address of the account's queue service, where the bot signs in as its own identity. */
  readonly queueEndpoint?: string | undefined
  /** In place of an address and an identity. */
  readonly queueConnection?: string | undefined
  readonly queueName: string
  /** The client id of the user-assigned identity that it signs in as; without it, the machine's own. */
  readonly identity?: string | undefined
}

/** The queue that the settings name. It asks nothing before its first call, and only then is the SDK of Azure loaded. */
export function openQueue<T>(config: QueueConfig, options: QueueOptions<T> & { readonly lease: number }): Queue<T> {
  if (config.queue === 'embedded') return embeddedQueue(options)
  const { queueName: name, queueConnection: connection, queueEndpoint: endpoint } = config
  if (connection) return azureQueue({ ...options, name, connection })
  return azureQueue({ ...options, name, endpoint, credential: ownIdentity(config.identity) })
}
