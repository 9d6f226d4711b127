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

/** Words with a button beside them: one of a list, in a single row. */
export const withButton = (words: readonly Part[], press: Part, look: { separator?: boolean } = {}): Part => ({
  type: 'ColumnSet',
  spacing: 'small',
  ...(look.separator ? { separator: true } : {}),
  columns: [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: words },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: [buttons([press])] },
  ],
})

/**
 * Shows or hides parts that are on the card already, without asking Pioneer: `ids` are those of the parts. What is filled in
 * there is sent with the rest, seen or not.
 */
export const showButton = (words: string, ids: readonly string[]): Part => ({
  type: 'Action.ToggleVisibility',
  title: words,
  targetElements: ids,
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
