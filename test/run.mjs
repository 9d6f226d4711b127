import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFault } from '../bot/local/node-version.mjs'

/**
 * `npm test`: installs what is missing, then checks format and lint, types, the build and all tests, and stops at the first that
 * fails. Arguments go on to jest: `npm test -- raid-log`.
 */
const nodeTooOld = nodeFault(process.versions.node)
if (nodeTooOld) end(nodeTooOld)
const { ensureBuild } = await import('../bot/local/build.mjs')
const { Fault } = await import('../bot/local/fault.mjs')
const { ensurePackages } = await import('../bot/local/packages.mjs')
const { onParentGone } = await import('../bot/local/parent.mjs')
const { place, root } = await import('../bot/local/places.mjs')
const { createProcesses } = await import('../bot/local/processes.mjs')
const { browserOf } = await import('./support/chromium.mjs')
const { endTree } = await import('./support/process-tree.mjs')

const processes = createProcesses()
let running
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
onParentGone(stop)
/** Databases of tests lie in memory where there is room for them: nobody cuts the power, and each write waits for its disk. */
const inMemory = '/dev/shm'
const hasRoom = existsSync(inMemory) && statfsSync(inMemory).bavail * statfsSync(inMemory).bsize > 2 ** 30
const scratch = mkdtempSync(join(hasRoom ? inMemory : tmpdir(), 'pioneer-tests-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
const counts = join(scratch, 'counts.json')

try {
  const chromium = browserOf(process.env, process.platform)
  await ensurePackages(processes)
  await step('Format and lint', () => node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
  await step('Types', () => node('typescript/bin/tsc'))
  await step('Build', () => ensureBuild(processes))
  await step('Tests', () => jest(chromium))
} catch (error) {
  if (!(error instanceof Fault)) throw error
  process.exitCode ||= 1
  console.error(error.message)
}
tell()

async function step(name, work) {
  console.log(`\n== ${name}`)
  const began = Date.now()
  const code = (await work()) ?? 0
  console.log(`== ${name}: ${code === 0 ? 'good' : 'failed'} after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  if (code === 0) return
  process.exitCode = code
  throw new Fault(`Stopped here: ${name.toLowerCase()} failed.`)
}

/** One worker more than there are processors, since what drives browsers and processes mostly waits. */
function jest(chromium) {
  const reporters = ['--reporters=default', `--reporters=${place('test/support/count-reporter.cjs')}`]
  const browser = chromium ? { PIONEER_CHROMIUM: chromium } : {}
  const env = { ...browser, PIONEER_COUNTS: counts, TMPDIR: scratch }
  const workers = `--maxWorkers=${availableParallelism() + 1}`
  return node('jest/bin/jest.js', env, workers, ...process.argv.slice(2), ...reporters, '--passWithNoTests')
}

/** Runs a program out of node_modules, which speaks for itself, and answers its exit code. */
function node(program, ...rest) {
  const env = typeof rest[0] === 'object' ? rest.shift() : {}
  const args = [place('node_modules', program), ...rest]
  running = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((resolve, reject) => {
    running.once('error', reject)
    running.once('exit', (code) => resolve(code ?? 1))
  })
}

/** The last line: what came of the tests, for people and for machines that look for it. */
function tell() {
  if (!existsSync(counts)) return
  const { passed, failed, skipped } = JSON.parse(readFileSync(counts, 'utf8'))
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (passed + failed + skipped > 0) return
  console.error('No test has a name like that.')
  process.exitCode ||= 1
}

/** Jest's workers finish their test before they see that nobody listens; bots and emulators of theirs live on meanwhile. */
async function stop() {
  await Promise.all([running?.exitCode === null && endTree(running.pid), processes.stopAll()])
  process.exit(1)
}

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}
