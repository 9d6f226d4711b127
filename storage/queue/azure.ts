import { DamagedRecordError, type Kept } from '../port'
import { type AccountOptions, queueAccount } from './azure-account'
import { type Message, type Place, placeIn, queueMessages, textOf } from './azure-messages'
import { toldOnce } from './damaged'
import type { Queue, QueueOptions, Work } from './port'

export interface AzureQueueOptions<T> extends AccountOptions, QueueOptions<T> {
  /** For how many milliseconds a message that was taken is hidden from others, in whole seconds. Longer than a claim takes. */
  readonly lease: number
  /** How often, in milliseconds, the store is searched for records that are overdue by as much; a minute unless told. */
  readonly sweep?: number
}

const senders = 16
/** Azure hands out no more at a time, and the store no more than this of what is due. */
const most = { received: 32, swept: 1000 }
/** So many milliseconds after a look that found nothing, an idle process looks again. */
const betweenLooks = 1_000
/** After so many milliseconds a `take` begins nothing more, however many messages led nowhere. */
const longestTake = 5_000

/**
 * A queue of an Azure storage account: a message says where a record lives, and is hidden until the record is due. A message
 * that leads nowhere is dropped, so it does no harm that there are two for a record. Nor that there is none (a process died
 * before it could `add`, or somebody emptied the queue): when the queue has no more to give, overdue records get new messages.
 */
export function azureQueue<T>(options: AzureQueueOptions<T>): Queue<T> {
  const { store, collection, now, ahead = 0, sweep = 60_000, onTrouble = () => {} } = options
  const ask = queueAccount(options)
  const messages = queueMessages(ask, onTrouble)
  const tellDamaged = toldOnce(options.onDamaged)
  let nextSweep = Number.NEGATIVE_INFINITY

  const dueOf = (value: T) => collection.due?.(value)

  async function send(value: T): Promise<void> {
    const due = dueOf(value)
    if (due === undefined) return
    const text = textOf({ partition: collection.partition(value), id: collection.id(value) })
    await messages.send(text, due - ahead - now())
  }

  /** A sender gives up at its first failure: a queue that is out of reach is waited for once, not for each of thousands. */
  async function add(values: readonly T[]): Promise<void> {
    const rest = values.values()
    const sender = async () => {
      for (const value of rest) await send(value)
    }
    const sent = await Promise.allSettled(Array.from({ length: senders }, sender))
    const failed = sent.find((one) => one.status === 'rejected')
    if (failed) onTrouble(failed.reason)
  }

  async function find({ partition, id }: Place): Promise<Kept<T> | undefined> {
    try {
      return await store.get(collection, partition, id)
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error
      tellDamaged([id])
      return undefined
    }
  }

  async function workOf(message: Message): Promise<Work<T> | undefined> {
    const place = placeIn(message.messageText)
    if (!place) onTrouble(new Error(`A message in ${options.name} was not written by Pioneer, and was deleted.`))
    const kept = place && (await find(place))
    const due = kept && dueOf(kept.value)
    if (!kept || due === undefined) return messages.drop(message)
    const early = due - ahead - now()
    if (early > 0) return messages.hide(message, early)
    return {
      kept,
      done: () => messages.drop(message),
      later: (milliseconds) => messages.hide(message, milliseconds - ahead),
    }
  }

  /** Makes messages for records that are overdue. Answers whether there are any. */
  async function sweepStore(): Promise<boolean> {
    if (now() < nextSweep) return false
    nextSweep = now() + sweep
    const { items, damaged } = await store.due(collection, now() - sweep, most.swept)
    tellDamaged(damaged)
    await add(items.map(({ value }) => value))
    return items.length > 0
  }

  return {
    add,

    async take(wanted) {
      const taken = new Map<string, Work<T>>()
      const gather = async (message: Message) => {
        const work = await workOf(message)
        if (!work) return
        if (taken.has(message.messageText)) return messages.drop(message)
        taken.set(message.messageText, work)
      }
      const end = performance.now() + longestTake
      try {
        for (let more = true; more && taken.size < wanted && performance.now() < end; ) {
          const asked = Math.min(Math.ceil(wanted - taken.size), most.received)
          const received = await messages.receive(asked, options.lease)
          const gathered = await Promise.allSettled(received.map(gather))
          const failed = gathered.find((one) => one.status === 'rejected')
          if (failed) throw failed.reason
          more = received.length === asked || (await sweepStore())
        }
      } catch (error) {
        // What is held already would otherwise wait until its lease is over; the next call fails as well.
        if (taken.size === 0) throw error
      }
      return [...taken.values()].toSorted((one, other) => dueOf(one.kept.value)! - dueOf(other.kept.value)!)
    },

    /**
     * A message that is hidden is hidden from everybody, and nobody is told of one that another process has sent: so an
     * idle process looks again each second. That is one call a second, 86,400 a day, which the account counts.
     */
    next: async () => now() + ahead + betweenLooks,

    async ready() {
      await ask((queue, abortSignal) => queue.getProperties({ abortSignal }))
    },
  }
}
