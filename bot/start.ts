import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { openStore } from '../storage/open'
import type { Store } from '../storage/port'
import { openQueue } from '../storage/queue/open'
import { createCatalogue } from './catalogue'
import { createChannels } from './channels'
import { createCheckIns } from './check-ins'
import type { Config } from './config'
import { type Content, loadContent } from './content/load'
import { createContracts } from './contracts'
import { createNotify } from './delivery/notify'
import { createDispatch } from './dispatch'
import { nextSendable, type SendingHours } from './domain/sending-hours'
import { drawnBy } from './drawn'
import { createEvents } from './events'
import type { Job } from './feature'
import { features } from './features'
import { createGroups } from './groups'
import { createHomes } from './homes'
import { createLearnings } from './learning'
import { createPeople } from './people'
import { createPlans } from './plans'
import { createResponses } from './responses'
import { placeSampleProgramme } from './sample-programme'
import { createScheduler } from './scheduler'
import type { Services } from './services'
import { Adapter } from './teams/adapter'
import { createApp } from './teams/app'
import { createServer } from './teams/server'
import { createTransport } from './teams/transport'
import { createToolkit } from './toolkit'
import { createUnderWay } from './under-way'
import { createWorksheets } from './worksheets'

/** A bot that runs: its address, and how to stop it without losing anything that is under way. */
export interface Running {
  readonly url: string
  readonly services: Services
  readonly runJobs: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** What a test may bring along, in the place of what the settings name. */
export interface Given {
  readonly clock?: () => Date
  readonly store?: Store
  readonly content?: Content
  /** How long a delivery is one process's, in milliseconds. */
  readonly lease?: number
}

/** Puts the parts together and opens the door. Throws `SettingsError`, `ContentError` or `StoreUnusableError`, or the port's error. */
export async function start(config: Config, given: Given = {}): Promise<Running> {
  const clock = given.clock ?? (() => new Date())
  const log = pino({ level: config.LOG_LEVEL, base: null })
  const content = given.content ?? loadContent({ folder: config.CONTENT_DIR, withSample: config.LOCAL_MODE })
  const store = given.store ?? (await openStore(storageOf(config), () => clock().getTime()))
  const adapter = new Adapter(config)
  const people = createPeople({ store, content, config, clock })
  const transport = createTransport(adapter, config)
  const onDamaged = (collection: string, damaged: readonly string[]) =>
    log.warn({ collection, damaged }, 'records that cannot be read are left out')
  const channels = createChannels({ store, clock, onDamaged })
  const notify = createNotify({
    ...{ store, people, transport, clock, log },
    ...drawnBy(features, { people, channels, services: () => services }),
    queue: (options) => openQueue(queueOf(config), options),
    perSecond: { tenant: config.SENDS_PER_SECOND_TENANT, chat: config.SENDS_PER_SECOND_CHAT },
    ...(given.lease ? { lease: given.lease } : {}),
  })
  const responses = createResponses({ store, people, notify, content })
  const plans = createPlans({ store, onDamaged })
  const calendar: SendingHours = { hours: config.SEND_HOURS, ...content.calendar }
  // Rounds close at midnight, when nobody is to hear of it.
  const opens = () => nextSendable(clock().getTime(), calendar)
  const checkIns = createCheckIns({ store, plans, people, notify, content, onDamaged, opens })
  const catalogue = createCatalogue({ store, content, clock, onDamaged })
  const services: Services = {
    store,
    clock,
    newId: randomUUID,
    appId: config.MICROSOFT_APP_ID,
    log,
    content,
    calendar,
    ...{ people, notify },
    afterwards: createUnderWay((err) => log.error({ err }, 'what follows from a turn is left to the job')),
    ...{ responses, plans, checkIns, catalogue },
    toolkit: createToolkit({ store, catalogue, onDamaged }),
    contracts: createContracts({ store, clock, onDamaged }),
    worksheets: createWorksheets({ store, clock, notify, onDamaged }),
    channels,
    groups: createGroups({ store, clock, onDamaged }),
    homes: createHomes({ news: features.flatMap((of) => of.news ?? []), services: () => services, rest: notify.rest }),
    learning: createLearnings({ store, content, onDamaged }),
    events: createEvents({ store, clock, onDamaged }),
  }
  // Before anybody is answered, so that nothing retired is offered; a store that is silent now is asked again by a job.
  await catalogue.refresh().catch((error: unknown) => log.error({ err: error }, 'the catalogue could not be read'))
  const dispatch = createDispatch(features, services)
  if (config.LOCAL_MODE && config.SAMPLE_DATA) await placeSampleProgramme(services)
  const scheduler = createScheduler([...features.flatMap((feature) => feature.jobs ?? []), sendNotices], services)
  const app = createApp(dispatch, services, config)
  const ready = async () => void (await Promise.all([store.ready(), notify.ready()]))
  const server = createServer({ adapter, app, config, log, ready })
  const host = config.LOCAL_MODE ? '127.0.0.1' : '0.0.0.0'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.PORT, host, resolve)
  }).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  scheduler.start()
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    services,
    runJobs: scheduler.runAll,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await scheduler.stop()
      await Promise.all([checkIns.idle(), services.afterwards.idle()])
      await notify.stop()
      await store.close()
    },
  }
}

const sendNotices: Job = { name: 'send notices', every: 5, run: ({ notify }) => notify.sendDue() }

/** What the store needs to know of the settings. */
export const storageOf = (config: Config) => ({
  storage: config.STORAGE,
  sqliteFile: config.SQLITE_FILE,
  cosmosEndpoint: config.COSMOS_ENDPOINT,
  cosmosKey: config.COSMOS_KEY,
  cosmosDatabase: config.COSMOS_DATABASE,
  identity: config.MICROSOFT_APP_TYPE === 'UserAssignedMSI' ? config.MICROSOFT_APP_ID : undefined,
})

/** What the queue needs to know of the settings. */
const queueOf = (config: Config) => ({
  queue: config.QUEUE,
  queueEndpoint: config.QUEUE_ENDPOINT,
  queueConnection: config.QUEUE_CONNECTION,
  queueName: config.QUEUE_NAME,
  identity: config.MICROSOFT_APP_TYPE === 'UserAssignedMSI' ? config.MICROSOFT_APP_ID : undefined,
})
