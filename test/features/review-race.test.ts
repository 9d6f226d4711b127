import type { Response } from '../../bot/domain/response'
import { cardsTo } from '../support/assessments'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { pass, submits } from '../support/submissions'

let chat: Conversation
let amina: Talker
let rachel: Talker
let corin: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  corin = chat.person('Corin Bell', 'programme.example')
  for (const talker of [amina, rachel, corin]) await talker.opens()
})
afterAll(() => chat.stop())

const service = (subject: string) => submits(chat, amina, { level: 'service', subject })

const form = async (connector: Talker, { council, id }: Response) =>
  connector.presses(await connector.sends('review', { council, response: id }), 'Decide')

const now = async ({ council, id }: Response) => (await chat.bot.services.responses.get(council, id))!

const decisionsToldOn = async (subject: string) =>
  (await cardsTo(chat, amina)).filter((card) => card.fallbackText.endsWith(`, ${subject}`))

const agree = { verdict: 'agreed', comment: 'From Rachel' }
const talk = { verdict: 'lets-talk', comment: 'From Corin' }

test('two connectors decide at once: one decision stands, and the other is shown it', async () => {
  const response = await service('Parks')
  const forms = [await form(rachel, response), await form(corin, response)] as const
  const [one, other] = await Promise.all([
    rachel.presses(forms[0], 'Send the decision', agree),
    corin.presses(forms[1], 'Send the decision', talk),
  ])
  const { decision, trail } = await now(response)
  const first = decision?.by.id === rachel.id ? { answer: one, loser: other } : { answer: other, loser: one }
  const title = decision?.verdict === 'agreed' ? 'Agreed' : "Let's talk"
  expect(trail.map((event) => event.did)).toEqual(['started', 'submitted', decision?.verdict])
  expect(wordsOn(first.answer)).toContain('Your decision is kept')
  expect(wordsOn(first.loser)).toContain(
    `${decision?.by.name} decided this on 23 November 2026 at 09:00: ${title}. Nothing was changed.`,
  )
  expect(wordsOn(first.loser)).toContain(decision?.comment)
  const cards = await decisionsToldOn('Parks')
  expect(cards.map((card) => wordsOn(card))).toEqual([expect.stringContaining(`${decision?.comment}`)])
})

test('two connectors who decide alike at once: one decision, and only whose it is hears that it is theirs', async () => {
  const response = await service('Markets')
  const forms = [await form(rachel, response), await form(corin, response)] as const
  const [one, other] = await Promise.all([
    rachel.presses(forms[0], 'Send the decision', { verdict: 'agreed' }),
    corin.presses(forms[1], 'Send the decision', { verdict: 'agreed' }),
  ])
  const [mine, late] = (await now(response)).decision?.by.id === rachel.id ? [one, other] : [other, one]
  expect(wordsOn(mine)).toContain('Your decision is kept')
  expect(wordsOn(late)).toContain('Agreed. Nothing was changed.')
  expect(await decisionsToldOn('Markets')).toHaveLength(1)
})

test('the same decision pressed twice at once: one decision and one notice', async () => {
  const response = await service('Leisure')
  const decide = await form(rachel, response)
  const both = await Promise.all([1, 2].map(() => rachel.presses(decide, 'Send the decision', agree)))
  for (const answer of both) expect(wordsOn(answer)).toContain('Your decision is kept')
  expect((await now(response)).trail).toHaveLength(3)
  expect(await decisionsToldOn('Leisure')).toHaveLength(1)
})

test('the same decision pressed again a minute later: still one decision and one notice', async () => {
  const response = await service('Parking')
  const decide = await form(rachel, response)
  await rachel.presses(decide, 'Send the decision', agree)
  const kept = await now(response)
  pass(chat, 60_000)
  expect(wordsOn(await rachel.presses(decide, 'Send the decision', agree))).toContain('Your decision is kept')
  expect(await now(response)).toEqual(kept)
  await chat.bot.runJobs()
  expect(await decisionsToldOn('Parking')).toHaveLength(1)
})

test('another decision by the same connector is not taken, and they are told which one stands', async () => {
  const response = await service('Museums')
  const decide = await form(rachel, response)
  await rachel.presses(decide, 'Send the decision', agree)
  const again = await rachel.presses(decide, 'Send the decision', { verdict: 'lets-talk', comment: 'After all' })
  expect(wordsOn(again)).toMatch(/You decided this on 23 November 2026 at 09:\d\d: Agreed\. Nothing was changed\./)
  expect((await now(response)).decision?.verdict).toBe('agreed')
})

test('the form of a response that somebody else has decided shows their decision', async () => {
  const response = await service('Archives')
  const review = await corin.sends('review', { council: response.council, response: response.id })
  await rachel.presses(await form(rachel, response), 'Send the decision', agree)
  const late = await corin.presses(review, 'Decide')
  expect(wordsOn(late)).toContain('Rachel Osei decided this on')
  expect(() => corin.presses(late, 'Send the decision')).toThrow('No button')
})

test('a form from before the officer submitted again decides nothing: the answers are not those that were read', async () => {
  const response = await service('Theatres')
  const old = await form(corin, response)
  const question = Object.keys(response.answers)[0]!
  const asks = { verdict: 'needs-evidence', comment: 'Show me.', reopen: question }
  await rachel.presses(await form(rachel, response), 'Send the decision', asks)
  const notice = (await decisionsToldOn('Theatres'))[0]
  const open = await amina.presses(notice, 'Answer the open questions')
  await amina.presses(await amina.presses(open, 'Next: check your answers', { note: 'Here' }), 'Submit')
  const before = await now(response)
  expect(before.state).toBe('submitted')
  const late = await corin.presses(old, 'Send the decision', agree)
  expect(wordsOn(late)).not.toContain('Your decision is kept')
  expect(wordsOn(late)).toContain('Nothing was changed.')
  expect(await now(response)).toEqual(before)
})
