import { responses } from '../../bot/domain/response'
import { answerAll, cardsTo, placeOn, refreshes, responseOn, startContract } from '../support/assessments'
import { type Conversation, inputsOf, startConversation, type Talker, wordsOn } from '../support/conversation'

let chat: Conversation
let tom: Talker

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
})
afterAll(() => chat.stop())

const kept = (response: string) => chat.bot.services.store.get(responses, 'sample-alderbrook', response)

/** Everything that the bot has sent or edited so far. */
async function sends(): Promise<number> {
  await chat.bot.services.notify.idle()
  return chat.teams.sent.length
}

test('an old card on another device shows the current state, writes nothing and sends nothing', async () => {
  const first = await startContract(tom, 'D-1')
  const second = await tom.presses(first, 'Next', { point: 'fully' })
  await tom.presses(second, 'Next', { point: 'partially' })
  const before = await kept(responseOn(first))
  const sentBefore = await sends()
  for (const old of [first, second, first]) {
    const now = await refreshes(tom, old)
    expect(placeOn(now)).toEqual({ number: 3, count: 11, answered: 2 })
  }
  expect(await kept(responseOn(first))).toEqual(before)
  expect(await sends()).toBe(sentBefore)
})

test('starting edits the message itself, so that other devices show the draft too', async () => {
  const first = await startContract(tom, 'D-2')
  const edited = (await cardsTo(chat, tom)).at(-1)!
  expect(tom.received().at(-1)?.edits).toBe('message-1')
  expect(wordsOn(edited)).toBe(wordsOn(first))
  const second = await tom.presses(first, 'Next', { point: 'fully' })
  expect(await refreshes(tom, edited)).toEqual({
    ...second,
    card: { ...second.card, fallbackText: expect.any(String) },
  })
})

test('a client that asks on its own never causes an edit, whatever it asks', async () => {
  const first = await startContract(tom, 'D-3')
  const before = await sends()
  await tom.sends('assess-resume', { response: responseOn(first) }, {}, { automatic: true })
  expect(await sends()).toBe(before)
})

test('a refresh names the one person for whom the card was drawn', async () => {
  const first = await startContract(tom, 'D-4')
  expect(first.card?.refresh?.userIds).toEqual([tom.member.id])
})

test('a refresh leaves the check of the answers as it is', async () => {
  const check = await tom.presses(await startContract(tom, 'D-5'), 'Check answers', { point: 'fully' })
  expect((await refreshes(tom, check)).card).toEqual(check.card)
})

test('a refresh of any old card shows the result once the answers are submitted', async () => {
  const first = await startContract(tom, 'D-6')
  const check = await answerAll(tom, first, { point: 'fully' })
  const result = await tom.presses(check, 'Submit')
  const before = await sends()
  for (const old of [first, check, result]) expect((await refreshes(tom, old)).card).toEqual(result.card)
  expect(await sends()).toBe(before)
})

test('an old client, which sends a press as a message, gets its answer as a message', async () => {
  const first = await startContract(tom, 'D-7')
  const second = await tom.presses(first, 'Next', { point: 'fully', note: 'From a phone' }, { asSubmit: true })
  expect(placeOn(second)).toMatchObject({ number: 2, answered: 1 })
  const back = await tom.presses(second, 'Back', {}, { asSubmit: true })
  expect(inputsOf(back.card!)).toEqual({ point: 'fully', note: 'From a phone' })
})
