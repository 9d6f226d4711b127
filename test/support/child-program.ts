import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const root = join(__dirname, '../..')
const leash = pathToFileURL(join(root, 'bot/local/leash.mjs')).href
const patience = 60_000

export interface Program {
  readonly said: () => string
  readonly ended: boolean
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

/** A Node program that ends when this process does, however this process ends. Keeps what it says, for when it fails. */
export function startProgram(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Program {
  const child: ChildProcess = spawn(process.execPath, ['--import', leash, ...args], { ...options, stdio: 'pipe' })
  let said = ''
  const listen = (data: Buffer) => {
    said = (said + data.toString()).slice(-20_000)
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  child.stdin?.on('error', () => {})
  const exit = once(child, 'exit')
  return {
    said: () => said,
    get ended() {
      return child.exitCode !== null || child.signalCode !== null
    },
    kill: async (signal) => {
      child.kill(signal)
      await exit
    },
  }
}

/** Waits until an address answers 200. Throws what the program said when it ends first, or takes too long. */
export async function answering(url: string, program: Program): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    if (program.ended || Date.now() > until) throw new Error(`${url} does not answer:\n${program.said()}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a port is a number here')
  return address.port
}
