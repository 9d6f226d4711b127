import { type Conversation, type Talker, tenant } from './conversation'

/** An activity as Teams sends it for somebody in their personal chat, with what a test wants otherwise. */
export async function posts(chat: Conversation, talker: Talker, more: Readonly<Record<string, unknown>>) {
  const { id, name, aadObjectId, email } = talker.member
  const response = await fetch(`${chat.bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: 'made-up',
      channelId: 'msteams',
      serviceUrl: chat.teams.serviceUrl,
      from: { id, name, aadObjectId },
      recipient: { id: '28:pioneer', name: 'Pioneer' },
      conversation: { id: `a:${email}`, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      ...more,
    }),
  })
  return { status: response.status, body: await response.text() }
}

/** The activity of a pressed button. */
export const pressOf = (verb: string, fixed: unknown, inputs: Readonly<Record<string, unknown>> = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'message-1',
  value: { action: { type: 'Action.Execute', verb, data: { verb, fixed, ...inputs } } },
})
