import { openStore } from '../../storage/open'
import type { Store } from '../../storage/port'
import { placeOn, refreshes, responseOn, startContract } from '../support/assessments'
import { type Answered, type Conversation, startConversation, type Talker } from '../support/conversation'
import { temporaryFolder } from '../support/temporary-folder'

/** A press on a question costs at most two reads and one write, however large the questionnaire. */

const folder = temporaryFolder()
const calls: string[] = []
let chat: Conversation
let tom: Talker
let first: Answered

beforeAll(async () => {
  const store = await openStore(
    { storage: 'sqlite', sqliteFile: folder.file('pioneer.sqlite'), cosmosDatabase: '' },
    () => chat.clock.now.getTime(),
  )
  chat = await startConversation({ store: counting(store) })
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
  first = await startContract(tom, 'COUNT')
})
afterAll(() => chat.stop())

/** The same store, which notes the name of each call on a collection. */
function counting(store: Store): Store {
  const note =
    <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name)
      return call(...args)
    }
  return {
    ...store,
    get: note('read', store.get.bind(store)) as Store['get'],
    list: note('list', store.list.bind(store)) as Store['list'],
    put: note('write', store.put.bind(store)) as Store['put'],
    remove: note('write', store.remove.bind(store)) as Store['remove'],
  }
}

async function cost(press: () => Promise<Answered>): Promise<{ answered: Answered; cost: string[] }> {
  await chat.bot.services.notify.idle()
  await chat.bot.runJobs()
  calls.length = 0
  const answered = await press()
  return { answered, cost: [...calls].toSorted() }
}

test('an answer costs one read and one write', async () => {
  const { answered, cost: paid } = await cost(() => tom.presses(first, 'Next', { point: 'fully', note: 'Seen' }))
  expect(placeOn(answered)).toMatchObject({ number: 2, answered: 1 })
  expect(paid).toEqual(['read', 'write'])
})

test.each(['Save and close', 'Check answers'])('"%s" costs one read and one write', async (title) => {
  const now = await tom.sends('current', { response: responseOn(first) })
  const { cost: paid } = await cost(() => tom.presses(now, title, { point: 'partially', note: title }))
  expect(paid).toEqual(['read', 'write'])
})

test('the same answer again costs one read', async () => {
  const now = await tom.sends('current', { response: responseOn(first) })
  await tom.presses(now, 'Save and close')
  const { cost: paid } = await cost(() => tom.presses(now, 'Save and close'))
  expect(paid).toEqual(['read'])
})

test('a refresh costs one read', async () => {
  const { cost: paid } = await cost(() => refreshes(tom, first))
  expect(paid).toEqual(['read'])
})

test('a press that no card sends costs nothing', async () => {
  const { cost: paid } = await cost(() => tom.sends('current', { response: 5 }))
  expect(paid).toEqual([])
})
