import { openStore } from '../../storage/open'
import type { Store } from '../../storage/port'
import { fine, owns } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { countedStore } from '../support/counted-store'
import { signal } from '../support/stops'
import { councilOf } from '../support/submissions'
import { temporaryFolder } from '../support/temporary-folder'

/** Sending a check-in costs its turn one write, however many actions it is about; what follows comes after the answer. */

const folder = temporaryFolder()
const calls: string[] = []
const mayFollow = signal()
let chat: Conversation
let tom: Talker

beforeAll(async () => {
  const sqliteFile = folder.file('pioneer.sqlite')
  const store = await openStore({ storage: 'sqlite', sqliteFile, cosmosDatabase: '' }, () => chat.clock.now.getTime())
  chat = await startConversation({ store: heldOnceSent(countedStore(store, calls)) })
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
})
afterAll(async () => {
  mayFollow.give()
  await chat.stop()
})

/** What follows begins by reading the check-in that was written: it waits there. */
function heldOnceSent(store: Store): Store {
  let isSent = false
  return {
    ...store,
    put: async (collection, value, expected) => {
      const kept = await store.put(collection, value, expected)
      isSent ||= collection.name === 'check-in'
      return kept
    },
    get: async (collection, partition, id) => {
      if (isSent && collection.name === 'check-in') await mayFollow.given
      return store.get(collection, partition, id)
    },
  }
}

test('a check-in of six actions costs one write in its turn, and all of them are rated after it', async () => {
  const places = [0, 1, 2, 3, 4, 5]
  for (const place of places) await owns(chat, tom, `a-${place}`)
  const form = await tom.says('check in')
  await chat.bot.runJobs()
  await chat.bot.services.notify.idle()
  calls.length = 0
  const six = Object.fromEntries(
    places.flatMap((at) => [
      [`brag-${at}`, 'red'],
      [`percent-${at}`, '10'],
    ]),
  )
  const sent = await tom.presses(form, 'Send', { ...fine, ...six }, { unsettled: true })
  // That a card stays is a delivery, which edits the message after the answer.
  const turn = calls.filter((call) => !call.endsWith(' delivery'))
  expect(wordsOn(sent)).toContain('Sent')
  expect(turn.filter((call) => call.startsWith('write'))).toEqual(['write check-in'])
  expect(turn.filter((call) => call.startsWith('read'))).toEqual(['read check-in', 'read check-in'])
  expect(turn.filter((call) => call.startsWith('list')).toSorted()).toEqual([
    'list connector',
    'list council-round',
    'list plan-action',
  ])
  mayFollow.give()
  await chat.bot.services.checkIns.idle()
  const actions = await chat.bot.services.plans.actionsOf(councilOf(tom))
  expect(actions.map(({ brag }) => brag)).toEqual(places.map(() => 'red'))
})
