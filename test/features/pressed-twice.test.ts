import { checkIns } from '../../bot/domain/check-in'
import { contacts } from '../../bot/domain/contact'
import { contracts } from '../../bot/domain/contract'
import { responses, rounds } from '../../bot/domain/response'
import {
  addContract,
  answerAll,
  cardsTo,
  contractForm,
  decide,
  nameService,
  placeOn,
  responseOn,
  startContract,
} from '../support/assessments'
import { fine } from '../support/check-ins'
import {
  type Answered,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { confirmOn, occurrencesOf, writes } from '../support/prompts'

/** Teams delivers again what was not answered in time, and people double-click. */

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
})
afterAll(() => chat.stop())

type Again = (press: () => Promise<Answered>) => Promise<Answered[]>

const inTurn: Again = async (press) => [await press(), await press(), await press()]
const atOnce: Again = (press) => Promise.all([press(), press(), press()])

const council = 'sample-alderbrook'
const kept = async (response: string) => (await chat.bot.services.store.get(responses, council, response))!.value

/** As if the process had died when all was told and before that was noted. */
async function owesAgain(response: string): Promise<void> {
  const { store } = chat.bot.services
  const { value, version } = (await store.get(responses, council, response))!
  await store.put(responses, { ...value, settled: 0 }, version)
  await chat.bot.runJobs()
}

describe.each([
  ['three times in turn', inTurn, 'T'],
  ['three times in the same instant', atOnce, 'I'],
])('a press that comes %s', (_name, again, mark) => {
  test('starts one round', async () => {
    const begin = await nameService(amina, `Service ${mark}`)
    const cards = await again(() => amina.presses(begin, 'Start'))
    expect(cards.map((card) => placeOn(card)?.number)).toEqual([1, 1, 1])
    expect(new Set(cards.map(responseOn)).size).toBe(1)
    const { items } = await chat.bot.services.store.list(rounds, council, { limit: 1000 })
    expect(items.filter(({ value }) => value.subject.title === `Service ${mark}`)).toHaveLength(1)
  })

  test('keeps one answer, once', async () => {
    const first = await startContract(amina, `${mark}-answer`)
    const cards = await again(() => amina.presses(first, 'Next', { point: 'fully', note: 'Seen' }))
    expect(cards.map(placeOn)).toEqual(Array(3).fill({ number: 2, count: 11, answered: 1 }))
    const answers = Object.values((await kept(responseOn(first))).answers)
    expect(answers).toEqual([expect.objectContaining({ point: 'fully', note: 'Seen', revision: 1 })])
  })

  test('submits once and tells the connector once', async () => {
    const check = await answerAll(amina, await startContract(amina, `${mark}-submit`), { point: 'fully' })
    const cards = await again(() => amina.presses(check, 'Submit'))
    for (const card of cards) expect(wordsOn(card)).toContain('What happens next')
    expect((await kept(responseOn(check))).trail.map((event) => event.did)).toEqual(['started', 'submitted'])
    await owesAgain(responseOn(check))
    const told = (await cardsTo(chat, rachel)).filter((card) => wordsOn(card).includes(`${mark}-submit`))
    expect(told).toHaveLength(1)
  })

  test('replies once and tells the connector once', async () => {
    const check = await answerAll(amina, await startContract(amina, `${mark}-reply`), { point: 'fully' })
    await amina.presses(check, 'Submit')
    await decide(chat, rachel, `${mark}-reply`, { verdict: 'lets-talk', comment: 'Shall we?' })
    const notice = (await cardsTo(chat, amina)).findLast((card) => wordsOn(card).includes('Shall we?'))
    const cards = await again(() => amina.presses(notice, 'Send reply', { reply: `On Tuesday ${mark}` }))
    for (const card of cards) expect(wordsOn(card)).toContain(`On Tuesday ${mark}`)
    const { trail } = await kept(responseOn(check))
    expect(trail.filter((event) => event.did === 'replied')).toHaveLength(1)
    const told = (await cardsTo(chat, rachel)).filter((card) => wordsOn(card).includes(`On Tuesday ${mark}`))
    expect(told).toHaveLength(1)
  })

  test('adds one contract', async () => {
    const cards = await again(() => addContract(amina, { reference: `${mark}-add` }))
    for (const card of cards) expect(wordsOn(card)).toContain('Saved')
    const { items } = await chat.bot.services.store.list(contracts, council, { limit: 1000 })
    expect(items.filter(({ value }) => value.reference === `${mark}-add`)).toHaveLength(1)
  })

  test('changes a contract once', async () => {
    const saved = await addContract(amina, { reference: `${mark}-change` })
    const form = await amina.presses(saved, 'Change details')
    const inputs = { ...contractForm, reference: `${mark}-change`, supplier: 'Somebody else' }
    const cards = await again(() => amina.presses(form, 'Save', inputs))
    for (const card of cards) expect(wordsOn(card)).toContain('Saved\nHousehold waste collection\nSomebody else')
    const { items } = await chat.bot.services.store.list(contracts, council, { limit: 1000 })
    expect(items.find(({ value }) => value.reference === `${mark}-change`)?.value.revision).toBe(1)
  })
})

describe.each([
  ['three times in turn', inTurn, 'T'],
  ['three times in the same instant', atOnce, 'I'],
])('of plans, check-ins, prompts and contacts a press that comes %s', (_name, again, mark) => {
  const actionsCalled = async (title: string) =>
    (await chat.bot.services.plans.actionsOf(council)).filter((one) => one.title === title)
  const typed = { title: `Action ${mark}`, theme: 'process', due: '2027-03-31', milestone0: 'Half', due0: '2027-02-28' }

  test('adds one action, with one comment, told once, and its milestone is done once', async () => {
    const form = await amina.presses(await amina.says('plan'), 'Add an action')
    const [open] = await again(() => amina.presses(form, 'Add to the plan', typed))
    await again(() => amina.presses(open, 'Mark as done'))
    await again(() => amina.presses(open, 'Send the comment', { comment: `Seen ${mark}` }))
    const kept = await actionsCalled(typed.title)
    expect(kept.map(({ comments }) => comments.length)).toEqual([1])
    expect(kept[0]!.trail.map(({ did }) => did)).toEqual(['added', 'changed', 'commented'])
    const told = (await cardsTo(chat, rachel)).filter((card) => wordsOn(card).includes(`Seen ${mark}`))
    expect(told).toHaveLength(1)
  })

  test('sends a check-in once, and its alarm once', async () => {
    const talker = chat.person(`Officer ${mark === 'T' ? 'Turn' : 'Instant'}`, 'brackenshire.example')
    const form = await talker.says('check in')
    const cards = await again(() => talker.presses(form, 'Send', { ...fine, moved: `Much ${mark}`, help: 'call' }))
    for (const card of cards) expect(wordsOn(card)).toContain(`Much ${mark}`)
    const { items } = await chat.bot.services.store.list(checkIns, 'sample-brackenshire')
    const mine = items.find(({ value }) => value.person.id === talker.id)!.value
    expect(mine.trail.filter((event) => event.did === 'sent')).toHaveLength(1)
    const told = (await cardsTo(chat, rachel)).filter((card) => wordsOn(card).includes(`Much ${mark}`))
    expect(told).toHaveLength(1)
  })

  test('sends a prompt once', async () => {
    const preview = await writes(rachel, { title: `Prompt ${mark}` })
    await again(() => rachel.presses(preview, confirmOn(preview)!))
    const made = (await occurrencesOf(chat, rachel)).filter(({ title }) => title === `Prompt ${mark}`)
    expect(made).toHaveLength(1)
  })

  test('keeps one contact', async () => {
    const form = await rachel.sends('contact-new', { council })
    await again(() => rachel.presses(form, 'Save', { with: 'Amina', how: 'call', note: `Spoke ${mark}`, next: '' }))
    const { items } = await chat.bot.services.store.list(contacts, council)
    expect(items.filter(({ value }) => value.note === `Spoke ${mark}`)).toHaveLength(1)
  })
})

test('an old press that comes late does not overwrite a newer answer', async () => {
  const first = await startContract(amina, 'L-1')
  const next = await amina.presses(first, 'Next', { point: 'seldom', note: 'First thought' })
  await amina.presses(await amina.presses(next, 'Back'), 'Next', { point: 'fully', note: 'Second thought' })
  const late = await amina.presses(first, 'Next', { point: 'seldom', note: 'First thought' })
  expect(wordsOn(late)).toContain('You answered it on 23 November 2026 at 09:00: Fully met.')
  const { answers } = await kept(responseOn(first))
  expect(Object.values(answers)).toEqual([expect.objectContaining({ point: 'fully', note: 'Second thought' })])
})

test('an old Start that comes after the round was submitted shows its result and starts no second round', async () => {
  const begin = await amina.presses(await addContract(amina, { reference: 'L-2' }), 'Assess')
  const check = await answerAll(amina, await amina.presses(begin, 'Start'), { point: 'fully' })
  await amina.presses(check, 'Submit')
  expect(wordsOn(await amina.presses(begin, 'Start'))).toContain('What happens next')
  expect(wordsOn(await amina.says('assess'))).not.toContain('L-2')
})

test('an old Submit that comes after the answers were opened again submits nothing', async () => {
  const check = await answerAll(amina, await startContract(amina, 'L-3'), { point: 'fully' })
  await amina.presses(check, 'Submit')
  const { services } = chat.bot
  const [question] = Object.keys((await kept(responseOn(check))).answers)
  await decide(chat, rachel, 'L-3', { verdict: 'needs-evidence', comment: 'Which file?', reopen: question! })
  expect(wordsOn(await amina.presses(check, 'Submit'))).toContain('Check your answers')
  expect((await services.responses.get(council, responseOn(check)))?.state).toBe('needs-evidence')
})

test('an old card of a contract does not undo what another officer changed since', async () => {
  const tom = chat.person('Tom Garland', 'alderbrook.example')
  const form = await amina.presses(await addContract(amina, { reference: 'L-4' }), 'Change details')
  const inputs = inputsOf(form.card!)
  await tom.presses(form, 'Save', { ...inputs, supplier: 'By Tom' })
  const again = await amina.presses(form, 'Save', { ...inputs, supplier: 'By Amina' })
  expect(wordsOn(again)).toContain('Tom Garland changed this contract since you opened it.')
  expect(wordsOn(again)).toContain('By Tom')
  expect(inputsOf(again.card!).supplier).toBe('By Amina')
  expect(wordsOn(await amina.presses(again, 'Save', { supplier: 'By Amina' }))).toContain('By Amina')
})
