import { askedAreas } from '../../bot/domain/questionnaire'
import { placeOn, refreshes, responseOn, startContract, startService, submitAll } from '../support/assessments'
import {
  type Answered,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

let chat: Conversation
let tom: Talker

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
})
beforeEach(() => {
  chat.clock.now = new Date('2026-11-23T09:00:00Z')
})
afterAll(() => chat.stop())

const areas = () => askedAreas(chat.bot.services.content.questionnaires.contract, 'bronze')

test('a new round starts blank, and its result says what moved since the last, area by area', async () => {
  const one = await submitAll(tom, await startContract(tom, 'N-1'), { point: 'partially' })
  expect(wordsOn(one)).toContain('This is the first round, so there is nothing to compare it with yet.')
  chat.clock.now = new Date('2027-06-03T08:30:00Z')
  const begin = await tom.presses(one, 'Start a new round')
  expect(wordsOn(begin)).toContain('Round 2.')
  expect(wordsOn(begin)).toContain('Who will see your answers')
  const first = await tom.presses(begin, 'Start')
  expect(inputsOf(first.card!)).toEqual({})
  const [up, down, without] = areas()
  let card: Answered = first
  for (const _question of up!.questions) card = await tom.presses(card, 'Next', { point: 'fully' })
  for (const _question of down!.questions) card = await tom.presses(card, 'Next', { point: 'seldom' })
  for (const _question of without!.questions) card = await tom.presses(card, 'Next', { point: 'does-not-apply' })
  const two = await submitAll(tom, card, { point: 'partially' })
  const rest = areas().length - 3
  expect(wordsOn(two)).toContain('Bronze tier, round 2, submitted by Tom Garland on 3 June 2027 at 09:30')
  expect(wordsOn(two)).toContain(`Against round 1 of 23 November 2026: 1 area up, 1 down, ${rest} as before.`)
  expect(wordsOn(two)).toContain(`${up!.title}: 2.0 of 2, nearest Fully met; up 1.0`)
  expect(wordsOn(two)).toContain(`${down!.title}: 0.0 of 2, nearest Not or seldom met; down 1.0`)
  expect(wordsOn(two)).toContain(`${without!.title}: does not apply`)
  expect(wordsOn(await tom.presses(two, 'See the answers'))).toContain('Round 1: Partially met')
})

test('rounds stand beside each other in my results, and an older one can still be opened', async () => {
  const one = await submitAll(tom, await startContract(tom, 'N-2'), { point: 'partially' })
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
  const two = await submitAll(tom, await tom.presses(await tom.presses(one, 'Start a new round'), 'Start'), {
    point: 'fully',
  })
  const list = wordsOn(await tom.says('my results'))
  expect(list).toContain(
    'Contract N-2 (N-2)\nContract self-assessment. Round 2: waiting for review, submitted 23 November 2026',
  )
  expect(list).toContain(
    'Contract N-2 (N-2)\nContract self-assessment. Round 1: waiting for review, submitted 23 November 2026',
  )
  expect(responseOn(two)).not.toBe(responseOn(one))
  expect(wordsOn(await tom.sends('result', { response: responseOn(one) }))).toBe(wordsOn(one))
  expect((await refreshes(tom, one)).card).toEqual(one.card)
})

test('a new round that somebody has started already is gone on with', async () => {
  const one = await submitAll(tom, await startContract(tom, 'N-3'), { point: 'partially' })
  const first = await tom.presses(await tom.presses(one, 'Start a new round'), 'Start')
  await tom.presses(first, 'Next', { point: 'fully' })
  const again = await tom.presses(one, 'Start a new round')
  expect(placeOn(again)).toMatchObject({ number: 2, answered: 1 })
  expect(responseOn(again)).toBe(responseOn(first))
})

test('a service and a contract of the same name are two self-assessments, each in its first round', async () => {
  const service = await tom.presses(await startService(tom, 'N-4'), 'Next', { point: 'basic' })
  const contract = await startContract(tom, 'N-4')
  expect(responseOn(contract)).not.toBe(responseOn(service))
  expect(placeOn(contract)).toEqual({ number: 1, count: 11, answered: 0 })
})
