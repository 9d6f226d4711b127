import { readConfig } from '../../bot/config'
import type { Away, Outcome } from '../../bot/delivery/deliveries'
import { Adapter } from '../../bot/teams/adapter'
import { createTransport } from '../../bot/teams/transport'
import { card } from '../../cards/card'
import { heading } from '../../cards/parts'
import { type Answer, startTeams, type Teams } from '../support/teams'

/** What botbuilder's own client makes of each answer of Teams, over HTTP, and what we make of that. */

const local = readConfig({ LOCAL_MODE: 'true', LOG_LEVEL: 'silent' })
const transport = createTransport(new Adapter(local), local)
const hello = card('Hello', [heading('Hello')])

let teams: Teams
beforeAll(async () => {
  teams = await startTeams()
})
afterAll(() => teams.stop())
afterEach(() => {
  teams.answers.length = 0
})

const reference = () => ({
  place: 'personal' as const,
  serviceUrl: teams.serviceUrl,
  conversation: 'a:amina',
  bot: '28:pioneer',
  tenant: 't',
})

/** One call, when Teams would give the same answer ten times; says how many it was asked for. */
async function outcome(answer: Answer): Promise<{ outcome: Outcome | Away; requests: number }> {
  teams.answers.push(...Array.from({ length: 10 }, () => answer))
  const got = await transport(reference(), { card: hello })
  return { outcome: got, requests: 10 - teams.answers.length }
}

const error = (code: string) => ({ error: { code, message: 'Something in English' } })

test('a new message is sent to the conversation, with a summary for toasts', async () => {
  const outcome = await transport(reference(), { card: hello })
  const { id, conversation, activity, edits } = teams.sent.at(-1)!
  expect(outcome).toEqual({ end: 'sent', message: id })
  expect([conversation, edits, activity.summary, activity.text]).toEqual(['a:amina', undefined, 'Hello', undefined])
  expect(activity.attachments?.[0]?.content).toEqual(hello)
})

test('an edit changes the message that it names', async () => {
  expect(await transport(reference(), { card: hello, edits: 'message-7' })).toEqual({ end: 'sent' })
  expect(teams.sent.at(-1)).toMatchObject({ conversation: 'a:amina', edits: 'message-7' })
})

test.each<[status: number, code: string, outcome: Outcome]>([
  [403, 'ConversationBlockedByUser', { end: 'blocked', reason: 'has blocked Pioneer' }],
  [403, 'BotNotInConversationRoster', { end: 'not-installed', reason: 'has removed Pioneer' }],
  [
    403,
    'BotDisabledByAdmin',
    { end: 'disabled', reason: 'Pioneer is turned off by an administrator of their council' },
  ],
  [403, 'InvalidBotApiHost', { end: 'failed', reason: '403 InvalidBotApiHost' }],
  [403, 'ForbiddenOperationException', { end: 'failed', reason: '403 ForbiddenOperationException' }],
  [400, 'BadArgument', { end: 'failed', reason: '400 BadArgument' }],
  [401, 'BotNotRegistered', { end: 'failed', reason: '401 BotNotRegistered' }],
  [404, 'ConversationNotFound', { end: 'failed', reason: '404 ConversationNotFound' }],
  [404, 'BotNotInConversationRoster', { end: 'failed', reason: '404 BotNotInConversationRoster' }],
  [408, 'Timeout', { end: 'failed', reason: '408 Timeout' }],
  [413, 'MessageSizeTooBig', { end: 'failed', reason: '413 MessageSizeTooBig' }],
  [500, 'ServiceError', { end: 'failed', reason: '500 ServiceError' }],
  [412, 'PreconditionFailed', { end: 'retry', reason: '412 PreconditionFailed' }],
  [429, 'Throttled', { end: 'retry', reason: '429 Throttled' }],
  [502, 'ServiceError', { end: 'retry', reason: '502 ServiceError' }],
  [503, 'ServiceError', { end: 'retry', reason: '503 ServiceError' }],
  [504, 'ServiceError', { end: 'retry', reason: '504 ServiceError' }],
])('%i %s, asked for once', async (status, code, expected) => {
  expect(await outcome({ status, body: error(code) })).toEqual({ outcome: expected, requests: 1 })
})

test.each<[name: string, answer: Answer, reason: string]>([
  ['no body', { status: 502 }, '502'],
  ['a body that is no JSON', { status: 503, body: '<html>' }, '503'],
  ['a code at the top', { status: 412, body: { code: 'PreconditionFailed' } }, '412 PreconditionFailed'],
])('an error with %s is understood by its status', async (_name, answer, reason) => {
  expect(await outcome(answer)).toEqual({ outcome: { end: 'retry', reason }, requests: 1 })
})

describe('Retry-After', () => {
  const throttled = (after: string) =>
    outcome({ status: 429, body: error('Throttled'), headers: { 'retry-after': after } })

  test('in seconds is the wait, and is not waited for here', async () => {
    expect(await throttled('120')).toEqual({
      outcome: { end: 'retry', reason: '429 Throttled', after: 120_000 },
      requests: 1,
    })
  })

  test('as a date is the wait until then', async () => {
    const { outcome: got } = await throttled(new Date(Date.now() + 90_000).toUTCString())
    expect(got).toMatchObject({ end: 'retry', after: expect.any(Number) })
    const { after } = got as { after: number }
    expect(after).toBeGreaterThan(80_000)
    expect(after).toBeLessThanOrEqual(90_000)
  })

  test.each([
    ['a date that is over', 'Mon, 01 Jan 2024 00:00:00 GMT', 0],
    ['less than nothing', '-5', 0],
    ['words', 'soon', undefined],
  ])('as %s', async (_name, after, expected) => {
    expect((await throttled(after)).outcome).toEqual({ end: 'retry', reason: '429 Throttled', after: expected })
  })
})
