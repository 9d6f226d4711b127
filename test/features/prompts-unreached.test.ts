import { occurrences } from '../../bot/domain/occurrence'
import { prompts } from '../../bot/domain/prompt'
import { listing } from '../../bot/features/prompts/list'
import type { PageRequest, Store } from '../../storage/port'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { confirms, goTo, later, occurrencesOf, works, writes } from '../support/prompts'

/** Whoever has not got a prompt is not said to be silent, neither at once nor in what comes later. */

let chat: Conversation
let amina: Talker
let tom: Talker
let pia: Talker
let rachel: Talker
beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  pia = chat.person('Pia Quist', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, tom, pia, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

const blocked = { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } }
const day = { day: '2026-11-27', time: '09:00', closing: '2026-12-18' }
const progress = async () => {
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  return rachel.presses(open, 'Progress')
}
const silent = async () => wordsOn(await rachel.presses(await progress(), 'Who has not answered'))
const latest = async () => (await chat.bot.services.checkIns.pulses())[0]!.latest
const digests = () =>
  rachel
    .received()
    .filter((one) => one.activity.summary?.startsWith('Your week'))
    .map((one) => wordsOn(one.activity.attachments![0]!.content as never))
    .join()

/** Amina has paused, and one of the others has blocked Pioneer. */
async function sends(reminders: string): Promise<{ reached: string; lost: string }> {
  await confirms(rachel, await writes(rachel, { when: 'once', times: { ...day, reminders } }))
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts', { until: '2026-12-08' })
  chat.teams.answers.push(blocked)
  await goTo(chat, '2026-11-27T09:00:00Z')
  const isTom = tom.received().some((one) => one.activity.summary?.startsWith('A message from'))
  return isTom ? { reached: 'Tom', lost: 'Pia' } : { reached: 'Pia', lost: 'Tom' }
}

test('the list of who has not answered says of whom it is not known, and why', async () => {
  const { reached, lost } = await sends('')
  const words = await silent()
  expect(words).toMatch(/Amina Yusuf \(has paused prompts\)/)
  expect(words).toMatch(new RegExp(`${lost} \\w+ \\(not reached\\)`))
  expect(words).toMatch(new RegExp(`${reached} \\w+(,|\\n| and|$)`))
  await later(chat, 10_000)
  expect(await silent()).toContain('0 of 1 answered')
})

test('neither the digest nor the count of the council has them', async () => {
  const { reached, lost } = await sends('')
  await later(chat, 10_000)
  expect(await latest()).toMatchObject({ asked: 1, answered: 0 })
  await goTo(chat, '2026-11-30T08:31:00Z')
  expect(digests()).toContain(reached)
  expect(digests()).not.toContain('Amina')
  expect(digests()).not.toContain(lost)
})

test('who is reached by sending again, or by a reminder, is waited for from then on', async () => {
  const { lost } = await sends('7')
  await later(chat, 10_000)
  const card = await progress()
  expect(buttonsOf(card.card!).map(({ title }) => title)).toContain('Send again to those not reached')
  await rachel.presses(card, 'Send again to those not reached')
  await works(chat)
  await later(chat, 60_000)
  expect(await latest()).toMatchObject({ asked: 2 })
  expect(await silent()).toMatch(new RegExp(`${lost} \\w+(,|\\n| and|$)`))
  await goTo(chat, '2026-12-11T09:00:00Z')
  await later(chat, 600_000)
  expect(await latest()).toMatchObject({ asked: 3 })
  expect(await silent()).not.toMatch(/reached\)|prompts\)/)
})

test('when it has closed, they are not among those who were silent', async () => {
  await sends('')
  await goTo(chat, '2026-12-19T00:00:00Z')
  await later(chat, 61_000)
  expect(await latest()).toMatchObject({ asked: 1, closed: true })
})

test('90 days after its end the names are forgotten, and the counts stay', async () => {
  await sends('')
  await goTo(chat, '2026-12-19T00:00:00Z')
  await later(chat, 61_000)
  const [closed] = await occurrencesOf(chat, rachel)
  expect(closed!.tally!.missed).toHaveLength(2)
  expect(closed!.unreachable).not.toEqual([])
  await goTo(chat, '2027-03-18T23:00:00Z')
  expect((await occurrencesOf(chat, rachel))[0]).toEqual(closed)
  await goTo(chat, '2027-03-19T01:00:00Z')
  const [after] = await occurrencesOf(chat, rachel)
  expect(after).toMatchObject({ unreachable: [], tally: { ...closed!.tally, missed: [] }, state: 'closed' })
  expect(occurrences.due!(after!)).toBeUndefined()
  expect(wordsOn(await progress())).toMatch(/1\s+not sent: they have paused prompts/)
})

test('the list of prompts and each prompt read their own sendings alone', async () => {
  const { store } = chat.bot.services
  await sends('')
  const [one] = await occurrencesOf(chat, rachel)
  await store.put(occurrences, { ...one!, id: 'another/2026-11-27T09:00', prompt: 'another' })
  const [prompt] = (await store.list(prompts, rachel.id)).items
  const asked: (PageRequest | undefined)[] = []
  const spied: Store = {
    ...store,
    list: (collection, partition, page) => {
      if (collection.name === occurrences.name) asked.push(page)
      return store.list(collection, partition, page)
    },
  }
  const person = (await chat.bot.services.people.now(rachel.id))!
  const services = { ...chat.bot.services, store: spied }
  await listing.list(person, rachel.id, 0, services)
  await listing.open(person, { author: rachel.id, prompt: prompt!.value.id }, services)
  expect(asked.map((page) => page?.within)).toEqual(Array(2).fill(`${prompt!.value.id}/`))
})
