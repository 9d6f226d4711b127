import { contacts } from '../../bot/domain/contact'
import { known } from '../../bot/people-records'
import type { Card } from '../../cards/card'
import { checksIn } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { jobs } from '../support/settling'
import { hours, pass } from '../support/submissions'

/** Messages about a council's check-in, when the officer has gone to another council since. */

let chat: Conversation
let tom: Talker
let rachel: Talker
let message: Card
let alarm: Card

const council = 'sample-alderbrook'
const newest = (talker: Talker) => talker.received().at(-1)!.activity.attachments![0]!.content as Card

beforeEach(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [tom, rachel]) await talker.opens()
  await checksIn(tom, { help: 'call' })
  await chat.bot.services.notify.idle()
  alarm = newest(rachel)
})
afterEach(() => chat.stop())

/** As when their sign-in name is one of the other council from now on. */
async function moves(officer: Talker): Promise<void> {
  const { store } = chat.bot.services
  const record = (await store.get(known, officer.id, officer.id))!
  const signInName = 'tom.garland@brackenshire.example'
  await store.put(known, { ...record.value, council: 'sample-brackenshire', signInName }, record.version)
  pass(chat, hours(1))
}
const kept = async () => (await chat.bot.services.store.list(contacts, council)).items.map(({ value }) => value.note)
const wrote = () => tom.received().filter((one) => one.activity.summary?.includes('wrote to you'))

test('nothing more is written to them, and the connector is told so', async () => {
  await moves(tom)
  const answer = await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
  expect(answer.words).toBe(
    'Nothing was sent: Tom Garland is not with Alderbrook Borough Council (sample) any more. Write to somebody else there.',
  )
  await jobs(chat)
  expect(wrote()).toEqual([])
  expect(await kept()).toEqual([])
})

test('what was written before and is still owed does not reach them', async () => {
  await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
  await jobs(chat)
  const { store } = chat.bot.services
  await tom.presses(newest(tom), 'Reply', { reply: 'Thank you.' })
  await jobs(chat)
  await moves(tom)
  const [first] = (await store.list(contacts, council)).items
  const owed = { ...first!.value, id: `${first!.value.message!.thread}:2`, note: 'And then?', told: false }
  await store.put(contacts, { ...owed, message: { ...owed.message!, place: 2 } })
  await jobs(chat)
  expect(wrote()).toHaveLength(1)
})

test('a message of before is not theirs to answer any more, and the same reply again is still one', async () => {
  await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
  await jobs(chat)
  message = newest(tom)
  await moves(tom)
  expect((await tom.presses(message, 'Reply', { reply: 'Thank you.' })).words).toBe('This message is not to you.')
  const again = await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
  expect(wordsOn(again)).toContain('Your reply is sent')
  expect(await kept()).toEqual(['I call you at two.'])
})
