import read from 'read-excel-file/node'
import { serviceId } from '../../bot/domain/contract'
import { comparisonFile } from '../../bot/features/delivery-models/export'
import { deliveryTool } from '../../bot/features/delivery-models/model'
import { eachWithCast } from '../support/cast'
import { asInputs, compares, comparisonForm, placeOfComparison } from '../support/comparisons'
import { type Answered, buttonsOf, inputsOf, partsOf, wordsOn } from '../support/conversation'

/** Comparing ways to provide a service: the ranking and its reasons, kept for the council. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'

const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const idOf = (name: string) => `service:${serviceId(name)}`
const kept = async (name: string) =>
  (await chat.bot.services.store.get(deliveryTool.sheets, council, idOf(name)))?.value
const allKept = async () => (await chat.bot.services.store.list(deliveryTool.sheets, council)).items

test('a contract that may come home: which ways are worth looking into, which not, and why', async () => {
  const answer = await compares(tom, 'Leisure centres')
  const words = wordsOn(answer)
  expect(words).toContain('There is no single right answer.')
  expect(words.indexOf('Worth looking into')).toBeLessThan(words.indexOf('Bring it in-house'))
  expect(words.indexOf('Bring it in-house')).toBeLessThan(words.indexOf('Not for now'))
  expect(words).toContain('Better results need quick changes, which the council can make in its own service.')
  expect(words.slice(words.indexOf('Not for now'))).toContain('Shared service with another council')
  expect(words).toContain('There is nobody to share with.')
  expect(words).not.toContain('In-house, re-shaped')
  expect(words).toContain('Better results for residents')
  expect(words).toContain('Check with your legal, HR, finance and procurement teams before you decide.')
  expect(words).toContain('Worked out with rules 2026-1; rules 2026-1 were checked on 26 November 2026.')
  expect(words).toContain('Last changed by Tom Garland, 23 November 2026.')
  const one = wordsOn(await tom.presses(answer, 'Why'))
  expect(one).toContain('Bring it in-house\nLeisure centres\nWorth looking into: ')
  for (const part of [
    'What speaks for it',
    'What speaks against it',
    'What must be true',
    'What to check next, and with whom',
  ])
    expect(one).toContain(part)
  expect(one).toContain('TUPE usually brings the staff back.')
  expect(one).toContain('The exit terms, notice periods and what is yours at the end')
  const { council: where, id } = placeOfComparison(answer)
  const latc = wordsOn(await tom.sends('models-one', { council: where, id, model: 'latc' }))
  expect(latc).toContain('over 80% of its activities must be for the council')
  expect(await kept('leisure  CENTRES')).toMatchObject({ rules: '2026-1', title: 'Leisure centres' })
})

test('too much trade for a Teckal company speaks against it, and rules out the council itself', async () => {
  const answer = await compares(tom, 'Museum', { purpose: 'income', trading: 'much', now: 'council', time: 'long' })
  const at = placeOfComparison(answer)
  expect(wordsOn(await tom.sends('models-one', { ...at, model: 'latc' }))).toContain('It would fail the 80% test')
  const own = wordsOn(await tom.sends('models-one', { ...at, model: 'in-house' }))
  expect(own).toContain('Why it is not for now\nA council’s own'.replace('’', "'"))
})

test('where every way is ruled out, it says so', async () => {
  const answer = await compares(tom, 'Impossible', { trading: 'much', market: 'none', time: 'short' })
  expect(wordsOn(answer)).toContain('One of your answers rules out each of them.')
  expect(wordsOn(answer)).not.toContain('Worth looking into')
  expect(wordsOn(await tom.says('delivery models'))).toContain('None is worth looking into for now.')
})

test('pressed three times, in turn or at once, it is one comparison with one line of history', async () => {
  const form = await comparisonForm(tom)
  const press = () => tom.presses(form, 'Compare', { name: 'Leisure', ...asInputs() })
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press(), press()]))])
    expect(wordsOn(one)).toContain('The comparison is saved for your council.')
  expect(await allKept()).toHaveLength(1)
  expect((await kept('Leisure'))!.trail).toHaveLength(1)
})

test('what the council has of that service already is shown, and not overwritten without a word', async () => {
  await compares(tom, 'Leisure')
  const clash = await compares(amina, ' LEISURE ', { purpose: 'cost' })
  expect(wordsOn(clash)).toContain('This service has been compared already. Last changed by Tom Garland')
  expect(inputsOf(clash.card!)['question-0']).toBe('cost')
  expect((await kept('Leisure'))!.body.answers.purpose).toBe('quality')
  expect(wordsOn(await amina.presses(clash, 'Compare'))).toContain('Lower cost')
  expect((await kept('Leisure'))!.revision).toBe(2)
})

test('two who answer again at once never overwrite each other without a word', async () => {
  const answer = await compares(tom, 'Leisure')
  const [mine, theirs] = [await tom.presses(answer, 'Answer again'), await amina.presses(answer, 'Answer again')]
  await tom.presses(mine, 'Compare', { 'question-2': 'contract' })
  await tom.presses(mine, 'Compare', { 'question-2': 'contract' })
  const clash = await amina.presses(theirs, 'Compare', { 'question-2': 'little' })
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it. It is now: Worth looking into: ')
  expect(inputsOf(clash.card!)['question-2']).toBe('little')
  expect((await kept('Leisure'))!.body.answers.control).toBe('contract')
  const second = await amina.presses(clash, 'Compare')
  const history = wordsOn(await amina.presses(second, 'History'))
  expect(history).toContain('Control: Through a contract with clear measures → Little, others may decide')
  expect(history).toContain('Rules 2026-1.')
  expect((await kept('Leisure'))!.revision).toBe(3)
})

test.each<[name: string, more: Record<string, string>, says: string]>([
  ['a question left out', { 'question-4': '' }, 'Choose one: Risk.'],
  ['an option that there is not', { 'question-0': 'barter' }, 'That choice is not one of those offered. Choose again.'],
  ['an option of another question', { 'question-0': 'daily' }, 'That choice is not one of those offered.'],
  ['the name of a built-in', { 'question-0': 'constructor' }, 'That choice is not one of those offered.'],
  ['300 characters', { 'question-0': 'x'.repeat(300) }, 'That choice is not one of those offered.'],
  ['no name', { name: ' ' }, 'The name of the service is missing.'],
  ['a name of 300 characters', { name: 'x'.repeat(300) }, 'The name of the service is too long'],
])('a form with %s is answered beside it, and nothing is kept', async (_name, more, says) => {
  const answer = await tom.presses(await comparisonForm(tom), 'Compare', { name: 'Faulty', ...asInputs(), ...more })
  expect(answer.card).toBeUndefined()
  expect(answer.words).toContain(says)
  expect(await allKept()).toEqual([])
})

test('answers to questions of older rules are not kept, and the questions of today are asked', async () => {
  const at = placeOfComparison(await compares(tom, 'Leisure'))
  const late = await tom.sends('models-save', { ...at, revision: 1, rules: '2025-9' }, asInputs({ purpose: 'cost' }))
  const fresh = await tom.sends('models-add', { rules: '2025-9' }, { name: 'New', ...asInputs() })
  for (const one of [late, fresh])
    expect(wordsOn(one)).toContain('The questions have changed since your card was drawn')
  expect(await allKept()).toHaveLength(1)
  expect((await kept('Leisure'))!.revision).toBe(1)
})

test('odd words are shown as they were typed, never as markup or a mention', async () => {
  const answer = await compares(tom, '**Odd** <at>Tom</at> [x](https://evil.example)')
  for (const card of [answer, await tom.presses(answer, 'Why'), await tom.says('delivery models')]) {
    const of = (type: string) =>
      partsOf(card.card!.body)
        .filter((part) => part.type === type)
        .map((part) => String(part.text))
        .join()
    expect(of('TextRun')).toContain('**Odd** Tom [x](https://evil.example)')
    expect(of('TextBlock')).not.toMatch(/Odd|evil/)
  }
})

test('listed a page at a time, the last changed first; put away and brought back', async () => {
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
    await compares(tom, name)
    chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
  }
  const first = await tom.says('delivery models')
  expect(wordsOn(first)).toContain('6 services compared.')
  expect(wordsOn(first)).toContain('Six\nWorth looking into: Bring it in-house')
  expect(wordsOn(await tom.presses(first, 'Next page'))).toContain('One\n')
  const opened = await tom.presses(first, 'Open')
  const away = await tom.presses(opened, 'Put it away')
  expect(wordsOn(away)).toContain('It is no longer in the list.')
  expect(buttons(away)).not.toContain('Answer again')
  await tom.presses(opened, 'Put it away')
  expect((await compares(tom, 'Six', { purpose: 'cost' })).words).toContain('Bring it back before you change it.')
  const gone = await tom.presses(await tom.says('delivery models'), 'Those put away')
  expect(wordsOn(gone)).toContain('1 service put away.')
  await tom.presses(await tom.presses(gone, 'Open'), 'Bring it back')
  expect((await kept('Six'))!.revision).toBe(3)
  await amina.presses(await amina.presses(opened, 'Back to the list'), 'Open')
  expect(wordsOn(await tom.presses(opened, 'Put it away'))).toContain('somebody changed this since')
  expect((await kept('Six'))!.retired).toBeUndefined()
})

test('a spreadsheet has every model with its reasons, and nothing that is a formula', async () => {
  const answer = await compares(tom, '=1+1')
  const at = placeOfComparison(answer)
  expect(wordsOn(await tom.presses(answer, 'Export as a spreadsheet'))).toContain('Pioneer asks below whether')
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    name: 'Delivery models - 1 1.xlsx',
    content: { acceptContext: { kind: 'delivery-models-spreadsheet', of: at } },
  })
  const person = (await chat.bot.services.people.now(tom.id))!
  const sheets = await read((await comparisonFile.make({ person, of: at }, chat.bot.services)).bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Models', 'Reasons', 'To check', 'Answers', 'About'])
  expect(sheets[0]!.data).toHaveLength(1 + (await kept('=1+1'))!.body.ranked.length)
  expect(sheets[0]!.data[1]!.slice(0, 2)).toEqual(['Bring it in-house', 'Worth looking into'])
  expect(sheets[1]!.data).toContainEqual([
    'Shared service with another council',
    'Not for now',
    'There is nobody to share with.',
  ])
  expect(sheets[3]!.data).toContainEqual(['Purpose', 'Better results for residents'])
  expect(sheets[4]!.data).toContainEqual(['Delivery models for', "'=1+1"])
  const stranger = (await chat.bot.services.people.now(helena.id))!
  await expect(comparisonFile.make({ person: stranger, of: at }, chat.bot.services)).rejects.toThrow('not one of your')
})

test('a connector reads and changes nothing; another council sees nothing', async () => {
  const at = placeOfComparison(await compares(tom, 'Ours'))
  const seen = await rachel.sends('models-open', at)
  expect(wordsOn(seen)).toContain('Alderbrook Borough Council')
  expect(buttons(seen).filter((title) => /again|away/i.test(String(title)))).toEqual([])
  expect(wordsOn(await rachel.says('delivery models'))).toContain('1 service compared.')
  for (const one of [rachel, helena]) {
    expect((await one.sends('models-save', { ...at, revision: 1, rules: '2026-1' }, asInputs())).card).toBeUndefined()
    expect((await one.sends('models-retire', { ...at, revision: 1, away: 'yes' })).card).toBeUndefined()
  }
  for (const [verb, fixed] of [
    ['models-open', at],
    ['models-one', { ...at, model: 'latc' }],
    ['models-edit', at],
    ['models-export', at],
    ['models-history', { ...at, page: 0 }],
    ['models', { council, page: 0, away: 'no' }],
  ] as const)
    expect((await helena.sends(verb, fixed)).words).toBe('This is not one of your council or of your caseload.')
  expect((await tom.sends('models-one', { ...at, model: 'constructor' })).words).toContain('not among those')
  expect((await kept('Ours'))!.revision).toBe(1)
})
