import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, startProgram } from './child-program'

export interface Azurite {
  /** A connection string, as the portal of Azure gives it. */
  readonly connection: string
  readonly stop: () => Promise<void>
}

const main = join(root, 'node_modules/azurite/dist/src/queue/main.js')
const patience = 30_000
const key = Buffer.from('a key for tests').toString('base64')

export const connectionTo = (endpoint: string, accountKey = key): string =>
  `DefaultEndpointsProtocol=http;AccountName=pioneer;AccountKey=${accountKey};QueueEndpoint=${endpoint}/pioneer;`

/**
 * Microsoft's emulator of the queue service, on loopback, with everything in memory and its telemetry off. What it does not do,
 * and the real service does: hand out messages in any order, give fewer than there are, refuse when it is too busy (503).
 */
export async function startAzurite(port = 0): Promise<Azurite> {
  const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry', '--silent']
  const program = startProgram([main, ...flags, '--queueHost', '127.0.0.1', '--queuePort', String(port)], {
    cwd: tmpdir(),
    env: { AZURITE_ACCOUNTS: `pioneer:${key}` },
  })
  const stop = () => program.kill('SIGKILL')
  for (const until = Date.now() + patience; ; ) {
    const [, endpoint] = program.said().match(/successfully listens on (http:\S+)/) ?? []
    if (endpoint) return { connection: connectionTo(endpoint), stop }
    if (program.ended || Date.now() > until) {
      if (!program.ended) await stop()
      throw new Error(`Azurite does not start:\n${program.said()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
