import { known } from '../../bot/people-records'
import type { Card } from '../../cards/card'
import { checksIn, owns } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { cardsTo, confirmOn, confirms, goTo, later, occurrencesOf, promptsTo, works, writes } from '../support/prompts'
import { actor, hours } from '../support/submissions'

/** A prompt from its confirmation to its close: it reaches whom it is for, at its time, once. */

let chat: Conversation
let amina: Talker
let tom: Talker
let helena: Talker
let rachel: Talker
let ada: Talker

beforeEach(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: '0a0a0a0a-0000-4000-8000-000000000001' } })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  ada = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: '0a0a0a0a-0000-4000-8000-000000000001' })
  for (const talker of [amina, tom, helena, rachel, ada]) await talker.opens()
})
afterEach(() => chat.stop())

const everybody = () => [amina, tom, helena].map((talker) => promptsTo(talker).length)
const named = (...councils: string[]) => ({ who: { reach: 'named' }, which: { councils: councils.join(',') } })
const once = (day: string, time: string, closing = '2026-12-18') => ({
  when: 'once',
  times: { day, time, closing, reminders: '' },
})

test('a prompt that is sent now reaches its people once, with the author’s words and their own actions', async () => {
  await owns(chat, amina, 'a-1', { title: 'Agree the tiers' })
  const preview = await writes(rachel, { message: 'Before the board meets, please.' })
  expect(confirmOn(preview)).toBe('Send to 3 people in 2 councils now')
  await confirms(rachel, preview)
  await works(chat)
  await later(chat, hours(1))
  expect(everybody()).toEqual([1, 1, 1])
  const [card] = cardsTo(amina).slice(-1)
  for (const words of ['Before the board meets, please.', 'Rachel Osei', 'Agree the tiers', 'You can pause prompts'])
    expect(wordsOn(card)).toContain(words)
  expect(wordsOn(cardsTo(tom).at(-1))).not.toContain('Agree the tiers')
})

test('plan owners alone are asked, and those who are still invited are named', async () => {
  await owns(chat, amina, 'a-1')
  await owns(chat, tom, 'a-2', { brag: 'blue' })
  await owns(chat, amina, 'a-3', { owner: { name: 'Sam Okoro', email: 'sam.okoro@alderbrook.example' } })
  const preview = await writes(rachel, { who: { who: 'owners' } })
  expect(confirmOn(preview)).toBe('Send to 1 person in 1 council now')
  expect(wordsOn(preview)).toContain('Sam Okoro')
  await confirms(rachel, preview)
  await works(chat)
  expect(everybody()).toEqual([1, 0, 0])
})

test('leads alone are asked when it is for leads', async () => {
  await chat.bot.services.people.setLead('sample-alderbrook', tom.id, true)
  await confirms(rachel, await writes(rachel, { who: { who: 'leads' } }))
  await works(chat)
  // Amina is a lead of the sample programme.
  expect(everybody()).toEqual([1, 1, 0])
})

test('named councils, a region and a type are asked, and no others', async () => {
  await confirms(rachel, await writes(rachel, named('sample-brackenshire')))
  await works(chat)
  expect(everybody()).toEqual([0, 0, 1])
  const { region, type } = chat.bot.services.content.register.get('sample-alderbrook')!
  await confirms(rachel, await writes(rachel, { who: { reach: 'region' }, which: { region } }), 'two')
  await confirms(rachel, await writes(rachel, { who: { reach: 'type' }, which: { type } }), 'three')
  await works(chat)
  expect(promptsTo(amina)).toHaveLength(2)
})

test('a scheduled prompt waits for its time and goes out then', async () => {
  const preview = await writes(rachel, once('2026-12-07', '09:00'))
  expect(confirmOn(preview)).toBe('Schedule for 3 people in 2 councils')
  expect(wordsOn(await confirms(rachel, preview))).toContain('On 7 December 2026 at 09:00')
  await goTo(chat, '2026-12-07T08:59:59Z')
  expect(everybody()).toEqual([0, 0, 0])
  await goTo(chat, '2026-12-07T09:00:00Z')
  expect(everybody()).toEqual([1, 1, 1])
  await later(chat, 10_000)
  expect(wordsOn(await rachel.says('prompts'))).toContain('3 of 3 people sent')
})

test.each([
  ['in the evening', '2026-11-23T19:00:00Z', '2026-11-24T08:00:00Z', '24 November 2026 at 08:00'],
  ['on a Saturday', '2026-11-28T10:00:00Z', '2026-11-30T08:00:00Z', '30 November 2026 at 08:00'],
  ['on Boxing Day’s stand-in', '2026-12-28T10:00:00Z', '2026-12-29T08:00:00Z', '29 December 2026 at 08:00'],
])('what is sent %s waits for working hours, and says so before', async (_name, at, until, words) => {
  chat.clock.now = new Date(at)
  const preview = await writes(rachel)
  expect(wordsOn(preview)).toContain(`until ${words}`)
  await confirms(rachel, preview)
  await works(chat)
  await goTo(chat, new Date(Date.parse(until) - 1000).toISOString())
  expect(everybody()).toEqual([0, 0, 0])
  await goTo(chat, until)
  expect(everybody()).toEqual([1, 1, 1])
})

test('a recurring prompt is sent each time, each with a round of its own, until its end', async () => {
  const times = { day: '2026-12-07', time: '09:00', until: '2027-01-18', days: '14', reminders: '' }
  const preview = await writes(rachel, { when: 'six-weekly', times })
  expect(wordsOn(preview)).toContain('Every 6 weeks on Monday at 09:00, until 18 January 2027, next on 7 December 2026')
  await confirms(rachel, preview)
  await goTo(chat, '2026-12-07T09:00:00Z')
  expect(wordsOn(await rachel.says('prompts'))).toContain('next on 18 January 2027')
  await goTo(chat, '2027-01-18T09:00:00Z')
  await goTo(chat, '2027-03-01T09:00:00Z')
  expect(promptsTo(amina)).toHaveLength(2)
  const rounds = await chat.bot.services.checkIns.roundsOf('sample-alderbrook')
  expect(rounds.map((one) => one.round.title)).toEqual(['Check-in, 7 December 2026', 'Check-in, 18 January 2027'])
})

test('a bot that was down over several times of a weekly prompt sends one, and goes on from now', async () => {
  const times = { day: '2026-11-30', time: '09:00', until: '', days: '20', reminders: '' }
  await confirms(rachel, await writes(rachel, { when: 'weekly', times }))
  await goTo(chat, '2026-12-16T09:00:00Z')
  expect(promptsTo(amina)).toHaveLength(1)
  expect(wordsOn(await rachel.says('prompts'))).toContain('next on 21 December 2026')
})

test('one whose last day was over before it could be sent is not sent, and its author is told why', async () => {
  await confirms(rachel, await writes(rachel, once('2026-12-07', '09:00', '2026-12-08')))
  await goTo(chat, '2026-12-09T09:00:00Z')
  expect(everybody()).toEqual([0, 0, 0])
  expect(wordsOn(cardsTo(rachel).at(-1))).toContain('last day to answer was over')
  expect(wordsOn(await rachel.says('prompts'))).toContain('Ended: Its last day to answer was over')
})

test('a council that has left the caseload by the time of sending is passed over', async () => {
  await confirms(rachel, await writes(rachel, once('2026-12-07', '09:00')))
  await chat.bot.services.people.appoint(rachel.id, ['sample-brackenshire'], actor(ada))
  await goTo(chat, '2026-12-07T09:00:00Z')
  expect(everybody()).toEqual([0, 0, 1])
})

test('a prompt ends when its author is no connector any more; the author and the administrators are told', async () => {
  await confirms(rachel, await writes(rachel, once('2026-12-07', '09:00')))
  await chat.bot.services.people.appoint(rachel.id, [], actor(ada))
  await goTo(chat, '2026-12-07T09:00:00Z')
  expect(everybody()).toEqual([0, 0, 0])
  for (const talker of [rachel, ada])
    expect(
      cardsTo(talker)
        .map((card) => wordsOn(card))
        .filter((words) => words.includes('no longer a connector')),
    ).toHaveLength(1)
  expect(await occurrencesOf(chat, rachel)).toEqual([])
})

test('reminders go to those without a whole answer, each once, and none after the close', async () => {
  const times = { closing: '2026-12-04', reminders: '3,1' }
  await confirms(rachel, await writes(rachel, { times }))
  await works(chat)
  await checksIn(tom)
  await helena.presses(await helena.says('check in'), 'Save for later', { moved: 'Begun' })
  await goTo(chat, '2026-12-01T09:00:00Z')
  expect(everybody()).toEqual([2, 1, 2])
  expect(promptsTo(amina).at(-1)).toMatch(/^A reminder from Rachel Osei/)
  await checksIn(helena)
  await goTo(chat, '2026-12-03T09:00:00Z')
  expect(everybody()).toEqual([3, 1, 2])
  await goTo(chat, '2026-12-10T09:00:00Z')
  expect(everybody()).toEqual([3, 1, 2])
})

test('reminders that a stopped bot missed are one', async () => {
  await confirms(rachel, await writes(rachel, { times: { closing: '2026-12-04', reminders: '7,3,1' } }))
  await works(chat)
  await goTo(chat, '2026-12-03T10:00:00Z')
  expect(everybody()).toEqual([2, 2, 2])
})

test('at the end of its last day it closes: the rounds are closed and nothing is taken any more', async () => {
  await confirms(rachel, await writes(rachel, { times: { closing: '2026-12-04', reminders: '' } }))
  await works(chat)
  const open = cardsTo(amina).at(-1) as Card
  await goTo(chat, '2026-12-04T23:59:59Z')
  expect((await occurrencesOf(chat, rachel))[0]!.state).toBe('sending')
  await goTo(chat, '2026-12-05T00:00:00Z')
  expect((await occurrencesOf(chat, rachel))[0]!.state).toBe('closed')
  const rounds = await chat.bot.services.checkIns.roundsOf('sample-alderbrook')
  expect(rounds.map((one) => one.closed)).toEqual([true])
  expect(wordsOn(await amina.presses(open, 'Send', { brag: 'green' }))).toContain('That round is closed')
})

test('somebody who has answered by themselves before it is sent, or is of another council by then, is not sent it', async () => {
  chat.clock.now = new Date('2026-11-23T19:00:00Z')
  await confirms(rachel, await writes(rachel))
  await works(chat)
  await checksIn(tom)
  const { store } = chat.bot.services

  const kept = (await store.get(known, amina.id, amina.id))!
  await store.put(known, { ...kept.value, council: 'sample-brackenshire' }, kept.version)
  await goTo(chat, '2026-11-24T08:00:00Z')
  expect(everybody()).toEqual([0, 0, 1])
  const { occurrence } = { occurrence: (await occurrencesOf(chat, rachel))[0]!.id }
  const reasons = (await chat.bot.services.notify.laneOf(`prompt:${occurrence}`)).map((one) => one.reason)
  expect(reasons.toSorted()).toEqual(['has answered already', 'is no longer of that council', undefined])
})

test('the card that was sent is read afresh when it is looked at, and keeps the author’s words', async () => {
  await confirms(rachel, await writes(rachel, { message: 'Please.' }))
  await works(chat)
  const card = cardsTo(amina).at(-1)!
  const { verb, data } = card.refresh!.action as unknown as { verb: string; data: { fixed: unknown } }
  const again = await amina.sends(verb, data.fixed, {}, { automatic: true })
  expect(again.card).toEqual(card)
  const stranger = chat.person('Olga Ox', 'copperfell.example')
  await stranger.opens()
  expect(wordsOn(await stranger.sends(verb, data.fixed))).not.toContain('Please.')
})

test('what could go out only after its last day to answer is passed over, and its author is told why', async () => {
  // The last Friday of December 2026 is Christmas Day; the next working day is the 29th.
  const times = { day: '2026-11-24', time: '09:00', until: '', days: '3', reminders: '', place: '-1', weekday: '5' }
  await confirms(rachel, await writes(rachel, { when: 'monthly', times }))
  await goTo(chat, '2026-11-27T09:00:00Z')
  await goTo(chat, '2026-12-25T09:00:00Z')
  await goTo(chat, '2026-12-29T09:00:00Z')
  expect(promptsTo(amina)).toHaveLength(1)
  expect(JSON.stringify(rachel.received())).toContain('before the next working hours begin')
  expect(wordsOn(await rachel.says('prompts'))).toContain('next on 29 January 2027')
})
