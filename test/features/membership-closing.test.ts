import { cardsTo } from '../support/assessments'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { pass } from '../support/submissions'

/** The waiting list page by page, and requests that are taken off it. */

const adminObject = '00000000-0000-4000-8000-0000000ad001'

let chat: Conversation
let admin: Talker

beforeEach(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: adminObject } })
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  await admin.opens()
})
afterEach(() => chat.stop())

async function asks(name: string, domain: string, press = 'Join the waiting list'): Promise<Talker> {
  const talker = chat.person(name, domain)
  await talker.opens()
  await talker.presses(await talker.says('my council'), press)
  pass(chat, 1000)
  return talker
}

const closings = async (talker: Talker) =>
  (await cardsTo(chat, talker)).filter((card) => card.fallbackText === 'Your request was closed.')

const waiters = (words: string) =>
  words
    .match(/\w+ Waiter/g)
    ?.map((name) => name[0])
    ?.join('')

test.each([
  ['of a council outside the programme', 'ambervalley.gov.uk', 'Join the waiting list', 'your request to join.'],
  ['whose council is not known', 'nowhere.example', 'Join the waiting list', 'your request to join.'],
  [
    'who works for the programme',
    'improve.example',
    'I work for the programme',
    'your request to work here as a connector.',
  ],
])('the request of somebody %s is taken off the list, and they are told once', async (_who, domain, press, words) => {
  const joan = await asks('Joan Dale', domain, press)
  const list = await admin.says('waiting list')
  const both = await Promise.all([1, 2].map(() => admin.presses(list, 'Take off the list')))
  for (const answer of both) expect(wordsOn(answer)).toContain('Nobody is waiting.')
  const told = await closings(joan)
  expect(told).toHaveLength(1)
  expect(wordsOn(told[0]!)).toContain(`Your request was closed\nThe people who run the programme have closed ${words}`)
})

test('only the one request is taken off; who asks again is on the list again, and is told again', async () => {
  const joan = await asks('Joan Dale', 'ambervalley.gov.uk')
  await asks('Karl Dale', 'ambervalley.gov.uk')
  expect(wordsOn(await admin.presses(await admin.says('waiting list'), 'Take off the list'))).toMatch(
    /^Waiting list\nKarl Dale\n/,
  )
  expect(wordsOn(await joan.says('my council'))).toContain('You can ask to join.')
  await joan.presses(await joan.says('my council'), 'Join the waiting list')
  await admin.sends('request-drop', { kind: 'council', person: joan.id })
  expect(await closings(joan)).toHaveLength(2)
})

test('the longest waiting come first, eight a page, and nobody is hidden', async () => {
  for (const letter of 'abcdefghij') await asks(`${letter.repeat(6)} Waiter`, 'ambervalley.gov.uk')
  const first = await admin.says('waiting list')
  expect(waiters(wordsOn(first))).toBe('abcdefgh')
  expect(wordsOn(first)).toContain('Page 1 of 2')
  const second = await admin.presses(first, 'Next page')
  expect(waiters(wordsOn(second))).toBe('ij')
  expect(waiters(wordsOn(await admin.presses(second, 'Previous page')))).toBe('abcdefgh')
  expect(waiters(wordsOn(await admin.sends('waiting', { page: 99 })))).toBe('ij')
})

test('each button says whom and what it is about, where screen readers say it', async () => {
  await asks('Joan Dale', 'ambervalley.gov.uk')
  await asks('Nadia Crane', 'improve.example', 'I work for the programme')
  const tooltips = buttonsOf((await admin.says('waiting list')).card!).map((button) => button.tooltip)
  expect(tooltips).toEqual([
    'Admit Amber Valley Borough Council',
    'Take Joan Dale off the list',
    'Give a caseload to Nadia Crane',
    'Take Nadia Crane off the list',
  ])
})
