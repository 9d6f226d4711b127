import type { PeerGroup } from '../../bot/domain/peer-group'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Conversation, type Talker, tenant, wordsOn } from './conversation'
import { addGroup, idOn, north, shares } from './learning'
import { jobs } from './settling'
import { actor } from './submissions'

/** Groups with people in them, and the digests that come of it. The first Tuesday is 24 November 2026. */

/** A group that is linked to the channel of its name, with its members; the first runs it. */
export async function groupOf(
  chat: Conversation,
  id: string,
  people: readonly Talker[],
  more: Partial<PeerGroup> = {},
): Promise<void> {
  const channels = [channelId(tenant, north)]
  await addGroup(chat, id, { facilitators: [actor(people[0]!)], channels, ...more }, north)
  for (const talker of people) await joins(chat, talker, id)
}

export async function joins({ bot }: Conversation, talker: Talker, group: string): Promise<void> {
  await bot.services.groups.join((await bot.services.people.now(talker.id))!, group)
}

let count = 0
export const asks = (talker: Talker, group: string, more: Readonly<Record<string, string>> = {}) => {
  count += 1
  const asked = { group, question: 'Who has a template for exit plans?', theme: 'value', name: 'shown', ...more }
  return talker.sends('question-send', { key: `key-${count}` }, asked)
}

/** In the channel of the group to which it is linked. */
export async function sharesIn(
  chat: Conversation,
  talker: Talker,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const page = await shares(talker, { places: channelId(tenant, north), ...more })
  if (!page.card) throw new Error(`It was not shared: ${page.words}`)
  await chat.bot.services.notify.idle()
  return idOn(page)
}

/** Goes to an instant, and lets what is due happen. */
export async function at(chat: Conversation, instant: string): Promise<void> {
  chat.clock.now = new Date(instant)
  await jobs(chat)
}

export const digestsTo = (talker: Talker): Card[] =>
  talker
    .received()
    .filter((one) => one.activity.summary?.startsWith('Your groups this week'))
    .map((one) => one.activity.attachments![0]!.content as Card)

/** Digests that stand in the channel, as they were first posted. */
export const postedIn = ({ teams }: Conversation, channel = north): Card[] =>
  teams.sent
    .filter((one) => one.conversation === channel && !one.edits)
    .map((one) => one.activity.attachments?.[0]?.content as Card)
    .filter((card) => card?.fallbackText.startsWith('The week in '))

export const lastTo = (talker: Talker): string => wordsOn(digestsTo(talker).at(-1))
