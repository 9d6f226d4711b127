import { type Collection, ConflictError } from '../../storage/port'
import type { Queue, QueueOptions, Work } from '../../storage/queue/port'
import { openSqlite } from '../../storage/sqlite'
import { looseOn, oddWords, type Thing, things } from './store-samples'

/** What a queue is opened with here; each call with the same collection is another process at the same queue. */
export type OpenQueue = (options: QueueOptions<Thing> & { readonly lease: number }) => Queue<Thing>

const second = 1000
const hour = 3600 * second

/** By what a queue's time passes, and how somebody waits who found nothing. */
export interface QueueClock {
  readonly now: () => number
  readonly rest: () => Promise<void>
}

const realClock: QueueClock = { now: Date.now, rest: () => new Promise((resolve) => setTimeout(resolve, 20)) }

/** Time passes when somebody waits for it, and not otherwise. */
export function patientClock(): QueueClock {
  let time = Date.UTC(2026, 10, 23, 9)
  return {
    now: () => time,
    rest: async () => {
      time += 20
    },
  }
}

/** Looks again and again, as a process does, until `enough` of what was taken so far; answers all of it in order. */
export async function takeUntil(
  queue: Queue<Thing>,
  enough: (taken: readonly Work<Thing>[]) => boolean,
  end: (work: Work<Thing>) => Promise<void> = async () => {},
  { now, rest }: QueueClock = realClock,
): Promise<readonly Work<Thing>[]> {
  const taken: Work<Thing>[] = []
  for (const until = now() + 45 * second; !enough(taken); ) {
    if (now() > until) throw new Error(`Not enough was given: ${taken.length}, ${namesOf(taken).slice(-9).join()}`)
    const works = await queue.take(100)
    await Promise.all(works.map(end))
    taken.push(...works)
    if (works.length === 0) await rest()
  }
  return taken
}

export const namesOf = (works: readonly Work<Thing>[]): string[] => works.map(({ kept }) => kept.value.id)

/**
 * What every queue promises. A queue service has a clock of its own, the real one, which counts whole seconds: what is due may be
 * given up to a second late, and never early; tests that wait for it wait together. `many` are more than one look gives, many times over.
 */
export function queueContract(open: OpenQueue, { many = 2000, clock = realClock } = {}): void {
  const { now } = clock
  const store = openSqlite({ file: ':memory:', now })
  afterAll(() => store.close())
  const takes = (...[queue, enough, end]: Parameters<typeof takeUntil>) => takeUntil(queue, enough, end, clock)

  /** A queue of its own for a test, with a lease of one second. */
  function place(more: Partial<Parameters<OpenQueue>[0]> = {}) {
    const all = things()
    const another = (of: Collection<Thing> = all) => open({ store, collection: of, now, lease: second, ...more })
    const queue = another()
    const put = (id: string, due?: number, version?: string) =>
      store.put(all, { shelf: 'a', id, count: 0, due }, version)
    const putAndAdd = async (...records: readonly (readonly [id: string, due: number])[]) => {
      const kept = await Promise.all(records.map(([id, due]) => put(id, due)))
      await queue.add(kept.map(({ value }) => value))
    }
    /** Everything that is given up to a moment when any message that is left over, or leased, would have shown itself. */
    const givenFromNow = async () => {
      await putAndAdd(['marker', now() + second])
      const taken = namesOf(await takes(queue, (works) => namesOf(works).includes('marker')))
      return taken.filter((name) => name !== 'marker')
    }
    return { all, queue, another, put, putAndAdd, givenFromNow }
  }

  /** As its work's end should be: written first, then told. */
  async function end(all: Collection<Thing>, { kept, done }: Work<Thing>): Promise<void> {
    await store.put(all, { ...kept.value, due: undefined }, kept.version)
    await done()
  }

  describe('what is due', () => {
    test.concurrent('is given as it is kept, when it is due and not before', async () => {
      const { all, queue, putAndAdd } = place()
      const due = now() + 900
      await putAndAdd(['1', due])
      expect(await queue.take(9)).toEqual([])
      const [work] = await takes(queue, ({ length }) => length > 0)
      expect(now()).toBeGreaterThanOrEqual(due)
      expect(work?.kept).toEqual(await store.get(all, 'a', '1'))
    })

    test('is given the earliest first, and no more than was asked for', async () => {
      const { queue, putAndAdd } = place()
      await putAndAdd(['c', 30], ['a', 10], ['d', 40], ['b', 20])
      expect(await queue.take(0)).toEqual([])
      const two = namesOf(await queue.take(2))
      expect(two).toEqual(two.toSorted())
      expect(two).toHaveLength(2)
    })

    test('is given the earliest first among all that are there', async () => {
      const { queue, putAndAdd } = place()
      await putAndAdd(['c', 30], ['a', 10], ['d', 40], ['b', 20])
      expect(namesOf(await queue.take(9))).toEqual(['a', 'b', 'c', 'd'])
    })

    test('is given ahead of its time by as much as is asked for', async () => {
      const { queue, putAndAdd } = place({ ahead: hour })
      await putAndAdd(['soon', now() + hour / 2], ['now', now()], ['tomorrow', now() + 24 * hour])
      expect(namesOf(await queue.take(9))).toEqual(['now', 'soon'])
    })

    test('is not given when it has been put off since, and is when it has been brought forward', async () => {
      const { queue, all, put, putAndAdd } = place()
      await putAndAdd(['off', now()], ['forward', now() + hour])
      const [off, forward] = [await store.get(all, 'a', 'off'), await store.get(all, 'a', 'forward')]
      await queue.add([(await put('off', now() + hour, off?.version)).value])
      await queue.add([(await put('forward', now(), forward?.version)).value])
      expect(namesOf(await queue.take(9))).toEqual(['forward'])
    })

    test.concurrent('is not given when it ended, is gone, or never had work', async () => {
      const { queue, all, put, putAndAdd, givenFromNow } = place()
      await putAndAdd(['ended', now()], ['gone', now()])
      await put('ended', undefined, (await store.get(all, 'a', 'ended'))?.version)
      await store.remove(all, 'a', 'gone')
      await queue.add([(await put('idle')).value])
      expect(await givenFromNow()).toEqual([])
    })
  })

  describe('work', () => {
    test.concurrent('that is over is not given again, though it was added twice', async () => {
      const { all, queue, put, givenFromNow } = place()
      const { value } = await put('1', now())
      await queue.add([value, value])
      await queue.add([value])
      const [first] = await takes(queue, ({ length }) => length > 0)
      await end(all, first!)
      expect(await givenFromNow()).toEqual([])
    })

    test.concurrent('that goes on is given again, when its record says', async () => {
      const { queue, put, putAndAdd } = place()
      await putAndAdd(['1', now()])
      const [first] = await takes(queue, ({ length }) => length > 0)
      const due = now() + second
      const again = await put('1', due, first!.kept.version)
      await first!.later(second)
      expect(await queue.take(9)).toEqual([])
      const [then] = await takes(queue, ({ length }) => length > 0)
      expect(now()).toBeGreaterThanOrEqual(due)
      expect(then?.kept).toEqual(again)
    })

    test.concurrent('is given to another when who took it died before the claim', async () => {
      const { another, queue, putAndAdd } = place()
      await putAndAdd(['1', now()])
      const [taken] = await takes(queue, ({ length }) => length > 0)
      const [again] = await takes(another(), ({ length }) => length > 0)
      expect(again?.kept).toEqual(taken?.kept)
    })

    test.concurrent('is given to another when who claimed it died, once the claim is over', async () => {
      const { another, queue, put, putAndAdd } = place()
      await putAndAdd(['1', now()])
      const [taken] = await takes(queue, ({ length }) => length > 0)
      const until = now() + 1.5 * second
      const claim = await put('1', until, taken!.kept.version)
      const [again] = await takes(another(), ({ length }) => length > 0)
      expect(now()).toBeGreaterThanOrEqual(until)
      expect(again?.kept).toEqual(claim)
    })

    test('is done once by two processes that take and claim at the same time', async () => {
      const { all, another, queue, putAndAdd } = place()
      const ids = Array.from({ length: 100 }, (_, number) => `record-${number}`)
      await putAndAdd(...ids.map((id) => [id, now()] as const))
      const done: string[] = []
      const work = async (mine: Work<Thing>) => {
        const claim = { ...mine.kept.value, due: now() + hour }
        const claimed = await store.put(all, claim, mine.kept.version).catch((error) => {
          if (!(error instanceof ConflictError)) throw error
        })
        if (!claimed) return
        done.push(claimed.value.id)
        await end(all, { ...mine, kept: claimed })
      }
      const processes = [queue, another()]
      await Promise.all(processes.map((one) => takes(one, () => done.length >= ids.length, work)))
      expect(done.toSorted()).toEqual(ids.toSorted())
    })
  })

  test('records of any name are given, each once', async () => {
    const { all, queue } = place()
    const words = [...oddWords.map(([, word]) => word), '/'.repeat(300), '🦔/\\?#'.repeat(60)]
    const given = words.flatMap((word) => [
      { shelf: word, id: '1', count: 0, due: now() },
      { shelf: 'a', id: word, count: 0, due: now() },
    ])
    const kept = await Promise.all(given.map((value) => store.put(all, value)))
    await queue.add(kept.map(({ value }) => value))
    const taken = await takes(
      queue,
      ({ length }) => length >= given.length,
      (work) => end(all, work),
    )
    const inOrder = (values: readonly Thing[]) => values.map((value) => JSON.stringify(value)).toSorted()
    expect(inOrder(taken.map((work) => work.kept.value))).toEqual(inOrder(kept.map(({ value }) => value)))
  })

  test(`${many} are given, each once`, async () => {
    const { all, queue, putAndAdd } = place({ lease: 60 * second })
    const ids = Array.from({ length: many }, (_, number) => `record-${number}`)
    await putAndAdd(...ids.map((id) => [id, now()] as const))
    const ended = new Set<string>()
    await takes(
      queue,
      () => ended.size >= ids.length,
      async (work) => {
        if (ended.has(work.kept.value.id)) return
        await end(all, work)
        ended.add(work.kept.value.id)
      },
    )
    expect([...ended].toSorted()).toEqual(ids.toSorted())
  }, 60_000)

  test.concurrent('damaged records are told once and hold nothing up', async () => {
    const told: string[] = []
    const { all, queue, putAndAdd } = place({ onDamaged: (ids) => told.push(...ids) })
    const loose = await store.put(looseOn(all), { shelf: 'a', id: 'damaged', count: 'many', due: 1 })
    await queue.add([loose.value as unknown as Thing])
    await putAndAdd(['whole', now()])
    expect(namesOf(await takes(queue, ({ length }) => length > 0))).toEqual(['whole'])
    expect(namesOf(await takes(queue, ({ length }) => length > 0))).toEqual(['whole'])
    expect(told).toEqual(['damaged'])
  })

  test('the next look is not after the time of any record, nor at once where there is none', async () => {
    const { queue, putAndAdd } = place()
    const idle = await queue.next()
    expect(idle ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now() + second / 2)
    const due = now() + hour
    await putAndAdd(['later', due + hour], ['sooner', due])
    expect(await queue.next()).toBeLessThanOrEqual(due)
  })

  test('a queue is ready as soon as it is opened', async () => {
    const { another } = place()
    await expect(Promise.all([another().ready(), another().ready()])).resolves.toBeDefined()
  })
}
