import { learnings } from '../../bot/domain/learning'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { posts } from '../support/activities'
import {
  type Answered,
  type Conversation,
  startConversation,
  type Talker,
  tenant,
  wordsOn,
} from '../support/conversation'
import { addGroup, idOn, north, shares, standing, standingWords, story } from '../support/learning'

/** A council that keeps its name to itself is named nowhere: on cards, in notices, in searches, or by what others say. */

let chat: Conversation
let amina: Talker
let helena: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const talker of [amina, helena]) await talker.opens()
  await addGroup(chat, 'north', { facilitators: [{ id: helena.id, name: 'Helena Ost' }] }, north)
})
afterEach(() => chat.stop())

const inNorth = { in: { channel: north } }
const places = channelId(tenant, north)
const newest = async (talker: Talker) => {
  await chat.bot.services.notify.idle()
  return talker.received().at(-1)?.activity.attachments?.[0]?.content as Card | undefined
}

test('everything that others receive is without the name of the council and of its author', async () => {
  const page = await shares(amina, { places, shown: 'no' })
  const learning = idOn(page)
  const seen: (Answered | undefined)[] = []
  const card = await standing(chat, north)
  for (const button of ['Useful', 'Save for me', 'More']) seen.push(await helena.presses(card, button, {}, inNorth))
  const tried = await helena.presses(card, 'We tried this too', {}, inNorth)
  seen.push(tried, await helena.presses(tried, 'Save', { line: 'It went well' }, inNorth))
  const form = await helena.presses(card, 'Ask the author', {}, inNorth)
  seen.push(form, await helena.presses(form, 'Send', { question: 'How long did it take?' }, inNorth))
  await amina.presses(await newest(amina), 'Answer in the thread', { answer: 'Two months' })
  const second = await helena.presses(card, 'Ask the author', {}, inNorth)
  await helena.presses(second, 'Send', { question: 'And what did it cost?' }, inNorth)
  await amina.presses(await newest(amina), 'Answer privately', { answer: 'Nothing' })
  for (const words of ['learning', 'learning supplier missed targets', 'saved learning'])
    seen.push(await helena.says(words))
  seen.push(await helena.sends('learning', { learning }), await helena.sends('tool', { tool: story.tool }))
  const value = { commandId: 'find-learning', parameters: [{ name: 'words', value: 'supplier' }] }
  const offers = await posts(chat, helena, { type: 'invoke', name: 'composeExtension/query', value })
  seen.push(await helena.sends('learning-down-ask', { learning }, {}, inNorth))
  await chat.bot.services.notify.idle()

  const shown = seen.map((one) => JSON.stringify(one?.card))
  expect(shown.every(Boolean)).toBe(true)
  const sent = chat.teams.sent.filter(({ conversation }) => conversation !== `a:${amina.member.email}`)
  const told = JSON.stringify(sent)
  expect([...shown, told].join()).not.toMatch(/alderbrook|amina/i)
  expect(offers.body).not.toMatch(/alderbrook|amina|district/i)
  expect(offers.body).toContain(story.title)
  expect(told).toContain('Two months')
  expect(told).toContain('The author')
})

test('it is not found by the type of its council', async () => {
  await shares(amina, { places, shown: 'no' })
  const list = await helena.says('learning')
  expect(wordsOn(list)).toContain(story.title)
  expect(wordsOn(await helena.presses(list, 'Find', { type: 'district' }))).not.toContain(story.title)
})

test('the index of the search holds no name', async () => {
  await shares(amina, { places, shown: 'no' })
  const { learning } = chat.bot.services
  const { found } = await learning.look('', new Set(['north']), { theme: '', stage: '', type: '' })
  expect(found).toHaveLength(1)
  expect(JSON.stringify(found)).not.toMatch(/alderbrook|amina|district/i)
})

test.each([
  ['its name', 'Alderbrook did this.'],
  ['its name in small letters', 'at alderbrook we do this'],
  ['its whole name', 'For Alderbrook Borough Council'],
  ['its address', 'Write to x@alderbrook.example'],
])('words of its own that tell the council by %s are not shared', async (_what, did) => {
  const answer = await shares(amina, { places, shown: 'no', did })
  expect(wordsOn(answer)).toContain('You keep your council to yourself, but your words tell it')
  expect(await standing(chat, north)).toBeUndefined()
  const again = await amina.presses(answer, 'Share it', { did, shown: 'yes' })
  expect(wordsOn(again)).toContain('Shared. Thank you.')
})

test('others cannot name it either, and are not told whether they were right', async () => {
  const learning = idOn(await shares(amina, { places, shown: 'no' }))
  const tries = async (line: string) =>
    wordsOn(await helena.sends('learning-tried', { learning }, { line }, inNorth)).split('\n')[3]
  expect(await tries('That is Alderbrook!')).toContain('Leave the names of councils out')
  expect(await tries('That is Dunmarsh!')).toBe(await tries('That is Alderbrook!'))
  const asked = await helena.sends('learning-ask', { learning, key: 'k' }, { question: 'Are you alderbrook?' }, inNorth)
  expect(wordsOn(asked)).toContain('Leave the names of councils out')
  expect(await standingWords(chat, north)).not.toMatch(/alderbrook/i)
})

test('who hides it later is named no more, on cards that stand already', async () => {
  const page = await shares(amina, { places })
  expect(await standingWords(chat, north)).toContain('Amina Yusuf')
  await amina.presses(await amina.presses(page, 'Change it'), 'Save the change', { shown: 'no' })
  expect(JSON.stringify(await standing(chat, north))).not.toMatch(/alderbrook|amina/i)
  const kept = await chat.bot.services.store.get(learnings, 'learning', idOn(page))
  expect(kept?.value.body.shown).toBe(false)
})

test('who hides it later is not named by what was said before either', async () => {
  const page = await shares(amina, { places })
  const learning = idOn(page)
  const ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
  await helena.sends('learning-tried', { learning }, { line: 'We did as Alderbrook did' }, inNorth)
  await ruth.sends('learning-tried', { learning }, { line: 'It went well' }, inNorth)
  const asks = async (key: string, question: string, answer: string) => {
    await helena.sends('learning-ask', { learning, key }, { question }, inNorth)
    await amina.presses(await newest(amina), 'Answer in the thread', { answer })
  }
  await asks('one', 'How long?', 'At Alderbrook two months')
  await asks('two', 'What did Alderbrook pay?', 'Nothing')
  await asks('three', 'Who did it?', 'Two officers')
  expect(await standingWords(chat, north)).toMatch(/as Alderbrook did[\s\S]*At Alderbrook two months/)
  await amina.presses(await amina.presses(page, 'Change it'), 'Save the change', { shown: 'no' })
  expect(JSON.stringify(await standing(chat, north))).not.toMatch(/alderbrook|amina/i)
  const words = await standingWords(chat, north)
  for (const stays of ['2 people tried this too', 'It went well', 'Who did it?', 'Two officers'])
    expect(words).toContain(stays)
  expect(JSON.stringify((await helena.sends('learning', { learning })).card)).not.toMatch(/alderbrook|amina/i)
})

test('its author does not count among others: their name would stand beside it', async () => {
  const learning = idOn(await shares(amina, { places, shown: 'no' }))
  for (const [verb, fixed] of [
    ['learning-useful', { learning, useful: true }],
    ['learning-tried', { learning }],
    ['learning-ask', { learning, key: 'k' }],
  ] as const)
    expect((await amina.sends(verb, fixed, { line: 'x', question: 'x' }, inNorth)).words).toMatch(/^This is yours: /)
  expect(await standingWords(chat, north)).not.toMatch(/alderbrook|amina|1 person/i)
})
