import { catalogueRecords } from '../../bot/domain/catalogue'
import { features } from '../../bot/features'
import { openStore } from '../../storage/open'
import type { Store } from '../../storage/port'
import { adds, adminsEnv, adminsOf, changes, entry, leasing, retires } from '../support/catalogue'
import {
  type Answered,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { crafted } from '../support/crafted'
import { temporaryFolder } from '../support/temporary-folder'

/** Several administrators, several processes over one store, and presses that come twice or from somebody else. */

const file = temporaryFolder().file('pioneer.sqlite')
const calls: string[] = []
let one: Conversation
let other: Conversation
let ada: Talker
let bea: Talker
/** Bea, who speaks to the other process. */
let beaThere: Talker

beforeAll(async () => {
  const now = () => (one?.clock.now ?? new Date('2026-11-23T09:00:00Z')).getTime()
  const opened = () => openStore({ storage: 'sqlite', sqliteFile: file, cosmosDatabase: '' }, now)
  one = await startConversation({ env: adminsEnv, store: counting(await opened()) })
  other = await startConversation({ env: adminsEnv, store: await opened() })
  ;({ ada, bea } = await adminsOf(one))
  ;({ bea: beaThere } = await adminsOf(other))
})
beforeEach(() => {
  one.clock.now = new Date(one.clock.now.getTime() + 60_000)
})
afterAll(async () => {
  await one.stop()
  await other.stop()
})

/** The same store, which notes each call on what the catalogue keeps. */
function counting(store: Store): Store {
  const note =
    <A extends [{ readonly name: string }, ...unknown[]], R>(what: string, call: (...args: A) => R) =>
    (...args: A): R => {
      if (args[0].name.startsWith('catalogue')) calls.push(what)
      return call(...args)
    }
  return {
    ...store,
    get: note('read', store.get.bind(store)) as Store['get'],
    list: note('list', store.list.bind(store)) as Store['list'],
    put: note('write', store.put.bind(store)) as Store['put'],
  }
}

const versionsOf = async (tool: string) =>
  (await one.bot.services.store.get(catalogueRecords, 'catalogue', tool))?.value.versions ?? []

async function cost(ask: () => Promise<unknown>): Promise<readonly string[]> {
  await one.bot.runJobs()
  calls.length = 0
  await ask()
  return calls.toSorted()
}

describe('two administrators at one entry', () => {
  test('the second is shown what the first did, keeps what was typed, and overwrites only knowingly', async () => {
    const theirs = await bea.presses(await entry(bea, 'negotiation'), 'Change')
    const shown = await bea.presses(theirs, 'See how it will look', { use: 'Bea would use it on Mondays.' })
    await changes(ada, 'negotiation', { summary: 'Ada says this of negotiation now.' })
    const clash = await bea.presses(shown, 'Publish')
    expect(wordsOn(clash)).toContain('It changed meanwhile\nChanged by Ada Min on 23 November 2026')
    expect(wordsOn(clash)).toMatch(/What it is for {2}\nAda says this of negotiation now\./)
    expect(inputsOf(clash.card!).use).toBe('Bea would use it on Mondays.')
    expect(await versionsOf('negotiation')).toHaveLength(1)
    const again = await bea.presses(clash, 'See how it will look')
    expect(wordsOn(await bea.presses(again, 'Publish'))).toContain('It is published.')
    expect((await versionsOf('negotiation')).map(({ by }) => by.name)).toEqual(['Ada Min', 'Bea Min'])
  })

  test('an old form is told when it is looked at', async () => {
    const theirs = await bea.presses(await entry(bea, 'mobilisation'), 'Change')
    await changes(ada, 'mobilisation', { summary: 'Ada says this of mobilisation now.' })
    const clash = await bea.presses(theirs, 'See how it will look', { use: 'Bea would use it on Tuesdays.' })
    expect(wordsOn(clash)).toContain('It changed meanwhile')
    expect(inputsOf(clash.card!).use).toBe('Bea would use it on Tuesdays.')
  })

  test('old cards retire nothing, bring nothing back and use no version over what somebody did since', async () => {
    const card = await entry(bea, 'social-value')
    const form = await bea.presses(card, 'Retire')
    await changes(ada, 'social-value', { summary: 'Ada says this of social value.' })
    const clash = await bea.presses(form, 'Retire it', { why: 'Not needed.', instead: 'raci' })
    expect(wordsOn(clash)).toContain('It changed meanwhile\nChanged by Ada Min')
    expect(inputsOf(clash.card!)).toMatchObject({ why: 'Not needed.', instead: 'raci' })
    const old = await bea.sends('catalogue-version', { tool: 'social-value', version: 0 })
    const retired = await retires(ada, 'social-value')
    await ada.presses(retired, 'Bring it back')
    expect(wordsOn(await bea.presses(old, 'Go back to the original'))).toContain(
      'It changed meanwhile\nBrought back by Ada',
    )
    await retires(ada, 'social-value')
    expect(wordsOn(await bea.presses(retired, 'Bring it back'))).toContain('It changed meanwhile\nRetired by Ada')
    expect((await versionsOf('social-value')).map(({ did }) => did)).toEqual([
      'changed',
      'retired',
      'brought-back',
      'retired',
    ])
  })

  test('who changes different entries is in nobody’s way', async () => {
    await Promise.all([
      changes(ada, 'pipeline', { summary: 'Ada says this of pipelines.' }),
      changes(bea, 'raci', { summary: 'Bea says this of the matrix.' }),
    ])
    expect((await versionsOf('pipeline')).length + (await versionsOf('raci')).length).toBe(2)
  })
})

type Again = (press: () => Promise<Answered>) => Promise<Answered[]>
const inTurn: Again = async (press) => [await press(), await press(), await press()]
const atOnce: Again = (press) => Promise.all([press(), press(), press()])

describe.each([
  ['three times in turn', inTurn, 'turn'],
  ['three times in the same instant', atOnce, 'instant'],
])('a press that comes %s', (_name, again, mark) => {
  const id = `made-in-one-${mark}`
  const shown = async (values: Readonly<Record<string, string>>) => {
    const form = await ada.presses(await ada.says('catalogue'), 'Add a tool')
    return ada.presses(form, 'See how it will look', { ...leasing, ...values })
  }

  test('adds one tool', async () => {
    const look = await shown({ title: `Made in one ${mark}`, words: `made ${mark}` })
    const cards = await again(() => ada.presses(look, 'Publish'))
    for (const card of cards) expect(wordsOn(card)).toContain('It is published.')
    expect(await versionsOf(id)).toHaveLength(1)
    const named = [...one.bot.services.catalogue.everyTool().keys()].filter((one) => one.startsWith(id))
    expect(named).toEqual([id])
  })

  test('changes it once', async () => {
    const form = await ada.presses(await entry(ada, id), 'Change')
    const looks = await again(() => ada.presses(form, 'See how it will look', { format: 'Song' }))
    const cards = await again(() => ada.presses(looks[0], 'Publish'))
    for (const card of cards) expect(wordsOn(card)).toContain('It is published.')
    expect(await versionsOf(id)).toHaveLength(2)
  })

  test('retires it, brings it back and uses a version again, each once', async () => {
    const retire = await ada.presses(await entry(ada, id), 'Retire')
    for (const card of await again(() => ada.presses(retire, 'Retire it', { why: 'Over.', instead: 'none' })))
      expect(wordsOn(card)).toContain('The tool is retired.')
    const retired = await entry(ada, id)
    for (const card of await again(() => ada.presses(retired, 'Bring it back')))
      expect(wordsOn(card)).toContain('The tool is offered again.')
    const first = await ada.sends('catalogue-version', { tool: id, version: 1 })
    for (const card of await again(() => ada.presses(first, 'Use this version again')))
      expect(wordsOn(card)).toContain('The entry says what version 1 said.')
    expect((await versionsOf(id)).map(({ did }) => did)).toEqual([
      'added',
      'changed',
      'retired',
      'brought-back',
      'used-again',
    ])
  })
})

describe('another process', () => {
  const rudi = () => other.person('Rudi Read', 'alderbrook.example')

  test('sees a change after its job, and not before', async () => {
    await adds(ada, { ...leasing, title: 'Seen by all', words: 'seen by everybody soon' })
    const asked = async () => wordsOn(await rudi().says('toolkit seen by everybody soon'))
    expect(await asked()).not.toContain('\nSeen by all\n')
    await other.bot.runJobs()
    expect(await asked()).toContain('\nSeen by all\n')
    await retires(ada, 'seen-by-all', { why: 'Seen enough.', instead: 'raci' })
    await other.bot.runJobs()
    expect(await asked()).not.toContain('\nSeen by all\n')
    expect(wordsOn(await rudi().sends('tool', { tool: 'seen-by-all' }))).toContain('Retired on 23 November 2026')
  })

  test('takes no title that was given away a moment ago, and gives no id twice', async () => {
    const look = async (who: Talker, title: string) => {
      const form = await who.presses(await who.says('catalogue'), 'Add a tool')
      return who.presses(form, 'See how it will look', { ...leasing, title })
    }
    const [here, there, third] = [
      await look(ada, 'Given once'),
      await look(beaThere, 'given once'),
      await look(beaThere, 'Given: once'),
    ]
    await ada.presses(here, 'Publish')
    expect((await beaThere.presses(there, 'Publish')).words).toContain('another tool has the title')
    expect(wordsOn(await beaThere.presses(third, 'Publish'))).toContain('It is published.')
    expect((await versionsOf('given-once')).map(({ by }) => by.name)).toEqual(['Ada Min'])
    expect((await versionsOf('given-once-2')).map(({ by }) => by.name)).toEqual(['Bea Min'])
  })

  test('does not do again what the same press did here', async () => {
    const { ada: adaThere } = await adminsOf(other)
    const form = await ada.presses(await ada.says('catalogue'), 'Add a tool')
    const look = await ada.presses(form, 'See how it will look', { ...leasing, title: 'Pressed here and there' })
    const id = 'pressed-here-and-there'
    for (const who of [ada, adaThere]) expect(wordsOn(await who.presses(look, 'Publish'))).toContain('It is published.')
    const change = await ada.presses(await entry(ada, id), 'Change')
    const next = await ada.presses(change, 'See how it will look', { format: 'Dance' })
    for (const who of [ada, adaThere]) expect(wordsOn(await who.presses(next, 'Publish'))).toContain('It is published.')
    expect(await versionsOf(id)).toHaveLength(2)
  })

  test('shows an entry as it is kept, though its job has not run', async () => {
    await changes(ada, 'change-control', { summary: 'Ada says this of change control.' })
    expect(wordsOn(await entry(beaThere, 'change-control'))).toContain('Ada says this of change control.')
  })
})

describe('a press that no card offers', () => {
  const typed = { why: 'Because.', instead: 'none' }
  test.each([
    ['retires what is retired', 'catalogue-retire', 'procurement-act-duties', 1, 'This tool is retired already.'],
    ['brings back what is offered', 'catalogue-back', 'raid-a-log', 0, 'This tool is not retired.'],
    ['uses what the entry says now', 'catalogue-use', 'raid-a-log', 0, 'This is what the entry says now.'],
    ['knows of changes that there never were', 'catalogue-retire', 'raid-a-log', 7, 'This entry is not as it was'],
  ])('%s does nothing', async (_name, verb, tool, revision, words) => {
    if (tool === 'procurement-act-duties') await retires(ada, tool)
    const before = await versionsOf(tool)
    const fixed = { tool, revision, ...(verb === 'catalogue-use' ? { version: 0 } : {}) }
    expect((await bea.sends(verb, fixed, typed)).words).toContain(words)
    expect(await versionsOf(tool)).toEqual(before)
  })
})

describe('what a press costs', () => {
  test.each(['toolkit', 'toolkit negotiation', 'catalogue'])('"%s" reads nothing of the catalogue', async (words) => {
    expect(await cost(() => ada.says(words))).toEqual([])
  })

  test('a look is two reads and a write, publishing too, and all else a read or a read and a write', async () => {
    let form: Answered | undefined
    let look: Answered | undefined
    expect(
      await cost(async () => (form = await ada.presses(await entry(ada, 'exit-and-transition'), 'Change'))),
    ).toEqual(['read', 'read'])
    expect(
      await cost(async () => (look = await ada.presses(form, 'See how it will look', { format: 'Chart' }))),
    ).toEqual(['read', 'read', 'write'])
    expect(await cost(() => ada.presses(look, 'Publish'))).toEqual(['read', 'read', 'write'])
    expect(
      await cost(() => ada.sends('catalogue-use', { tool: 'exit-and-transition', revision: 1, version: 0 })),
    ).toEqual(['read', 'write'])
    expect(await cost(() => ada.sends('tool', { tool: 'exit-and-transition' }))).toEqual([])
  })
})

describe('only administrators', () => {
  const rows = features
    .find(({ name }) => name === 'catalogue')!
    .presses!.map((press) => [press.action.verb, press] as const)

  test.each(rows)('"%s" is refused to officers and to connectors, and leaves no trace', async (verb, row) => {
    const known = {
      ...leasing,
      filter: 'all',
      shown: 'all',
      tool: 'raid-a-log',
      revision: 0,
      version: 0,
      turn: 1,
      why: 'x',
    }
    const { fixed, inputs } = crafted(row, known)
    const before = await one.bot.services.store.list(catalogueRecords, 'catalogue')
    for (const [name, domain] of [
      ['Tom Garland', 'alderbrook.example'],
      ['Rachel Osei', 'programme.example'],
      ['Nemo Nobody', 'nowhere.example'],
    ] as const) {
      const answer = await one.person(name, domain).sends(verb, fixed, inputs)
      expect(answer.words).toMatch(/^Only administrators of the programme/)
      expect(answer.card).toBeUndefined()
    }
    expect(await one.bot.services.store.list(catalogueRecords, 'catalogue')).toEqual(before)
  })

  test('the command and the file are theirs alone', async () => {
    const tom = one.person('Tom Garland', 'alderbrook.example')
    expect((await tom.says('catalogue')).words).toMatch(/^Only administrators/)
  })
})
