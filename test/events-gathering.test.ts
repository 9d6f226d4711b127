import { type Event, type EventContent, events } from '../bot/domain/event'
import { startedEvent } from '../bot/domain/event-changes'
import { places } from '../bot/domain/event-places'
import { createEvents } from '../bot/events'
import { openSqlite } from '../storage/sqlite'

/** Those who answer an event at once share a few writes of who goes, a twentieth of a second apart at least. */

const at = '2026-11-23T09:00:00.000Z'
const content: EventContent = {
  ...{ kind: 'webinar', title: 'T', description: '', host: 'H', link: '', place: '', documents: [], channels: [] },
  ...{ starts: '2026-12-07T10:00', ends: '2026-12-07T11:00', capacity: 30, cpd: 0, repeats: 'once', times: 0 },
}
const event: Event = {
  ...startedEvent('2026-one', content, { id: 'r', name: 'R' }, { at, zone: 'Europe/London' }),
  state: 'published',
}

function world() {
  const kept = openSqlite({ file: ':memory:', now: () => Date.parse(at) })
  const writes: number[] = []
  let fails = 0
  const put: typeof kept.put = async (collection, value, expected) => {
    if (collection.name === places.name) {
      if (fails-- > 0) throw new Error('no database')
      writes.push(performance.now())
    }
    return kept.put(collection, value, expected)
  }
  const fail = (): void => {
    fails = 1
  }
  const all = createEvents({ store: { ...kept, put }, clock: () => new Date(at), onDamaged: () => {} })
  const answer = (person: string) => all.answer(event, { person, name: person, council: '', wish: 'going' })
  return { kept, writes, answer, fail }
}

test('200 who answer while a write is under way share the next, each has their own answer, and the rest is kept', async () => {
  const { kept, writes, answer } = world()
  await kept.put(events, event)
  const first = answer('first')
  await new Promise((resolve) => setImmediate(resolve))
  const all = await Promise.all([first, ...Array.from({ length: 200 }, (_, number) => answer(`p-${number}`))])
  expect(writes).toHaveLength(2)
  expect(writes[1]! - writes[0]!).toBeGreaterThanOrEqual(45)
  const last = all.at(-1)!
  expect(last.entries.filter((one) => one.answer === 'going')).toHaveLength(30)
  expect(last.entries.filter((one) => one.answer === 'reserve')).toHaveLength(171)
  for (const [place, given] of all.slice(1).entries())
    expect(given.entries.some(({ person }) => person === `p-${place}`)).toBe(true)
  await kept.close()
})

test('a failure is told to those who shared the write, and to nobody after them', async () => {
  const { kept, writes, answer, fail } = world()
  fail()
  const both = await Promise.allSettled([answer('one'), answer('two')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await answer('three')).entries.map(({ person }) => person)).toEqual(['three'])
  expect(writes).toHaveLength(1)
  await kept.close()
})
