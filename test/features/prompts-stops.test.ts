import { forgets, occurrences } from '../../bot/domain/occurrence'
import type { Person } from '../../bot/domain/person'
import { prompts } from '../../bot/domain/prompt'
import { tallyOf } from '../../bot/domain/tally'
import { cancel } from '../../bot/features/prompts/cancel'
import { read } from '../../bot/features/prompts/progress'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { wordsOn } from '../support/conversation'
import {
  answers,
  countOf,
  lanesOf,
  meets,
  newWorld,
  occurrencesBy,
  type PromptProcess,
  plansWeekly,
  promptProcess,
  type World,
} from '../support/prompt-processes'
import { dyingAfter, heldAfter } from '../support/stops'
import { days, hours } from '../support/submissions'

/**
 * A process that makes a prompt's occurrence, plans it, sends it, reminds of it and closes it is stopped before each of its
 * writes in turn: for good, or for as long as it takes somebody to cancel.
 */

interface Place {
  readonly world: World
  readonly store: Store
  /** Over the store as it is. */
  readonly process: (over?: Store, dead?: () => boolean) => PromptProcess
  readonly rachel: Person
  readonly officers: readonly Person[]
  readonly amina: Person
  readonly helena: Person
  readonly prompt: string
  readonly stop: () => Promise<void>
}

async function place(): Promise<Place> {
  const world = newWorld()
  const store = openSqlite({ file: ':memory:', now: () => world.now })
  const processes: PromptProcess[] = []
  const process = (over = store, dead?: () => boolean) => {
    const one = promptProcess(over, world, dead)
    processes.push(one)
    return one
  }
  const { services } = process()
  const rachel = await meets(services, 'Rachel Osei', 'programme.example')
  const amina = await meets(services, 'Amina Yusuf', 'alderbrook.example')
  const tom = await meets(services, 'Tom Garland', 'alderbrook.example')
  const helena = await meets(services, 'Helena Ost', 'brackenshire.example')
  const { id } = await plansWeekly(services, rachel, { person: rachel.id, message: 'progress' })
  return {
    ...{ world, store, process, rachel, amina, helena, officers: [amina, tom, helena], prompt: id },
    stop: async () => {
      await Promise.all(processes.map((one) => one.stop()))
      await store.close()
    },
  }
}

const opening = Date.parse('2026-12-07T09:00:00Z')
const reminding = [Date.parse('2026-12-09T09:00:00Z'), Date.parse('2026-12-11T09:00:00Z')]
const closing = Date.parse('2026-12-13T00:00:00Z')

/** Longer than a step, and then than a delivery, is one process's; and a last look at the count. */
const waits = [0, 20_000, 61_000]

/** From the sending of one week to that of the next, as one process after another does it. */
async function lives({ world, amina, helena, rachel }: Place, running: () => PromptProcess): Promise<void> {
  const passes = async (instant: number) => {
    world.now = instant
    for (const wait of waits) {
      world.now += wait
      await running()
        .works()
        .catch(() => undefined)
    }
  }
  await passes(opening)
  const [one] = await occurrencesBy(running().services, rachel)
  // The answers are no writes of the process that is to die.
  await answers(running().services, amina, one!, 'whole')
  await answers(running().services, helena, one!, 'partly')
  for (const instant of [opening + hours(1), ...reminding, closing, opening + days(7)]) await passes(instant)
}

test('killed before any of its writes, another takes over: each person has it once, it is counted right, and goes on', async () => {
  let writes = 0
  for (let killed = true; killed; writes += 1) {
    const here = await place()
    const { world, officers, amina, rachel } = here
    const dying = dyingAfter(here.store, writes)
    const first = here.process(dying.store, dying.dead)
    const healthy = here.process()
    /** Whose message was in hand when it died: it may have been sent, and is sent again. */
    let inHand: Set<string> | undefined
    const running = () => (dying.dead() ? healthy : first)
    const works: PromptProcess['works'] = async () => {
      await running()
        .works()
        .catch(() => undefined)
      if (!dying.dead() || inHand) return
      const lanes = await Promise.all(
        (await occurrencesBy(healthy.services, rachel)).map((one) => lanesOf(healthy.services, one)),
      )
      inHand = new Set(
        lanes
          .flat(2)
          .filter((one) => one.claimed)
          .map((one) => one.to),
      )
    }
    await lives(here, () => ({ services: healthy.services, works, stop: healthy.stop }))
    const at = `killed before write ${writes + 1}`

    const [one, next, ...more] = await occurrencesBy(healthy.services, rachel)
    expect([at, one?.id, next?.id, more]).toEqual([
      at,
      `${here.prompt}/2026-12-07T09:00`,
      `${here.prompt}/2026-12-14T09:00`,
      [],
    ])
    const [asked, ...reminders] = await lanesOf(healthy.services, one!)
    expect([at, asked!.map(({ to, state, answered }) => [to, state, answered])]).toEqual([
      at,
      officers.map(({ id }, place) => [id, 'sent', ['whole', undefined, 'partly'][place]]).toSorted(),
    ])
    const silent = officers.filter((person) => person !== amina).map(({ id }) => id)
    for (const lane of reminders)
      expect([at, lane.map(({ to, state }) => [to, state])]).toEqual([at, silent.toSorted().map((id) => [id, 'sent'])])
    expect([at, one!.state, one!.planned, one!.tally]).toMatchObject([
      at,
      'closed',
      3,
      { planned: 3, sent: 3, waiting: 0, answered: 1, partly: 1, unneeded: 0, missed: [] },
    ])
    expect([at, next!.state, next!.planned]).toEqual([at, 'sending', 3])
    const [kept] = (await here.store.list(prompts, rachel.id)).items
    expect([at, kept!.value.next]).toEqual([at, '2026-12-21T09:00'])
    const shown = world.given.findLast(({ edits }) => edits)
    expect([at, shown?.summary]).toEqual([at, 'Check-in, 7 December 2026: 3 of 3 sent, 1 answered'])
    expect([at, wordsOn(shown?.card)]).toEqual([at, expect.stringContaining('\nClosed')])
    let twice = 0
    for (const person of officers) {
      const due = { message: 2, reminder: person === amina ? 0 : 2 }
      for (const kind of ['message', 'reminder'] as const) {
        const extra = countOf(world, person, kind) - due[kind]
        expect([at, person.name, kind, extra]).toEqual([
          at,
          person.name,
          kind,
          inHand?.has(person.id) ? expect.any(Number) : 0,
        ])
        expect(extra).toBeGreaterThanOrEqual(0)
        twice += extra
      }
    }
    expect(twice).toBeLessThanOrEqual(inHand?.size ?? 0)
    killed = dying.dead()
    await here.stop()
  }
  expect(writes).toBeGreaterThan(40)
}, 120_000)

test.each([
  ['made, planned and sent', []],
  ['reminded of', [opening]],
  ['closed', [opening, ...reminding]],
])(
  'cancelled before any write of a process by which it is being %s, nobody gets anything any more, and it says so',
  async (what, before) => {
    const during = [opening, reminding[0]!, closing][['made, planned and sent', 'reminded of', 'closed'].indexOf(what)]!
    let writes = 0
    for (let held = true; held; writes += 1) {
      const here = await place()
      const { world, rachel, officers, prompt } = here
      const other = here.process()
      const passes = async (instant: number) => {
        world.now = instant
        for (const wait of waits) {
          world.now += wait
          await other.works()
        }
      }
      for (const instant of before) await passes(instant)
      world.now = during
      const slow = heldAfter(here.store, writes)
      const working = here
        .process(slow.store)
        .works()
        .then(() => false)
      held = await Promise.race([slow.reached.then(() => true), working])
      const at = `held before write ${writes + 1}`

      const { value } = (await here.store.get(prompts, rachel.id, prompt))!
      const card = await cancel(rachel, { author: rachel.id, prompt, revision: value.revision }, other.services)
      expect([at, wordsOn(card)]).toEqual([at, expect.stringContaining('It is cancelled')])
      const lanes = async () =>
        (
          await Promise.all((await occurrencesBy(other.services, rachel)).map((one) => lanesOf(other.services, one)))
        ).flat(2)
      const inHand = new Set((await lanes()).filter((one) => one.claimed).map(({ to }) => to))
      const counts = () =>
        officers.map((person) => countOf(world, person, 'message') + countOf(world, person, 'reminder'))
      const then = counts()
      await other.works()
      slow.letGo()
      await working
      await passes(during)
      for (const instant of [...reminding, closing, opening + days(7)]) if (instant > during) await passes(instant)

      for (const [index, count] of counts().entries())
        if (!inHand.has(officers[index]!.id))
          expect([at, officers[index]!.name, count]).toEqual([at, officers[index]!.name, then[index]])
      expect([at, (await lanes()).filter(({ state }) => state === 'waiting')]).toEqual([at, []])
      const made = await occurrencesBy(other.services, rachel)
      expect([at, made.length]).toEqual([at, expect.any(Number)])
      expect(made.length).toBeLessThanOrEqual(1)
      for (const one of made) {
        const isClosed = one.state === 'closed' && what === 'closed'
        expect([at, one.state]).toEqual([at, isClosed ? 'closed' : 'cancelled'])
        // Nothing is left to do but to forget names.
        expect([at, one.calledOff, occurrences.due!(one)]).toEqual([at, true, forgets(one)])
        const [asked] = await lanesOf(other.services, one)
        expect([at, one.tally]).toEqual([at, tallyOf(asked!, one.tally!.at)])
        const progress = wordsOn(await read(rachel, { author: rachel.id, occurrence: one.id }, other.services))
        expect([at, progress]).toEqual([
          at,
          expect.stringContaining(isClosed ? 'Closed' : 'Cancelled: what had not been sent was not sent'),
        ])
      }
      const [kept] = (await here.store.list(prompts, rachel.id)).items
      expect([at, kept!.value.state, prompts.due!(kept!.value)]).toEqual([at, 'cancelled', undefined])
      await here.stop()
    }
    expect(writes).toBeGreaterThan({ closed: 3, 'reminded of': 6 }[what] ?? 12)
  },
  120_000,
)

test('a process that dies at any write of a cancellation: another brings it to an end', async () => {
  let writes = 0
  for (let killed = true; killed; writes += 1) {
    const here = await place()
    const { world, rachel, officers, prompt } = here
    const other = here.process()
    world.now = opening
    await other.works()
    const dying = dyingAfter(here.store, writes)
    const { value } = (await here.store.get(prompts, rachel.id, prompt))!
    const data = { author: rachel.id, prompt, revision: value.revision }
    const pressed = cancel(rachel, data, here.process(dying.store, dying.dead).services)
    await pressed.catch(() => undefined)
    killed = dying.dead()
    const isKept = writes > 0 || !killed
    for (const instant of [opening, ...reminding, closing]) {
      world.now = instant + 60_000
      await other.works()
    }
    const [one] = await occurrencesBy(other.services, rachel)
    expect([writes, one!.state]).toEqual([writes, isKept ? 'cancelled' : 'closed'])
    expect([writes, officers.map((person) => countOf(world, person, 'reminder'))]).toEqual([
      writes,
      isKept ? [0, 0, 0] : [2, 2, 2],
    ])
    await here.stop()
  }
  expect(writes).toBeGreaterThan(2)
})

test('who answers between being asked and being written to is counted', async () => {
  const here = await place()
  const { world, rachel, amina, helena } = here
  world.now = opening
  // The occurrence, the prompt, the claim, the round and the pulse: the next is the first message.
  const dying = dyingAfter(here.store, 5)
  await here
    .process(dying.store, dying.dead)
    .works()
    .catch(() => undefined)
  const { services, works } = here.process()
  const [one] = await occurrencesBy(services, rachel)
  expect(await lanesOf(services, one!)).toEqual([[], [], []])
  await answers(services, amina, one!, 'whole')
  for (const wait of waits) {
    world.now += wait
    await works()
  }
  expect(countOf(world, amina, 'message')).toBe(0)
  expect(countOf(world, helena, 'message')).toBe(1)
  expect((await occurrencesBy(services, rachel))[0]!.tally).toMatchObject({
    planned: 3,
    sent: 2,
    unneeded: 1,
    answered: 1,
  })
  await here.stop()
})
