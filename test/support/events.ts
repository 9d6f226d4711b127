import { type Event, laneOf } from '../../bot/domain/event'
import type { PeerGroup } from '../../bot/domain/peer-group'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Answered, buttonsOf, type Conversation, type Talker, teamOfChannels, tenant } from './conversation'
import { actor } from './submissions'

/** Events as connectors write them, press by press, and people answer them. */

export interface EventWish {
  readonly what?: Readonly<Record<string, string>>
  readonly when?: Readonly<Record<string, string>>
  readonly who?: Readonly<Record<string, string>>
}

const what = { title: 'Key performance indicators that work', description: 'How three councils chose theirs.' }
const when = { day: '2026-12-07', time: '10:00', until: '11:30' }

/** As far as the draft. */
export async function writesEvent(connector: Talker, wish: EventWish = {}): Promise<Answered> {
  const second = await connector.presses(await connector.says('new event'), 'Next', { ...what, ...wish.what })
  const third = await connector.presses(second, 'Next', { ...when, ...wish.when })
  return connector.presses(third, 'Next', { ...wish.who })
}

/** Published; answers with its id. */
export async function holdsEvent(chat: Conversation, connector: Talker, wish: EventWish = {}): Promise<string> {
  const published = await connector.presses(await writesEvent(connector, wish), 'Publish')
  await chat.bot.runJobs()
  await chat.bot.services.notify.idle()
  return eventOn(published)
}

export const eventOn = (answered: Answered | Card | undefined): string => {
  const card = answered && 'status' in answered ? answered.card : answered
  const data = card ? buttonsOf(card).map((one) => (one.data as { fixed: { event?: string } }).fixed.event) : []
  return data.find((one) => one !== undefined) ?? ''
}

export const eventOf = async ({ bot }: Conversation, id: string): Promise<Event> =>
  (await bot.services.events.find(id))!

export const comes = (talker: Talker, event: string, answer = 'going', channel?: string): Promise<Answered> =>
  talker.sends('event-answer', { event, answer }, {}, channel ? { in: { channel } } : {})

export const placesIn = async ({ bot }: Conversation, event: string) =>
  Object.fromEntries(((await bot.services.events.placesOf(event))?.entries ?? []).map((one) => [one.name, one.answer]))

/** What was to be told of an event, to whom, and what became of it. */
export const toldOf = async ({ bot }: Conversation, event: string, notice: string) =>
  (await bot.services.notify.laneOf(laneOf(event)))
    .filter((one) => one.about?.notice === notice)
    .map(({ name, state }) => `${name}: ${state}`)
    .toSorted()

/** A peer group with a channel, as its facilitator linked it. */
export async function linkedGroup(
  chat: Conversation,
  facilitator: Talker,
  { channel = '19:north@thread.tacv2', open = true, id = 'north' } = {},
): Promise<PeerGroup> {
  const { services } = chat.bot
  const by = actor(facilitator)
  const seen = {
    id: channelId(tenant, channel),
    team: teamOfChannels,
    reference: {
      ...{
        place: 'channel' as const,
        serviceUrl: chat.teams.serviceUrl,
        conversation: channel,
        bot: '28:pioneer',
        tenant,
      },
    },
    names: async () => ({ channel: 'Contract managers', team: 'Pioneers' }),
  }
  const group: PeerGroup = {
    ...{ id, name: 'North councils', kind: 'region', of: 'North East', purpose: 'To learn', open, facilitators: [by] },
    ...{ channels: [seen.id], made: { by, at: chat.clock.now.toISOString() }, revision: 1 },
  }
  await services.groups.add(group)
  await services.channels.link(seen, id, by)
  return group
}

export const northChannel = '19:north@thread.tacv2'
export const northId = channelId(tenant, northChannel)

/** What everybody sees in a channel now. */
export const cardIn = (chat: Conversation, channel = northChannel): Card =>
  chat.teams.sent.filter((one) => one.conversation === channel).at(-1)!.activity.attachments![0]!.content as Card
