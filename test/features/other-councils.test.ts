import { contacts } from '../../bot/domain/contact'
import { addContract, contractForm, placeOn, responseOn, startContract, startCouncil } from '../support/assessments'
import { checksIn, fine, owns } from '../support/check-ins'
import {
  buttonsOf,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { sentPrompt } from '../support/prompts'
import { actor } from '../support/submissions'

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

test("another council's plan, check-ins, contacts and prompts are neither read nor changed, though their ids are known", async () => {
  const council = 'sample-alderbrook'
  const helen = chat.person('Helen Marsh', 'brackenshire.example')
  const rachel = chat.person('Rachel Osei', 'programme.example')
  const corin = chat.person('Corin Bell', 'programme.example')
  for (const one of [tom, helen, rachel, corin]) await one.opens()
  const { people, plans, store } = chat.bot.services
  await people.appoint(corin.id, ['sample-brackenshire'], actor(rachel))
  await owns(chat, tom, 'ours', { title: 'Ours alone', milestones: [{ title: 'Half', due: '2027-01-31' }] })
  await checksIn(tom, { moved: 'Ours alone', 'brag-0': 'green', 'percent-0': '10' })
  await rachel.sends(
    'contact-save',
    { council, contact: 'c' },
    { with: 'Tom', how: 'call', note: 'Ours alone', next: '' },
  )
  const { occurrence } = await sentPrompt(rachel, {
    title: 'Ours alone',
    which: { councils: council },
    who: { reach: 'named' },
  })
  const everything = async () => [
    await plans.actionsOf(council),
    await chat.bot.services.checkIns.roundsOf(council),
    (await store.list(contacts, council)).items.map(({ value }) => value),
  ]
  const before = await everything()
  const at = { council, action: 'ours' }
  const drawn = { ...at, revision: (await plans.action(council, 'ours'))!.revision }
  const round = '2026-11-01T00:00:00.000Z:own'
  const theirs = {
    comment: 'Theirs',
    brag: 'red',
    percent: '1',
    note: 'Theirs',
    how: 'call',
    with: 'x',
    reply: 'Theirs',
  }
  const asAny = [
    ...['plan', 'plan-new', 'plan-templates', 'trend'].map((verb) => [verb, { council }] as const),
    ...['plan-action', 'plan-edit', 'plan-drop-ask'].map((verb) => [verb, at] as const),
    ['plan-history', { ...at, page: 0 }] as const,
    ['plan-rate', drawn] as const,
    ['plan-comment', drawn] as const,
    ['plan-milestone', { ...drawn, place: 0, done: true }] as const,
    ['plan-drop', { ...drawn, dropped: true }] as const,
    ['check-in-said', { council, round, page: 0 }] as const,
  ]
  const asConnector = [
    ['contacts', { council, page: 0 }] as const,
    ['contact-new', { council }] as const,
    ['contact-save', { council, contact: 'x' }] as const,
    ['alarm-reply', { council, round, person: tom.id, place: 0 }] as const,
    ['plan-agree-ask', { council }] as const,
    ['prompt-progress', { author: rachel.id, occurrence }] as const,
    ['prompt-silent', { author: rachel.id, occurrence, page: 0 }] as const,
  ]
  for (const [talker, presses] of [
    [helen, asAny],
    [corin, [...asAny, ...asConnector]],
  ] as const)
    for (const [verb, fixed] of presses) {
      const answered = await talker.sends(verb, fixed, theirs)
      expect([verb, answered.card]).toEqual([verb, undefined])
      expect(answered.words).not.toContain('Ours alone')
      expect(answered.words).not.toContain('older version of Pioneer')
    }
  expect(await everything()).toEqual(before)
})

test('a check-in of one council rates no action of another that has the same id', async () => {
  const david = chat.person('David Okonkwo', 'brackenshire.example')
  await owns(chat, tom, 'same', { percent: 10 })
  await owns(chat, david, 'same', { percent: 10 })
  await david.presses(await david.says('check in'), 'Send', { ...fine, 'brag-0': 'red', 'percent-0': '90' })
  const { plans } = chat.bot.services
  expect(await plans.action('sample-brackenshire', 'same')).toMatchObject({ brag: 'red', percent: 90 })
  expect(await plans.action('sample-alderbrook', 'same')).toMatchObject({ percent: 10, trail: [] })
})
