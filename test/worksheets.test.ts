import { z } from 'zod/v4'
import type { Person } from '../bot/domain/person'
import { worksheetTool } from '../bot/domain/worksheet'
import { NotAllowed } from '../bot/feature'
import { type Conversation, startConversation, type Talker } from './support/conversation'
import { hours, pass } from './support/submissions'

/** What a council keeps of a tool: by whom, changed by two at once, sent twice, and with all of its history. */

const council = 'sample-alderbrook'
const counter = worksheetTool('counter', z.object({ count: z.number(), words: z.array(z.string()) }), (sheet) =>
  sheet.body.count > 0 ? sheet.body.count : undefined,
)
const other = worksheetTool('other', z.object({ count: z.number(), words: z.array(z.string()) }))

let chat: Conversation
let amina: Person
let tom: Person
let rachel: Person
let helena: Person
let stranger: Person

const who = async (talker: Talker): Promise<Person> => {
  await talker.opens()
  return (await chat.bot.services.people.now(talker.id))!
}

beforeEach(async () => {
  chat = await startConversation()
  amina = await who(chat.person('Amina Yusuf', 'alderbrook.example'))
  tom = await who(chat.person('Tom Garland', 'alderbrook.example'))
  rachel = await who(chat.person('Rachel Osei', 'programme.example'))
  helena = await who(chat.person('Helena Ost', 'brackenshire.example'))
  stranger = await who(chat.person('Nemo Nobody', 'nowhere.example'))
})
afterEach(() => chat.stop())

const sheets = () => chat.bot.services.worksheets
const given = { id: 'one', council, title: 'Count', body: { count: 0, words: [] }, rules: '1', what: 'Begun' }
const at = { council, id: 'one' }
const counted = (count: number) => () => ({ body: { count, words: [] }, what: `Now ${count}` })
const said = (words: readonly { name: string; what: string }[]) => words.map(({ name, what }) => `${name}: ${what}`)

test('a use of a tool is kept once, however often it is sent', async () => {
  const one = await sheets().keep(tom, counter, given)
  pass(chat, hours(1))
  const again = await Promise.all([1, 2, 3].map(() => sheets().keep(tom, counter, given)))
  expect(again).toEqual([one, one, one])
  expect(one).toEqual({
    sheet: {
      ...{ id: 'one', council, title: 'Count', body: { count: 0, words: [] }, rules: '1', tool: 'counter' },
      trail: [{ at: '2026-11-23T09:00:00.000Z', by: tom.id, name: 'Tom Garland', what: 'Begun' }],
      earlier: 0,
      revision: 1,
    },
  })
  expect(await sheets().list(tom, counter, council)).toEqual([one.sheet])
})

test('a first word that comes late does not overwrite what is there, and says whose it is', async () => {
  await sheets().keep(tom, counter, given)
  await sheets().change(amina, counter, { ...at, revision: 1 }, counted(5))
  const { sheet, clash } = await sheets().keep(tom, counter, { ...given, body: { count: 9, words: [] } })
  expect(sheet.body.count).toBe(5)
  expect(said(clash!)).toEqual(['Tom Garland: Begun', 'Amina Yusuf: Now 5'])
})

test('a change is one line of history; the same change again is none', async () => {
  await sheets().keep(tom, counter, given)
  pass(chat, hours(1))
  const change = () => sheets().change(amina, counter, { ...at, revision: 1 }, counted(2))
  const outcomes = [await change(), ...(await Promise.all([change(), change()]))]
  expect(outcomes.map(({ sheet, clash }) => [sheet.revision, sheet.body.count, clash])).toEqual(
    Array(3).fill([2, 2, undefined]),
  )
  expect(said(outcomes[0]!.sheet.trail)).toEqual(['Tom Garland: Begun', 'Amina Yusuf: Now 2'])
})

test('two who change it at once: the second writes nothing, and learns what the first did', async () => {
  await sheets().keep(tom, counter, given)
  const outcomes = await Promise.all([
    sheets().change(tom, counter, { ...at, revision: 1 }, counted(2)),
    sheets().change(amina, counter, { ...at, revision: 1 }, counted(3)),
  ])
  const lost = outcomes.filter((one) => one.clash)
  expect(lost).toHaveLength(1)
  const { body, revision } = (await sheets().list(tom, counter, council))[0]!
  expect(revision).toBe(2)
  expect(said(lost[0]!.clash!)).toEqual([`${body.count === 2 ? 'Tom Garland' : 'Amina Yusuf'}: Now ${body.count}`])
  const after = await sheets().change(amina, counter, { ...at, revision: 2 }, counted(3))
  expect(after).toMatchObject({ sheet: { body: { count: 3 }, revision: 3 } })
})

test('a revision that never was writes nothing', async () => {
  await sheets().keep(tom, counter, given)
  const { sheet, clash } = await sheets().change(tom, counter, { ...at, revision: 7 }, counted(2))
  expect([sheet.body.count, clash]).toEqual([0, []])
})

test('many who add at once, without a revision, lose nothing', async () => {
  await sheets().keep(tom, counter, given)
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  await Promise.all(
    words.map((word) =>
      sheets().change(tom, counter, at, ({ body }) => ({
        body: { ...body, words: [...body.words, word] },
        what: `Added ${word}`,
      })),
    ),
  )
  const sheet = await sheets().get(tom, counter, at)
  expect(sheet.body.words.toSorted()).toEqual(words)
  expect(sheet.revision).toBe(9)
})

test('a step that answers with nothing, or with what is so already in another order, changes nothing', async () => {
  await sheets().keep(tom, counter, given)
  await sheets().change(tom, counter, { ...at, revision: 0 }, () => undefined)
  const same = () => ({ body: { words: [], count: 0 }, title: 'Count', what: 'Nothing' })
  const { sheet, clash } = await sheets().change(tom, counter, { ...at, revision: 0 }, same)
  expect([sheet.revision, clash]).toEqual([1, undefined])
})

describe('only those whose council it is', () => {
  const asks: readonly [name: string, ask: (person: Person) => Promise<unknown>, reads: boolean][] = [
    ['list', (person) => sheets().list(person, counter, council), true],
    ['get', (person) => sheets().get(person, counter, at), true],
    ['history', (person) => sheets().history(person, counter, at, 0), true],
    ['keep', (person) => sheets().keep(person, counter, { ...given, id: 'two' }), false],
    ['change', (person) => sheets().change(person, counter, at, counted(1)), false],
    ['retire', (person) => sheets().retire(person, counter, at, true), false],
  ]

  test.each(asks)('%s: officers may, connectors may read, others are refused', async (_name, ask, reads) => {
    const { sheet } = await sheets().keep(tom, counter, given)
    for (const one of [helena, stranger])
      await expect(ask(one)).rejects.toThrow('This is not one of your council or of your caseload.')
    if (!reads)
      await expect(ask(rachel)).rejects.toThrow(new NotAllowed('Only officers of the council can change this.'))
    expect(await sheets().list(tom, counter, council)).toEqual([sheet])
    if (reads) await expect(ask(rachel)).resolves.toBeDefined()
    await expect(ask(amina)).resolves.toBeDefined()
  })

  test('a place in another council is not there', async () => {
    await sheets().keep(tom, counter, given)
    await expect(sheets().get(helena, counter, { ...at, council: 'sample-brackenshire' })).rejects.toThrow(
      "This is not among your council's records any more.",
    )
  })
})

test('one tool does not see what is kept of another', async () => {
  await sheets().keep(tom, counter, given)
  expect(await sheets().list(tom, other, council)).toEqual([])
  await sheets().keep(tom, other, { ...given, title: 'Other' })
  expect((await sheets().list(tom, counter, council)).map(({ title }) => title)).toEqual(['Count'])
})

test('what was changed last comes first; what is put away is apart, refuses changes, and comes back', async () => {
  await sheets().keep(tom, counter, given)
  pass(chat, hours(1))
  await sheets().keep(tom, counter, { ...given, id: 'two', body: { count: 4, words: [] } })
  pass(chat, hours(1))
  const ids = async (ask = {}) => (await sheets().list(tom, counter, council, ask)).map(({ id }) => id)
  expect(await ids()).toEqual(['two', 'one'])
  await sheets().change(tom, counter, at, counted(1))
  expect(await ids()).toEqual(['one', 'two'])
  const away = await sheets().retire(amina, counter, { ...at, revision: 2 }, true)
  await sheets().retire(amina, counter, { ...at, revision: 2 }, true)
  expect([await ids(), await ids({ retired: true })]).toEqual([['two'], ['one']])
  await expect(sheets().change(tom, counter, at, counted(2))).rejects.toThrow('Bring it back before you change it.')
  expect((await sheets().retire(tom, counter, { ...at, revision: 1 }, false)).clash).toHaveLength(2)
  await sheets().retire(tom, counter, { ...at, revision: away.sheet.revision }, false)
  const { shown } = await sheets().history(tom, counter, at, 0)
  expect(said(shown)).toEqual([
    'Tom Garland: Brought back',
    'Amina Yusuf: Put away',
    'Tom Garland: Now 1',
    'Tom Garland: Begun',
  ])
})

test('a job is called for what is due, and not for what is put away', async () => {
  await sheets().keep(tom, counter, { ...given, body: { count: 3, words: [] } })
  const due = async () => (await chat.bot.services.store.due(counter.sheets, 5)).items.map(({ value }) => value.id)
  expect(await due()).toEqual(['one'])
  await sheets().retire(tom, counter, at, true)
  expect(await due()).toEqual([])
})

test('a history of hundreds of lines is all there, in order, and the record stays short', async () => {
  await sheets().keep(tom, counter, given)
  for (let count = 1; count < 180; count++) await sheets().change(tom, counter, at, counted(count))
  const sheet = await sheets().get(tom, counter, at)
  expect([sheet.revision, sheet.earlier, sheet.trail.length]).toEqual([180, 100, 80])
  const lines: string[] = []
  for (let page = 0, pages = 1; page < pages; page++) {
    const history = await sheets().history(tom, counter, at, page)
    pages = history.pages
    lines.push(...history.shown.map(({ what }) => what))
  }
  expect(lines).toEqual([...Array.from({ length: 179 }, (_, place) => `Now ${179 - place}`), 'Begun'])
})
