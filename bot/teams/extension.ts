import { type Activity, ActivityTypes, CardFactory, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import type { Dispatch } from '../dispatch'
import type { Person } from '../domain/person'
import type { Found } from '../outside'
import type { Fields, Offer } from '../search'

/**
 * The message extension: a search from the compose box, and an action on a message. Teams waits five seconds and asks
 * again twice, so nothing is written here. Who asks is looked up by searches that show more to some, and only among those
 * whom Pioneer has met: where the bot is not installed, Teams tells no more than an id.
 */

type Asked = {
  readonly kind: 'compose' | 'message'
  readonly id: string
  readonly words: string
  readonly fields: Fields
  readonly skip: number
}

/** What an activity asks the message extension, if anything. */
export function askedOfExtension({ type, name, value }: Activity): Asked | undefined {
  if (type !== ActivityTypes.Invoke) return undefined
  const id = typeof value?.commandId === 'string' ? value.commandId : ''
  if (name === 'composeExtension/query') {
    const skip = Number(value?.queryOptions?.skip ?? 0) || 0
    return { kind: 'compose', id, ...parametersOf(value), skip }
  }
  if (name === 'composeExtension/fetchTask')
    return { kind: 'message', id, words: cut(textOf(value?.messagePayload?.body)), fields: {}, skip: 0 }
  return undefined
}

/** `asker` is whom Teams tells of, where Pioneer has met them. */
export async function answerExtension(
  context: TurnContext,
  dispatch: Dispatch,
  asked: Asked,
  asker: () => Promise<Person | undefined>,
): Promise<void> {
  const found = await dispatch.find(asked.kind, asked, asker)
  const body = asked.kind === 'compose' ? listOf(found, asked.skip) : dialogOf(found)
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: 'invokeResponse', value: { status: 200, body } })
}

/** The words of a message in one line, without markup. */
export const plainOf = (body: Parameters<typeof textOf>[0]): string => textOf(body).replace(/\s+/g, ' ').trim()

const longest = 400

const cut = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, longest)

/**
 * The parameters of a search: its words, and further fields where a client has them. The first search, before anything is
 * typed, has one named `initialRun` in their place.
 */
function parametersOf(value: { readonly parameters?: unknown } | undefined): Pick<Asked, 'words' | 'fields'> {
  const all: readonly unknown[] = Array.isArray(value?.parameters) ? value.parameters.slice(0, mostParameters) : []
  const filled = all.flatMap((one) => {
    const { name, value: typed } = Object(one) as { readonly name?: unknown; readonly value?: unknown }
    return typeof name === 'string' && typeof typed === 'string' ? [[name, cut(typed)] as const] : []
  })
  const { words = '', initialRun: _first, ...fields } = Object.fromEntries(filled)
  return { words, fields }
}

/** A command of the manifest has no more. Source: schema 1.30. */
const mostParameters = 5

/** A message's words without its markup; Teams sends most messages as HTML. */
function textOf(body: { readonly contentType?: unknown; readonly content?: unknown } | undefined): string {
  // Longer than any message that is read as words: what comes after it cannot change the first 400 of them.
  const content = typeof body?.content === 'string' ? body.content.slice(0, 20_000) : ''
  if (body?.contentType === 'text') return content
  return content.replace(/<[^<>]*>/g, ' ').replace(/&(#\d{1,6}|[a-z]{2,6});/gi, (_whole, name: string) => signOf(name))
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const signOf = (name: string): string =>
  name.startsWith('#')
    ? String.fromCodePoint(Number(name.slice(1)))
    : (Object.entries(signs).find(([one]) => one === name.toLowerCase())?.[1] ?? ' ')

/** All that there is comes at once, so a further page is empty. */
function listOf(found: Found, skip: number) {
  if ('words' in found) return { composeExtension: { type: 'message', text: found.words } }
  const offers = 'offers' in found && skip === 0 ? found.offers : []
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: offers.map(attachmentOf) } }
}

const attachmentOf = ({ title, line, card }: Offer) => ({
  ...CardFactory.adaptiveCard(card),
  preview: { contentType: CardFactory.contentTypes.thumbnailCard, content: { title, text: line } },
})

function dialogOf(found: Found) {
  if (!('card' in found)) return { task: { type: 'message', value: 'words' in found ? found.words : '' } }
  const value = { title: 'Pioneer', width: 'medium', height: 'medium', card: CardFactory.adaptiveCard(found.card) }
  return { task: { type: 'continue', value } }
}
