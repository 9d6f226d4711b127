import type { Card } from '../../../cards/card'
import { roomBeside } from '../../../cards/picture'
import { sharedEndedCard, sharedSheetCard } from '../../../cards/shared-sheet'
import type { Held } from '../../delivery/deliveries'
import type { Person } from '../../domain/person'
import { endOf, placeOfLane, sharedLane } from '../../domain/sheet-sharing'
import type { SharedIn } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { PostKind } from '../../mail'
import type { Services } from '../../services'
import { sharedKind } from '../../shared-sheets'
import type { Shareable } from '../../sheet-share'
import { ownChat, type Where } from '../../where'
import { sharedView } from './rules'
import type { Tools } from './tools'

/** What is shared as it stands in a channel, and what people press on it there. */

async function drawn({ sheet, draw }: Shareable, shared: SharedIn, services: Services, notice?: string): Promise<Card> {
  const council = services.content.register.nameOf(sheet.council)
  const cardOf = (result: Parameters<typeof sharedView>[0]): Card =>
    sharedSheetCard({
      ...{ ...sharedView(result, shared, council), lane: sharedLane(sheet) },
      ...(notice ? { notice } : {}),
    })
  return cardOf(await draw((result) => roomBeside(cardOf(result))))
}

export const sharedPost = (tools: Tools): PostKind => ({
  kind: sharedKind,
  draw: async ({ about, to }, services): Promise<Card | Held> => {
    const { tool = '', council = '', id = '' } = about ?? {}
    const found = await tools.shareOf(tool).find({ council, id }, services)
    const shared = found?.sheet.shared?.find(({ channel }) => channel === to)
    if (!found || !shared) return { end: 'unneeded', reason: 'It is not kept any more' }
    const end = endOf(found.sheet, shared, await services.channels.find(to))
    return end ? sharedEndedCard(end) : drawn(found, shared, services)
  },
})

const thereNow = 'I have written to you in your own chat with me. Go on there.'

/** Said of what is not shown in a channel, to whom it must not be shown. */
export const notHere = 'This is not shared here any more.'

/** What somebody presses on in a channel, asked for anew: it must stand there still, as its card is drawn for everybody. */
export async function seenHere(lane: string, where: Where, tools: Tools, services: Services) {
  const at = placeOfLane(lane)
  const found = at && where.channel ? await tools.shareOf(at.tool).find(at, services) : undefined
  const shared = found?.sheet.shared?.find(({ channel }) => channel === where.channel)
  if (!at || !found || !shared) throw new AskAgain(notHere)
  if (endOf(found.sheet, shared, await services.channels.known(shared.channel))) throw new AskAgain(notHere)
  return { at, found, shared }
}

/** As it stands in the channel, for who looked at something else in its place. */
export async function see(lane: string, where: Where, tools: Tools, services: Services): Promise<Card> {
  const { found, shared } = await seenHere(lane, where, tools, services)
  return drawn(found, shared, services)
}

/** Begins with the tool in the own chat of whoever presses, for their own council: nothing of this one is changed. */
export async function own(person: Person, lane: string, where: Where, tools: Tools, services: Services): Promise<Card> {
  const { at, found, shared } = await seenHere(lane, where, tools, services)
  const command = tools.beginOf(at.tool)
  const reply = await command.run({ person, words: command.name, rest: '', where: ownChat }, services)
  const card = 'card' in reply ? reply.card : reply
  const known = await services.people.find(person.id)
  if (!known?.references.personal) return card
  // Pressed twice, it comes once; a minute later it may be wanted again.
  const minute = services.clock().toISOString().slice(0, 16)
  await services.notify.keep([{ key: `own:${lane}:${minute}`, to: person.id, card }])
  return drawn(found, shared, services, thereNow)
}
