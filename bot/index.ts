import { readConfig } from './config'
import { reasonOf } from './reason'
import { start } from './start'

/** The program: settings from the environment, one sentence and code 1 when it cannot start, a clean end on a signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const bot = await start(config)
  const stop = () => {
    setTimeout(() => process.exit(0), 10_000).unref()
    void bot.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(`Pioneer listens on ${bot.url}${config.LOCAL_MODE ? ' (local mode)' : ''}`)
}

main().catch((error: unknown) => {
  console.error(reasonOf(error))
  process.exitCode = 1
})
