import { toolVotes, votesOn } from '../../bot/domain/tool-vote'
import { listAll } from '../../storage/lists'
import { openStore } from '../../storage/open'
import type { Store } from '../../storage/port'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { temporaryFolder } from '../support/temporary-folder'

/** Was this useful? Once a person, changeable, and nobody's word is lost. */

const folder = temporaryFolder()
const calls: string[] = []
let chat: Conversation
let tom: Talker

beforeAll(async () => {
  const file = folder.file('pioneer.sqlite')
  const store = await openStore({ storage: 'sqlite', sqliteFile: file, cosmosDatabase: '' }, () =>
    chat.clock.now.getTime(),
  )
  chat = await startConversation({ store: counting(store) })
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
})
beforeEach(() => {
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
})
afterAll(() => chat.stop())

/** The same store, which notes each call that a turn makes. */
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
    list: note('read', store.list.bind(store)) as Store['list'],
    put: note('write', store.put.bind(store)) as Store['put'],
  }
}

const page = (who: Talker, tool: string) => who.sends('tool', { tool })
const tally = (tool: string) => chat.bot.services.toolkit.tallyOf(tool)
const counted = async () => {
  await chat.bot.runJobs()
  await chat.bot.runJobs()
}

test('a word is kept once, and can be changed', async () => {
  const shown = await page(tom, 'negotiation')
  expect(wordsOn(shown)).toContain('Was this useful?')
  const said = await tom.presses(shown, 'Yes, it was')
  expect(wordsOn(said)).toContain('You said yes; you can change it.')
  await tom.presses(shown, 'Yes, it was')
  await counted()
  expect(tally('negotiation')).toMatchObject({ useful: 1, useless: 0 })
  await tom.presses(said, 'No, it was not')
  await counted()
  expect(tally('negotiation')).toMatchObject({ useful: 0, useless: 1 })
  expect(wordsOn(await page(tom, 'negotiation'))).toContain('You said no; you can change it.')
})

test('forty people at once, each of whom presses twice or changes their mind: every word counts once', async () => {
  const people = Array.from({ length: 40 }, (_, at) =>
    chat.person(`Voter ${'abcdefghij'[at % 10]}${'klmn'[Math.floor(at / 10)]}`, 'alderbrook.example'),
  )
  const jobs = Promise.all([counted(), counted()])
  await Promise.all(
    people.map(async (one, at) => {
      const shown = await page(one, 'mobilisation')
      await Promise.all([one.presses(shown, 'Yes, it was'), one.presses(shown, 'Yes, it was')])
      if (at % 4 === 0) await one.presses(shown, 'No, it was not')
    }),
  )
  await jobs
  await counted()
  expect(tally('mobilisation')).toMatchObject({ useful: 30, useless: 10 })
  expect(wordsOn(await page(tom, 'mobilisation'))).toContain('30 of 40 people found it useful.')
  const { items } = await chat.bot.services.store.list(toolVotes, votesOn('mobilisation'))
  expect(items.filter(({ value }) => !value.counted)).toEqual([])
})

test('a vote that came while others were counted is counted next time', async () => {
  await chat.bot.services.toolkit.vote('a', 'raci', true, chat.clock.now.toISOString())
  await Promise.all([counted(), chat.bot.services.toolkit.vote('b', 'raci', true, chat.clock.now.toISOString())])
  await counted()
  expect(tally('raci')).toMatchObject({ useful: 2 })
})

test('a tool with over a thousand votes is counted again after five minutes, others at once; no vote is lost', async () => {
  const { toolkit, store } = chat.bot.services
  const votes = (tool: string, name: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => toolkit.vote(`${name}${at}`, tool, true, now())))
  const now = () => chat.clock.now.toISOString()
  const waiting = async () =>
    (await listAll(store, toolVotes, votesOn('kpi-library'))).items.filter(({ value }) => !value.counted).length
  await votes('kpi-library', 'many', 1001)
  await counted()
  expect([tally('kpi-library').useful, await waiting()]).toEqual([1001, 0])
  await votes('kpi-library', 'late', 3)
  await votes('pre-market', 'few', 2)
  chat.clock.now = new Date(chat.clock.now.getTime() + 4 * 60_000)
  await counted()
  expect([tally('kpi-library').useful, tally('pre-market').useful, await waiting()]).toEqual([1001, 2, 3])
  await toolkit.vote('late0', 'kpi-library', false, now())
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
  await counted()
  expect(tally('kpi-library')).toMatchObject({ useful: 1003, useless: 1 })
  expect(await waiting()).toBe(0)
  await votes('kpi-library', 'crowd', 500)
  await votes('pre-market', 'more', 1)
  await counted()
  expect([tally('kpi-library').useful, tally('pre-market').useful]).toEqual([1503, 3])
})

test('few votes are not shown: they would say whose they are', async () => {
  expect(wordsOn(await page(tom, 'negotiation'))).not.toContain('found it useful.')
})

test('what people found useful stands first where tools fit alike', async () => {
  const order = async () => (await tom.sends('toolkit-list', { by: 'stage', of: 'exit', page: 0 })).card!
  const first = () => order().then((card) => wordsOn(card).split('\n')[3])
  expect(await first()).toBe('Assessing alternative delivery models')
  for (const one of ['a', 'b', 'c'])
    await chat.bot.services.toolkit.vote(one, 'exit-and-transition', true, chat.clock.now.toISOString())
  await counted()
  expect(await first()).toBe('Exit and transition plan')
})

test('pages that were opened are counted', async () => {
  await page(tom, 'pipeline')
  await page(tom, 'pipeline')
  await counted()
  expect(tally('pipeline').opened).toBe(2)
})

test.each([
  ['a look-up', () => tom.says('toolkit raid'), []],
  ['looking around', () => tom.sends('toolkit', {}), []],
  ['the page of a tool', () => page(tom, 'raid-a-log'), ['read']],
  ['a vote', () => tom.sends('tool-vote', { tool: 'raid-a-log', useful: true }), ['read', 'write']],
  ['the same vote again', () => tom.sends('tool-vote', { tool: 'raid-a-log', useful: true }), ['read']],
  ['words that find nothing', () => tom.says('toolkit xqzvw qwxzv'), ['read', 'write']],
])('%s costs %j', async (_name, ask, cost) => {
  await tom.sends('toolkit', {})
  await chat.bot.services.notify.idle()
  calls.length = 0
  await ask()
  expect(calls.toSorted()).toEqual(cost)
})
