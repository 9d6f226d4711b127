import {
  type Answered,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { jobs } from '../support/settling'

/** The sample programme is put there at every start; what people have done with it since stays done. */

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation({ sample: true })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
})
afterEach(() => chat.stop())

/** Opens the first line of a list that says something. */
function open(talker: Talker, list: Answered, words: string): Promise<Answered> {
  const says = (part: unknown) => JSON.stringify(part).includes('"Open"') && JSON.stringify(part).includes(words)
  const line = partsOf(list.card).find((part) => part.type === 'Container' && says(part))
  return talker.presses({ ...list.card!, body: [line!] }, 'Open')
}

test('a sample response that was decided does not come back to the queue when the bot starts again', async () => {
  const queue = await rachel.says('review')
  const form = await rachel.presses(await open(rachel, queue, ''), 'Decide')
  await rachel.presses(form, 'Send the decision', { verdict: 'agreed', comment: 'Agreed.' })
  const left = wordsOn(await rachel.says('review'))
  expect(left).not.toBe(wordsOn(queue))
  await chat.restart()
  await jobs(chat)
  expect(wordsOn(await rachel.says('review'))).toBe(left)
})

test('a reply that was read does not come back either', async () => {
  const before = wordsOn(await rachel.says('review'))
  const result = await open(amina, await amina.says('my results'), 'agreed')
  await amina.presses(result, 'Send reply', { reply: 'Thank you.' })
  const review = await rachel.presses(await rachel.says('review'), 'Filter', { council: 'sample-alderbrook' })
  await rachel.presses(await open(rachel, review, 'Reply by'), 'I have read the reply')
  expect(wordsOn(await rachel.says('review'))).toBe(before)
  await chat.restart()
  await jobs(chat)
  expect(wordsOn(await rachel.says('review'))).toBe(before)
})
