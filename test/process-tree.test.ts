import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

/** What `npm test` does when it is stopped: workers, and what they have started, are gone soon, also those that do not listen. */

const tree = pathToFileURL(join(__dirname, 'support/process-tree.mjs')).href

/** A program that has a child in a group of its own, which has another; each says its id, and none of them minds SIGTERM. */
const deaf = (more: string) =>
  `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid); ${more}`
const inTurn = (program: string) =>
  `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(program)}], { detached: true, stdio: 'inherit' })`
const family = deaf(inTurn(deaf(inTurn(deaf('')))))

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const all: number[] = []
afterEach(() => {
  for (const pid of all.filter(lives)) process.kill(pid, 'SIGKILL')
})

test('a process that is ended takes with it all that came of it, deaf ones too', async () => {
  const first = spawn(process.execPath, ['-e', family], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(first, 'exit')
  for await (const line of createInterface({ input: first.stdout })) if (all.push(Number(line)) === 3) break
  expect(all.every(lives)).toBe(true)
  const ends = spawn(
    process.execPath,
    ['--input-type=module', '-e', `import { endTree } from '${tree}'; await endTree(${first.pid}, 100)`],
    { stdio: 'inherit' },
  )
  await once(ends, 'exit')
  await ended
  for (const pid of all.slice(1)) await gone(pid)
  expect(all.some(lives)).toBe(false)
}, 15_000)

/** Whoever takes in orphans may take a moment to hear of their end. */
async function gone(pid: number): Promise<void> {
  while (lives(pid)) await new Promise((resolve) => setImmediate(resolve))
}
