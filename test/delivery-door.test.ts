import { createDoor, second } from '../bot/delivery/door'

/** Messages start so that no second has too many, whatever is late. All in milliseconds. */

/** The most of these instants in any second. */
function mostInASecond(at: readonly number[]): number {
  const sorted = at.toSorted((one, other) => one - other)
  return Math.max(0, ...sorted.map((from) => sorted.filter((one) => one >= from && one < from + 1000).length))
}

/** `count` messages to as many chats, all there at once, each late by what `late` says; answers with when each started. */
function run(perSecond: number, count: number, late: (place: number) => number): number[] {
  const door = createDoor({ tenant: perSecond, chat: 0 }, [], 0)
  const waiting = Array.from({ length: count }, (_, place) => {
    const to = `chat ${place}`
    return { to, at: door.queue(to, 0, false) + late(place) }
  })
  const started: number[] = []
  while (waiting.length > 0) {
    const first = waiting.toSorted((one, other) => one.at - other.at)[0]!
    if (door.enter(first.to, first.at)) {
      started.push(first.at)
      waiting.splice(waiting.indexOf(first), 1)
    } else first.at = door.free(first.at)
  }
  return started
}

/** The same each time, and without a pattern. */
const noise = (place: number): number => (place * 7919) % 211

test.each<[what: string, perSecond: number, late: (place: number) => number]>([
  ['nobody is late', 20, () => 0],
  ['one in ten is late', 20, (place) => (place % 10 === 3 ? 180 : 0)],
  ['all are late by this or that', 20, noise],
  ['the process stood still for a while', 20, (place) => (place > 40 && place < 60 ? (60 - place) * 50 : 0)],
  ['all are late, at a limit of 1', 1, noise],
  ['all are late, at a limit of 50', 50, noise],
])('%s, %i a second: never too many, and little is lost', (_what, perSecond, late) => {
  const count = perSecond * 20
  const started = run(perSecond, count, late)
  expect(started).toHaveLength(count)
  expect(mostInASecond(started)).toBeLessThanOrEqual(perSecond)
  const seconds = (Math.max(...started) - Math.min(...started)) / 1000
  expect((count - 1) / seconds / perSecond).toBeGreaterThan(0.95)
})

test('two to one chat are as far apart as its limit asks for, counted from when the first started', () => {
  const door = createDoor({ tenant: 20, chat: 1 }, [], 0)
  expect(door.queue('amina', 0, false)).toBe(0)
  expect(door.enter('amina', 300)).toBe(true)
  expect(door.chatWait('amina', 400)).toBe(300 + second - 400)
  expect(door.queue('amina', 400, false)).toBe(300 + second)
})

test('a message that was written later than it was counted counts from then on', () => {
  const door = createDoor({ tenant: 2, chat: 1 }, [], 0)
  door.enter('amina', 0)
  door.enter('tom', 10)
  door.began('amina', 0, 60)
  expect(door.recent(60)).toEqual([
    { at: 10, to: 'tom' },
    { at: 60, to: 'amina' },
  ])
  expect(door.free(900)).toBe(10 + second)
  expect(door.chatWait('amina', 60)).toBe(second)
  door.enter('ruth', 10 + second)
  expect(door.free(10 + second)).toBe(60 + second)
})

test('a change of a message does not wait for the chat, since it would stand over what was pressed meanwhile', () => {
  const door = createDoor({ tenant: 20, chat: 1 }, [], 0)
  door.queue('amina', 0, false)
  door.enter('amina', 0)
  expect(door.queue('amina', 60, true)).toBe(60)
})

test('what another process started counts, for the tenant and for the chat', () => {
  const before = [0, 10, 20].map((at) => ({ at, to: `chat ${at}` }))
  const door = createDoor({ tenant: 3, chat: 1 }, before, 30)
  expect(door.enter('another', 30)).toBe(false)
  expect(door.free(30)).toBe(second)
  expect(door.chatWait('chat 20', 30)).toBe(20 + second - 30)
})

test('nothing starts before the door opens', () => {
  const door = createDoor({ tenant: 3, chat: 0 }, [], 500)
  expect(door.enter('amina', 499)).toBe(false)
  expect(door.queue('amina', 100, false)).toBe(500)
  expect(door.enter('amina', 500)).toBe(true)
})

test('who comes when the queue is long is told to come back, each a little later than the one before', () => {
  const door = createDoor({ tenant: 10, chat: 0 }, [], 0)
  for (let place = 0; place < 30; place++) door.queue(`chat ${place}`, 0, false)
  expect(door.wait(0)).toBeCloseTo(3 * second)
  const [first, next] = [door.later(0), door.later(0)]
  expect(first).toBeGreaterThan(3 * second)
  expect(next - first).toBeCloseTo((second / 10) * 0.9)
})
