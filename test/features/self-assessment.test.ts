import { type Answered, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'

let chat: Conversation
let amina: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  await amina.opens()
})
afterEach(() => chat.stop())

/** Goes through every question of a draft with the same answer, to the check of the answers. */
async function answerAll(card: Answered, inputs: Readonly<Record<string, string>>): Promise<Answered> {
  let now = card
  while (wordsOn(now).includes('Question '))
    now = await amina.presses(
      now,
      wordsOn(now).match(/Question (\d+) of \1,/) ? 'Next: check your answers' : 'Next',
      inputs,
    )
  return now
}

test('an officer completes an organisation self-assessment and sees the result', async () => {
  let card = await amina.says('assess')
  card = await amina.presses(card, 'Assess the whole council')
  expect(wordsOn(card)).toContain('Who will see your answers')
  card = await amina.presses(card, 'Start')
  card = await answerAll(card, { point: 'developing', target: 'leader' })
  expect(wordsOn(card)).toContain('Everything is answered')
  card = await amina.presses(card, 'Submit')
  expect(wordsOn(card)).toContain('2.0 of 5, nearest Developing; target 4.0')
  expect(wordsOn(card)).toContain('2.0 below your target')
})
