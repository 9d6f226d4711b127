import {
  type Answered,
  buttonsOf,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { submits } from '../support/submissions'

const adminObject = '00000000-0000-4000-8000-0000000ad001'

let chat: Conversation
let admin: Talker
let amina: Talker
let names = 0

beforeAll(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: adminObject } })
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  await admin.opens()
  await amina.opens()
})
afterAll(() => chat.stop())

/** Somebody new of the programme, without a caseload yet. */
async function newcomer(): Promise<Talker> {
  names += 1
  const talker = chat.person(`${String.fromCharCode(96 + names).repeat(6)} Newcomer`, 'improve.example')
  await talker.opens()
  return talker
}

const caseloadOf = async (talker: Talker) => (await chat.bot.services.people.find(talker.id))?.caseload

/** An administrator gives somebody councils of one region. */
async function gives(talker: Talker, region: string, councils: string): Promise<Answered> {
  const card = await admin.sends('caseload-of', { person: talker.id })
  return admin.presses(await admin.presses(card, 'Show this region', { region }), 'Save', { councils })
}

const offered = (answered: Answered, input: string) =>
  partsOf(answered.card).find((part) => part.id === input) as unknown as { choices: { value: string }[]; value: string }

test('a caseload is given region by region; the other regions stay as they were', async () => {
  const one = await newcomer()
  await gives(one, 'West Midlands', 'sample-alderbrook')
  const saved = await gives(one, 'South West', 'sample-elverstone,sample-mistleshire')
  expect(wordsOn(saved)).toMatch(/Saved.*3 councils in all/s)
  expect(offered(saved, 'councils').value).toBe('sample-elverstone,sample-mistleshire')
  expect(await caseloadOf(one)).toEqual(['sample-alderbrook', 'sample-elverstone', 'sample-mistleshire'])
  await gives(one, 'South West', 'sample-mistleshire')
  expect(await caseloadOf(one)).toEqual(['sample-alderbrook', 'sample-mistleshire'])
})

test('only councils of the programme are offered, each in its own region', async () => {
  const card = await admin.sends('caseload-of', { person: (await newcomer()).id })
  const region = await admin.presses(card, 'Show this region', { region: 'East of England' })
  expect(offered(region, 'councils').choices.map((one) => one.value)).toEqual([
    'sample-dunmarsh',
    'sample-illwickshire',
  ])
  expect(wordsOn(await admin.presses(region, 'Show this region', { region: 'Wales' }))).toContain(
    'No council of the programme',
  )
})

test('a council of another region, or not in the programme, is not given by a press that was made up', async () => {
  const one = await newcomer()
  await gives(one, 'West Midlands', 'sample-dunmarsh,E07000032,made-up,sample-alderbrook')
  expect(await caseloadOf(one)).toEqual(['sample-alderbrook'])
})

test('a region must be chosen first, and says so', async () => {
  const card = await admin.sends('caseload-of', { person: (await newcomer()).id })
  expect((await admin.presses(card, 'Show this region')).words).toBe('Choose a region first.')
})

test('a caseload that is saved twice at once is saved, and neither press is told of a fault', async () => {
  const one = await newcomer()
  const card = await admin.sends('caseload-of', { person: one.id })
  const region = await admin.presses(card, 'Show this region', { region: 'West Midlands' })
  const both = await Promise.all([1, 2].map(() => admin.presses(region, 'Save', { councils: 'sample-alderbrook' })))
  for (const answer of both) expect(wordsOn(answer)).toContain('Saved')
  expect(await caseloadOf(one)).toEqual(['sample-alderbrook'])
})

test('an appointment counts at once, is kept over a restart, and can be ended', async () => {
  const one = await newcomer()
  expect(wordsOn(await one.says('review'))).toContain('Only connectors of the programme can do this.')
  await gives(one, 'West Midlands', 'sample-alderbrook')
  expect(wordsOn(await one.says('review'))).toMatch(/^Review\n/)
  await chat.restart()
  expect(wordsOn(await one.says('review'))).toMatch(/^Review\n/)
  const list = await admin.says('connectors')
  const line = partsOf(list.card).find(
    (part) => part.type === 'Container' && JSON.stringify(part).includes(one.member.name),
  )
  expect(wordsOn({ ...list.card!, body: [line!] })).toBe(`${one.member.name}\n1 council`)
  const ask = await admin.presses({ ...list.card!, body: [line!] }, 'End the appointment')
  expect(wordsOn(ask)).toBe(
    `End this appointment?\n${one.member.name}\n1 council in the caseload. A connector whose appointment ends can review nothing any more.`,
  )
  expect(wordsOn(await one.says('review'))).toMatch(/^Review\n/)
  const after = await admin.presses(ask, 'Yes, end it')
  expect(wordsOn(after)).not.toContain(one.member.name)
  expect(wordsOn(await one.says('review'))).toContain('Only connectors of the programme can do this.')
})

test("a council's connectors are told when its officers submit; others are not", async () => {
  const [theirs, others] = [await newcomer(), await newcomer()]
  await gives(theirs, 'West Midlands', 'sample-alderbrook')
  await gives(others, 'South West', 'sample-elverstone')
  await submits(chat, amina, { level: 'service', subject: 'Ferries' })
  const told = (talker: Talker) =>
    talker.received().filter((one) => one.activity.summary?.includes('sent a self-assessment'))
  expect(told(theirs)).toHaveLength(1)
  expect(told(theirs)[0]?.activity.summary).toBe(
    'Alderbrook Borough Council (sample): Amina Yusuf sent a self-assessment for your review.',
  )
  expect(told(others)).toEqual([])
})

test.each([
  ['caseload-of', {}, {}],
  ['caseload', {}, { region: 'London' }],
  ['connector-ending', {}, {}],
  ['caseload-save', { region: 'London', mark: 'x' }, { councils: 'sample-fernhythe' }],
])('somebody who has not opened Pioneer has no caseload: %s', async (verb, fixed, inputs) => {
  const answer = await admin.sends(verb, { person: 'nobody:here', ...fixed }, inputs)
  expect(answer.words).toBe('This person has not opened Pioneer.')
})

test('the list of connectors is in order of their names', async () => {
  const titles = wordsOn(await admin.says('connectors')).match(/\w+ Newcomer/g)!
  expect(titles.length).toBeGreaterThan(2)
  expect(titles).toEqual(titles.toSorted())
})

test('an administrator may also do what connectors do, without a caseload', async () => {
  const help = wordsOn(await admin.says('help'))
  expect(help).toContain('As a connector')
  expect(help).toContain('As an administrator of the programme')
  const queue = await admin.says('review')
  expect(buttonsOf(queue.card!).map((button) => button.title)).toContain('Open')
})
