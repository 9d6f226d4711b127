import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { openStore } from '../storage/open'
import { linesOf, runChild } from './support/child'
import { ask, event } from './support/http'
import { home, seconds, serviceUrl, startIssuer } from './support/open-id'
import { runProgram } from './support/program'
import { temporaryFolder } from './support/temporary-folder'

// Each test starts a process, which takes a second or two, and longer on a busy machine.
jest.setTimeout(30_000)

const folder = temporaryFolder()
let files = 0

/** Local mode on a port and a database of its own. */
const local = (more: Readonly<Record<string, string>> = {}) => ({
  LOCAL_MODE: 'true',
  SAMPLE_DATA: 'false',
  PORT: '0',
  SQLITE_FILE: folder.file(`${++files}.sqlite`),
  ...more,
})

/** It ended with code 1, having said only this, and no traces of its code. */
async function fails(settings: Readonly<Record<string, string>>): Promise<string> {
  const { code, said, complained } = await runProgram(settings).ended()
  expect(said).toBe('')
  expect(code).toBe(1)
  expect(complained).not.toMatch(/node_modules|\.ts:|^\s+at /m)
  return complained
}

test('half-configured, it says all that is missing, and does not start', async () => {
  const words = await fails({ PORT: '0', MICROSOFT_APP_ID: 'app', SQLITE_FILE: folder.file('none.sqlite') })
  expect(words).toBe(`Pioneer cannot start. Please mend these settings:
  * MICROSOFT_APP_TENANT_ID is missing: it is the tenant in which the bot is registered.
  * MICROSOFT_APP_PASSWORD is missing: a SingleTenant bot signs in with it.
  * ALLOWED_TENANTS is missing: without it nobody may knock.
  * To try Pioneer on this machine without credentials, run "npm start".
`)
})

test('its program is loaded without what is heavy and not needed at the start', async () => {
  const program = `
    require('./bot/start.ts')
    const loaded = Object.keys(require.cache).join()
    for (const name of ['botbuilder', 'echarts', '@resvg/resvg-js', 'rrule', '@azure/cosmos', '@azure/storage-queue'])
      if (loaded.includes('/node_modules/' + name + '/')) console.log(name)`
  expect(await linesOf(runChild(program))).toEqual(['botbuilder'])
})

test('a port that is in use is named, and another program keeps it', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const words = await fails(local({ PORT: String(port) }))
  expect(other.listening).toBe(true)
  other.close()
  expect(words).toBe(`Port ${port} is in use by another program. Stop that program, or set PORT to another number.\n`)
})

test.each([
  ['no database', 'not a database at all', 'The file FILE is not a Pioneer database. Nothing in it was changed.\n'],
  [
    'damaged',
    undefined,
    'The database FILE is damaged: restore a copy, or move it away to start empty. Nothing in it was changed.\n',
  ],
])('a file that is %s is named and left as it is', async (_name, content, expected) => {
  const settings = local()
  const file = settings.SQLITE_FILE
  writeFileSync(file, content ?? (await damagedDatabase()))
  const before = readFileSync(file)
  expect(await fails(settings)).toBe(expected.replace('FILE', file))
  expect(readFileSync(file).equals(before)).toBe(true)
})

/** A database of Pioneer's with the second half of its pages overwritten. */
async function damagedDatabase(): Promise<Buffer> {
  const sqliteFile = folder.file('whole.sqlite')
  const store = await openStore({ storage: 'sqlite', sqliteFile, cosmosDatabase: '' })
  await store.close()
  const bytes = readFileSync(sqliteFile)
  return bytes.fill(0xff, Math.floor(bytes.length / 2))
}

test('content with faults: each is told with its file and line', async () => {
  const content = folder.file('content')
  mkdirSync(content)
  writeFileSync(
    `${content}/participants.yaml`,
    'title: Ours\nchecked: 2026-11-23\nparticipants:\n  - council: E99999999\n',
  )
  writeFileSync(`${content}/toolkit.yaml`, 'title: Tools\ntitle: Tools again\n')
  const words = await fails(local({ CONTENT_DIR: content }))
  expect(words).toMatch(/^The content cannot be used\. Please mend:\n( {2}\* \S+\.yaml:\d+: .+\n)+$/)
  expect(words).toContain(`${content}/toolkit.yaml:2: `)
  expect(words).toContain(`${content}/participants.yaml:4: `)
})

test('its log says who was refused and why, and holds neither tokens nor names', async () => {
  const issuer = await startIssuer()
  const program = runProgram({
    ...{ MICROSOFT_APP_ID: 'app', MICROSOFT_APP_TENANT_ID: 'tenant', MICROSOFT_APP_PASSWORD: 'hunter2' },
    ...{ ALLOWED_TENANTS: home, OPENID_METADATA_URL: issuer.metadataUrl },
    ...{ PORT: '0', SQLITE_FILE: folder.file('log.sqlite') },
  })
  const url = `${await program.listens()}/api/messages`
  const good = { iss: 'https://api.botframework.com', aud: 'app', exp: seconds(600), serviceurl: serviceUrl }
  const tokens = [{}, { exp: 1 }, { aud: 'x' }, { iss: 'x' }].map((wrong) => issuer.token({ ...good, ...wrong }))
  const words = JSON.stringify({ ...event(serviceUrl), text: 'our evidence', from: { name: 'Amina Yusuf' } })
  for (const token of tokens) await ask(url, { headers: { authorization: `Bearer ${token}` }, body: [words] })
  for (const body of ['x', 'x'.repeat(300_000)])
    await ask(url, { headers: { authorization: `Bearer ${tokens[0]}` }, body: [body] })
  program.stop()
  await issuer.stop()
  const { code, said, complained } = await program.ended()
  expect(code).toBe(0)
  expect(said.match(/"why":"[^"]+","msg":"refused at the gate"/g)).toHaveLength(4)
  const signatures = tokens.map((token) => token.split('.')[2]!)
  for (const secret of [...signatures, 'hunter2', 'Amina', 'our evidence'])
    expect(said + complained).not.toContain(secret)
  expect((said + complained).length).toBeLessThan(10_000)
})
