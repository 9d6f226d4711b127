import { createTraces } from '../bot/check-in-traces'
import { createCheckIns } from '../bot/check-ins'
import { deliveries } from '../bot/delivery/deliveries'
import { createNotify } from '../bot/delivery/notify'
import { type CheckIn, checkIns, type GivenCheckIn } from '../bot/domain/check-in'
import { emptyGiven, newCheckIn, savedCheckIn, sentCheckIn } from '../bot/domain/check-in-changes'
import { pulses } from '../bot/domain/pulse'
import { createPlans } from '../bot/plans'
import type { Store } from '../storage/port'
import { asks, owns, roundAt } from './support/check-ins'
import { type Conversation, startConversation, type Talker } from './support/conversation'
import { jobs } from './support/settling'
import { dyingAt, heldAt } from './support/stops'
import { actor } from './support/submissions'

/** Several processes over one database: one that dies in the middle, two at once, a slow one. What follows from a check-in comes once. */

let chat: Conversation
let tom: Talker
let rachel: Talker

const council = 'sample-alderbrook'
const at = '2026-11-23T09:00:00.000Z'

beforeEach(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await tom.opens()
  await rachel.opens()
})
afterEach(() => chat.stop())

const round = roundAt('2026-11-20T09:00:00.000Z', '2026-12-01T00:00:00.000Z')
const occurrence = { author: 'author', id: 'prompt-1/2026-11-20' }
const place = { lane: `prompt:${occurrence.id}`, key: () => `${occurrence.id}/${tom.id}` }

const given = (more: Partial<GivenCheckIn> = {}): GivenCheckIn => ({
  ...emptyGiven,
  actions: { a: { brag: 'red', percent: 30 } },
  brag: 'red',
  progress: 30,
  confidence: 3,
  help: 'none',
  ...more,
})

const sends =
  (what = given()) =>
  (now: CheckIn) =>
    sentCheckIn(now, what, at, [{ id: 'a', title: 'Action a', brag: 'green' }])
const of = () => ({ council, round, person: actor(tom) })

/** The action, the round that a prompt asked in, and that prompt's delivery. */
async function asked(): Promise<void> {
  const { store } = chat.bot.services
  await owns(chat, tom, 'a', { brag: 'green', percent: 20 })
  await asks(chat, round, [tom], { occurrence })
  const delivery = {
    key: place.key(),
    lane: place.lane,
    to: tom.id,
    state: 'sent',
    tries: 1,
    next: 0,
    made: at,
  } as const
  await store.put(deliveries, delivery)
}

/** Another process over the same database, which keeps messages and sends none, and whose store may be in trouble. */
function elsewhere(store: Store) {
  const { people, content, clock, log } = chat.bot.services
  const transport = async () => ({ end: 'retry', reason: 'no answer', after: 0 }) as const
  const notify = createNotify({ store, people, transport, clock, log })
  void notify.stop()
  const onDamaged = () => {}
  const plans = createPlans({ store, onDamaged })
  return createCheckIns({ store, plans, people, notify, content, onDamaged })
}

const alarms = () => rachel.received().filter((one) => one.activity.summary?.includes('needs you'))

async function traces() {
  const { store, plans } = chat.bot.services
  const action = (await plans.action(council, 'a'))!
  const [line] = await chat.bot.services.checkIns.roundsOf(council)
  const delivery = await store.get(deliveries, place.lane, place.key())
  const pulse = await store.get(pulses, 'pulses', council)
  const kept = (await store.get(checkIns, council, checkIns.id(newCheckIn(council, actor(tom), round))))!.value
  return {
    brag: action.brag,
    ratings: action.trail.filter((event) => event.did === 'checked-in').length,
    line: line!.answers[tom.id]?.brag,
    answered: delivery?.value.answered,
    pulse: pulse?.value.brag,
    alarms: alarms().length,
    owed: kept.trail.length - kept.settled,
  }
}

const all = { brag: 'red', ratings: 1, line: 'red', answered: 'whole', pulse: 'red', alarms: 1, owed: 0 }

test.each([
  ['the action', 'plan-action', 0],
  ['the round', 'council-round', 0],
  ["the prompt's progress", 'delivery', 0],
  ['the pulse', 'pulse', 0],
  ['the alarm', 'delivery', 1],
  ['the mark that all is done', 'check-in', 1],
])(
  'a process that dies at the write of %s still takes the check-in, and what follows comes once',
  async (_, name, after) => {
    await asked()
    const dying = elsewhere(dyingAt(chat.bot.services.store, name, after))
    await dying.change(of(), sends())
    await dying.idle()
    expect((await traces()).owed).toBe(1)
    await jobs(chat)
    expect(await traces()).toEqual(all)
  },
)

test('two processes that make the same thing good at once do it once', async () => {
  await asked()
  const dying = elsewhere(dyingAt(chat.bot.services.store, 'plan-action'))
  await dying.change(of(), sends())
  await dying.idle()
  const others = [elsewhere(chat.bot.services.store), elsewhere(chat.bot.services.store)]
  await Promise.allSettled([chat.bot.runJobs(), ...others.map((other) => other.settleAll())])
  await jobs(chat)
  expect(await traces()).toEqual(all)
})

test('a slow process leaves nothing of an older sending over a newer one', async () => {
  await asked()
  const dying = elsewhere(dyingAt(chat.bot.services.store, 'plan-action'))
  await dying.change(of(), sends())
  await dying.idle()
  const slow = heldAt(chat.bot.services.store, 'council-round')
  const settling = elsewhere(slow.store).settleAll()
  await slow.reached
  chat.clock.now = new Date('2026-11-23T10:00:00Z')
  const later = given({ actions: { a: { brag: 'amber', percent: 50 } }, brag: 'amber' })
  await chat.bot.services.checkIns.change(of(), (now) =>
    sentCheckIn(now, later, '2026-11-23T10:00:00.000Z', [{ id: 'a', title: 'Action a', brag: 'red' }]),
  )
  slow.letGo()
  await settling
  await jobs(chat)
  expect(await traces()).toEqual({ ...all, brag: 'amber', ratings: 2, line: 'amber', pulse: 'amber' })
})

test('a check-in is taken before anything that follows from it, which is made outside of the turn', async () => {
  await asked()
  const slow = heldAt(chat.bot.services.store, 'council-round')
  const process = elsewhere(slow.store)
  await process.change(of(), sends())
  expect(await traces()).toMatchObject({ line: undefined, alarms: 0, owed: 1 })
  slow.letGo()
  await process.idle()
  await jobs(chat)
  expect(await traces()).toEqual(all)
})

test('what somebody said of an action after the check-in was sent stays', async () => {
  await asked()
  const dying = elsewhere(dyingAt(chat.bot.services.store, 'plan-action'))
  await dying.change(of(), sends())
  await dying.idle()
  const rated = { by: { id: 'x', name: 'Amina Yusuf' }, at: '2026-11-23T09:05:00.000Z' }
  await chat.bot.services.plans.change(council, 'a', (now) => ({ ...now, brag: 'amber', rated }))
  await jobs(chat)
  expect(await traces()).toEqual({ ...all, brag: 'amber', ratings: 0 })
})

test('one that is only begun is partly answered, and then whole; never the other way', async () => {
  await asked()
  const { checkIns: service } = chat.bot.services
  await service.change(of(), (now) => savedCheckIn(now, given({ brag: undefined }), at))
  await service.idle()
  expect(await traces()).toMatchObject({ answered: 'partly', brag: 'green', line: undefined, alarms: 0 })
  await service.change(of(), sends())
  await service.change(of(), (now) => savedCheckIn(now, given({ moved: 'More' }), at))
  await jobs(chat)
  expect(await traces()).toEqual(all)
})

test('what an older state of a check-in leaves late changes nothing that a newer one left', async () => {
  await asked()
  const { store, plans, checkIns: service } = chat.bot.services
  const old = await service.change(of(), (now) => savedCheckIn(now, given({ brag: undefined }), at))
  await service.change(of(), sends())
  await jobs(chat)
  await createTraces({ store, plans, roundsOf: service.roundsOf }).leave(old)
  expect(await traces()).toEqual(all)
})

test('a round that nobody answered is told once, however many processes close it and wherever one dies', async () => {
  const first = roundAt('2026-09-01T09:00:00.000Z', '2026-10-01T00:00:00.000Z', 'First')
  const second = roundAt('2026-10-01T09:00:00.000Z', '2026-11-01T00:00:00.000Z', 'Second')
  for (const one of [first, second]) await asks(chat, one, [tom])
  for (const name of ['council-round', 'pulse', 'delivery'])
    await elsewhere(dyingAt(chat.bot.services.store, name))
      .close(council, second.id)
      .catch(() => undefined)
  const others = [elsewhere(chat.bot.services.store), elsewhere(chat.bot.services.store)]
  await Promise.all(others.map((other) => other.close(council, second.id)))
  await jobs(chat)
  expect(rachel.received().filter((one) => one.activity.summary?.includes('have no answer'))).toHaveLength(1)
})
