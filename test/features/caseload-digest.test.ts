import type { Card } from '../../cards/card'
import { action, asks, checksIn, roundAt } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { jobs } from '../support/settling'
import { actor, councilOf, pass } from '../support/submissions'

/** The weekly digest: Mondays from 08:30 in London, once, and never for nothing. */

let chat: Conversation
let tom: Talker
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation()
  chat.clock.now = new Date('2026-11-24T09:00:00Z')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [tom, rachel]) await talker.opens()
  await chat.bot.services.people.appoint(rachel.id, [councilOf(tom)], actor(tom))
})
afterEach(() => chat.stop())

const digests = () =>
  rachel
    .received()
    .filter((one) => one.activity.summary?.startsWith('Your week'))
    .map((one) => one.activity.attachments![0]!.content as Card)

async function at(moment: string): Promise<number> {
  chat.clock.now = new Date(moment)
  await jobs(chat)
  return digests().length
}

const by = { id: 'x', name: 'Amina Yusuf' }
const trail = (field: string, from: string, to: string, at = '2026-11-26T10:00:00.000Z') => ({
  at,
  by,
  did: 'checked-in' as const,
  changes: [{ field, from, to }],
})

async function week(): Promise<void> {
  const { plans } = chat.bot.services
  const of = (id: string, more: object) => plans.add(action('sample-alderbrook', id, { settled: 1, ...more }))
  await of('a', { title: 'Tier every contract', brag: 'blue', percent: 100, trail: [trail('Rating', 'green', 'blue')] })
  await of('b', { title: 'Name an owner', brag: 'red', trail: [trail('Rating', 'green', 'red')] })
  await of('c', { title: 'Write a plan', brag: 'green', percent: 60, trail: [trail('Percent', '20%', '60%')] })
  await of('d', { title: 'Long ago', brag: 'red', trail: [trail('Rating', '', 'red', '2026-11-01T10:00:00.000Z')] })
  await asks(chat, roundAt('2026-11-25T09:00:00.000Z', '2026-12-05T00:00:00.000Z'), [tom])
}

test('says what went red, who is silent, what is complete and what moved, on Monday at 08:30', async () => {
  await week()
  expect(await at('2026-11-30T08:29:00Z')).toBe(0)
  expect(await at('2026-11-30T08:30:00Z')).toBe(1)
  expect(wordsOn(digests()[0])).toBe(
    [
      'The week in your councils',
      'From 23 November 2026 to 30 November 2026',
      'Alderbrook Borough Council (sample)',
      'Went red:  \nName an owner',
      'Not answered yet:  \nTom Garland (Autumn check-in, closes at the end of 4 December 2026)',
      'Complete:  \nTier every contract',
      'Moved:  \nWrite a plan (20% to 60%)',
    ].join('\n'),
  )
})

test('comes once, also when the process starts again; and anew the week after', async () => {
  await week()
  await at('2026-11-30T09:00:00Z')
  await chat.restart()
  expect(await at('2026-11-30T15:00:00Z')).toBe(1)
  await asks(chat, roundAt('2026-12-01T09:00:00.000Z', '2026-12-20T00:00:00.000Z', 'Next'), [tom])
  expect(await at('2026-12-07T08:40:00Z')).toBe(2)
})

test('a week in which somebody was red on the whole is told, though no action is', async () => {
  await checksIn(tom, { brag: 'red', confidence: '1' })
  expect(await at('2026-11-30T08:30:00Z')).toBe(1)
  expect(wordsOn(digests()[0])).toContain('The whole plan:  \nTom Garland (red, confidence 1 of 5)')
})

test('in summer 08:30 is that of London', async () => {
  chat.clock.now = new Date('2027-06-01T09:00:00Z')
  await asks(chat, roundAt('2027-06-01T09:00:00.000Z', '2027-06-20T00:00:00.000Z'), [tom])
  expect(await at('2027-06-07T07:29:00Z')).toBe(0)
  expect(await at('2027-06-07T07:30:00Z')).toBe(1)
})

test('comes on the first working day after a bank holiday', async () => {
  chat.clock.now = new Date('2027-03-20T09:00:00Z')
  await asks(chat, roundAt('2027-03-22T09:00:00.000Z', '2027-04-20T00:00:00.000Z'), [tom])
  // Easter Monday, and then a Tuesday.
  expect(await at('2027-03-29T07:30:00Z')).toBe(0)
  expect(await at('2027-03-30T07:29:00Z')).toBe(0)
  expect(await at('2027-03-30T07:30:00Z')).toBe(1)
})

test('is not sent when it is more than a day late', async () => {
  await week()
  expect(await at('2026-12-01T08:31:00Z')).toBe(0)
})

test('is not sent for nothing, and what happens later that day waits a week', async () => {
  expect(await at('2026-11-30T08:30:00Z')).toBe(0)
  chat.clock.now = new Date('2026-11-30T10:00:00Z')
  await checksIn(tom)
  await asks(chat, roundAt('2026-11-30T08:00:00.000Z', '2026-12-10T00:00:00.000Z'), [tom])
  expect(await at('2026-11-30T11:00:00Z')).toBe(0)
})

test('is switched off in one press, and on again from the caseload', async () => {
  await week()
  await at('2026-11-30T08:30:00Z')
  const off = await rachel.presses(digests()[0], 'Switch the digest off')
  expect(wordsOn(off)).toContain('The weekly digest is switched off.')
  await asks(chat, roundAt('2026-12-01T09:00:00.000Z', '2026-12-20T00:00:00.000Z', 'Next'), [tom])
  expect(await at('2026-12-07T08:40:00Z')).toBe(1)
  pass(chat, 60_000)
  const on = await rachel.presses(await rachel.says('caseload'), 'Switch the digest on')
  expect(wordsOn(on)).toContain('The weekly digest is switched on.')
  expect(await at('2026-12-14T08:40:00Z')).toBe(2)
})

test('made late, in the night, it comes in the morning', async () => {
  await week()
  expect(await at('2026-12-01T03:00:00Z')).toBe(0)
  expect(await at('2026-12-01T07:59:00Z')).toBe(0)
  expect(await at('2026-12-01T08:00:00Z')).toBe(1)
})
