import type { Card } from '../../cards/card'
import { posts } from './activities'
import { partsOf } from './card-parts'
import { type Conversation, type Talker, teamOfChannels, tenant } from './conversation'

/** The message extension's forms, opened and sent as Teams does. */

/** What a dialog shows next: a card, or a sentence. */
export interface Dialog {
  readonly card: Card | undefined
  readonly words: string
}

export interface Message {
  readonly id?: string
  readonly by?: Talker
  readonly content: string
  readonly more?: object
}

const placeOf = (channel: string | undefined) =>
  channel
    ? {
        conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: tenant },
        channelData: { tenant: { id: tenant }, team: { id: teamOfChannels }, channel: { id: channel } },
      }
    : {}

async function invokes(
  chat: Conversation,
  talker: Talker,
  name: string,
  value: object,
  channel?: string,
): Promise<Dialog> {
  const { body } = await posts(chat, talker, { type: 'invoke', name, value, ...placeOf(channel) })
  const { task } = JSON.parse(body) as { task: { type: string; value: string & { card: { content: Card } } } }
  if (task.type === 'message') return { card: undefined, words: task.value }
  return { card: task.value.card.content, words: '' }
}

export const opensForm = (chat: Conversation, talker: Talker, commandId: string, channel?: string): Promise<Dialog> =>
  invokes(chat, talker, 'composeExtension/fetchTask', { commandId, commandContext: 'compose' }, channel)

/** Acts on somebody's message. */
export function actsOn(
  chat: Conversation,
  talker: Talker,
  { id = '1', by, content, more }: Message,
  channel?: string,
): Promise<Dialog> {
  const user = by && { userIdentityType: 'aadUser', id: by.member.aadObjectId, displayName: by.member.name }
  const messagePayload = {
    ...{ id, deleted: false, body: { contentType: 'html', content } },
    from: { user: user ?? null, application: user ? null : { id: 'app' } },
    ...more,
  }
  const value = { commandId: 'keep-as-learning', commandContext: 'message', messagePayload }
  return invokes(chat, talker, 'composeExtension/fetchTask', value, channel)
}

/** Presses a button of a dialog, with what is filled in. */
export function submits(
  chat: Conversation,
  talker: Talker,
  { card }: Dialog,
  title: string,
  inputs: object = {},
  channel?: string,
): Promise<Dialog> {
  const found = partsOf(card!).find((part) => part.type === 'Action.Submit' && part.title === title)
  if (!found) throw new Error(`There is no button "${title}" in the dialog.`)
  const value = { commandId: 'any', data: { ...(found.data as object), ...inputs } }
  return invokes(chat, talker, 'composeExtension/submitAction', value, channel)
}
