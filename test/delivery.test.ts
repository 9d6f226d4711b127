import { deliveries } from '../bot/delivery/deliveries'
import { type Conversation, startConversation, type Talker } from './support/conversation'
import { actor, pass, submits } from './support/submissions'

/** What the bot writes of its own accord comes also when Teams is busy, and when the bot stops in between. */

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
})
afterEach(() => chat.stop())

const told = (talker: Talker) =>
  talker.received().filter((one) => one.activity.summary?.includes('sent a self-assessment'))

const busy = (after: string) => ({
  status: 429,
  body: { error: { code: 'Throttled' } },
  headers: { 'retry-after': after },
})

test('a notice for which Teams was too busy comes by itself when the wait is over', async () => {
  chat.teams.answers.push(busy('30'))
  await submits(chat, amina)
  pass(chat, 29_000)
  await chat.bot.runJobs()
  expect(told(rachel)).toEqual([])
  pass(chat, 1000)
  await chat.bot.runJobs()
  expect(told(rachel)).toHaveLength(1)
  pass(chat, 3_600_000)
  await chat.bot.runJobs()
  expect(told(rachel)).toHaveLength(1)
})

test('a notice that waited when the bot was stopped comes after it has started again', async () => {
  chat.teams.answers.push(busy('30'))
  await submits(chat, amina)
  pass(chat, 30_000)
  await chat.restart()
  await chat.bot.runJobs()
  expect(told(rachel)).toHaveLength(1)
})

test('a bot that is stopped finishes what it is sending first', async () => {
  const { notify } = chat.bot.services
  const card = (await amina.says('help')).card!
  await notify.keep(Array.from({ length: 20 }, (_, count) => ({ key: `Key ${count}`, to: rachel.id, card })))
  await chat.restart()
  expect(rachel.received().filter((one) => one.activity.summary === card.fallbackText)).toHaveLength(20)
})

test('somebody who has blocked the bot costs one try, and nobody else a notice', async () => {
  const corin = chat.person('Corin Bell', 'programme.example')
  await corin.opens()
  chat.teams.answers.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
  await submits(chat, amina)
  pass(chat, 3_600_000)
  await chat.bot.runJobs()
  expect(told(rachel).length + told(corin).length).toBe(1)
  const ends = await Promise.all([rachel, corin].map((talker) => chat.bot.services.store.list(deliveries, talker.id)))
  expect(ends.flatMap((page) => page.items.map((kept) => kept.value.state)).toSorted()).toEqual(['blocked', 'sent'])
})

test('a connector who has removed the bot is not written to, and the others are', async () => {
  const corin = chat.person('Corin Bell', 'programme.example')
  await corin.opens()
  await rachel.leaves()
  await submits(chat, amina)
  expect([told(rachel).length, told(corin).length]).toEqual([0, 1])
})

test('a connector whose appointment has ended is told of nothing more', async () => {
  await chat.bot.services.people.appoint(rachel.id, [], actor(amina))
  await submits(chat, amina)
  expect(told(rachel)).toEqual([])
})
