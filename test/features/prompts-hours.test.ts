import { checksIn } from '../support/check-ins'
import { type Conversation, startConversation, type Talker } from '../support/conversation'
import { confirms, goTo, later, promptsTo, works, writes } from '../support/prompts'
import { actor } from '../support/submissions'

/** Nothing of a prompt comes in the night, however it came to be late; and who is no connector any more is shown no progress. */

let chat: Conversation
let amina: Talker
let rachel: Talker
beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

const count = () => promptsTo(amina).length

test('“Send again” in the evening reaches people in the morning', async () => {
  const preview = await writes(rachel)
  chat.teams.answers.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
  await confirms(rachel, preview, '')
  await works(chat)
  await goTo(chat, '2026-11-23T22:00:00Z')
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  await rachel.presses(open, 'Send again to those not reached')
  await works(chat)
  await goTo(chat, '2026-11-24T07:59:00Z')
  expect(count()).toBe(0)
  await goTo(chat, '2026-11-24T08:00:00Z')
  expect(count()).toBe(1)
})

test('a try that has to wait until after hours is made in the morning', async () => {
  chat.clock.now = new Date('2026-11-23T17:55:00Z')
  const preview = await writes(rachel)
  const busy = { status: 429, body: { error: { code: 'Throttled' } }, headers: { 'retry-after': '600' } }
  chat.teams.answers.push(busy)
  await confirms(rachel, preview, '')
  await works(chat)
  await goTo(chat, '2026-11-23T18:05:00Z')
  await goTo(chat, '2026-11-23T23:00:00Z')
  expect(count()).toBe(0)
  await goTo(chat, '2026-11-24T08:00:00Z')
  expect(count()).toBe(1)
})

test.each([
  [true, 1],
  [false, 0],
])(
  'a message that shows the progress, of somebody who is a connector (%p), changes with an answer %p times',
  async (is, times) => {
    await confirms(rachel, await writes(rachel), 'the-message')
    await works(chat)
    await later(chat, 10_000)
    const edits = () => chat.teams.sent.filter((one) => one.edits === 'the-message').length
    const before = edits()
    if (!is) await chat.bot.services.people.appoint(rachel.id, [], actor(amina))
    await checksIn(amina)
    await later(chat, 61_000)
    expect(edits() - before).toBe(times)
  },
)
