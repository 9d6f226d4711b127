import {
  type Answered,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { actor, submits } from '../support/submissions'

let chat: Conversation
let corin: Talker
let tom: Talker
let pia: Talker
let helena: Talker

/** A connector of one council, two of its officers, and an officer of another. */
beforeAll(async () => {
  chat = await startConversation()
  corin = chat.person('Corin Bell', 'programme.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  pia = chat.person('Pia Quist', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const talker of [corin, tom, pia, helena]) await talker.opens()
  await chat.bot.services.people.appoint(corin.id, ['sample-alderbrook'], actor(corin))
  await submits(chat, tom, { level: 'service', subject: 'Highways' })
})
afterAll(() => chat.stop())

const open = async () => corin.presses(await corin.says('leads'), 'Show this council', { council: 'sample-alderbrook' })

const choices = (answered: Answered, input: string) =>
  partsOf(answered.card).find((part) => part.id === input) as unknown as {
    choices: { title: string; value: string }[]
    value: string
  }

test('a connector is offered their own councils alone, and the officers of one who have opened Pioneer', async () => {
  const card = await open()
  expect(choices(card, 'council').choices.map((one) => one.title)).toEqual(['Alderbrook Borough Council (sample)'])
  expect(
    choices(card, 'people')
      .choices.map((one) => one.title)
      .toSorted(),
  ).toEqual(['Pia Quist (pia.quist@alderbrook.example)', 'Tom Garland (tom.garland@alderbrook.example)'])
})

test('a lead sees all results of their council from that moment, and no longer when it is taken back', async () => {
  expect(wordsOn(await pia.says('my results'))).toContain('There are no results yet.')
  const saved = await corin.presses(await open(), 'Save leads', { people: pia.id })
  expect(wordsOn(saved)).toContain('Saved')
  expect(choices(saved, 'people').value).toBe(pia.id)
  const results = await pia.says('my results')
  expect(wordsOn(results)).toContain('Results of your council\nHighways')
  expect(wordsOn(await pia.presses(results, 'Open'))).toContain('submitted by Tom Garland')
  await corin.presses(await open(), 'Save leads', { people: '' })
  expect(wordsOn(await pia.says('my results'))).toContain('There are no results yet.')
  expect((await pia.presses(results, 'Open')).words).toContain('You had no part in this self-assessment.')
})

test('a lead stays one over a restart', async () => {
  await corin.presses(await open(), 'Save leads', { people: pia.id })
  await chat.restart()
  expect(wordsOn(await pia.says('my council'))).toContain('Officer, Lead')
})

test('somebody of another council is not made a lead by a press that was made up', async () => {
  await corin.presses(await open(), 'Save leads', { people: `${helena.id},made:up` })
  expect(wordsOn(await helena.says('my council'))).not.toContain('Lead')
})

test('saved twice at once, it is saved, and neither press is told of a fault', async () => {
  const card = await open()
  const both = await Promise.all([1, 2].map(() => corin.presses(card, 'Save leads', { people: `${tom.id},${pia.id}` })))
  for (const answer of both) expect(wordsOn(answer)).toContain('Saved')
  for (const officer of [tom, pia]) expect(wordsOn(await officer.says('my council'))).toContain('Officer, Lead')
})

test('a council must be chosen first, and says so', async () => {
  expect((await corin.presses(await corin.says('leads'), 'Show this council')).words).toBe('Choose a council first.')
})

test("an officer sees who their council's connectors are", async () => {
  expect(wordsOn(await tom.says('my council'))).toContain('Your connector  \nCorin Bell')
  expect(wordsOn(await helena.says('my council'))).toContain('Your connector  \nnobody yet')
})
