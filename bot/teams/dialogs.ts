import { type Activity, ActivityTypes, CardFactory, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import type { Card, Part } from '../../cards/card'
import type { SeenMessage } from '../dialog'
import type { Answer, Dispatch } from '../dispatch'
import type { Person } from '../domain/person'
import { plainOf } from './extension'
import { tenantOf } from './gate'
import type { Turn } from './turn'

/**
 * Forms of the message extension: opened from the compose box or on a message, and sent from there. Teams waits five
 * seconds and asks again twice, so what is sent is a press as any other, which may come twice. Where the bot is not
 * installed Teams would not tell more of who asks than their id: so people are those whom Pioneer has met.
 */

type Asked =
  | { readonly kind: 'opened'; readonly id: string; readonly message: SeenMessage | undefined }
  | { readonly kind: 'sent'; readonly verb: string; readonly fixed: unknown; readonly inputs: object }

/** What an activity asks of a dialog, if anything. `ids` are the dialogs that there are. */
export function askedOfDialog(activity: Activity, ids: readonly string[]): Asked | undefined {
  const { type, name, value } = activity
  if (type !== ActivityTypes.Invoke) return undefined
  if (name === 'composeExtension/submitAction') {
    const { verb, fixed, ...inputs } = Object(value?.data) as Readonly<Record<string, unknown>>
    return { kind: 'sent', verb: typeof verb === 'string' ? verb : '', fixed, inputs }
  }
  const id: unknown = value?.commandId
  if (name !== 'composeExtension/fetchTask' || typeof id !== 'string' || !ids.includes(id)) return undefined
  return { kind: 'opened', id, message: messageOf(activity) }
}

export async function answerDialog(
  context: TurnContext,
  asked: Asked,
  turn: Turn,
  with_: { readonly dispatch: Dispatch; readonly person: () => Promise<Person | undefined> },
): Promise<void> {
  const answer = await with_.dispatch.guarded('dialog', async (): Promise<Answer> => {
    const person = await with_.person()
    if (!person) return { words: unknown }
    const { where } = turn
    if (asked.kind === 'opened') return with_.dispatch.open(person, asked.id, { where, message: asked.message })
    return with_.dispatch.press(person, { verb: asked.verb, fixed: asked.fixed, inputs: asked.inputs, where })
  })
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: 'invokeResponse', value: { status: 200, body: bodyOf(answer) } })
}

const unknown = 'Pioneer does not know you yet. Open a chat with Pioneer, type help, and then try this again.'

/** Of the message on which somebody acts, as Teams describes it to the bot: its author by their Entra object id. */
function messageOf(activity: Activity): SeenMessage | undefined {
  const payload = activity.value?.messagePayload
  const tenant = tenantOf(activity)
  if (typeof payload?.id !== 'string' || !tenant) return undefined
  const user = payload.from?.user
  const isPerson = typeof user?.id === 'string' && [undefined, null, 'aadUser'].includes(user.userIdentityType)
  const name = typeof user?.displayName === 'string' ? user.displayName : 'Its author'
  return {
    id: payload.id.slice(0, 200),
    words: payload.deleted === true ? '' : plainOf(payload.body),
    author: isPerson ? { id: `${tenant}:${user.id}`.toLowerCase(), name: name.slice(0, 100) } : undefined,
  }
}

function bodyOf(answer: Answer) {
  if (!answer || 'words' in answer) return { task: { type: 'message', value: answer?.words ?? 'Done.' } }
  const card = CardFactory.adaptiveCard(inDialog(answer.card))
  return { task: { type: 'continue', value: { title: 'Pioneer', width: 'medium', height: 'large', card } } }
}

/** A dialog knows `Action.Submit` alone: each button is what old clients get of it. */
export function inDialog(card: Card): Card {
  const { refresh: _none, ...rest } = card
  return { ...rest, body: submitting(card.body), ...(card.actions ? { actions: submitting(card.actions) } : {}) }
}

const submitting = (parts: readonly Part[]): Part[] => parts.map((part) => replaced(part) as Part)

function replaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replaced)
  if (typeof value !== 'object' || value === null) return value
  if ('type' in value && value.type === 'Action.Execute' && 'fallback' in value) return value.fallback
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, replaced(inside)]))
}
