import pino from 'pino'
import { readConfig } from '../../bot/config'
import type { Posted, Prepare } from '../../bot/delivery/attempt'
import { type Delivery, deliveries, type Transport } from '../../bot/delivery/deliveries'
import { createNotify, type Notify } from '../../bot/delivery/notify'
import type { Known } from '../../bot/people-records'
import { Adapter } from '../../bot/teams/adapter'
import { createTransport } from '../../bot/teams/transport'
import { type Card, card } from '../../cards/card'
import { heading } from '../../cards/parts'
import { DamagedRecordError, type Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { startTeams, type Teams } from './teams'

/** Deliveries with nothing around them: a store, a clock, the stand-in for Teams, and as many processes as a test wants. */
export interface PostOffice {
  readonly teams: Teams
  readonly store: Store
  readonly transport: Transport
  /** People who have removed the bot. */
  readonly gone: Set<string>
  /** People whose record cannot be read. */
  readonly damaged: Set<string>
  /** One process that delivers; with a transport or a store of its own when it is to be in trouble. */
  readonly process: (more?: {
    transport?: Transport
    store?: Store
    random?: () => number
    prepare?: Prepare
    posted?: Posted
  }) => Notify
  readonly pass: (milliseconds: number) => void
  readonly now: () => number
  /** What a person has received: summaries, in order. */
  readonly received: (person: string) => (string | undefined)[]
  readonly kept: (person: string, key: string) => Promise<Delivery | undefined>
  /** What the processes have logged, a line each. */
  readonly log: readonly string[]
  readonly stop: () => Promise<void>
}

export const saying = (words: string): Card => card(words, [heading(words)])

export const notice = (to: string, words: string, key = words) => ({ key, to, card: saying(words) })

export async function startPostOffice(): Promise<PostOffice> {
  const teams = await startTeams()
  let now = Date.parse('2026-11-23T09:00:00Z')
  const store = openSqlite({ file: ':memory:', now: () => now })
  const config = readConfig({ LOCAL_MODE: 'true', LOG_LEVEL: 'silent' })
  const transport = createTransport(new Adapter(config), config)
  const lines: string[] = []
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line.trim()) })
  const gone = new Set<string>()
  const damaged = new Set<string>()
  const find = async (id: string): Promise<Known> => {
    if (damaged.has(id)) throw new DamagedRecordError(`person/${id}`, 'a test says so')
    return knownAs(id)
  }
  const knownAs = (id: string): Known => ({
    ...{ id, name: id, email: '', signInName: '', tenant: 't', mri: `29:${id}`, lead: false, caseload: [], met: '' },
    references: gone.has(id)
      ? {}
      : {
          personal: {
            place: 'personal' as const,
            serviceUrl: teams.serviceUrl,
            conversation: `a:${id}`,
            bot: '28:pioneer',
            tenant: 't',
          },
        },
  })
  return {
    teams,
    store,
    transport,
    gone,
    damaged,
    process: (more) => createNotify({ store, people: { find }, transport, clock: () => new Date(now), log, ...more }),
    log: lines,
    pass: (milliseconds) => {
      now += milliseconds
    },
    now: () => now,
    received: (person) =>
      teams.sent.filter((one) => one.conversation === `a:${person}`).map((one) => one.activity.summary),
    kept: async (person, key) => (await store.get(deliveries, person, key))?.value,
    stop: async () => {
      await store.close()
      await teams.stop()
    },
  }
}
