import { createCheckIns } from '../../bot/check-ins'
import { createNotify } from '../../bot/delivery/notify'
import { advanceAll } from '../../bot/features/prompts/advance'
import { makeDue } from '../../bot/features/prompts/make'
import { createPlans } from '../../bot/plans'
import type { Services } from '../../bot/services'
import type { Store } from '../../storage/port'
import { type Conversation, startConversation, type Talker } from '../support/conversation'
import { confirms, later, occurrencesOf, promptsTo, works, writes } from '../support/prompts'
import { signal } from '../support/stops'

/** Several processes over one database make and send a prompt: many at once, and a slow one. */

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

/** Another process over the same database, which keeps messages and sends none. */
function elsewhere(store: Store): Services {
  const { people, clock, log, content } = chat.bot.services
  const transport = async () => ({ end: 'retry', reason: 'no answer', after: 0 }) as const
  const notify = createNotify({ store, people, transport, clock, log })
  void notify.stop()
  const onDamaged = () => {}
  const plans = createPlans({ store, onDamaged })
  const checkIns = createCheckIns({ store, plans, people, notify, content, onDamaged })
  return { ...chat.bot.services, store, notify, plans, checkIns }
}
const runs = async (services: Services) => {
  await makeDue(services)
  await advanceAll(services)
}

const first = (talker: Talker) => promptsTo(talker).filter((summary) => !summary.startsWith('A reminder'))

const weekly = { when: 'weekly', times: { day: '2026-11-24', time: '09:00', until: '', days: '7', reminders: '1' } }

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
