import { advanceAll } from '../../bot/features/prompts/advance'
import { makeDue } from '../../bot/features/prompts/make'
import { owns } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { confirmOn, confirms, goTo, occurrencesOf, promptsTo, works, writes } from '../support/prompts'

/** Whom a prompt reaches: the number that is confirmed is of those who will get it, and trouble with one is no other's. */

let chat: Conversation
let amina: Talker
let tom: Talker
let pia: Talker
let helena: Talker
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  pia = chat.person('Pia Quist', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, tom, pia, helena, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

test('who has paused prompts or removed Pioneer is not counted, and is named with why', async () => {
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts')
  await tom.leaves()
  const preview = await writes(rachel)
  expect(confirmOn(preview)).toBe('Send to 2 people in 2 councils now')
  const words = wordsOn(preview)
  expect(words).toContain('Will not get it')
  expect(words).toMatch(/Amina Yusuf\s+of Alderbrook Borough Council \(sample\): paused until 7 December 2026/)
  expect(words).toMatch(/Tom Garland\s+of Alderbrook Borough Council \(sample\): Pioneer was removed/)
  await confirms(rachel, preview)
  await works(chat)
  expect([amina, tom, pia, helena].map((talker) => promptsTo(talker).length)).toEqual([0, 0, 1, 1])
})

test('who is back by the day of sending is counted', async () => {
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts')
  const later = { when: 'once', times: { day: '2026-12-08', time: '09:00', closing: '2026-12-18' } }
  expect(confirmOn(await writes(rachel, later))).toBe('Schedule for 4 people in 2 councils')
  const before = { when: 'once', times: { day: '2026-12-07', time: '09:00', closing: '2026-12-18' } }
  expect(confirmOn(await writes(rachel, before))).toBe('Schedule for 3 people in 2 councils')
})

test('an owner who is of the council no more is named among those who will not get it', async () => {
  await owns(chat, amina, 'a')
  await owns(chat, tom, 'b', { owner: { id: 't:gone', name: 'Gone Away' } })
  const preview = await writes(rachel, { who: { who: 'owners' } })
  expect(confirmOn(preview)).toBe('Send to 1 person in 1 council now')
  expect(wordsOn(preview)).toMatch(/Gone Away\s+no longer of Alderbrook Borough Council/)
})

test('a prompt in trouble holds up no other, and goes out itself when that is over', async () => {
  const named = (council: string) => ({ who: { reach: 'named', who: 'officers' }, which: { councils: council } })
  for (const council of ['sample-alderbrook', 'sample-brackenshire'])
    await confirms(rachel, await writes(rachel, named(council)), '')
  const { services } = chat.bot
  const checkIns = {
    ...services.checkIns,
    ask: async (...asked: Parameters<typeof services.checkIns.ask>) => {
      if (asked[0].council === 'sample-alderbrook') throw new Error('It is damaged.')
      return services.checkIns.ask(...asked)
    },
  }
  const troubled = { ...services, checkIns }
  await makeDue(troubled)
  await expect(advanceAll(troubled)).rejects.toThrow('It is damaged.')
  await services.notify.idle()
  expect([amina, helena].map((talker) => promptsTo(talker).length)).toEqual([0, 1])
  await goTo(chat, new Date(chat.clock.now.getTime() + 20_000).toISOString())
  expect([amina, helena].map((talker) => promptsTo(talker).length)).toEqual([1, 1])
  expect((await occurrencesOf(chat, rachel)).map(({ state }) => state)).toEqual(['sending', 'sending'])
})

test('what was changed of a prompt and not confirmed is gone when the prompt has been sent', async () => {
  const later = { when: 'once', times: { day: '2026-12-08', time: '09:00', closing: '2026-12-18' } }
  const card = await confirms(rachel, await writes(rachel, { ...later, title: 'As confirmed' }))
  const who = await rachel.presses(card, 'Edit')
  const message = await rachel.presses(who, 'Next')
  await rachel.presses(message, 'Next', { title: 'Not confirmed' })
  await goTo(chat, '2026-12-08T09:00:00Z')
  const list = wordsOn(await rachel.says('prompts'))
  expect(list).toContain('As confirmed')
  expect(list).not.toContain('Not confirmed')
})
