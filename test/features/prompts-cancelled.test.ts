import { checksIn, summariesOf } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { confirms, goTo, later, promptsTo, works, writes } from '../support/prompts'
import { hours } from '../support/submissions'

/** What is left of a prompt that was cancelled: those who have it may answer, and nobody is said to be silent. */

let chat: Conversation
let amina: Talker
let tom: Talker
let rachel: Talker
beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, tom, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

async function sends(day: string, closing: string, cancels: boolean): Promise<void> {
  chat.clock.now = new Date(`${day}T09:00:00Z`)
  const wish = { title: `Round of ${day}`, times: { closing, reminders: '' } }
  const card = await confirms(rachel, await writes(rachel, wish), '')
  await works(chat)
  if (!cancels) return
  const prompt = await rachel.presses(card, 'The prompt')
  await rachel.presses(await rachel.presses(prompt, 'Cancel'), 'Yes, cancel it')
  await works(chat)
}
const alarms = () => summariesOf(rachel).filter((one) => one?.includes('have no answer'))
/** The round that the connector's list of councils speaks of. */
const latest = async () => (await chat.bot.services.checkIns.pulses())[0]!.latest
const digest = async () => {
  await goTo(chat, '2026-11-30T08:31:00Z')
  return rachel
    .received()
    .filter((one) => one.activity.summary?.startsWith('Your week'))
    .map((one) => wordsOn(one.activity.attachments![0]!.content as never))
    .join()
}

test.each([
  [true, 0],
  [false, 1],
])('of two rounds without an answer the first was cancelled (%p): %p alarms', async (cancels, count) => {
  await sends('2026-11-24', '2026-12-04', cancels)
  await sends('2026-12-07', '2026-12-11', false)
  await goTo(chat, '2026-12-14T09:00:00Z')
  await later(chat, hours(1))
  expect(alarms()).toHaveLength(count)
})

test('nobody is said to be silent in it, and who has it can still answer', async () => {
  await sends('2026-11-24', '2026-12-04', true)
  expect([promptsTo(amina).length, promptsTo(tom).length]).toEqual([1, 1])
  expect(await latest()).toBeUndefined()
  expect(await digest()).not.toContain('Tom')
  const card = await amina.says('check in')
  expect(wordsOn(card)).toContain('Round of 2026-11-24')
  await checksIn(amina)
  await works(chat)
  expect(await latest()).toMatchObject({ title: 'Round of 2026-11-24', answered: 1 })
})

test('in one that goes on they are', async () => {
  await sends('2026-11-24', '2026-12-04', false)
  expect(await digest()).toContain('Tom')
})
