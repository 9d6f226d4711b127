import { createNotify } from '../bot/delivery/notify'
import type { Response } from '../bot/domain/response'
import { decided, submitted } from '../bot/domain/transitions'
import { createResponses } from '../bot/responses'
import type { Store } from '../storage/port'
import { type Conversation, startConversation, type Talker } from './support/conversation'
import { jobs, killedAfter, placesOf, told } from './support/settling'
import { dyingAt, heldAt } from './support/stops'
import { actor, draftOf, pass, submits } from './support/submissions'

/** Several processes over one database: one that dies in the middle, two at once, a slow one. What follows from a change comes once. */

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

const now = async ({ council, id }: Response) => (await chat.bot.services.responses.get(council, id))!

/** Another process over the same database, which cannot reach Teams and whose store may be in trouble. */
function elsewhere(store: Store) {
  const { people, content, clock, log } = chat.bot.services
  const transport = async () => ({ end: 'retry', reason: 'no answer', after: 0 }) as const
  const notify = createNotify({ store, people, transport, clock, log })
  return { ...createResponses({ store, people, notify, content }), idle: notify.idle }
}

test.each([
  ['the index', 'round', 0],
  ['the queue', 'review', 0],
  ['the notice', 'delivery', 0],
  ['the mark that all is done', 'response', 1],
])(
  'a process that dies at the write of %s still takes the decision, and what follows comes once',
  async (_, name, after) => {
    const response = await submits(chat, amina, service(`Died at ${name}`))
    const dying = elsewhere(dyingAt(chat.bot.services.store, name, after))
    const taken = await dying.change(response.council, response.id, agreed)
    expect(taken?.state).toBe('agreed')
    await dying.idle()
    await jobs(chat)
    expect(await placesOf(chat, response)).toEqual(['agreed', undefined])
    expect(told(amina, `Died at ${name}`)).toHaveLength(1)
    expect((await now(response)).settled).toBe(3)
  },
)

test('two processes that make the same thing good at once tell of it once', async () => {
  const response = await killedAfter(chat, sent(draft('At once')))
  const others = [elsewhere(chat.bot.services.store), elsewhere(chat.bot.services.store)]
  await Promise.allSettled([chat.bot.runJobs(), ...others.map((other) => other.settleAll())])
  await Promise.all(others.map((other) => other.idle()))
  pass(chat, 1000)
  await jobs(chat)
  expect((await placesOf(chat, response))[1]).toBe('decision')
  expect(told(rachel, 'At once')).toHaveLength(1)
})

test('a process that is slow to put a submission on the queue does not put it back after the decision', async () => {
  const response = await killedAfter(chat, sent(draft('Slowly')))
  const slow = heldAt(chat.bot.services.store, 'review')
  const settling = elsewhere(slow.store).settle(response.council, response.id)
  await slow.reached
  await jobs(chat)
  await chat.bot.services.responses.change(response.council, response.id, agreed)
  expect((await placesOf(chat, response))[1]).toBeUndefined()
  slow.letGo()
  await settling
  expect(await placesOf(chat, response)).toEqual(['agreed', undefined])
})
