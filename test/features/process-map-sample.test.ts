import { mapTool, theEnd } from '../../bot/domain/process-map'
import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { jobs } from '../support/settling'

/** The made-up process map: what an officer sees of one the first time they try. */

const council = 'sample-alderbrook'

let chat: Conversation
let amina: Talker

beforeAll(async () => {
  chat = await startConversation({ sample: true })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  await amina.opens()
})
afterAll(() => chat.stop())

const opens = async () => amina.presses(await amina.says('process map'), 'Open')

test('it shows how long an extension takes, where the time goes and what is wrong, with its picture', async () => {
  expect(wordsOn(await amina.says('process map'))).toContain('12 steps, 88 days. 4 faults.')
  const map = await opens()
  const words = wordsOn(map)
  expect(words).toContain('Last changed by Tom Garland, 7 November 2026.')
  expect(words).toContain('It takes 88 days on the longest way, from start to end.')
  expect(words).toContain('Steps that go in a circle are counted once: steps 6 and 7.')
  for (const fault of ['Loop.', 'Nobody leads.', 'Two leads.']) expect(words).toContain(fault)
  const [picture] = partsOf(map.card).filter((part) => part.type === 'Image')
  expect(picture!.altText).toContain('Decision 7: Does the board agree?, Board or committee, Change, 21 days, red flag')
  expect(picture!.url).toMatch(/^data:image\/png;base64,/)
  expect(wordsOn(await amina.presses(map, 'Later steps'))).toContain('Picture 2 of 2')
})

test('there are quick wins and wider changes to put into the plan', async () => {
  const words = wordsOn(await amina.presses(await opens(), 'What to do'))
  expect(words).toMatch(/Quick win/i)
  expect(words).toMatch(/Wider change/i)
})

test('what it points at is there, and it was made in the past', () => {
  const { sample, processMap } = chat.bot.services.content
  const people = sample!.people.map(({ id }) => id)
  const strays = sample!.processMaps.flatMap(({ council, process, steps }) => {
    const stages = processMap.processes.find(({ id }) => id === process)!.stages.map(({ id }) => id)
    const ids = [...steps.map(({ id }) => id), theEnd]
    return [
      ...(sample!.councils.some(({ id }) => id === council) ? [] : [council]),
      ...steps.flatMap(({ stage, lead, also, flag, by, next, isDecision }) => [
        ...(stages.includes(stage) ? [] : [stage]),
        ...[lead, also].filter((role) => role && !processMap.roles.includes(role)),
        ...(flag && !processMap.flags.some(({ id }) => id === flag.kind) ? [flag.kind] : []),
        ...(people.includes(by) ? [] : [by]),
        ...next.map(({ to }) => to).filter((to) => !ids.includes(to)),
        ...next.filter(({ label }) => (label !== '') !== isDecision).map(({ to, label }) => `${to} ${label}`),
      ]),
    ]
  })
  expect(strays).toEqual([])
  const [{ steps }] = sample!.processMaps as [(typeof sample & {})['processMaps'][number]]
  expect(steps.map(({ id }) => id)).toEqual(steps.map((_, at) => `s${at + 1}`))
  const days = steps.map(({ day }) => day)
  expect(days).toEqual(days.toSorted((one, other) => one - other))
  expect(days.at(-1)).toBeLessThan(0)
})

test('its history tells of each step, who added it and in order', async () => {
  const words = wordsOn(await amina.presses(await amina.presses(await opens(), 'More'), 'History'))
  expect(words).toContain(
    'Tom Garland\n7 November 2026 at 10:12\nAdded: Plan how the service goes on without the contract',
  )
})

test('it is placed once, as it was on the first day, and a step can be added to it', async () => {
  const kept = async () => (await chat.bot.services.store.list(mapTool.sheets, council)).items.map(({ value }) => value)
  const before = await kept()
  expect(before).toHaveLength(1)
  expect(before[0]).toMatchObject({ revision: 13, body: { added: 12 } })
  chat.clock.now = new Date('2026-12-24T09:00:00Z')
  await chat.restart()
  await jobs(chat)
  expect(await kept()).toEqual(before)
  const form = await amina.presses(await opens(), 'Add a step')
  const after = { what: 'Tell the residents', stage: 'exit', lead: 'Service manager', days: '2', after: 's12' }
  expect(wordsOn(await amina.presses(form, 'Save', after))).toContain('13 steps')
  const [map] = await kept()
  expect(map!.body['as-is'].find(({ id }) => id === 's12')!.next).toEqual([{ to: 's13', label: '' }])
})
