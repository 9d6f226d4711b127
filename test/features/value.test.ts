import read from 'read-excel-file/node'
import { valueId } from '../../bot/domain/contract'
import type { ValueContent } from '../../bot/domain/contract-value-content'
import type { Sheet } from '../../bot/domain/spreadsheet-text'
import { valueFileKind } from '../../bot/features/value/export'
import { valueTool } from '../../bot/features/value/model'
import { figuresOf } from '../../bot/features/value/rules'
import { valueSheets } from '../../bot/features/value/sheets'
import { addContract } from '../support/assessments'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, partsOf, wordsOn } from '../support/conversation'
import { estimates, placeOfValue, valueForm, valueInputs } from '../support/values'

/** Estimating the value of contract management: a range with its sources, from the register or from what is typed. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'

const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const idOf = (name: string) => `portfolio:${valueId(name)}`
const kept = async (name: string) => (await chat.bot.services.store.get(valueTool.sheets, council, idOf(name)))?.value
const allKept = async () => (await chat.bot.services.store.list(valueTool.sheets, council)).items

test('a typed total: up to so much, the cautious end, each figure with its source, and what is not known', async () => {
  const words = wordsOn(await estimates(tom, 'All contracts', { contracts: '120' }))
  expect(words).toContain('Up to £412,000 a year')
  expect(words).toContain(
    'If 11% of the yearly value is lost and 30% of that could be got back. At the cautious end it is £112,000: 9% lost and 10% of it got back.',
  )
  expect(words).toContain('This is an estimate, not a promise.')
  expect(words).toContain('120 contracts, £12,500,000 a year, as typed.')
  expect(words).toContain('£1,120,000 to £1,370,000 a year.')
  expect(words).toContain('£180,000 a year.')
  expect(words).toContain('-£67,500 to £232,000 a year.')
  expect(words).toContain('At the cautious end the team would cost more than comes back.')
  expect(words).toContain('14% to 16% of what is lost would have to come back.')
  expect(words).toContain(
    'info.worldcc.com/closing-the-procurement-value-gap (read there), checked on 26 November 2026.',
  )
  expect(words).toContain('theinhousetrainingcompany.com, reporting IACCM (second-hand, so check it)')
  expect(words).toContain('£160 million and £290 million')
  expect(words).toContain('Not counted with.')
  expect(words).toContain('What is not known')
  expect(words).toContain("How to find your council's own figure")
  expect(words).toContain('Worked out with figures 2026-1; figures 2026-1 were checked on 26 November 2026.')
  expect(words).not.toMatch(/\bwill save\b|guarantee/i)
  expect(await kept('all  CONTRACTS')).toMatchObject({ rules: '2026-1', body: { portfolio: { total: 12_500_000 } } })
})

test('values by tier are added up, and where the money is comes first', async () => {
  const tiers = { total: '', gold: '£8,000,000', silver: '3000000.50', bronze: '', cost: '' }
  const words = wordsOn(await estimates(tom, 'By tier', tiers))
  expect(words).toContain('£11,000,000.50 a year, as typed.')
  expect(words).toContain('£8,000,000 a year, 73% of it all.')
  expect(words).toContain('Up to £880,000 may be lost.')
  expect(words.indexOf('Gold')).toBeLessThan(words.indexOf('Silver'))
  expect(words).not.toContain('Bronze')
  expect(words).toContain('No cost was counted.')
})

test("the council's register: what runs counts, and a register that has moved on is told of", async () => {
  expect(wordsOn(await valueForm(tom))).toContain('Your register of contracts has no running contract')
  await addContract(tom, { reference: 'A-1' })
  await addContract(tom, { reference: 'A-2', endDate: '2026-11-01' })
  const form = await valueForm(tom)
  expect(wordsOn(form)).toContain('The register has 1 running contract, £250,000 a year. 1 that has ended is left out.')
  const inputs = { name: 'Register', source: 'register', least: '10', most: '20' }
  const answer = await tom.presses(form, 'Work it out', inputs)
  expect(wordsOn(answer)).toContain('1 contract, £250,000 a year, from the register of contracts.')
  await addContract(tom, { reference: 'A-3' })
  const later = await amina.sends('value', placeOfValue(answer))
  expect(wordsOn(later)).toContain('The register now says £500,000 a year. Change the values to take it anew.')
  expect(wordsOn(later)).toContain('1 contract, £250,000 a year')
  const again = await tom.presses(await tom.presses(later, 'Change the values'), 'Work it out')
  expect(wordsOn(again)).toContain('2 contracts, £500,000 a year')
  expect(wordsOn(again)).not.toContain('The register now says')
})

const amount = 'Give the yearly value in pounds, such as 12,500,000.'

test.each<[name: string, more: Record<string, string>, says: string]>([
  ['no value', { total: '' }, amount],
  ['words for a value', { total: 'twelve million' }, amount],
  ['a short form', { total: '12.5m' }, amount],
  ['a negative value', { total: '-5' }, amount],
  ['a formula', { total: '=1+1' }, amount],
  ['a comma in the wrong place', { total: '12,50' }, amount],
  ['three places of pence', { total: '12.505' }, amount],
  ['too many digits', { total: '1'.repeat(13) }, amount],
  ['300 characters', { total: '1'.repeat(300) }, amount],
  ['another script', { total: '١٢٣' }, amount],
  ['a wrong tier', { total: '', silver: 'lots' }, `Silver: ${amount}`],
  ['a value of nothing', { total: '0' }, 'The yearly value must be more than nothing.'],
  ['a value past all reason', { total: '900000000000' }, 'Check the noughts.'],
  ['both a total and tiers', { gold: '1' }, 'Give one total or the values by tier, not both.'],
  ['a share above 100', { most: '101' }, 'Give the highest share as a whole number from 0 to 100, such as 10.'],
  ['a share with a percent sign', { least: '10%' }, 'Give the lowest share as a whole number from 0 to 100'],
  ['no share', { least: '' }, 'Give the lowest share as a whole number from 0 to 100'],
  ['shares the wrong way round', { least: '40' }, 'The lowest share cannot be more than the highest.'],
  ['a wrong cost', { cost: 'free' }, 'Give the yearly cost of the team in pounds, such as 180,000.'],
  ['a number of contracts in words', { contracts: 'many' }, 'Give the number of contracts as a whole number'],
  ['a number of contracts past all reason', { contracts: '100001' }, 'Give the number of contracts as a whole number'],
  ['a source that there is not', { source: 'constructor' }, 'That choice is not one of those offered.'],
  ['a register that is empty', { source: 'register', total: '' }, 'has no running contract with a value'],
  ['the register and a total', { source: 'register' }, 'leave those you type empty'],
  ['no name', { name: ' ' }, 'The name of the portfolio is missing.'],
  ['a name of 300 characters', { name: 'x'.repeat(300) }, 'The name of the portfolio is too long'],
])('a form with %s is answered beside it, and nothing is kept', async (_name, more, says) => {
  const answer = await estimates(tom, 'Faulty', more)
  expect(answer.card).toBeUndefined()
  expect(answer.words).toContain(says)
  expect(await allKept()).toEqual([])
})

test('pressed three times, in turn or at once, it is one estimate with one line of history', async () => {
  const form = await valueForm(tom)
  const press = () => tom.presses(form, 'Work it out', { name: 'All', ...valueInputs })
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press(), press()]))])
    expect(wordsOn(one)).toContain('The estimate is saved for your council.')
  expect(await allKept()).toHaveLength(1)
  expect((await kept('All'))!.trail).toHaveLength(1)
})

test('what is there already is shown, and two at once never overwrite each other without a word', async () => {
  const answer = await estimates(tom, 'All')
  const taken = await estimates(amina, ' ALL ', { total: '1' })
  expect(wordsOn(taken)).toContain('There is an estimate of this name already. Last changed by Tom Garland')
  expect(inputsOf(taken.card!)).toMatchObject({ total: '1', least: '10', most: '30', cost: '180000' })
  const [mine, theirs] = [
    await tom.presses(answer, 'Change the values'),
    await amina.presses(answer, 'Change the values'),
  ]
  await tom.presses(mine, 'Work it out', { total: '2,000,000' })
  await tom.presses(mine, 'Work it out', { total: '2,000,000' })
  const clash = await amina.presses(theirs, 'Work it out', { total: '3,000,000' })
  expect(wordsOn(clash)).toContain(
    'Tom Garland changed this since you opened it. It is now: Up to £66,000 a year, of £2,000,000 a year.',
  )
  expect(inputsOf(clash.card!).total).toBe('3000000')
  expect((await kept('All'))!.body.portfolio.total).toBe(2_000_000)
  const second = await amina.presses(clash, 'Work it out')
  const history = wordsOn(await amina.presses(second, 'History'))
  expect(history.indexOf('£3,000,000 a year')).toBeLessThan(history.indexOf('£2,000,000 a year'))
  expect(history).toContain('10% to 30% got back, a team of £180,000: £112,000 to £412,000 a year. Figures 2026-1.')
  expect((await kept('All'))!.revision).toBe(3)
})

test('odd words are shown as they were typed, never as markup or a mention', async () => {
  const answer = await estimates(tom, '**Odd** <at>Tom</at> [x](https://evil.example)')
  for (const card of [answer, await tom.says('value')]) {
    const of = (type: string) =>
      partsOf(card.card!.body)
        .filter((part) => part.type === type)
        .map((part) => String(part.text))
        .join()
    expect(of('TextRun')).toContain('**Odd** Tom [x](https://evil.example)')
    expect(of('TextBlock')).not.toMatch(/Odd|evil/)
  }
})

test('listed a page at a time; put away and brought back; an old card does neither', async () => {
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
    await estimates(tom, name)
    chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
  }
  const first = await tom.says('value')
  expect(wordsOn(first)).toContain('6 estimates.')
  expect(wordsOn(first)).toContain('Six\nUp to £412,000 a year, of £12,500,000 a year.')
  expect(wordsOn(await tom.presses(first, 'Next page'))).toContain('One\n')
  const opened = await tom.presses(first, 'Open')
  const away = await tom.presses(opened, 'Put it away')
  expect(wordsOn(away)).toContain('It is no longer in the list.')
  expect(buttons(away)).not.toContain('Change the values')
  expect((await tom.sends('value-edit', placeOfValue(away))).words).toContain('Bring it back before you change it.')
  expect((await estimates(tom, 'Six', { total: '5' })).words).toContain('Bring it back before you change it.')
  const gone = await tom.presses(await tom.says('value'), 'Those put away')
  expect(wordsOn(gone)).toContain('1 estimate put away.')
  await tom.presses(await tom.presses(gone, 'Open'), 'Bring it back')
  expect(wordsOn(await tom.presses(opened, 'Put it away'))).toContain('somebody changed this since')
  expect((await kept('Six'))!.retired).toBeUndefined()
  expect((await kept('Six'))!.revision).toBe(3)
})

test('a spreadsheet has the sums as numbers, the sources, and nothing that is a formula', async () => {
  const answer = await estimates(tom, '=1+1')
  const at = placeOfValue(answer)
  expect(wordsOn(await tom.presses(answer, 'Export as a spreadsheet'))).toContain('Pioneer asks below whether')
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    name: 'Value of contract management - 1 1.xlsx',
    content: { acceptContext: { kind: 'value-spreadsheet', of: at } },
  })
  const person = (await chat.bot.services.people.now(tom.id))!
  const sheets = await read((await valueFileKind.make({ person, of: at }, chat.bot.services)).bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Estimate', 'Sources', 'Not known', 'Your own figure', 'About'])
  expect(sheets[0]!.data).toContainEqual(['Lost, of the yearly value (%)', 9, 11])
  expect(sheets[0]!.data).toContainEqual(['Got back a year (£)', 112_500, 412_500])
  expect(sheets[0]!.data).toContainEqual(['Left over a year (£)', -67_500, 232_500])
  expect(sheets[1]!.data).toHaveLength(5)
  expect(sheets[4]!.data).toContainEqual(['The value of contract management for', "'=1+1"])
  const stranger = (await chat.bot.services.people.now(helena.id))!
  await expect(valueFileKind.make({ person: stranger, of: at }, chat.bot.services)).rejects.toThrow('not one of your')
})

describe('when the figures of content have changed since', () => {
  const newFigures = (): ValueContent => {
    const { value } = chat.bot.services.content
    const figures = value.figures.map((one) => ({ ...one, says: 'Half of what it was before.' }))
    return { ...value, version: '2027-1', figures }
  }
  const rowsOf = (sheets: readonly Sheet[], name: string) => sheets.find((one) => one.name === name)!.rows

  test('the sources beside the sums are those that the sums were made with', async () => {
    await estimates(tom, 'All contracts')
    const says = chat.bot.services.content.value.figures.map((one) => one.says)
    const sheet = (await kept('All contracts'))!
    const sheets = valueSheets(sheet, newFigures(), '2027-06-01')
    expect(rowsOf(sheets, 'Sources').map((row) => row[1])).toEqual(says)
    expect(rowsOf(sheets, 'About')).toContainEqual([
      'Figures now',
      'The figures have changed since: they are now 2027-1. Change the values to use them.',
    ])
    expect(figuresOf(sheet, newFigures()).map((one) => one.says)).toEqual(says)
    expect(JSON.stringify(valueSheets(sheet, chat.bot.services.content.value, '2027-06-01'))).not.toContain(
      'Figures now',
    )
  })

  test('an estimate of before they were kept says so, on its card and in the file, until it is made anew', async () => {
    const card = await estimates(tom, 'All contracts')
    const { store } = chat.bot.services
    const { value, version } = (await store.get(valueTool.sheets, council, idOf('All contracts')))!
    const { figures: _none, ...body } = value.body
    await store.put(valueTool.sheets, { ...value, body, rules: '2025-1' }, version)
    const warning = `they are now ${chat.bot.services.content.value.version}. The sources are those of ${chat.bot.services.content.value.version}, and the sums are not of them.`
    expect(wordsOn(await tom.sends('value', placeOfValue(card)))).toContain(warning)
    const old = (await kept('All contracts'))!
    expect(JSON.stringify(rowsOf(valueSheets(old, chat.bot.services.content.value, '2027-06-01'), 'About'))).toContain(
      warning,
    )
    const anew = await tom.presses(await tom.presses(card, 'Change the values'), 'Work it out')
    expect(wordsOn(anew)).not.toContain('The figures have changed since')
    expect((await kept('All contracts'))!.body.figures).toHaveLength(value.body.figures!.length)
  })
})

test('a connector reads and changes nothing; another council sees nothing', async () => {
  const at = placeOfValue(await estimates(tom, 'Ours'))
  const seen = await rachel.sends('value', at)
  expect(wordsOn(seen)).toContain('Alderbrook Borough Council')
  expect(buttons(seen).filter((title) => /change|away/i.test(String(title)))).toEqual([])
  expect(wordsOn(await rachel.says('value'))).toContain('1 estimate.')
  for (const one of [rachel, helena]) {
    expect((await one.sends('value-save', { ...at, revision: 1 }, valueInputs)).card).toBeUndefined()
    expect((await one.sends('value-retire', { ...at, revision: 1, away: 'yes' })).card).toBeUndefined()
  }
  for (const [verb, fixed] of [
    ['value', at],
    ['value-edit', at],
    ['value-export', at],
    ['value-history', { ...at, page: 0 }],
    ['value-list', { council, page: 0, away: 'no' }],
  ] as const)
    expect((await helena.sends(verb, fixed)).words).toBe('This is not one of your council or of your caseload.')
  expect((await kept('Ours'))!.revision).toBe(1)
})
