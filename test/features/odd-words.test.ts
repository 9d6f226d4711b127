import { addContract, nameService, responseOn, startContract, startService } from '../support/assessments'
import { fine } from '../support/check-ins'
import {
  type Answered,
  type Conversation,
  inputsOf,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { writes } from '../support/prompts'

/** What people type is shown as they typed it, and never becomes a link, a mention or an emphasis. */

let chat: Conversation
let amina: Talker
let tom: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
})
beforeEach(() => {
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
})
afterAll(() => chat.stop())

const council = 'sample-alderbrook'
const texts = (shown: Answered, type: 'TextBlock' | 'TextRun') =>
  partsOf(shown.card!.body)
    .filter((part) => part.type === type)
    .map((part) => String(part.text))

function expectAsTyped(shown: Answered, words: string): void {
  expect(texts(shown, 'TextRun').some((run) => run.includes(words))).toBe(true)
  expect(texts(shown, 'TextRun').join()).not.toMatch(/<\/?at\b/)
  expect(texts(shown, 'TextBlock').filter((block) => block.includes(words))).toEqual([])
}

const odd: [string, string, string?][] = [
  ['an emoji', '👩‍⚖️ agreed 🦔'],
  ['bold', '**bold** _and_ ~~struck~~'],
  ['a link', '[press me](javascript:alert(1))'],
  ['a picture', '![x](https://evil.example/x.png)'],
  ['a formula', '=1+1'],
  ['another formula', '@SUM(A1)'],
  ['HTML', '<script>alert(1)</script> <b>x</b>'],
  ['a date macro of cards', '{{DATE(2026-11-23T09:00:00Z,SHORT)}}'],
  ['quotes', `'"\`\\`],
  ['Welsh', 'Ynys Môn, Llŷn'],
  ['a mention', '<at>The Boss</at> said so', 'The Boss said so'],
  ['a mention hidden in a mention', '<a<at>t>The Boss</a</at>t>', 'The Boss'],
]

describe.each(odd)('%s', (_name, typed, shown = typed) => {
  test('in a note is kept as it was typed, and shown as text', async () => {
    const reference = `Note ${odd.findIndex(([, one]) => one === typed)}`
    const first = await startContract(amina, reference)
    const next = await amina.presses(first, 'Next', { point: 'fully', note: typed })
    expect(inputsOf((await amina.presses(next, 'Back')).card!).note).toBe(typed)
    expectAsTyped(await amina.sends('result-answers', { response: responseOn(first), area: 0 }), shown)
    expectAsTyped(await tom.presses(first, 'Next', { point: 'seldom' }), shown)
  })

  test('names a service, a contract and a supplier, and is shown as text', async () => {
    const begin = await nameService(amina, typed)
    expectAsTyped(begin, shown)
    const saved = await amina.presses(await amina.presses(begin, 'Start'), 'Save and close')
    expectAsTyped(saved, shown)
    expectAsTyped(await amina.says('assess'), shown)
    const contract = await addContract(amina, { title: typed, reference: typed, supplier: typed })
    expectAsTyped(contract, shown)
    const form = await amina.presses(contract, 'Change details')
    expect(inputsOf(form.card!)).toMatchObject({ title: typed, reference: typed, supplier: typed })
    expectAsTyped(await amina.presses(contract, 'Assess'), shown)
  })

  test('in an action of a plan, its milestone and a comment is kept as it was typed, and shown as text', async () => {
    const form = await amina.presses(await amina.says('plan'), 'Add an action')
    const action = { title: typed, theme: 'process', due: '2027-03-31', milestone0: typed, due0: '2027-01-31' }
    const open = await amina.presses(form, 'Add to the plan', action)
    expectAsTyped(open, shown)
    expect(inputsOf((await amina.presses(open, 'Edit')).card!)).toMatchObject({ title: typed, milestone0: typed })
    expectAsTyped(await amina.presses(open, 'Send the comment', { comment: typed }), shown)
    expectAsTyped(await amina.presses(open, 'History'), shown)
  })

  test('in a check-in and in the log of contacts is kept as it was typed, and shown as text', async () => {
    await tom.presses(await tom.says('check in'), 'Send', { ...fine, moved: typed, stuck: typed, next: typed })
    expect(inputsOf((await tom.says('check in')).card!)).toMatchObject({ moved: typed, stuck: typed, next: typed })
    const round = '2026-11-01T00:00:00.000Z:own'
    expectAsTyped(await rachel.sends('check-in-said', { council, round, page: 0 }), shown)
    const spoke = { with: typed, how: 'call', note: typed, next: typed }
    expectAsTyped(await rachel.presses(await rachel.sends('contact-new', { council }), 'Save', spoke), shown)
  })

  test('in a prompt is kept as it was typed, and shown as text', async () => {
    const preview = await writes(rachel, { title: typed, message: typed })
    expectAsTyped(preview, shown)
  })

  test('said to the bot is answered without being repeated', async () => {
    const answered = await tom.says(`${typed} please`)
    expect(wordsOn(answered)).toContain('I did not understand that')
    expect(JSON.stringify(answered.card)).not.toContain(shown)
  })
})

test('a note may have 1,000 characters, emoji or not', async () => {
  const first = await startService(amina, 'Long notes')
  for (const note of ['x'.repeat(1000), '🦔'.repeat(500), `line\n${'é'.repeat(900)}\nline`]) {
    const check = await amina.presses(await amina.sends('current', { response: responseOn(first) }), 'Check answers', {
      note,
    })
    const again = await amina.sends('current', { response: responseOn(check) })
    expect(inputsOf(again.card!).note).toBe(note)
  }
})

test('a note of 1,001 characters is answered beside the card, which keeps it, and nothing is changed', async () => {
  const first = await startService(amina, 'Too long')
  const before = await chat.bot.services.responses.get('sample-alderbrook', responseOn(first))
  for (const title of ['Next', 'Save and close', 'Check answers']) {
    const answered = await amina.presses(first, title, { point: 'basic', note: 'x'.repeat(1001) })
    expect(answered.card).toBeUndefined()
    expect(answered.words).toBe('The evidence note is too long: the most it can hold is 1000 characters.')
  }
  expect(await chat.bot.services.responses.get('sample-alderbrook', responseOn(first))).toEqual(before)
})

test.each([
  ['nothing', '', 'The name of the service is missing.'],
  ['spaces', '   ', 'The name of the service is missing.'],
  ['81 characters', 'x'.repeat(81), 'The name of the service is too long: the most it can hold is 80 characters.'],
])('a service named with %s is not begun', async (_name, service, sentence) => {
  expect((await nameService(amina, service)).words).toBe(sentence)
})

test('a service is the same whatever the spaces and capitals of its name', async () => {
  const first = await startService(amina, 'Adult Social Care')
  const again = await nameService(tom, ' adult  social CARE ')
  expect(responseOn(again)).toBe(responseOn(first))
  expect(wordsOn(again)).toContain('Adult Social Care')
})
