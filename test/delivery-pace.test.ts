import type { Delivery } from '../bot/delivery/deliveries'
import { createPace, type Pace, shortWait } from '../bot/delivery/pace'
import type { Store } from '../storage/port'
import { openSqlite } from '../storage/sqlite'

/** All processes together hold to the limits, and a message that is late does not lose its turn. Time is a test's own. */

let store: Store
let now: number
let sleepers: { at: number; wake: () => void }[]
beforeEach(() => {
  now = 1_000_000
  sleepers = []
  store = openSqlite({ file: ':memory:', now: () => now })
})
afterEach(() => store.close())

const pause = (milliseconds: number) =>
  new Promise<void>((wake) => void sleepers.push({ at: now + milliseconds, wake }))

/** Lets time pass, from one that sleeps to the next, until all of this is done. */
async function passing(work: Promise<unknown>): Promise<void> {
  let isDone = false
  void work.finally(() => {
    isDone = true
  })
  while (!isDone) {
    for (let turn = 0; turn < 15; turn++) await new Promise((resolve) => setImmediate(resolve))
    sleepers.sort((one, other) => one.at - other.at)
    const next = sleepers.shift()
    if (!next) continue
    now = Math.max(now, next.at)
    next.wake()
  }
  await work
}

const process = (id: string, limits = { tenant: 20, chat: 1 }, on = store): Pace =>
  createPace({ store: on, clock: () => new Date(now), limits, id, pause })

const delivery = (to: string, more: Partial<Delivery> = {}): Delivery => ({
  ...{ key: to, to, state: 'waiting', tries: 0, next: 0, made: '' },
  ...more,
})

/** Sends one message as `attempt` does, busy for `late` before it is written; answers when it started. */
async function send(pace: Pace, one: Delivery, late = 0): Promise<number> {
  for (;;) {
    const left = await pace.leave(one)
    const place = left === undefined ? await pace.queue(one) : { until: left }
    if ('until' in place) {
      await pause(Math.max(1, place.until - now))
      continue
    }
    const turn = place.turn(Number.POSITIVE_INFINITY)
    while (await turn.comes()) {
      if (late > 0) await pause(late)
      if (turn.isNow()) return now
    }
    await pause(Math.max(1, turn.away() - now))
  }
}

const mostInASecond = (at: readonly number[]): number =>
  Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 1000).length))

test.each([
  ['one process', 1, 0],
  ['two processes', 2, 0],
  ['three processes, each message late', 3, 40],
])('%s: 200 messages to a tenant, never more than 20 a second, and nearly as many', async (_who, processes, late) => {
  const paces = Array.from({ length: processes }, (_, place) => process(`process ${place}`))
  const started: number[] = []
  const all = Array.from({ length: 200 }, async (_, place) => {
    started.push(await send(paces[place % processes]!, delivery(`t:${place}`), late))
  })
  await passing(Promise.all(all))
  expect(started).toHaveLength(200)
  expect(mostInASecond(started)).toBeLessThanOrEqual(20)
  // Of many processes one leads the tenant at a time, and what the others took comes after.
  const seconds = (Math.max(...started) - Math.min(...started)) / 1000
  if (processes === 1) expect(199 / seconds / 20).toBeGreaterThan(0.95)
})

test('messages to one chat are a second apart, whichever process has them', async () => {
  const paces = [process('one'), process('other')]
  const started: number[] = []
  const all = [0, 1, 2, 3].map(async (place) => {
    started.push(await send(paces[place % 2]!, delivery('t:amina', { key: String(place) })))
  })
  await passing(Promise.all(all))
  expect(mostInASecond(started)).toBe(1)
})

test('a message for which the queue is too long is kept in the store', async () => {
  const pace = process('one')
  const places = await Promise.all(Array.from({ length: 60 }, (_, place) => pace.queue(delivery(`t:${place}`))))
  const kept = places.flatMap((place) => ('until' in place ? [place.until] : []))
  expect(kept.length).toBeGreaterThan(20)
  expect(Math.min(...kept)).toBeGreaterThan(now + shortWait)
})

test('nothing starts after the last instant at which it may, and it is told to come back', async () => {
  const pace = process('one', { tenant: 1, chat: 0 })
  const [first, second] = [await pace.queue(delivery('t:1')), await pace.queue(delivery('t:2'))]
  if (!('turn' in first && 'turn' in second)) throw new Error('no place')
  expect(await first.turn(now).comes()).toBe(true)
  const late = second.turn(now + 500)
  const comes = late.comes()
  await passing(comes)
  expect([await comes, late.away()]).toEqual([false, now])
})

test('without a limit everybody goes at once, and nothing is read or written', async () => {
  const refuses = () => Promise.reject(new Error('asked'))
  const pace = process('one', { tenant: 0, chat: 0 }, { ...store, get: refuses, put: refuses })
  const place = await pace.queue(delivery('t:1'))
  if (!('turn' in place)) throw new Error('no place')
  const turn = place.turn(0)
  expect([await turn.comes(), turn.isNow(), await pace.leave(delivery('t:1'))]).toEqual([true, true, undefined])
})
