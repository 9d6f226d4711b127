import type { Posted } from '../bot/delivery/attempt'
import type { Transport } from '../bot/delivery/deliveries'
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
const running = (more: { transport?: Transport; random?: () => number } = {}) =>
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
