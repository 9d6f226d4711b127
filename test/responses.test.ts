import { type Response, responses, reviews, rounds } from '../bot/domain/response'
import { decided, replied, submitted } from '../bot/domain/transitions'
import { createNotify } from '../bot/notify'
import { createResponses } from '../bot/responses'
import type { Store } from '../storage/port'
import { type Conversation, startConversation, type Talker } from './support/conversation'
import { dyingAt, heldAt } from './support/stops'
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

/** What people have been told about a subject of the last step. */
function told(talker: Talker, subject: string): (string | undefined)[] {
  const about = talker.received().filter((one) => JSON.stringify(one.activity).includes(subject))
  return about.map((one) => one.activity.summary)
}

const indexOf = async ({ council, id }: Response) =>
  (await chat.bot.services.store.get(rounds, council, id))?.value.state

const waits = async ({ council, id }: Response) =>
  (await chat.bot.services.store.get(reviews, 'reviews', `${council}:${id}`))?.value.waits

/** Twice, because a job may run again; and until everything is sent. */
async function jobs(): Promise<void> {
  for (const _ of [1, 2]) await chat.bot.runJobs()
  await chat.bot.services.notify.idle()
}

/** Leaves a response as a process leaves it that was killed right after the write of its state. */
async function killedAfter(response: Response): Promise<Response> {
  const { store } = chat.bot.services
  const kept = await store.get(responses, response.council, response.id)
  await store.put(responses, { ...response, settled: kept?.value.settled ?? 0 }, kept?.version)
  return response
}

const now = async ({ council, id }: Response) => (await chat.bot.services.responses.get(council, id))!

describe('a process that is killed right after the write of', () => {
  test('a start: the draft is on the index, and nobody is told', async () => {
    const response = await killedAfter(draft('Started'))
    await jobs()
    expect([await indexOf(response), await waits(response)]).toEqual(['draft', undefined])
    expect([told(amina, 'Started'), told(rachel, 'Started')]).toEqual([[], []])
  })

  test('a submission: it is on the index and the queue, and the connector is told once', async () => {
    const response = await killedAfter(sent(draft('Submitted')))
    expect([await indexOf(response), await waits(response)]).toEqual([undefined, undefined])
    await jobs()
    expect([await indexOf(response), await waits(response)]).toEqual(['submitted', 'decision'])
    expect(told(rachel, 'Submitted')).toHaveLength(1)
  })

  test('a decision: it is off the queue, and the officer is told once', async () => {
    const response = await killedAfter(agreed(await submits(chat, amina, service('Decided'))))
    expect(await waits(response)).toBe('decision')
    await jobs()
    expect([await indexOf(response), await waits(response)]).toEqual(['agreed', undefined])
    expect(told(amina, 'Decided')).toEqual([expect.stringContaining('Agreed')])
  })

  test('a reply: it is on the queue, and the connector is told once', async () => {
    const response = await killedAfter(agreed(await submits(chat, amina, service('Replied'))))
    await jobs()
    await killedAfter(answered(await now(response)))
    await jobs()
    expect(await waits(response)).toBe('reply')
    expect(told(rachel, 'Replied').filter((words) => words?.includes('replied to your decision'))).toHaveLength(1)
  })

  test('several steps, one after another: each notice comes once', async () => {
    const response = await killedAfter(answered(agreed(sent(draft('All of it')))))
    await jobs()
    expect([await indexOf(response), await waits(response)]).toEqual(['agreed', 'reply'])
    expect([told(amina, 'All of it'), told(rachel, 'All of it')]).toEqual([
      [expect.stringContaining('Agreed')],
      [expect.stringContaining('sent a self-assessment'), expect.stringContaining('replied to your decision')],
    ])
  })

  test('anything: the next start makes it good by itself', async () => {
    const response = await killedAfter(sent(draft('Restarted')))
    await chat.restart()
    await jobs()
    expect(await waits(response)).toBe('decision')
    expect(told(rachel, 'Restarted')).toHaveLength(1)
  })
})

test('a decision after months, when the deliveries are forgotten, does not tell of the submission again', async () => {
  const response = await submits(chat, amina, service('After months'))
  expect(told(rachel, 'After months')).toHaveLength(1)
  pass(chat, days(100))
  await chat.bot.services.responses.change(response.council, response.id, agreed)
  await jobs()
  expect([told(rachel, 'After months').length, told(amina, 'After months').length]).toEqual([1, 1])
})

/** Another process over the same database, which cannot reach Teams and whose store may be in trouble. */
function elsewhere(store: Store) {
  const { people, content, clock } = chat.bot.services
  const transport = async () => ({ end: 'retry', reason: 'no answer', after: 0 }) as const
  const notify = createNotify({ store, people, transport, clock })
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
    await jobs()
    expect([await indexOf(response), await waits(response)]).toEqual(['agreed', undefined])
    expect(told(amina, `Died at ${name}`)).toHaveLength(1)
    expect((await now(response)).settled).toBe(3)
  },
)

test('two processes that make the same thing good at once tell of it once', async () => {
  const response = await killedAfter(sent(draft('At once')))
  const others = [elsewhere(chat.bot.services.store), elsewhere(chat.bot.services.store)]
  await Promise.allSettled([chat.bot.runJobs(), ...others.map((other) => other.settleAll())])
  await Promise.all(others.map((other) => other.idle()))
  await jobs()
  expect(await waits(response)).toBe('decision')
  expect(told(rachel, 'At once')).toHaveLength(1)
})

test('a process that is slow to put a submission on the queue does not put it back after the decision', async () => {
  const response = await killedAfter(sent(draft('Slowly')))
  const slow = heldAt(chat.bot.services.store, 'review')
  const settling = elsewhere(slow.store).settle(response.council, response.id)
  await slow.reached
  await jobs()
  await chat.bot.services.responses.change(response.council, response.id, agreed)
  expect(await waits(response)).toBeUndefined()
  slow.letGo()
  await settling
  expect([await indexOf(response), await waits(response)]).toEqual(['agreed', undefined])
})
