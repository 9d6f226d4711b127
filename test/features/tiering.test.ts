import { contractId } from '../../bot/domain/contract'
import { tieringTool } from '../../bot/features/tiering/model'
import { addContract } from '../support/assessments'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, wordsOn } from '../support/conversation'
import { days, pass } from '../support/submissions'
import { formFor, formFromRegister, scored, tiers } from '../support/tierings'

/** Working out whether a contract is Gold, Silver or Bronze, and keeping it. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'
const waste = contractId('ABC-2026-001')

const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const kept = async (id: string) => (await chat.bot.services.store.get(tieringTool.sheets, council, id))?.value
const register = async (id = waste) => chat.bot.services.contracts.get(council, id)
const allKept = async () => (await chat.bot.services.store.list(tieringTool.sheets, council)).items

test('a contract of the register is tiered from there; the register has its tier, and the answer says why', async () => {
  const form = await formFromRegister(tom, { annualValue: '250000', tier: 'bronze' })
  expect(wordsOn(form)).toContain('Household waste collection (ABC-2026-001)')
  expect(inputsOf(form.card!)).toEqual({ 'factor-3': '2' })
  expect(wordsOn(form)).toContain('Filled in from the register: £250,000 a year.')
  const answer = await tom.presses(form, 'Work out the tier', scored([4, 4, 3, 3, 2, 2]))
  const words = wordsOn(answer)
  expect(words).toContain('Gold contract')
  expect(words).toContain('Its score is 81.25%. Gold begins at 75%, Silver at 50%, below is Bronze.')
  expect(words).toContain('What weighs most: impact if it fails and continuity, 45% of the 81.25%.')
  expect(words).toContain('Within a day or two\n (4 of 4: 20% of at most 20%)')
  expect(words).toContain('What Gold asks of you')
  expect(words).toContain('Meet the supplier every month')
  expect(words).toContain("Pioneer's default, not the tiering tool of the Government Commercial Function.")
  expect(words).toContain('Worked out with rules 2026-1; rules 2026-1 were checked on 24 November 2026.')
  expect(words).toContain('Tiered by Tom Garland, 23 November 2026')
  expect(words).toContain('Tier it again by 23 November 2027')
  expect(words).toContain('The register of contracts says Gold too.')
  expect(await register()).toMatchObject({ tier: 'gold', revision: 1, changed: { by: { name: 'Tom Garland' } } })
  expect(wordsOn(await tom.says('contracts'))).toContain('Gold tier')
})

test('the tier decides how much a self-assessment of the contract asks', async () => {
  const form = await formFromRegister(tom, { tier: 'bronze' })
  const list = await tom.says('contracts')
  expect(wordsOn(await tom.presses(list, 'Assess'))).toContain('11 questions')
  await tom.presses(form, 'Work out the tier', scored([4, 4, 4, 4, 4, 4]))
  expect(wordsOn(await tom.presses(list, 'Assess'))).toContain('44 questions')
})

test('pressed three times, in turn or at once, it is one tiering with one line of history', async () => {
  const form = await formFromRegister(tom)
  const press = () => tom.presses(form, 'Work out the tier', scored([2, 2, 2, 2, 2, 2]))
  const first = await press()
  pass(chat, 5000)
  const answers = [first, await press(), ...(await Promise.all([press(), press(), press()]))]
  for (const one of answers) expect(wordsOn(one)).toContain('Silver contract')
  expect(await allKept()).toHaveLength(1)
  expect((await kept(`contract:${waste}`))!.trail.map(({ what }) => what)).toEqual([
    'Worked out as Silver, 50%, with rules 2026-1.',
  ])
  expect((await register())!.revision).toBe(1)
})

test('a contract that is only named is tiered too, once whatever its spaces and capitals', async () => {
  const answer = await tiers(tom, 'Leisure centres', [2, 2, 2, 2, 2, 1])
  expect(wordsOn(answer)).toContain('Bronze contract')
  expect(wordsOn(answer)).toContain('This contract is not in the register of contracts.')
  expect(wordsOn(await formFor(amina, ' leisure  CENTRES'))).toContain('Bronze contract')
  expect(await allKept()).toHaveLength(1)
})

test('a typed reference or title of the register is that contract', async () => {
  await addContract(tom)
  for (const name of ['abc-2026-001', 'household waste  collection']) {
    const form = await formFor(tom, name)
    expect(wordsOn(form)).toContain('Household waste collection (ABC-2026-001)')
    expect(inputsOf(form.card!)).toMatchObject({ 'factor-3': '2' })
  }
})

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['nothing', {}, 'Choose a contract, or type its name.'],
  ['both', { contract: waste, name: 'Another' }, 'Choose a contract of the register or type a name, not both.'],
  ['a contract that is not there', { contract: 'made-up' }, "This contract is not in your council's register."],
  ['a name that is too long', { name: 'x'.repeat(121) }, 'is too long'],
])('choosing %s is answered with what to do', async (_name, inputs, says) => {
  await addContract(tom)
  const choose = await tom.presses(await tom.says('tiering'), 'Tier a contract')
  expect((await tom.presses(choose, 'Go on', inputs)).words).toContain(says)
})

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['a factor left open', { 'factor-2': '' }, 'Choose one: Ease of switching.'],
  ['a score that there is not', { 'factor-2': '5' }, 'That choice is not one of those offered.'],
  ['words for a score', { 'factor-2': 'gold' }, 'That choice is not one of those offered.'],
  ['KPIs due on a small contract', { overrides: 'kpis-due' }, 'does not go with "From £207,720, and below £1 million"'],
  ['no name', { name: ' ' }, 'The name of the contract is missing.'],
])('%s is told, and nothing is kept', async (_name, inputs, says) => {
  const form = await formFor(tom, 'Leisure')
  const answer = await tom.presses(form, 'Work out the tier', { ...scored([2, 2, 2, 2, 2, 2]), ...inputs })
  expect(answer.words).toContain(says)
  expect(await allKept()).toEqual([])
})

test('an override makes it Gold, says which, and an override that there is not is passed over', async () => {
  const answer = await tiers(tom, 'Care', [1, 1, 1, 1, 1, 1], ['life-and-limb', 'made-up'])
  expect(wordsOn(answer)).toContain('Its score is 25%. Gold begins at 75%, Silver at 50%, below is Bronze. It is Gold')
  expect(wordsOn(answer)).toContain(
    "Gold, because it is a statutory service on which somebody's life or safety depends.",
  )
  expect((await kept(`named:${contractId('Care')}`))!.body.answers.overrides).toEqual(['life-and-limb'])
})

test('two who tier one contract at once: the second sees what the first said, and keeps what they chose', async () => {
  const [mine, theirs] = [await formFor(tom, 'Leisure'), await formFor(amina, 'Leisure')]
  await tom.presses(mine, 'Work out the tier', scored([4, 4, 4, 4, 4, 4]))
  const clash = await amina.presses(theirs, 'Work out the tier', scored([1, 1, 1, 1, 1, 2]))
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it. It is now: Gold, 100%.')
  expect(inputsOf(clash.card!)).toMatchObject(scored([1, 1, 1, 1, 1, 2]))
  expect((await allKept())[0]!.value.body.result.tier).toBe('gold')
  expect(wordsOn(await amina.presses(clash, 'Work out the tier'))).toContain('Bronze contract')
  expect((await allKept())[0]!.value.trail.at(-1)).toMatchObject({ name: 'Amina Yusuf' })
})

test('tiered again: the old card overwrites nothing, the history has both, and the register follows', async () => {
  const form = await formFromRegister(tom)
  const gold = await tom.presses(form, 'Work out the tier', scored([4, 4, 4, 4, 4, 4]))
  const [again, old] = [await amina.presses(gold, 'Tier it again'), await tom.presses(gold, 'Tier it again')]
  expect(inputsOf(again.card!)).toEqual(scored([4, 4, 4, 4, 4, 4]))
  const silver = await amina.presses(again, 'Work out the tier', { 'factor-0': '1', 'factor-1': '2' })
  expect(wordsOn(silver)).toContain('Silver contract')
  expect(await register()).toMatchObject({ tier: 'silver' })
  const stale = await tom.presses(old, 'Work out the tier', { 'factor-5': '1' })
  expect(wordsOn(stale)).toContain('Amina Yusuf changed this since you opened it')
  const late = await tom.presses(form, 'Work out the tier', scored([4, 4, 4, 4, 4, 4]))
  expect(wordsOn(late)).toContain('Amina Yusuf changed this since you opened it')
  const history = wordsOn(await tom.presses(silver, 'History'))
  expect(history).toContain('Amina Yusuf\n23 November 2026 at 09:00\nWorked out as Silver')
  expect(history).toContain(
    'before Gold. Impact if it fails: People at serious risk, or a key legal duty broken → Hardly anyone would notice; Continuity: Within a day or two → After some weeks',
  )
  expect(history).toContain('Tom Garland\n23 November 2026 at 09:00\nWorked out as Gold, 100%, with rules 2026-1.')
})

test('the same answers on a later day say that all is as it was', async () => {
  const first = await tiers(tom, 'Leisure', [2, 2, 2, 2, 2, 2])
  pass(chat, days(200))
  const form = await tom.presses(first, 'Tier it again')
  const press = () => tom.presses(form, 'Work out the tier')
  expect(wordsOn(await press())).toContain('Tiered by Tom Garland, 11 June 2027')
  await press()
  const sheet = (await allKept())[0]!.value
  expect(sheet.trail.map(({ what }) => what.split('. ').at(-1))).toEqual([
    'Worked out as Silver, 50%, with rules 2026-1.',
    'The answers are the same as before.',
  ])
  expect(sheet.body.again).toBe('2028-06-11')
})

test('a form of older rules keeps nothing, and shows the questions of today', async () => {
  const form = await formFor(tom, 'Leisure')
  const { fixed } = buttonsOf(form.card!)[0]!.data as { fixed: Record<string, unknown> }
  const answer = await tom.sends(
    'tiering-add',
    { ...fixed, rules: '2025-9' },
    { ...scored([1, 1, 1, 1, 1, 1]), name: 'Leisure' },
  )
  expect(wordsOn(answer)).toContain('The questions have changed since your card was drawn')
  expect(await allKept()).toEqual([])
  await tiers(tom, 'Leisure', [1, 1, 1, 1, 1, 1])
  const id = `named:${contractId('Leisure')}`
  const again = await tom.sends(
    'tiering-save',
    { council, id, revision: 1, rules: '2025-9' },
    scored([4, 4, 4, 4, 4, 4]),
  )
  expect(wordsOn(again)).toContain('The questions have changed since your card was drawn')
  expect((await kept(id))!.revision).toBe(1)
})

test('another council neither sees nor changes it; a connector sees it and changes nothing', async () => {
  await tiers(tom, 'Leisure', [2, 2, 2, 2, 2, 2])
  const at = { council, id: `named:${contractId('Leisure')}` }
  const drawn = { ...at, revision: 1 }
  const asks: readonly [verb: string, fixed: Record<string, unknown>, inputs?: Record<string, string>][] = [
    ['tierings', { council, page: 0, filter: 'all' }],
    ['tierings-filter', { council }, { filter: 'gold' }],
    ['tiering', at],
    ['tiering-history', { ...at, page: 0 }],
    ['tiering-edit', at],
    ['tiering-by-hand', at],
    ['tiering-save', { ...drawn, rules: '2026-1' }, scored([4, 4, 4, 4, 4, 4])],
    ['tiering-set', drawn, { tier: 'gold', why: 'Because' }],
    ['tiering-unset', drawn],
    ['tiering-retire', { ...drawn, away: 'yes' }],
  ]
  for (const [verb, fixed, inputs] of asks)
    expect((await helena.sends(verb, fixed, inputs)).words).toBe('This is not one of your council or of your caseload.')
  for (const [verb, fixed, inputs] of asks.slice(4))
    expect((await rachel.sends(verb, fixed, inputs)).words).toContain('Only officers of councils in the programme')
  const list = await rachel.presses(await rachel.says('tiering'), 'Open')
  expect(wordsOn(list)).toContain('1 contract: 1 Silver.')
  const open = await rachel.presses(list, 'Open')
  expect(wordsOn(open)).toContain('Alderbrook Borough Council')
  expect(buttons(open)).toEqual(['History', 'Back to the list'])
  expect((await kept(at.id))!.revision).toBe(1)
})

test('what people type is shown as text, however odd', async () => {
  const odd = '**Bins** [x](javascript:alert(1)) =1+1 👩‍⚖️ <at>The Boss</at>'
  const answer = await tiers(tom, odd, [2, 2, 2, 2, 2, 2])
  const set = await tom.presses(await tom.presses(answer, 'Set by hand'), 'Save', { tier: 'gold', why: odd })
  for (const card of [answer, set, await tom.presses(set, 'History'), await tom.says('tiering')]) {
    expect(wordsOn(card)).toContain('**Bins** [x](javascript:alert(1)) =1+1 👩‍⚖️ The Boss')
    expect(JSON.stringify(card.card!.body)).not.toContain('<at>')
  }
})
