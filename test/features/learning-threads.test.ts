import { deliveries } from '../../bot/delivery/deliveries'
import { laneOfAllIn } from '../../bot/delivery/standing'
import { learningWords } from '../../bot/domain/learning-words'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Conversation, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { addGroup, idOn, links, north, shares, south, standing, standingWords, story } from '../support/learning'

/** What the author answers for all to read is a reply beneath the card, in every channel in which that stands. */

let chat: Conversation
let amina: Talker
let helena: Talker
let learning: string

const inNorth = { in: { channel: north } }
const inChannel = (channel: string) => channelId(tenant, channel)

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const talker of [amina, helena]) await talker.opens()
  await addGroup(chat, 'north', { facilitators: [{ id: helena.id, name: 'Helena Ost' }] }, north)
  await addGroup(chat, 'south', {}, south)
  learning = idOn(await shares(amina, { places: `${inChannel(north)},${inChannel(south)}` }))
})
afterEach(() => chat.stop())

const newest = async (talker: Talker) => {
  await chat.bot.services.notify.idle()
  return talker.received().at(-1)?.activity.attachments?.[0]?.content as Card
}
const asksAuthor = async (question = 'How long did it take?') => {
  const form = await helena.presses(await standing(chat, north), 'Ask the author', {}, inNorth)
  await helena.presses(form, 'Send', { question }, inNorth)
  return newest(amina)
}
const works = async () => {
  await chat.bot.services.notify.idle()
  await chat.bot.runJobs()
  await chat.bot.services.notify.idle()
}
const cardIn = (channel: string) =>
  chat.teams.sent.find(({ conversation, edits }) => conversation === channel && !edits)!.id
/** What was written in the threads of a channel: where, whether it changes a message, and its words. */
const repliesIn = (channel: string) =>
  chat.teams.sent
    .filter(({ conversation }) => conversation.startsWith(`${channel};`))
    .map(({ conversation, edits, activity }) => ({
      ...{ thread: conversation.split(';messageid=')[1], edits: edits !== undefined },
      words: wordsOn(activity.attachments![0]!.content as Card),
    }))

/** As when the process died right after the answer was kept. */
const answersAndDies = async (words = 'Two months') => {
  await asksAuthor()
  const { store, learning: kept } = chat.bot.services
  const word = (await store.list(learningWords, learning)).items.find(({ value }) => value.kind === 'question')!.value
  if (word.kind !== 'question') throw new Error('There is no question.')
  const asked = await kept.question(learning, word.id)
  await kept.answer(asked!, { words, open: true, at: word.at })
}

test('a public answer is a reply in the thread of each card, once however often it is pressed; the card has it too', async () => {
  const question = await asksAuthor()
  const answered = await Promise.all(
    [1, 2, 3].map(() => amina.presses(question, 'Answer in the thread', { answer: 'Two months' })),
  )
  expect(wordsOn(answered[0])).toContain(
    'It is for everybody: on the card and in the thread beneath it, in each channel where the card still stands.',
  )
  await works()
  await works()
  for (const channel of [north, south]) {
    const [reply, ...more] = repliesIn(channel)
    expect(more).toEqual([])
    expect(reply).toMatchObject({ thread: cardIn(channel), edits: false })
    for (const part of [story.title, 'Helena Ost, Brackenshire', 'How long did it take?', 'Amina Yusuf', 'Two months'])
      expect(reply!.words).toContain(part)
    expect(await standingWords(chat, channel)).toContain('Two months')
  }
})

test('a private answer is in no thread', async () => {
  await amina.presses(await asksAuthor(), 'Answer privately', { answer: 'Two months' })
  await works()
  expect([...repliesIn(north), ...repliesIn(south)]).toEqual([])
  expect(wordsOn(await newest(helena))).toContain('Two months')
})

test('an answer whose process died before it was in the thread, a job puts there, once', async () => {
  await answersAndDies()
  expect(repliesIn(north)).toEqual([])
  await works()
  await works()
  expect(repliesIn(north)).toHaveLength(1)
})

test('of what is withdrawn no reply is sent', async () => {
  await answersAndDies()
  await chat.bot.services.learning.change(learning, (one) => ({ ...one, withdrawn: one.at, revision: 1 }))
  await works()
  expect([...repliesIn(north), ...repliesIn(south)]).toEqual([])
})

test('where it is taken down no reply is sent; where it stands still, one is', async () => {
  await answersAndDies()
  await helena.sends('learning-down', { learning, revision: 0 }, { reason: 'It names a supplier' }, inNorth)
  await works()
  expect(repliesIn(north)).toEqual([])
  expect(repliesIn(south)).toHaveLength(1)
})

test('withdrawn later, the reply says so in its place', async () => {
  await amina.presses(await asksAuthor(), 'Answer in the thread', { answer: 'Two months' })
  await works()
  await amina.sends('learning-withdraw', { learning, revision: 0 })
  await works()
  const last = repliesIn(north).at(-1)!
  expect(last).toMatchObject({ thread: cardIn(north), edits: true })
  expect(last.words).toBe('Not here any more\nAn answer stood here. Its author has withdrawn it.')
})

test('of who hides their council a reply names neither, and words that would tell it are taken out', async () => {
  await amina.presses(await asksAuthor(), 'Answer in the thread', { answer: 'Two months' })
  await amina.presses(await asksAuthor('And at Dunmarsh?'), 'Answer in the thread', { answer: 'Three' })
  await works()
  const form = await amina.sends('learning-edit', { learning })
  await amina.presses(form, 'Save the change', { shown: 'no' })
  await works()
  const now = repliesIn(north).filter(({ edits }) => edits)
  expect(now.find(({ words }) => words.includes('Two months'))!.words).toContain('The author')
  expect(JSON.stringify(now)).not.toMatch(/Amina|Alderbrook|Dunmarsh|Three/)
  expect(now.some(({ words }) => words.includes('It is not shown any more.'))).toBe(true)
})

test('somebody else cannot answer in its place', async () => {
  const question = JSON.stringify(await asksAuthor()).match(/"question":"([\w-]+)"/)![1]
  const tried = await helena.sends('learning-answer-openly', { learning, question }, { answer: 'Mine' })
  expect(tried.card).toBeUndefined()
  await works()
  expect(repliesIn(north)).toEqual([])
})

/** Somebody deletes the card in Teams, which says so when it is to be changed. */
const takesAwayInNorth = async () => {
  const { notify, store } = chat.bot.services
  await standing(chat, north)
  const root = (await notify.standing(`learning:${learning}`)).find(({ to }) => to === inChannel(north))!
  const kept = (await store.get(deliveries, `learning:${learning}`, root.key))!
  const { message: _gone, ...rest } = kept.value
  await store.put(deliveries, { ...rest, takenAway: true, state: 'failed' }, kept.version)
}
const cardsIn = (channel: string) =>
  chat.teams.sent.filter(({ conversation, edits }) => conversation === channel && !edits).length

test('a card that a team took away stays away when its author changes it, and replies are changed where they stand', async () => {
  await amina.presses(await asksAuthor(), 'Answer in the thread', { answer: 'Two months' })
  await works()
  const thread = cardIn(north)
  await takesAwayInNorth()
  const form = await amina.sends('learning-edit', { learning })
  await amina.presses(form, 'Save the change', { shown: 'no' })
  await works()
  expect([cardsIn(north), cardsIn(south)]).toEqual([1, 1])
  const replies = repliesIn(north)
  expect(replies.map((one) => [one.thread, one.edits])).toEqual([
    [thread, false],
    [thread, true],
  ])
  expect(replies[1]!.words).toContain('The author')
})

test('a reply stays in its thread when another card has come above it', async () => {
  await amina.presses(await asksAuthor(), 'Answer in the thread', { answer: 'Two months' })
  await works()
  const thread = cardIn(north)
  await takesAwayInNorth()
  const about = { learning }
  await chat.bot.services.notify.post({ lane: `learning:${learning}`, to: inChannel(north), kind: 'learning', about })
  await works()
  expect(cardsIn(north)).toBe(2)
  await amina.sends('learning-withdraw', { learning, revision: 0 })
  await works()
  expect(repliesIn(north).at(-1)).toMatchObject({ thread, edits: true })
})

test('answered while its card is gone, nothing is written beneath it, and nothing else is said', async () => {
  const question = await asksAuthor()
  await takesAwayInNorth()
  const answered = await amina.presses(question, 'Answer in the thread', { answer: 'Two months' })
  await works()
  expect(wordsOn(answered)).toContain('in each channel where the card still stands')
  expect([repliesIn(north).length, repliesIn(south).length]).toEqual([0, 1])
})

test('answered while its channels are not linked: it says so, and the reply comes when they are linked again', async () => {
  const question = await asksAuthor()
  const { channels, notify } = chat.bot.services
  for (const [channel, group] of [
    [north, 'north'],
    [south, 'south'],
  ] as const)
    await channels.unlink(inChannel(channel), group)
  const answered = await amina.presses(question, 'Answer in the thread', { answer: 'Two months' })
  expect(wordsOn(answered)).toContain('when it is linked again, the answer is in the thread too')
  await works()
  expect([...repliesIn(north), ...repliesIn(south)]).toEqual([])
  await links(chat, 'north', north)
  await notify.refresh(laneOfAllIn(inChannel(north)))
  await works()
  await works()
  expect(repliesIn(north)).toHaveLength(1)
  expect(repliesIn(north)[0]).toMatchObject({ thread: cardIn(north), edits: false })
  expect(repliesIn(south)).toEqual([])
})
