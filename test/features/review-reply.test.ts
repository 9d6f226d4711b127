import type { Response } from '../../bot/domain/response'
import { cardsTo } from '../support/assessments'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { submits } from '../support/submissions'

let chat: Conversation
let amina: Talker
let rachel: Talker
let other: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  other = chat.person('Corin Bell', 'programme.example')
  for (const talker of [amina, rachel, other]) await talker.opens()
})
afterAll(() => chat.stop())

const at = ({ council, id }: Response) => ({ council, response: id })

/** A service that Rachel wants to talk about; answers with the card that Amina has received. */
async function talkAbout(subject: string) {
  const response = await submits(chat, amina, { level: 'service', subject })
  const fixed = { ...at(response), revision: response.revision }
  await rachel.sends('decide', fixed, { verdict: 'lets-talk', comment: 'Call me.' })
  const notice = (await cardsTo(chat, amina)).find((card) => card.fallbackText.includes(`, ${subject}`))
  return { response, notice }
}

const replies = async (talker: Talker, subject: string) =>
  (await cardsTo(chat, talker)).filter(
    (card) => wordsOn(card).startsWith('A reply to your decision') && wordsOn(card).includes(subject),
  )

test('an officer replies once; the connector who decided is told, and nobody else', async () => {
  const { notice } = await talkAbout('Parks')
  const result = await amina.presses(notice, 'Send reply', { reply: 'Monday at ten?' })
  expect(wordsOn(result)).toContain('Amina Yusuf replied, 23 November 2026 at 09:00\nMonday at ten?')
  expect(buttonsOf(result.card!).map((button) => button.title)).not.toContain('Send reply')
  const [card, ...more] = await replies(rachel, 'Parks')
  expect(more).toEqual([])
  expect(wordsOn(card)).toContain('Amina Yusuf replied to your decision.\nMonday at ten?')
  expect(await replies(other, 'Parks')).toEqual([])
})

test('a second reply is not taken, and the first stands', async () => {
  const { notice, response } = await talkAbout('Leisure')
  const now = () => chat.bot.services.responses.get(response.council, response.id)
  await amina.presses(notice, 'Send reply', { reply: 'First' })
  const kept = await now()
  const second = await amina.presses(notice, 'Send reply', { reply: 'Second' })
  const fixed = { response: response.id, revision: kept!.revision }
  const forced = await amina.sends('reply', fixed, { reply: 'Third' })
  expect(wordsOn(second)).toContain('Your reply was not sent.')
  expect(wordsOn(second) + wordsOn(forced)).not.toMatch(/Second|Third/)
  expect(await now()).toEqual(kept)
  expect(kept?.reply?.text).toBe('First')
  expect(await replies(rachel, 'Leisure')).toHaveLength(1)
})

test('a reply pressed twice at once is one reply, and the connector is told once', async () => {
  const { notice } = await talkAbout('Museums')
  const both = await Promise.all([1, 2].map(() => amina.presses(notice, 'Send reply', { reply: 'Tuesday?' })))
  for (const answer of both) expect(wordsOn(answer)).toContain('Tuesday?')
  expect(await replies(rachel, 'Museums')).toHaveLength(1)
})

test.each([
  ['nothing', '', 'Your reply is missing.'],
  ['spaces alone', '   ', 'Your reply is missing.'],
  ['1,001 characters', 'x'.repeat(1001), 'the most it can hold is 1000 characters'],
])('a reply of %s is not sent', async (name, reply, says) => {
  const { notice } = await talkAbout(`Reply of ${name}`)
  const answer = await amina.presses(notice, 'Send reply', { reply })
  expect(answer.words).toContain(says)
  expect(await replies(rachel, `Reply of ${name}`)).toEqual([])
})

test('a reply waits on the queue until the connector has read it', async () => {
  const { notice, response } = await talkAbout('Parking')
  await amina.presses(notice, 'Send reply', { reply: 'Wednesday?' })
  expect(wordsOn(await rachel.says('review'))).toContain('Parking\nReply by Amina Yusuf, waiting: today')
  const [card] = await replies(rachel, 'Parking')
  const review = await rachel.presses(card, 'Open')
  expect(wordsOn(review)).toContain('Wednesday?')
  const read = await rachel.presses(review, 'I have read the reply')
  expect(wordsOn(read)).toContain('The reply is off your queue.')
  expect(wordsOn(read)).toContain('Wednesday?')
  expect(wordsOn(await rachel.says('review'))).not.toContain('Parking')
  for (const later of [read, await rachel.sends('review', at(response))])
    expect(buttonsOf(later.card!).map((button) => button.title)).not.toContain('I have read the reply')
})

test('"I have read the reply" pressed twice at once does no harm', async () => {
  const { notice, response } = await talkAbout('Theatres')
  await amina.presses(notice, 'Send reply', { reply: 'Friday?' })
  const both = await Promise.all([1, 2].map(() => rachel.sends('reply-read', at(response))))
  for (const answer of both) expect(wordsOn(answer)).toContain('The reply is off your queue.')
})

test('what waits for a decision is not taken off the queue by a press that says it is read', async () => {
  const response = await submits(chat, amina, { level: 'service', subject: 'Cemeteries' })
  await rachel.sends('reply-read', at(response))
  const queue = await rachel.presses(await rachel.says('review'), 'Filter', { level: 'service' })
  expect(wordsOn(queue)).toContain('Cemeteries')
})
