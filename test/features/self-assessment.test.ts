import { type Level, stepsOf, type Tier } from '../../bot/domain/questionnaire'
import {
  addContract,
  answerAll,
  nameService,
  placeOn,
  startCouncil,
  startService,
  submitAll,
} from '../support/assessments'
import { type Conversation, inputsOf, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'

let chat: Conversation
let amina: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  await amina.opens()
})
afterAll(() => chat.stop())

const questionnaire = (level: Level) => chat.bot.services.content.questionnaires[level]
const asked = (level: Level, tier?: Tier) => stepsOf(questionnaire(level), tier).length

test('an officer completes an organisation self-assessment and sees the result', async () => {
  let card = await amina.says('assess')
  card = await amina.presses(card, 'Assess the whole council')
  expect(wordsOn(card)).toContain(`Round 1. ${asked('organisation')} questions`)
  card = await amina.presses(card, 'Start')
  expect(placeOn(card)).toEqual({ number: 1, count: asked('organisation'), answered: 0 })
  card = await answerAll(amina, card, { point: 'developing', target: 'leader' })
  expect(wordsOn(card)).toContain('Everything is answered')
  card = await amina.presses(card, 'Submit')
  expect(wordsOn(card)).toContain('2.0 of 5, nearest Developing; target 4.0')
  expect(wordsOn(card)).toContain('2.0 below your target')
  expect(wordsOn(card)).toContain('Your connector reviews it and writes to you here.')
})

test('a target may be left out, and the gaps are then measured to the top of the scale', async () => {
  const david = chat.person('David Okonkwo', 'brackenshire.example')
  const result = await submitAll(david, await startCouncil(david), { point: 'mature' })
  expect(wordsOn(result)).toContain('3.0 of 5, nearest Mature')
  expect(wordsOn(result)).not.toContain('target')
  expect(wordsOn(result)).toContain('2.0 below the top of the scale')
})

test('an officer names a service and completes its self-assessment, which asks for no target', async () => {
  const first = await startService(amina, 'Highways')
  expect(placeOn(first)).toEqual({ number: 1, count: asked('service'), answered: 0 })
  const inputs = partsOf(first.card?.body).filter((part) => part.type.startsWith('Input.'))
  expect(inputs.map((input) => input.id)).toEqual(['point', 'note'])
  const result = await submitAll(amina, first, { point: 'structured' })
  expect(wordsOn(result)).toContain('Highways')
  expect(wordsOn(result)).toContain('3.0 of 5, nearest Structured')
})

test.each<[Tier]>([['bronze'], ['silver'], ['gold']])(
  'a %s contract is asked what its tier calls for',
  async (tier) => {
    const saved = await addContract(amina, { reference: `T-${tier}`, title: `A ${tier} contract`, tier })
    const begin = await amina.presses(saved, 'Assess')
    expect(wordsOn(begin)).toContain(`A ${tier} contract (T-${tier})`)
    expect(wordsOn(begin)).toContain(`${asked('contract', tier)} questions`)
    const first = await amina.presses(begin, 'Start')
    expect(placeOn(first)?.count).toBe(asked('contract', tier))
    const result = await submitAll(amina, first, { point: 'partially' })
    expect(wordsOn(result)).toContain('1.0 of 2, nearest Partially met')
  },
)

test('the tiers ask 11, 36 and 44 questions', () => {
  expect([asked('contract', 'bronze'), asked('contract', 'silver'), asked('contract', 'gold')]).toEqual([11, 36, 44])
})

test('"does not apply" counts as answered and leaves the question out of the score', async () => {
  const [planning, people] = questionnaire('service').areas
  let card = await startService(amina, 'Parking')
  for (const question of planning!.questions)
    card = await amina.presses(card, 'Next', {
      point: question === planning!.questions[0] ? 'optimised' : 'does-not-apply',
    })
  for (const _question of people!.questions) card = await amina.presses(card, 'Next', { point: 'does-not-apply' })
  expect(placeOn(card)?.answered).toBe(planning!.questions.length + people!.questions.length)
  const result = await submitAll(amina, card, { point: 'ad-hoc' })
  expect(wordsOn(result)).toContain(`${planning!.title}: 5.0 of 5`)
  expect(wordsOn(result)).toContain(`${people!.title}: does not apply`)
  expect(wordsOn(result)).toContain('1.0 of 5, nearest Ad hoc')
})

test('before the first question a card says who will see the answers, and nothing is kept until Start', async () => {
  const rachel = chat.person('Rachel Osei', 'programme.example')
  await rachel.opens()
  const begin = await nameService(amina, 'Leisure')
  expect(wordsOn(begin)).toContain('Who will see your answers')
  expect(wordsOn(begin)).toContain('While it is a draft: officers of your council')
  expect(wordsOn(begin)).toContain('the leads of your council, your connector (Rachel Osei) and the administrators')
  expect(wordsOn(begin)).toContain('Other councils never see your answers.')
  expect(placeOn(begin)).toBeUndefined()
  expect(inputsOf(begin.card!)).toEqual({})
  expect(wordsOn(await amina.says('assess'))).not.toContain('Leisure')
  expect(placeOn(await amina.presses(begin, 'Start'))?.number).toBe(1)
  expect(wordsOn(await amina.says('assess'))).toContain('Leisure')
})

test('a service that was assessed before is offered by its name', async () => {
  const again = await amina.presses(await amina.says('assess'), 'Assess a service')
  expect(wordsOn(again)).toContain('Assessed before')
  expect(wordsOn(again)).toContain('Highways')
})
