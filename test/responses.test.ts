import type { Response } from '../bot/domain/response'
import { decided, replied, submitted } from '../bot/domain/transitions'
import { type Conversation, startConversation, type Talker } from './support/conversation'
import { jobs, killedAfter, placesOf, told } from './support/settling'
import { actor, days, draftOf, pass, submits } from './support/submissions'

/** A change of state is one write. What follows from it (the index, the queue, the notices) comes once, whatever stops in between. */

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
})
afterAll(() => chat.stop())

const at = '2026-11-23T09:00:00.000Z'
const service = (subject: string) => ({ level: 'service', subject }) as const
const draft = (subject: string) => draftOf(chat, amina, service(subject))
const sent = (response: Response) => submitted(response, actor(amina), at)!
const agreed = (response: Response) =>
  decided(response, { verdict: 'agreed', comment: 'Good.', reopen: [] }, actor(rachel), at)!
const answered = (response: Response) => replied(response, 'Thanks.', actor(amina), at)!

const now = async ({ council, id }: Response) => (await chat.bot.services.responses.get(council, id))!

describe('a process that is killed right after the write of', () => {
  test('a start: the draft is on the index, and nobody is told', async () => {
    const response = await killedAfter(chat, draft('Started'))
    await jobs(chat)
    expect(await placesOf(chat, response)).toEqual(['draft', undefined])
    expect([told(amina, 'Started'), told(rachel, 'Started')]).toEqual([[], []])
  })

  test('a submission: it is on the index and the queue, and the connector is told once', async () => {
    const response = await killedAfter(chat, sent(draft('Submitted')))
    expect(await placesOf(chat, response)).toEqual([undefined, undefined])
    await jobs(chat)
    expect(await placesOf(chat, response)).toEqual(['submitted', 'decision'])
    expect(told(rachel, 'Submitted')).toHaveLength(1)
  })

  test('a decision: it is off the queue, and the officer is told once', async () => {
    const response = await killedAfter(chat, agreed(await submits(chat, amina, service('Decided'))))
    expect((await placesOf(chat, response))[1]).toBe('decision')
    await jobs(chat)
    expect(await placesOf(chat, response)).toEqual(['agreed', undefined])
    expect(told(amina, 'Decided')).toEqual([expect.stringContaining('Agreed')])
  })

  test('a reply: it is on the queue, and the connector is told once', async () => {
    const response = await killedAfter(chat, agreed(await submits(chat, amina, service('Replied'))))
    await jobs(chat)
    await killedAfter(chat, answered(await now(response)))
    await jobs(chat)
    expect((await placesOf(chat, response))[1]).toBe('reply')
    expect(told(rachel, 'Replied').filter((words) => words?.includes('replied to your decision'))).toHaveLength(1)
  })

  test('several steps, one after another: each notice comes once', async () => {
    const response = await killedAfter(chat, answered(agreed(sent(draft('All of it')))))
    await jobs(chat)
    expect(await placesOf(chat, response)).toEqual(['agreed', 'reply'])
    expect([told(amina, 'All of it'), told(rachel, 'All of it')]).toEqual([
      [expect.stringContaining('Agreed')],
      [expect.stringContaining('sent a self-assessment'), expect.stringContaining('replied to your decision')],
    ])
  })

  test('anything: the next start makes it good by itself', async () => {
    const response = await killedAfter(chat, sent(draft('Restarted')))
    await chat.restart()
    await jobs(chat)
    expect((await placesOf(chat, response))[1]).toBe('decision')
    expect(told(rachel, 'Restarted')).toHaveLength(1)
  })
})

test('a decision after months, when the deliveries are forgotten, does not tell of the submission again', async () => {
  const response = await submits(chat, amina, service('After months'))
  expect(told(rachel, 'After months')).toHaveLength(1)
  pass(chat, days(100))
  await chat.bot.services.responses.change(response.council, response.id, agreed)
  await jobs(chat)
  expect([told(rachel, 'After months').length, told(amina, 'After months').length]).toEqual([1, 1])
})
