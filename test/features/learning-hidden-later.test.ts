import { known } from '../../bot/people-records'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Conversation, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { addGroup, idOn, north, shares, standingWords } from '../support/learning'

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
  for (const button of ['Answer them alone', 'Answer in the thread'])
    expect(wordsOn(await amina.presses(question, button, { answer: telling }))).toContain('your words tell it')
  const form = await amina.presses(page, 'Change it')
  expect(wordsOn(await amina.presses(form, 'Save the change', { did: telling }))).toContain('your words tell it')
  expect(await standingWords(chat, north)).not.toContain(name)
  expect(JSON.stringify(helena.received())).not.toContain(name)
})
