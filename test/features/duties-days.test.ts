import { contractId } from '../../bot/domain/contract'
import { dutiesTool } from '../../bot/features/duties/model'
import { type Answered, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { checksDuties, chosen, dutyChoices, dutyFacts } from '../support/duties'

/** A duty whose day moves: what was marked, what an old card says of it, and where it stands in the plan. */

let chat: Conversation
let tom: Talker

const council = 'sample-alderbrook'
const id = `named:${contractId('Home care')}`

beforeEach(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
})
afterEach(() => chat.stop())

const kept = async () => (await chat.bot.services.store.get(dutiesTool.sheets, council, id))!
const titleOf = (card: Answered, key: string) =>
  dutyChoices(card).find(({ value }) => value.startsWith(`${key}@`))?.title
const changed = async (card: Answered, more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.presses(card, 'Change the facts'), 'Show the duties', { ...dutyFacts, ...more })

test.each<[name: string, key: string, before: Record<string, string>, after: Record<string, string>, says: string]>([
  ['a second breach', 'poor', { breach: '2026-10-20' }, { breach: '2026-11-20' }, '19 December 2026: UK9'],
  ['an end that was moved', 'end', { ended: '2026-10-20' }, { ended: '' }, '29 October 2030: UK11'],
  ['a day that came before', 'end', {}, { ended: '2026-11-20' }, '19 December 2026: UK11'],
])(
  '%s is due although the first was marked as done; back on its day, it is done',
  async (_n, key, before, after, says) => {
    const first = await checksDuties(tom, 'Home care', before)
    const done = await tom.presses(first, 'Mark as done', chosen(first, key))
    expect(titleOf(done, key)).toMatch(/^Done: /)
    const moved = await changed(done, after)
    expect(titleOf(moved, key)).toContain(says)
    expect(titleOf(await changed(moved, { ended: '', breach: '', ...before }), key)).toMatch(/^Done: /)
  },
)

test('an old card does not mark the new day as done, nor plan it', async () => {
  const old = await checksDuties(tom, 'Home care', { breach: '2026-10-20' })
  const moved = await changed(old, { breach: '2026-11-20' })
  for (const title of ['Mark as done', 'Add to the plan'])
    expect((await tom.presses(old, title, chosen(old, 'poor'))).words).toBe(
      'What you chose is due on another day by now. Open the duties again.',
    )
  expect((await kept()).value.body.done).toEqual({})
  const done = await tom.presses(moved, 'Mark as done', chosen(moved, 'poor'))
  expect(titleOf(done, 'poor')).toMatch(/^Done: /)
  expect((await kept()).value.body.done.poor).toMatchObject({ due: '2026-12-19' })
})

test('a mark of before days were kept stays a mark', async () => {
  const card = await checksDuties(tom, 'Home care')
  await tom.presses(card, 'Mark as done', chosen(card, 'details'))
  const { value, version } = await kept()
  const { due: _due, ...old } = value.body.done.details!
  await chat.bot.services.store.put(
    dutiesTool.sheets,
    { ...value, body: { ...value.body, done: { details: old } } },
    version,
  )
  const opened = await tom.sends('duties', { council, id, page: 0 })
  expect(titleOf(opened, 'details')).toMatch(/^Done: /)
  expect(wordsOn(opened)).toContain('1 marked as done')
})
