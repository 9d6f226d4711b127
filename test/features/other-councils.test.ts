import { addContract, contractForm, placeOn, responseOn, startContract, startCouncil } from '../support/assessments'
import {
  buttonsOf,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

/** What is one council's is not there for another, even when its id is known. */

let chat: Conversation
let tom: Talker

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
})
afterAll(() => chat.stop())

const register = async (officer: Talker) => wordsOn(await officer.says('contracts'))

test("another council's response is never read or written, though its id is known", async () => {
  const helen = chat.person('Helen Marsh', 'brackenshire.example')
  const secret = await tom.presses(await startContract(tom, 'SECRET'), 'Next', { point: 'fully', note: 'Ours alone' })
  const response = responseOn(secret)
  const before = await chat.bot.services.responses.get('sample-alderbrook', response)
  for (const [verb, fixed] of [
    ...['assess-resume', 'check', 'current', 'result', 'result-trail'].map((one) => [one, { response }] as const),
    ['result-answers', { response, area: 0 }] as const,
    ['goto', { response, question: 'planning-named-owner' }] as const,
    ['answer', { response, question: 'planning-named-owner', seen: 1, move: 'next' }] as const,
    ['submit', { response, revision: 1 }] as const,
    ['reply', { response, revision: 1 }] as const,
  ]) {
    const answered = await helen.sends(verb, fixed, { point: 'seldom', note: 'Theirs', reply: 'Theirs' })
    expect(answered.card).toBeUndefined()
    expect(answered.words).toMatch(/^This (self-assessment|result) is not one of your council\.$/)
  }
  expect(await chat.bot.services.responses.get('sample-alderbrook', response)).toEqual(before)
  expect(await chat.bot.services.responses.get('sample-brackenshire', response)).toBeUndefined()
})

test('the same id in two councils is two responses', async () => {
  const david = chat.person('David Okonkwo', 'brackenshire.example')
  const ours = await startCouncil(tom)
  await tom.presses(ours, 'Next', { point: 'leader', note: 'Ours alone' })
  const theirs = await startCouncil(david)
  expect(responseOn(theirs)).toBe(responseOn(ours))
  expect(inputsOf(theirs.card!)).toEqual({})
  expect(placeOn(theirs)).toMatchObject({ number: 1, answered: 0 })
})

test("another council's contract is not there: it cannot be opened, changed or assessed", async () => {
  const helen = chat.person('Helen Marsh', 'brackenshire.example')
  const saved = await addContract(tom, { reference: 'MINE', title: 'A contract of ours' })
  const { fixed } = buttonsOf(saved.card!)[0]!.data as { fixed: { contract: string } }
  const answers = [
    await helen.sends('contract-edit', fixed),
    await helen.sends('contract-change', { ...fixed, revision: 0 }, { ...contractForm, title: 'Taken' }),
    await helen.sends('assess-contract', fixed),
    await helen.sends('assess-start', { level: 'contract', subject: fixed.contract, title: 'Only ours', round: 1 }),
  ]
  for (const answered of answers) expect(answered.words).toBe("This contract is not in your council's register.")
  expect(await register(helen)).toContain('The register has no contracts yet.')
  const rounds = await chat.bot.services.responses.roundsOf('sample-brackenshire')
  expect(rounds.filter((round) => round.level === 'contract')).toEqual([])
  expect(await register(tom)).toContain('A contract of ours\nGreenway')
})

test('two councils may use the same reference', async () => {
  const ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
  await addContract(tom, { reference: 'SAME', title: 'Ours' })
  expect(wordsOn(await addContract(ruth, { reference: 'SAME', title: 'Theirs' }))).toContain('Theirs')
  expect(await register(ruth)).not.toContain('Ours')
})
