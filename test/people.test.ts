import { mkdirSync, writeFileSync } from 'node:fs'
import { posts, pressOf } from './support/activities'
import { type Conversation, startConversation, type Talker, tenant, wordsOn } from './support/conversation'
import { pass } from './support/submissions'
import { temporaryFolder } from './support/temporary-folder'

/** Who somebody is comes from the authenticated activity and from Teams' own record of them, and from nothing else. */

const folder = temporaryFolder()
const theirTenant = '22222222-2222-4222-8222-222222222222'
let chat: Conversation

/** Amber Valley takes part from one tenant alone; Arun from any. */
beforeAll(async () => {
  mkdirSync(folder.file('content'))
  writeFileSync(
    folder.file('content/participants.yaml'),
    `title: Test
checked: 2026-11-23
participants:
  - { council: E07000032, tenants: [${theirTenant.toUpperCase()}] }
  - { council: E07000224, tenants: [] }
`,
  )
  chat = await startConversation({ env: { CONTENT_DIR: folder.file('content') } })
})
afterAll(() => chat.stop())

const placeOf = async (talker: Talker): Promise<string> => {
  await talker.opens()
  return wordsOn(await talker.says('my council'))
}

test('the record of a member is fetched once, over many turns and a restart', async () => {
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  const before = chat.teams.lookups()
  await amina.opens()
  for (const words of ['help', 'assess', 'my council', 'my results']) await amina.says(words)
  await amina.sends('results', { page: 0 })
  pass(chat, 3_600_000)
  await chat.restart()
  await amina.says('assess')
  await amina.opens()
  expect(chat.teams.lookups() - before).toBe(1)
})

test('two first turns at once make one person', async () => {
  const tom = chat.person('Tom Garland', 'alderbrook.example')
  const both = await Promise.all([tom.sends('results', { page: 0 }), tom.sends('contracts', { page: 0 })])
  for (const answer of both) expect(answer.card).toBeDefined()
  const members = await chat.bot.services.people.membersOf('sample-alderbrook')
  expect(members.filter((member) => member.person === tom.id)).toHaveLength(1)
})

test('a card cannot say who is asking', async () => {
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  const rachel = chat.person('Rachel Osei', 'programme.example')
  await pia.opens()
  await rachel.opens()
  const claims = {
    person: rachel.id,
    from: { id: rachel.member.id },
    aadObjectId: rachel.member.aadObjectId,
    roles: ['admin'],
  }
  const press = pressOf('reviews', { page: 0, level: '', council: '' }, claims)
  expect((await posts(chat, pia, press)).body).toContain('Only connectors of the programme can do this.')
  const value = { ...press.value, from: { id: rachel.member.id, aadObjectId: rachel.member.aadObjectId } }
  expect((await posts(chat, pia, { ...press, value })).body).toContain('Only connectors of the programme can do this.')
  expect((await posts(chat, rachel, press)).body).toContain('Review')
})

test.each<[name: string, more: Record<string, unknown>]>([
  ['no object id', { from: { id: '29:pia.quist@alderbrook.example', name: 'Pia Quist' } }],
  ['no tenant', { conversation: { id: 'a:pia.quist@alderbrook.example' }, channelData: {} }],
  ['two tenants that disagree', { channelData: { tenant: { id: theirTenant } } }],
])('a press with %s is answered politely and does nothing', async (_name, more) => {
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  const answer = await posts(chat, pia, { ...pressOf('results', { page: 0 }), ...more })
  expect(answer).toEqual({ status: 200, body: expect.stringContaining('Teams did not say who you are') })
})

test('the same person in other capitals is the same person', async () => {
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  await pia.opens()
  const before = chat.teams.lookups()
  const from = { id: pia.member.id, name: 'Pia', aadObjectId: pia.member.aadObjectId.toUpperCase() }
  expect((await posts(chat, pia, { ...pressOf('results', { page: 0 }), from })).status).toBe(200)
  expect(chat.teams.lookups()).toBe(before)
})

test('the sign-in name decides the council, and not the email', async () => {
  const mailed = chat.person('Mallory Mail', 'alderbrook.example', { userPrincipalName: 'mallory@elsewhere.example' })
  expect(await placeOf(mailed)).toContain('Your address does not belong to a council')
  const signed = chat.person('Sian Sign', 'elsewhere.example', { userPrincipalName: 'SIAN@Alderbrook.Example' })
  expect(await placeOf(signed)).toContain('Alderbrook Borough Council (sample)')
})

test.each([
  ['a domain that ends alike', 'x@notalderbrook.example'],
  ['a domain below it', 'x@mail.alderbrook.example'],
  ['the domain before the last @', 'x@alderbrook.example@elsewhere.example'],
  ['a guest of another tenant', 'x_alderbrook.example#EXT#@elsewhere.onmicrosoft.com'],
  ['no sign-in name', ''],
])('%s does not make an officer', async (name, userPrincipalName) => {
  const letters = name.replace(/[^a-z]/g, '').slice(0, 6)
  const talker = chat.person(`${[...letters].toReversed().join('')} Zed`, 'alderbrook.example', { userPrincipalName })
  expect(await placeOf(talker)).not.toContain('Alderbrook')
})

test('a council whose tenants are listed is closed to other tenants; one without a list is open to its domain', async () => {
  const inside = chat.person('Ines Amber', 'ambervalley.gov.uk', { tenantId: theirTenant })
  expect(await placeOf(inside)).toContain('Amber Valley Borough Council\n')
  const foreign = chat.person('Fred Amber', 'ambervalley.gov.uk', { tenantId: tenant })
  expect(await placeOf(foreign)).toContain('Your address does not belong to a council')
  const arun = chat.person('Arthur Arun', 'arun.gov.uk', { tenantId: tenant })
  expect(await placeOf(arun)).toContain('Arun District Council\n')
})

test('a sign-in name of another domain belongs to the council of its tenant, when a council has that tenant', async () => {
  const renamed = chat.person('Rena Amber', 'ambervalley.onmicrosoft.example', { tenantId: theirTenant })
  expect(await placeOf(renamed)).toContain('Amber Valley Borough Council\n')
})
