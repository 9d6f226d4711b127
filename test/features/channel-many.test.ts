import { peers } from '../../bot/domain/peer-group'
import { peerLines } from '../../bot/domain/peer-lines'
import { orderAt, questionAnswers } from '../../bot/domain/question-answer'
import type { Card } from '../../cards/card'
import { openStore } from '../../storage/open'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { countedStore } from '../support/counted-store'
import { carriedOn, links, makesGroup, north, standingIn } from '../support/groups'
import { temporaryFolder } from '../support/temporary-folder'
import { turnOf, withoutTimedJobs } from '../support/turns'

/** A group of 2,000 and a question with 500 answers: cards stay small, and turns read no more for it. */

const folder = temporaryFolder()
const calls: string[] = []
const [members, answers] = [2_000, 500]
let chat: Conversation
let rachel: Talker
let tom: Talker
let helen: Talker
let group: string
let question: string

beforeAll(async () => {
  const sqliteFile = folder.file('many.sqlite')
  const store = await openStore({ storage: 'sqlite', sqliteFile, cosmosDatabase: '' }, () => chat.clock.now.getTime())
  chat = await withoutTimedJobs(() => startConversation({ store: countedStore(store, calls) }))
  rachel = chat.person('Rachel Osei', 'programme.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helen = chat.person('Helen Marsh', 'brackenshire.example')
  chat.teams.addChannel({ id: north.channel, name: 'North', team: '19:team@thread.tacv2', teamName: 'Pioneers' })
  for (const talker of [rachel, tom, helen]) await talker.opens()
  group = carriedOn(await makesGroup(rachel), 'group')
  await links(rachel, group)
  const asked = { group, question: 'Who has a template?', theme: 'value', name: 'shown' }
  question = carriedOn(await tom.sends('question-send', { key: 'a-key' }, asked), 'question')
  await fill()
  await chat.bot.services.homes.show(group)
  await helen.sends('question-answer-send', { group, question, key: 'last' }, { answer: 'Me too.' })
}, 120_000)
afterAll(() => chat.stop())

async function fill(): Promise<void> {
  const { store, clock } = chat.bot.services
  const since = clock().toISOString()
  const numbers = (many: number) => Array.from({ length: many }, (_, number) => String(number).padStart(4, '0'))
  for (const number of numbers(members - 1)) {
    const peer = { group, person: `t:${number}`, name: `Member ${number}`, council: `c-${Number(number) % 75}` }
    await store.put(peers, { ...peer, since, muted: false })
    await store.put(peerLines, { ...peer, since, muted: false })
  }
  for (const number of numbers(answers)) {
    const at = clock().getTime() + Number(number)
    const by = { id: `t:${number}`, name: `Member ${number}` }
    const words = `Answer ${number} ${'long '.repeat(75)}`
    await store.put(questionAnswers, { question, group, by, words, id: `${orderAt(at)}-${number}`, at: since })
  }
}

const kilobytes = (card: Card | undefined): number => Buffer.byteLength(JSON.stringify(card)) / 1000

async function cheap(press: () => Promise<Answered>): Promise<Answered> {
  const { turn, answered } = await turnOf(chat, calls, press)
  const writes = turn.filter((call) => call.startsWith('write'))
  expect([turn.length - writes.length <= 2, writes.length <= 1, turn]).toEqual([true, true, turn])
  expect(answered.words).toBe('')
  expect(kilobytes(answered.card)).toBeLessThan(25)
  return answered
}

test('its page, and joining and leaving it, say how many there are and read none of them', async () => {
  expect(wordsOn(await cheap(() => helen.sends('group', { group })))).toContain('2000 people of 75 councils')
  expect(wordsOn(await cheap(() => helen.sends('group-join', { group })))).toContain('2001 people of 76 councils')
  expect(wordsOn(await helen.sends('group', { group }))).toContain('2001 people of 76 councils')
  expect(wordsOn(await cheap(() => helen.sends('group-leave', { group })))).toContain('2000 people of 75 councils')
  expect(wordsOn((await standingIn(chat)).find((card) => wordsOn(card).startsWith('Peer group')))).toContain('2000')
})

test('its people come by pages in the order of their names, and are found by how their name begins', async () => {
  // A connector's role is read afresh besides.
  const again = jest.spyOn(chat.bot.services.people, 'again').mockImplementation(async (person) => person)
  const first = await cheap(() => rachel.sends('group-people', { group, after: '', begins: '' }))
  expect(wordsOn(first)).toContain('Member 0000')
  const second = await cheap(() => rachel.presses(first, 'Next page'))
  expect(wordsOn(second)).toMatch(/Member 0008[\s\S]*Member 0015/)
  expect(wordsOn(await cheap(() => rachel.presses(second, 'First page')))).toContain('Member 0007')
  const found = await cheap(() => rachel.presses(first, 'Find', { begins: 'MEMBER 199' }))
  expect(wordsOn(found)).toMatch(/Member 1990[\s\S]*Member 1997/)
  expect(wordsOn(await cheap(() => rachel.presses(found, 'Next page')))).toMatch(/Member 1998/)
  again.mockRestore()
})

test('its question shows the newest answers and how many there are, and the others by pages', async () => {
  const first = await cheap(() => tom.sends('question', { group, question, page: 0 }))
  expect(wordsOn(first)).toContain('501 answers')
  expect(wordsOn(first)).toMatch(/Answer 0499[\s\S]*Answer 0495/)
  let page = await cheap(() => tom.presses(first, 'More answers'))
  for (let count = 2; count < 100; count++) page = await tom.presses(page, 'More answers')
  expect(wordsOn(page)).toMatch(/Answer 0004[\s\S]*Answer 0000/)
  expect(buttonsOf(page.card!).map(({ title }) => title)).toContain('More answers')
  const answer = { group, question, key: `${orderAt(chat.clock.now.getTime())}-x` }
  const answered = await cheap(() => helen.sends('question-answer-send', answer, { answer: 'And me.' }))
  expect(wordsOn(answered)).toContain('502 answers')
})
