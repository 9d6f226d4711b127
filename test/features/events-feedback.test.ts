import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { comes, holdsEvent } from '../support/events'
import { goTo } from '../support/prompts'

/** What the host of an event reads of what people made of it: never one answer more than before. */

const over = '2026-12-07T11:30:00Z'
const weekLater = '2026-12-14T11:30:00Z'
let chat: Conversation
let rachel: Talker
let people: Talker[]
let event: string
beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  await rachel.opens()
  people = [...'ABCDEFGHI'].map((letter) => chat.person(`Person ${letter}`, 'alderbrook.example'))
  event = await holdsEvent(chat, rachel)
  for (const one of people) {
    await one.opens()
    await comes(one, event)
  }
  await goTo(chat, over)
})
afterEach(() => chat.stop())

const says = async (at: number) =>
  people[at]!.sends('event-feedback', { event }, { useful: String((at % 5) + 1), words: `Words ${at}` })
const read = async () => wordsOn(await rachel.sends('event-feedback-read', { event }))
/** How many answers the host reads, after each one. */
const readings = async (from: number, to: number): Promise<number[]> => {
  const all = []
  for (let at = from; at < to; at += 1) {
    await says(at)
    all.push((await read()).match(/Words \d/g)?.length ?? 0)
  }
  return all
}

test('who looks after each answer sees five at first and three more at a time, and the card says so', async () => {
  expect(await readings(0, 9)).toEqual([0, 0, 0, 0, 5, 5, 5, 8, 8])
  expect(await read()).toContain('What 8 people said.')
  expect(await read()).toContain('at least three at a time')
})

test('of few answers nothing is read until the event is over for a week, then from three on', async () => {
  expect(await readings(0, 4)).toEqual([0, 0, 0, 0])
  expect(await read()).toContain('Shown once 5 people have answered, or 3 when it is over for a week.')
  chat.clock.now = new Date(Date.parse(weekLater) - 1000)
  expect(await read()).not.toContain('Words')
  chat.clock.now = new Date(weekLater)
  expect((await read()).match(/Words \d/g)).toHaveLength(4)
  expect(await readings(4, 7)).toEqual([4, 4, 7])
})

test('two answers are not read even after a week', async () => {
  await readings(0, 2)
  chat.clock.now = new Date(weekLater)
  expect(await read()).not.toContain('Words')
  expect(await readings(2, 3)).toEqual([3])
})
