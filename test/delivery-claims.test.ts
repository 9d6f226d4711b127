import { createAttempt, type Holds, type Prepare } from '../bot/delivery/attempt'
import type { Delivery, Transport } from '../bot/delivery/deliveries'
import type { Pace } from '../bot/delivery/pace'
import { saying, startPostOffice } from './support/post-office'

/** A try waits at the door for its turn, and nothing is written without one. */

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

/** A queue whose answer a test chooses. */
function desk(options: { queue: Awaited<ReturnType<Pace['queue']>>; holds?: Holds; prepare?: Prepare }) {
  const asked: string[] = []
  const written: (string | undefined)[] = []
  const transport: Transport = async (_reference, { turn, edits }) => {
    if (!(await turn!.comes())) return { end: 'away' }
    written.push(edits)
    return { end: 'sent' }
  }
  const troubles: unknown[] = []
  const attempt = createAttempt({
    ...{ people, transport, prepare: options.prepare ?? (async () => saying('Hello')) },
    pace: {
      queue: async ({ to }) => {
        asked.push(to)
        return options.queue
      },
    },
    ...(options.holds ? { holds: options.holds } : {}),
    onTrouble: (error) => void troubles.push(error),
  })
  return { attempt, asked, written, troubles }
}

const turn = (comes: boolean) => ({
  turn: () => ({ comes: async () => comes, isNow: () => true, began: () => {}, away: () => 7_000 }),
})

test('a message goes when its turn comes', async () => {
  const { attempt, written } = desk({ queue: turn(true) })
  expect(await attempt(delivery, 30_000)).toEqual({ end: 'sent' })
  expect(written).toHaveLength(1)
})

test('where the turn does not come nothing is written, and it is tried again when the queue says', async () => {
  const { attempt, written } = desk({ queue: turn(false) })
  expect(await attempt(delivery, 30_000)).toEqual({ end: 'wait', until: 7_000 })
  expect(written).toEqual([])
})

test('a turn that is far away is waited for in the store, and nothing is drawn', async () => {
  const prepare = async () => {
    throw new Error('drawn')
  }
  const { attempt, written } = desk({ queue: { until: 9_000 }, prepare })
  expect(await attempt({ ...delivery, kind: 'prompt' }, 30_000)).toEqual({ end: 'wait', until: 9_000 })
  expect(written).toEqual([])
})

test.each([
  [{ end: 'paused', reason: 'has paused prompts' } as const, { end: 'paused', reason: 'has paused prompts' }],
  [
    { until: 9_000, reason: 'waits for the morning' },
    { end: 'wait', until: 9_000 },
  ],
])('who is not to have it now takes no place from others: %j', async (held, tried) => {
  const { attempt, asked, written } = desk({ queue: turn(true), holds: () => held })
  expect(await attempt({ ...delivery, kind: 'prompt' }, 30_000)).toMatchObject(tried)
  expect([asked, written]).toEqual([[], []])
})

test('what cannot be drawn is tried again, and the operator is told why', async () => {
  const failure = new Error('a record of ours is damaged')
  const { attempt, written, troubles } = desk({ queue: turn(true), prepare: () => Promise.reject(failure) })
  expect(await attempt({ ...delivery, kind: 'prompt' }, 30_000)).toEqual({
    ...{ end: 'retry', reason: 'it could not be drawn' },
  })
  expect([written, troubles]).toEqual([[], [failure]])
})

test('a turn that has passed by the time the request is to be written is waited for anew, and nothing is written without', async () => {
  const office = await startPostOffice()
  try {
    const to = { ...reference, serviceUrl: office.teams.serviceUrl }
    let asked = 0
    const began: string[] = []
    const comes = async () => {
      asked += 1
      return asked < 4
    }
    expect(
      await office.transport(to, {
        card: saying('Late'),
        turn: { comes, isNow: () => asked > 1, began: () => void began.push('began') },
      }),
    ).toEqual({
      end: 'sent',
      message: 'message-1',
    })
    expect(asked).toBe(2)
    expect(
      await office.transport(to, {
        card: saying('Too late'),
        turn: { comes, isNow: () => false, began: () => void began.push('began') },
      }),
    ).toEqual({
      end: 'away',
    })
    expect(office.teams.sent.map((one) => one.activity.summary)).toEqual(['Late'])
    // It counts once it is written, and what is not written does not.
    expect(began).toEqual(['began'])
  } finally {
    await office.stop()
  }
})
