import { ownRound } from '../../bot/domain/check-in-rounds'
import { councilRounds } from '../../bot/domain/council-round'
import { occurrences, roundIdOf } from '../../bot/domain/occurrence'
import { pulses } from '../../bot/domain/pulse'
import { checksIn, summariesOf } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { damage } from '../support/damage'
import { confirms, goTo, later, occurrencesOf, promptsTo, works, writes } from '../support/prompts'

/** A record that cannot be read holds up nobody but its own council, and whoever can do something about it is told. */

let chat: Conversation
let amina: Talker
let helena: Talker
let corin: Talker
let rachel: Talker
beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  corin = chat.person('Corin Ash', 'copperfell.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, helena, corin, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

const times = { closing: '2026-12-04', reminders: '3,1' }
const counts = () => [amina, helena, corin].map((talker) => promptsTo(talker).length)
const told = () => summariesOf(rachel).filter((one) => one === 'A prompt left a council out.')
const pulseOf = async (council: string) => (await chat.bot.services.store.get(pulses, 'pulses', council))?.value

test('a pulse that cannot be read is made anew, and the prompt comes to everybody', async () => {
  await damage(chat, pulses, 'pulses', 'sample-brackenshire')
  await confirms(rachel, await writes(rachel, { times }), '')
  await works(chat)
  expect(counts()).toEqual([1, 1, 1])
  expect(await pulseOf('sample-brackenshire')).toMatchObject({ latest: { asked: 1 } })
  expect(told()).toEqual([])
})

test('nor does it keep an alarm from the connector', async () => {
  await damage(chat, pulses, 'pulses', 'sample-alderbrook')
  await checksIn(amina, { brag: 'red', confidence: '1', help: 'call' })
  await works(chat)
  expect(summariesOf(rachel).filter((one) => one?.includes('needs you'))).toHaveLength(1)
  expect(await pulseOf('sample-alderbrook')).toMatchObject({ brag: 'red', calls: 1 })
})

test('nor does a round that cannot be read, however often the rest is tried', async () => {
  await damage(chat, councilRounds, 'sample-alderbrook', ownRound(chat.clock.now.toISOString()).id)
  await checksIn(amina, { brag: 'red' })
  await works(chat)
  await later(chat, 60_000)
  expect(summariesOf(rachel).filter((one) => one?.includes('needs you'))).toHaveLength(1)
})

test('a round that cannot be read: the others are asked, reminded and closed, and its author is told once', async () => {
  const preview = await writes(rachel, { when: 'once', times: { ...times, day: '2026-11-24', time: '09:00' } })
  await confirms(rachel, preview, '')
  const opens = '2026-11-24T09:00:00.000Z'
  const { prompt } = (preview.card!.actions![0]!.data as { fixed: { prompt: string } }).fixed
  const round = roundIdOf({ id: `${prompt}/2026-11-24T09:00`, opens })
  await damage(chat, councilRounds, 'sample-brackenshire', round)
  await goTo(chat, opens)
  expect(counts()).toEqual([1, 0, 1])
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  const words = wordsOn(await rachel.presses(open, 'Progress'))
  expect(words).toContain('Sent, and open for answers')
  expect(words).toContain('its records cannot be read')
  expect(told()).toHaveLength(1)
  await goTo(chat, '2026-12-01T09:00:00Z')
  await goTo(chat, '2026-12-03T09:00:00Z')
  expect(counts()).toEqual([3, 0, 3])
  await goTo(chat, '2026-12-05T00:00:00Z')
  await later(chat, 61_000)
  const [one] = await occurrencesOf(chat, rachel)
  expect([one!.state, one!.calledOff, one!.unreachable[0]?.council]).toEqual(['closed', true, 'sample-brackenshire'])
  const { store } = chat.bot.services
  for (const council of ['sample-alderbrook', 'sample-copperfell'])
    expect((await store.get(councilRounds, council, round))?.value.closed).toBe(true)
  expect(told()).toHaveLength(1)
})

test('what cannot be got ready before its last day is closed, and its author is told', async () => {
  await confirms(
    rachel,
    await writes(rachel, { when: 'once', times: { ...times, day: '2026-11-24', time: '09:00' } }),
    '',
  )
  await goTo(chat, '2026-11-24T09:00:00Z')
  const { store } = chat.bot.services
  const [one] = await occurrencesOf(chat, rachel)
  const kept = (await store.get(occurrences, rachel.id, one!.id))!
  // As it is when whoever prepares it fails at each try.
  await store.put(occurrences, { ...kept.value, state: 'planning' as const, planned: 0 }, kept.version)
  await goTo(chat, '2026-12-05T00:00:00Z')
  await later(chat, 61_000)
  const [after] = await occurrencesOf(chat, rachel)
  expect([after!.state, after!.planned, after!.calledOff]).toEqual(['closed', 3, true])
  expect(summariesOf(rachel).filter((words) => words === 'A prompt was not sent.')).toHaveLength(1)
})

test('a round that cannot be read is left out of a cancellation, which goes on in the others', async () => {
  const card = await confirms(rachel, await writes(rachel, { times }), '')
  await works(chat)
  const [one] = await occurrencesOf(chat, rachel)
  await damage(chat, councilRounds, 'sample-alderbrook', roundIdOf(one!))
  const prompt = await rachel.presses(card, 'The prompt')
  await rachel.presses(await rachel.presses(prompt, 'Cancel'), 'Yes, cancel it')
  await works(chat)
  await later(chat, 61_000)
  const [after] = await occurrencesOf(chat, rachel)
  expect([after!.state, after!.calledOff]).toEqual(['cancelled', true])
  expect(told()).toHaveLength(1)
})
