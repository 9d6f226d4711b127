import { checkIns } from '../../bot/domain/check-in'
import { councilRounds } from '../../bot/domain/council-round'
import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { jobs } from '../support/settling'

/** The made-up rounds: what a connector and an officer see of them the first time they try. */

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation({ sample: true })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, rachel]) await talker.opens()
})
afterAll(() => chat.stop())

test('the councils stand in order of need, from red and silent to green', async () => {
  const list = await rachel.says('caseload')
  const names = [...wordsOn(list).matchAll(/^(\w+).*\(sample\)$/gm)].map(([, name]) => name)
  expect(names.slice(0, 4)).toEqual(['Dunmarsh', 'Elverstone', 'Brackenshire', 'Kestrelwick'])
  expect(wordsOn(list)).toMatch(/Needs you:\s+overall rating red, confidence 1 of 5, asks for a call/)
  expect(wordsOn(list)).toMatch(/Needs you:\s+3 rounds missed/)
})

test('the trend has three rounds at once, and a lead reads what was said', async () => {
  const trend = await amina.sends('trend', { council: 'sample-alderbrook' })
  expect(wordsOn(trend)).toContain('September check-in: 2 of 3 answered, 2 amber, confidence 3.0')
  expect(partsOf(trend.card).some((part) => part.type === 'Image')).toBe(true)
  expect(wordsOn(await amina.presses(trend, 'What was said'))).toContain('Every gold contract has an owner.')
})

test('every person in it is of the council that asked, and is asked where they answer', () => {
  const { people, checkIns } = chat.bot.services.content.sample!
  const council = new Map(people.map((person) => [person.id, person.council]))
  const strays = checkIns.flatMap((round) => [
    ...round.asked.filter((id) => council.get(id) !== round.council),
    ...round.answers.filter(({ person }) => !round.asked.includes(person)).map(({ person }) => person),
    ...round.answers.filter(({ sent }) => sent < round.opens || sent >= round.closes).map(({ sent }) => sent),
  ])
  expect(strays).toEqual([])
})

test('it is placed once, and nobody is told of it', async () => {
  const { store } = chat.bot.services
  const counts = async () => [
    (await store.list(checkIns, 'sample-alderbrook')).items.length,
    (await store.list(councilRounds, 'sample-alderbrook')).items.length,
  ]
  expect(await counts()).toEqual([7, 3])
  await chat.restart()
  await jobs(chat)
  const after = await chat.bot.services.store.list(checkIns, 'sample-alderbrook')
  expect(after.items.map(({ value }) => value.revision)).toEqual(Array(7).fill(1))
  expect(
    rachel
      .received()
      .map((one) => one.activity.summary)
      .join(),
  ).not.toMatch(/needs you|have no answer/)
})
