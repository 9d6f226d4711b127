import { type Conversation, startConversation, wordsOn } from '../support/conversation'
import { jobs } from '../support/settling'
import { days, pass } from '../support/submissions'

/** The peer groups of the made-up programme, as somebody meets them who tries Pioneer. */

let chat: Conversation
beforeAll(async () => {
  chat = await startConversation({ sample: true })
})
afterAll(() => chat.stop())

test('are suggested, and have a question with an answer and one without', async () => {
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  const list = await amina.says('groups')
  expect(wordsOn(list)).toContain('West Midlands contract managers\nYour council is in West Midlands.')
  const questions = await amina.sends('questions', { group: 'sample-group-west-midlands', page: 0 })
  expect(wordsOn(questions)).toMatch(/many sites\?\nOpen, asked on[\s\S]*gold contract in your council\?\nAnswered/)
})

test('write to nobody of their own accord', async () => {
  const rachel = chat.person('Rachel Osei', 'programme.example')
  await rachel.opens()
  const before = rachel.received().length
  pass(chat, days(30))
  await jobs(chat)
  const about = rachel
    .received()
    .slice(before)
    .map(({ activity }) => activity.summary)
  expect(about.filter((summary) => summary?.includes('question'))).toEqual([])
})
