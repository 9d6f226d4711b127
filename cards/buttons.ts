import { type Action, carried, type DataOf } from './action'
import type { Part } from './card'
import { withoutMentions } from './parts'

/** What people press. */

type ButtonStyle = {
  style?: 'positive' | 'destructive'
  withoutInputs?: boolean
  tooltip?: string
}

/** A button that answers in place. Old clients, which know only Action.Submit, send the same data in a message. */
export function button<A extends Action>(words: string, action: A, data: DataOf<A>, look: ButtonStyle = {}): Part {
  const rest = {
    title: words,
    data: carried(action, data),
    ...(look.style ? { style: look.style } : {}),
    ...(look.withoutInputs ? { associatedInputs: 'none' } : {}),
    ...(look.tooltip ? { tooltip: withoutMentions(look.tooltip) } : {}),
  }
  return { type: 'Action.Execute', verb: action.verb, ...rest, fallback: { type: 'Action.Submit', ...rest } }
}

/** Buttons inside the body: one a line of a list. */
export const buttons = (parts: readonly (Part | undefined | false)[]): Part => ({
  type: 'ActionSet',
  spacing: 'small',
  actions: parts.filter((part) => part !== undefined && part !== false),
})

/**
 * Opens a page outside Teams. Only https addresses go here: those of content, and those of connectors that were checked by
 * `optionalWebAddress` or `webAddresses` when they were typed, which the tooltip shows whole.
 */
export const linkButton = (words: string, url: string, tooltip: string): Part => ({
  type: 'Action.OpenUrl',
  title: words,
  url,
  tooltip: withoutMentions(tooltip),
})
