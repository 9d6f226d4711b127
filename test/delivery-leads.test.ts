import { second } from '../bot/delivery/door'
import { leadsOfTenants } from '../bot/delivery/lead-records'
import type { Leads, Led } from '../bot/delivery/leads'
import { createLeads, term } from '../bot/delivery/leads'
import type { Store } from '../storage/port'
import { openSqlite } from '../storage/sqlite'

/** One process at a time sends to a tenant, and another takes over without one message too many. */

let store: Store
let now: number
beforeEach(() => {
  now = 100_000
  store = openSqlite({ file: ':memory:', now: () => now })
})
afterEach(() => store.close())

const limits = { tenant: 20, chat: 1 }
const process = (id: string, on = store) => createLeads({ store: on, now: () => now, limits, id })
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}
/** Some time during which a process has work for these tenants, and looks every quarter of a second. */
async function works(leads: Leads, tenants: readonly string[], milliseconds = 250): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 250) {
    now += 250
    for (const tenant of tenants) await leads.lead(tenant)
    await settled()
  }
}
const isLed = (led: Led | number): led is Led => typeof led === 'object'
const led = async (leads: Leads, tenant = 't'): Promise<Led> => {
  const answer = await leads.lead(tenant)
  if (!isLed(answer)) throw new Error('another process leads')
  return answer
}
const countOf = async (leads: Leads, tenants: readonly string[]) =>
  (await Promise.all(tenants.map((one) => leads.lead(one)))).filter(isLed).length
const kept = async (tenant = 't') => (await store.get(leadsOfTenants, tenant, 'lead'))?.value
const many = Array.from({ length: 15 }, (_, place) => `t${place}`)

test('the first that asks leads, and the other is told when to ask again', async () => {
  const [one, other] = [process('one'), process('other')]
  expect((await led(one)).isOurs(now)).toBe(true)
  expect(await other.lead('t')).toBe(now + 250)
  expect(other.isLeft('t')).toBe(now + 250)
  expect(one.isLeft('t')).toBeUndefined()
})

test('who asks many times at once asks the database once', async () => {
  let reads = 0
  const one = process('one', {
    ...store,
    get: (...asked) => {
      reads += 1
      return store.get(...asked)
    },
  })
  await Promise.all(Array.from({ length: 50 }, () => one.lead('t')))
  expect(reads).toBe(1)
})

test('a lead is renewed while there is work, and lapses when there is none', async () => {
  const [one, other] = [process('one'), process('other')]
  await led(one)
  await works(one, ['t'], 10 * term)
  expect((await led(one)).isOurs(now)).toBe(true)
  now += term
  expect(isLed(await other.lead('t'))).toBe(true)
})

test('who takes over from one that died waits until none of its messages can lie in the same second', async () => {
  const [dead, other] = [process('dead'), process('other')]
  await led(dead)
  const until = now + term
  now = until
  expect((await led(other)).door.free(now)).toBe(until + second)
})

test('who led before, and nobody in between, goes on with what it counted', async () => {
  const one = process('one')
  for (let place = 0; place < 20; place++) (await led(one)).door.enter(`chat ${place}`, now)
  now += 500
  const { door } = await led(one)
  expect(door.free(now)).toBe(100_000 + second)
  now += term
  expect((await led(one)).door).toBe(door)
})

test('a process that lost its lead starts nothing, not even in the last moments of it', async () => {
  const one = process('one', {
    ...store,
    put: (c, v, e) => (e ? Promise.reject(new Error('full')) : store.put(c, v, e)),
  })
  const { isOurs } = await led(one)
  now += term - 101
  expect(isOurs(now)).toBe(true)
  now += 1
  expect(isOurs(now)).toBe(false)
})

test('a process that is to stop hands over at once, with what it started', async () => {
  const [one, other] = [process('one'), process('other')]
  const mine = await led(one)
  for (let place = 0; place < 20; place++) mine.door.enter(`chat ${place}`, now)
  await one.release()
  expect(mine.isOurs(now)).toBe(false)
  const { door } = await led(other)
  expect([door.free(now), door.chatWait('chat 3', now)]).toEqual([now + second, second])
})

test('a process that has nothing to do is given its share of the tenants, and no more', async () => {
  const [one, other] = [process('one'), process('other')]
  await works(one, many)
  expect(await countOf(one, many)).toBe(15)
  for (let round = 0; round < 24; round++) {
    await works(other, many)
    await works(one, many)
  }
  const share = [await countOf(one, many), await countOf(other, many)]
  expect(share.reduce((all, mine) => all + mine)).toBe(15)
  expect(Math.min(...share)).toBeGreaterThanOrEqual(6)
})

test('what is handed over is counted by who gets it', async () => {
  const [one, other] = [process('one'), process('other')]
  const tenants = ['t', 'u', 'v']
  await works(one, tenants)
  const mine = await Promise.all(tenants.map((tenant) => led(one, tenant)))
  await works(other, tenants)
  now += term / 2
  for (const [place, tenant] of tenants.entries()) {
    mine[place]!.door.enter('chat', now)
    await one.lead(tenant)
  }
  await settled()
  const given = tenants.filter((_, place) => !mine[place]!.isOurs(now))
  expect(given.length).toBeGreaterThan(0)
  const { door } = await led(other, given[0]!)
  expect(door.recent(now)).toEqual([{ at: now, to: 'chat' }])
  expect((await kept(given[0]!))?.holder).toBe('other')
})

test('a database in trouble is told to whoever asks, and asked again', async () => {
  let broken = true
  const one = process('one', {
    ...store,
    get: (...asked) => (broken ? Promise.reject(new Error('full')) : store.get(...asked)),
  })
  await expect(one.lead('t')).rejects.toThrow('full')
  broken = false
  expect(isLed(await one.lead('t'))).toBe(true)
})
