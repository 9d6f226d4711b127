import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Real bots in processes of their own, two over one database, send a prompt to many people whose Teams is in trouble of every kind,
 * while one of them is killed now and then. `npm run bench` does the same with the usual times, and prints how fast.
 */

const run = promisify(execFile)

interface Report {
  readonly wrong: readonly string[]
  readonly sent: number
  readonly doubles: number
  readonly unheard: number
  readonly ends: Readonly<Record<string, number>>
}

export async function storm(options: Readonly<Record<string, unknown>>): Promise<Report> {
  const args = [join(__dirname, '../storm/run.mjs'), JSON.stringify(options)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 64_000_000 })
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Report
}

export const many = { recipients: 2000, tenants: 10, perSecond: 50, fates: true, kills: 2, lease: 8000 }

/** Every fate of `storm/fates.mjs` is met by one chat in 240, the ends that are not `sent` too. */
export function expectWhole(report: Report, recipients: number): void {
  expect(report.wrong).toEqual([])
  const { sent = 0, ...others } = report.ends
  expect(Object.keys(others).toSorted()).toEqual(['blocked', 'disabled', 'failed', 'not-installed', 'paused'])
  expect(Object.values(report.ends).reduce((sum, count) => sum + count, 0)).toBe(recipients)
  expect(report.sent).toBe(sent)
  expect(report.unheard).toBeGreaterThan(0)
  console.info(
    `${report.sent} were sent, ${report.doubles} of them twice because a sender was killed meanwhile, ${report.unheard} because an answer of Teams was lost`,
  )
}
