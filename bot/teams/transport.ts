import { type ConversationReference, TurnContext } from 'botbuilder'
import type { Config } from '../config'
import type { Outcome, Transport, Turn } from '../delivery/deliveries'
import type { Reference } from '../people-records'
import type { Adapter } from './adapter'
import { cardMessage } from './app'
import { mayAnswer } from './gate'

/** Teams says that these may be tried again. Source: Microsoft Learn, status codes from bot conversational APIs. */
const passing = new Set([412, 429, 502, 503, 504])

const refusals: Readonly<Record<string, Outcome>> = {
  ConversationBlockedByUser: { end: 'blocked', reason: 'has blocked Pioneer' },
  BotNotInConversationRoster: { end: 'not-installed', reason: 'has removed Pioneer' },
  BotDisabledByAdmin: { end: 'disabled', reason: 'Pioneer is turned off by an administrator of their council' },
}

/** How long Teams may take to answer, in milliseconds: less than the minute after which another process may try. */
const patience = 20_000

/** Writes to people of its own accord, by way of botbuilder's connector: one request for each call. */
export function createTransport(adapter: Adapter, config: Config, longest = patience): Transport {
  return async (reference, { card, edits, turn }) => {
    let isAway = false
    let written: string | undefined
    if (!mayAnswer(reference.serviceUrl, config))
      return { end: 'failed', reason: 'the kept address is not one of Teams' }
    try {
      await adapter.continueConversationAsync(
        config.MICROSOFT_APP_ID ?? '',
        asConversation(reference),
        async (context) => {
          const comes = async () => {
            isAway = turn !== undefined && !(await turn.comes())
            return !isAway
          }
          tryOnce(context, adapter, longest, {
            comes,
            isNow: turn?.isNow ?? (() => true),
            began: turn?.began ?? (() => {}),
          })
          if (edits) await context.updateActivity({ ...cardMessage(card), id: edits })
          else written = (await context.sendActivity(cardMessage(card)))?.id
        },
      )
      return { end: 'sent', ...(written ? { message: written } : {}) }
    } catch (error) {
      return isAway ? { end: 'away' } : outcomeOf(error)
    }
  }
}

/**
 * The connector's client would itself try up to four times, also after codes that end a delivery, wait `Retry-After` out
 * in between, and wait for an answer without end; all that while the delivery's claim runs out. The moment is waited for when
 * the request is signed, and looked at right before it is written: others that came to theirs meanwhile take their time.
 */
function tryOnce(context: TurnContext, adapter: Adapter, longest: number, turn: Turn): void {
  const { pipeline } = context.turnState.get<Connector>(adapter.ConnectorClientKey).client
  pipeline.removePolicy({ phase: 'Retry' })
  const patient = {
    name: 'patience',
    sendRequest: async (request: object, next: (request: object) => Promise<unknown>) => {
      do {
        if (!(await turn.comes())) throw new Error('It is not the turn of this message.')
      } while (!turn.isNow())
      const answer = next(Object.assign(request, { abortSignal: AbortSignal.timeout(longest) }))
      turn.began()
      return answer
    },
  }
  pipeline.addPolicy(patient, { afterPhase: 'Sign' })
}

/** The part of botframework-connector's client that its own types keep to themselves. */
interface Connector {
  readonly client: {
    readonly pipeline: {
      readonly removePolicy: (which: { phase: 'Retry' }) => unknown
      readonly addPolicy: (
        policy: {
          readonly name: string
          readonly sendRequest: (request: object, next: (request: object) => Promise<unknown>) => Promise<unknown>
        },
        options: { readonly afterPhase: 'Sign' },
      ) => void
    }
  }
}

const asConversation = (reference: Reference): Partial<ConversationReference> =>
  TurnContext.getConversationReference({
    channelId: 'msteams',
    serviceUrl: reference.serviceUrl,
    conversation: {
      id: reference.conversation,
      tenantId: reference.tenant,
      isGroup: reference.place !== 'personal',
      conversationType: reference.place === 'group' ? 'groupChat' : reference.place,
      name: '',
    },
    recipient: { id: reference.bot, name: 'Pioneer' },
  })

/** What an error of the connector means, by its status, its code and `Retry-After` (seconds, or a date). */
export function outcomeOf(error: unknown, now: number = Date.now()): Outcome {
  const { statusCode, code, body, response } = (error ?? {}) as ConnectorError
  const name = body?.error?.code ?? body?.code ?? code ?? ''
  if (statusCode === 403 && refusals[name]) return refusals[name]
  const reason = `${statusCode ?? 'no answer'}${name ? ` ${name}` : ''}`
  if (statusCode === undefined || passing.has(statusCode))
    return { end: 'retry', reason, after: waitOf(response?.headers?.get?.('retry-after'), now) }
  return { end: 'failed', reason }
}

interface ConnectorError {
  readonly statusCode?: number
  readonly code?: string
  readonly body?: { readonly error?: { readonly code?: string }; readonly code?: string }
  readonly response?: { readonly headers?: { readonly get?: (name: string) => string | undefined } }
}

function waitOf(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}
