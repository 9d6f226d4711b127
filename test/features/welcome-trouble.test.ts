import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { type Conversation, startConversation, wordsOn } from '../support/conversation'
import { actor } from '../support/submissions'

/** An installation that cannot be answered as it should is told of like any other turn, wherever it was. */

let chat: Conversation
let broken: string | undefined

beforeAll(async () => {
  const store = openSqlite({ file: ':memory:', now: () => Date.parse('2026-11-23T09:00:00Z') })
  const fails = (collection: { readonly name: string }) => {
    if (collection.name === broken) throw new Error('The disk is gone.')
  }
  const get: Store['get'] = async (collection, ...rest) => {
    fails(collection)
    return store.get(collection, ...rest)
  }
  const list: Store['list'] = async (collection, ...rest) => {
    fails(collection)
    return store.list(collection, ...rest)
  }
  chat = await startConversation({ store: { ...store, get, list } })
})
afterEach(() => {
  broken = undefined
})
afterAll(() => chat.stop())

const sorry =
  /^Sorry, that did not work, and it is our fault\. .+ If it happens again, give your connector this reference: [\w-]{8}\.$/

test('somebody who cannot be found out is told so when they open the bot, and greeted the next time', async () => {
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  broken = 'person'
  const { status, words } = await amina.opens()
  expect(status).toBe(200)
  expect(words).toMatch(sorry)
  broken = undefined
  expect(wordsOn(await amina.opens())).toContain('Alderbrook')
})

test('a connector is told that the queue cannot be counted', async () => {
  const ada = chat.person('Ada Min', 'elsewhere.example')
  await ada.opens()
  await chat.bot.services.people.appoint(ada.id, ['sample-alderbrook'], actor(ada))
  broken = 'review'
  const { status, words } = await ada.opens()
  expect(status).toBe(200)
  expect(words).toMatch(sorry)
})

test.each(['channel', 'group'] as const)('a %s is told, too', async (place) => {
  const tom = chat.person(`Tom ${place}`, 'alderbrook.example')
  broken = 'person'
  const { status, words } = await tom.opens(place)
  expect(status).toBe(200)
  expect(words).toMatch(sorry)
})
