import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Conversation, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { addGroup, idOn, north, shares, south, standing, standingWords, story } from '../support/learning'

/** Councils share what they learnt in channels, and others say something to it. */

let chat: Conversation
let amina: Talker
let helena: Talker
let ruth: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
  for (const talker of [amina, helena, ruth]) await talker.opens()
  await addGroup(chat, 'north', {}, north)
})
afterEach(() => chat.stop())

const inNorth = { in: { channel: north } }
const places = channelId(tenant, north)
const told = async (talker: Talker) => {
  await chat.bot.services.notify.idle()
  return talker.received().at(-1)?.activity.attachments?.[0]?.content as Card | undefined
}

test('what is shared stands in the channel chosen, with each of its parts', async () => {
  const page = await shares(amina, { places })
  expect(wordsOn(page)).toContain('Shared. Thank you.')
  const words = await standingWords(chat, north)
  for (const part of [story.title, story.problem, story.did, story.came, story.differently])
    expect(words).toContain(part)
  expect(words).toContain('Shared by Amina Yusuf, Alderbrook Borough Council (sample)')
  expect(words).toContain('Suppliers and markets')
})

test('said in a channel, the form comes in the personal chat with that channel chosen', async () => {
  await amina.says('share', inNorth)
  const form = await told(amina)
  const seenThere = 'People in the channel in which this began have seen that it was you.'
  expect(wordsOn(form)).toContain(seenThere)
  expect(wordsOn(await amina.says('share'))).not.toContain(seenThere)
  const fault = await amina.presses(form, 'Share it', { ...story, did: 'http://evil.example' })
  expect(wordsOn(fault)).toContain(seenThere)
  const page = await amina.presses(form, 'Share it', story)
  expect(wordsOn(page)).toContain('Shared. Thank you.')
  expect(await standingWords(chat, north)).toContain(story.title)
})

test('useful is counted once a person, on the card that everybody sees', async () => {
  await shares(amina, { places })
  const card = await standing(chat, north)
  const first = await helena.presses(card, 'Useful', {}, inNorth)
  expect(wordsOn(first)).toContain('1 person found it useful.')
  await helena.presses(card, 'Useful', {}, inNorth)
  await ruth.presses(card, 'Useful', {}, inNorth)
  expect(await standingWords(chat, north)).toContain('2 people found it useful.')
  await helena.presses(first, 'Not useful after all', {}, inNorth)
  expect(await standingWords(chat, north)).toContain('1 person found it useful.')
  await helena.presses(first, 'Not useful after all', {}, inNorth)
  expect(await standingWords(chat, north)).toContain('1 person found it useful.')
})

test('who tried it too says so with a line, and can take it back', async () => {
  await shares(amina, { places })
  const card = await standing(chat, north)
  const form = await helena.presses(card, 'We tried this too', {}, inNorth)
  await helena.presses(form, 'Save', { line: 'It took us two months' }, inNorth)
  expect(await standingWords(chat, north)).toContain(
    'Helena Ost, Brackenshire County Council (sample)  \nIt took us two months',
  )
  const again = await helena.presses(card, 'We tried this too', {}, inNorth)
  await helena.presses(again, 'We did not try it', {}, inNorth)
  expect(await standingWords(chat, north)).not.toContain('Helena')
})

test('a question reaches the author in their chat, who answers on the card or alone', async () => {
  await shares(amina, { places })
  const card = await standing(chat, north)
  for (const [button, words] of [
    ['Answer in the thread', 'A call of ten minutes'],
    ['Answer privately', 'Their name is Greenway'],
  ] as const) {
    const form = await helena.presses(card, 'Ask the author', {}, inNorth)
    await helena.presses(form, 'Send', { question: `How? ${button}` }, inNorth)
    const question = await told(amina)
    expect(wordsOn(question)).toContain('Helena Ost, Brackenshire County Council (sample)')
    await amina.presses(question, button, { answer: words })
    expect(wordsOn(await told(helena))).toContain(words)
  }
  const words = await standingWords(chat, north)
  expect(words).toContain('A call of ten minutes')
  expect(words).not.toContain('Greenway')
})

test('an author who would rather not be asked is not asked, by a crafted press either', async () => {
  const page = await shares(amina, { places, contact: 'no' })
  expect(JSON.stringify(await standing(chat, north))).not.toContain('Ask the author')
  const before = amina.received().length
  const asked = await helena.sends('learning-ask', { learning: idOn(page), key: 'k' }, { question: 'Why?' }, inNorth)
  expect(asked.words).toBe('The author of this would rather not be asked about it.')
  await chat.bot.services.notify.idle()
  expect(amina.received()).toHaveLength(before)
})

test('what is saved is found again, and removed', async () => {
  await shares(amina, { places })
  await helena.presses(await standing(chat, north), 'Save for me', {}, inNorth)
  const list = await helena.says('saved learning')
  expect(wordsOn(list)).toContain(story.title)
  expect(wordsOn(await helena.presses(list, 'Open'))).toContain(story.differently)
  await helena.presses(list, 'Remove')
  expect(wordsOn(await helena.says('saved learning'))).toContain('You have saved nothing yet.')
})

test('its author changes it, and the cards show the change', async () => {
  const page = await shares(amina, { places })
  const form = await amina.presses(page, 'Change it')
  await amina.presses(form, 'Save the change', { came: 'All ten were met.' })
  expect(await standingWords(chat, north)).toContain('All ten were met.')
  const kept = await chat.bot.services.learning.get(idOn(page))
  expect(kept).toMatchObject({ revision: 1, before: [{ body: { came: story.came } }] })
  const late = await amina.presses(form, 'Save the change', { came: 'Older' })
  expect(wordsOn(late)).toContain('It changed after your card was drawn.')
  expect(await standingWords(chat, north)).toContain('All ten were met.')
})

test('withdrawn by its author it is nowhere: not on its cards, in the search, on a page or saved', async () => {
  const page = await shares(amina, { places })
  await helena.presses(await standing(chat, north), 'Save for me', {}, inNorth)
  await amina.presses(await amina.presses(page, 'Withdraw it'), 'Withdraw it')
  const words = await standingWords(chat, north)
  expect(words).toContain('Its author has withdrawn it.')
  expect(words).not.toContain(story.title)
  expect(wordsOn(await helena.says('learning supplier missed targets'))).not.toContain(story.title)
  expect(wordsOn(await helena.says('saved learning'))).not.toContain(story.title)
  expect((await helena.sends('learning', { learning: idOn(page) })).words).toContain('This is not there for you')
})

test('who looks after a group takes it down there with a reason that the author alone sees', async () => {
  await addGroup(chat, 'south', { facilitators: [{ id: ruth.id, name: 'Ruth Pemberton' }] }, south)
  const page = await shares(amina, { places: `${places},${channelId(tenant, south)}` })
  const more = await ruth.presses(await standing(chat, south), 'More', {}, { in: { channel: south } })
  const ask = await ruth.presses(more, 'Take it down', {}, { in: { channel: south } })
  await ruth.presses(ask, 'Take it down', { reason: 'It names a supplier' }, { in: { channel: south } })
  const [inSouth, stays] = [await standingWords(chat, south), await standingWords(chat, north)]
  expect(inSouth).toContain('Those who look after this group have taken it down.')
  expect(inSouth).not.toMatch(/It names a supplier|Monthly calls/)
  expect(stays).toContain(story.title)
  expect(wordsOn(await told(amina))).toContain('Ruth Pemberton  \nIt names a supplier')
  const seen = [...helena.received(), ...chat.teams.sent.filter((one) => one.conversation.startsWith('19:'))]
  expect(JSON.stringify(seen)).not.toContain('It names a supplier')
  expect((await helena.sends('learning', { learning: idOn(page) })).card).toBeDefined()
})

test('nobody else may change it, withdraw it, or take it down', async () => {
  const page = await shares(amina, { places })
  const learning = idOn(page)
  const form = { ...story, title: 'Taken' }
  const tries = [
    await helena.sends('learning-edit', { learning }),
    await helena.sends('learning-save-change', { learning, revision: 0 }, form),
    await helena.sends('learning-withdraw-ask', { learning }),
    await helena.sends('learning-withdraw', { learning, revision: 0 }),
    await helena.sends('learning-down-ask', { learning }, {}, inNorth),
    await helena.sends('learning-down', { learning, revision: 0 }, { reason: 'x' }, inNorth),
  ]
  for (const { card, words } of tries) {
    expect(card).toBeUndefined()
    expect(words).toMatch(/^Only (whoever shared this|those who look after a group) can/)
  }
  expect(await chat.bot.services.learning.get(learning)).toMatchObject({ revision: 0, body: { title: story.title } })
})
