import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { type Conversation, startConversation, type Talker } from './conversation'
import { north, south } from './groups'
import { jobs } from './settling'
import { signal } from './stops'
import { pass } from './submissions'

/** Two processes over one store, and what may happen to the calls of either: one is held back, or it dies at one. */

type Call = 'get' | 'list' | 'put' | 'remove'
type Hook = (call: Call, collection: string) => Promise<void> | void

export interface Process {
  readonly chat: Conversation
  readonly people: Readonly<Record<'rachel' | 'amina' | 'tom' | 'helen', Talker>>
  /** Asked before each write, and after each reading. */
  hook: Hook | undefined
}

export interface TwoProcesses {
  readonly store: Store
  readonly one: Process
  readonly other: Process
  /** Lets time pass for both, and has both do their jobs, so many times. */
  readonly pass: (ms: number, times?: number) => Promise<void>
  readonly stop: () => Promise<void>
}

function hooked(store: Store, hookOf: () => Hook | undefined): Store {
  const after = async <T>(call: Call, name: string, reading: Promise<T>): Promise<T> => {
    const found = await reading
    await hookOf()?.(call, name)
    return found
  }
  return {
    ...store,
    close: async () => {},
    get: (collection, partition, id) => after('get', collection.name, store.get(collection, partition, id)),
    list: (collection, ...of) => after('list', collection.name, store.list(collection, ...of)),
    put: async (collection, value, expected) => {
      await hookOf()?.('put', collection.name)
      return store.put(collection, value, expected)
    },
    remove: async (collection, partition, id, expected) => {
      await hookOf()?.('remove', collection.name)
      return store.remove(collection, partition, id, expected)
    },
  }
}

async function started(store: Store): Promise<Process> {
  const found: { hook: Hook | undefined } = { hook: undefined }
  const chat = await startConversation({ store: hooked(store, () => found.hook) })
  const team = { team: '19:team@thread.tacv2', teamName: 'Pioneers' }
  chat.teams.addChannel({ id: north.channel, name: 'North', ...team })
  chat.teams.addChannel({ id: south.channel, name: 'South', ...team })
  const people = {
    rachel: chat.person('Rachel Osei', 'programme.example'),
    amina: chat.person('Amina Yusuf', 'alderbrook.example'),
    tom: chat.person('Tom Garland', 'alderbrook.example'),
    helen: chat.person('Helen Marsh', 'brackenshire.example'),
  }
  return Object.assign(found, { chat, people })
}

export async function twoProcesses(): Promise<TwoProcesses> {
  let now = () => Date.now()
  const store = await openSqlite({ file: ':memory:', now: () => now() })
  const [one, other] = [await started(store), await started(store)]
  now = () => one.chat.clock.now.getTime()
  for (const talker of Object.values(one.people)) await talker.opens()
  return {
    ...{ store, one, other },
    pass: async (ms, times = 1) => {
      for (let time = 0; time < times; time += 1) {
        for (const { chat } of [one, other]) pass(chat, ms)
        for (const { chat } of [one, other]) await jobs(chat)
      }
    },
    stop: async () => {
      for (const process of [one, other]) process.hook = undefined
      for (const { chat } of [one, other]) await chat.stop()
      await store.close()
    },
  }
}

/** Holds back the first such call of a process until it may go on. */
export function holds(process: Process, call: Call, collection: string) {
  const [reached, mayGo] = [signal(), signal()]
  let isFirst = true
  process.hook = async (made, name) => {
    if (!isFirst || made !== call || name !== collection) return
    isFirst = false
    reached.give()
    await mayGo.given
  }
  return { reached: reached.given, letGo: mayGo.give }
}

/** Has a process die before one of its writes, and come back when it is told to. */
export function diesAt(process: Process, isThere: (call: Call, collection: string) => boolean): () => void {
  let isDead = false
  process.hook = (call, name) => {
    isDead ||= (call === 'put' || call === 'remove') && isThere(call, name)
    if (isDead && (call === 'put' || call === 'remove'))
      throw new Error(`The process died when it was to ${call} a ${name}.`)
  }
  return () => {
    process.hook = undefined
  }
}
