import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(__dirname, '../..')

export interface Ended {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

/** The bot as a process of its own, with these settings and no others. */
export function runProgram(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['-r', './test/support/register.cjs', 'bot/index.ts'], {
    cwd: root,
    env: { ...settings, PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = { said: '', complained: '' }
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    told.said += words
  })
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    told.complained += words
  })
  const closed = once(child, 'close')
  return {
    /** Its address, once it says that it listens; throws when it ends before. */
    listens: async (): Promise<string> => {
      for (;;) {
        const found = told.said.match(/Pioneer listens on (\S+)/)
        if (found) return found[1]!
        const more = await Promise.race([once(child.stdout, 'data'), closed.then(() => undefined)])
        if (!more) throw new Error(`It ended before it listened: ${told.complained}`)
      }
    },
    stop: () => child.kill('SIGTERM'),
    ended: async (): Promise<Ended> => {
      const [code] = (await closed) as [number | null]
      return { code, ...told }
    },
  }
}
