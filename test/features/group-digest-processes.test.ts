import { deliveries } from '../../bot/delivery/deliveries'
import { usualTime } from '../../bot/domain/digest-times'
import { channelDigests, channelLane, laneOf } from '../../bot/domain/group-digest'
import type { Learning } from '../../bot/domain/learning'
import { none } from '../../bot/domain/learning-library'
import type { Person } from '../../bot/domain/person'
import { questions } from '../../bot/domain/question'
import { makeDigests } from '../../bot/features/group-digest/make'
import { off } from '../../bot/features/group-digest/settings'
import type { Services } from '../../bot/services'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { changeKept } from '../../storage/writes'
import { countedStore } from '../support/counted-store'
import { meets, newWorld, type PromptProcess, promptProcess, type World } from '../support/prompt-processes'
import { dyingAfter } from '../support/stops'

/** Several processes make the digests of an hour: all at once, and one after another died in the middle. */

const [group, channel, conversation] = ['north', 't:19:north@thread.tacv2', '19:north@thread.tacv2']
const by = { id: 'x', name: 'Rachel Osei' }

interface Place {
  readonly world: World
  readonly store: Store
  readonly process: (over?: Store, dead?: () => boolean) => PromptProcess
  readonly people: readonly Person[]
  readonly stop: () => Promise<void>
}

/** A group of people of two councils with one question, and a channel that has the digest too, before its hour. */
async function place(count = 3): Promise<Place> {
  const world = newWorld('2026-11-30T09:00:00Z')
  const store = await openSqlite({ file: ':memory:', now: () => world.now })
  const processes: PromptProcess[] = []
  const process: Place['process'] = (over = store, dead) => {
    processes.push(promptProcess(over, world, dead))
    return processes.at(-1)!
  }
  const { services } = process()
  const at = new Date(world.now).toISOString()
  await services.groups.add({
    ...{ id: group, name: 'North', kind: 'theme', purpose: '', open: true, facilitators: [by], channels: [channel] },
    ...{ made: { by, at }, revision: 0 },
  })
  const reference = { place: 'channel' as const, serviceUrl: 'http://127.0.0.1:1/', bot: '28:pioneer', tenant: 't' }
  const seen = { id: channel, team: undefined, reference: { ...reference, conversation }, names: async () => ({}) }
  await services.channels.link(seen, group, by)
  await services.store.put(channelDigests, {
    ...{ channel, group, ...usualTime, on: true, revision: 1, changed: { by, at } },
  })
  const people: Person[] = []
  for (let place = 0; place < count; place += 1) {
    const person = await meets(services, `Officer ${place}`, place % 2 ? 'alderbrook.example' : 'brackenshire.example')
    await services.groups.join(person, group)
    people.push(person)
  }
  await services.store.put(questions, {
    ...{ id: 'q', group, by, named: true, words: 'Who knows?', theme: 'value', at, state: 'open', stage: 'posted' },
  })
  const stop = async () => {
    await Promise.all(processes.map((one) => one.stop()))
    await store.close()
  }
  world.now = Date.parse('2026-12-01T09:00:00Z')
  return { world, store, process, people, stop }
}

async function works(services: Services): Promise<void> {
  await makeDigests(services)
  await services.notify.sendDue()
}

const shared: Learning = {
  ...{ id: 'learning-1', author: { id: 'y', name: 'Helen Marsh' }, places: [{ group }], at: '', before: [] },
  ...{ revision: 0, settled: 0 },
  body: {
    ...{ title: 'Monthly calls', problem: '', did: 'We called.', came: '', differently: '', themes: [], tools: [] },
    ...{ contact: true, shown: true },
  },
}

const had = ({ world }: Place, to: string): number => world.given.filter((one) => one.to === to).length

const lanes = async ({ store }: Place) =>
  (
    await Promise.all(
      [laneOf('2026-W49'), channelLane(channel, '2026-W49')].map(
        async (lane) => (await store.list(deliveries, lane)).items,
      ),
    )
  )
    .flat()
    .map(({ value }) => value)

test('many processes that find the same hour come make each digest once', async () => {
  const here = await place()
  const processes = Array.from({ length: 5 }, () => here.process())
  for (const wait of [0, 30_000, 61_000]) {
    here.world.now += wait
    await Promise.all(processes.map(({ services }) => works(services)))
  }
  expect(here.people.map(({ email }) => had(here, email))).toEqual([1, 1, 1])
  expect(had(here, conversation)).toBe(1)
  await here.stop()
})

test('killed before any of its writes, another takes over: nobody has it twice, and nobody has none', async () => {
  let writes = 0
  for (let killed = true; killed; writes += 1) {
    const here = await place()
    const dying = dyingAfter(here.store, writes)
    const first = here.process(dying.store, dying.dead)
    await works(first.services).catch(() => undefined)
    killed = dying.dead()
    await first.stop()
    // What was in hand when it died may have been sent, and is sent again.
    const inHand = new Set((await lanes(here)).filter((one) => one.claimed).map((one) => one.to))
    const healthy = here.process()
    for (const wait of [0, 61_000, 61_000, 61_000]) {
      here.world.now += wait
      await works(healthy.services)
    }
    const at = `killed before write ${writes + 1}`
    for (const { id, email } of here.people)
      expect([at, email, inHand.has(id) ? Math.min(1, had(here, email)) : had(here, email)]).toEqual([at, email, 1])
    const posted = had(here, conversation)
    expect([at, inHand.has(channel) ? Math.min(1, posted) : posted]).toEqual([at, 1])
    expect([at, (await lanes(here)).map(({ state }) => state)]).toEqual([at, Array(4).fill('sent')])
    here.world.now = Date.parse('2026-12-08T09:00:00Z')
    await works(healthy.services)
    expect([at, here.world.given.filter(({ summary }) => summary.includes('this week')).length >= 3]).toEqual([
      at,
      true,
    ])
    expect([at, (await here.store.list(deliveries, channelLane(channel, '2026-W50'))).items]).toEqual([at, []])
    await here.stop()
  }
  expect(writes).toBeGreaterThan(10)
}, 60_000)

describe('kept and not sent yet', () => {
  const busy = { end: 'retry', reason: 'busy', after: 3_600_000 } as const
  const open = async (meanwhile: (here: Place, services: Services) => unknown) => {
    const here = await place(1)
    here.world.refuses = () => busy
    const { services } = here.process()
    await works(services)
    here.world.refuses = () => undefined
    here.world.now += 3_600_000
    await meanwhile(here, services)
    await works(services)
    const [kept] = await lanes(here)
    await here.stop()
    return [had(here, here.people[0]!.email), kept?.state, kept?.reason]
  }

  test('a digest is sent at the next try, with the same news', async () => {
    expect(await open(() => undefined)).toEqual([1, 'sent', undefined])
  })

  test.each<[string, string, (here: Place, services: Services) => unknown]>([
    [
      'who switched it off meanwhile',
      'has switched the digest off',
      ({ people }, services) => off(people[0]!, services),
    ],
    [
      'who muted the group meanwhile',
      'is in no group, or has muted them all',
      ({ people }, { groups }) => groups.mute(people[0]!.id, group, true),
    ],
    [
      'who left the group meanwhile',
      'is in no group, or has muted them all',
      ({ people }, { groups }) => groups.leave(people[0]!.id, group),
    ],
    [
      'whose news are none any more',
      'there is nothing new',
      (_here, { store }) =>
        changeKept(store, questions, { partition: group, id: 'q' }, (one) => ({ ...one, state: 'withdrawn' as const })),
    ],
    [
      'when its day is over',
      'its day is over',
      ({ world }) => {
        world.now += 23 * 3_600_000
      },
    ],
  ])('it does not come to somebody %s', async (_who, reason, meanwhile) => {
    expect(await open(meanwhile)).toEqual([0, 'unneeded', reason])
  })

  test('what could not be sent comes with the next', async () => {
    const here = await place(1)
    const { services } = here.process()
    here.world.refuses = () => ({ end: 'blocked', reason: 'has blocked Pioneer' })
    await works(services)
    here.world.refuses = () => undefined
    const [q] = (await here.store.list(questions, group)).items
    await here.store.put(questions, { ...q!.value, id: 'q2', at: '2026-12-02T09:00:00.000Z', words: 'And this?' })
    await here.store.put(questions, { ...q!.value, state: 'answered' as const }, q!.version)
    const learning = { ...shared, at: '2026-11-30T10:00:00.000Z' }
    await services.learning.add(learning)
    here.world.now = Date.parse('2026-12-08T09:00:00Z')
    await works(services)
    const words = JSON.stringify(here.world.given.map(({ card }) => card))
    expect(words).toContain('And this?')
    expect(words).toContain(shared.body.title)
    await here.stop()
  })
})

test('what another process withdrew a moment ago is not told of', async () => {
  const here = await place(1)
  const [one, other] = [here.process().services, here.process().services]
  await one.learning.add({ ...shared, at: '2026-11-30T10:00:00.000Z' })
  await one.learning.look('', new Set([group]), none)
  await other.learning.change(shared.id, (kept) => ({ ...kept, withdrawn: kept.at, revision: 1 }))
  await works(one)
  expect(had(here, here.people[0]!.email)).toBe(1)
  expect(JSON.stringify(here.world.given.map(({ card }) => card))).not.toContain(shared.body.title)
  await here.stop()
})

test('however many have it at once, what it is made of is read once', async () => {
  const here = await place(200)
  const calls: string[] = []
  const { services } = here.process(countedStore(here.store, calls))
  await works(services)
  expect(here.people.filter(({ email }) => had(here, email) === 1)).toHaveLength(200)
  for (const read of ['list question', 'list question-answer', 'list peer-group', 'list learning'])
    expect([read, calls.filter((call) => call === read).length]).toEqual([read, 1])
  expect(calls.filter((call) => call === 'list event').length).toBe(2)
  expect(calls.filter((call) => call.startsWith('list peer')).length).toBeLessThan(5)
  await here.stop()
})
