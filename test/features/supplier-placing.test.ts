import read from 'read-excel-file/node'
import { supplierId } from '../../bot/domain/contract'
import { placingTool } from '../../bot/domain/supplier-placing-sheet'
import { suppliersFile } from '../../bot/features/supplier-placing/export'
import { addContract } from '../support/assessments'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, partsOf, startConversation, wordsOn } from '../support/conversation'
import { placeOfSupplier, placesSupplier, supplierAnswers, supplierForm } from '../support/suppliers'

/** Placing suppliers by risk and impact: the answer and its reasons, kept for the council, and the picture of them all. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'

const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const sheetOf = (name: string) => `supplier:${supplierId(name)}`
const kept = async (name: string) =>
  (await chat.bot.services.store.get(placingTool.sheets, council, sheetOf(name)))?.value
const allKept = async () => (await chat.bot.services.store.list(placingTool.sheets, council)).items
const pictureOn = (card: Answered) => partsOf(card.card!.body).find((part) => part.type === 'Image')

test('a supplier of the register: placed with its reasons, what to do, how they see you and what follows from both', async () => {
  await addContract(tom, { supplier: 'Greenway Ltd' })
  await addContract(tom, { supplier: ' greenway  LTD', reference: 'B-2', title: 'Parks' })
  const choose = await tom.presses(await tom.says('supplier placing'), 'Place a supplier')
  expect(JSON.stringify(choose.card)).toContain('Greenway Ltd (2 contracts)')
  const form = await tom.presses(choose, 'Go on', { supplier: supplierId('Greenway Ltd') })
  expect(wordsOn(form)).toContain('The register has 2 contracts with them, £500,000 a year together.')
  expect(inputsOf(form.card!).supplies).toMatch(/Household waste collection, Parks|Parks, Household waste collection/)
  const answer = await tom.presses(
    form,
    'Place it',
    supplierAnswers(4, 3, { supplies: 'Waste', share: '4', appeal: '2' }),
  )
  const words = wordsOn(answer)
  expect(words).toContain('Strategic supplier')
  expect(words).toContain('Supply risk 100 of 100, high; impact on the council 66.7 of 100, high. High begins at 50.')
  expect(words).toContain('Nobody else now')
  expect(words).toContain('Name a director who meets theirs')
  expect(words).toContain('How they probably see you: exploitable')
  expect(words).toContain('The riskiest mix with money in it')
  expect(words).toContain('Your share of their business: Among their largest customers.')
  expect(words).toContain('The register has 2 contracts with them')
  expect(words).toContain('Last changed by Tom Garland, 23 November 2026.')
  expect(words).toContain(
    "Pioneer's own default, not a scoring of the programme or of government. Worked out with rules 2026-1",
  )
  expect((await kept('greenway ltd'))!).toMatchObject({
    rules: '2026-1',
    body: { supplies: 'Waste', result: { place: 'strategic' } },
  })
})

test('one that is only named, near the line, not knowing how they see you', async () => {
  const answer = await placesSupplier(tom, 'Lumo', supplierAnswers(2, 1, { 'risk-0': '3', 'risk-1': '3' }))
  const words = wordsOn(answer)
  expect(words).toContain('Bottleneck supplier')
  expect(words).toContain('Supply risk 53.3 of 100, high')
  expect(words).toContain('It is close to the line: one step on one of these answers would move it')
  expect(words).toContain('Other suppliers, Time to change, Doing without and Steadiness (to routine)')
  expect(words).toContain('How they see you is not answered yet')
  expect(words).toContain('The register of contracts has none with a supplier of this name.')
})

test('pressed three times, in turn or at once, it is one placing with one line of history', async () => {
  const form = await supplierForm(tom, 'Lumo')
  const press = () => tom.presses(form, 'Place it', supplierAnswers(1, 1))
  for (const one of [await press(), await press(), ...(await Promise.all([press(), press(), press()]))])
    expect(wordsOn(one)).toContain('The supplier is placed as routine. It is saved for your council.')
  expect(await allKept()).toHaveLength(1)
  expect((await kept(' LUMO '))!.trail).toHaveLength(1)
  expect(wordsOn(await supplierForm(amina, 'lumo'))).toContain('Last changed by Tom Garland')
})

test('two who answer at once never overwrite each other without a word, new or again', async () => {
  const [mine, theirs] = [await supplierForm(tom, 'Lumo'), await supplierForm(amina, 'Lumo')]
  await tom.presses(mine, 'Place it', supplierAnswers(4, 4))
  const clash = await amina.presses(theirs, 'Place it', supplierAnswers(1, 4, { supplies: 'Lamps' }))
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it. It is now: strategic.')
  expect(inputsOf(clash.card!)).toMatchObject({ supplies: 'Lamps', 'risk-0': '1', 'impact-3': '4' })
  expect((await kept('Lumo'))!.body.result.place).toBe('strategic')
  const second = await amina.presses(clash, 'Place it')
  expect(wordsOn(second)).toContain('Leverage supplier')
  const [again, old] = [await tom.presses(second, 'Answer again'), await amina.presses(second, 'Answer again')]
  await tom.presses(again, 'Place it', { 'risk-0': '2' })
  await tom.presses(again, 'Place it', { 'risk-0': '2' })
  expect(wordsOn(await amina.presses(old, 'Place it', { 'risk-0': '3' }))).toContain('Tom Garland changed this')
  const history = wordsOn(await amina.presses(second, 'History'))
  expect(history).toContain('Other suppliers: Many, and they want the work → Several')
  expect(history).toContain('What they supply: Street lighting → Lamps')
  expect(history).toContain('with rules 2026-1, before strategic.')
  expect((await kept('Lumo'))!.revision).toBe(3)
})

test.each<[name: string, more: Record<string, string>, says: string]>([
  ['a question left out', { 'risk-2': '' }, 'Choose one: Doing without.'],
  ['a score that there is not', { 'impact-0': '5' }, 'That choice is not one of those offered. Choose again.'],
  ['a score that is a word', { 'impact-0': 'constructor' }, 'That choice is not one of those offered. Choose again.'],
  ['half of the pair', { share: '2' }, 'Answer both questions about how they see you, or neither.'],
  ['a wrong half of the pair', { share: '0', appeal: '1' }, 'That choice is not one of those offered. Choose again.'],
  ['nothing supplied', { supplies: ' ' }, 'What they supply is missing.'],
  ['201 characters', { supplies: 'x'.repeat(201) }, 'What they supply is too long'],
  ['a name of 300 characters', { name: 'x'.repeat(300) }, 'The name of the supplier is too long'],
  ['no name', { name: ' ' }, 'The name of the supplier is missing.'],
])('a form with %s is answered beside it, and nothing is kept', async (_name, more, says) => {
  const answer = await placesSupplier(tom, 'Faulty', supplierAnswers(2, 2, more))
  expect(answer.card).toBeUndefined()
  expect(answer.words).toContain(says)
  expect(await allKept()).toEqual([])
})

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['nothing', {}, 'Choose a supplier, or type its name.'],
  ['both', { supplier: supplierId('Greenway'), name: 'Another' }, 'Choose a supplier of the register or type a name'],
  ['one that is not there', { supplier: 'made-up' }, "This supplier is not in your council's register of contracts."],
])('choosing %s is answered with what to do', async (_name, inputs, says) => {
  await addContract(tom)
  const choose = await tom.presses(await tom.says('kraljic'), 'Place a supplier')
  expect((await tom.presses(choose, 'Go on', inputs)).words).toContain(says)
})

test('odd words are shown as they were typed, never as markup or a mention', async () => {
  const answer = await placesSupplier(
    tom,
    '**Odd** <at>Tom</at> 🦔',
    supplierAnswers(4, 4, { supplies: '[x](https://evil.example)' }),
  )
  const of = (card: Answered, type: string) =>
    partsOf(card.card!.body)
      .filter((part) => part.type === type)
      .map((part) => String(part.text))
      .join()
  expect(of(answer, 'TextRun')).toContain('**Odd** Tom 🦔')
  expect(of(answer, 'TextRun')).toContain('[x](https://evil.example)')
  const map = await tom.presses(answer, 'Show the picture')
  expect(of(map, 'TextRun')).toContain('1 **Odd** Tom 🦔')
  for (const card of [answer, map]) expect(of(card, 'TextBlock')).not.toMatch(/Odd|evil/)
})

test('answers to questions of older rules are not kept, and the questions of today are asked', async () => {
  const answer = await placesSupplier(tom, 'Lumo')
  const at = placeOfSupplier(answer)
  const late = await tom.sends('supplier-save', { ...at, revision: 1, rules: '2025-9' }, supplierAnswers(1, 1))
  expect(wordsOn(late)).toContain('The questions have changed since your card was drawn, so nothing was kept.')
  const fresh = await tom.sends(
    'supplier-add',
    { supplier: '', rules: '2025-9' },
    { name: 'New', ...supplierAnswers(1, 1) },
  )
  expect(wordsOn(fresh)).toContain('The questions have changed')
  expect(await allKept()).toHaveLength(1)
  expect((await kept('Lumo'))!.revision).toBe(1)
})

test('the list has the strategic ones first, a page at a time; what is put away is elsewhere and not in the picture', async () => {
  for (const [name, risk, impact] of [
    ['Routine Co', 1, 1],
    ['Lever Co', 1, 4],
    ['Bottle Co', 4, 1],
    ['Big Co', 4, 4],
    ['Also Big Co', 3, 3],
    ['Last Co', 1, 2],
  ] as const)
    await placesSupplier(tom, name, supplierAnswers(risk, impact))
  const first = await tom.says('supplier placing')
  expect(wordsOn(first)).toContain('6 suppliers: 2 strategic, 1 bottleneck, 1 leverage, 2 routine.')
  expect(wordsOn(first).match(/^(?:Also )?\w+ Co$/gm)).toEqual([
    'Big Co',
    'Also Big Co',
    'Bottle Co',
    'Lever Co',
    'Last Co',
  ])
  expect(wordsOn(await tom.presses(first, 'Next page'))).toContain('Routine Co')
  const map = await tom.presses(first, 'Show the picture')
  expect(pictureOn(map)!.url).toMatch(/^data:image\/png;base64,/)
  expect(pictureOn(map)!.altText).toBe(
    'Suppliers by supply risk and impact. 6 suppliers, each from 0 to 100. Strategic (high risk, high impact): 1 Big Co (risk 100, impact 100); 2 Also Big Co (risk 66.7, impact 66.7). Bottleneck (high risk, low impact): 3 Bottle Co (risk 100, impact 0). Leverage (low risk, high impact): 4 Lever Co (risk 0, impact 100). Routine (low risk, low impact): 5 Last Co (risk 0, impact 33.3); 6 Routine Co (risk 0, impact 0).',
  )
  expect(wordsOn(map)).toContain('1 Big Co, 2 Also Big Co.\n')
  const opened = await tom.presses(first, 'Open')
  const away = await tom.presses(opened, 'Put it away')
  expect(wordsOn(away)).toContain('It is no longer in the list or the picture.')
  expect(buttons(away)).not.toContain('Answer again')
  expect(pictureOn(await tom.presses(away, 'Show the picture'))!.altText).not.toContain('1 Big Co')
  expect((await tom.sends('supplier-edit', placeOfSupplier(away))).words).toContain(
    'Bring it back before you change it.',
  )
  expect(wordsOn(await tom.presses(opened, 'Put it away'))).toContain('Put away')
  const gone = await tom.presses(await tom.says('supplier placing'), 'Those put away')
  expect(wordsOn(gone)).toContain('1 supplier put away.')
  const back = await tom.presses(await tom.presses(gone, 'Open'), 'Bring it back')
  expect(buttons(back)).toContain('Answer again')
  expect((await kept('Big Co'))!.revision).toBe(3)
})

test('an old card does not put away what somebody else has changed since', async () => {
  const old = await placesSupplier(tom, 'Lumo')
  await amina.presses(await amina.presses(old, 'Answer again'), 'Place it', { 'risk-0': '1' })
  expect(wordsOn(await tom.presses(old, 'Put it away'))).toContain('somebody changed this since')
  expect((await kept('Lumo'))!.retired).toBeUndefined()
})

test('a spreadsheet has each supplier once, and nothing that is a formula', async () => {
  await placesSupplier(tom, '=1+1', supplierAnswers(4, 4, { supplies: '@SUM(A1)', share: '1', appeal: '1' }))
  await placesSupplier(tom, 'Lumo', supplierAnswers(1, 1))
  const asked = await tom.presses(await tom.says('supplier placing'), 'Export as a spreadsheet')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the spreadsheet may be put into your OneDrive.')
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    name: 'Suppliers of Alderbrook Borough Council (sample).xlsx',
    content: { acceptContext: { kind: 'supplier-spreadsheet', of: { council } } },
  })
  const person = (await chat.bot.services.people.now(tom.id))!
  const { bytes } = await suppliersFile.make({ person, of: { council } }, chat.bot.services)
  const sheets = await read(bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Suppliers', 'What to do', 'About'])
  const [headers, one, other] = sheets[0]!.data
  expect(headers!.slice(0, 6)).toEqual([
    'Supplier',
    'What they supply',
    'Place',
    'Supply risk (0 to 100)',
    'Impact on the council (0 to 100)',
    'How they see us',
  ])
  expect(one!.slice(0, 6)).toEqual(["'=1+1", "'@SUM(A1)", 'Strategic', 100, 100, 'Nuisance'])
  expect(other!.slice(0, 6)).toEqual(['Lumo', 'Street lighting', 'Routine', 0, 0, null])
  const stranger = (await chat.bot.services.people.now(helena.id))!
  await expect(suppliersFile.make({ person: stranger, of: { council } }, chat.bot.services)).rejects.toThrow(
    'not one of your council',
  )
})

test('the day on a spreadsheet is that of London', async () => {
  chat.clock.now = new Date('2026-07-01T23:30:00Z')
  await placesSupplier(tom, 'Lumo', supplierAnswers(1, 1))
  const person = (await chat.bot.services.people.now(tom.id))!
  const { bytes } = await suppliersFile.make({ person, of: { council } }, chat.bot.services)
  const [headers, one] = (await read(bytes))[0]!.data
  expect(one![headers!.indexOf('Last changed on')]).toEqual(new Date('2026-07-02T00:00:00Z'))
})

test('there is nothing to export or to picture before a supplier is placed', async () => {
  expect((await tom.sends('supplier-export', { council })).words).toBe('There is no supplier to export yet.')
  expect(wordsOn(await tom.sends('supplier-map', { council }))).toContain('No supplier has been placed yet.')
})

test('a connector reads and changes nothing; another council sees nothing', async () => {
  const answer = await placesSupplier(tom, 'Ours')
  const at = placeOfSupplier(answer)
  const seen = await rachel.sends('supplier', at)
  expect(wordsOn(seen)).toContain('Alderbrook Borough Council')
  expect(buttons(seen)).toEqual(['Show the picture', 'History', 'Back to the list'])
  expect(wordsOn(await rachel.says('supplier placing'))).toContain('1 supplier: 1 strategic.')
  expect(wordsOn(await rachel.sends('supplier-map', { council }))).toContain('1 Ours')
  const writes: [string, object][] = [
    ['supplier-save', { ...at, revision: 1, rules: '2026-1' }],
    ['supplier-retire', { ...at, revision: 1, away: 'yes' }],
  ]
  for (const [verb, fixed] of writes)
    for (const one of [rachel, helena])
      expect((await one.sends(verb, fixed, supplierAnswers(1, 1))).card).toBeUndefined()
  for (const [verb, fixed] of [
    ['supplier', at],
    ['supplier-edit', at],
    ['supplier-history', { ...at, page: 0 }],
    ['suppliers', { council, page: 0, away: 'no' }],
    ['supplier-map', { council }],
    ['supplier-export', { council }],
  ] as const)
    expect((await helena.sends(verb, fixed)).words).toBe('This is not one of your council or of your caseload.')
  expect((await kept('Ours'))!.revision).toBe(1)
})

test('the made-up council has a supplier in each quarter, one of which nobody has asked', async () => {
  const sampled = await startConversation({ sample: true })
  const david = sampled.person('David Okonkwo', 'brackenshire.example')
  await david.opens()
  const list = await david.says('supplier placing')
  expect(wordsOn(list)).toContain('4 suppliers: 1 strategic, 1 bottleneck, 1 leverage, 1 routine.')
  expect(wordsOn(list).match(/They probably see you as/g)).toHaveLength(3)
  const first = wordsOn(await david.presses(list, 'Open'))
  expect(first).toContain('Roadstead Civil Works plc (sample)')
  expect(first).toContain('The register has 1 contract with them')
  await sampled.stop()
})
