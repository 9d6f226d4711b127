import type { PeerGroup } from '../../bot/domain/peer-group'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import type { Answered, Conversation, Talker } from './conversation'
import { teamOfChannels, tenant, wordsOn } from './conversation'

/** Groups with their channels, and how people share in them. */

export const north = '19:north@thread.tacv2'
export const south = '19:south@thread.tacv2'

export async function addGroup(
  chat: Conversation,
  id: string,
  more: Partial<PeerGroup> = {},
  channel?: string,
): Promise<void> {
  const { bot, clock } = chat
  const by = { id: 'made', name: 'Made Up' }
  const made = { by, at: clock.now.toISOString() }
  const group: PeerGroup = {
    ...{ id, name: `Group ${id}`, kind: 'theme', purpose: 'Better', open: true, facilitators: [] },
    ...{ channels: [], made, revision: 0 },
    ...more,
  }
  await bot.services.groups.add(group)
  if (channel) await links(chat, id, channel)
}

export async function links({ bot, teams }: Conversation, group: string, channel: string): Promise<void> {
  const reference = {
    place: 'channel' as const,
    serviceUrl: teams.serviceUrl,
    conversation: channel,
    bot: '28:pioneer',
    tenant,
  }
  const seen = {
    id: channelId(tenant, channel),
    team: teamOfChannels,
    reference,
    names: async () => ({ channel: `Channel of ${group}`, team: 'Pioneers' }),
  }
  await bot.services.channels.link(seen, group, { id: 'made', name: 'Made Up' })
}

export const story = {
  title: 'Monthly calls kept the supplier honest',
  problem: 'The leisure supplier missed its targets for a year.',
  did: 'We called them each month, with the figures in front of us.',
  came: 'Nine of ten targets were met by spring.',
  differently: 'We would begin before the contract does.',
  themes: 'suppliers',
  stage: 'manage',
  tool: 'poor-performance',
  contact: 'yes',
  shown: 'yes',
}

/** Shares something; answers with the page of it. */
export async function shares(talker: Talker, more: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return talker.presses(await talker.says('share'), 'Share it', { ...story, ...more })
}

export const idOn = (answered: Answered): string =>
  String(JSON.stringify(answered.card).match(/"learning":"([\w-]+)"/)?.[1])

/** The newest card that stands in a channel, as everybody sees it. */
export async function standing({ bot, teams }: Conversation, channel: string): Promise<Card | undefined> {
  await bot.services.afterwards.idle()
  await bot.services.notify.idle()
  return teams.sent.findLast(({ conversation }) => conversation === channel)?.activity.attachments?.[0]?.content as Card
}

export const standingWords = async (chat: Conversation, channel: string): Promise<string> =>
  wordsOn(await standing(chat, channel))
