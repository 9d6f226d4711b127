import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'

/** What people looked for and did not find. */

let chat: Conversation
let tom: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
})
beforeEach(() => {
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
})
afterAll(() => chat.stop())

const needs = async () => wordsOn(await rachel.says('unmet needs'))

test('at first there are none', async () => {
  expect(await needs()).toContain('Everything that people looked for was found.')
})

test('words that find nothing are told so, with the nearest and what becomes of them', async () => {
  const words = wordsOn(await tom.says('toolkit pension forecast'))
  expect(words).toContain('Nothing in the toolkit fits these words:\npension forecast')
  expect(words).toContain('The words are kept for the connectors')
  expect(words).toContain('The nearest')
})

test('connectors see them without who or where, the most wanted first', async () => {
  await tom.says('toolkit lease vehicles jo@alderbrook.gov.uk 01234 567890')
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
  await tom.says('toolkit Lease vehicles!')
  const words = await needs()
  expect(words.indexOf('lease vehicles')).toBeGreaterThan(0)
  expect(words.indexOf('lease vehicles')).toBeLessThan(words.indexOf('pension forecast'))
  expect(words).toContain('2 times, last on 23 November 2026')
  expect(words).not.toMatch(/jo@|alderbrook|01234|Tom|Garland/i)
})

test('a message that Teams delivers twice is one', async () => {
  for (const _time of [1, 2]) await tom.says('toolkit dog licences', { id: 'twice' })
  expect(await needs()).toMatch(/dog licences[\s\S]{0,4}once/)
})

test('many people at once are all counted', async () => {
  const at = (second: number) => new Date(chat.clock.now.getTime() + second * 20_000).toISOString()
  const { toolkit } = chat.bot.services
  await Promise.all([0, 0, 0].map(() => toolkit.keepNeed('swans', at(0))))
  for (const second of [1, 2, 3, 4]) await toolkit.keepNeed('swans', at(second))
  const swans = (await toolkit.needs()).find(({ words }) => words === 'swans')
  expect(swans).toMatchObject({ count: 5, first: at(0), last: at(4) })
})

test('turning a page of an old card asks for nothing new', async () => {
  await tom.sends('toolkit-list', { by: 'words', of: 'gryphon', page: 0 })
  expect(await needs()).not.toContain('gryphon')
})

test('words with nothing to keep are not kept', async () => {
  expect(wordsOn(await tom.says('toolkit 12345'))).not.toContain('are kept')
})

test('they are in pages', async () => {
  for (let at = 0; at < 21; at++)
    await chat.bot.services.toolkit.keepNeed(`zzz ${'abcdefghijklmnopqrstuvw'[at]}`, '2026-11-01T09:00:00.000Z')
  const first = await rachel.says('unmet needs')
  expect(wordsOn(first)).toContain('Page 1 of 2')
  const second = await rachel.presses(first, 'Next page')
  expect(wordsOn(second)).toContain('Page 2 of 2')
  expect(buttonsOf(second.card!).map(({ title }) => title)).toContain('Previous page')
})

test('they are for connectors', async () => {
  expect((await tom.says('unmet needs')).words).toContain('Only connectors of the programme')
})
