import { deliveries } from '../../bot/delivery/deliveries'
import { mostCountedLive } from '../../bot/domain/occurrence'
import type { Person } from '../../bot/domain/person'
import { read } from '../../bot/features/prompts/progress'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { wordsOn } from '../support/conversation'
import { answers, meets, newWorld, occurrencesBy, plansWeekly, promptProcess } from '../support/prompt-processes'

/** A prompt to more people than are counted at each look: its progress is told from a count that a job keeps. */

const many = mostCountedLive + 50
const domains = ['alderbrook.example', 'brackenshire.example', 'copperfell.example']

test(`the progress of a prompt to ${many} people is counted by a job, is right, and keeps up`, async () => {
  const world = newWorld()
  const store = openSqlite({ file: ':memory:', now: () => world.now })
  let counts = 0
  const list: Store['list'] = (collection, ...where) => {
    if (collection.name === deliveries.name) counts += 1
    return store.list(collection, ...where)
  }
  const { services, works, stop } = promptProcess({ ...store, list }, world)
  const rachel = await meets(services, 'Rachel Osei', 'programme.example')
  const officers: Person[] = []
  for (let number = 0; number < many; number += 1)
    officers.push(await meets(services, `Officer ${number}`, domains[number % 3]!))
  await plansWeekly(services, rachel, { person: rachel.id, message: 'progress' })

  const occurrence = async () => (await occurrencesBy(services, rachel))[0]!
  const told = async () => {
    const before = counts
    const words = wordsOn(await read(rachel, { author: rachel.id, occurrence: (await occurrence()).id }, services))
    // A look at the card counts nothing.
    expect(counts).toBe(before)
    return words
      .replace(/(\d+) {2}\n/g, '$1 ')
      .split('\n')
      .filter((line) => /^\d+ [a-z]/.test(line))
  }
  const shown = () => world.given.findLast(({ edits }) => edits === 'progress')?.summary
  const passes = async (seconds: number) => {
    world.now += seconds * 1000
    await works()
  }
  const blocked = new Set(officers.slice(0, 40).map(({ email }) => email))
  const busy = new Set(officers.slice(40, 100).map(({ email }) => email))
  world.refuses = (to) => {
    if (blocked.has(to)) return { end: 'blocked' }
    return busy.has(to) ? { end: 'retry', reason: '429 Throttled', after: 3_600_000 } : undefined
  }
  world.now = Date.parse('2026-12-07T09:00:00Z')
  await works()
  await passes(10)
  expect(await told()).toEqual([
    `${many} people in all`,
    `${many - 100} sent`,
    '0 answered',
    '60 throttled, still trying: Teams is busy',
    '40 not sent: they have blocked Pioneer',
  ])
  expect(shown()).toBe(`Check-in, 7 December 2026: ${many - 100} of ${many} sent, 0 answered`)

  for (const officer of officers.slice(200, 230)) await answers(services, officer, await occurrence(), 'whole')
  await answers(services, officers[230]!, await occurrence(), 'partly')
  await passes(60)
  expect((await told()).slice(1, 4)).toEqual([
    `${many - 100} sent`,
    '30 answered',
    '1 partly answered: begun and not sent',
  ])

  busy.clear()
  await passes(3600)
  await passes(60)
  expect(await told()).toEqual([
    `${many} people in all`,
    `${many - 40} sent`,
    '30 answered',
    '1 partly answered: begun and not sent',
    '40 not sent: they have blocked Pioneer',
  ])
  expect(shown()).toBe(`Check-in, 7 December 2026: ${many - 40} of ${many} sent, 30 answered`)
  await stop()
  await store.close()
}, 60_000)

test('what was counted stays when the messages are forgotten', async () => {
  const world = newWorld()
  const store = openSqlite({ file: ':memory:', now: () => world.now })
  const { services, works, stop } = promptProcess(store, world)
  const rachel = await meets(services, 'Rachel Osei', 'programme.example')
  await meets(services, 'Amina Yusuf', 'alderbrook.example')
  await plansWeekly(services, rachel)
  world.now = Date.parse('2026-12-07T09:00:00Z')
  await works()
  world.now = Date.parse('2026-12-13T00:00:00Z')
  await works()
  world.now = Date.parse('2027-06-01T09:00:00Z')
  const [one] = await occurrencesBy(services, rachel)
  expect(await services.notify.laneOf(`prompt:${one!.id}`)).toEqual([])
  const words = wordsOn(await read(rachel, { author: rachel.id, occurrence: one!.id }, services))
  expect(words.replace(/(\d+) {2}\n/g, '$1 ')).toContain('1 person in all\n1 sent')
  await stop()
  await store.close()
})
