import { setImmediate } from 'node:timers/promises'
import { openStore } from '../../storage/open'
import type { Store } from '../../storage/port'
import { type Conversation, startConversation, wordsOn } from '../support/conversation'
import { actor } from '../support/submissions'
import { temporaryFolder } from '../support/temporary-folder'

/** Presses that come together, on a store that lets others in between any two calls, as one over a network does. */

const folder = temporaryFolder()
const council = 'sample-alderbrook'
let chat: Conversation
let wrote: () => void = () => undefined

beforeAll(async () => {
  const store = await openStore(
    { storage: 'sqlite', sqliteFile: folder.file('pioneer.sqlite'), cosmosDatabase: '' },
    () => chat.clock.now.getTime(),
  )
  chat = await startConversation({ store: yielding(store) })
})
afterAll(() => chat.stop())

function yielding(store: Store): Store {
  const after =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      for (let turn = 0; turn < 100; turn++) await setImmediate()
      const answer = await call(...args)
      if (call.name.endsWith('put')) wrote()
      return answer
    }
  return {
    ...store,
    get: after(store.get.bind(store)) as Store['get'],
    put: after(store.put.bind(store)) as Store['put'],
  }
}

test('leads that are saved twice at once are saved: the second press does not find half of the first', async () => {
  const corin = chat.person('Corin Bell', 'programme.example')
  const officers = [...'abcdefgh'].map((letter) => chat.person(`${letter} Officer`, 'alderbrook.example'))
  for (const talker of [corin, ...officers]) await talker.opens()
  await chat.bot.services.people.appoint(corin.id, [council], actor(corin))
  const card = await corin.sends('leads-open', {}, { council })
  const everybody = { people: officers.map((one) => one.id).join(',') }
  const started = new Promise<void>((resolve) => {
    let writes = 0
    wrote = () => void (++writes === 4 && resolve())
  })
  const first = corin.presses(card, 'Save leads', everybody)
  await started
  const both = [await corin.presses(card, 'Save leads', everybody), await first]
  for (const answer of both) expect(wordsOn(answer)).toContain('Saved.')
})
