import { cardsTo } from '../support/assessments'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { actor } from '../support/submissions'

/** An old card undoes nothing that was done since it was drawn; the same press twice is fine. */

const adminObject = '00000000-0000-4000-8000-0000000ad001'
const changed = 'This changed after your card was drawn, so nothing was changed now.'
const [alderbrook, elverstone] = ['sample-alderbrook', 'sample-elverstone']

let chat: Conversation
let admin: Talker
let names = 0

beforeAll(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: adminObject } })
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  await admin.opens()
})
afterAll(() => chat.stop())

async function newcomer(...caseload: string[]): Promise<Talker> {
  names += 1
  const talker = chat.person(`${String.fromCharCode(96 + names).repeat(6)} Newcomer`, 'improve.example')
  await talker.opens()
  await appoints(talker, ...caseload)
  return talker
}

/** Elsewhere, another administrator changes somebody's caseload. */
const appoints = (talker: Talker, ...caseload: string[]) =>
  chat.bot.services.people.appoint(talker.id, caseload, actor(admin))

const caseloadOf = async (talker: Talker) => (await chat.bot.services.people.find(talker.id))?.caseload

const regionOf = (talker: Talker, region = 'West Midlands'): Promise<Answered> =>
  admin.sends('caseload', { person: talker.id }, { region })

const told = async (talker: Talker) =>
  (await cardsTo(chat, talker)).filter((card) => card.fallbackText === 'You are a connector now.')

test('a caseload that was changed since the card was drawn stays, and the card shows it as it is', async () => {
  const one = await newcomer(alderbrook)
  const old = await regionOf(one)
  await appoints(one, alderbrook, elverstone)
  const answer = await admin.presses(old, 'Save', { councils: '' })
  expect(wordsOn(answer)).toContain(changed)
  expect(wordsOn(answer)).toContain('2 councils in all')
  expect(await caseloadOf(one)).toEqual([alderbrook, elverstone])
  expect(wordsOn(await admin.presses(answer, 'Save', { councils: '' }))).toContain('Saved.')
  expect(await caseloadOf(one)).toEqual([elverstone])
})

test('an old card does not appoint again whose appointment has ended', async () => {
  const one = await newcomer(elverstone)
  const old = await regionOf(one)
  await appoints(one)
  expect(wordsOn(await admin.presses(old, 'Save', { councils: alderbrook }))).toContain(changed)
  expect(await caseloadOf(one)).toEqual([])
})

test('a caseload that is saved again from the same card is saved', async () => {
  const one = await newcomer()
  const card = await regionOf(one)
  for (let press = 1; press <= 2; press++)
    expect(wordsOn(await admin.presses(card, 'Save', { councils: alderbrook }))).toContain('Saved.')
  expect(await caseloadOf(one)).toEqual([alderbrook])
})

test('an appointment that was changed since the question was asked does not end; asked anew it does, once or twice', async () => {
  const one = await newcomer(alderbrook)
  const old = await admin.sends('connector-ending', { person: one.id })
  await appoints(one, alderbrook, elverstone)
  const asked = await admin.presses(old, 'Yes, end it')
  expect(wordsOn(asked)).toContain(changed)
  expect(wordsOn(asked)).toContain('2 councils in the caseload')
  expect(await caseloadOf(one)).toEqual([alderbrook, elverstone])
  for (let press = 1; press <= 2; press++) {
    const ended = wordsOn(await admin.presses(asked, 'Yes, end it'))
    expect(ended).toMatch(/^Connectors\nSaved\.\n/)
    expect(ended).not.toContain(one.member.name)
  }
  expect(await caseloadOf(one)).toEqual([])
})

test('leads that were named since the card was drawn stay; the same press twice is saved', async () => {
  const officers = ['Tom Garland', 'Pia Quist'].map((name) => chat.person(name, 'alderbrook.example'))
  const [tom, pia] = officers as [Talker, Talker]
  for (const officer of officers) await officer.opens()
  const { people } = chat.bot.services
  const leads = async () => (await people.membersOf(alderbrook)).filter((one) => one.lead).map((one) => one.person)
  const old = await admin.sends('leads-open', {}, { council: alderbrook })
  await people.setLead(alderbrook, tom.id, true)
  const answer = await admin.presses(old, 'Save leads', { people: pia.id })
  expect(wordsOn(answer)).toContain(changed)
  expect(await leads()).toEqual([tom.id])
  for (let press = 1; press <= 2; press++)
    expect(wordsOn(await admin.presses(answer, 'Save leads', { people: pia.id }))).toContain('Saved.')
  expect(await leads()).toEqual([pia.id])
})

test('who is given a first caseload is told, once, and not when it changes', async () => {
  const one = await newcomer()
  const card = await regionOf(one)
  await Promise.all([1, 2].map(() => admin.presses(card, 'Save', { councils: alderbrook })))
  await admin.presses(await regionOf(one, 'South West'), 'Save', { councils: elverstone })
  const notices = await told(one)
  expect(notices).toHaveLength(1)
  expect(buttonsOf(notices[0]!).map((button) => button.title)).toEqual(['Review', 'What can I do?'])
  expect(wordsOn(await one.presses(notices[0], 'Review'))).toMatch(/^Review\n/)
})

test('nobody is told who was a connector before, or whose caseload stays empty', async () => {
  const [before, none] = [await newcomer(elverstone), await newcomer()]
  await admin.presses(await regionOf(before), 'Save', { councils: alderbrook })
  await admin.presses(await regionOf(none), 'Save', { councils: '' })
  expect([...(await told(before)), ...(await told(none))]).toEqual([])
})
