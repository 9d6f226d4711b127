import { features } from '../../bot/features'
import { toolsFor } from '../../bot/features/help/rules'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { type Question, questions } from '../support/toolkit-questions'

const adminObject = '00000000-0000-4000-8000-0000000ad001'

let chat: Conversation
let tom: Talker
let rachel: Talker
let admin: Talker
let nemo: Talker

beforeAll(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: adminObject } })
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  nemo = chat.person('Nemo Nobody', 'nowhere.example')
})
afterAll(() => chat.stop())

const commands = features.flatMap((feature) => feature.commands ?? [])
const did = 'I did not understand that'

/** The commands that a card names, in its order. */
const namedOn = (words: string) =>
  words.split('\n').flatMap((line) => commands.find((command) => command.name === line.trim())?.name ?? [])

test('help shows what a person can do in their role, and nothing else', async () => {
  const officer = ['assess', 'my results', 'contracts', 'check in']
  const connector = ['unmet needs', 'new event', 'review', 'caseload', 'prompt', 'prompts', 'leads']
  const together = [
    'groups',
    'link this channel',
    'digest',
    'share',
    'learning',
    'saved learning',
    'ask',
    'can help',
    'events',
    'my cpd',
  ]
  const both = [
    'tiering',
    'raid',
    'duties',
    'process map',
    'supplier placing',
    'delivery models',
    'value',
    'plan',
    ...together,
    'pause prompts',
    'how it works',
  ]
  const anyone = ['toolkit', 'my council', 'help']
  expect(namedOn(wordsOn(await tom.says('help')))).toEqual([...officer, ...both, ...anyone])
  expect(namedOn(wordsOn(await rachel.says('help')))).toEqual([...connector, ...both, ...anyone])
  expect(namedOn(wordsOn(await admin.says('help')))).toEqual([
    ...connector,
    'catalogue',
    'connectors',
    'waiting list',
    ...both,
    ...anyone,
  ])
  expect(namedOn(wordsOn(await nemo.says('help')))).toEqual(anyone)
})

test.each<[who: string, talker: () => Talker, says: string, not: string]>([
  ['an officer', () => tom, 'Rate each of your actions', 'Say prompt.'],
  ['a connector', () => rachel, 'Say prompt. Choose who it is for', 'Rate each of your actions'],
])('%s reads how it works from their own side', async (_who, talker, says, not) => {
  const guide = wordsOn(await talker().presses(await talker().says('help'), 'How it works'))
  expect(guide).toContain(says)
  expect(guide).not.toContain(not)
})

test('each button of help does what its command does', async () => {
  const shown = await tom.says('help')
  for (const { title } of buttonsOf(shown.card!))
    expect((await tom.presses(shown, String(title))).card).toEqual((await tom.says(String(title))).card)
})

test.each(commands.filter((command) => command.for === 'officer' || command.for === 'anyone'))(
  '$name is understood in all the ways it lists, with a slash, in capitals and with a mark behind it',
  async ({ name, examples }) => {
    const meant = (await tom.says(name)).card
    expect(wordsOn(meant)).not.toContain(did)
    const plain = [name, ...examples].filter((words) => words !== '')
    const ways = plain.flatMap((words) => [words, `/${words}`, words.toUpperCase(), `${words}!`, `  ${words}. `])
    for (const way of [...ways, ...examples]) expect([way, (await tom.says(way)).card]).toEqual([way, meant])
  },
)

test('"?" is a cry for help', async () => {
  for (const words of ['?', '???', 'help?', 'HELP!!!'])
    expect(namedOn(wordsOn(await tom.says(words)))).toContain('help')
})

test.each([
  ['how do I start an asessment', 'assess'],
  ['show me the scores of last year', 'my results'],
  ['where are our contract details', 'contracts'],
  ['who is my conector', 'my council'],
])('"%s" is answered with three likely commands, "%s" first', async (words, likeliest) => {
  const shown = await tom.says(words)
  expect(wordsOn(shown)).toContain(did)
  const names = namedOn(wordsOn(shown))
  expect(names).toHaveLength(3)
  expect(names[0]).toBe(likeliest)
  const title = likeliest[0]!.toUpperCase() + likeliest.slice(1)
  expect((await tom.presses(shown, title)).card).toEqual((await tom.says(likeliest)).card)
})

describe('a sentence that asks for a tool without the word toolkit', () => {
  const asked = 'supplier keeps missing targets what can I do'

  test('is answered with the best two tools, each with why, and the likeliest commands; nothing is read or kept', async () => {
    await tom.opens()
    const { store } = chat.bot.services
    const calls = [jest.spyOn(store, 'list'), jest.spyOn(store, 'put')]
    const shown = await tom.says(asked)
    for (const call of calls) expect(call).not.toHaveBeenCalled()
    for (const call of calls) call.mockRestore()
    const words = wordsOn(shown)
    expect(words).toContain('Did you mean a tool for this?')
    expect(namedOn(words)).toHaveLength(3)
    const opens = buttonsOf(shown.card!).filter(({ title }) => title === 'Open')
    expect(opens).toHaveLength(2)
    expect(JSON.stringify(opens[0])).toContain('"tool":"poor-performance"')
    expect(wordsOn(await tom.presses(shown, 'Open'))).toContain('Was this useful?')
    expect(wordsOn(await tom.presses(shown, 'More tools'))).toContain(asked)
  })

  test('is offered none where no tool fits, nor for a word or two', async () => {
    for (const words of ['who won the election', 'how do I reset my password', 'supplier performance'])
      expect(wordsOn(await tom.says(words))).not.toContain('Did you mean a tool')
  })

  const sentences = (some: readonly Question[]) => some.filter(({ ask }) => ask.split(' ').length >= 3)

  test.each([
    ['tuning', 0.95],
    ['held', 0.85],
  ] as const)('of the labelled questions (%s) most lead to the right tool', (kind, least) => {
    const all = sentences(questions[kind])
    const right = all.filter(({ ask, right }) =>
      toolsFor(ask, chat.bot.services.toolkit)?.lines.some(({ id }) => right.includes(id)),
    )
    expect(right.length / all.length).toBeGreaterThanOrEqual(least)
  })

  test('of what nobody has a tool for, next to nothing leads to one', () => {
    const all = [...questions.nothing, ...questions['nothing-held']]
    const led = all.filter((words) => toolsFor(words, chat.bot.services.toolkit))
    expect(led.length / all.length).toBeLessThan(0.1)
  })
})

test.each([
  ['a mention', '<at>The Boss</at>'],
  ['markup', '**bold** [x](javascript:alert(1)) <script>'],
  ['an emoji', '🦔'],
  ['10,000 characters', 'contract management '.repeat(500)],
  ['another script', 'Здравствуйте 你好 مرحبا'],
  ['signs alone', '/ / .!?/!'],
  ['a regular expression', '(((((a+)+)+)+$'],
])('%s is never a dead end', async (_name, words) => {
  const shown = await tom.says(words)
  expect(namedOn(wordsOn(shown)).length).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify(shown.card)).not.toContain(words)
})

test('suggestions are only what the person may do', async () => {
  expect(namedOn(wordsOn(await nemo.says('show me the review queue')))).toHaveLength(2)
  expect(namedOn(wordsOn(await tom.says('waiting list of requests')))).not.toContain('waiting list')
})

test('a button for a command that is no longer there leads to suggestions', async () => {
  expect(wordsOn(await tom.sends('command', { name: 'site visits' }))).toContain(did)
})

test.each(['review', 'leads', 'connectors', 'waiting list'])(
  'an officer who says "%s" is told whose it is',
  async (words) => {
    expect((await tom.says(words)).words).toMatch(/^Only (connectors|administrators) of the programme can do this\./)
  },
)

test('a connector who says "assess" is told that it is for officers', async () => {
  expect((await rachel.says('assess')).words).toContain('Only officers of councils in the programme can do this.')
})
