import { catalogueRecords } from '../../bot/domain/catalogue'
import { adds, changes, entry, leasing, startCatalogue } from '../support/catalogue'
import { buttonsOf, type Conversation, inputsOf, type Talker, wordsOn } from '../support/conversation'

/** Administrators add and change tools from Teams, and everybody finds them at once. */

let chat: Conversation
let ada: Talker
let tom: Talker

beforeAll(async () => {
  const begun = await startCatalogue()
  chat = begun.chat
  ada = begun.ada
  tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
})
beforeEach(() => {
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
})
afterAll(() => chat.stop())

const recordOf = (id: string) => chat.bot.services.catalogue.record(id)

describe('a new tool', () => {
  test('is looked at as officers will get it, and is nobody’s to see before it is published', async () => {
    const list = await ada.says('catalogue')
    expect(wordsOn(list)).toContain('47 tools are offered, 0 retired, 0 changed or added here.')
    const form = await ada.presses(list, 'Add a tool')
    const shown = await ada.presses(form, 'See how it will look', leasing)
    expect(wordsOn(await tom.says('toolkit lease vehicles'))).not.toContain('Vehicle leasing guide')
    const published = await ada.presses(shown, 'Publish')
    expect(wordsOn(published)).toContain('It is published. Everybody sees it within a minute.')
    expect(wordsOn(published)).toContain('Added here by Ada Min on 23 November 2026.')
    const found = await tom.says('toolkit lease vehicles')
    expect(wordsOn(found)).toContain('Vehicle leasing guide\nMatches ‘lease vehicles’')
    const page = await tom.presses(found, 'Open')
    const body = (card: typeof page) => wordsOn(card).split('\n')
    expect(body(shown)).toEqual(expect.arrayContaining(body(page).filter((line) => line !== 'From the toolkit')))
    expect(wordsOn(page)).toContain('Count the vehicles that are used.')
    expect(buttonsOf(page.card!).map(({ tooltip }) => tooltip)).toContain('Open Contract register')
  })

  test('is in the lists of its stages, among all, in the compose box, and can be recommended', async () => {
    expect(wordsOn(await tom.sends('toolkit-list', { by: 'stage', of: 'procure', page: 9 }))).toContain(leasing.title)
    expect(wordsOn(await tom.says('toolkit'))).toContain('48 tools')
    expect(wordsOn(await ada.sends('recommend', { tool: 'vehicle-leasing-guide', page: 0 }))).toContain(leasing.title)
    expect(chat.bot.services.toolkit.find('hire fleet lorries').found[0]?.id).toBe('vehicle-leasing-guide')
  })

  test('has every field that was filled in', async () => {
    const words = wordsOn(await entry(ada, 'vehicle-leasing-guide'))
    for (const [name, value] of Object.entries(leasing))
      if (!['stages', 'levels', 'related', 'command', 'checked', 'minutes'].includes(name))
        for (const line of value.split('\n')) expect(words).toContain(line)
    for (const said of ['Plan and Procure', 'one contract', '45 minutes', 'Contract register', '20 November 2026'])
      expect(words).toContain(said)
    expect(recordOf('vehicle-leasing-guide')?.versions).toHaveLength(1)
  })

  test('gets an id of its own when another had that of its title', async () => {
    const published = await adds(ada, { ...leasing, title: 'Vehicle Leasing: guide!', words: 'second lease' })
    expect(wordsOn(published)).toContain('Vehicle Leasing: guide!')
    expect(recordOf('vehicle-leasing-guide-2')?.versions[0]?.entry?.title).toBe('Vehicle Leasing: guide!')
  })
})

describe('the list', () => {
  test('shows what was changed here, and what holds certain words', async () => {
    const list = await ada.says('catalogue')
    const changed = await ada.presses(list, 'Show these', { shown: 'changed' })
    expect(buttonsOf(changed.card!).filter(({ title }) => title === 'Open')).toHaveLength(2)
    const words = await ada.presses(list, 'Show these', { words: 'RAID log' })
    expect(wordsOn(words)).toContain('RAID-A log template\nOriginal, unchanged.')
    expect(wordsOn(await ada.presses(list, 'Show these', { shown: 'retired' }))).toContain('No entry is shown by this.')
  })

  test('goes on further pages, which keep the filter and the words', async () => {
    const first = await ada.presses(await ada.says('catalogue'), 'Show these', { words: 'contract' })
    const second = await ada.presses(first, 'Next page')
    expect(wordsOn(second)).toContain('With the words: contract')
    expect(wordsOn(second)).toContain('Page 2 of')
  })
})

describe('a change', () => {
  test('of an entry of the content is seen everywhere; what is not changed stays', async () => {
    const form = await ada.presses(await entry(ada, 'negotiation'), 'Change')
    const own = chat.bot.services.content.tools.get('negotiation')!
    expect(inputsOf(form.card!)).toMatchObject({ title: own.title, words: own.words.join('\n').trim() })
    const done = await changes(ada, 'negotiation', { title: 'Haggling well', words: 'zorbing the price' })
    expect(wordsOn(done)).toContain('Changed by Ada Min on 23 November 2026.')
    expect(wordsOn(await tom.says('toolkit zorbing the price'))).toContain('Haggling well')
    expect(wordsOn(await tom.sends('tool', { tool: 'negotiation' }))).toContain(own.summary)
    expect(chat.bot.services.catalogue.everyTool().get('negotiation')).toEqual({
      ...own,
      title: 'Haggling well',
      words: ['zorbing the price'],
    })
  })

  test('that changes nothing is not kept', async () => {
    const form = await ada.presses(await entry(ada, 'mobilisation'), 'Change')
    expect((await ada.presses(form, 'See how it will look')).words).toContain('Nothing is changed yet.')
    expect(recordOf('mobilisation')).toBeUndefined()
  })

  test('goes back to the form with what was typed', async () => {
    const form = await ada.presses(await entry(ada, 'mobilisation'), 'Change')
    const shown = await ada.presses(form, 'See how it will look', { summary: 'Another summary, for now.' })
    const again = await ada.presses(shown, 'Change it')
    expect(inputsOf(again.card!).summary).toBe('Another summary, for now.')
    const next = await ada.presses(again, 'See how it will look', { summary: 'A third summary, at last.' })
    const stale = await ada.presses(shown, 'Publish')
    expect(wordsOn(stale)).toContain('It changed meanwhile')
    expect(wordsOn(stale)).toContain('A third summary, at last.')
    expect(recordOf('mobilisation')).toBeUndefined()
    await ada.presses(next, 'Publish')
    expect(recordOf('mobilisation')?.versions.at(-1)?.entry?.summary).toBe('A third summary, at last.')
  })
})

describe('versions', () => {
  test('are all kept, say what changed, and can be used again', async () => {
    await changes(ada, 'raci', { summary: 'The first change of the summary.' })
    await changes(ada, 'raci', { summary: 'The second change of the summary.', format: 'Grid' })
    const list = await ada.presses(await entry(ada, 'raci'), 'Versions')
    expect(wordsOn(list)).toMatch(
      /Version 2\. Changed by Ada Min\n.*\nChanged: What it is for and Format\.\nVersion 1\. .*\n.*\nChanged: What it is for\.\nThe original/,
    )
    const [, first] = buttonsOf(list.card!).filter(({ title }) => title === 'Open')
    const { fixed } = first!.data as { fixed: { tool: string; version: number } }
    expect(fixed).toEqual({ tool: 'raci', version: 1 })
    const old = await ada.sends('catalogue-version', fixed)
    expect(wordsOn(old)).toContain('The first change of the summary.')
    const done = await ada.presses(old, 'Use this version again')
    expect(wordsOn(done)).toContain('The entry says what version 1 said.')
    expect(wordsOn(await tom.sends('tool', { tool: 'raci' }))).toContain('The first change of the summary.')
    expect(recordOf('raci')?.versions.map(({ did, of }) => [did, of])).toEqual([
      ['changed', undefined],
      ['changed', undefined],
      ['used-again', 1],
    ])
  })

  test('the original is one press away, and follows the content again', async () => {
    const original = await ada.presses(await entry(ada, 'raci'), 'See the original')
    const done = await ada.presses(original, 'Go back to the original')
    expect(wordsOn(done)).toContain('Gone back to the original, by Ada Min on 23 November 2026.')
    const { services } = chat.bot
    expect(services.catalogue.everyTool().get('raci')).toEqual(services.content.tools.get('raci'))
    expect(recordOf('raci')?.versions.at(-1)).not.toHaveProperty('entry')
    expect(buttonsOf((await ada.sends('catalogue-version', { tool: 'raci', version: 0 })).card!)).toHaveLength(2)
  })

  test.each([
    ['that there never was', { tool: 'raci', version: 99 }, 'There is no such version of this entry.'],
    ['of what is only here', { tool: 'vehicle-leasing-guide', version: 0 }, 'There is no such version of this entry.'],
    ['of nothing', { tool: '__proto__', version: 1 }, 'This entry is not in the catalogue.'],
  ])('one %s is told', async (_name, fixed, words) => {
    expect((await ada.sends('catalogue-version', fixed)).words).toContain(words)
    expect(
      (await ada.sends('catalogue-use', { ...fixed, revision: recordOf(fixed.tool)?.versions.length ?? 0 })).words,
    ).toMatch(/There is no such version/)
  })

  test('one that names a tool that is not there is not used again', async () => {
    await adds(ada, { ...leasing, title: 'Short lived', words: 'short lived' })
    await changes(ada, 'exit-and-transition', { related: 'short-lived' })
    await changes(ada, 'exit-and-transition', { related: 'contract-register' })
    const { store, catalogue } = chat.bot.services
    // As an operator would take a record out by hand.
    await store.remove(catalogueRecords, 'catalogue', 'short-lived')
    await catalogue.refresh()
    const revision = recordOf('exit-and-transition')!.versions.length
    const used = await ada.sends('catalogue-use', { tool: 'exit-and-transition', revision, version: 1 })
    expect(used.words).toBe(
      'This version does not fit any more. Goes well with, number 1: there is no tool "short-lived" in the catalogue. Change the entry instead.',
    )
  })
})

describe('unmet needs', () => {
  test('have a way to add a tool, with the words filled in, for administrators alone', async () => {
    await tom.says('toolkit quoits pitch upkeep')
    const needs = await ada.says('unmet needs')
    const form = await ada.presses(needs, 'Add a tool for this')
    expect(inputsOf(form.card!)).toMatchObject({ words: 'quoits pitch upkeep', checked: '2026-11-23' })
    const rachel = chat.person('Rachel Osei', 'programme.example')
    expect(buttonsOf((await rachel.says('unmet needs')).card!).map(({ title }) => title)).not.toContain(
      'Add a tool for this',
    )
  })

  test('words longer than a phrase may be are cut between two of them', async () => {
    const words = 'how do we look after the very old bowling greens that nobody has ever mown in a hundred years'
    const form = await ada.sends('catalogue-new', { words })
    expect(inputsOf(form.card!).words).toBe('how do we look after the very old bowling greens that nobody')
  })
})

test('an administrator reaches the entry from the page of a tool; an officer has no such way', async () => {
  const titles = (card: { card: Parameters<typeof buttonsOf>[0] | undefined }) =>
    buttonsOf(card.card!).map(({ title }) => title)
  const page = await ada.sends('tool', { tool: 'pipeline' })
  expect(wordsOn(await ada.presses(page, 'Change the entry'))).toContain('An entry of the catalogue')
  expect(titles(await tom.sends('tool', { tool: 'pipeline' }))).not.toContain('Change the entry')
})

test('what was changed is there after a restart, before anybody asks', async () => {
  await chat.restart()
  expect(chat.bot.services.catalogue.tool('negotiation')?.title).toBe('Haggling well')
  expect(wordsOn(await tom.says('toolkit lease vehicles'))).toContain('Vehicle leasing guide')
})

test('an entry that was kept before time and training were asked for is still read', () => {
  const record = recordOf('vehicle-leasing-guide')!
  const [first] = record.versions
  const { minutes: _minutes, training: _training, ...entry } = first!.entry!
  const older = { ...record, versions: [{ ...first!, entry }] }
  expect(catalogueRecords.schema.parse(older)).toEqual(older)
})
