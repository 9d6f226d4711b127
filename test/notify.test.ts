import { ConflictError } from '../storage/port'
import { notice, type PostOffice, startPostOffice } from './support/post-office'

/** A notice is kept before it is sent, and sent once, whoever tells of it and however often. */

let office: PostOffice
beforeEach(async () => {
  office = await startPostOffice()
})
afterEach(() => office.stop())

test('a notice is sent, and its end is kept without what it said', async () => {
  const notify = office.process()
  await notify.keep([notice('amina', 'Hello')])
  await notify.idle()
  expect(office.received('amina')).toEqual(['Hello'])
  const kept = await office.kept('amina', 'Hello')
  expect(kept).toMatchObject({ state: 'sent', tries: 1, made: '2026-11-23T09:00:00.000Z' })
  expect(kept?.card).toBeUndefined()
})

test('it is kept before Teams is asked: a process that dies in between has lost nothing', async () => {
  const told = new Promise<string | undefined>((resolve) => {
    const transport = async () => {
      resolve((await office.kept('amina', 'Hello'))?.state)
      return new Promise<never>(() => undefined)
    }
    void office.process({ transport }).keep([notice('amina', 'Hello')])
  })
  expect(await told).toBe('waiting')
})

test('the same key is sent once, however often it is told: again, later, at once, and by two processes', async () => {
  const [one, other] = [office.process(), office.process()]
  await Promise.all(
    [one, other, one].map((notify) => notify.keep([notice('amina', 'Hello'), notice('amina', 'Hello')])),
  )
  await Promise.all([one.idle(), other.idle()])
  office.pass(3_600_000)
  await office.process().keep([notice('amina', 'Hello')])
  await Promise.all([one.sendDue(), other.sendDue()])
  await one.idle()
  expect(office.received('amina')).toEqual(['Hello'])
})

test('the same key to another person is another notice', async () => {
  const notify = office.process()
  await notify.keep([notice('amina', 'Hello'), notice('tom', 'Hello')])
  await notify.idle()
  expect([office.received('amina'), office.received('tom')]).toEqual([['Hello'], ['Hello']])
})

test('two processes that look at one full store at once send each notice once', async () => {
  office.teams.answers.push(...Array.from({ length: 120 }, () => ({ status: 503 })))
  const notices = Array.from({ length: 120 }, (_, place) => notice(`person-${place % 40}`, `Notice ${place}`))
  const first = office.process({ random: () => 1 })
  await first.keep(notices)
  await first.idle()
  expect(office.teams.sent).toEqual([])
  office.pass(600_000)
  const [one, other] = [office.process(), office.process()]
  await Promise.all([one.sendDue(), other.sendDue()])
  await Promise.all([one.idle(), other.idle()])
  const sent = office.teams.sent.map((message) => message.activity.summary)
  expect(sent.toSorted()).toEqual(notices.map((one) => one.card.fallbackText).toSorted())
})

test('notices to one person come in the order in which they happened', async () => {
  const notify = office.process({ random: () => 0 })
  office.teams.answers.push({ status: 412 }, { status: 412 }, { status: 412 })
  for (const words of ['First', 'Second', 'Third']) {
    await notify.keep([notice('amina', words)])
    await notify.idle()
    office.pass(300)
  }
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['First', 'Second', 'Third'])
})

test('the trouble of one person does not keep the others waiting', async () => {
  office.gone.add('tom')
  const notify = office.process()
  await notify.keep([notice('tom', 'Hello'), notice('amina', 'Hello')])
  await notify.idle()
  expect(office.received('amina')).toEqual(['Hello'])
  expect(await office.kept('tom', 'Hello')).toMatchObject({ state: 'not-installed', tries: 1 })
})

test('a person whose record is damaged does not either; it is tried for a day, and ends with its reason', async () => {
  office.damaged.add('tom')
  const notify = office.process()
  await notify.keep([
    notice('tom', 'Hello'),
    notice('tom', 'Again'),
    notice('amina', 'Hello'),
    notice('amina', 'Again'),
  ])
  await notify.idle()
  expect(office.received('amina').toSorted()).toEqual(['Again', 'Hello'])
  expect(office.log.join()).toContain('person/tom')
  expect(await office.kept('tom', 'Hello')).toMatchObject({ state: 'waiting', reason: 'it could not be drawn' })
  for (let hour = 0; hour < 26; hour++) {
    office.pass(3_600_000)
    await notify.sendDue()
  }
  expect(await office.kept('tom', 'Hello')).toMatchObject({ state: 'failed', reason: 'it could not be drawn' })
})

test('a store that fails is told to the job, and what was due is sent when it works again', async () => {
  let broken = false
  const due: typeof office.store.due = async (...asked) => {
    if (broken) throw new ConflictError('here')
    return office.store.due(...asked)
  }
  const notify = office.process({ store: { ...office.store, due } })
  broken = true
  await notify.keep([notice('amina', 'Hello')])
  await notify.idle()
  await expect(notify.sendDue()).rejects.toThrow(ConflictError)
  broken = false
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Hello'])
})
