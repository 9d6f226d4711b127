import type { Posted } from '../bot/delivery/attempt'
import type { Transport } from '../bot/delivery/deliveries'
import { laneOfAllIn } from '../bot/delivery/standing'
import { type PostOffice, saying, startPostOffice } from './support/post-office'

/** Cards that stand in a channel, and are brought up to date for everybody who sees them. */

let office: PostOffice
/** What the card of each lane shows, in the place of a feature's own records. */
let shown: Record<string, string>
let isThere: boolean
beforeEach(async () => {
  office = await startPostOffice()
  shown = { event: 'Nobody is going' }
  isThere = true
})
afterEach(() => office.stop())

const channel = 't:19:north@thread.tacv2'
const posted = (): Posted => ({
  placeOf: async (to) =>
    isThere
      ? {
          place: 'channel',
          serviceUrl: office.teams.serviceUrl,
          conversation: to.slice(2),
          bot: '28:pioneer',
          tenant: 't',
        }
      : undefined,
  draw: async ({ about }) => saying(shown[about!.of!]!),
})
const post = { lane: 'event', to: channel, kind: 'event', about: { of: 'event' } }
const running = (more: { transport?: Transport; random?: () => number; posted?: Posted } = {}) =>
  office.process({ posted: posted(), ...more })
const seen = () => office.teams.sent.map(({ edits, activity }) => [edits, activity.summary])

test('a card is posted once, in the channel itself', async () => {
  const notify = running()
  await notify.post(post)
  await notify.post(post)
  await notify.idle()
  expect(office.teams.sent).toMatchObject([
    { conversation: '19:north@thread.tacv2', activity: { summary: 'Nobody is going' } },
  ])
})

test('what changes is shown by the same message, drawn when it is written', async () => {
  const notify = running()
  await notify.post(post)
  await notify.idle()
  shown.event = 'One is going'
  await notify.refresh('event')
  await notify.idle()
  expect(seen()).toEqual([
    [undefined, 'Nobody is going'],
    ['message-1', 'One is going'],
  ])
})

test('what changes while the card is written is written after it, and no second card is posted', async () => {
  let meanwhile: Promise<void> | undefined
  const notify = running({
    transport: async (reference, message) => {
      const answer = await office.transport(reference, message)
      shown.event = 'One is going'
      meanwhile ??= notify.refresh('event')
      await meanwhile
      return answer
    },
  })
  await notify.post(post)
  await notify.idle()
  expect(seen()).toEqual([
    [undefined, 'Nobody is going'],
    ['message-1', 'One is going'],
  ])
})

test('500 who ask at once are served by a few messages, and the last one is right', async () => {
  const notify = running()
  await notify.post(post)
  await notify.idle()
  await Promise.all(
    Array.from({ length: 500 }, async (_one, place) => {
      shown.event = `${place + 1} are going`
      await notify.refresh('event')
    }),
  )
  await notify.idle()
  const edits = seen().slice(1)
  expect(edits.length).toBeLessThanOrEqual(3)
  expect(edits.at(-1)).toEqual(['message-1', '500 are going'])
})

test('two processes that ask at once leave one card, and it is right', async () => {
  const both = [running(), running()]
  await both[0]!.post(post)
  await both[0]!.idle()
  shown.event = 'One is going'
  await Promise.all(both.map((notify) => notify.refresh('event')))
  await Promise.all(both.map((notify) => notify.idle()))
  expect(seen().filter(([edits]) => edits === undefined)).toHaveLength(1)
  expect(seen().at(-1)).toEqual(['message-1', 'One is going'])
})

test('a refresh that waits for Teams waits as long as Teams says', async () => {
  const notify = running()
  await notify.post(post)
  await notify.idle()
  office.teams.answers.push({ status: 429, headers: { 'retry-after': '7' } })
  await notify.refresh('event')
  await notify.idle()
  shown.event = 'One is going'
  await notify.refresh('event')
  await notify.idle()
  expect(seen()).toHaveLength(1)
  office.pass(7_000)
  await notify.sendDue()
  expect(seen().at(-1)).toEqual(['message-1', 'One is going'])
})

test('a card that somebody took away in Teams comes back only when it is posted again', async () => {
  const notify = running()
  await notify.post(post)
  await notify.idle()
  office.teams.answers.push({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } })
  for (const words of ['One is going', 'Two are going']) {
    shown.event = words
    await notify.refresh('event')
    await notify.idle()
  }
  expect(seen()).toEqual([[undefined, 'Nobody is going']])
  await notify.post(post)
  await notify.idle()
  shown.event = 'Three are going'
  await notify.refresh('event')
  await notify.idle()
  expect(seen().slice(1)).toEqual([
    [undefined, 'Two are going'],
    ['message-2', 'Three are going'],
  ])
})

test('a channel that is gone gets nothing, and it is known why', async () => {
  isThere = false
  const notify = running()
  await notify.post(post)
  await notify.idle()
  expect(await notify.standing('event')).toMatchObject([
    { state: 'not-installed', reason: 'Pioneer is not there any more' },
  ])
  expect(seen()).toEqual([])
})

test('a card that stands is never forgotten, while other deliveries are', async () => {
  const notify = running()
  await notify.post(post)
  await notify.keep([{ key: 'one', to: 'amina', card: saying('Hello') }])
  await notify.idle()
  office.pass(91 * 24 * 3_600_000)
  expect(await office.kept('amina', 'one')).toBeUndefined()
  shown.event = 'It was good'
  await notify.refresh('event')
  await notify.idle()
  expect(seen().at(-1)).toEqual(['message-1', 'It was good'])
})

describe('a reply to a card that stands', () => {
  const reply = { ...post, lane: 'reply', about: { of: 'reply' }, under: 'event' }
  beforeEach(() => {
    shown.reply = 'It is upstairs'
  })
  const where = () => office.teams.sent.map(({ conversation, activity }) => [conversation, activity.summary])
  const thread = '19:north@thread.tacv2;messageid=message-1'

  test('is written after it, in its thread, once; and what changes, by the same message', async () => {
    const notify = running()
    await notify.post({ ...post, at: office.now() + 5_000 })
    await notify.post(reply)
    await notify.idle()
    expect(where()).toEqual([])
    office.pass(5_000)
    await notify.sendDue()
    office.pass(5_000)
    await notify.sendDue()
    await notify.post(reply)
    await notify.idle()
    shown.reply = 'It is in the hall'
    await notify.refresh('reply')
    await notify.idle()
    expect(where()).toEqual([
      ['19:north@thread.tacv2', 'Nobody is going'],
      [thread, 'It is upstairs'],
      [thread, 'It is in the hall'],
    ])
    expect(office.teams.sent[2]!.edits).toBe('message-2')
  })

  test('is tried again when Teams is busy, and is then there once', async () => {
    const notify = running()
    await notify.post(post)
    await notify.idle()
    office.teams.answers.push({ status: 429, headers: { 'retry-after': '7' } })
    await notify.post(reply)
    await notify.idle()
    expect(where()).toHaveLength(1)
    office.pass(7_000)
    await notify.sendDue()
    await notify.sendDue()
    expect(where().slice(1)).toEqual([[thread, 'It is upstairs']])
  })

  test('is not sent where there is no such card, nor again when somebody took it away', async () => {
    const notify = running()
    await notify.post({ ...reply, under: 'other' })
    await notify.idle()
    expect((await notify.standing('reply'))[0]).toMatchObject({ state: 'unneeded' })
    await notify.post(post)
    await notify.post({ ...reply, lane: 'second' })
    await notify.idle()
    office.teams.answers.push({ status: 404 })
    await notify.refresh('second')
    await notify.idle()
    await notify.post({ ...reply, lane: 'second' })
    await notify.idle()
    expect(where()).toHaveLength(2)
  })

  test('is a message as any other in a group chat, which has no threads', async () => {
    const place = await posted().placeOf(channel)
    const notify = running({ posted: { ...posted(), placeOf: async () => ({ ...place!, place: 'group' }) } })
    await notify.post(post)
    await notify.post(reply)
    await notify.idle()
    expect(where().map(([conversation]) => conversation)).toEqual(['19:north@thread.tacv2', '19:north@thread.tacv2'])
  })
})

test('all that stands in a place is brought up to date at once, and nothing elsewhere', async () => {
  const notify = running()
  await notify.post(post)
  await notify.post({ ...post, lane: 'other', about: { of: 'event' } })
  await notify.post({ ...post, to: 't:19:south@thread.tacv2' })
  await notify.post({ ...post, lane: 'away', to: 't:19:south@thread.tacv2' })
  await notify.idle()
  shown.event = 'One is going'
  await notify.refresh(laneOfAllIn(channel))
  await notify.idle()
  const edits = office.teams.sent.filter((one) => one.edits)
  expect(edits.filter(({ conversation }) => conversation === '19:north@thread.tacv2')).toHaveLength(2)
  // A lane's cards go together: the one of the event in the other channel too.
  expect(edits).toHaveLength(3)
})
