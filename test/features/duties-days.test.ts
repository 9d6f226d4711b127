import { contractId } from '../../bot/domain/contract'
import { dueMoved, progressed } from '../../bot/domain/plan-edits'
import { dutiesTool } from '../../bot/features/duties/model'
import { type Answered, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { checksDuties, chosen, dutyChoices, dutyFacts, pageWith } from '../support/duties'

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
const opened = () => tom.sends('duties', { council, id, page: 0 })
const titleOf = async (key: string) =>
  dutyChoices(await pageWith(tom, await opened(), key)).find(({ value }) => value.startsWith(`${key}@`))?.title
const changed = async (card: Answered, more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.presses(card, 'Change the facts'), 'Show the duties', { ...dutyFacts, ...more })

test.each<[name: string, key: string, before: Record<string, string>, after: Record<string, string>, says: string]>([
  ['a second breach', 'poor', { breach: '2026-10-20' }, { breach: '2026-11-20' }, '19 December 2026: UK9'],
  ['an end that was moved', 'end', { ended: '2026-10-20' }, { ended: '' }, '29 October 2030: UK11'],
  ['a day that came before', 'end', {}, { ended: '2026-11-20' }, '19 December 2026: UK11'],
])(
  '%s is due although the first was marked as done; back on its day, it is done',
  async (_n, key, before, after, says) => {
    const first = await pageWith(tom, await checksDuties(tom, 'Home care', before), key)
    const done = await tom.presses(first, 'Mark as done', chosen(first, key))
    expect(await titleOf(key)).toMatch(/^Done: /)
    const moved = await changed(done, after)
    expect(await titleOf(key)).toContain(says)
    await changed(moved, { ended: '', breach: '', ...before })
    expect(await titleOf(key)).toMatch(/^Done: /)
  },
)

test('an old card does not mark the new day as done, nor plan it', async () => {
  const old = await pageWith(tom, await checksDuties(tom, 'Home care', { breach: '2026-10-20' }), 'poor')
  const moved = await pageWith(tom, await changed(old, { breach: '2026-11-20' }), 'poor')
  for (const title of ['Mark as done', 'Add to the plan'])
    expect((await tom.presses(old, title, chosen(old, 'poor'))).words).toBe(
      'What you chose is due on another day by now. Open the duties again.',
    )
  expect((await kept()).value.body.done).toEqual({})
  await tom.presses(moved, 'Mark as done', chosen(moved, 'poor'))
  expect(await titleOf('poor')).toMatch(/^Done: /)
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
  expect(await titleOf('details')).toMatch(/^Done: /)
  expect(wordsOn(await opened())).toContain('1 marked as done')
})

const inPlan = async () => {
  const all = await chat.bot.services.plans.actionsOf(council)
  return all
    .filter((action) => action.id.startsWith('duty:'))
    .toSorted((one, other) => one.due.localeCompare(other.due))
}
const dues = async () => (await inPlan()).map(({ due }) => due)
const later = { ends: '2032-09-30' }
const moved = 'It was put into the plan for 29 October 2030. Add it to the plan again to move it.'

async function plannedThenMoved(): Promise<Answered> {
  const card = await pageWith(tom, await checksDuties(tom, 'Home care'), 'end')
  const planned = await tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  return pageWith(tom, await changed(planned, later), 'end')
}

test('the plan follows a day that moved, once; until then it is said for which day it was put there', async () => {
  const card = await plannedThenMoved()
  expect(wordsOn(card)).toContain(moved)
  const press = () => tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  expect(wordsOn(await press())).toContain(
    '1 action in the plan, with you as the owner of those that are new. 1 now on the new day.',
  )
  const again = await press()
  await Promise.all([press(), press()])
  expect(await dues()).toEqual(['2032-10-29'])
  expect((await inPlan())[0]!.trail.map(({ changes }) => changes)).toEqual([
    [],
    [{ field: 'Due', from: '29 October 2030', to: '29 October 2032' }],
  ])
  expect(
    (await kept()).value.trail.map(({ what }) => what).filter((what) => what.startsWith('In the plan')),
  ).toHaveLength(1)
  expect(wordsOn(again)).toContain('29 October 2032')
  expect(wordsOn(again)).not.toContain(moved)
})

test('a day that somebody chose in the plan stays', async () => {
  const card = await plannedThenMoved()
  const [action] = await inPlan()
  await chat.bot.services.plans.change(council, action!.id, (now) =>
    dueMoved(now, '2030-09-01', { id: 'amina', name: 'Amina' }, '2026-11-23T10:00:00Z'),
  )
  const answer = await tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  expect(wordsOn(answer)).toContain('1 on another day in the plan: somebody chose it there')
  expect(await dues()).toEqual(['2030-09-01'])
})

test('who may not change the action does not move it either', async () => {
  const card = await plannedThenMoved()
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  for (const one of [amina, pia]) await one.opens()
  await chat.bot.services.people.setLead(council, amina.id, true)
  const answer = await pia.presses(card, 'Add to the plan', chosen(card, 'end'))
  expect(wordsOn(answer)).toContain('only the owner and the leads may move it')
  expect(await dues()).toEqual(['2030-10-29'])
})

test('what is complete in the plan was done for its day: another day is another action', async () => {
  const card = await plannedThenMoved()
  const [action] = await inPlan()
  await chat.bot.services.plans.change(council, action!.id, (now) =>
    progressed(now, { brag: 'blue' }, { id: 'amina', name: 'Amina' }, '2026-11-23T10:00:00Z'),
  )
  const press = () => tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  for (const one of [await press(), await press()]) expect(wordsOn(one)).toContain('1 action in the plan')
  expect(await dues()).toEqual(['2030-10-29', '2032-10-29'])
})

test('when the actions cannot be written, nothing says that they are in the plan', async () => {
  const card = await pageWith(tom, await checksDuties(tom, 'Home care'), 'end')
  const { plans } = chat.bot.services
  const add = jest.spyOn(plans, 'add').mockRejectedValueOnce(new Error('the store is away'))
  await tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  add.mockRestore()
  expect((await kept()).value.body.planned).toEqual([])
  await tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  expect((await kept()).value.body).toMatchObject({ planned: ['end'], plannedFor: { end: '2030-10-29' } })
})
