import { createAttempt, type Holds } from '../bot/delivery/attempt'
import type { Delivery, Transport } from '../bot/delivery/deliveries'
import { createPace, type Pace } from '../bot/delivery/pace'
import { openSqlite } from '../storage/sqlite'
import { saying, startPostOffice } from './support/post-office'

/** A try waits at the door for its moment, and never starts a message so late that another process may have it too. */

const reference = {
  place: 'personal',
  serviceUrl: 'http://127.0.0.1/',
  conversation: 'c',
  bot: 'b',
  tenant: 't',
} as const
const people = { find: async (id: string) => ({ id, references: { personal: reference } }) as never }
const delivery: Delivery = {
  ...{
    key: 'k',
    to: 't:amina',
    card: saying('Hello'),
    state: 'waiting',
    tries: 0,
    next: 0,
    made: '2026-11-24T09:00:00Z',
  },
}

/** Lines whose moments come when a test says so; each asking passes some time. */
function desk(options: { readonly passes: number; readonly tenants: readonly number[]; readonly holds?: Holds }) {
  let now = 1_000
  const asked: string[] = []
  const line = (name: string, moments: readonly number[]): Pace => {
    const left = [...moments]
    return {
      spacing: 50,
      moment: async (_line, from) => {
        asked.push(name)
        const at = left.shift() ?? from
        if (name === 'tenant') now += options.passes
        return at
      },
    }
  }
  const written: number[] = []
  const transport: Transport = async (_reference, { turn }) => {
    if (!(await turn!.comes())) return { end: 'away' }
    written.push(now)
    return { end: 'sent' }
  }
  const attempt = createAttempt({
    ...{ people, transport, prepare: async () => saying('Hello'), clock: () => new Date(now) },
    ...{ tenants: line('tenant', options.tenants), chats: line('chat', []) },
    ...(options.holds ? { holds: options.holds } : {}),
  })
  return { attempt, asked, written }
}

test('a message goes at its moment', async () => {
  const { attempt, written } = desk({ passes: 0, tenants: [1_000] })
  expect(await attempt(delivery, 30_000)).toEqual({ end: 'sent' })
  expect(written).toHaveLength(1)
})

test('a moment that was missed is not made up for: another of the tenant is asked for, and none of the chat', async () => {
  const { attempt, asked, written } = desk({ passes: 30, tenants: [1_000, 1_070] })
  expect(await attempt(delivery, 30_000)).toEqual({ end: 'sent' })
  expect(asked).toEqual(['chat', 'tenant', 'tenant'])
  expect(written).toEqual([1_060])
})

test.each([
  [{ end: 'paused', reason: 'has paused prompts' } as const, { end: 'paused', reason: 'has paused prompts' }],
  [
    { until: 9_000, reason: 'waits for the morning' },
    { end: 'wait', until: 9_000, slot: false },
  ],
])('who is not to have it now takes no moment from others: %j', async (held, tried) => {
  const { attempt, asked, written } = desk({ passes: 0, tenants: [1_000], holds: () => held })
  expect(await attempt({ ...delivery, kind: 'prompt' }, 30_000)).toMatchObject(tried)
  expect([asked, written]).toEqual([[], []])
})

test('nothing is written after the last instant at which it may start, and it is tried again', async () => {
  const { attempt, written } = desk({ passes: 400, tenants: [1_000] })
  expect(await attempt(delivery, 1_300)).toMatchObject({ end: 'wait', slot: false })
  expect(written).toEqual([])
})

test('a change of a message does not wait for the chat, since it would stand over what was pressed meanwhile', async () => {
  const { attempt, asked } = desk({ passes: 0, tenants: [1_000] })
  expect(await attempt({ ...delivery, edits: 'message-1' }, 30_000)).toEqual({ end: 'sent' })
  expect(asked).toEqual(['tenant'])
})

test('a moment that is far away is kept for it, and the process does not wait', async () => {
  const { attempt, written } = desk({ passes: 0, tenants: [9_000] })
  expect(await attempt(delivery, 30_000)).toEqual({ end: 'wait', until: 9_000, slot: true })
  expect(written).toEqual([])
})

test('a moment of its own is taken without asking for another', async () => {
  const store = openSqlite({ file: ':memory:', now: () => 0 })
  const none = createPace({ store, perSecond: 0, name: 'chat' })
  const now = () => new Date(5_000)
  const asked: number[] = []
  const tenants: Pace = { spacing: 50, moment: async (_line, from) => asked.push(from) }
  const transport: Transport = async (_reference, { turn }) =>
    (await turn!.comes()) ? { end: 'sent' } : { end: 'away' }
  const attempt = createAttempt({
    people,
    transport,
    prepare: async () => saying(''),
    clock: now,
    tenants,
    chats: none,
  })
  expect(await attempt({ ...delivery, next: 5_000, slot: true }, 30_000)).toEqual({ end: 'sent' })
  expect(asked).toEqual([])
  await store.close()
})

test('a moment that has passed by the time the request is to be written is waited for anew, and nothing is written without', async () => {
  const office = await startPostOffice()
  try {
    const to = { ...reference, serviceUrl: office.teams.serviceUrl }
    let asked = 0
    const comes = async () => {
      asked += 1
      return asked < 4
    }
    expect(await office.transport(to, { card: saying('Late'), turn: { comes, isNow: () => asked > 1 } })).toEqual({
      end: 'sent',
      message: 'message-1',
    })
    expect(asked).toBe(2)
    expect(await office.transport(to, { card: saying('Too late'), turn: { comes, isNow: () => false } })).toEqual({
      end: 'away',
    })
    expect(office.teams.sent.map((one) => one.activity.summary)).toEqual(['Late'])
  } finally {
    await office.stop()
  }
})
