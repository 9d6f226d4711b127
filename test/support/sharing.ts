import { channelId } from '../../bot/where'
import { compares } from './comparisons'
import type { Answered, Conversation, Talker } from './conversation'
import { tenant } from './conversation'
import { checksDuties } from './duties'
import { addGroup, north, south } from './learning'
import { addsStep, beginsMap } from './process-maps'
import { addsItem, beginsLog } from './raids'
import { placesSupplier } from './suppliers'
import { tiers } from './tierings'
import { estimates } from './values'

/** How people share what a council keeps of a tool. */

export const inNorth = { in: { channel: north } }
export const idOfNorth = channelId(tenant, north)
export const idOfSouth = channelId(tenant, south)

/** A group that is open, and one for its members alone, of which somebody is one; each with a channel. */
export async function addGroups(chat: Conversation, member: Talker): Promise<void> {
  await addGroup(chat, 'north', { name: 'Northern councils' }, north)
  await addGroup(chat, 'south', { name: 'Southern councils', open: false }, south)
  const { groups, people } = chat.bot.services
  await groups.join((await people.now(member.id))!, 'south')
}

/** Each tool with its result: answers with the card that has the button. */
export const results: Readonly<Record<string, (officer: Talker, name: string) => Promise<Answered>>> = {
  tiering: (officer, name) => tiers(officer, name, [4, 4, 4, 4, 4, 4]),
  raid: async (officer, name) => {
    const log = await beginsLog(officer, name)
    const secret = { words: 'SECRET words', doing: 'SECRET doing' }
    const item = await addsItem(officer, log, 'risk', secret)
    await addsItem(officer, log, 'issue', secret)
    return officer.presses(item, 'Back to the log')
  },
  duties: (officer, name) => checksDuties(officer, name, { noKpis: 'SECRET reason' }),
  map: async (officer, name) => {
    const secret = { pain: 'SECRET pain', document: 'SECRET paper', system: 'SECRET system' }
    const map = await addsStep(officer, await beginsMap(officer, name), 'Write the advert', secret)
    return officer.presses(await addsStep(officer, map, 'Publish it', secret), 'More')
  },
  'supplier-placing': (officer, name) => placesSupplier(officer, name),
  'delivery-models': (officer, name) => compares(officer, name),
  value: (officer, name) => estimates(officer, name),
}

/** Opens the form of sharing from a result's card. */
export const sharing = (officer: Talker, result: Answered): Promise<Answered> =>
  officer.presses(result, 'Share to a channel')
