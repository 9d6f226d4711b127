import { contractId } from '../../bot/domain/contract'
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
import { checksDuties, chosen, dutyChoices, dutyFacts } from '../support/duties'

/** What if we change it? */

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
  const form = await tom.presses(await checksDuties(tom, 'Grounds', facts), 'What if we change it?')
  return tom.presses(form, 'Show what it asks for', more)
}

test('the form is filled in from the facts; a change of exactly 10% needs no notice', async () => {
  const form = await tom.presses(await checksDuties(tom, 'Grounds'), 'What if we change it?')
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
  expect(words).toContain(
    'Not certain, so check with your procurement or legal team: When only one of value and term is over its limit',
  )
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

test('a change that was kept before the term on award was asked for is measured as it was then', async () => {
  await asked({ oldTerm: '50', earlierTerm: '2', newTerm: '53' })
  const { services } = chat.bot
  const there = (await services.store.get(dutiesTool.sheets, council, id))!
  const { awardTerm: _none, ...change } = there.value.body.change!
  const old = { ...there.value, body: { ...there.value.body, change } }
  const { success, data } = dutiesTool.sheets.schema.safeParse(old)
  expect(success && data.body.change?.awardTerm).toBe(48)
})

const openDuties = () => tom.sends('duties', { council, id, page: 0 })

test('its dates stand among the duties: they are marked and planned as others are', async () => {
  const asking = await asked({ newValue: '9000000', day: '2027-01-11' })
  const card = await tom.presses(asking, 'Back to the duties')
  expect(dutyChoices(card).map(({ value }) => value)).toEqual(
    expect.arrayContaining([
      'change:2027-01-11@2027-01-11',
      'grounds:2027-01-11@2027-01-11',
      'standstill:2027-01-11@2026-12-29',
      'modified:2027-01-11@2027-04-10',
    ]),
  )
  expect(wordsOn(card)).toContain('If the contract is changed on 11 January 2027: The value rises by 50%')
  await tom.presses(card, 'Add to the plan', chosen(card, 'change:2027-01-11', 'modified:2027-01-11'))
  const actions = await chat.bot.services.plans.actionsOf(council)
  expect(actions.map(({ title, due }) => [title, due]).toSorted()).toEqual([
    ['Publish a copy of the changed contract: Grounds', '2027-04-10'],
    ['Publish the contract change notice first (UK10): Grounds', '2027-01-11'],
  ])
  await tom.presses(card, 'Mark as done', chosen(card, 'change:2027-01-11'))
  expect(wordsOn(await tom.presses(await openDuties(), 'What if we change it?'))).toContain('What if we change it?')
  expect(wordsOn(await tom.presses(await openDuties(), 'The change'))).toContain('Marked by Tom Garland')
})

test('the change of another day is another one: what was marked of the first says nothing of it', async () => {
  await asked({ newValue: '9000000', day: '2027-01-11' })
  const first = await openDuties()
  await tom.presses(first, 'Mark as done', chosen(first, 'change:2027-01-11'))
  const form = await tom.presses(first, 'What if we change it?')
  await tom.presses(form, 'Show what it asks for', { day: '2027-03-01' })
  const titles = dutyChoices(await openDuties()).map(({ title }) => title)
  expect(titles).toContain('1 March 2027: UK10, Publish the contract change notice first')
  expect(titles.join()).not.toContain('11 January 2027')
})

test('a change that is not to be made after all takes its dates away, once; what others asked meanwhile stays', async () => {
  const asking = await asked({ newValue: '9000000', day: '2027-01-11' })
  const old = await tom.presses(await openDuties(), 'What if we change it?')
  const again = await tom.presses(old, 'Show what it asks for', { newValue: '8000000' })
  const clash = await amina.presses(asking, 'No change after all')
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it: Asked about a change.')
  expect((await kept()).body.change).toMatchObject({ newValue: 8_000_000 })
  for (const one of [
    await tom.presses(again, 'No change after all'),
    ...(await Promise.all([tom.presses(again, 'No change after all'), tom.presses(again, 'No change after all')])),
  ])
    expect(
      dutyChoices(one)
        .map(({ value }) => value)
        .join(),
    ).not.toContain('change:')
  const { body, trail } = await kept()
  expect(body.change).toBeUndefined()
  expect(trail.filter(({ what }) => what.startsWith('Not to be changed after all.'))).toHaveLength(1)
})

test('a change that does not fit the facts any more has no dates, and it is said', async () => {
  await asked({ newValue: '9000000', day: '2027-01-11' })
  const form = await tom.presses(await openDuties(), 'Change the facts')
  const card = await tom.presses(form, 'Show the duties', { ...dutyFacts, ended: '2026-12-01' })
  expect(wordsOn(card)).toContain('The change that was asked about does not fit the facts of now')
  expect(
    dutyChoices(card)
      .map(({ value }) => value)
      .join(),
  ).not.toContain('change:')
})

test('light touch, and a contract of before the Act, need none', async () => {
  expect(wordsOn(await asked({ newValue: '60000000' }, { lightTouch: 'yes' }))).toContain(
    'Light touch contracts are left out.',
  )
  const form = await tom.presses(await tom.sends('duties', { council, id, page: 0 }), 'Change the facts')
  const old = await tom.presses(form, 'Show the duties', { lightTouch: 'no', procured: '2025-02-23' })
  const answer = await tom.presses(await tom.presses(old, 'What if we change it?'), 'Show what it asks for')
  expect(wordsOn(answer)).toContain('The procurement began before 24 February 2025')
})

test('asked three times it is one line of history; the change is there when it is opened again', async () => {
  const form = await tom.presses(await checksDuties(tom, 'Grounds'), 'What if we change it?')
  const press = () => tom.presses(form, 'Show what it asks for', { newTerm: '60' })
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press()]))])
    expect(wordsOn(one)).toContain('The term rises by 25%, more than 10%.')
  const { trail, body } = await kept()
  expect(trail).toHaveLength(2)
  expect(trail[1]!.what).toContain('A change notice is needed. Rules 2026-11-26.')
  expect(body.change).toMatchObject({ newTerm: 60 })
  const again = await amina.presses(await amina.sends('duties', { council, id, page: 0 }), 'What if we change it?')
  expect(inputsOf(again.card!).newTerm).toBe('60')
  const read = await rachel.presses(await rachel.sends('duties', { council, id, page: 0 }), 'The change')
  expect(wordsOn(read)).toContain('The term rises by 25%, more than 10%.')
  expect(buttonsOf(read.card!).map((button) => button.title)).not.toContain('Another change')
})

test('an old form does not overwrite what somebody asked meanwhile', async () => {
  const answer = await checksDuties(tom, 'Grounds')
  const [mine, theirs] = [
    await tom.presses(answer, 'What if we change it?'),
    await amina.presses(answer, 'What if we change it?'),
  ]
  await tom.presses(mine, 'Show what it asks for', { newValue: '6100000' })
  const clash = await amina.presses(theirs, 'Show what it asks for', { newValue: '9000000' })
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it: Asked about a change.')
  expect(inputsOf(clash.card!).newValue).toBe('9000000')
  expect((await kept()).body.change).toMatchObject({ newValue: 6_100_000 })
  expect(wordsOn(await amina.presses(clash, 'Show what it asks for'))).toContain('The value rises by 50%')
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

test('nothing was asked about, so there is nothing to show', async () => {
  await checksDuties(tom, 'Grounds')
  expect((await tom.sends('duties-change-show', { council, id })).words).toBe(
    'No change of this contract has been asked about yet.',
  )
})
