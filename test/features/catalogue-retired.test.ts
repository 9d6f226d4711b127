import { posts } from '../support/activities'
import { adds, changes, entry, leasing, retires, startCatalogue } from '../support/catalogue'
import { buttonsOf, type Conversation, type Talker, wordsOn } from '../support/conversation'
import { submits } from '../support/submissions'

/** A tool that is retired is no longer offered anywhere; whoever meets its name is told what became of it. */

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

const titles = (card: { card: Parameters<typeof buttonsOf>[0] | undefined }) =>
  buttonsOf(card.card!).map(({ title }) => title)

const openable = (card: { card: Parameters<typeof buttonsOf>[0] | undefined }) =>
  buttonsOf(card.card!).map(({ data }) => (data as { fixed: { tool?: string } }).fixed.tool)

/** What an empty search from the compose box lists. */
async function popular(): Promise<readonly string[]> {
  const value = { commandId: 'find-tool', parameters: [{ name: 'initialRun', value: 'true' }] }
  const { body } = await posts(chat, tom, { type: 'invoke', name: 'composeExtension/query', value })
  const { attachments } = JSON.parse(body).composeExtension
  return attachments.map((one: { preview: { content: { title: string } } }) => one.preview.content.title)
}

describe('a tool that is retired', () => {
  test('is no longer found, listed, named on other tools or offered outside the chat', async () => {
    const result = async () => wordsOn(await tom.presses(await tom.says('my results'), 'Open'))
    const response = await submits(chat, tom, { level: 'contract', subject: 'Bins' })
    const [help] = chat.bot.services.content.questionnaires[response.level].areas[0]!.tools
    const named = chat.bot.services.content.tools.get(help!.tool)!
    expect(wordsOn(await tom.sends('result', { response: response.id }))).toContain(named.title)
    const old = await tom.says(`toolkit ${named.title}`)
    for (let times = 0; times < 9; times++) chat.bot.services.toolkit.open(named.id)
    await chat.bot.runJobs()
    expect(await popular()).toContain(named.title)
    expect(wordsOn(old)).toContain(named.title)

    const done = await retires(ada, named.id, { why: 'The programme wrote a better one.', instead: 'raci' })
    expect(wordsOn(done)).toContain('The tool is retired.')
    expect(wordsOn(done)).toContain('Retired by Ada Min on 23 November 2026.')
    expect(openable(old)).toContain(named.id)
    expect(openable(await tom.says(`toolkit ${named.title}`))).not.toContain(named.id)
    expect(await result()).not.toContain(named.title)
    expect(await popular()).not.toContain(named.title)
    const offered = chat.bot.services.toolkit.tools()
    expect(offered.has(named.id)).toBe(false)
    const naming = chat.bot.services.content.toolkit.tools.find(({ related }) => related.includes(named.id))!
    expect(titles(await tom.sends('tool', { tool: naming.id }))).not.toContain(named.title)
    const home = await tom.says('toolkit')
    expect(wordsOn(home)).toContain('46 tools')
    for (const page of [0, 5, 9])
      expect(wordsOn(await tom.sends('toolkit-list', { by: 'all', of: '', page })).split('\n')).not.toContain(
        named.title,
      )

    const page = await tom.presses(old, 'Open')
    expect(wordsOn(page)).toContain('Retired on 23 November 2026 by the programme.')
    expect(wordsOn(page)).toContain('The programme wrote a better one.')
    expect(titles(page)).toEqual(['Open what to use instead', 'Back to the toolkit'])
    expect(wordsOn(await tom.presses(page, 'Open what to use instead'))).toContain(offered.get('raci')!.title)
  })

  test('takes no votes and cannot be recommended', async () => {
    const { tool } = chat.bot.services.catalogue.retired(
      [...chat.bot.services.catalogue.everyTool().values()].find(({ retired }) => retired)!.id,
    )!
    expect(wordsOn(await tom.sends('tool-vote', { tool: tool.id, useful: true }))).toContain(
      'No longer offered\nRetired on',
    )
    expect(await chat.bot.services.toolkit.voteOf(tom.id, tool.id)).toBeUndefined()
    expect((await ada.sends('recommend', { tool: tool.id, page: 0 })).words).toMatch(/^Retired on .* Use .* instead\./)
  })

  test('leads past what was retired after it, and not round in a circle', async () => {
    await adds(ada, { ...leasing, title: 'First of three', words: 'first of three' })
    await adds(ada, { ...leasing, title: 'Second of three', words: 'second of three' })
    await adds(ada, { ...leasing, title: 'Third of three', words: 'third of three' })
    await retires(ada, 'first-of-three', { why: 'Older.', instead: 'second-of-three' })
    await retires(ada, 'second-of-three', { why: 'Old.', instead: 'third-of-three' })
    const first = await tom.sends('tool', { tool: 'first-of-three' })
    expect(wordsOn(await tom.presses(first, 'Open what to use instead'))).toContain('From the toolkit\nThird of three')
    await ada.presses(await entry(ada, 'first-of-three'), 'Bring it back')
    await retires(ada, 'third-of-three', { why: 'Old too.', instead: 'first-of-three' })
    await retires(ada, 'first-of-three', { why: 'Round we go.', instead: 'raci' })
    expect(wordsOn(await tom.sends('tool', { tool: 'second-of-three' }))).toContain('Use instead')
  })

  test('comes back as it was, and is found again', async () => {
    await adds(ada)
    await retires(ada, 'vehicle-leasing-guide')
    expect(wordsOn(await tom.says('toolkit hire fleet lorries'))).not.toContain(leasing.title)
    const back = await ada.presses(await entry(ada, 'vehicle-leasing-guide'), 'Bring it back')
    expect(wordsOn(back)).toContain('The tool is offered again.')
    expect(wordsOn(await tom.says('toolkit hire fleet lorries'))).toContain(leasing.title)
    const did = chat.bot.services.catalogue.record('vehicle-leasing-guide')?.versions.map((one) => one.did)
    expect(did).toEqual(['added', 'retired', 'brought-back'])
  })

  test('may be mended, which does not bring it back', async () => {
    await retires(ada, 'vehicle-leasing-guide')
    const done = await changes(ada, 'vehicle-leasing-guide', { summary: 'Leasing was once done like this.' })
    expect(titles(done)).toContain('Bring it back')
    expect(chat.bot.services.catalogue.tool('vehicle-leasing-guide')).toBeUndefined()
    const page = await tom.sends('tool', { tool: 'vehicle-leasing-guide' })
    expect(wordsOn(page)).toContain('Leasing was once done like this.')
  })

  test('keeps its title and its id', async () => {
    const form = await ada.presses(await ada.says('catalogue'), 'Add a tool')
    expect((await ada.presses(form, 'See how it will look', leasing)).words).toContain('another tool has the title')
  })
})

test.each([
  ['itself', 'pipeline', 'a tool does not take its own place'],
  ['a tool that is not there', 'gone', 'What to use instead is not offered.'],
  ['a retired one', 'vehicle-leasing-guide', 'What to use instead is not offered.'],
])('what takes the place of a tool is not %s', async (_name, instead, words) => {
  const answer = await retires(ada, 'pipeline', { why: 'Because.', instead })
  expect(answer.words).toContain(words)
  expect(chat.bot.services.catalogue.tool('pipeline')).toBeDefined()
})

test('no reason, no retirement', async () => {
  expect((await retires(ada, 'pipeline', { why: '  ', instead: 'none' })).words).toBe('Why it is retired is missing.')
})

test('a problem of which every tool is retired is no way in', async () => {
  const [problem] = chat.bot.services.content.toolkit.problems
  const asked = async () => JSON.stringify((await tom.says('toolkit')).card)
  expect(await asked()).toContain(problem!.title)
  for (const tool of problem!.tools)
    if (chat.bot.services.catalogue.tool(tool)) await retires(ada, tool, { why: 'All gone.', instead: 'none' })
  expect(await asked()).not.toContain(problem!.title)
})

test('the last tool that is offered stays', async () => {
  const { catalogue } = chat.bot.services
  const [last, ...others] = [...catalogue.tools().keys()]
  for (const tool of others)
    await ada.sends(
      'catalogue-retire',
      { tool, revision: catalogue.record(tool)?.versions.length ?? 0 },
      { why: 'All gone.', instead: 'none' },
    )
  expect((await retires(ada, last!)).words).toContain('This is the only tool that is offered.')
  expect([...catalogue.tools().keys()]).toEqual([last])
})
