import {
  buttonsOf,
  type Conversation,
  inputsOf,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

let chat: Conversation
let tom: Talker
let rachel: Talker
let nemo: Talker

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  nemo = chat.person('Nemo Nobody', 'nowhere.example')
})
afterAll(() => chat.stop())

const question = 'supplier keeps missing targets what can I do'

test('an officer says what troubles them, and gets the tool with the reason', async () => {
  const answer = await tom.says(`toolkit ${question}`)
  const words = wordsOn(answer)
  expect(words).toContain(question)
  expect(words.split('\n').indexOf('When a supplier underperforms')).toBeGreaterThan(0)
  expect(words).toContain('Matches ‘missed targets’')
  const tool = await tom.presses(answer, 'Open')
  expect(wordsOn(tool)).toContain('From the toolkit\nWhen a supplier underperforms')
  expect(wordsOn(tool)).toContain('Checked on 24 November 2026.')
})

test.each([
  ['toolkit: raid log'],
  ['/toolkit raid log'],
  ['TOOLKIT raid log'],
  ['tools raid log'],
  ['find a tool raid log'],
  ['  toolkit   raid log '],
])('"%s" looks for a RAID log', async (words) => {
  expect(wordsOn(await tom.says(words))).toContain('\nRAID-A log template\n')
})

test.each(['toolkits raid', 'toolkitraid', 'my toolkit raid'])('"%s" is not a look into the toolkit', async (words) => {
  expect(wordsOn(await tom.says(words))).toContain('I did not understand that')
})

describe('looking around', () => {
  test('by a problem: the best tool first', async () => {
    const home = await tom.says('toolkit')
    const list = await tom.presses(home, 'Show what helps', { problem: 'taking-over' })
    expect(wordsOn(list)).toContain('I have just taken over a contract\nContract handover\n')
    expect((await tom.presses(home, 'Show what helps', { problem: '' })).words).toBe('Choose a problem.')
  })

  test('by a stage of either cycle, in pages that hold each tool once', async () => {
    for (const stage of ['Analyse', 'Plan', 'Do', 'Review', 'Define', 'Procure', 'Manage', 'Exit']) {
      const seen: string[] = []
      let list = await tom.presses(await tom.says('toolkit'), stage)
      for (;;) {
        expect(wordsOn(list)).toContain(`: ${stage}`)
        seen.push(...openable(list))
        if (!buttonsOf(list.card!).some(({ title }) => title === 'Next page')) break
        list = await tom.presses(list, 'Next page')
      }
      const expected = chat.bot.services.content.toolkit.tools.filter((tool) =>
        tool.stages.includes(stage.toLowerCase() as 'do'),
      )
      expect(seen.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    }
  })

  test('all tools, by title', async () => {
    const list = await tom.presses(await tom.says('toolkit'), 'All tools')
    expect(wordsOn(list)).toContain('Page 1 of 10')
    expect(wordsOn(await tom.presses(list, 'Next page'))).toContain('Page 2 of 10')
  })

  test('with words typed on the card', async () => {
    const home = await tom.says('toolkit')
    const answer = await tom.presses(home, 'Find a tool', { words: 'LATC' })
    expect(wordsOn(answer)).toContain('Assessing alternative delivery models')
    expect((await tom.presses(home, 'Find a tool', { words: ' ' })).words).toBe('What you look for is missing.')
    expect((await tom.presses(home, 'Find a tool', { words: 'x'.repeat(201) })).words).toContain('is too long')
  })

  test('what fits goes on further pages', async () => {
    const answer = await tom.says('toolkit contract')
    expect(wordsOn(answer)).toContain('15 tools fit, the best first')
    const next = await tom.presses(answer, 'Next page')
    expect(wordsOn(next)).toContain('Page 2 of 3')
    expect(openable(next).filter((id) => openable(answer).includes(id))).toEqual([])
  })

  test.each([
    ['a stage', { by: 'stage', of: 'ending', page: 0 }],
    ['a problem', { by: 'problem', of: '__proto__', page: 0 }],
  ])('%s that there is not any more is told', async (_name, list) => {
    expect((await tom.sends('toolkit-list', list)).words).toContain('is not there any more')
  })
})

const openable = (list: { card: Parameters<typeof buttonsOf>[0] | undefined }): string[] =>
  buttonsOf(list.card!)
    .filter(({ title }) => title === 'Open')
    .map(({ data }) => (data as { fixed: { tool: string } }).fixed.tool)

describe('the page of a tool', () => {
  const page = (who: Talker, tool: string) => who.sends('tool', { tool })

  test('has all that is known, its related tools, and a link that opens', async () => {
    const shown = await page(tom, 'process-mapping')
    const words = wordsOn(shown)
    for (const fact of ['Stages', 'For', 'Format', 'Time', 'Where', 'From', 'Goes well with', 'Source: bpmtoolkit'])
      expect(words).toContain(fact)
    const links = partsOf(shown.card!.body).filter(({ type }) => type === 'Action.OpenUrl')
    expect(links.map(({ url }) => url)).toEqual(['https://bpmtoolkit.co.uk'])
    const related = buttonsOf(shown.card!).find(({ tooltip }) => tooltip === 'Open Change control')
    const { verb, fixed } = related!.data as { verb: string; fixed: unknown }
    expect(wordsOn(await tom.sends(verb, fixed))).toContain('From the toolkit\nChange control')
    expect(wordsOn(await tom.presses(shown, 'Back to the toolkit'))).toContain('The toolkit')
  })

  test('every tool has one, and every tool of the list can be opened', async () => {
    for (const { id, title } of chat.bot.services.content.toolkit.tools)
      expect(wordsOn(await page(tom, id))).toContain(`From the toolkit\n${title}\n`)
  })

  test('a tool that works in the chat is started there, by those who may', async () => {
    const shown = await page(tom, 'contract-register')
    expect((await tom.presses(shown, 'Use it here')).card).toEqual((await tom.says('contracts')).card)
    const titles = async (who: Talker, tool: string) =>
      buttonsOf((await page(who, tool)).card!).map(({ title }) => title)
    expect(await titles(rachel, 'contract-register')).not.toContain('Use it here')
    expect(await titles(nemo, 'self-assessment')).not.toContain('Use it here')
    expect(await titles(tom, 'change-control')).not.toContain('Use it here')
  })

  test('contract tiering begins with one press, for officers and for connectors', async () => {
    for (const who of [tom, rachel]) {
      const started = await who.presses(await page(who, 'contract-tiering'), 'Use it here')
      expect(wordsOn(started)).toContain('tier')
      expect(started.card).toEqual((await who.says('tiering')).card)
    }
  })

  test('a tool that is not there any more is told', async () => {
    for (const tool of ['gone', '__proto__', 'x'.repeat(400)])
      expect((await page(tom, tool)).words).toBe(
        'This tool is not in the toolkit any more. Type toolkit to see those that there are.',
      )
  })

  test('people outside the programme may look, and leave no trace', async () => {
    expect(wordsOn(await nemo.says('toolkit raid'))).toContain('RAID-A log template')
    expect(wordsOn(await page(nemo, 'raid-a-log'))).not.toContain('Was this useful?')
    expect(wordsOn(await nemo.says('toolkit unheard of by anybody'))).not.toContain('are kept')
    expect(wordsOn(await rachel.says('unmet needs'))).not.toContain('unheard of by anybody')
    expect(wordsOn(await nemo.sends('tool-vote', { tool: 'raid-a-log', useful: true }))).toContain(
      'Not in the programme',
    )
  })
})

describe('in a channel', () => {
  test('the answer comes in their own chat', async () => {
    await tom.opens()
    await tom.says('toolkit raid', { in: 'channel' })
    await chat.bot.services.notify.idle()
    const last = tom.received().at(-1)!.activity.attachments![0]!.content as Parameters<typeof wordsOn>[0]
    expect(wordsOn(last)).toContain('RAID-A log template')
  })
})

test('the field for other words begins empty', async () => {
  expect(inputsOf((await tom.says('toolkit raid')).card!)).toEqual({})
})
