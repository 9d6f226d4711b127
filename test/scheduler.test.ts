import pino from 'pino'
import type { Job } from '../bot/feature'
import { createScheduler } from '../bot/scheduler'
import type { Services } from '../bot/services'

/** Jobs run at the start and at their pace, never two of one at a time, and one that fails disturbs nobody. */

const lines: string[] = []
const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
const services = { log } as Services

beforeEach(() => {
  lines.length = 0
})

/** Something that a test lets happen. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

const job = (name: string, run: () => Promise<void>, every = 3600): Job => ({ name, every, run })

test('every job runs when it starts', async () => {
  const ran: string[] = []
  const scheduler = createScheduler(
    ['one', 'two'].map((name) => job(name, async () => void ran.push(name))),
    services,
  )
  scheduler.start()
  await scheduler.stop()
  expect(ran).toEqual(['one', 'two'])
})

/** A job that runs every millisecond, and when it has run so often. */
function ticking(often: number) {
  const done = gate()
  let runs = 0
  const tick = async () => {
    runs += 1
    if (runs === often) done.open()
  }
  return { scheduler: createScheduler([job('tick', tick, 0.001)], services), done: done.opened, runs: () => runs }
}

test('a job runs again and again, at its pace, until it is stopped', async () => {
  const one = ticking(3)
  one.scheduler.start()
  await one.done
  await one.scheduler.stop()
  const runs = one.runs()
  const clock = ticking(5)
  clock.scheduler.start()
  await clock.done
  await clock.scheduler.stop()
  expect(one.runs()).toBe(runs)
})

test('a job that is still at it is not started a second time, and may run again afterwards', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const first = gate()
  const slow = async () => {
    runs += 1
    most = Math.max(most, ++running)
    await first.opened
    running -= 1
  }
  const scheduler = createScheduler([job('slow', slow)], services)
  const asked = [scheduler.runAll(), scheduler.runAll(), scheduler.runAll()]
  first.open()
  await Promise.all(asked)
  expect([runs, most]).toEqual([1, 1])
  await scheduler.runAll()
  expect(runs).toBe(2)
})

test.each<[string, () => Promise<void>]>([
  ['rejects', () => Promise.reject(new Error('no store'))],
  [
    'throws before it awaits anything',
    () => {
      throw new Error('no store')
    },
  ],
])('a job that %s is told to the log, and runs again at its next turn; the others run too', async (_name, fail) => {
  let others = 0
  let fails = 0
  const failing = job('failing', () => {
    fails += 1
    return fail()
  })
  const scheduler = createScheduler([failing, job('other', async () => void others++)], services)
  await scheduler.runAll()
  await scheduler.runAll()
  await scheduler.stop()
  expect([fails, others]).toEqual([2, 2])
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('a job failed')
  expect(lines[0]).toContain('no store')
})

test('stopping waits for the jobs that are under way', async () => {
  const done = gate()
  let ended = false
  const long = async () => {
    await done.opened
    ended = true
  }
  const scheduler = createScheduler([job('long', long)], services)
  scheduler.start()
  const stopped = scheduler.stop().then(() => ended)
  done.open()
  expect(await stopped).toBe(true)
})
