import {
  type Answered,
  buttonsOf,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { actor } from '../support/submissions'

/** Many connectors and many people of one council: page by page, and no card too large for a client. */

const adminObject = '00000000-0000-4000-8000-0000000ad001'
const council = 'sample-alderbrook'

let chat: Conversation
let admin: Talker
const officers: Talker[] = []

const numbered = (count: number, name: string) => {
  const letters = `${String.fromCharCode(97 + Math.floor(count / 26))}${String.fromCharCode(97 + (count % 26))}`
  return `${letters} ${name} `.padEnd(120, 'long ').trim().padEnd(120, 'x')
}

beforeAll(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: adminObject } })
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  await admin.opens()
  for (let count = 0; count < 45; count++) {
    const email = `officer.${count}.first-name.second-name@alderbrook.example`
    const more = { email, userPrincipalName: email }
    officers.push(chat.person(numbered(count, 'Officer'), 'alderbrook.example', more))
  }
  for (const officer of officers) await officer.opens()
  for (let count = 0; count < 10; count++) {
    const connector = chat.person(numbered(count, 'Connector'), 'improve.example')
    await connector.opens()
    await chat.bot.services.people.appoint(connector.id, [council], actor(admin))
  }
}, 30_000)
afterAll(() => chat.stop())

const size = (answered: Answered) => Buffer.byteLength(JSON.stringify(answered.card))
const connectorsOn = (answered: Answered) =>
  wordsOn(answered)
    .match(/^\w\w(?= Connector )/gm)
    ?.join(' ')
const people = (answered: Answered) =>
  partsOf(answered.card).find((part) => part.id === 'people') as unknown as {
    choices: { value: string }[]
    value: string
  }
const leads = async () =>
  (await chat.bot.services.people.membersOf(council)).filter((one) => one.lead).map((one) => one.person)
const firstPage = () => admin.sends('leads-open', {}, { council })
const idOf = (place: number) => officers[place]!.id

test('connectors come eight a page, and the buttons say whose they are', async () => {
  const first = await admin.says('connectors')
  expect(connectorsOn(first)).toBe('aa ab ac ad ae af ag ah')
  expect(size(first)).toBeLessThan(25_000)
  expect(wordsOn(first)).toContain('Page 1 of 2')
  const name = numbered(0, 'Connector')
  expect(
    buttonsOf(first.card!)
      .slice(0, 2)
      .map((button) => button.tooltip),
  ).toEqual([`Change the caseload of ${name}`, `End the appointment of ${name}`])
  const second = await admin.presses(first, 'Next page')
  expect(connectorsOn(second)).toBe('ai aj')
  expect(connectorsOn(await admin.presses(second, 'Previous page'))).toBe('aa ab ac ad ae af ag ah')
})

test('people come forty a page, in order of their names, and saving a page leaves the others', async () => {
  const first = await firstPage()
  expect(people(first).choices.map((one) => one.value)).toEqual(officers.slice(0, 40).map((one) => one.id))
  await admin.presses(first, 'Save leads', { people: `${idOf(0)},${idOf(39)}` })
  const second = await admin.presses(await firstPage(), 'Next page')
  expect(people(second).choices.map((one) => one.value)).toEqual(officers.slice(40).map((one) => one.id))
  const saved = await admin.presses(second, 'Save leads', { people: idOf(44) })
  expect(wordsOn(saved)).toMatch(/Saved\.(.|\n)*Page 2 of 2/)
  expect(people(saved).value).toBe(idOf(44))
  expect((await leads()).toSorted()).toEqual([idOf(0), idOf(39), idOf(44)].toSorted())
  await admin.presses(await admin.presses(saved, 'Previous page'), 'Save leads', { people: '' })
  expect(await leads()).toEqual([idOf(44)])
})

test('a page saved twice at once is saved; with everybody a lead it is small enough for every client', async () => {
  const everybody = officers.slice(0, 40).map((one) => one.id)
  const card = await firstPage()
  const both = await Promise.all([1, 2].map(() => admin.presses(card, 'Save leads', { people: everybody.join(',') })))
  for (const saved of both) {
    expect(wordsOn(saved)).toContain('Saved.')
    expect(people(saved).value.split(',')).toHaveLength(40)
    expect(size(saved)).toBeLessThan(25_000)
  }
})

test('somebody who stands on another page since the card was drawn is not passed over in silence', async () => {
  await admin.presses(await firstPage(), 'Save leads', { people: '' })
  const old = await firstPage()
  await chat.person('aa Aaron', 'alderbrook.example').opens()
  const answer = await admin.presses(old, 'Save leads', { people: idOf(39) })
  expect(wordsOn(answer)).toContain('nothing was changed now')
  expect(await leads()).toEqual([idOf(44)])
})
