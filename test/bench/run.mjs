import { fork, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storm } from '../storm/storm.mjs'
import { channelCards } from './channel.mjs'
import { load, post } from './load.mjs'
import { lookUps } from './look-ups.mjs'
import { activity, member, wizardSteps } from './wizard.mjs'

/**
 * `npm run bench`: Pioneer's wizard step with its durable write beside a bare bot that only returns the same card, in
 * turn, in one run, so that a noisy machine is noisy for both. Prints ratios; goals stand beside the figures.
 */
const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const folder = mkdtempSync(join(tmpdir(), 'pioneer-bench-'))
const together = 32
/** As `npm run bot` has them, for both bots alike. */
const memoryLimits = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.bot.match(/--max\S+/g)
const presses = Number(process.env.BENCH_PRESSES ?? 6000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)

const connector = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(_request.url.includes('/members/') ? member : { id: 'message-1' }))
})
await new Promise((resolve) => connector.listen(0, '127.0.0.1', resolve))
const serviceUrl = `http://127.0.0.1:${connector.address().port}/`

const pioneer = await startChild(join(here, 'pioneer.cjs'), [], {
  LOCAL_MODE: 'true',
  SAMPLE_DATA: 'false',
  PORT: '0',
  SQLITE_FILE: join(folder, 'bench.sqlite'),
  LOG_LEVEL: 'error',
})
const drafts = await makeDrafts(together)
const cardFile = join(folder, 'card.json')
const first = await post(
  pioneer.port,
  JSON.stringify(activity(serviceUrl, 'goto', { response: drafts[0], question: 'governance-owners' })),
)
writeFileSync(cardFile, JSON.stringify(JSON.parse(first.text).value))
const bare = await startChild(join(here, 'bare-bot.cjs'), [cardFile], {})

const ours = wizardSteps(serviceUrl, drafts, presses)
const theirs = {
  count: presses,
  next: () => activity(serviceUrl, 'answer', { response: drafts[0] }),
  check: ours.check,
}
await load({ port: pioneer.port, presses: { ...ours, count: 2000 }, together })
await load({ port: bare.port, presses: { ...theirs, count: 2000 }, together })
const before = await ask(pioneer, 'calls')
const pairs = []
for (let round = 0; round < rounds; round++) {
  const one = await load({ port: pioneer.port, presses: ours, together })
  const other = await load({ port: bare.port, presses: theirs, together })
  pairs.push({ one, other, ratio: one.perSecond / other.perSecond })
}
const memory = await ask(pioneer, 'memory')
const after = await ask(pioneer, 'calls')
const aPress = (kind) => ((after[kind] - before[kind]) / (presses * rounds)).toFixed(3)
stop()

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const middle = (side, name) => median(pairs.map((pair) => pair[side][name]))
const start = await startUp()

print([
  ['presses a second, Pioneer', middle('one', 'perSecond').toFixed(0), ''],
  ['presses a second, bare bot', middle('other', 'perSecond').toFixed(0), ''],
  ['ratio of the two', median(pairs.map((pair) => pair.ratio)).toFixed(2), 'at least 0.75'],
  [
    'answer, 50th percentile, ms (bare)',
    `${middle('one', 'p50').toFixed(1)} (${middle('other', 'p50').toFixed(1)})`,
    '',
  ],
  [
    'answer, 99th percentile, ms (bare)',
    `${middle('one', 'p99').toFixed(1)} (${middle('other', 'p99').toFixed(1)})`,
    'under 1000',
  ],
  ['reads a press', aPress('reads'), 'at most 2'],
  ['writes a press', aPress('writes'), 'at most 1'],
  [`memory after ${presses * rounds} presses, MB`, (memory / 1048576).toFixed(0), 'at most 260'],
  ['start-up, s', start.pioneer.toFixed(2), `at most ${(start.requires + 0.3).toFixed(2)}`],
  ["start-up: require('botbuilder') and teams-ai, s", start.requires.toFixed(2), ''],
  ['largest card, KB', (largestCard() / 1000).toFixed(1), 'at most 25'],
])
connector.close()
print(
  lookUps().flatMap(({ size, made, perSecond, p99 }, at) => [
    [`look-ups a second, ${size} tools`, perSecond.toFixed(0), ''],
    [`  99th percentile, ms`, p99.toFixed(2), at === 0 ? 'under 5' : ''],
    [`  making the index, once, ms`, made.toFixed(0), ''],
  ]),
  'Look-ups of the labelled questions in the catalogue, in one process, one after another.',
)
await pressedInChannel()
await storms()
rmSync(folder, { recursive: true, force: true })
process.exit()

async function startChild(file, args, env) {
  const child = fork(file, args, {
    execArgv: memoryLimits,
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const port = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.port))
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}`)))
  })
  return { child, port }
}

function ask({ child }, what) {
  return new Promise((resolve) => {
    child.once('message', resolve)
    child.send(what)
  })
}

function stop() {
  pioneer.child.kill('SIGKILL')
  bare.child.kill('SIGKILL')
}

async function makeDrafts(count) {
  const made = []
  for (let lane = 0; lane < count; lane++) {
    const named = await post(
      pioneer.port,
      JSON.stringify(activity(serviceUrl, 'assess-service', {}, { service: `Bench service ${lane}` })),
    )
    const begin = JSON.parse(named.text).value.actions.find((action) => action.verb === 'assess-start')
    const started = await post(pioneer.port, JSON.stringify(activity(serviceUrl, 'assess-start', begin.data.fixed)))
    made.push(JSON.parse(started.text).value.actions[0].data.fixed.response)
  }
  return made
}

/** Whole processes, in turn: from start to the first answered readiness check, beside the two requires alone. */
async function startUp() {
  const ours_ = []
  const theirs_ = []
  for (let turn = 0; turn < 7; turn++) {
    ours_.push(
      await untilReady({
        LOCAL_MODE: 'true',
        SAMPLE_DATA: 'true',
        PORT: '0',
        LOG_LEVEL: 'silent',
        SQLITE_FILE: join(folder, 'start.sqlite'),
      }),
    )
    theirs_.push(timed(['-e', "require('botbuilder');require('@microsoft/teams-ai')"], {}))
  }
  return { pioneer: median(ours_), requires: median(theirs_) }
}

/** Seconds of a whole start, until the readiness check is answered. */
async function untilReady(env) {
  const began = performance.now()
  const bot = spawn(process.execPath, ['dist/pioneer.js'], { cwd: root, env: { ...process.env, ...env } })
  const url = await new Promise((resolve, reject) => {
    bot.stdout.on('data', (said) => resolve(String(said).match(/listens on (\S+)/)?.[1]))
    bot.once('exit', (code) => reject(new Error(`Pioneer ended with code ${code}`)))
  })
  const { status } = await fetch(`${url}/readyz`)
  const seconds = (performance.now() - began) / 1000
  bot.removeAllListeners('exit').kill('SIGKILL')
  if (status !== 200) throw new Error(`Pioneer is not ready: ${status}`)
  return seconds
}

function timed(args, env) {
  const began = performance.now()
  const ended = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env } })
  if (ended.status !== 0) throw new Error(String(ended.stderr))
  return (performance.now() - began) / 1000
}

function largestCard() {
  const { status, stderr } = spawnSync(process.execPath, ['test/gallery.mjs'], { cwd: root })
  if (status !== 0) throw new Error(String(stderr))
  return Math.max(...Object.values(JSON.parse(readFileSync(join(root, 'dist/gallery/sizes.json'), 'utf8'))))
}

function print(
  rows,
  about = `${together} presses at a time, ${presses} a round, ${rounds} rounds each in turn; medians.`,
) {
  const width = Math.max(...rows.map(([name]) => name.length))
  console.log(`\n${about}\n`)
  for (const [name, figure, goal] of rows)
    console.log(`${name.padEnd(width)}  ${figure.padStart(12)}  ${goal ? `goal: ${goal}` : ''}`)
}

/** A card in a channel that everybody presses at once. */
async function pressedInChannel() {
  const start = (file, env) => startChild(join(here, file), [], env)
  const { rows, wrong } = await channelCards({ start, ask, folder })
  print(
    rows,
    '500 people press a card in a channel at once, every tenth twice: a learning, and an event with 300 places.',
  )
  if (wrong.length > 0) process.exitCode = 1
}

/** A message to many by two processes: how fast beside the set limit; then with trouble of every kind and processes killed. */
async function storms() {
  const limit = { tenants: 15, perSecond: 20 }
  const calm = await storm({ folder, name: 'calm', recipients: 10_000, ...limit })
  const rough = await storm({ folder, name: 'rough', recipients: 10_000, ...limit, fates: true, kills: 5 })
  const all = limit.tenants * limit.perSecond
  const wrong = [...calm.wrong, ...rough.wrong]
  print(
    [
      [
        'sends a second, of 300 allowed',
        `${calm.sustained.toFixed(0)} (${((100 * calm.sustained) / all).toFixed(1)} %)`,
        'at least 95 %',
      ],
      ['most to one tenant in any second', `${calm.fastest}, ${rough.fastest}`, `at most ${limit.perSecond}`],
      [
        'memory while sending, MB, early and late',
        `${calm.memory.early.toFixed(0)}, ${calm.memory.late.toFixed(0)}`,
        'within 50',
      ],
      ['with trouble and kills: ends', JSON.stringify(rough.ends), ''],
      ['sent twice, in flight at a kill', String(rough.doubles), 'only those'],
      ['sent twice, the answer of Teams was lost', String(rough.unheard), 'only those'],
      ['seconds from each kill until its last one ended', rough.recovered.map((one) => one.toFixed(0)).join(', '), ''],
      ['what must not be', wrong.length === 0 ? 'nothing' : wrong.slice(0, 3).join('; '), 'nothing'],
    ],
    '10,000 people of 317 councils with plans and rounds, 15 tenants, two processes; calm, then rough.',
  )
  if (wrong.length > 0) process.exitCode = 1
}
