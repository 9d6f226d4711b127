import { known } from '../../bot/people-records'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { confirms, goTo, later, promptsTo, works, writes } from '../support/prompts'

/** "Not for two weeks": every path honours it. */

let chat: Conversation
let amina: Talker
let tom: Talker
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, tom, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

test('two weeks are filled in; the card says until when, and takes it back', async () => {
  const card = await amina.says('pause prompts')
  expect(wordsOn(card)).toContain('You get prompts as they are sent.')
  const paused = await amina.presses(card, 'Pause prompts')
  expect(wordsOn(paused)).toContain('Prompts are paused until the end of 7 December 2026.')
  expect(wordsOn(await amina.says('pause'))).toContain('until the end of 7 December 2026')
  expect(wordsOn(await amina.presses(paused, 'Take prompts again'))).toContain('You get prompts as they are sent.')
})

test.each([
  ['yesterday', '2026-11-22', 'That day is over. Choose today or a later day.'],
  ['in two years', '2028-11-23', 'Choose a day within the next year.'],
  ['no day', 'soon', 'The last day of the pause is not a date. Write it as 2027-03-31.'],
])('a pause until %s is refused and not kept', async (_name, until, words) => {
  expect((await amina.sends('pause-until', {}, { until })).words).toBe(words)
  const { store } = chat.bot.services
  expect((await store.get(known, amina.id, amina.id))!.value.pausedUntil).toBeUndefined()
})

test('somebody who has paused gets neither a prompt nor its reminders, and the author sees why', async () => {
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts', { until: '2026-12-08' })
  await confirms(rachel, await writes(rachel, { times: { closing: '2026-12-11', reminders: '7,3,1' } }))
  await works(chat)
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  const progress = wordsOn(await rachel.presses(open, 'Progress'))
  expect(progress).toContain('not sent: they have paused prompts')
  expect(progress).toContain('has paused prompts until 8 December 2026')
  await goTo(chat, '2026-12-04T09:00:00Z')
  await goTo(chat, '2026-12-08T09:00:00Z')
  expect([promptsTo(amina).length, promptsTo(tom).length]).toEqual([0, 3])
  // Over: the last reminder comes.
  await goTo(chat, '2026-12-10T09:00:00Z')
  expect([promptsTo(amina).length, promptsTo(tom).length]).toEqual([1, 4])
  // Of something that did not come before, that is no reminder.
  expect(promptsTo(amina)[0]).toMatch(/^A message from/)
  expect(promptsTo(tom).map((words) => words.split(' from ')[0])).toEqual([
    'A message',
    ...['A reminder', 'A reminder', 'A reminder'],
  ])
})

test('who pauses while a prompt waits for the morning is not written to', async () => {
  chat.clock.now = new Date('2026-11-23T19:00:00Z')
  await confirms(rachel, await writes(rachel))
  await works(chat)
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts')
  await goTo(chat, '2026-11-24T08:00:00Z')
  expect([promptsTo(amina).length, promptsTo(tom).length]).toEqual([0, 1])
})

test('sending again does not reach those who have paused', async () => {
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts')
  const preview = await writes(rachel)
  chat.teams.answers.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
  await confirms(rachel, preview, '')
  await works(chat)
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  await rachel.presses(open, 'Send again to those not reached')
  await works(chat)
  expect([promptsTo(amina).length, promptsTo(tom).length]).toEqual([0, 1])
})

test('the button on a prompt leads there, and the digest wish stays as it was', async () => {
  const { people } = chat.bot.services
  await people.wish(amina.id, () => ({ digestOff: true }))
  await confirms(rachel, await writes(rachel))
  await works(chat)
  await later(chat, 1000)
  const prompt = amina.received().at(-1)!.activity.attachments![0]!.content
  await amina.presses(await amina.presses(prompt as never, 'Pause prompts'), 'Pause prompts')
  expect(await people.find(amina.id)).toMatchObject({ digestOff: true, pausedUntil: '2026-12-07' })
})
