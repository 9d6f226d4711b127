import { buttons, linkButton } from './buttons'
import { type Card, card, type Part } from './card'
import { group, named, quiet, said, text, title } from './parts'

/**
 * Tools as they are shown outside the chat with Pioneer, to people whom it may not know: with no button that answers, and
 * with nothing of a council.
 */

export interface SharedTool {
  readonly title: string
  readonly summary: string
  readonly use: string
  readonly where: string
  readonly link: string | undefined
  /** Opens the reader's chat with Pioneer, with what to send; absent where Teams does not know Pioneer. */
  readonly chat?: string | undefined
  /** What one types to Pioneer to use it, or to read more of it. */
  readonly type: string
}

/** What a search from the compose box puts into a message. */
export function sharedToolCard(tool: SharedTool): Card {
  return card(`${tool.title}. ${tool.summary}`, [
    title('From the toolkit'),
    said(tool.title, { bold: true }),
    said(tool.summary),
    said(tool.use),
    ...(tool.link === undefined ? [named('Where', tool.where)] : []),
    ...waysTo(tool),
  ])
}

/** The tools that fit somebody's message, the best first; or that there is none. `found` says whether they fit, or come near. */
export function toolsForMessageCard(view: { readonly found: boolean; readonly tools: readonly SharedTool[] }): Card {
  const { found, tools } = view
  const point = found ? 'These tools may help with this message.' : 'Nothing in the toolkit fits this message.'
  return card(point, [
    title('Find a tool for this'),
    text(point),
    !found && tools.length > 0 ? text('These come nearest.') : undefined,
    ...tools.map((tool) =>
      group([said(tool.title, { bold: true }), said(tool.use), ...waysTo(tool)], { separator: true }),
    ),
    quiet('To look for something else, type toolkit and your words to Pioneer.'),
  ])
}

const waysTo = ({ title, link, chat, type }: SharedTool): Part[] => [
  named('In Pioneer', `type ‘${type}’ in your chat with it`),
  ...(link === undefined && chat === undefined
    ? []
    : [
        buttons([
          chat !== undefined && linkButton('Open in Pioneer', chat, `Open ${title} in your chat with Pioneer`),
          link !== undefined && linkButton('Open the page', link, `Open the page of ${title}`),
        ]),
      ]),
]
