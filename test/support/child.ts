import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const root = join(__dirname, '../..')

/** Runs a piece of CommonJS that may `require` our TypeScript by its path from the root, in a process of its own. */
export function runChild(program: string, ...args: string[]): ChildProcessByStdio<null, Readable, null> {
  const register = join(root, 'test/support/register.cjs')
  return spawn(process.execPath, ['-r', register, '-e', program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** All that a child has printed when it ended, or when it had printed `enough` lines and was killed for it (SIGKILL). */
export async function linesOf(
  child: ReturnType<typeof runChild>,
  enough = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const lines: string[] = []
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout }))
    if (lines.push(line) === enough) child.kill('SIGKILL')
  await ended
  return lines
}
