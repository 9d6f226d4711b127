import type { Card } from '../../cards/card'
import { type Answered, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { actor, councilOf, days, hours, pass, submits } from '../support/submissions'

const adminObject = '00000000-0000-4000-8000-0000000ad001'

let chat: Conversation
let amina: Talker
let david: Talker
let rachel: Talker
let small: Talker
let admin: Talker

/** Eight responses in three councils, the first twelve days old and the last of today. */
beforeAll(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: adminObject } })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  david = chat.person('David Okonkwo', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  small = chat.person('Corin Bell', 'programme.example')
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  for (const talker of [amina, david, rachel, small, admin]) await talker.opens()
  await chat.bot.services.people.appoint(small.id, [councilOf(david)], actor(admin))
  await submits(chat, david, { level: 'service', subject: 'Highways' })
  pass(chat, days(11))
  await submits(chat, amina)
  pass(chat, hours(23))
  for (const subject of ['Parks', 'Leisure', 'Parking', 'Libraries', 'Waste']) {
    await submits(chat, amina, { level: 'service', subject })
    pass(chat, 1000)
  }
  await submits(chat, david)
  pass(chat, hours(2))
})
afterAll(() => chat.stop())

/** What waits on a page of the queue, a line each, as people read it. */
function waiting(answered: Answered): string[] {
  const parts = (answered.card as Card).body.filter((part) => JSON.stringify(part).includes('"Open"'))
  return parts.map((part) => wordsOn({ ...(answered.card as Card), body: [part] }).replaceAll('\n', ' | '))
}

const subjects = (answered: Answered) => waiting(answered).map((line) => line.match(/assessment: ([^|]+) \|/)?.[1])

test('the queue shows the oldest first, with council, level, subject, sender and age', async () => {
  const queue = await rachel.says('review')
  expect(wordsOn(queue)).toContain('8 responses wait, the oldest first.')
  expect(waiting(queue).slice(0, 3)).toEqual([
    'Brackenshire County Council (sample) | Service self-assessment: Highways | Submitted by David Okonkwo, waiting: 12 days',
    'Alderbrook Borough Council (sample) | Organisation self-assessment: Whole council | Submitted by Amina Yusuf, waiting: 1 day',
    'Alderbrook Borough Council (sample) | Service self-assessment: Parks | Submitted by Amina Yusuf, waiting: today',
  ])
})

test('the queue has five to a page, and its buttons lead on and back', async () => {
  const first = await rachel.says('review')
  expect(wordsOn(first)).toContain('Page 1 of 2')
  expect(subjects(first)).toEqual(['Highways', 'Whole council', 'Parks', 'Leisure', 'Parking'])
  const second = await rachel.presses(first, 'Next page')
  expect(wordsOn(second)).toContain('Page 2 of 2')
  expect(subjects(second)).toEqual(['Libraries', 'Waste', 'Whole council'])
  expect(subjects(await rachel.presses(second, 'Previous page'))).toEqual(subjects(first))
})

test('a page that is not there any more is answered with the last', async () => {
  const page = await rachel.sends('reviews', { page: 9, level: '', council: '' })
  expect(subjects(page)).toEqual(['Libraries', 'Waste', 'Whole council'])
})

test('a filter by level keeps what fits, and stays on the next page', async () => {
  const first = await rachel.presses(await rachel.says('review'), 'Filter', { level: 'service' })
  expect(subjects(first)).toEqual(['Highways', 'Parks', 'Leisure', 'Parking', 'Libraries'])
  expect(wordsOn(first)).toContain('6 responses wait')
  expect(subjects(await rachel.presses(first, 'Next page'))).toEqual(['Waste'])
})

test('a filter by council keeps what fits, and stays on the next page', async () => {
  const first = await rachel.presses(await rachel.says('review'), 'Filter', { council: councilOf(amina) })
  expect(subjects(first)).toEqual(['Whole council', 'Parks', 'Leisure', 'Parking', 'Libraries'])
  expect(subjects(await rachel.presses(first, 'Next page'))).toEqual(['Waste'])
})

test('both filters together keep what fits both', async () => {
  const filters = { level: 'organisation', council: councilOf(david) }
  const found = await rachel.presses(await rachel.says('review'), 'Filter', filters)
  expect(waiting(found)).toEqual([expect.stringContaining('Brackenshire')])
  expect(wordsOn(found)).toContain('One response waits.')
})

test('a filter that fits nothing says so, and can be taken back', async () => {
  const none = await rachel.presses(await rachel.says('review'), 'Filter', { level: 'contract' })
  expect(wordsOn(none)).toContain('Nothing that fits is waiting.')
  expect(subjects(await rachel.presses(none, 'Filter', { level: '' }))).toHaveLength(5)
})

test("a connector sees their own caseload alone, and no other council's name in the filter", async () => {
  const queue = await small.says('review')
  expect(subjects(queue)).toEqual(['Highways', 'Whole council'])
  expect(JSON.stringify(queue.card)).not.toContain('Alderbrook')
  const forced = await small.presses(queue, 'Filter', { council: councilOf(amina) })
  expect(wordsOn(forced)).toContain('Nothing that fits is waiting.')
})

test('an administrator sees all councils without a caseload', async () => {
  const queue = await admin.says('review')
  expect(wordsOn(queue)).toContain('8 responses wait')
  expect(subjects(queue)).toContain('Highways')
  expect(subjects(queue)).toContain('Parks')
})

test('a connector with nothing to do is told so', async () => {
  const idle = chat.person('Ida Lenton', 'programme.example')
  await idle.opens()
  await chat.bot.services.people.appoint(idle.id, ['sample-rushenford'], actor(admin))
  const queue = await idle.says('review')
  expect(wordsOn(queue)).toBe('Review\nNothing is waiting for your review.')
})
