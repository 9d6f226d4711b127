import { answerAll, placeOn, responseOn, startContract, startService } from '../support/assessments'
import {
  type Answered,
  buttonsOf,
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
  await tom.opens()
})
afterAll(() => chat.stop())

const titlesOn = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)

test('Next keeps the answer and goes on; Back keeps it too and shows what was given before', async () => {
  const first = await startService(tom, 'Next and Back')
  expect(titlesOn(first)).toEqual(['Next', 'Save and close', 'Check answers'])
  const second = await tom.presses(first, 'Next', { point: 'basic', note: 'Minutes of 3 March' })
  expect(placeOn(second)).toMatchObject({ number: 2, answered: 1 })
  expect(inputsOf(second.card!)).toEqual({})
  const back = await tom.presses(second, 'Back', { point: 'structured' })
  expect(placeOn(back)).toMatchObject({ number: 1, answered: 2 })
  expect(inputsOf(back.card!)).toEqual({ point: 'basic', note: 'Minutes of 3 March' })
  expect(inputsOf((await tom.presses(back, 'Next')).card!)).toEqual({ point: 'structured' })
})

test('an answer can be changed and taken back', async () => {
  const first = await startService(tom, 'Changes')
  const again = await tom.presses(await tom.presses(first, 'Next', { point: 'basic' }), 'Back')
  const changed = await tom.presses(await tom.presses(again, 'Next', { point: 'structured' }), 'Back')
  expect(inputsOf(changed.card!)).toEqual({ point: 'structured' })
  expect(placeOn(await tom.presses(changed, 'Next', { point: '' }))?.answered).toBe(0)
})

test('a note without a choice is kept and not counted', async () => {
  const first = await startService(tom, 'Notes')
  const second = await tom.presses(first, 'Next', { note: 'To ask Helen' })
  expect(placeOn(second)).toMatchObject({ number: 2, answered: 0 })
  expect(inputsOf((await tom.presses(second, 'Back')).card!)).toEqual({ note: 'To ask Helen' })
  expect(wordsOn(await tom.presses(second, 'Check answers'))).toContain('29 questions are missing')
})

test('Save and close keeps the answer and says how far it is; Continue goes on at the same question', async () => {
  const second = await tom.presses(await startService(tom, 'Saved'), 'Next', { point: 'basic' })
  const saved = await tom.presses(second, 'Save and close', { point: 'structured', note: 'Halfway' })
  expect(wordsOn(saved)).toContain('2 of 29 questions are answered')
  const on = await tom.presses(saved, 'Continue')
  expect(placeOn(on)).toEqual({ number: 2, count: 29, answered: 2 })
  expect(inputsOf(on.card!)).toEqual({ point: 'structured', note: 'Halfway' })
})

test('somebody who stops without a word goes on where they stopped, after the bot restarts too', async () => {
  const second = await tom.presses(await startContract(tom, 'R-1'), 'Next', { point: 'fully' })
  await tom.presses(second, 'Next', { point: 'partially' })
  await chat.restart()
  expect(wordsOn(await tom.says('assess'))).toContain('Contract R-1 (R-1)')
  const on = await tom.sends('assess-resume', { response: responseOn(second) })
  expect(placeOn(on)).toEqual({ number: 3, count: 11, answered: 2 })
})

test('Check answers names what is missing, eight at most, and leads there', async () => {
  const check = await tom.presses(await startContract(tom, 'M-1'), 'Check answers', { point: 'fully' })
  expect(wordsOn(check)).toContain('10 questions are missing')
  expect(wordsOn(check)).toContain('And 2 more.')
  expect(titlesOn(check)).not.toContain('Submit')
  const missing = await tom.presses(check, 'Answer the first of them')
  expect(placeOn(missing)).toMatchObject({ number: 2, answered: 1 })
  const last = await answerAll(tom, missing, { point: 'fully' })
  expect(wordsOn(last)).toContain('Everything is answered')
  expect(wordsOn(last)).not.toContain('missing')
})

test('one missing question is said as one', async () => {
  const second = await tom.presses(await startContract(tom, 'M-2'), 'Next')
  const check = await answerAll(tom, second, { point: 'fully' })
  expect(wordsOn(check)).toContain('One question is missing')
  expect(check.card?.fallbackText).toBe('One question is missing.')
})

test('Change leads from the check to an area, and the person goes on from there', async () => {
  const check = await tom.presses(await startContract(tom, 'C-1'), 'Check answers', { point: 'fully' })
  const onlyLast = { ...check.card!, body: check.card!.body.slice(-1) }
  const changing = await tom.presses(onlyLast, 'Change')
  expect(placeOn(changing)?.number).toBeGreaterThan(1)
  const resumed = await tom.sends('assess-resume', { response: responseOn(check) })
  expect(placeOn(resumed)).toEqual(placeOn(changing))
})

test('what is not complete cannot be submitted, and the press says what is missing', async () => {
  const first = await startContract(tom, 'S-1')
  const answered = await tom.sends('submit', { response: responseOn(first), revision: 1 })
  expect(wordsOn(answered)).toContain('11 questions are missing')
})
