import { answerAll, placeOn, refreshes, responseOn, startContract } from '../support/assessments'
import {
  type Answered,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

/** Two officers of one council on one draft. */

let chat: Conversation
let amina: Talker
let tom: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await amina.opens()
  await tom.opens()
})
afterAll(() => chat.stop())

/** The same draft on the screens of both, each at the first question. */
async function bothOn(reference: string): Promise<{ mine: Answered; theirs: Answered }> {
  const mine = await startContract(amina, reference)
  return { mine, theirs: await tom.sends('assess-resume', { response: responseOn(mine) }) }
}

const questionOn = (card: Answered): string =>
  (card.card!.actions![0]!.data as { fixed: { question: string } }).fixed.question

/** The question after the first, as the bot itself names it. */
const secondQuestion = async (first: Answered) => questionOn(await amina.presses(first, 'Next'))

const panel = 'This question has a newer answer'

test('assess offers an officer the drafts that others of the council have started', async () => {
  const first = await startContract(amina, 'B-0')
  const offered = await tom.says('assess')
  expect(wordsOn(offered)).toContain('Contract B-0 (B-0)')
  const on = await tom.presses(offered, 'Continue')
  expect(responseOn(on)).toBe(responseOn(first))
})

test('starting what another has started goes on with theirs', async () => {
  const first = await startContract(amina, 'B-1')
  const list = await tom.presses(await tom.says('assess'), 'Assess a contract')
  const on = await tom.presses(list, 'Assess')
  expect(wordsOn(on)).not.toContain('Who will see your answers')
  expect(placeOn(on)?.count).toBe(placeOn(first)?.count)
})

test('answers to different questions are both kept, and each shows who gave it', async () => {
  const { mine, theirs } = await bothOn('B-2')
  const second = await tom.sends('goto', { response: responseOn(mine), question: await secondQuestion(mine) })
  await amina.presses(mine, 'Next', { point: 'fully' })
  await tom.presses(second, 'Next', { point: 'seldom', note: 'By Tom' })
  const now = await refreshes(amina, mine)
  expect(placeOn(now)).toMatchObject({ number: 2, answered: 2 })
  expect(inputsOf(now.card!)).toEqual({ point: 'seldom', note: 'By Tom' })
  expect(wordsOn(now)).toContain('Answered by Tom Garland, 23 November 2026 at 09:00')
  expect(wordsOn(await amina.presses(now, 'Back'))).not.toContain('Answered by')
  expect(wordsOn(await refreshes(tom, theirs))).not.toContain('Answered by Tom')
})

test('the second answer to one question is not kept but shown beside the first', async () => {
  const { mine, theirs } = await bothOn('B-3')
  await amina.presses(mine, 'Next', { point: 'fully', note: 'I have the file' })
  const shown = await tom.presses(theirs, 'Next', { point: 'seldom', note: 'I looked and found none' })
  expect(wordsOn(shown)).toContain(panel)
  expect(wordsOn(shown)).toContain('Amina Yusuf answered it on 23 November 2026 at 09:00: Fully met.')
  expect(wordsOn(shown)).toContain('Their note: I have the file')
  expect(inputsOf(shown.card!)).toEqual({ point: 'seldom', note: 'I looked and found none' })
  expect(shown.card?.refresh).toBeUndefined()
  const hers = await amina.presses(await refreshes(amina, mine), 'Back')
  expect(inputsOf(hers.card!)).toEqual({ point: 'fully', note: 'I have the file' })
})

test('"Keep theirs" leaves the first answer and goes on from it', async () => {
  const { mine, theirs } = await bothOn('B-4')
  await amina.presses(mine, 'Next', { point: 'fully' })
  const shown = await tom.presses(theirs, 'Save and close', { point: 'seldom' })
  const keeps = await tom.presses(shown, 'Keep theirs')
  expect(wordsOn(keeps)).not.toContain(panel)
  expect(inputsOf(keeps.card!)).toEqual({ point: 'fully' })
  expect(wordsOn(keeps)).toContain('Answered by Amina Yusuf')
  expect(placeOn(await tom.presses(keeps, 'Next'))).toMatchObject({ number: 2, answered: 1 })
})

test('Next on that panel puts the second answer in the place of the first, knowingly', async () => {
  const { mine, theirs } = await bothOn('B-5')
  await amina.presses(mine, 'Next', { point: 'fully' })
  const shown = await tom.presses(theirs, 'Next', { point: 'seldom' })
  expect(placeOn(await tom.presses(shown, 'Next'))).toMatchObject({ number: 2, answered: 1 })
  const hers = await amina.presses(await refreshes(amina, mine), 'Back')
  expect(inputsOf(hers.card!)).toEqual({ point: 'seldom' })
})

test('an answer that changes while the panel is read brings the panel again', async () => {
  const { mine, theirs } = await bothOn('B-6')
  const next = await amina.presses(mine, 'Next', { point: 'fully' })
  const shown = await tom.presses(theirs, 'Next', { point: 'seldom' })
  await amina.presses(await amina.presses(next, 'Back'), 'Next', { point: 'partially' })
  const again = await tom.presses(shown, 'Next')
  expect(wordsOn(again)).toContain('Partially met.')
})

test('the same answer given by both is one answer', async () => {
  const { mine, theirs } = await bothOn('B-7')
  await amina.presses(mine, 'Next', { point: 'fully' })
  const next = await tom.presses(theirs, 'Next', { point: 'fully' })
  expect(wordsOn(next)).not.toContain(panel)
  expect(placeOn(next)).toMatchObject({ number: 2, answered: 1 })
})

test('both press in the same instant: one answer is kept, the other officer sees the panel', async () => {
  const { mine, theirs } = await bothOn('B-8')
  const cards = await Promise.all([
    amina.presses(mine, 'Next', { point: 'fully' }),
    tom.presses(theirs, 'Next', { point: 'seldom' }),
  ])
  expect(cards.map((card) => wordsOn(card).includes(panel)).toSorted()).toEqual([false, true])
})

test('an answer that comes after another officer has submitted changes nothing', async () => {
  const { mine, theirs } = await bothOn('B-9')
  await tom.presses(theirs, 'Next', { point: 'partially' })
  const late = await tom.sends('goto', { response: responseOn(mine), question: await secondQuestion(mine) })
  await amina.presses(await answerAll(amina, await refreshes(amina, mine), { point: 'fully' }), 'Submit')
  const shown = await tom.presses(late, 'Next', { point: 'seldom' })
  expect(wordsOn(shown)).toContain('submitted by Amina Yusuf')
  expect(wordsOn(shown)).toContain('What happens next')
  const answers = await tom.presses(shown, 'See the answers')
  expect(wordsOn(answers)).not.toContain('Not or seldom met')
})

test('an answer that is taken back while another officer checks stops the submission, and is named', async () => {
  const { mine, theirs } = await bothOn('B-10')
  const check = await answerAll(amina, mine, { point: 'fully' })
  const now = await tom.sends('goto', { response: responseOn(mine), question: questionOn(theirs) })
  await tom.presses(now, 'Save and close', { point: '' })
  const stopped = await amina.presses(check, 'Submit')
  expect(wordsOn(stopped)).toContain('One question is missing')
  expect(wordsOn(stopped)).not.toContain('What happens next')
})

test('two officers submit in the same instant: one submission, and both see the result', async () => {
  const { mine } = await bothOn('B-11')
  const check = await answerAll(amina, mine, { point: 'fully' })
  const shown = await Promise.all([amina.presses(check, 'Submit'), tom.presses(check, 'Submit')])
  for (const card of shown.filter((one) => one.card)) expect(wordsOn(card)).toContain('What happens next')
  const { trail } = (await chat.bot.services.responses.get('sample-alderbrook', responseOn(mine)))!
  expect(trail.map((event) => event.did)).toEqual(['started', 'submitted'])
})
