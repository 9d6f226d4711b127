import { contractId } from '../../bot/domain/contract'
import { datesFile } from '../../bot/features/duties/calendar'
import { dutiesTool } from '../../bot/features/duties/model'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { checksDuties, chosen, dutyChoices, dutyFacts, dutyPages, pageWith } from '../support/duties'

/** Changes of a contract, made and planned: added, listed, corrected and taken off. */

let chat: Conversation
let amina: Talker
let tom: Talker
let rachel: Talker

const council = 'sample-alderbrook'
const id = `named:${contractId('Grounds')}`

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const one of [amina, tom, rachel]) await one.opens()
})
afterEach(() => chat.stop())

const kept = async () => (await chat.bot.services.store.get(dutiesTool.sheets, council, id))!.value

async function asked(more: Readonly<Record<string, string>>, facts: Readonly<Record<string, string>> = {}) {
  const form = await tom.presses(await checksDuties(tom, 'Grounds', facts), 'Add a change')
  return tom.presses(form, 'Show what it asks for', more)
}

test('the form is filled in from the facts; a change of exactly 10% needs no notice', async () => {
  const form = await tom.presses(await checksDuties(tom, 'Grounds'), 'Add a change')
  expect(inputsOf(form.card!)).toEqual({
    day: '2026-12-21',
    oldValue: '6000000',
    newValue: '6000000',
    earlierValue: '0',
    awardTerm: '48',
    oldTerm: '48',
    newTerm: '48',
    earlierTerm: '0',
    novation: 'no',
  })
  const words = wordsOn(await tom.presses(form, 'Show what it asks for', { newValue: '£6,600,000' }))
  expect(words).toContain('No change notice is needed')
  expect(words).toContain('value £6,000,000 to £6,600,000 (rises by 10%), term 48 months to 48 months')
  expect(words).toContain('Name the ground on which the change is allowed')
  expect(words).toContain('To check: When only one of value and term is over its limit')
  expect(words).toContain('Check with your procurement or legal team.')
})

test('a penny more needs a notice, with a standstill and a copy of the changed contract', async () => {
  const words = wordsOn(await asked({ newValue: '6600000.01', day: '2027-01-11' }))
  expect(words).toContain('A change notice is needed first')
  expect(words).toContain('Publish the contract change notice first (UK10)')
  expect(words).toContain('By 11 January 2027, before the change: in 49 days')
  expect(words).toContain('8 working days: with a notice on 29 December 2026')
  expect(words).toContain('Publish a copy of the changed contract\nBy 10 April 2027')
})

test('earlier changes count, also those that made it smaller', async () => {
  expect(wordsOn(await asked({ oldValue: '6300000', earlierValue: '300,000', newValue: '6700000' }))).toContain(
    'With the earlier changes the value rises by 11.667%, more than 10%.',
  )
  const form = await tom.sends('duties-change', { council, id })
  const words = wordsOn(
    await tom.presses(form, 'Show what it asks for', {
      oldValue: '5700000',
      earlierValue: '−300000',
      newValue: '6200000',
    }),
  )
  expect(words).toContain('No change notice is needed')
})

test('the term is measured against the longest one on award, and so it is said in the history', async () => {
  const words = wordsOn(await asked({ awardTerm: '100', oldTerm: '110', newTerm: '121' }))
  expect(words).toContain('A change notice is needed first')
  expect(words).toContain('The term rises by 11% of the 100 months on award, more than 10%.')
  expect((await kept()).trail.at(-1)!.what).toContain(
    'term 110 months to 121 months (rises by 11% of the 100 months on award)',
  )
})

/** Keeps the change as it was kept when there was one alone. */
async function keptAsBefore(without: readonly string[] = []) {
  const { services } = chat.bot
  const there = (await services.store.get(dutiesTool.sheets, council, id))!
  const { changes, ...body } = there.value.body
  const { id: _id, linked: _linked, ...change } = changes[0]!
  const old = Object.fromEntries(Object.entries(change).filter(([name]) => !without.includes(name)))
  const value = { ...there.value, body: { ...body, change: old } }
  await services.store.put(dutiesTool.sheets, value as unknown as typeof there.value, there.version)
}

test('a change that was kept before the term on award was asked for is measured as it was then', async () => {
  await asked({ oldTerm: '50', earlierTerm: '2', newTerm: '53' })
  await keptAsBefore(['awardTerm'])
  expect((await kept()).body.changes).toMatchObject([{ id: '2026-12-21', awardTerm: 48, linked: [] }])
})

test('the one change of an old record is read, and so are its marks and the buttons of its cards', async () => {
  await asked({ newValue: '9000000', day: '2027-01-11' })
  await keptAsBefore()
  const card = await openDuties()
  await tom.presses(card, 'Mark as done', chosen(card, 'change:2027-01-11'))
  expect(wordsOn(await tom.sends('duties-change-show', { council, id }))).toContain('Marked by Tom Garland')
  const form = { day: '2027-01-11', oldValue: '6000000', newValue: '8000000', awardTerm: '48', oldTerm: '48' }
  const { revision } = await kept()
  await tom.sends('duties-change-save', { council, id, revision }, { ...form, newTerm: '48', novation: 'no' })
  expect((await kept()).body.changes).toMatchObject([{ id: '2027-01-11', newValue: 8_000_000 }])
  expect((await kept()).body).not.toHaveProperty('change')
  await tom.sends('duties-change-drop', { council, id, revision: revision + 1 })
  expect((await kept()).body.changes).toEqual([])
})

const keysOn = async (card: Answered) =>
  (await dutyPages(tom, card))
    .flatMap(dutyChoices)
    .map(({ value }) => value)
    .join()

const openDuties = () => tom.sends('duties', { council, id, page: 0 })

const keyOf = async (duty: string, at = 0) => `${duty}:${(await kept()).body.changes[at]!.id}`

test('its dates stand among the duties: they are marked and planned as others are', async () => {
  const asking = await asked({ newValue: '9000000', day: '2027-01-11' })
  const card = await tom.presses(asking, 'Back to the duties')
  const [change, modified] = [await keyOf('change'), await keyOf('modified')]
  const pages = await dutyPages(tom, card)
  expect(pages.flatMap(dutyChoices).map(({ value }) => value)).toEqual(
    expect.arrayContaining([
      `${change}@2027-01-11`,
      `${await keyOf('grounds')}@2027-01-11`,
      `${await keyOf('standstill')}@2026-12-29`,
      `${modified}@2027-04-10`,
    ]),
  )
  expect(wordsOn(card)).toContain('For the change of 11 January 2027: The value rises by 50%')
  for (const key of [change, modified]) {
    const page = await pageWith(tom, card, key)
    await tom.presses(page, 'Add to the plan', chosen(page, key))
  }
  const actions = await chat.bot.services.plans.actionsOf(council)
  expect(actions.map(({ title, due }) => [title, due]).toSorted()).toEqual([
    ['Publish a copy of the changed contract: Grounds', '2027-04-10'],
    ['Publish the contract change notice first (UK10): Grounds', '2027-01-11'],
  ])
  await tom.presses(card, 'Mark as done', chosen(card, change))
  const list = await tom.presses(await openDuties(), 'Changes (1)')
  expect(wordsOn(await tom.presses(list, 'Open'))).toContain('Marked by Tom Garland')
})

test('a change is corrected: what was marked for its first day says nothing of the new one, and the plan moves', async () => {
  await asked({ newValue: '9000000', day: '2027-01-11' })
  const change = await keyOf('change')
  const first = await openDuties()
  await tom.presses(first, 'Add to the plan', chosen(first, change))
  await tom.presses(first, 'Mark as done', chosen(first, change))
  const one = await tom.presses(await tom.presses(await openDuties(), 'Changes (1)'), 'Open')
  const form = await tom.presses(one, 'Correct it')
  expect(inputsOf(form.card!)).toMatchObject({ day: '2027-01-11', newValue: '9000000' })
  await tom.presses(form, 'Show what it asks for', { day: '2027-03-01' })
  const again = await openDuties()
  const titles = (await dutyPages(tom, again)).flatMap(dutyChoices).map(({ title }) => title)
  expect(titles).toContain('1 March 2027: UK10, Publish the contract change notice first')
  expect(titles.join()).not.toContain('11 January 2027')
  const moved = await tom.presses(again, 'Add to the plan', chosen(again, change))
  expect(wordsOn(moved)).toContain('1 now on the new day.')
  const actions = await chat.bot.services.plans.actionsOf(council)
  expect(actions.map(({ due }) => due)).toEqual(['2027-03-01'])
  const { trail, body } = await kept()
  expect(body.changes).toHaveLength(1)
  expect(trail.map(({ what }) => what).join()).toContain('Corrected the change of 11 January 2027. On 1 March 2027:')
})

const added = async (more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.presses(await openDuties(), 'Add a change'), 'Show what it asks for', more)

test('a contract is changed many times: each with its figures and answer, in order, and what they do in all', async () => {
  await asked({ newValue: '6300000', day: '2027-03-01' })
  const form = await tom.presses(await openDuties(), 'Add a change')
  expect(inputsOf(form.card!)).toMatchObject({
    day: '2027-03-02',
    oldValue: '6300000',
    newValue: '6300000',
  })
  const [first] = (await kept()).body.changes
  const second = await tom.presses(form, 'Show what it asks for', { newValue: '6600000.01', linked: first!.id })
  expect(wordsOn(second)).toContain('With the earlier changes the value rises by 10%, more than 10%.')
  expect(wordsOn(second)).toContain('Counted together with the change of 1 March 2027.')
  await added({ day: '2027-01-11', oldValue: '6000000', newValue: '6000000', newTerm: '49' })
  const list = wordsOn(await tom.presses(second, 'All changes'))
  const days = ['11 January 2027', '1 March 2027', '2 March 2027']
  const places = days.map((day) => list.indexOf(`\n${day}\n`))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  expect(list).toContain('In all: value £6,000,000 to £6,600,000.01 (rises by 10%), term 48 months to 48 months')
  expect(list).toContain(
    'The change of 1 March 2027 begins at 48 months, but the one of 11 January 2027 ended at 49 months.',
  )
  expect(list.match(/No UK10 is needed/g)).toHaveLength(2)
  expect(list.match(/Publish UK10 before the change/g)).toHaveLength(1)
  const card = await openDuties()
  expect(
    (await dutyPages(tom, card))
      .flatMap(dutyChoices)
      .filter(({ title }) => title.includes('Name the ground'))
      .map(({ title }) => title.split(':')[0]),
  ).toEqual(days)
})

test('the calendar has the days of all changes', async () => {
  await asked({ newValue: '9000000', day: '2027-01-11' })
  await added({ newValue: '12000000', day: '2027-06-01' })
  const person = (await chat.bot.services.people.now(tom.id))!
  const text = (await datesFile.make({ person, of: { council, id } }, chat.bot.services)).bytes.toString()
  const events = text.split('BEGIN:VEVENT').filter((one) => one.includes('UK10'))
  expect(events.map((one) => one.match(/DTSTART[^:]*:(\d+)/)?.[1])).toEqual(['20270111', '20270601'])
  expect(new Set(events.map((one) => one.match(/UID:(.*)/)?.[1])).size).toBe(2)
})

test('two changes of one day are one; one that is not there cannot be linked; the later of two counts both', async () => {
  await asked({ newValue: '6300000', day: '2027-03-01' })
  const [first] = (await kept()).body.changes
  expect((await added({ day: '2027-03-01', newValue: '6400000' })).words).toContain(
    'There is a change on 1 March 2027 already.',
  )
  const before = await added({ day: '2027-02-01', linked: first!.id })
  expect(wordsOn(before)).toContain('It counts for the change of 1 March 2027 too: see what is asked there.')
  expect((await kept()).body.changes).toMatchObject([{ linked: [expect.any(String)] }, { linked: [] }])
  expect((await added({ day: '2027-04-01', linked: 'crafted' })).words).toContain('is not there any more')
  expect((await tom.sends('duties-change', { council, id, change: 'crafted' })).words).toContain(
    'is not there any more',
  )
  expect((await kept()).body.changes).toHaveLength(2)
})

test('a change that is taken off takes its dates away, once; what others changed meanwhile stays', async () => {
  const asking = await asked({ newValue: '9000000', day: '2027-01-11' })
  const old = await tom.presses(asking, 'Correct it')
  const again = await tom.presses(old, 'Show what it asks for', { newValue: '8000000' })
  const clash = await amina.presses(asking, 'Take it off')
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it: Corrected the change')
  expect((await kept()).body.changes).toMatchObject([{ newValue: 8_000_000 }])
  const card = await openDuties()
  await tom.presses(card, 'Add to the plan', chosen(card, await keyOf('change')))
  const now = await tom.presses(await tom.presses(await openDuties(), 'Changes (1)'), 'Open')
  expect(wordsOn(again)).toContain('A change notice is needed first')
  const taken = await tom.presses(now, 'Take it off')
  expect(wordsOn(taken)).toContain('What was put into the plan for it is still there')
  for (const one of [taken, ...(await Promise.all([tom.presses(now, 'Take it off'), tom.presses(now, 'Take it off')]))])
    expect(await keysOn(one)).not.toContain('change:')
  const { body, trail } = await kept()
  expect(body.changes).toEqual([])
  expect(trail.filter(({ what }) => what.startsWith('Took off a change.'))).toHaveLength(1)
})

test('what was counted together with a change that is taken off is counted without it', async () => {
  await asked({ newValue: '6300000', day: '2027-03-01' })
  const [first] = (await kept()).body.changes
  await added({ newValue: '6700000', linked: first!.id })
  await tom.sends('duties-change-drop', { council, id, revision: (await kept()).revision, change: first!.id })
  expect((await kept()).body.changes).toMatchObject([{ linked: [], newValue: 6_700_000 }])
})

test('a change that does not fit the facts any more has no dates, and it is said', async () => {
  await asked({ newValue: '9000000', day: '2027-01-11' })
  const form = await tom.presses(await openDuties(), 'Change the facts')
  const card = await tom.presses(form, 'Show the duties', { ...dutyFacts, ended: '2026-12-01' })
  expect(wordsOn(card)).toContain('The change of 11 January 2027 does not fit the facts of now')
  expect(await keysOn(card)).not.toContain('change:')
})

test('light touch, and a contract of before the Act, need none', async () => {
  expect(wordsOn(await asked({ newValue: '60000000' }, { lightTouch: 'yes' }))).toContain(
    'Light touch contracts are left out.',
  )
  const form = await tom.presses(await tom.sends('duties', { council, id, page: 0 }), 'Change the facts')
  const old = await tom.presses(form, 'Show the duties', { lightTouch: 'no', procured: '2025-02-23' })
  const answer = await tom.presses(await tom.presses(old, 'Add a change'), 'Show what it asks for')
  expect(wordsOn(answer)).toContain('The procurement began before 24 February 2025')
})

test('sent three times it is one line of history; the change is there when it is opened again', async () => {
  const form = await tom.presses(await checksDuties(tom, 'Grounds'), 'Add a change')
  const press = () => tom.presses(form, 'Show what it asks for', { newTerm: '60' })
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press()]))])
    expect(wordsOn(one)).toContain('The term rises by 25%, more than 10%.')
  const { trail, body } = await kept()
  expect(trail).toHaveLength(2)
  expect(trail[1]!.what).toContain('A change notice is needed. Rules 2026-11-26.')
  expect(body.changes).toMatchObject([{ newTerm: 60 }])
  const list = await amina.presses(await amina.sends('duties', { council, id, page: 0 }), 'Changes (1)')
  const again = await amina.presses(await amina.presses(list, 'Open'), 'Correct it')
  expect(inputsOf(again.card!).newTerm).toBe('60')
  const theirs = await rachel.presses(await rachel.sends('duties', { council, id, page: 0 }), 'Changes (1)')
  expect(buttonsOf(theirs.card!).map((button) => button.title)).not.toContain('Add a change')
  const read = await rachel.presses(theirs, 'Open')
  expect(wordsOn(read)).toContain('The term rises by 25%, more than 10%.')
  expect(buttonsOf(read.card!).map((button) => button.title)).not.toContain('Correct it')
})

test('an old form does not overwrite what somebody changed meanwhile', async () => {
  const answer = await checksDuties(tom, 'Grounds')
  const [mine, theirs] = [await tom.presses(answer, 'Add a change'), await amina.presses(answer, 'Add a change')]
  await tom.presses(mine, 'Show what it asks for', { newValue: '6100000' })
  const inputs = { newValue: '9000000', day: '2027-02-01' }
  const clash = await amina.presses(theirs, 'Show what it asks for', inputs)
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it: Added a change.')
  expect(inputsOf(clash.card!)).toMatchObject(inputs)
  expect((await kept()).body.changes).toMatchObject([{ newValue: 6_100_000 }])
  expect(wordsOn(await amina.presses(clash, 'Show what it asks for'))).toContain('The value rises by 50%')
  expect((await kept()).body.changes.map(({ newValue }) => newValue)).toEqual([6_100_000, 9_000_000])
})

test.each<[name: string, more: Record<string, string>, says: string]>([
  ['a day before signing', { day: '2026-09-30' }, 'A contract cannot be changed before it is signed.'],
  ['a day after the end', { day: '2030-10-01' }, 'A contract cannot be changed after its end.'],
  ['a negative value', { newValue: '-1' }, 'The value after the change is not an amount in pounds.'],
  ['a value of nothing', { newValue: '0' }, 'The value must be more than nothing, before and after.'],
  ['a term of nothing', { newTerm: '0' }, 'The term must be whole months, from 1 to 1200.'],
  ['no term on award', { awardTerm: '' }, 'The term must be whole months, from 1 to 1200.'],
  ['half a month', { newTerm: '1.5' }, 'The term must be whole months, from 1 to 1200.'],
  ['words for earlier changes', { earlierValue: 'some' }, 'What earlier changes did to the value is not a number.'],
  ['300 characters', { oldValue: '1'.repeat(300) }, 'The value before the change is not an amount in pounds.'],
  ['earlier changes of all of it', { earlierValue: '6000000' }, 'by more than all of it'],
])('%s is told, and nothing is kept', async (_name, more, says) => {
  const answer: Answered = await asked(more)
  expect(answer.card).toBeUndefined()
  expect(answer.words).toContain(says)
  expect((await kept()).revision).toBe(1)
})

test('there is no change, so there is nothing to show', async () => {
  await checksDuties(tom, 'Grounds')
  expect((await tom.sends('duties-change-show', { council, id })).words).toBe(
    'There is no change of this contract here.',
  )
})
