import { answered } from './answer.mjs'
import { ensureBuild } from './build.mjs'
import { Fault } from './fault.mjs'
import { ensurePackages } from './packages.mjs'
import { onParentGone } from './parent.mjs'
import { place, root } from './places.mjs'
import { needFree, portIn } from './ports.mjs'
import { createProcesses } from './processes.mjs'
import { openWindow, windowsFrom } from './windows.mjs'

/** Installs and builds what is missing, starts the bot and the windows, and stops them together. */
export async function launch() {
  const processes = createProcesses()
  let stopping = false
  const stop = async (code) => {
    if (stopping) return
    stopping = true
    await processes.stopAll()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0))
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void stop(0))
  onParentGone(() => void stop(0))
  try {
    for (const one of await open(processes)) {
      void one.ended.then(({ why }) => {
        if (!stopping)
          console.error(`${one.name} ended by itself (${why}), so Pioneer stops. It says why in ${one.log}.`)
        return stop(1)
      })
    }
  } catch (error) {
    if (stopping) return
    console.error(error instanceof Fault ? error.message : error)
    await stop(1)
  }
}

async function open(processes) {
  const port = portIn('PORT', 3978)
  const windows = windowsFrom(portIn('WINDOW_PORT', 56150))
  await needFree([
    { port, use: 'the bot', setting: 'PORT' },
    ...windows.map((one) => ({ port: one.port, use: `the ${one.name}'s window`, setting: 'WINDOW_PORT' })),
  ])
  await ensurePackages(processes)
  await ensureBuild(processes)
  const botUrl = `http://127.0.0.1:${port}`
  // Whoever tries a prompt in the evening should not have to wait until the morning to see it.
  const { SAMPLE_DATA = 'true', SEND_HOURS = 'always' } = process.env
  const env = { LOCAL_MODE: 'true', SAMPLE_DATA, SEND_HOURS, PORT: String(port) }
  const bot = processes.startNode('bot', [place('dist/pioneer.js')], { cwd: root, env })
  await answered(`${botUrl}/readyz`, bot, 'The bot')
  const opened = await Promise.all(windows.map((one) => openWindow(processes, one, botUrl)))
  console.log(greeting(windows))
  return [bot, ...opened]
}

function greeting(windows) {
  const width = Math.max(...windows.map((one) => one.person.length))
  const addresses = windows.map((one) => `  ${one.person.padEnd(width)}  http://localhost:${one.port}`)
  return `Pioneer is running, for two people of a made-up programme:\n\n${addresses.join('\n')}\n
Open both in a browser. Say "assess" in Amina's window, then "review" in Jo's. Ctrl-C stops everything.`
}
