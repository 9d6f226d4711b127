import { known, members } from '../../bot/people-records'
import { openStore } from '../../storage/open'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { countedStore } from '../support/counted-store'
import { confirmOn, writes } from '../support/prompts'
import { temporaryFolder } from '../support/temporary-folder'

/** A preview reads the lists of the councils, not each of their people. */

const folder = temporaryFolder()
const council = 'sample-alderbrook'
const calls: string[] = []
let chat: Conversation
let tom: Talker
let rachel: Talker

beforeAll(async () => {
  const sqliteFile = folder.file('pioneer.sqlite')
  const store = await openStore({ storage: 'sqlite', sqliteFile, cosmosDatabase: '' }, () => chat.clock.now.getTime())
  chat = await startConversation({ store: countedStore(store, calls) })
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const one of [tom, rachel]) await one.opens()
})
afterAll(() => chat.stop())

/** People of the council who are on its list alone: whoever asked for their records would find nobody. */
const officers = async (count: number, more: object) => {
  for (let place = 0; place < count; place += 1) {
    const person = `t:${JSON.stringify(more)}${place}`
    const line = { council, person, name: `Officer ${place}`, email: '', lead: false, ...more }
    await chat.bot.services.store.put(members, line)
  }
}

test('however many people are asked, the last step of a prompt reads lists, and none of its people', async () => {
  await officers(300, { reached: true })
  await officers(3, { reached: true, pausedUntil: '2027-01-31' })
  await officers(2, { reached: false })
  calls.length = 0
  const preview = await writes(rachel)
  expect(confirmOn(preview)).toBe('Send to 301 people in 1 council now')
  expect(wordsOn(preview)).toContain('paused until 31 January 2027')
  const people = calls.filter((call) => call === 'read person')
  // The author's own record, once a step at the most.
  expect(people.length).toBeLessThanOrEqual(6)
  expect(calls.filter((call) => call === 'list member').length).toBeLessThan(20)
})

test('a line of before it told who is reached is made up for by the record', async () => {
  const { store } = chat.bot.services
  const line = (await store.get(members, council, tom.id))!
  const { reached: _reached, ...old } = line.value
  await store.put(members, old, line.version)
  expect(confirmOn(await writes(rachel))).toBe('Send to 301 people in 1 council now')
  await tom.presses(await tom.says('pause prompts'), 'Pause prompts')
  expect((await store.get(members, council, tom.id))?.value).toMatchObject({ reached: true, pausedUntil: '2026-12-07' })
  expect(confirmOn(await writes(rachel))).toBe('Send to 300 people in 1 council now')
  const record = (await store.get(known, tom.id, tom.id))!
  expect(record.value.pausedUntil).toBe('2026-12-07')
})
