import { deliveries } from '../../bot/delivery/deliveries'
import { createNotify } from '../../bot/delivery/notify'
import { mostCountedLive, occurrences } from '../../bot/domain/occurrence'
import { prompts } from '../../bot/domain/prompt'
import { advanceAll } from '../../bot/features/prompts/advance'
import { makeDue } from '../../bot/features/prompts/make'
import type { Services } from '../../bot/services'
import type { Store } from '../../storage/port'
import { checksIn } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { confirms, goTo, later, occurrencesOf, promptsTo, sentPrompt, works, writes } from '../support/prompts'
import { dyingAt, signal } from '../support/stops'

/** Several processes over one database make, send, remind and close a prompt: one that dies at any write, two at once, a slow one. */

let chat: Conversation
let officers: readonly Talker[]
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  officers = ['Amina Yusuf', 'Tom Garland', 'Pia Quist'].map((name) => chat.person(name, 'alderbrook.example'))
  for (const talker of [rachel, ...officers]) await talker.opens()
})
afterEach(() => chat.stop())

/** Another process over the same database, which keeps messages and sends none, and whose store may be in trouble. */
function elsewhere(store: Store): Services {
  const { people, clock, log } = chat.bot.services
  const transport = async () => ({ end: 'retry', reason: 'no answer', after: 0 }) as const
  const notify = createNotify({ store, people, transport, clock, log })
  void notify.stop()
  return { ...chat.bot.services, store, notify }
}
const runs = async (services: Services) => {
  await makeDue(services)
  await advanceAll(services)
}

const reminders = (talker: Talker) => promptsTo(talker).filter((summary) => summary.startsWith('A reminder'))
const first = (talker: Talker) => promptsTo(talker).filter((summary) => !summary.startsWith('A reminder'))

const weekly = { when: 'weekly', times: { day: '2026-11-24', time: '09:00', until: '', days: '7', reminders: '1' } }

/** What must be true in the end, wherever a process died. */
async function expectOnce() {
  const kept = await occurrencesOf(chat, rachel)
  expect(kept.map((one) => [one.state, one.planned])).toEqual([['sending', 3]])
  const lane = await chat.bot.services.notify.laneOf(`prompt:${kept[0]!.id}`)
  expect(lane.map((one) => one.state)).toEqual(['sent', 'sent', 'sent'])
  expect(officers.map((one) => first(one).length)).toEqual([1, 1, 1])
  const [prompt] = (await chat.bot.services.store.list(prompts, rachel.id)).items
  expect(prompt!.value.next).toBe('2026-12-01T09:00')
}

test.each([
  ['the occurrence', occurrences.name, 0],
  ['the prompt, which moves on', prompts.name, 0],
  ['the claim of the step', occurrences.name, 1],
  ["the council's round", 'council-round', 0],
  ['the pulse', 'pulse', 0],
  ['the first message', deliveries.name, 0],
  ['the second message', deliveries.name, 1],
  ['the third message', deliveries.name, 2],
  ['the mark that all are planned', occurrences.name, 2],
  ['the first count', occurrences.name, 4],
])('a process that dies at the write of %s leaves nobody out, and asks nobody twice', async (_, name, after) => {
  await confirms(rachel, await writes(rachel, weekly))
  chat.clock.now = new Date('2026-11-24T09:00:00Z')
  await runs(elsewhere(dyingAt(chat.bot.services.store, name, after))).catch(() => undefined)
  await later(chat, 20_000)
  await later(chat, 20_000)
  await expectOnce()
})

test.each([
  ['the first reminder', 0],
  ['the second reminder', 1],
])(
  'a process that dies at the write of %s still reminds each of those who have not answered once',
  async (_, after) => {
    await confirms(rachel, await writes(rachel, weekly))
    await goTo(chat, '2026-11-24T09:00:00Z')
    await checksIn(officers[0]!)
    chat.clock.now = new Date('2026-11-30T09:00:00Z')
    await runs(elsewhere(dyingAt(chat.bot.services.store, deliveries.name, after))).catch(() => undefined)
    await later(chat, 20_000)
    await later(chat, 20_000)
    expect(officers.map((one) => reminders(one).length)).toEqual([0, 1, 1])
  },
)

test('many processes that find the same time come make it once', async () => {
  await confirms(rachel, await writes(rachel, weekly))
  for (const instant of ['2026-11-24T09:00:00Z', '2026-12-01T09:00:00Z', '2026-12-08T09:00:00Z']) {
    chat.clock.now = new Date(instant)
    const others = Array.from({ length: 5 }, () => elsewhere(chat.bot.services.store))
    await Promise.all([...others.map(runs), chat.bot.runJobs()])
    await works(chat)
  }
  expect((await occurrencesOf(chat, rachel)).map((one) => one.planned)).toEqual([3, 3, 3])
  expect(officers.map((one) => first(one).length)).toEqual([3, 3, 3])
})

test('cancelled while it is being planned, nobody gets it, and the progress says so', async () => {
  await confirms(rachel, await writes(rachel, weekly))
  chat.clock.now = new Date('2026-11-24T09:00:00Z')
  const reached = signal()
  const mayGo = signal()
  const { checkIns } = chat.bot.services
  const ask: typeof checkIns.ask = async (asked) => {
    reached.give()
    await mayGo.given
    return checkIns.ask(asked)
  }
  const planning = runs({ ...elsewhere(chat.bot.services.store), checkIns: { ...checkIns, ask } })
  await reached.given
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  await rachel.presses(await rachel.presses(open, 'Cancel'), 'Yes, cancel it')
  await works(chat)
  mayGo.give()
  await planning
  await later(chat, 60_000)
  expect(officers.map((one) => promptsTo(one).length)).toEqual([0, 0, 0])
  const [one] = await occurrencesOf(chat, rachel)
  expect(one).toMatchObject({ state: 'cancelled', calledOff: true, tally: { planned: 3, waiting: 0, unneeded: 3 } })
})

test(`above ${mostCountedLive} people the progress is told from the count that a job keeps, and is right`, async () => {
  const { occurrence } = await sentPrompt(rachel)
  await works(chat)
  const { store } = chat.bot.services
  const kept = (await store.get(occurrences, rachel.id, occurrence))!
  const lane = `prompt:${occurrence}`
  const [sample] = await chat.bot.services.notify.laneOf(lane)
  for (let number = 0; number < mostCountedLive; number += 1) {
    const key = `${occurrence}/other-${number}`
    const state = number < 10 ? 'blocked' : 'sent'
    await store.put(deliveries, { ...sample!, key, to: `other-${number}`, state, name: `Other ${number}` })
  }
  await store.put(occurrences, { ...kept.value, planned: mostCountedLive + 3 }, kept.version)
  const told = async () => {
    const words = wordsOn(await rachel.presses(await rachel.presses(await rachel.says('prompts'), 'Open'), 'Progress'))
    return words.replace(/(\d+) {2}\n/g, '$1 ')
  }
  await later(chat, 60_000)
  expect(await told()).toMatch(/1003 people in all\n993 sent\n0 answered\n10 not sent: they have blocked Pioneer/)
  await checksIn(officers[0]!)
  // Kept, and as old as it says: it is counted again a minute later.
  expect(await told()).toContain('0 answered')
  await later(chat, 60_000)
  expect(await told()).toContain('993 sent\n1 answered')
})
