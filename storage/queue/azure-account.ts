import type { TokenCredential } from '@azure/identity'
import type { QueueClient } from '@azure/storage-queue'
import { StoreUnusableError } from '../port'

/** The account is named by its connection string, or by its address together with who signs in there. */
export interface AccountOptions {
  readonly name: string
  readonly connection?: string | undefined
  readonly endpoint?: string | undefined
  readonly credential?: TokenCredential | undefined
  /** After how many milliseconds an unanswered question is given up, retries included: 8,000 unless told. */
  readonly patience?: number | undefined
}

/** Asks the queue. Throws `StoreUnusableError`. */
export type QueueAccount = <R>(question: Question<R>) => Promise<R>
export type Question<R> = (queue: QueueClient, abortSignal: AbortSignal) => Promise<R>

/**
 * At the first question it makes the queue when it is absent, once for all who ask; a failure is forgotten, so
 * that a later question tries again, and so is a queue that somebody has deleted since.
 */
export function queueAccount(options: AccountOptions): QueueAccount {
  let connecting: Promise<QueueClient> | undefined

  function connected(): Promise<QueueClient> {
    connecting ??= within(options.patience, async (abortSignal) => {
      const queue = newClient(options)
      await queue.createIfNotExists({ abortSignal })
      return queue
    }).catch((error) => {
      connecting = undefined
      throw error
    })
    return connecting
  }

  async function answerTo<R>(question: Question<R>, abortSignal: AbortSignal): Promise<R> {
    try {
      return await question(await connected(), abortSignal)
    } catch (error) {
      if (codeOf(error) !== 'QueueNotFound') throw error
      connecting = undefined
      return question(await connected(), abortSignal)
    }
  }

  return (question) =>
    within(options.patience, (abortSignal) => answerTo(question, abortSignal)).catch((error) => {
      throw queueTrouble(options.name, error)
    })
}

/** The SDK heeds the signal; a sign-in may not, and is left behind. */
async function within<R>(patience = 8_000, work: (abortSignal: AbortSignal) => Promise<R>): Promise<R> {
  const control = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer in time'))
      control.abort()
    }, patience)
  })
  try {
    return await Promise.race([work(control.signal), over])
  } finally {
    clearTimeout(timer)
  }
}

/** The SDK takes a fifth of a second to load, so it is not loaded by programs that have no use for it. */
function newClient({ name, connection, endpoint, credential }: AccountOptions): QueueClient {
  const { QueueClient } = require('@azure/storage-queue') as typeof import('@azure/storage-queue')
  // Waits of 0, 0.3 and 0.9 seconds: the SDK's own add up to 16.
  const retryOptions = { maxTries: 4, retryDelayInMs: 300 }
  if (connection) return new QueueClient(connection, name, { retryOptions })
  return new QueueClient(`${endpoint?.replace(/\/+$/, '')}/${name}`, credential, { retryOptions })
}

interface Failure {
  readonly statusCode?: number
  readonly code?: string
  readonly message?: string
  readonly details?: { readonly errorCode?: string }
}

function codeOf(failure: unknown): string | undefined {
  const { details, code } = Object(failure) as Failure
  return details?.errorCode ?? code
}

/** The message is gone, or its lease was over and somebody else has it. */
export function isSomebodyElses(error: unknown): boolean {
  const code = codeOf((Object(error) as Error).cause)
  return code === 'PopReceiptMismatch' || code === 'MessageNotFound'
}

/** One sentence for whoever runs the bot; the SDK's own, of many lines, is kept as the cause. */
function queueTrouble(name: string, failure: unknown): StoreUnusableError {
  const { statusCode: status, message } = Object(failure) as Failure
  const sentence =
    status === 401 || status === 403
      ? `refused the bot's key or identity (${status}). An identity needs the role Storage Queue Data Contributor.`
      : `did not answer as it should (${status ?? codeOf(failure) ?? message ?? 'no reason given'}).`
  return new StoreUnusableError(`The Azure queue ${name} ${sentence}`, { cause: failure })
}
