import { contractId } from '../../bot/domain/contract'
import { dutiesTool } from '../../bot/features/duties/model'
import { addContract } from '../support/assessments'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, partsOf, wordsOn } from '../support/conversation'
import { checksDuties, chosen, dutiesForm, dutyChoices, dutyFacts, dutyPages } from '../support/duties'
import { days, pass } from '../support/submissions'

/** Which duties a contract brings, by when and why; marking them, and putting them into the plan. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'
const waste = contractId('ABC-2026-001')
const named = (name: string) => `named:${contractId(name)}`

const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const kept = async (id: string) => (await chat.bot.services.store.get(dutiesTool.sheets, council, id))?.value
const allKept = async () => (await chat.bot.services.store.list(dutiesTool.sheets, council)).items

test('the duties of a contract of the register: those that have passed first, each with its why, section and checks', async () => {
  await addContract(tom, { endDate: '2030-09-30' })
  const choose = await tom.presses(await tom.says('duties'), 'Check a contract')
  const form = await tom.presses(choose, 'Go on', { contract: waste })
  expect(wordsOn(form)).toContain('Household waste collection (ABC-2026-001)')
  expect(wordsOn(form)).toContain('The register says £250,000 a year.')
  expect(inputsOf(form.card!)).toEqual({ ends: '2030-09-30' })
  const answer = await tom.presses(form, 'Show the duties', dutyFacts)
  const words = wordsOn(answer)
  expect(words).toContain('Duties: 2 with a date that has passed, 6 due and 3 all the time or when it happens.')
  expect(words).toContain('£6,000,000 with VAT is at or above the threshold of £207,720')
  expect(words).toContain('To check: The threshold is from PPN 023')
  expect(words).toContain('The date has passed: check that it was done')
  expect(words).toContain('Publish the contract details notice (UK7)')
  expect(words).toContain('By 30 October 2026: 24 days ago')
  expect(words).toContain('30 days from signing on 1 October 2026.')
  expect(words).toContain('Procurement Act 2023, section 53(1); regulations 32 to 35')
  expect(words).toContain('To check: The 30 and 120 days are reported by lawyers')
  expect(words.split('Pioneer is not certain of what stands after “To check”')).toHaveLength(2)
  expect(words).toContain('Check with your procurement or legal team.')
  expect(words).toContain('Rules 2026-11-26, checked on 26 November 2026.')
  expect(words.indexOf('UK7')).toBeLessThan(words.indexOf('Publish a copy of the contract'))
  const second = wordsOn(await tom.presses(answer, 'Next page'))
  expect(second).toContain('Page 2 of 2')
  expect(second).toContain('Pay valid invoices in 30 days')
  expect(await kept(`contract:${waste}`)).toMatchObject({
    rules: '2026-11-26',
    contract: { id: waste },
    body: { facts: { value: 6_000_000, lightTouch: false } },
  })
})

test('what is not due is told with its why', async () => {
  const answer = await checksDuties(tom, 'Home care', { lightTouch: 'yes' })
  expect(wordsOn(answer)).toContain('By 28 January 2027')
  const not = wordsOn(await tom.presses(answer, 'What is not due'))
  expect(not).toContain('Set at least three KPIs, and publish them\nLight touch contracts are left out.')
  expect(not).toContain('It holds for procurements that began on or after 1 April 2026')
  expect(not).toContain('To check: That light touch is left out of all of section 71 is reported by lawyers.')
})

test.each<[name: string, more: Record<string, string>, says: string]>([
  ['the day before the Act', { procured: '2025-02-23' }, 'The procurement began before 24 February 2025'],
  ['below the threshold', { value: '207719' }, 'is below the threshold of £207,720'],
])('a contract procured %s has no duties under the Act, and is told why', async (_name, more, says) => {
  const answer = await checksDuties(tom, 'Old one', more)
  expect(wordsOn(answer)).toContain(says)
  expect(wordsOn(answer)).toContain('No duty of the Act after award.')
  expect(buttons(answer)).not.toContain('Add to the plan')
  expect(buttons(answer)).not.toContain('What is not due')
})

test('pressed three times, in turn or at once, it is one check with one line of history', async () => {
  const form = await dutiesForm(tom, 'Leisure centres')
  const press = () => tom.presses(form, 'Show the duties', dutyFacts)
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press(), press()]))])
    expect(wordsOn(one)).toContain('The facts are saved for your council.')
  expect(await allKept()).toHaveLength(1)
  expect((await kept(named('leisure  CENTRES ')))!.trail).toHaveLength(1)
  expect(wordsOn(await dutiesForm(amina, ' leisure  CENTRES'))).toContain('Last changed by Tom Garland')
})

test.each<[name: string, more: Record<string, string>, says: string]>([
  ['an end before its start', { ends: '2026-09-30' }, 'The contract cannot end before it is signed.'],
  ['a signing before its procurement', { procured: '2026-10-02' }, 'before its procurement began'],
  ['a negative value', { value: '-5' }, 'The value is not an amount in pounds.'],
  ['no value', { value: '' }, 'The value is not an amount in pounds.'],
  ['a value of nothing', { value: '0' }, 'The value must be more than nothing.'],
  ['a formula for a value', { value: '=1+1' }, 'The value is not an amount in pounds.'],
  ['a day that is not in the calendar', { signed: '2027-02-30' }, 'The day of signing is not a date.'],
  ['301 characters', { noKpis: 'x'.repeat(301) }, 'Why KPIs would not suit is too long'],
  ['a name of 300 characters', { name: 'x'.repeat(300) }, 'The name of the contract is too long'],
  ['no name', { name: ' ' }, 'The name of the contract is missing.'],
  ['a kind that there is not', { kind: 'barter' }, 'Choose what kind of contract it is.'],
  ['works under light touch', { kind: 'works', lightTouch: 'yes' }, 'Light touch is for certain services only'],
  ['an early end after the planned one', { ended: '2031-01-01' }, 'must not be after the planned one'],
])('a form with %s is answered beside it, and nothing is kept', async (_name, more, says) => {
  const answer = await checksDuties(tom, 'Faulty', more)
  expect(answer.card).toBeUndefined()
  expect(answer.words).toContain(says)
  expect(await allKept()).toEqual([])
})

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['nothing', {}, 'Choose a contract, or type its name.'],
  ['both', { contract: waste, name: 'Another' }, 'Choose a contract of the register or type a name, not both.'],
  ['a contract that is not there', { contract: 'made-up' }, "This contract is not in your council's register."],
])('choosing %s is answered with what to do', async (_name, inputs, says) => {
  await addContract(tom)
  const choose = await tom.presses(await tom.says('duties'), 'Check a contract')
  expect((await tom.presses(choose, 'Go on', inputs)).words).toContain(says)
})

test('why KPIs would not suit may have 300 characters, and is shown as it was typed', async () => {
  const why = `<at>Tom</at> **one** [delivery](https://evil.example) ${'x'.repeat(300)}`.slice(0, 300)
  const answer = await checksDuties(tom, '**Odd** <at>words</at>', { noKpis: why })
  const not = await tom.presses(answer, 'What is not due')
  const runs = partsOf(not.card!.body)
    .filter((part) => part.type === 'TextRun')
    .map((part) => String(part.text))
  expect(runs.join()).toContain('**one** [delivery](https://evil.example)')
  expect(runs.join()).not.toContain('<at>')
  const blocks = partsOf(not.card!.body)
    .filter((part) => part.type === 'TextBlock')
    .map((part) => String(part.text))
  expect(blocks.join()).not.toContain('evil.example')
  const form = await tom.presses(answer, 'Change the facts')
  expect(inputsOf(form.card!).noKpis).toBe(why)
})

test('two who change the facts at once never overwrite each other without a word', async () => {
  const answer = await checksDuties(tom, 'Shared')
  const [mine, theirs] = [
    await tom.presses(answer, 'Change the facts'),
    await amina.presses(answer, 'Change the facts'),
  ]
  await tom.presses(mine, 'Show the duties', { value: '7000000' })
  const clash = await amina.presses(theirs, 'Show the duties', { value: '8000000' })
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it. It is now: services, £7,000,000')
  expect(inputsOf(clash.card!).value).toBe('8000000')
  expect((await kept(named('Shared')))!.body.facts.value).toBe(7_000_000)
  const second = await amina.presses(clash, 'Show the duties')
  expect(wordsOn(second)).toContain('£8,000,000')
  const history = wordsOn(await amina.presses(second, 'History'))
  expect(history.indexOf('£8,000,000')).toBeLessThan(history.indexOf('£7,000,000'))
  expect(history).toContain('Rules 2026-11-26.')
})

test('marked as done, a duty is not said to have passed any more; it can be taken back', async () => {
  const answer = await checksDuties(tom, 'Marked')
  const done = await tom.presses(answer, 'Mark as done', chosen(answer, 'details', 'kpis'))
  await tom.presses(answer, 'Mark as done', chosen(answer, 'details', 'kpis'))
  pass(chat, days(1))
  await amina.presses(answer, 'Mark as done', chosen(answer, 'details'))
  expect(wordsOn(done)).not.toContain('The date has passed')
  expect((await kept(named('Marked')))!.trail.map(({ what }) => what).slice(1)).toEqual([
    'Marked as done: Set at least three KPIs, and publish them and Publish the contract details notice (UK7)',
  ])
  const last = await tom.presses(done, 'Next page')
  expect(wordsOn(last)).toContain('Marked by Tom Garland, 23 November 2026; it was due by 30 October 2026')
  const again = await amina.presses(last, 'Not done after all', chosen(last, 'details'))
  expect(wordsOn(again)).toContain('What happened\nMarked as not done.')
  expect(wordsOn(again)).toContain('1 with a date that has passed')
})

test('dated duties go into the plan, once each, with whoever added them as the owner', async () => {
  const answer = await checksDuties(tom, 'Planned')
  const pages = await dutyPages(tom, answer)
  expect(pages.map((page) => dutyChoices(page).length)).toEqual([6, 2])
  expect(pages.flatMap(dutyChoices).map(({ value }) => value)).toEqual([
    'kpis@2026-10-01',
    'details@2026-10-30',
    'copy@2026-12-29',
    'payments:2027-03-31@2027-04-29',
    'assess:2027-09-30@2027-09-30',
    'pipeline@2029-05-26',
    'assess-end@2030-09-30',
    'end@2030-10-29',
  ])
  const press = () => tom.presses(answer, 'Add to the plan', chosen(answer, 'copy', 'assess:2027-09-30'))
  for (const one of [await press(), ...(await Promise.all([press(), press()]))])
    expect(wordsOn(one)).toContain('2 actions in the plan')
  const actions = await chat.bot.services.plans.actionsOf(council)
  expect(actions.map(({ title, due, owner }) => [title, due, owner?.name]).toSorted()).toEqual([
    ['Publish a copy of the contract: Planned', '2026-12-29', 'Tom Garland'],
    ['Rate the KPIs and publish the performance notice (UK9): Planned', '2027-09-30', 'Tom Garland'],
  ])
  expect((await kept(named('Planned')))!.trail).toHaveLength(2)
  expect(wordsOn(await tom.says('plan'))).toContain('Publish a copy of the contract: Planned')
  const [action] = actions
  await tom.sends('plan-drop', { council, action: action!.id, revision: action!.revision, dropped: true })
  expect(wordsOn(await press())).toContain('1 of them had been taken off the plan')
})

test.each<[name: string, keys: string, says: string]>([
  ['nothing', '', 'Choose at least one duty.'],
  ['what is not there', 'made-up,constructor', 'What you chose is not due any more.'],
  ['what has no day', 'pay', 'What you chose is not due any more.'],
])('choosing %s adds and marks nothing', async (_name, keys, says) => {
  const answer = await checksDuties(tom, 'Nothing')
  for (const title of ['Add to the plan', 'Mark as done'])
    expect((await tom.presses(answer, title, { keys })).words).toContain(says)
  expect(await chat.bot.services.plans.actionsOf(council)).toEqual([])
  expect((await kept(named('Nothing')))!.revision).toBe(1)
})

test('an old card marks only what is still due under the facts of now', async () => {
  const answer = await checksDuties(tom, 'Grown old')
  const form = await tom.presses(answer, 'Change the facts')
  await tom.presses(form, 'Show the duties', { value: '5000000' })
  const late = await tom.presses(answer, 'Add to the plan', chosen(answer, 'copy'))
  expect(late.words).toContain('What you chose is not due any more.')
  expect(await chat.bot.services.plans.actionsOf(council)).toEqual([])
})

test('an old card that puts nothing away says so', async () => {
  const card = await checksDuties(tom, 'Home care')
  const form = await amina.presses(card, 'Change the facts')
  await amina.presses(form, 'Show the duties', { ...dutyFacts, value: '£7,000,000' })
  for (const _ of [1, 2])
    expect(wordsOn(await tom.presses(card, 'Put it away'))).toContain(
      'Nothing was put away or brought back, because somebody changed this since.',
    )
})

test('the list has the earliest date first, a page at a time; what is put away is elsewhere', async () => {
  for (const day of ['06', '02', '05', '03', '04', '01'])
    await checksDuties(tom, `Contract ${day}`, { signed: `2026-11-${day}` })
  const first = await tom.says('duties')
  expect(wordsOn(first).match(/Contract 0\d/g)).toEqual([1, 2, 3, 4, 5].map((one) => `Contract 0${one}`))
  expect(wordsOn(first)).toContain('First: Set at least three KPIs, and publish them, by 1 November 2026')
  expect(wordsOn(await tom.presses(first, 'Next page'))).toContain('Contract 06')
  const away = await tom.presses(await tom.presses(first, 'Open'), 'Put it away')
  expect(wordsOn(away)).toContain('It is no longer in the list.')
  expect(buttons(away)).not.toContain('Change the facts')
  expect(wordsOn(await tom.says('duties'))).toContain('Contracts: 5.')
  const gone = await tom.presses(await tom.says('duties'), 'Those put away')
  expect(wordsOn(gone)).toContain('Contract 01')
  const back = await tom.presses(await tom.presses(gone, 'Open'), 'Bring it back')
  expect(buttons(back)).toContain('Change the facts')
  const { revision } = (await kept(named('Contract 01')))!
  expect(revision).toBe(3)
})

test('a connector reads and changes nothing; another council sees nothing', async () => {
  const answer = await checksDuties(tom, 'Ours')
  const id = named('Ours')
  const at = { council, id }
  const seen = await rachel.sends('duties', { ...at, page: 0 })
  expect(wordsOn(seen)).toContain('Ours')
  expect(buttons(seen).filter((title) => /plan|done|facts|away|change it/i.test(String(title)))).toEqual([])
  expect(wordsOn(await rachel.says('duties'))).toContain('Contracts: 1, of which 1 with a date that has passed.')
  const writes: [string, object, Record<string, string>][] = [
    ['duties-save', { ...at, revision: 1 }, dutyFacts],
    ['duties-mark', { ...at, done: 'yes' }, { keys: 'details' }],
    ['duties-plan', at, { keys: 'details' }],
    ['duties-retire', { ...at, revision: 1, away: 'yes' }, {}],
    ['duties-change-drop', { ...at, revision: 1 }, {}],
    [
      'duties-change-save',
      { ...at, revision: 1 },
      { day: '2027-01-11', oldValue: '1', newValue: '1', awardTerm: '1', oldTerm: '1', newTerm: '1', novation: 'no' },
    ],
  ]
  for (const [verb, fixed, inputs] of writes)
    for (const one of [rachel, helena]) expect((await one.sends(verb, fixed, inputs)).card).toBeUndefined()
  for (const [verb, fixed] of [
    ['duties', { ...at, page: 0 }],
    ['duties-not', at],
    ['duties-edit', at],
    ['duties-change', at],
    ['duties-changes', { ...at, page: 0 }],
    ['duties-change-show', at],
    ['duties-history', { ...at, page: 0 }],
    ['duties-list', { council, page: 0, away: 'no' }],
  ] as const)
    expect((await helena.sends(verb, fixed)).words).toBe('This is not one of your council or of your caseload.')
  expect((await kept(id))!.revision).toBe(1)
  expect(await chat.bot.services.plans.actionsOf(council)).toEqual([])
  expect(buttons(answer)).toContain('Add to the plan')
})
