import { mkdirSync, writeFileSync } from 'node:fs'
import { type Conversation, startConversation, type Talker, wordsOn } from './support/conversation'
import { actor } from './support/submissions'
import { temporaryFolder } from './support/temporary-folder'

/** Content is the authority on who belongs where, also for people who were met before it was mended. */

const folder = temporaryFolder()
let chat: Conversation

/** The register and the participants as the programme officer has them, and a bot that has read them. */
function write(domains: { readonly adur: string; readonly worthing: string }, tenants = ''): void {
  mkdirSync(folder.file('content'), { recursive: true })
  const lines = [
    `  - { id: E07000223, name: Adur, type: district, region: South East, domains: [${domains.adur}] }`,
    `  - { id: E07000229, name: Worthing, type: district, region: South East, domains: [${domains.worthing}] }`,
  ]
  const head = 'title: Test\nchecked: 2026-11-23\n'
  writeFileSync(
    folder.file('content/councils.yaml'),
    `${head}source: A test\ntypes:\n  - { id: district, title: District }\ncouncils:\n${lines.join('\n')}\n`,
  )
  const taking = `[{ council: E07000223, tenants: [${tenants}] }, { council: E07000229, tenants: [] }]`
  writeFileSync(folder.file('content/participants.yaml'), `${head}participants: ${taking}\n`)
}

beforeEach(async () => {
  write({ adur: 'adur.example', worthing: '' })
  chat = await startConversation({ env: { CONTENT_DIR: folder.file('content') } })
})
afterEach(() => chat.stop())

const membersOf = async (council: string) =>
  (await chat.bot.services.people.membersOf(council)).map((member) => member.name)

const place = async (talker: Talker) => wordsOn(await talker.says('my council'))

test('somebody who came before their domain was known is of their council from the next start', async () => {
  const wendy = chat.person('Wendy Worth', 'worthing.example')
  await wendy.opens()
  expect(await place(wendy)).toContain('Your address does not belong to a council')
  write({ adur: 'adur.example', worthing: 'worthing.example' })
  await chat.restart()
  expect(await place(wendy)).toContain('Worthing')
  expect(wordsOn(await wendy.says('assess'))).toContain('Choose what you want')
  expect(await membersOf('E07000229')).toEqual(['Wendy Worth'])
})

test('somebody whom a wrong domain put in a council is of the right one after it is mended, and leads it no more', async () => {
  const wendy = chat.person('Wendy Worth', 'adur.example')
  await wendy.opens()
  await chat.bot.services.people.setLead('E07000223', wendy.id, true)
  expect(await place(wendy)).toMatch(/Adur.*Lead/s)
  write({ adur: '', worthing: 'adur.example' })
  await chat.restart()
  expect(await place(wendy)).toMatch(/Worthing/)
  expect(await place(wendy)).not.toMatch(/Adur|Lead/)
  expect(await membersOf('E07000223')).toEqual([])
  expect(await membersOf('E07000229')).toEqual(['Wendy Worth'])
})

test('a council that is closed to other tenants later is closed to those who were in before', async () => {
  const ada = chat.person('Ada Adur', 'adur.example')
  await ada.opens()
  expect(await place(ada)).toContain('Adur')
  write({ adur: 'adur.example', worthing: '' }, '33333333-3333-4333-8333-333333333333')
  await chat.restart()
  expect(await place(ada)).toContain('Your address does not belong to a council')
})

test('a choice among councils that share a domain stays, whatever else is learnt', async () => {
  write({ adur: 'shared.example', worthing: 'shared.example' })
  await chat.restart()
  const cleo = chat.person('Cleo Shore', 'shared.example')
  await cleo.opens()
  await cleo.presses(await cleo.says('my council'), 'This is my council', { council: 'E07000229' })
  write({ adur: 'shared.example, adur.example', worthing: 'shared.example' })
  await chat.restart()
  expect(await place(cleo)).toContain('Worthing')
})

test('an address that a second council comes to share keeps the council that it had', async () => {
  const ada = chat.person('Ada Adur', 'adur.example')
  await ada.opens()
  write({ adur: 'adur.example', worthing: 'adur.example' })
  await chat.restart()
  expect(await place(ada)).toContain('Adur')
})

test('a caseload does not depend on a council', async () => {
  const wendy = chat.person('Wendy Worth', 'worthing.example')
  await wendy.opens()
  await chat.bot.services.people.appoint(wendy.id, ['E07000223'], actor(wendy))
  write({ adur: 'adur.example', worthing: 'worthing.example' })
  await chat.restart()
  expect(wordsOn(await wendy.says('review'))).toContain('Nothing is waiting for your review.')
})
