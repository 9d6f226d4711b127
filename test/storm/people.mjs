import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { openSqlite } = require('../../dist/storage/sqlite.js')
const { known, members } = require('../../dist/bot/people-records.js')
const { openQueue } = require('../../dist/storage/queue/open.js')
const { deliveries } = require('../../dist/bot/delivery/deliveries.js')
const { loadContent } = require('../../dist/bot/content/load.js')

const author = { id: 'storm:author', name: 'Stormy Connector' }
const councils = loadContent({ withSample: true }).sample.councils.map((council) => council.id)

/** Every fiftieth officer has paused prompts. */
export const isPaused = (number) => number < 0 && number % 50 === 3

/** An officer: number 17 of tenant 2 has the chat `a:2:17`. */
function officer(number, tenants, serviceUrl) {
  const tenant = number % tenants
  const place = { place: 'personal', serviceUrl, conversation: `a:${tenant}:${number}`, bot: '28:pioneer' }
  const email = `officer.${number}@storm.example`
  return {
    ...{ id: `${tenant}:${number}`, name: `Officer ${number}`, email, signInName: email, tenant: String(tenant) },
    ...{ mri: `29:${number}`, council: councils[number % councils.length], lead: false, caseload: [] },
    references: { personal: { ...place, tenant: String(tenant) } },
    met: new Date().toISOString(),
    ...(isPaused(number) ? { pausedUntil: '2999-12-31' } : {}),
  }
}

/** Fills a database with officers and their connector, and keeps a prompt to all of them, to be sent now. */
export async function fill({ file, recipients, tenants, serviceUrl }) {
  const store = openSqlite({ file, now: Date.now })
  const met = new Date().toISOString()
  await store.put(known, {
    ...{ ...author, email: 'storm@programme.example', signInName: 'storm@programme.example', tenant: 'storm' },
    ...{ mri: '29:author', lead: false, caseload: councils, references: {}, met },
  })
  for (let from = 0; from < recipients; from += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, recipients - from) }, async (_, place) => {
        const one = officer(from + place, tenants, serviceUrl)
        await store.put(known, one)
        const { council, id: person, name, email, lead } = one
        await store.put(members, { council, person, name, email, lead })
      }),
    )
  return store
}

/** A message to everybody, kept before the first is sent, in one lane. */
export async function askAll(store, { recipients, tenants, env }) {
  const queue = openQueue(
    { queue: env.QUEUE ?? 'embedded', queueConnection: env.QUEUE_CONNECTION, queueName: env.QUEUE_NAME },
    { store, collection: deliveries, now: Date.now, ahead: 1000, lease: 60_000 },
  )
  const made = new Date()
  const card = { type: 'AdaptiveCard', version: '1.5', lang: 'en', fallbackText: 'Storm', speak: 'Storm', body: [] }
  for (let from = 0; from < recipients; from += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, recipients - from) }, async (_, place) => {
        const to = `${(from + place) % tenants}:${from + place}`
        const waits = { state: 'waiting', tries: 0, next: made.getTime(), made: made.toISOString() }
        const one = { key: `storm/${to}`, to, lane, card, ...waits }
        await store.put(deliveries, one)
        await queue.add([one])
      }),
    )
}
export const lane = 'prompt:storm'
