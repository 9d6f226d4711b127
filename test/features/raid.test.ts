import read from 'read-excel-file/node'
import { type RaidLog, raidTool } from '../../bot/domain/raid'
import { exportedLog } from '../../bot/features/raid/export'
import { members } from '../../bot/people-records'
import { addContract } from '../support/assessments'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, partsOf, wordsOn } from '../support/conversation'
import { addsItem, asked, beginsLog, fields } from '../support/raids'

/** Keeping a RAID-A log: beginning it, its items, who sees it, and what happens when two are at it. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'

const logs = async (): Promise<RaidLog[]> =>
  (await chat.bot.services.store.list(raidTool.sheets, council)).items.map(({ value }) => value)
const items = async () => (await logs())[0]!.body.items
const titles = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)

test('a log is of a contract, the plan or a name, and each has one whoever begins it', async () => {
  await addContract(tom)
  for (const talker of [tom, amina]) {
    const choose = await talker.presses(await talker.says('raid'), 'Start a log')
    const [, contract] = partsOf(choose.card).find((part) => part.id === 'about')!.choices as { value: string }[]
    const plan = await talker.presses(choose, 'Go on', { about: 'plan' })
    expect(wordsOn(plan)).toContain('The transition plan')
    const ofContract = await talker.presses(choose, 'Go on', { about: contract!.value })
    expect(wordsOn(ofContract)).toContain('Household waste collection (ABC-2026-001)')
    expect(wordsOn(await talker.presses(choose, 'Go on', { name: ' abc-2026-001' }))).toContain('Household waste')
    expect(wordsOn(await talker.presses(choose, 'Go on', { name: 'leisure' }))).toContain('Nothing is in this log yet.')
    for (const [inputs, says] of [
      [{}, 'Choose what the log is about'],
      [{ about: 'plan', name: 'x' }, 'not both'],
      [{ about: 'contract:made-up' }, "not in your council's register"],
    ] as const)
      expect((await talker.presses(choose, 'Go on', inputs)).words).toContain(says)
  }
  expect((await logs()).map(({ id, trail }) => [id.split(':')[0], trail.length]).toSorted()).toEqual([
    ['contract', 1],
    ['named', 1],
    ['plan', 1],
  ])
})

test('each kind has its form, is added once however often it is sent, and is counted in words', async () => {
  const log = await beginsLog(tom)
  for (const kind of ['risk', 'assumption', 'issue', 'dependency', 'action'] as const) {
    const form = await asked(tom, log, kind)
    const press = () => tom.presses(form, 'Add to the log', { ...fields[kind], owner: tom.id })
    const first = await press()
    for (const again of await Promise.all([press(), press()])) expect(wordsOn(again)).toBe(wordsOn(first))
    expect(wordsOn(first)).toContain('Owner\nTom Garland'.replace('\n', '  \n'))
  }
  expect((await items()).map(({ ref }) => ref)).toEqual(['R1', 'A1', 'I1', 'D1', 'T1'])
  expect((await logs())[0]!.trail).toHaveLength(6)
  const open = await tom.presses(await tom.says('raid'), 'Open')
  expect(wordsOn(open)).toContain('Open: 1 risk, 1 assumption, 1 issue, 1 dependency and 1 action. 1 high risk.')
  expect(wordsOn(open)).toContain('High, 20 of 25.')
  const risks = await tom.presses(open, 'Filter', { kinds: 'risk', shown: 'mine' })
  expect(wordsOn(risks)).toContain('Risk R1')
  expect(wordsOn(risks)).not.toContain('Issue I1')
  expect(wordsOn(await tom.presses(open, 'Heat map'))).toContain('What the bands ask')
  const picture = partsOf((await tom.presses(open, 'Heat map')).card).find((part) => part.type === 'Image')!
  expect(picture.altText).toContain('1 open risk. High: 1 at probability 4 (likely) and impact 5 (very large).')
})

test.each<[string, keyof typeof fields, Record<string, string>, string]>([
  ['no owner said', 'action', { owner: '' }, 'or choose "Nobody yet"'],
  ['an owner and a name', 'action', { ownerName: 'Somebody' }, 'not both'],
  ['an owner of another council', 'action', { owner: 'made-up' }, 'not one of your council'],
  ['no words', 'risk', { words: ' ' }, 'What it is is missing.'],
  ['no probability', 'risk', { probability: '' }, 'Choose how likely it is.'],
  ['a probability that there is not', 'risk', { probability: '6' }, 'not one of those offered'],
  ['no response', 'risk', { response: '' }, 'Choose a response.'],
  ['a severity that there is not', 'issue', { severity: 'constructor' }, 'not one of those offered'],
  ['nobody to depend on', 'dependency', { on: '' }, 'Say on whom it depends.'],
  ['no day to test it by', 'assumption', { due: '' }, 'A date is missing: tested by.'],
  ['no day to do it by', 'action', { due: '' }, 'A date is missing: due.'],
])('%s is told, and nothing is kept', async (_name, kind, more, says) => {
  const log = await beginsLog(tom)
  expect((await addsItem(tom, log, kind, more)).words).toContain(says)
  expect(await items()).toEqual([])
})

test('an item that nobody owns says so on its card, in the log and in the list; a typed name of a member is that member', async () => {
  const log = await beginsLog(tom)
  const item = await addsItem(tom, log, 'action')
  expect(wordsOn(item)).toContain('No owner\nChoose somebody to look after it. Tom Garland is reminded every week.')
  const open = await tom.presses(item, 'Back to the log')
  expect(wordsOn(open)).toContain('1 open item with no owner: T1. Choose who looks after it.')
  expect(wordsOn(await tom.says('raid'))).toContain('1 with no owner.')
  const named = await tom.presses(await tom.presses(item, 'Edit'), 'Save', { owner: '', ownerName: 'amina yusuf' })
  expect((await items())[0]!.owner).toEqual({ id: amina.id, name: 'Amina Yusuf' })
  const other = await tom.presses(await tom.presses(named, 'Edit'), 'Save', { owner: '', ownerName: 'Grace Bello' })
  expect(wordsOn(other)).toContain('Grace Bello (not on the list of your council)')
})

test('a name that two share is asked about, and settled by the address of one; the list tells them apart', async () => {
  const { store } = chat.bot.services
  const line = (await store.get(members, council, tom.id))!.value
  await store.put(members, { ...line, person: 'tenant:another', email: 'tom.garland2@alderbrook.example' })
  const log = await beginsLog(amina)
  const typed = (ownerName: string) => addsItem(amina, log, 'action', { owner: '', ownerName })
  expect((await typed('tom garland')).words).toContain(
    `2 people of your council have that name. Type the address of one of them in the place of the name: ${line.email}, tom.garland2@alderbrook.example.`,
  )
  expect(await items()).toEqual([])
  await typed('Tom.Garland2@alderbrook.example')
  expect((await items())[0]!.owner).toEqual({ id: 'tenant:another', name: 'Tom Garland' })
  const form = JSON.stringify((await asked(amina, log, 'action')).card)
  expect(form).toContain('Tom Garland, tom.garland2@alderbrook.example')
  expect(form).not.toContain('Amina Yusuf, ')
})

test('two on one item: the second sees what the first did, keeps what they typed; two on two items do not meet', async () => {
  const log = await beginsLog(tom)
  const item = await addsItem(tom, log, 'risk', { owner: tom.id })
  const other = await addsItem(amina, log, 'action', { owner: amina.id })
  const [mine, theirs] = [await tom.presses(item, 'Edit'), await amina.presses(item, 'Edit')]
  await tom.presses(mine, 'Save', { probability: '2' })
  expect(wordsOn(await amina.presses(await amina.presses(other, 'Edit'), 'Save', { words: 'Ring them.' }))).toContain(
    'Saved.',
  )
  const clash = await amina.presses(theirs, 'Save', { words: 'The depot is very late.', impact: '1' })
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it.')
  expect(inputsOf(clash.card!)).toMatchObject({ words: 'The depot is very late.', probability: '4', impact: '1' })
  expect((await items())[0]).toMatchObject({ words: 'The depot is late.', risk: { probability: 2, impact: 5 } })
  const saved = await amina.presses(clash, 'Save')
  await amina.presses(clash, 'Save')
  expect(wordsOn(saved)).toContain('4 × 1 = 4 of 25')
  const history = wordsOn(await tom.presses(await tom.presses(saved, 'Back to the log'), 'History'))
  expect(history).toContain('Changed risk R1. Probability: 4 → 2; Score: High, 20 of 25 → Medium, 10 of 25')
  expect((await items())[0]!.revision).toBe(3)
})

test('an assumption that does not hold offers to become a risk or an issue, once, and is linked to it', async () => {
  const log = await beginsLog(tom)
  const item = await addsItem(tom, log, 'assumption', { owner: tom.id })
  const close = await tom.presses(item, 'Close it')
  expect((await tom.presses(close, 'Close it', { outcome: 'It ends in May' })).words).toContain('Say whether it holds.')
  const closed = await tom.presses(close, 'Close it', { result: 'fails', outcome: 'It ends in May' })
  expect(wordsOn(closed)).toContain('It does not hold: It ends in May')
  expect(titles(closed)).toEqual(expect.arrayContaining(['Make it a risk', 'Make it an issue']))
  const [risk, issue] = [await tom.presses(closed, 'Make it a risk'), await tom.presses(closed, 'Make it an issue')]
  expect(inputsOf(risk.card!)).toMatchObject({ words: 'This does not hold: The lease runs on.', owner: tom.id })
  const made = await tom.presses(issue, 'Add to the log', { severity: 'critical' })
  expect(wordsOn(made)).toContain('Assumption A1')
  expect(
    wordsOn(await tom.presses(risk, 'Add to the log', { probability: '1', impact: '1', response: 'accept' })),
  ).toContain('This was added before.')
  expect((await items()).map(({ ref }) => ref)).toEqual(['A1', 'I1'])
  const back = await tom.sends('raid-item', { council, id: (await logs())[0]!.id, item: (await items())[0]!.id })
  expect(titles(back)).not.toContain('Make it a risk')
  const again = await tom.presses(back, 'Open it again')
  expect(titles(again)).toContain('Close it')
})

test('items are linked by hand: both show it, each leads to the other, and it is taken off from the one that has it', async () => {
  const log = await beginsLog(tom)
  const first = await addsItem(tom, log, 'risk')
  const [risk] = await items()
  const id = (await logs())[0]!.id
  const action = await addsItem(tom, await tom.presses(first, 'Back to the log'), 'action', {
    links: risk!.id,
  })
  expect(wordsOn(action)).toContain('Risk R1')
  const there = await tom.presses(action, 'Open')
  expect(wordsOn(there)).toContain('The depot is late.')
  expect(wordsOn(there)).toContain('Action')
  expect(wordsOn(there)).toContain('Ring the landlord.')
  const form = await tom.presses(action, 'Edit')
  expect(inputsOf(form.card!)).toMatchObject({ links: risk!.id })
  await tom.presses(form, 'Save', { links: 'crafted' })
  expect((await items())[1]!.links).not.toContain('crafted')
  await tom.presses(
    await tom.presses(await tom.sends('raid-item', { council, id, item: (await items())[1]!.id }), 'Edit'),
    'Save',
    {
      links: '',
    },
  )
  expect((await items())[1]!.links).toEqual([])
  expect(wordsOn(await tom.sends('raid-item', { council, id, item: risk!.id }))).not.toContain('Ring the landlord.')
})

test('closed once with its outcome; from an old card nothing is closed, and what was typed stays', async () => {
  const log = await beginsLog(tom)
  const item = await addsItem(tom, log, 'action', { owner: tom.id })
  const [mine, theirs] = [await tom.presses(item, 'Close it'), await amina.presses(item, 'Close it')]
  await tom.presses(mine, 'Close it', { outcome: 'Done' })
  expect(wordsOn(await tom.presses(mine, 'Close it', { outcome: 'Done' }))).toContain('Closed\nDone\nTom Garland')
  const clash = await amina.presses(theirs, 'Close it', { outcome: 'Not needed' })
  expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it. It is closed: Done.')
  expect(inputsOf(clash.card!)).toEqual({ outcome: 'Not needed' })
  expect((await items())[0]).toMatchObject({ revision: 2, closed: { outcome: 'Done' } })
  const id = (await logs())[0]!.id
  expect((await tom.sends('raid-edit', { council, id, item: (await items())[0]!.id })).words).toContain(
    'This is closed.',
  )
})

test('another council neither sees nor changes it; a connector sees it and changes nothing', async () => {
  await addsItem(tom, await beginsLog(tom), 'risk', { owner: tom.id })
  const before = JSON.stringify(await logs())
  const at = { council, id: (await logs())[0]!.id }
  const item = { ...at, item: (await items())[0]!.id }
  const asks: readonly [string, Record<string, unknown>, Record<string, string>?][] = [
    ['raid-logs', { council, page: 0, away: 'no' }],
    ['raid-log', { ...at, page: 0, kinds: 'all', shown: 'open' }],
    ['raid-filter', at, { kinds: 'all', shown: 'open' }],
    ['raid-heat', at],
    ['raid-history', { ...at, page: 0 }],
    ['raid-item', item],
    ['raid-new', at, { add: 'risk' }],
    ['raid-edit', item],
    ['raid-closing', item],
    ['raid-retire', { ...at, revision: 2, away: 'yes' }],
    ['raid-add', { ...item, item: 'crafted', add: 'risk' }, fields.risk],
    ['raid-save', { ...item, revision: 1 }, fields.risk],
    ['raid-close', { ...item, revision: 1 }, { outcome: 'Crafted' }],
    ['raid-reopen', { ...item, revision: 1 }],
    ['raid-become', { ...item, becomes: 'risk' }],
  ]
  for (const [verb, fixed, inputs] of asks)
    expect((await helena.sends(verb, fixed, inputs)).words).toBe('This is not one of your council or of your caseload.')
  for (const [verb, fixed, inputs] of asks.slice(6))
    expect((await rachel.sends(verb, fixed, inputs)).words).toContain('Only officers of councils in the programme')
  const open = await rachel.presses(await rachel.presses(await rachel.says('raid'), 'Open'), 'Open')
  expect(wordsOn(open)).toContain('Alderbrook Borough Council')
  expect(titles(open)).not.toContain('Add')
  expect(titles(await rachel.presses(open, 'Open'))).toEqual(['Back to the log'])
  expect(JSON.stringify(await logs())).toBe(before)
})

test('a log that is put away is apart, changes no more, and comes back', async () => {
  const log = await beginsLog(tom)
  const away = await tom.presses(log, 'Put it away')
  expect(wordsOn(away)).toContain('Put away')
  expect(wordsOn(await tom.says('raid'))).toContain('There is no log yet.')
  expect((await tom.sends('raid-new', { council, id: (await logs())[0]!.id }, { add: 'risk' })).words).toContain(
    'put away',
  )
  const apart = await tom.presses(await tom.says('raid'), 'Those put away')
  expect(wordsOn(apart)).toContain('Leisure centres')
  await tom.presses(away, 'Bring it back')
  expect(wordsOn(await tom.says('raid'))).toContain('Leisure centres')
})

test('the spreadsheet has a sheet for each kind, with dates as dates and nothing that is a formula', async () => {
  const log = await beginsLog(tom, '=Bins')
  await addsItem(tom, log, 'risk', { words: '=1+1', doing: ' @x', owner: '', ownerName: '+Tom', due: '2026-07-24' })
  await addsItem(tom, log, 'action')
  const { services } = chat.bot
  const person = (await services.people.now(tom.id))!
  const file = await exportedLog(person, { council, id: (await logs())[0]!.id }, services)
  expect(file.name).toBe('RAID-A log Bins.xlsx')
  const sheets = await read(file.bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Risks',
    'Assumptions',
    'Issues',
    'Dependencies',
    'Actions',
    'About',
  ])
  expect(sheets[0]!.data[1]).toEqual(
    expect.arrayContaining(['R1', "'=1+1", 4, 5, 20, 'High', 'Reduce', "'@x", "'+Tom", new Date('2026-07-24'), 'Open']),
  )
  expect(sheets[4]!.data[1]).toContain('No owner')
  const stranger = (await services.people.now(helena.id))!
  await expect(exportedLog(stranger, { council, id: (await logs())[0]!.id }, services)).rejects.toThrow(
    'not one of your',
  )
})
