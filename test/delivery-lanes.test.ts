import type { Prepare } from '../bot/delivery/attempt'
import { deliveries } from '../bot/delivery/deliveries'
import { listAll } from '../storage/lists'
import { type PostOffice, saying, startPostOffice } from './support/post-office'

/** Mail to many: kept before the first is sent, counted together, and drawn for each person when it is sent. */

let office: PostOffice
beforeEach(async () => {
  office = await startPostOffice()
})
afterEach(() => office.stop())

const lane = 'prompt:spring'
const mailing = (to: string, at = office.now()) => ({
  ...{ key: `spring/${to}`, to, lane, kind: 'greeting', about: { words: 'Hello' }, name: to, council: 'c' },
  at,
})
const greeting: Prepare = async ({ about }, to) => saying(`${about?.words} ${to.name}`)

const ends = async () => {
  const { items } = await listAll(office.store, deliveries, lane)
  return Object.fromEntries(
    items.map(({ value }) => [value.to, [value.state, value.reason].filter(Boolean).join(': ')]),
  )
}

test('each person gets their own card, drawn when it is sent, and the lane has all of them', async () => {
  const notify = office.process({ prepare: greeting })
  await notify.mail(['amina', 'tom'].map((to) => mailing(to)))
  await notify.idle()
  expect(office.received('amina')).toEqual(['Hello amina'])
  expect(office.received('tom')).toEqual(['Hello tom'])
  expect(await ends()).toEqual({ amina: 'sent', tom: 'sent' })
})

test('mailed twice, by two processes at once, it is sent once', async () => {
  const processes = [office.process({ prepare: greeting }), office.process({ prepare: greeting })]
  await Promise.all(processes.map((one) => one.mail([mailing('amina')])))
  await Promise.all(processes.map((one) => one.idle()))
  await processes[0]!.mail([mailing('amina')])
  await processes[0]!.idle()
  expect(office.received('amina')).toEqual(['Hello amina'])
})

test('nothing is sent before its time', async () => {
  const notify = office.process({ prepare: greeting })
  await notify.mail([mailing('amina', office.now() + 3_600_000)])
  await notify.idle()
  office.pass(3_599_999)
  await notify.sendDue()
  expect(office.received('amina')).toEqual([])
  office.pass(1)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello amina'])
})

test('what is held for good ends so, with its reason, and Teams is not asked', async () => {
  const prepare: Prepare = async (_delivery, to) =>
    to.name === 'amina' ? { end: 'paused', reason: 'has paused prompts' } : { end: 'unneeded', reason: 'was cancelled' }
  const notify = office.process({ prepare })
  await notify.mail(['amina', 'tom'].map((to) => mailing(to)))
  await notify.idle()
  expect(office.teams.sent).toEqual([])
  expect(await ends()).toEqual({ amina: 'paused: has paused prompts', tom: 'unneeded: was cancelled' })
  expect(office.log).toEqual([])
})

test('what is held for a while is asked again then, which is no try of its own', async () => {
  const morning = office.now() + 50_000_000
  const prepare: Prepare = async (delivery, to) =>
    office.now() < morning ? { until: morning, reason: 'waits for working hours' } : greeting(delivery, to)
  const notify = office.process({ prepare })
  await notify.mail([mailing('amina')])
  await notify.idle()
  expect(await ends()).toEqual({ amina: 'waiting: waits for working hours' })
  office.pass(49_999_999)
  await notify.sendDue()
  expect(office.received('amina')).toEqual([])
  office.pass(1)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello amina'])
  const kept = await office.store.get(deliveries, lane, 'spring/amina')
  expect(kept?.value).toMatchObject({ state: 'sent', tries: 1 })
  expect(kept?.value.reason).toBeUndefined()
})

test('a card that cannot be drawn is told to the operator, keeps nobody else waiting, and is tried again later', async () => {
  let broken = true
  const prepare: Prepare = async (delivery, to) => {
    if (broken && to.name === 'amina') throw new Error('a store in trouble')
    return greeting(delivery, to)
  }
  const notify = office.process({ prepare })
  await notify.mail(['amina', 'tom'].map((to) => mailing(to)))
  await notify.sendDue()
  expect(office.log.join()).toContain('a store in trouble')
  expect(office.received('tom')).toEqual(['Hello tom'])
  broken = false
  office.pass(60_000)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello amina'])
})

test('somebody who was removed meanwhile is told apart from the others', async () => {
  office.gone.add('amina')
  const notify = office.process({ prepare: greeting })
  await notify.mail(['amina', 'tom'].map((to) => mailing(to)))
  await notify.idle()
  expect(await ends()).toEqual({ amina: 'not-installed: has not opened Pioneer, or has removed it', tom: 'sent' })
})

test('an answer that comes while the message is on its way is kept, and the message is not sent again', async () => {
  const prepare: Prepare = async (delivery, to) => {
    const kept = (await office.store.get(deliveries, lane, delivery.key))!
    await office.store.put(deliveries, { ...kept.value, answered: 'whole' }, kept.version)
    return greeting(delivery, to)
  }
  const notify = office.process({ prepare })
  await notify.mail([mailing('amina')])
  await notify.idle()
  office.pass(120_000)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello amina'])
  const kept = await office.store.get(deliveries, lane, 'spring/amina')
  expect(kept?.value).toMatchObject({ state: 'sent', answered: 'whole', tries: 1 })
})
