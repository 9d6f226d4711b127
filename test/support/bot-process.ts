import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answering, freePort, type Program, root, startProgram } from './child-program'

/** The bot as it runs in production, a program of its own that can be killed and started again on the same file. */
export interface BotProcess {
  readonly url: string
  readonly said: () => string
  /** SIGKILL is a power cut; SIGTERM is what a host sends before it takes the machine away. Waits until it is gone. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>
  readonly restart: () => Promise<void>
  /** Ends it and takes its database away. */
  readonly stop: () => Promise<void>
}

/** Starts what `npm run build` made, in local mode with a new database, and waits until it is ready. */
export async function startBot(env: NodeJS.ProcessEnv = {}): Promise<BotProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-bot-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = { LOCAL_MODE: 'true', PORT: String(port), SQLITE_FILE: join(folder, 'pioneer.sqlite'), ...env }
  let program: Program | undefined

  const restart = async () => {
    program = startProgram([join(root, 'dist/pioneer.js')], { cwd: root, env: { ...process.env, ...settings } })
    await answering(`${url}/readyz`, program)
  }
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (program && !program.ended) await program.kill(signal)
  }
  const stop = async () => {
    await kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  await restart().catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url, said: () => program?.said() ?? '', kill, restart, stop }
}
