import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

const processes = createProcesses()
let running
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
onParentGone(stop)
const scratch = mkdtempSync(join(tmpdir(), 'pioneer-tests-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
const countsOf = (part) => join(scratch, `${part}.json`)

/** What drives browsers and whole processes has the machine to itself; all else shares it. */
const parts = {
  shared: ['--maxWorkers=100%', '--testPathIgnorePatterns', '/journeys/', '/gallery', 'storm'],
  alone: ['--maxWorkers=1', '--testMatch', '**/journeys/*.test.ts', '**/gallery*.test.ts', '**/*storm.test.ts'],
}

try {
  const chromium = browserOf(process.env, process.platform)
  await ensurePackages(processes)
  await step('Format and lint', () => node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
  await step('Types', () => node('typescript/bin/tsc'))
  await step('Build', () => ensureBuild(processes))
  await step('Tests', () => jest('shared', chromium))
  await step('Tests of browsers and processes', () => jest('alone', chromium))
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

function jest(part, chromium) {
  const reporters = ['--reporters=default', `--reporters=${place('test/support/count-reporter.cjs')}`]
  const browser = chromium ? { PIONEER_CHROMIUM: chromium } : {}
  const env = { ...browser, PIONEER_COUNTS: countsOf(part) }
  return node('jest/bin/jest.js', env, ...process.argv.slice(2), ...reporters, '--passWithNoTests', ...parts[part])
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
  const all = Object.keys(parts).flatMap(countsIn)
  if (all.length === 0) return
  const sum = (what) => all.reduce((total, one) => total + one[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  if (sum('passed') + sum('failed') + sum('skipped') > 0) return
  console.error('No test has a name like that.')
  process.exitCode ||= 1
}

function countsIn(part) {
  try {
    return [JSON.parse(readFileSync(countsOf(part), 'utf8'))]
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return []
  }
}

function stop() {
  running?.kill()
  void processes.stopAll().then(() => process.exit(1))
}

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}
