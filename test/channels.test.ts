import type { Channel } from '../bot/channel-records'
import { channelId, type SeenChannel } from '../bot/where'
import { type Conversation, startConversation, type Talker, teamOfChannels, tenant } from './support/conversation'

/** Channels to which groups are linked, and what Teams tells of them. */

let conversation: Conversation
let amina: Talker
beforeEach(async () => {
  conversation = await startConversation()
  amina = conversation.person('Amina Khan', 'ashbrook.gov.uk')
})
afterEach(() => conversation.stop())

const north = '19:north@thread.tacv2'
const south = '19:south@thread.tacv2'
const seen = (conversationId: string, names: Awaited<ReturnType<SeenChannel['names']>> = {}): SeenChannel => ({
  id: channelId(tenant, conversationId),
  team: teamOfChannels,
  reference: {
    place: 'channel',
    serviceUrl: conversation.teams.serviceUrl,
    conversation: conversationId,
    bot: '28:pioneer',
    tenant,
  },
  names: async () => names,
})
const link = (id: string, names = {}, group = 'g') =>
  conversation.bot.services.channels.link(seen(id, names), group, { id: 'p', name: 'Priya' })
const found = (id: string): Promise<Channel | undefined> =>
  conversation.bot.services.channels.find(channelId(tenant, id))
const news = (event: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
  amina.tells({
    type: 'conversationUpdate',
    conversation: { id: north, conversationType: 'channel', tenantId: tenant, isGroup: true },
    channelData: { tenant: { id: tenant }, team: { id: teamOfChannels }, ...event },
    ...more,
  })

test('a channel is kept with its names; the first channel of a team is called General', async () => {
  expect(await link(north, { channel: 'Leisure contracts', team: 'Pioneers' })).toMatchObject({
    ...{ name: 'Leisure contracts', teamName: 'Pioneers', group: 'g' },
  })
  expect(await link(south)).toMatchObject({ name: 'General' })
})

test('a channel that is deleted is gone, and the others of its team are not', async () => {
  await Promise.all([link(north), link(south)])
  await news({ eventType: 'channelDeleted', channel: { id: north } })
  expect(await found(north)).toMatchObject({ gone: { why: 'deleted' } })
  expect((await found(south))?.gone).toBeUndefined()
})

test.each([
  ['the team is deleted', { eventType: 'teamDeleted' }, {}, 'team-deleted'],
  ['Pioneer is removed', { eventType: 'teamMemberRemoved' }, { membersRemoved: [{ id: '28:pioneer' }] }, 'removed'],
  ['Pioneer is uninstalled', {}, { type: 'installationUpdate', action: 'remove' }, 'removed'],
])('when %s, all its channels are gone', async (_what, event, more, why) => {
  await Promise.all([link(north), link(south)])
  await news(event, more)
  for (const id of [north, south]) expect(await found(id)).toMatchObject({ gone: { why } })
})

test('a member who leaves the team takes no channel along', async () => {
  await link(north)
  await news({ eventType: 'teamMemberRemoved' }, { membersRemoved: [{ id: '29:somebody' }] })
  expect((await found(north))?.gone).toBeUndefined()
})

test('new names of the channel and the team are kept', async () => {
  await link(north, { channel: 'Leisure', team: 'Pioneers' })
  await news({ eventType: 'channelRenamed', channel: { id: north, name: 'Leisure and parks' } })
  await news({ eventType: 'teamRenamed', team: { id: teamOfChannels, name: 'Pioneer councils' } })
  expect(await found(north)).toMatchObject({ name: 'Leisure and parks', teamName: 'Pioneer councils' })
})

test('a channel of the same name in another tenant is another', async () => {
  await link(north)
  await news(
    { tenant: { id: 'other' }, eventType: 'channelDeleted', channel: { id: north } },
    { conversation: { id: north, conversationType: 'channel', tenantId: 'other', isGroup: true } },
  )
  expect((await found(north))?.gone).toBeUndefined()
})

test('a channel that is linked again after it was gone is there again', async () => {
  await link(north)
  await news({ eventType: 'channelDeleted', channel: { id: north } })
  await link(north, {}, 'another')
  const channel = await found(north)
  expect([channel?.gone, channel?.group]).toEqual([undefined, 'another'])
})

test('a link ends only with the group that it is to', async () => {
  await link(north)
  await conversation.bot.services.channels.unlink(channelId(tenant, north), 'another')
  expect((await found(north))?.group).toBe('g')
  await conversation.bot.services.channels.unlink(channelId(tenant, north), 'g')
  expect((await found(north))?.group).toBeUndefined()
})

test('a channel of which its group was told that it is gone is linked no more; one that is there again is', async () => {
  const { channels } = conversation.bot.services
  await Promise.all([link(north), link(south)])
  await news({ eventType: 'channelDeleted', channel: { id: north } })
  for (const one of [north, south]) await channels.told(channelId(tenant, one))
  expect(await found(north)).toMatchObject({ told: true, gone: { why: 'deleted' } })
  expect([(await found(north))?.group, (await found(south))?.group]).toEqual([undefined, 'g'])
  await channels.give(channelId(tenant, north), 'g', { id: 'p', name: 'Priya' })
  expect(await found(north)).not.toHaveProperty('gone')
  expect((await found(north))?.group).toBe('g')
})
