import type { Card } from '../../../cards/card'
import { type SharedTool, sharedToolCard, toolsForMessageCard } from '../../../cards/toolkit-shared'
import type { Tool } from '../../domain/tool'
import type { Command } from '../../feature'
import type { Offer } from '../../search'
import type { Services } from '../../services'

/**
 * The toolkit from outside the chat with Pioneer. Nobody is looked up, and nothing is kept: clients search at each letter
 * that is typed, and what somebody else wrote in a message is not a wish of whoever looks for a tool.
 */

/** Enough for a list in a compose box, on a phone too; the programme's own number. */
const most = 15

/** The tools that fit; without words those that people make most of. */
export function offers(words: string, services: Services, commands: readonly Command[]): readonly Offer[] {
  const { toolkit } = services
  const liked = () =>
    [...toolkit.tools().values()].toSorted((one, other) => toolkit.likingOf(other.id) - toolkit.likingOf(one.id))
  const found = words ? toolsOf(toolkit.find(words).found, services) : liked()
  return found.slice(0, most).map((tool) => ({
    title: tool.title,
    line: tool.use,
    card: sharedToolCard(sharedOf(tool, services, commands)),
  }))
}

const mostForMessage = 5

export function forMessage(words: string, services: Services, commands: readonly Command[]): Card {
  const { found, nearest } = services.toolkit.find(words)
  const shown = toolsOf(found.length > 0 ? found : nearest, services).slice(0, mostForMessage)
  return toolsForMessageCard({
    found: found.length > 0,
    tools: shown.map((tool) => sharedOf(tool, services, commands)),
  })
}

const toolsOf = (found: readonly { readonly id: string }[], { toolkit }: Services): readonly Tool[] =>
  found.flatMap(({ id }) => toolkit.tool(id) ?? [])

const sharedOf = (tool: Tool, { appId }: Services, commands: readonly Command[]): SharedTool => {
  const command = commands.find(({ name }) => name === tool.command)?.name
  const { title, summary, use, where, link } = tool
  const chat = appId && chatWith(appId, `toolkit ${title}`)
  return { title, summary, use, where, link, chat: chat || undefined, type: command ?? `toolkit ${title}` }
}

/**
 * Opens the reader's own chat with the bot, with these words ready to send: Teams' deep link to a chat. Microsoft's page on
 * deep links to a chat describes `users` and `message` for people; that a bot is named there by 28 and its id is common use.
 */
const chatWith = (appId: string, words: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&message=${encodeURIComponent(words)}`
