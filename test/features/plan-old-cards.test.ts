import { owns } from '../support/check-ins'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

/** A press on a card that is older than the action does nothing to what the card did not show, and says what changed. */

let chat: Conversation
let amina: Talker
let tom: Talker

const council = 'sample-alderbrook'
const at = { council, action: 'a' }
const milestones = [
  { title: 'Draft it', due: '2027-01-01' },
  { title: 'Publish it', due: '2027-02-01' },
]

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  for (const one of [amina, tom]) await one.opens()
  await chat.bot.services.people.setLead(council, amina.id, true)
  await owns(chat, tom, 'a', { milestones })
})
afterEach(() => chat.stop())

const kept = async () => (await chat.bot.services.plans.action(council, 'a'))!

/** Presses the button beside a milestone, as somebody does who looks at that card. */
async function presses(talker: Talker, on: Answered, words: string, beside: string): Promise<Answered> {
  const button = buttonsOf(on.card!).find(({ title, tooltip }) => title === words && tooltip === beside)!
  const { verb, fixed } = button.data as unknown as { verb: string; fixed: unknown }
  return talker.sends(verb, fixed)
}

test('"Mark as done" beside a milestone that was taken out meanwhile marks no other', async () => {
  const old = await tom.sends('plan-action', at)
  const form = await amina.sends('plan-edit', at)
  await amina.presses(form, 'Save', { milestone0: 'Publish it', due0: '2027-02-01', milestone1: '', due1: '' })
  const before = await kept()
  const after = await presses(tom, old, 'Mark as done', 'Draft it')
  expect(wordsOn(after)).toContain('Nothing was saved')
  expect(wordsOn(after)).toContain('Amina Yusuf changed it')
  expect(await kept()).toEqual(before)
  await presses(tom, after, 'Mark as done', 'Publish it')
  expect((await kept()).milestones).toEqual([{ title: 'Publish it', due: '2027-02-01', done: '2026-11-23' }])
})

test('a milestone that was set back is not done again by a press that comes late', async () => {
  const old = await tom.sends('plan-action', at)
  const done = await presses(tom, old, 'Mark as done', 'Draft it')
  await presses(tom, done, 'Not done after all', 'Draft it')
  expect(wordsOn(await presses(tom, old, 'Mark as done', 'Draft it'))).toContain('Nothing was saved')
  expect((await kept()).milestones).toEqual(milestones)
})

test('pressed twice, a milestone is done once, and the second press finds nothing amiss', async () => {
  const open = await tom.sends('plan-action', at)
  for (const _ of [1, 2]) {
    const answer = await presses(tom, open, 'Mark as done', 'Draft it')
    expect(wordsOn(answer)).not.toContain('Nothing was saved')
  }
  expect((await kept()).trail).toHaveLength(1)
})

test('an action that was put back is not taken off again by a press that comes late', async () => {
  const asked = await tom.sends('plan-drop-ask', at)
  const dropped = await tom.presses(asked, 'Take it off')
  await amina.presses(await amina.sends('plan-action', at), 'Put back on the plan')
  expect(wordsOn(await tom.presses(asked, 'Take it off'))).toContain('Amina Yusuf put it back on the plan')
  expect((await kept()).dropped).toBe(false)
  await tom.presses(dropped, 'Put back on the plan')
  expect((await kept()).trail.map(({ did }) => did)).toEqual(['dropped', 'restored'])
})

test('only its owner and leads mark a milestone or take an action off, whatever a press says', async () => {
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  await pia.opens()
  const before = await kept()
  const presses = [
    ['plan-milestone', { place: 0, done: true }],
    ['plan-drop', { dropped: true }],
  ] as const
  for (const [verb, more] of presses) {
    const refused = await pia.sends(verb, { ...at, revision: before.revision, ...more })
    expect(refused.words).toContain('Only the owner of this action and the leads')
  }
  expect(await kept()).toEqual(before)
})
