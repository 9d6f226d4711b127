import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { author, contentFor, fill, isPaused, prompt } from './people.mjs'
import { reportOf } from './report.mjs'

const require = createRequire(import.meta.url)
const { deliveries } = require('../../dist/bot/delivery/deliveries.js')
const { occurrences } = require('../../dist/bot/domain/occurrence.js')
const { listAll } = require('../../dist/storage/lists.js')
const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * A prompt to many people, sent by real bots in processes of their own over one database, of which some are killed at random
 * moments, to a stand-in for Teams that is in trouble of every kind. Answers with what became of everybody (see `reportOf`).
 *
 * `perSecond` is the limit a tenant; `kills` how many; `lease` in milliseconds, absent for the usual; `env` goes to the bots.
 */
export async function storm({
  folder,
  name = 'storm',
  recipients,
  tenants,
  perSecond,
  instances = 2,
  kills = 0,
  fates = false,
  lease,
  env = {},
}) {
  const teams = await child('teams.mjs', { FATES: String(fates) })
  const file = join(folder, `${name}.sqlite`)
  const store = await fill({ file, recipients, tenants, serviceUrl: `http://127.0.0.1:${teams.port}/` })
  const content = contentFor(join(folder, `${name}-content`))
  const startBot = () =>
    child('bot.cjs', {
      ...{
        LOCAL_MODE: 'true',
        SAMPLE_DATA: 'false',
        CONTENT_DIR: content,
        PORT: '0',
        LOG_LEVEL: 'error',
        SEND_HOURS: 'always',
      },
      ...{ SQLITE_FILE: file, SENDS_PER_SECOND_TENANT: String(perSecond), LEASE: String(lease ?? 0), ...env },
    })
  const bots = await Promise.all(Array.from({ length: instances }, startBot))
  const began = Date.now()
  const { id, lane } = await prompt(store)
  const memory = []
  const killedAt = []
  let ended = []
  for (let nextKill = killIn(); ; ) {
    await pause(500)
    const { taken } = await ask(teams, 'count')
    if (killedAt.length < kills && taken > 0 && Date.now() >= nextKill) {
      const victim = bots.shift()
      victim.process.kill('SIGKILL')
      killedAt.push(Date.now())
      bots.push(await startBot())
      nextKill = killIn()
    }
    for (const [place, bot] of bots.entries()) {
      const said = await ask(bot, 'memory')
      memory.push([Date.now(), place, said.memory])
    }
    const all = (await listAll(store, deliveries, lane)).items.map((kept) => kept.value)
    ended = all.filter((one) => one.state !== 'waiting')
    if (ended.length === recipients && killedAt.length === kills) break
    if (Date.now() - began > (Number(process.env.STORM_LIMIT) || 900) * 1000) break
  }
  const tally = await settledTally(store, id, recipients)
  const { taken, came } = await ask(teams, 'all')
  for (const one of [...bots, teams]) one.process.kill('SIGKILL')
  await store.close()
  return reportOf({
    recipients,
    tenants,
    perSecond,
    fates,
    isPaused,
    ended,
    tally,
    taken,
    came,
    killedAt,
    began,
    memory,
  })
}

/** What the prompt's own progress says in the end; it is counted each few seconds while messages go out. */
async function settledTally(store, id, recipients) {
  for (let left = 60; ; left--) {
    const tally = (await store.get(occurrences, author.id, id))?.value.tally
    if (left === 0 || (tally?.planned === recipients && tally.waiting === 0)) return tally
    await pause(500)
  }
}

const killIn = () => Date.now() + 1_500 + Math.random() * 3_000

async function child(file, env) {
  const process_ = fork(join(here, file), [], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=8'],
  })
  const [said] = await Promise.race([once(process_, 'message'), once(process_, 'exit')])
  if (!said?.port) throw new Error(`${file} ended before it was ready`)
  return { process: process_, port: said.port }
}

async function ask(one, what) {
  const answer = once(one.process, 'message')
  one.process.send(what)
  return (await answer)[0]
}
