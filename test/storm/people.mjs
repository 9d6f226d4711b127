import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const { openSqlite } = require('../../dist/storage/sqlite.js')
const { known, members } = require('../../dist/bot/people-records.js')
const { dayOf, localOf } = require('../../dist/bot/domain/local-time.js')
const { planActions } = require('../../dist/bot/domain/plan.js')
const { councilRounds } = require('../../dist/bot/domain/council-round.js')
const { laneOf } = require('../../dist/bot/domain/occurrence.js')
const { prompts } = require('../../dist/bot/domain/prompt.js')
const { loadContent } = require('../../dist/bot/content/load.js')

export const author = { id: 'storm:author', name: 'Stormy Connector' }
const zone = 'Europe/London'
const day = 86_400_000
const councils = loadContent({ withSample: false }).register.councils.map((council) => council.id)

/** Every fiftieth officer has paused prompts. */
export const isPaused = (number) => number % 50 === 3

/** A content folder in which every council of England takes part. */
export function contentFor(folder) {
  const lines = councils.map((council) => `  - { council: "${council}", tenants: [] }`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'participants.yaml')
  writeFileSync(file, `title: Everybody\nchecked: 2026-11-24\nparticipants:\n${lines.join('\n')}\n`)
  return folder
}

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
  await fillPlans(store, recipients, tenants)
  return store
}

/** Half a year of a plan in each council: 12 actions with their histories, and 8 check-in rounds that have closed. */
async function fillPlans(store, recipients, tenants) {
  for (const [place, council] of councils.entries()) {
    const mine = []
    for (let number = place; number < recipients; number += councils.length) mine.push(number)
    if (mine.length === 0) continue
    const idOf = (number) => `${number % tenants}:${number}`
    const records = [
      ...Array.from({ length: 12 }, (_, which) => [
        planActions,
        actionOf(council, which, idOf(mine[which % mine.length])),
      ]),
      ...Array.from({ length: 8 }, (_, which) => [councilRounds, roundOf(council, which, mine.map(idOf))]),
    ]
    await Promise.all(records.map(([collection, value]) => store.put(collection, value)))
  }
}

function actionOf(council, which, owner) {
  const by = { id: owner, name: `Officer ${owner}` }
  const trail = Array.from({ length: 6 }, (_, time) => ({
    ...{ at: at(-180 + 28 * time), by, did: 'changed' },
    changes: [{ field: 'Percent', from: `${time * 10}%`, to: `${time * 10 + 10}%` }],
  }))
  return {
    ...{ id: `action-${which}`, council, title: `Action ${which}`, theme: 'governance', due: '2999-03-31', owner: by },
    ...{ percent: 60, brag: 'green', milestones: [], needs: [], comments: [], dropped: false },
    ...{ trail, revision: 6, settled: 6 },
  }
}

function roundOf(council, which, people) {
  const opens = at(-230 + 28 * which)
  const answer = { revision: 1, brag: 'green', progress: 40, confidence: 4, help: 'none', tags: [] }
  return {
    ...{
      council,
      closed: true,
      round: { id: `${opens}:r`, title: `Round ${which}`, opens, closes: at(-216 + 28 * which) },
    },
    asked: Object.fromEntries(people.map((id) => [id, `Officer ${id}`])),
    answers: Object.fromEntries(people.map((id) => [id, { ...answer, name: `Officer ${id}`, at: opens }])),
  }
}

/** The instant so many days from now. */
const at = (days) => new Date(Date.now() + days * day).toISOString()

/**
 * A prompt to every officer of the caseload, to be sent now: what the connector's "Send" leaves behind. The bots do the rest.
 * Answers with the id of the occurrence that they make of it, and its lane.
 */
export async function prompt(store) {
  const now = Date.now()
  const next = localOf(now, zone)
  await store.put(prompts, {
    ...{ id: 'storm', author, title: 'How is it going?', message: 'Please tell us.', zone },
    ...{ audience: { councils: { kind: 'caseload' }, who: 'officers' }, schedule: { kind: 'now' } },
    ...{ closes: { day: dayOf(localOf(now + 14 * day, zone)) }, reminders: [], state: 'active', next, nextAt: now },
    ...{ trail: [{ at: new Date(now).toISOString(), by: author, did: 'confirmed' }], revision: 1 },
  })
  const id = `storm/${next}`
  return { id, lane: laneOf(id) }
}
