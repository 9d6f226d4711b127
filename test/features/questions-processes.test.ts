import { deliveries } from '../../bot/delivery/deliveries'
import { questions } from '../../bot/domain/question'
import { questionAnswers } from '../../bot/domain/question-answer'
import { advanceAll } from '../../bot/features/questions/unanswered'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { carriedOn, links, makesGroup, north, standingIn } from '../support/groups'
import { jobs } from '../support/settling'
import { guarded, signal } from '../support/stops'
import { pass } from '../support/submissions'

/** Questions where two processes are at them, or one stops in the middle of what follows from a press. */

let store: Store
let one: Conversation
let other: Conversation
let guard: ReturnType<typeof guarded>
let [rachel, amina, tom, helen]: Talker[] = []
/** The same people, as the other process meets them. */
let [aminaThere, tomThere]: Talker[] = []
let group: string
let question: string

const words = 'How do you check invoices for a contract with many sites?'

beforeEach(async () => {
  store = await openSqlite({ file: ':memory:', now: () => one.clock.now.getTime() })
  guard = guarded(store)
  one = await startConversation({ store: guard.store })
  other = await startConversation({ store: guarded(store).store })
  rachel = one.person('Rachel Osei', 'programme.example')
  amina = one.person('Amina Yusuf', 'alderbrook.example')
  tom = one.person('Tom Garland', 'alderbrook.example')
  helen = one.person('Helen Marsh', 'brackenshire.example')
  aminaThere = other.person('Amina Yusuf', 'alderbrook.example')
  tomThere = other.person('Tom Garland', 'alderbrook.example')
  one.teams.addChannel({ id: north.channel, name: 'North', team: '19:team@thread.tacv2', teamName: 'Pioneers' })
  for (const talker of [rachel, amina, tom, helen]) await talker.opens()
  group = carriedOn(await makesGroup(rachel), 'group')
  await links(rachel, group)
  const form = { group, theme: 'value', name: 'shown' }
  question = carriedOn(await tom.presses(await tom.says(`ask ${words}`), 'Ask', form), 'question')
  await later()
})
afterEach(async () => {
  guard.before = () => {}
  await other.stop()
  await one.stop()
  await store.close()
})

/** Some minutes, in each of which all jobs run. */
async function later(): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    for (const chat of [one, other]) pass(chat, 61_000)
    await jobs(one)
  }
}

/** The first process stops after so many writes; answers with how it goes on. */
function stopsAfter(writes: number): () => void {
  let made = 0
  guard.before = (name) => {
    made += 1
    if (made > writes) throw new Error(`The process stopped when it was to write a ${name}.`)
  }
  return () => {
    guard.before = () => {}
  }
}

/** Holds up the first write of a record of one name until it may go on. */
function holds(name: string) {
  const [reached, mayGo] = [signal(), signal()]
  let isFirst = true
  guard.before = async (written) => {
    if (!isFirst || written !== name) return
    isFirst = false
    reached.give()
    await mayGo.given
  }
  return { reached: reached.given, letGo: mayGo.give }
}

const answers = async (talker: Talker, answer: string) =>
  talker.presses(await talker.sends('question-answer', { group, question }), 'Send', { answer })
const kept = async () => (await store.get(questions, group, question))!.value
const untold = async () =>
  (await store.list(questionAnswers, question)).items.filter(({ value }) => value.untold !== undefined)
const posted = async () => wordsOn((await standingIn(one)).find((card) => /^Question\n/.test(wordsOn(card))))
const seenBy = async (talker: Talker) => wordsOn(await talker.sends('question', { group, question, page: 0 }))
/** One that a process had in hand when it stopped may be sent twice: what became of each that was kept. */
const told = async (talker: Talker) =>
  (await store.list(deliveries, talker.id)).items
    .filter(({ value }) => value.key.startsWith('answer:'))
    .map(({ value }) => value.state)

describe('an answer', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])(
    'is counted, shown and kept once for who asked where the process stops after %d writes',
    async (writes) => {
      const sheet = await helen!.sends('question-answer', { group, question })
      const goOn = stopsAfter(writes)
      await helen!.presses(sheet, 'Send', { answer: 'We sample one in ten.' })
      await one.bot.services.notify.idle()
      goOn()
      await later()
      expect((await kept()).shown).toMatchObject({ all: 1, first: [{ words: 'We sample one in ten.' }] })
      for (const card of [await seenBy(tom!), await posted()])
        expect(card).toContain('One answer\nWe sample one in ten.')
      expect(await told(tom!)).toEqual(['sent'])
      expect(await untold()).toEqual([])
    },
  )

  test('is counted where another process counts one at the same time', async () => {
    const held = holds('question')
    const first = answers(helen!, 'Sample.')
    await held.reached
    await answers(aminaThere!, 'Ask the supplier.')
    held.letGo()
    await first
    await later()
    expect((await kept()).shown?.all).toBe(2)
    for (const card of [await seenBy(tom!), await posted()]) expect(card).toMatch(/2 answers\n[\s\S]*Sample\./)
  })
})

test.each([1, 2, 3, 4, 5, 6])(
  'a question is withdrawn from its channel where the process stops after %d writes',
  async (writes) => {
    const goOn = stopsAfter(writes)
    await tom!.sends('question-withdraw', { group, question })
    await one.bot.services.notify.idle()
    goOn()
    await later()
    expect(await kept()).toMatchObject({ state: 'withdrawn' })
    expect(await kept()).not.toHaveProperty('unsettled')
    expect(await posted()).toContain('Who asked this question has withdrawn it.')
    const home = (await standingIn(one)).find((card) => wordsOn(card).startsWith('Peer group'))
    expect(wordsOn(home)).not.toContain(words)
  },
)

test('a question to a group that another process closed a moment ago is not asked', async () => {
  const sheet = await tomThere!.sends('question-new', { group })
  await rachel!.sends('group-close', { group })
  const inputs = { group, theme: 'value', name: 'shown', question: 'Is it too late?' }
  expect((await tomThere!.presses(sheet, 'Ask', inputs)).words).toMatch(/is closed/)
  expect((await store.list(questions, group)).items).toHaveLength(1)
})

test.each(['', 'an answer'])('a facilitator no more, of a moment ago, takes nothing down (%j)', async (what) => {
  await amina!.sends('group-join', { group })
  await rachel!.sends('group-facilitator', { group, person: amina!.id })
  await answers(helen!, 'Buy my product.')
  const answer = what && (await kept()).shown!.first[0]!.id
  const down = async () => wordsOn(await aminaThere!.sends('question-take-down-ask', { group, question, answer }))
  expect(await down()).toMatch(/^Take this /)
  const form = await rachel!.sends('group-edit', { group })
  await rachel!.presses(form, 'Save', { facilitators: rachel!.id })
  const pressed = await aminaThere!.sends('question-take-down', { group, question, answer }, { reason: 'x' })
  expect([pressed.words, await kept()]).toMatchObject(['Only its facilitators can do this.', { state: 'open' }])
  expect(await untold()).toEqual([])
})

test('an answer is not taken down in the name of another group', async () => {
  await answers(helen!, 'Sample.')
  const answer = (await kept()).shown!.first[0]!.id
  const own = carriedOn(await makesGroup(amina!, { name: 'Ours' }), 'group')
  const pressed = await amina!.sends('question-take-down', { group: own, question, answer }, { reason: 'x' })
  expect(pressed.words).toMatch(/not there any more/)
  expect(await seenBy(helen!)).toContain('Sample.')
})

test.each<[string, { readonly state?: 'answered' | 'withdrawn' }]>([
  ['a new question whose cards are still owed', {}],
  ['one that was answered elsewhere', { state: 'answered' }],
  ['one that was withdrawn', { state: 'withdrawn' }],
])('%s goes to nobody before its days are over', async (_what, now) => {
  const kept = (await store.get(questions, group, question))!
  const past = one.clock.now.getTime() - 60_000
  const next = { next: now.state ? past : one.clock.now.getTime() + 60_000 }
  await store.put(questions, { ...kept.value, ...next, ...now, stage: 'posted', unsettled: past }, kept.version)
  const before = rachel!.received().length
  await advanceAll(one.bot.services)
  await one.bot.services.notify.idle()
  expect((await store.get(questions, group, question))!.value.stage).toBe('posted')
  expect(rachel!.received()).toHaveLength(before)
})
