import type { Store } from '../storage/port'
import { openSqlite } from '../storage/sqlite'
import { meets, newWorld, plansWeekly, promptProcess } from './support/prompt-processes'

/** What a prompt to many of one council asks of the database. */

test('the plan and the rounds of a council are read for all its officers together, not for each', async () => {
  const world = newWorld()
  const kept = openSqlite({ file: ':memory:', now: () => world.now })
  const lists: string[] = []
  const store: Store = {
    ...kept,
    list: (collection, ...asked) => {
      lists.push(collection.name)
      return kept.list(collection, ...asked)
    },
  }
  const { services, works, stop } = promptProcess(store, world)
  const rachel = await meets(services, 'Rachel Osei', 'programme.example')
  for (let number = 0; number < 40; number++) await meets(services, `Officer ${number}`, 'alderbrook.example')
  await plansWeekly(services, rachel)
  world.now = Date.parse('2026-12-07T09:00:00Z')
  const before = lists.length
  await works()
  expect(world.given).toHaveLength(40)
  const asked = lists.slice(before)
  const times = (name: string) => asked.filter((one) => one === name).length
  // Planning reads them for each council of the caseload; sending once more.
  expect(times('plan-action')).toBeLessThanOrEqual(16)
  expect(times('council-round')).toBeLessThanOrEqual(48)
  await stop()
  await kept.close()
})

test('what is remembered is as old as three seconds at the most', async () => {
  const world = newWorld()
  const store = openSqlite({ file: ':memory:', now: () => world.now })
  const { services, works, stop } = promptProcess(store, world)
  const rachel = await meets(services, 'Rachel Osei', 'programme.example')
  const tom = await meets(services, 'Tom Garland', 'alderbrook.example')
  world.refuses = () => ({ end: 'retry', reason: '503', after: 3_000 })
  await plansWeekly(services, rachel)
  world.now = Date.parse('2026-12-07T09:00:00Z')
  await works()
  await services.plans.add({
    ...{
      id: 'a',
      council: 'sample-alderbrook',
      title: 'Name an owner',
      theme: 'governance',
      due: '2027-03-31',
      percent: 0,
    },
    ...{ milestones: [], needs: [], comments: [], dropped: false, trail: [], revision: 0, settled: 0, owner: tom },
  })
  world.now += 3_000
  delete world.refuses
  await works()
  expect(JSON.stringify(world.given.at(-1)?.card)).toContain('Name an owner')
  await stop()
  await store.close()
})
