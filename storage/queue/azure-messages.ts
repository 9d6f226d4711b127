import type { DequeuedMessageItem } from '@azure/storage-queue'
import { z } from 'zod/v4'
import { isSomebodyElses, type Question, type QueueAccount } from './azure-account'

/** Where a record lives: all that a message holds. */
const placeSchema = z.object({ partition: z.string(), id: z.string() })
export type Place = z.output<typeof placeSchema>

/** A message that was received: hidden from others for a while, or until they, or we, say more. */
export type Message = DequeuedMessageItem

/** As base64, since a message is carried in XML, which has no place for some characters. It may have 64 KB. */
export function textOf({ partition, id }: Place): string {
  return Buffer.from(JSON.stringify({ partition, id })).toString('base64')
}

/** Undefined for a text that Pioneer did not write. */
export function placeIn(text: string): Place | undefined {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
  } catch {
    return undefined
  }
}

/** Azure hides a message for whole seconds, at most 7 days: who finds it then hides it again. */
export function hiddenFor(milliseconds: number): number {
  return Math.min(Math.max(Math.ceil(milliseconds / 1000), 0), 7 * 24 * 3600)
}

/** What is done to messages. `send` and `receive` throw; the others tell `onTrouble`, since the message will come back. */
export function queueMessages(ask: QueueAccount, onTrouble: (error: Error) => void) {
  const bear = (question: Question<unknown>): Promise<undefined> =>
    ask(question).then(
      () => undefined,
      (error) => void (isSomebodyElses(error) || onTrouble(error)),
    )

  return {
    async send(text: string, milliseconds: number): Promise<void> {
      // Without an end (-1): Azure would forget a message after 7 days.
      const times = { visibilityTimeout: hiddenFor(milliseconds), messageTimeToLive: -1 }
      await ask((queue, abortSignal) => queue.sendMessage(text, { ...times, abortSignal }))
    },

    /** Hides them from others for the time of the lease. */
    async receive(numberOfMessages: number, lease: number): Promise<readonly Message[]> {
      const wish = { numberOfMessages, visibilityTimeout: Math.max(hiddenFor(lease), 1) }
      const answer = await ask((queue, abortSignal) => queue.receiveMessages({ ...wish, abortSignal }))
      return answer.receivedMessageItems
    },

    drop: ({ messageId, popReceipt }: Message) =>
      bear((queue, abortSignal) => queue.deleteMessage(messageId, popReceipt, { abortSignal })),

    hide: ({ messageId, popReceipt }: Message, milliseconds: number) =>
      bear((queue, abortSignal) =>
        queue.updateMessage(messageId, popReceipt, undefined, hiddenFor(milliseconds), { abortSignal }),
      ),
  }
}
