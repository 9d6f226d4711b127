import { card } from '../cards/card'
import { heading } from '../cards/parts'
import { posts, pressOf } from './support/activities'
import { type Conversation, startConversation, type Talker, wordsOn } from './support/conversation'
import { startTeams, type Teams } from './support/teams'

/** Where people can be written to: learnt from an installation or a message in their own chat, and from nothing else. */

let chat: Conversation
let elsewhere: Teams
let count = 0

beforeAll(async () => {
  chat = await startConversation()
  elsewhere = await startTeams()
})
afterAll(async () => {
  await chat.stop()
  await elsewhere.stop()
})

/** Writes to somebody of the bot's own accord; answers whether it came, and where. */
async function reaches(talker: Talker): Promise<'here' | 'elsewhere' | 'nowhere'> {
  const summary = `Notice ${++count}`
  const { notify } = chat.bot.services
  await notify.keep([{ key: summary, to: talker.id, card: card(summary, [heading(summary)]) }])
  await notify.idle()
  const came = (teams: Teams) =>
    teams.sent.some((one) => one.activity.summary === summary && one.conversation === `a:${talker.member.email}`)
  return came(chat.teams) ? 'here' : came(elsewhere) ? 'elsewhere' : 'nowhere'
}

test('somebody who has installed the bot can be written to', async () => {
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  expect(await reaches(amina)).toBe('nowhere')
  await amina.opens()
  expect(await reaches(amina)).toBe('here')
})

test('somebody who has said something in their own chat can be written to', async () => {
  const tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.says('help')
  expect(await reaches(tom)).toBe('here')
})

test('somebody who has only pressed a card, or spoken in a channel or a group, cannot', async () => {
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  await pia.sends('results', { page: 0 })
  await pia.sends('results', { page: 0 }, {}, { asSubmit: true })
  await pia.says('assess', { in: 'channel' })
  await pia.says('assess', { in: 'group' })
  expect(await reaches(pia)).toBe('nowhere')
})

test('everybody can still be written to after a restart', async () => {
  const talkers = ['Ulla Ash', 'Vera Ash', 'Wes Ash'].map((name) => chat.person(name, 'alderbrook.example'))
  for (const talker of talkers) await talker.opens()
  await chat.restart()
  for (const talker of talkers) expect(await reaches(talker)).toBe('here')
})

test('somebody who takes the bot away is not written to, and is again when they are back', async () => {
  const kim = chat.person('Kim Ash', 'alderbrook.example')
  await kim.opens()
  await kim.leaves()
  expect(await reaches(kim)).toBe('nowhere')
  await chat.restart()
  expect(await reaches(kim)).toBe('nowhere')
  await kim.opens()
  expect(await reaches(kim)).toBe('here')
})

test.each(['group', 'channel'] as const)(
  'where a %s is, is kept when the bot is installed there, and not written to',
  async (place) => {
    const zoe = chat.person(`Zoe ${place}`, 'alderbrook.example')
    expect(wordsOn(await zoe.opens(place))).toContain('Open a chat with Pioneer')
    const { references } = (await chat.bot.services.people.find(zoe.id))!
    expect(references).toMatchObject({ [place]: { place, conversation: expect.stringContaining(`19:${place}@`) } })
    expect(await reaches(zoe)).toBe('nowhere')
  },
)

test('taking the bot out of a channel does not take it out of the personal chat of who did it', async () => {
  const lou = chat.person('Lou Ash', 'alderbrook.example')
  await lou.opens()
  const conversation = { id: '19:channel@thread.tacv2', conversationType: 'channel', tenantId: lou.member.tenantId }
  await posts(chat, lou, { type: 'installationUpdate', action: 'remove', conversation })
  expect(await reaches(lou)).toBe('here')
})

test.each([
  ['a press', pressOf('results', { page: 0 })],
  ["an old client's press", { type: 'message', value: { verb: 'results', fixed: { page: 0 } } }],
])('%s from another address does not change where somebody is written to', async (name, activity) => {
  const talker = chat.person(`${name.replace(/\W/g, '')} Ash`, 'alderbrook.example')
  await talker.opens()
  await posts(chat, talker, { ...activity, serviceUrl: elsewhere.serviceUrl })
  expect(await reaches(talker)).toBe('here')
  await chat.restart()
  expect(await reaches(talker)).toBe('here')
})

test('a message from another address does: Teams has moved them', async () => {
  const max = chat.person('Max Ash', 'alderbrook.example')
  await max.opens()
  await posts(chat, max, { type: 'message', text: 'help', serviceUrl: elsewhere.serviceUrl })
  expect(await reaches(max)).toBe('elsewhere')
})

test.each(['https://attacker.example/', 'http://10.0.0.1/', 'not an address'])(
  'an activity that wants its answers at %s is refused, and nothing is learnt from it',
  async (serviceUrl) => {
    const nia = chat.person('Nia Ash', 'alderbrook.example')
    await nia.opens()
    expect((await posts(chat, nia, { type: 'message', text: 'help', serviceUrl })).status).toBe(403)
    expect(await reaches(nia)).toBe('here')
  },
)
