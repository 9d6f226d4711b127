import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import Database from 'libsql'
import { readConfig } from '../../bot/config'
import { known } from '../../bot/people-records'
import { type Running, start } from '../../bot/start'
import { addContract } from '../../cards/contracts'
import { contractForm } from './assessments'
import { app, home, type Issuer, seconds, serviceUrl, startIssuer } from './open-id'
import { temporaryFolder } from './temporary-folder'

/** The real bot as it runs on a server: it asks for tokens, of an issuer on loopback. */
export interface Production {
  readonly bot: Running
  readonly issuer: Issuer
  /** What a good token says; a fact in `more` that is undefined is left out. */
  readonly claims: (more?: Readonly<Record<string, unknown>>) => Record<string, unknown>
  readonly knock: (header: string | undefined, activity: unknown) => Promise<{ status: number; body: string }>
  /** Every record in the database file, as it is written there. */
  readonly records: () => string
  /** The hosts beyond loopback that this process has asked anything of. */
  readonly outside: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Call at the top of a test file: its folder is removed with the file's tests. */
export function productionStarter(): (env?: Readonly<Record<string, string>>) => Promise<Production> {
  const folder = temporaryFolder()
  let bots = 0
  return async (env = {}) => {
    const issuer = await startIssuer()
    const file = folder.file(`${++bots}.sqlite`)
    const hosts: string[] = []
    const note = (message: unknown) => {
      const { host } = (message as { request: ClientRequest }).request
      if (host !== '127.0.0.1') hosts.push(host)
    }
    subscribe('http.client.request.start', note)
    const bot = await start(
      readConfig({
        MICROSOFT_APP_ID: app,
        MICROSOFT_APP_TENANT_ID: home,
        MICROSOFT_APP_PASSWORD: 'a password that no tenant knows',
        ALLOWED_TENANTS: home,
        OPENID_METADATA_URL: issuer.metadataUrl,
        PORT: '0',
        SQLITE_FILE: file,
        LOG_LEVEL: 'silent',
        ...env,
      }),
    ).catch(async (error: unknown) => {
      await issuer.stop()
      throw error
    })
    await placeAmina(bot)
    return {
      bot,
      issuer,
      claims: (more) => ({
        iss: 'https://api.botframework.com',
        aud: app,
        nbf: seconds(-60),
        exp: seconds(3600),
        serviceurl: serviceUrl,
        ...more,
      }),
      knock: async (header, activity) => {
        const response = await fetch(`${bot.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(header === undefined ? {} : { authorization: header }) },
          body: JSON.stringify(activity),
        })
        return { status: response.status, body: await response.text() }
      },
      records: () => {
        const database = new Database(file, { readonly: true })
        const rows = database.prepare('SELECT * FROM records ORDER BY collection, partition, key').all()
        database.close()
        return JSON.stringify(rows)
      },
      outside: () => hosts,
      stop: async () => {
        unsubscribe('http.client.request.start', note)
        await bot.stop()
        await issuer.stop()
      },
    }
  }
}

const object = '00000000-0000-4000-8000-000000000001'
const council = 'E07000223'

/** An officer whom the bot knows already, so that it need not ask Teams who she is. */
async function placeAmina({ services }: Running): Promise<void> {
  const id = `${home}:${object}`
  const address = 'amina.yusuf@adur-worthing.gov.uk'
  await services.people.admit(council, { id: 'admin', name: 'Admin' })
  await services.store.put(known, {
    ...{ id, name: 'Amina Yusuf', email: address, signInName: address, tenant: home, mri: '29:amina' },
    ...{ council, lead: false, caseload: [], references: {}, met: '2026-11-23T09:00:00.000Z' },
  })
}

/** Amina saves a contract: she is answered at once with a card, and a record is kept. A fact that is undefined is left out. */
export const savePressed = (more: Readonly<Record<string, unknown>> = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:amina', name: 'Amina Yusuf', aadObjectId: object },
  recipient: { id: `28:${app}`, name: 'Pioneer' },
  conversation: { id: 'a:amina', conversationType: 'personal', tenantId: home },
  channelData: { tenant: { id: home } },
  value: { action: { type: 'Action.Execute', verb: addContract.verb, data: saveData } },
  ...more,
})

const saveData = { verb: addContract.verb, fixed: {}, ...contractForm }
