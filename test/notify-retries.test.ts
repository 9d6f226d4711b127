import type { Delivery } from '../bot/delivery/deliveries'
import { notice, type PostOffice, startPostOffice } from './support/post-office'
import type { Answer } from './support/teams'

/** What is tried again, when, and for how long. */

let office: PostOffice
beforeEach(async () => {
  office = await startPostOffice()
})
afterEach(() => office.stop())

const day = 24 * 3_600_000

const throttled = (headers: Answer['headers'] = {}): Answer => ({
  status: 429,
  body: { error: { code: 'Throttled' } },
  headers,
})

/** One try of a notice, whose answer is not a good one. */
async function tried(answer: Answer, random = () => 1) {
  office.teams.answers.push(answer)
  const notify = office.process({ random })
  await notify.keep([notice('amina', 'Hello')])
  await notify.idle()
  return { notify, kept: (await office.kept('amina', 'Hello'))! }
}

test.each([412, 429, 502, 503, 504])('after %i it waits, and is sent by the next try', async (status) => {
  const { notify, kept } = await tried({ status })
  expect(kept).toMatchObject({ state: 'waiting', tries: 1, reason: String(status) })
  office.pass(1999)
  await notify.sendDue()
  expect(office.received('amina')).toEqual([])
  office.pass(1)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello'])
  expect(await office.kept('amina', 'Hello')).toMatchObject({ state: 'sent', tries: 2 })
})

test.each<[status: number, code: string, state: Delivery['state']]>([
  [400, 'BadArgument', 'failed'],
  [401, 'BotNotRegistered', 'failed'],
  [403, 'InvalidBotApiHost', 'failed'],
  [404, 'ConversationNotFound', 'failed'],
  [413, 'MessageSizeTooBig', 'failed'],
  [500, 'ServiceError', 'failed'],
  [403, 'ConversationBlockedByUser', 'blocked'],
  [403, 'BotNotInConversationRoster', 'not-installed'],
  [403, 'BotDisabledByAdmin', 'disabled'],
])('%i %s ends it at once as it should, with a reason, and without what it said', async (status, code, state) => {
  const { notify, kept } = await tried({ status, body: { error: { code, message: 'Something' } } })
  expect(kept).toMatchObject({ state, tries: 1 })
  expect(kept.reason).toBeTruthy()
  expect(kept.card).toBeUndefined()
  office.pass(day)
  await notify.sendDue()
  expect(office.received('amina')).toEqual([])
})

test('somebody who has removed the bot is not written to', async () => {
  office.gone.add('amina')
  const notify = office.process()
  await notify.keep([notice('amina', 'Hello')])
  await notify.idle()
  expect(await office.kept('amina', 'Hello')).toMatchObject({
    state: 'not-installed',
    reason: 'has not opened Pioneer, or has removed it',
  })
})

test('Retry-After in seconds is waited for, and not more', async () => {
  const { notify } = await tried(throttled({ 'retry-after': '120' }))
  office.pass(119_999)
  await notify.sendDue()
  expect(office.received('amina')).toEqual([])
  office.pass(1)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello'])
})

test('Retry-After as a date is waited for', async () => {
  const { notify } = await tried(throttled({ 'retry-after': new Date(Date.now() + 90_000).toUTCString() }))
  office.pass(80_000)
  await notify.sendDue()
  expect(office.received('amina')).toEqual([])
  office.pass(10_000)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello'])
})

test.each([
  ['most', 1, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]],
  ['half', 0.5, [1, 2, 4, 8, 16, 32, 64, 128, 256, 450, 450]],
  ['least', 0, [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]],
])('without it the waits double, up to a quarter of an hour, with full jitter: at %s', async (_name, random, waits) => {
  office.teams.answers.push(...Array.from({ length: 11 }, () => ({ status: 503 })))
  const notify = office.process({ random: () => random })
  const seen: number[] = []
  await notify.keep([notice('amina', 'Hello')])
  await notify.idle()
  for (const _ of waits) {
    const { next } = (await office.kept('amina', 'Hello'))!
    seen.push((next - office.now()) / 1000)
    office.pass(next - office.now())
    await notify.sendDue()
  }
  expect(seen).toEqual(waits)
  expect(office.received('amina')).toEqual(['Hello'])
})

test('after a day it has failed, with the last reason, and not before', async () => {
  const transport = async () => ({ end: 'retry', reason: '429 Throttled' }) as const
  const notify = office.process({ transport, random: () => 1 })
  await notify.keep([notice('amina', 'Hello')])
  await notify.idle()
  const made = office.now()
  for (let time = 0; office.now() < made + day; time++) {
    const kept = (await office.kept('amina', 'Hello'))!
    expect(kept).toMatchObject({ state: 'waiting', tries: time + 1 })
    office.pass(kept.next - office.now())
    await notify.sendDue()
  }
  expect(office.now()).toBe(made + day)
  const kept = (await office.kept('amina', 'Hello'))!
  expect(kept).toMatchObject({ state: 'failed', reason: '429 Throttled' })
  expect(kept.tries).toBeGreaterThan(96)
  expect(kept.card).toBeUndefined()
})

test('one that waited out a day in which no process ran is tried once more, and comes', async () => {
  const { notify } = await tried({ status: 503 })
  office.pass(3 * day)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello'])
})

describe('the log', () => {
  const logged = () => office.log.map((line) => JSON.parse(line))

  test('has the end of a delivery that was not sent, and neither key, person nor words', async () => {
    const { notify } = await tried({ status: 503 })
    expect(logged()).toEqual([])
    office.teams.answers.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
    office.pass(2000)
    await notify.sendDue()
    const msg = 'a delivery ended without being sent'
    expect(logged()).toEqual([{ level: 40, state: 'blocked', reason: 'has blocked Pioneer', tries: 2, msg }])
  })

  test('has the end of one that was given up for its age', async () => {
    const { notify } = await tried({ status: 503 })
    office.teams.answers.push({ status: 502 })
    office.pass(day)
    await notify.sendDue()
    expect(logged()).toMatchObject([{ state: 'failed', reason: '502', tries: 2 }])
  })

  test('is silent on what was sent', async () => {
    const { notify } = await tried({ status: 503 })
    office.pass(2000)
    await notify.sendDue()
    expect(office.received('amina')).toEqual(['Hello'])
    expect(logged()).toEqual([])
  })
})
