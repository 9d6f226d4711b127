import type { Action, DataOf } from './action'
import { carried } from './action'

/** An element, input or button of an Adaptive Card. Made by the functions of parts.ts alone. */
export interface Part {
  readonly type: string
  readonly [key: string]: unknown
}

/** An Adaptive Card for Teams, version 1.5. `fallbackText` is also the message's summary: toasts and screen readers say it. */
export interface Card {
  readonly type: 'AdaptiveCard'
  readonly version: '1.5'
  readonly lang: 'en'
  readonly fallbackText: string
  readonly speak: string
  readonly body: readonly Part[]
  readonly actions?: readonly Part[]
  readonly refresh?: { readonly action: Part; readonly userIds: readonly string[] }
}

/** Asks clients to fetch the current state when the card is looked at: a pure read, for the one person named (a Teams MRI). */
export interface Refresh {
  readonly action: Part
  readonly userIds: readonly string[]
}

export function refreshing<A extends Action>(action: A, data: DataOf<A>, mri: string | undefined): Refresh | undefined {
  if (!mri) return undefined
  return {
    action: { type: 'Action.Execute', title: 'Refresh', verb: action.verb, data: carried(action, data) },
    userIds: [mri],
  }
}

/** `point` is one sentence that says the whole card's point; what people wrote may be in it. */
export function card(
  point: string,
  body: readonly (Part | undefined | false)[],
  rest: { actions?: readonly (Part | undefined | false)[]; refresh?: Refresh | undefined } = {},
): Card {
  const summary = plainly(point)
  const actions = rest.actions?.filter((part) => part !== undefined && part !== false)
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    fallbackText: summary,
    speak: summary,
    body: body.filter((part) => part !== undefined && part !== false),
    ...(actions?.length ? { actions } : {}),
    ...(rest.refresh ? { refresh: rest.refresh } : {}),
  }
}

const longest = 200

/** In one line, not too long, without signs that a client may take for markdown or a mention. */
function plainly(words: string): string {
  const plain = words
    .replace(/<\/?at\b[^>]*>/gi, '')
    .replace(/[*_`~[\]<>#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= longest) return plain
  return `${plain
    .slice(0, longest - 1)
    .replace(loneHalf, '')
    .trimEnd()}…`
}

/** What is left at the end when a cut goes through an emoji. */
const loneHalf = /[\uD800-\uDBFF]$/
