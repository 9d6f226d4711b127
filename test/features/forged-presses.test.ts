import { placeOn, startService } from '../support/assessments'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

/** Presses that no card of ours sends. What a card carries is a claim, never a fact. */

let chat: Conversation
let tom: Talker
let first: Answered
/** What the Next button of the first question carries. */
let next: { readonly response: string; readonly question: string; readonly seen: number; readonly move: string }

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  first = await startService(tom, 'Highways')
  next = (buttonsOf(first.card!)[0]!.data as { fixed: typeof next }).fixed
})
afterAll(() => chat.stop())

const older =
  'This button is from an older version of Pioneer, or was changed on its way. Nothing was done. Type help to see what you can do.'
const unfit = 'That choice is not one of those offered. Choose again.'
const unread = 'Something on the card was not filled in as it should be. Please try again.'
const notYours = 'This self-assessment is not one of your council.'
const said = (words: string) => ({ status: 200, card: undefined, words })
const kept = () => chat.bot.services.responses.get('sample-alderbrook', next.response)

test.each<[string, string, unknown]>([
  ['a verb that does not exist', 'answers', {}],
  ['no verb', '', {}],
  ['the name of a built-in as its verb', 'constructor', {}],
  ['nothing fixed', 'assess-resume', undefined],
  ['null fixed', 'assess-resume', null],
  ['an array fixed', 'assess-resume', ['response']],
  ['words fixed', 'assess-resume', 'response'],
  ['a field missing', 'assess-resume', {}],
  ['a field too many', 'assess-resume', { response: 'x', council: 'sample-brackenshire' }],
  ['an id that is a number', 'assess-resume', { response: 5 }],
  ['an empty id', 'assess-resume', { response: '' }],
  ['an id of 401 characters', 'assess-resume', { response: 'x'.repeat(401) }],
  ['a revision below nothing', 'submit', { response: 'x', revision: -1 }],
  ['a revision that is no whole number', 'submit', { response: 'x', revision: 0.5 }],
  ['a page below nothing', 'results', { page: -1 }],
  ['a page past all reason', 'results', { page: 1e9 }],
  ['a level that does not exist', 'assess-level', { level: 'contract' }],
  ['a move that does not exist', 'answer', { response: 'x', question: 'y', seen: 0, move: 'sideways' }],
])('a press with %s does nothing and says so', async (_name, verb, fixed) => {
  expect(await tom.sends(verb, fixed)).toEqual(said(older))
  expect(await tom.sends(verb, fixed, {}, { automatic: true })).toEqual(said(older))
})

test.each([
  ['an unknown question', { question: 'nothing-of-ours' }, {}],
  ['a question of another level', { question: 'councillors-oversight' }, {}],
  ['a question that is the name of a built-in', { question: '__proto__' }, { point: 'basic' }],
  ['an unknown point', {}, { point: 'perfect' }],
  ['a point of another level', {}, { point: 'innovator' }],
  ['a point that is the name of a built-in', {}, { point: 'constructor' }],
  ['a target where there are none', {}, { point: 'basic', target: 'structured' }],
])('an answer with %s is refused and not kept', async (_name, fixed, inputs) => {
  const before = await kept()
  expect(await tom.sends('answer', { ...next, ...fixed }, inputs)).toEqual(said(unfit))
  expect(await kept()).toEqual(before)
})

test.each([
  ['a point of 300 characters', { point: 'x'.repeat(300) }, unfit],
  ['a list for a point', { point: ['basic'] }, unread],
  ['an object for a note', { note: { text: 'x' } }, unread],
  ['lists for both', { point: ['basic'], note: ['x'] }, unread],
  ['null for a note', { note: null }, unread],
])('%s is answered with a plain sentence', async (_name, inputs, sentence) => {
  const before = await kept()
  expect(await tom.sends('answer', next, inputs)).toEqual(said(sentence))
  expect(await kept()).toEqual(before)
})

test('inputs that no card asks for are left out', async () => {
  const second = await tom.sends('answer', next, {
    point: 'basic',
    by: 'Somebody else',
    council: 'sample-dunmarsh',
    seen: 9,
  })
  expect(placeOn(second)).toMatchObject({ number: 2, answered: 1 })
  expect(Object.values((await kept())!.answers)[0]).toEqual({
    point: 'basic',
    note: '',
    by: { id: tom.id, name: 'Tom Garland' },
    at: '2026-11-23T09:00:00.000Z',
    revision: 1,
  })
})

test.each([
  ['of 300 characters', 'x'.repeat(300)],
  ['that is a path', '../sample-brackenshire/organisation:whole-council:1'],
  ['that is the name of a built-in', '__proto__'],
  ['with an emoji', '👩‍⚖️'],
])('a response id %s is not one of the council', async (_name, response) => {
  for (const verb of ['assess-resume', 'check', 'current'])
    expect(await tom.sends(verb, { response })).toEqual(said(notYours))
  expect(await tom.sends('goto', { response, question: 'x' })).toEqual(said(notYours))
  expect(await tom.sends('answer', { ...next, response }, { point: 'basic' })).toEqual(said(notYours))
  expect(await tom.sends('submit', { response, revision: 1 })).toEqual(said(notYours))
})

test('a service cannot be started under an id that is not made from its name', async () => {
  const forged = { level: 'service', subject: 'whole-council', title: 'Anything', round: 1 }
  expect((await tom.sends('assess-start', forged)).words).toBe(
    'This service has not been assessed before. Type its name.',
  )
  expect(wordsOn(await tom.says('assess'))).not.toContain('Anything')
})

test('a round that was not offered cannot be started', async () => {
  const begun = await tom.sends('assess-start', { level: 'organisation', subject: 'x', title: 'x', round: 7 })
  expect(wordsOn(begun)).toContain('Round 1. ')
  expect(wordsOn(begun)).toContain('Who will see your answers')
  expect(wordsOn(await tom.says('assess'))).not.toContain('Whole council')
})
