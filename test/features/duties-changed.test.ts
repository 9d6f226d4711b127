import { contractId } from '../../bot/domain/contract'
import { datesFile } from '../../bot/features/duties/calendar'
import { dutiesTool } from '../../bot/features/duties/model'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, partsOf, wordsOn } from '../support/conversation'
import { checksDuties, chosen, dutyPages, pageWith } from '../support/duties'

/** What changes do to the contract itself: its end, its value, whether it is under the Act; and to one another. */

const { chat, tom } = eachWithCast()

const council = 'sample-alderbrook'
const id = `named:${contractId('Grounds')}`

const kept = async () => (await chat.bot.services.store.get(dutiesTool.sheets, council, id))!.value
const open = () => tom.sends('duties', { council, id, page: 0 })
const add = async (more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.sends('duties-change', { council, id }), 'Show what it asks for', more)
const correct = async (change: string, more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.sends('duties-change', { council, id, change }), 'Show what it asks for', more)
const changeFacts = async (more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.sends('duties-edit', { council, id }), 'Show the duties', more)
const wordsOnAll = async () => (await dutyPages(tom, await open())).map(wordsOn).join('\n')
const titles = (one: Answered) => buttonsOf(one.card!).map(({ title }) => title)

const short = { signed: '2026-10-01', ends: '2027-09-30' }
const longer = { day: '2027-01-11', oldTerm: '12', newTerm: '36' }
const moved = 'The end moved from 30 September 2027 to 30 September 2029 by the change of 11 January 2027.'

test('a change of the term moves the end: on the card, in the calendar and in the plan', async () => {
  await checksDuties(tom, 'Grounds', short)
  const card = await pageWith(tom, await open(), 'end')
  await tom.presses(card, 'Add to the plan', chosen(card, 'end'))
  const answer = await add(longer)
  expect(wordsOn(answer)).toContain(moved)
  expect(titles(answer)).not.toContain('Change the facts')
  expect(wordsOn(await open())).toContain(moved)
  const words = await wordsOnAll()
  expect(words).toContain('By 29 October 2029')
  expect(words).toContain('30 days from the planned end on 30 September 2029.')
  expect(words).toContain('the contract ends on 30 September 2029.')
  expect(words).toContain('By 26 May 2028')
  expect(words).not.toContain('By 29 October 2027')
  expect(words).toContain('It was put into the plan for 29 October 2027. Add it to the plan again to move it.')
  const person = (await chat.bot.services.people.now(tom.id))!
  const file = await datesFile.make({ person, of: { council, id } }, chat.bot.services)
  expect(file.bytes.toString()).toContain('DTSTART;VALUE=DATE:20291029')
  expect(file.bytes.toString()).not.toContain('DTSTART;VALUE=DATE:20271029')
})

test('a change after the first end is kept when an earlier one moved it; without that the way out is said', async () => {
  await checksDuties(tom, 'Grounds', short)
  const later = { day: '2028-01-11', oldTerm: '36', newTerm: '40' }
  const refused = await add(later)
  expect(refused.words).toContain('A contract cannot be changed after its end.')
  expect(refused.words).toContain('it ends on 30 September 2027. If that has moved, add the change that moved it first')
  await add(longer)
  const answer = await add(later)
  expect(wordsOn(answer)).toContain(
    'The end moved from 30 September 2027 to 31 January 2030 by the changes of 11 January 2027 and 11 January 2028.',
  )
  expect((await kept()).body.changes).toHaveLength(2)
  expect((await add({ day: '2030-02-01' })).words).toContain('it ends on 31 January 2030.')
  const [first] = (await kept()).body.changes
  await tom.sends('duties-change-drop', { council, id, revision: (await kept()).revision, change: first!.id })
  expect(wordsOn(await open())).toContain('The change of 11 January 2028 does not fit the facts of now')
})

test('an end that was corrected in the facts is not moved again; an early end may be after the first one', async () => {
  await checksDuties(tom, 'Grounds', short)
  await add(longer)
  const early = await changeFacts({ ended: '2028-06-30' })
  expect(wordsOn(early)).toContain('The facts are saved')
  expect(await wordsOnAll()).toContain('30 days from the early end on 30 June 2028.')
  expect((await changeFacts({ ended: '2029-10-01' })).words).toContain('An early end must not be after the planned one')
  await changeFacts({ ends: '2029-09-30', ended: '' })
  const words = await wordsOnAll()
  expect(words).toContain('By 29 October 2029')
  expect(words).not.toContain('The end moved')
  expect(words).not.toContain('Check the figures')
})

test('a term that does not fit the end date is said, on the card and with the change, with the way out', async () => {
  await checksDuties(tom, 'Grounds', short)
  const answer = await add({ ...longer, oldTerm: '24' })
  const unclear =
    'Check the end date: by the facts the contract ends on 30 September 2027, 12 months from signing, but by the change of 11 January 2027 its term is 36 months.'
  expect(wordsOn(answer)).toContain(unclear)
  expect(wordsOn(await open())).toContain(unclear)
  expect(await wordsOnAll()).toContain('By 29 October 2027')
  await tom.presses(await tom.presses(answer, 'Change the facts'), 'Show the duties', { ends: '2029-09-30' })
  expect(wordsOn(await open())).not.toContain('Check the figures')
  expect(await wordsOnAll()).toContain('By 29 October 2029')
})

const checkValue =
  'Check the value: by the facts it was worth £6,000,000 when it was awarded, but the first change, of 11 January 2027, begins at £4,000,000.'

test('the value asked for is that on award; a new one is told where there are changes, and put back it is right', async () => {
  const first = await checksDuties(tom, 'Grounds', { value: '4000000' })
  await add({ day: '2027-01-11', newValue: '6000000' })
  const form = await tom.presses(await tom.presses(first, 'History'), 'Back')
  const edit = await tom.presses(form, 'Change the facts')
  const field = partsOf(edit.card!.body).find((part) => part.id === 'value')!
  expect(field.label).toContain('Value when it was awarded')
  expect(wordsOn(edit)).toContain('Later changes of the value or the term are kept as changes.')
  expect(wordsOn(edit)).toContain('1 change of this contract is kept: what it does to the value stays there.')
  for (const again of [await tom.presses(edit, 'Show the duties', { value: '6000000' }), await open()])
    expect(wordsOn(again)).toContain(checkValue)
  expect(wordsOn(await changeFacts({ value: '6500000' }))).toContain(
    'The value on award is £6,500,000 now, and was £6,000,000. What changes did to the value is kept with them',
  )
  const back = await changeFacts({ value: '4000000' })
  expect(wordsOn(back)).not.toContain('Check the figures')
  expect(await wordsOnAll()).not.toContain('Set at least three KPIs')
})

test('without changes a new value is saved without a warning', async () => {
  await checksDuties(tom, 'Grounds')
  expect(wordsOn(await changeFacts({ value: '7000000' }))).toContain('The facts are saved for your council.\n')
})

test('a corrected day turns a link around: the later of the two counts both, pressed twice too', async () => {
  await checksDuties(tom, 'Grounds', { value: '1000000' })
  await add({ day: '2027-01-11', newValue: '1080000' })
  const first = (await kept()).body.changes[0]!.id
  await add({ day: '2027-03-11', newValue: '1160000', linked: first })
  const second = (await kept()).body.changes.find((one) => one.id !== first)!.id
  const answer = async (change: string) => wordsOn(await tom.sends('duties-change-show', { council, id, change }))
  expect(await answer(second)).toContain('A change notice is needed first')
  const form = await tom.sends('duties-change', { council, id, change: first })
  expect(inputsOf(form.card!).linked).toBe(second)
  const press = () => tom.presses(form, 'Show what it asks for', { day: '2027-03-12' })
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press()]))]) {
    expect(wordsOn(one)).toContain('A change notice is needed first')
    expect(wordsOn(one)).toContain('Counted together with the change of 11 March 2027.')
  }
  expect((await kept()).revision).toBe(4)
  expect(await answer(second)).toContain('No change notice is needed')
  expect(await answer(second)).toContain('It counts for the change of 12 March 2027 too: see what is asked there.')
  await correct(second, { linked: '' })
  expect(await answer(first)).toContain('No change notice is needed')
  expect((await kept()).body.changes.map(({ linked }) => linked)).toEqual([[], []])
})

test('a public contract stays one whatever becomes of its value; below the threshold that is to be checked', async () => {
  await checksDuties(tom, 'Grounds', { value: '250000' })
  expect(wordsOn(await add({ day: '2027-01-11', newValue: '150000' }))).toContain('A change notice is needed first')
  const rise = wordsOn(await add({ day: '2027-03-11', newValue: '190000' }))
  expect(rise).toContain('A change notice is needed first')
  expect(rise).toContain('To be checked: its value lies below the threshold of £207,720 by now.')
  const card = wordsOn(await open())
  expect(card).toContain(
    'To be checked: since the change of 11 March 2027 it is worth £190,000, below the threshold of £207,720.',
  )
  expect(await wordsOnAll()).toContain('Publish the contract termination notice (UK11)')
})

test('a contract that a change lifts to the threshold is under the Act from then on, on its own card too', async () => {
  await checksDuties(tom, 'Grounds', { value: '180000' })
  expect(wordsOn(await open())).toContain('its duties after award do not')
  const lifted = wordsOn(await add({ day: '2027-01-11', newValue: '400000' }))
  expect(lifted).toContain('the Act holds for it from then on (a convertible contract)')
  expect(wordsOn(await add({ day: '2027-05-11', newValue: '430000' }))).toContain('No UK10 is needed. Value rises by')
  expect(wordsOn(await add({ day: '2027-06-11', newValue: '180000' }))).toContain('A change notice is needed first')
  const words = await wordsOnAll()
  expect(words).not.toContain('its duties after award do not')
  expect(words).toContain('With the change of 11 January 2027 it will be worth £400,000')
  expect(words).toContain('Publish the contract termination notice (UK11)')
  expect(words).toContain('By 29 October 2030')
  expect(words).not.toContain('contract details notice (UK7)\nBy')
  const not = wordsOn(await tom.presses(await open(), 'What is not due'))
  expect(not).toContain(
    'To be checked: it was signed on 1 October 2026, below the threshold, and the Act holds since the change of 11 January 2027.',
  )
})

test('a breach before the Act held for the contract brings no date', async () => {
  const facts = { value: '150000', signed: '2026-02-01', ends: '2030-01-31', breach: '2026-03-01' }
  await checksDuties(tom, 'Grounds', facts)
  await add({ day: '2026-10-01', oldValue: '150000', newValue: '250000' })
  expect(await wordsOnAll()).not.toContain('30 March 2026')
  const not = wordsOn(await tom.presses(await open(), 'What is not due'))
  expect(not).toContain(
    'To be checked: the breach was before the change of 1 October 2026, when the Act did not hold yet.',
  )
})

test('where the threshold fell and no value rose, that is said, and that it is to be checked', async () => {
  const facts = { value: '210000', procured: '2025-05-05', signed: '2025-09-01', ends: '2029-08-31' }
  await checksDuties(tom, 'Grounds', facts)
  const same = { oldValue: '210000', newValue: '210000', oldTerm: '48', newTerm: '60' }
  const words = wordsOn(await add({ day: '2027-01-11', ...same }))
  expect(words).toContain('To be checked: it is the threshold that fell, to £207,720 by 11 January 2027')
  expect(words).not.toContain('if the facts are wrong, change them')
  expect(await wordsOnAll()).toContain('so the £210,000 on award are not below it any more')
})

test('duties of a contract that a change of later is to lift hold from that day', async () => {
  await checksDuties(tom, 'Grounds', { value: '180000' })
  await add({ day: '2028-10-01', newValue: '6000000' })
  const words = await wordsOnAll()
  expect(words).toContain('With the change of 1 October 2028 it will be worth £6,000,000')
  expect(words).toContain('From 1 October 2028: all the time')
})

test.each([
  ['an end that never comes', { ends: '9999-12-31' }, 'give the next day on which it can be ended'],
  ['a breach that never comes', { breach: '9999-12-31' }, 'Choose days from 1950 to 2199'],
  ['a day of long ago', { procured: '0026-01-05' }, 'Choose days from 1950 to 2199'],
])('%s is refused with what to do', async (_what, facts, words) => {
  expect(wordsOn(await checksDuties(tom, 'Grounds', facts))).toContain(words)
})

test('an end before the signing is refused, whatever a change does to the end', async () => {
  await checksDuties(tom, 'Grounds', { ends: '2026-10-31' })
  await add({ day: '2026-10-20', oldTerm: '1', newTerm: '24' })
  const form = await tom.presses(await open(), 'Change the facts')
  const refused = await tom.presses(form, 'Show the duties', { ends: '2026-08-31' })
  expect(wordsOn(refused)).toContain('The contract cannot end before it is signed.')
})

test('under the older rules it is not said that no notice is needed', async () => {
  await checksDuties(tom, 'Grounds', { procured: '2025-02-23' })
  const words = wordsOn(await add({ day: '2027-01-11', newValue: '9000000' }))
  expect(words).toContain('The older rules hold for this change')
  expect(words).not.toContain('No change notice is needed')
  expect((await kept()).trail.at(-1)!.what).toContain('The older rules hold for it.')
})
