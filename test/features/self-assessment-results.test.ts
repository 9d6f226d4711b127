import {
  addContract,
  answerAll,
  placeOn,
  responseOn,
  startContract,
  startService,
  submitAll,
} from '../support/assessments'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'

let chat: Conversation
/** A lead of her council, by the sample. */
let amina: Talker
let tom: Talker
let lina: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  lina = chat.person('LiNa Chen', 'alderbrook.example')
})
afterAll(() => chat.stop())

const noPart = 'You had no part in this self-assessment. A lead of your council can open it.'

test('an officer who had no part cannot open a result, its answers or its history; a lead can', async () => {
  const result = await submitAll(tom, await startContract(tom, 'P-1'), { point: 'fully', note: 'Private to us' })
  const response = responseOn(result)
  for (const [verb, fixed] of [
    ['result', { response }],
    ['result-answers', { response, area: 0 }],
    ['result-trail', { response }],
    ['current', { response }],
    ['assess-resume', { response }],
    ['check', { response }],
    ['submit', { response, revision: 1 }],
    ['goto', { response, question: 'planning-named-owner' }],
    ['answer', { response, question: 'planning-named-owner', seen: 0, move: 'next' }],
  ] as const) {
    expect((await lina.sends(verb, fixed)).words).toBe(noPart)
    expect(wordsOn(await amina.sends(verb, fixed))).toContain('P-1')
  }
  expect(wordsOn(await lina.says('my results'))).not.toContain('P-1')
  expect(wordsOn(await amina.says('my results'))).toContain('Results of your council\nContract P-1 (P-1)')
})

test('an officer who only answered a question had a part', async () => {
  const first = await startContract(tom, 'P-2')
  await lina.presses(await lina.sends('assess-resume', { response: responseOn(first) }), 'Next', { point: 'seldom' })
  const check = await answerAll(tom, await tom.sends('assess-resume', { response: responseOn(first) }), {
    point: 'fully',
  })
  await tom.presses(check, 'Submit')
  const mine = await lina.says('my results')
  expect(wordsOn(mine)).toContain('Contract P-2 (P-2)')
  expect(wordsOn(await lina.presses(mine, 'Open'))).toContain('submitted by Tom Garland on 23 November 2026 at 09:00')
})

test('a result leads to the answers of each area with their notes, and to who did what', async () => {
  const first = await startContract(tom, 'P-3')
  const next = await tom.presses(first, 'Next', { point: 'partially', note: 'Named in the file' })
  const result = await tom.presses(await answerAll(tom, next, { point: 'does-not-apply', note: '' }), 'Submit')
  const answers = await tom.presses(result, 'See the answers')
  expect(wordsOn(answers)).toContain('Partially met\nNamed in the file\nTom Garland, 23 November 2026 at 09:00')
  expect(wordsOn(answers)).toContain('Area 1 of ')
  const second = await tom.presses(answers, 'Next area')
  expect(wordsOn(second)).toContain('Area 2 of ')
  expect(wordsOn(second)).toContain('Does not apply\nNo evidence note')
  expect(wordsOn(await tom.presses(second, 'Previous area'))).toBe(wordsOn(answers))
  const history = await tom.presses(await tom.presses(second, 'Back to the result'), 'Who did what')
  expect(wordsOn(history)).toContain('Tom Garland started the draft')
  expect(wordsOn(history)).toContain('Tom Garland submitted')
})

test('an area past the last shows the last', async () => {
  const result = await submitAll(tom, await startContract(tom, 'P-4'), { point: 'fully' })
  const last = await tom.sends('result-answers', { response: responseOn(result), area: 9_999 })
  expect(wordsOn(last)).toMatch(/Area (\d+) of \1/)
})

test('my results is empty at first, then newest first, six a page', async () => {
  const ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
  const none = await ruth.says('my results')
  expect(wordsOn(none)).toContain('There are no results yet.')
  expect(wordsOn(await ruth.presses(none, 'Start a self-assessment'))).toContain('Choose what you want to look at.')
  for (const service of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) {
    chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
    await startService(ruth, `Service ${service}`)
  }
  const subjects = (words: string) => words.match(/Service (?!self)\w+$/gm)
  const first = await ruth.says('my results')
  expect(subjects(wordsOn(first))).toEqual(
    ['Seven', 'Six', 'Five', 'Four', 'Three', 'Two'].map((one) => `Service ${one}`),
  )
  expect(wordsOn(first)).toContain('Page 1 of 2')
  const older = await ruth.presses(first, 'Older')
  expect(subjects(wordsOn(older))).toEqual(['Service One'])
  expect(buttonsOf(older.card!).map((button) => button.title)).toEqual(['Continue', 'Newer'])
  expect(wordsOn(await ruth.presses(older, 'Newer'))).toBe(wordsOn(first))
  expect(wordsOn(await ruth.sends('results', { page: 10_000 }))).toBe(wordsOn(older))
  expect(placeOn(await ruth.presses(older, 'Continue'))?.number).toBe(1)
})

test("no other council's officer, lead or not, can open a result", async () => {
  const result = await submitAll(tom, await startContract(tom, 'P-5'), { point: 'fully' })
  const marcus = chat.person('Marcus Baptiste', 'elverstone.example')
  await addContract(marcus, { reference: 'P-5' })
  const response = responseOn(result)
  expect((await marcus.sends('result', { response })).words).toBe('This result is not one of your council.')
  expect((await marcus.sends('current', { response })).words).toBe('This self-assessment is not one of your council.')
})
