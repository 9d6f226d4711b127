import { known } from '../../bot/people-records'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Conversation, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { addGroup, idOn, north, shares, standing, standingWords } from '../support/learning'
import { goTo } from '../support/prompts'

/** A hidden council stays hidden whatever happens later: its author moves, or a message that waits is sent after all. */

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

/** From now on she signs in with another council. */
async function movesCouncil() {
  const { store } = chat.bot.services
  const kept = (await store.get(known, amina.id, amina.id))!
  const address = 'amina.yusuf@dunmarsh.example'
  await store.put(
    known,
    { ...kept.value, signInName: address, email: address, council: 'sample-dunmarsh' },
    kept.version,
  )
  await chat.restart()
  expect((await chat.bot.services.people.now(amina.id))?.council?.id).toBe('sample-dunmarsh')
}

test.each(['Alderbrook', 'Dunmarsh'])('an author who has moved council tells neither of the two: %s', async (name) => {
  const page = await shares(amina, { places, shown: 'no' })
  const learning = idOn(page)
  await helena.sends('learning-ask', { learning, key: 'k' }, { question: 'How long?' }, inNorth)
  const question = await newest(amina)
  await movesCouncil()
  const telling = `At ${name} two months`
  for (const button of ['Answer privately', 'Answer in the thread'])
    expect(wordsOn(await amina.presses(question, button, { answer: telling }))).toContain('your words tell it')
  const form = await amina.presses(page, 'Change it')
  expect(wordsOn(await amina.presses(form, 'Save the change', { did: telling }))).toContain('your words tell it')
  expect(await standingWords(chat, north)).not.toContain(name)
  expect(JSON.stringify(helena.received())).not.toContain(name)
})

/** Teams is busy; it takes what waits once the clock has moved on. */
const isBusy = async (times = 1) => {
  await standing(chat, north)
  for (let time = 0; time < times; time += 1) chat.teams.answers.push({ status: 503 })
}
const comesLater = async () => {
  await goTo(chat, '2026-11-23T10:00:00Z')
  await goTo(chat, '2026-11-23T11:00:00Z')
}
const hides = async (page: Awaited<ReturnType<typeof shares>>, more = {}) =>
  amina.presses(await amina.presses(page, 'Change it'), 'Save the change', { shown: 'no', ...more })

test.each([
  ['two months', 'How long?', 'At Alderbrook two months', ['has since hidden their council', 'How long?']],
  ['a question of theirs', 'What does Alderbrook pay?', 'Nothing at all', ['Nothing at all', 'The author']],
])('an answer that waits while its author hides does not name them: %s', async (_what, question, words, stays) => {
  const page = await shares(amina, { places })
  const learning = idOn(page)
  await helena.sends('learning-ask', { learning, key: 'k' }, { question }, inNorth)
  const asked = await newest(amina)
  const before = helena.received().length
  await isBusy()
  await amina.presses(asked, 'Answer privately', { answer: words })
  await chat.bot.services.notify.idle()
  expect([chat.teams.answers.length, helena.received().length]).toEqual([0, before])
  await hides(page)
  await comesLater()
  const told = helena.received().slice(before)
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/amina|alderbrook/i)
  for (const part of stays) expect(wordsOn(await newest(helena))).toContain(part)
})

test('whoever asked for it to be kept is told by its title of that moment', async () => {
  const page = await shares(amina, { places, title: 'How Alderbrook calls' })
  const { learning, notify } = chat.bot.services
  await learning.change(idOn(page), (one) => ({ ...one, asked: { id: helena.id, name: 'Helena Ost' } }))
  const before = helena.received().length
  await isBusy(2)
  await amina.presses(await amina.presses(page, 'Change it'), 'Save the change', { came: 'More' })
  await chat.bot.services.afterwards.idle()
  await notify.idle()
  expect([chat.teams.answers.length, helena.received().length]).toEqual([0, before])
  await hides(page, { came: 'More', title: 'How we call' })
  await comesLater()
  const told = helena.received().slice(before)
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).toContain('How we call')
  expect(JSON.stringify(told)).not.toMatch(/amina|alderbrook/i)
})

test.each(['Answer privately', 'Answer in the thread'])(
  'an answer of a hidden author that names another council is asked for anew, not left out later: %s',
  async (button) => {
    const learning = idOn(await shares(amina, { places, shown: 'no' }))
    await helena.sends('learning-ask', { learning, key: 'k' }, { question: 'How long?' }, inNorth)
    const asked = await newest(amina)
    const refused = await amina.presses(asked, button, { answer: 'Dunmarsh Council did it in two months' })
    expect(wordsOn(refused)).toContain('so your answer names none')
    expect(JSON.stringify(refused.card)).toContain('Dunmarsh Council did it in two months')
    await amina.presses(refused, button, { answer: 'Two months' })
    expect(wordsOn(await newest(helena))).toContain('Two months')
  },
)

test('an answer reaches whoever asked, also where the author has withdrawn the learning before it', async () => {
  const learning = idOn(await shares(amina, { places }))
  await helena.sends('learning-ask', { learning, key: 'k' }, { question: 'How long?' }, inNorth)
  const asked = await newest(amina)
  await amina.sends('learning-withdraw', { learning, revision: 0 })
  await amina.presses(asked, 'Answer privately', { answer: 'Two months' })
  expect(wordsOn(await newest(helena))).toContain('Two months')
})
