import { learnings } from '../../bot/domain/learning'
import { learningWords } from '../../bot/domain/learning-words'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import {
  type Answered,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  tenant,
  wordsOn,
} from '../support/conversation'
import { addGroup, idOn, north, shares, standing, standingWords, story } from '../support/learning'
import { jobs } from '../support/settling'

/** Presses that come twice, processes that die in between, many people at once, and odd words. */

let chat: Conversation
let amina: Talker
let helena: Talker

const begins = async (env = {}) => {
  chat = await startConversation({ env })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const talker of [amina, helena]) await talker.opens()
  await addGroup(chat, 'north', { facilitators: [{ id: helena.id, name: 'Helena Ost' }] }, north)
}
beforeEach(() => begins())
afterEach(() => chat.stop())

const inNorth = { in: { channel: north } }
const places = channelId(tenant, north)
const posts = () => chat.teams.sent.filter((one) => one.conversation === north && !one.edits)
const newest = (talker: Talker) => talker.received().at(-1)?.activity.attachments?.[0]?.content as Card | undefined
const kept = async (id: string) => (await chat.bot.services.learning.get(id))!

type Again = (press: () => Promise<Answered>) => Promise<Answered[]>
const inTurn: Again = async (press) => [await press(), await press(), await press()]
const atOnce: Again = (press) => Promise.all([press(), press(), press()])

describe.each([
  ['three times in turn', inTurn],
  ['three times in the same instant', atOnce],
])('a press that comes %s', (_name, again) => {
  test('shares once', async () => {
    const form = await amina.says('share')
    const answers = await again(() => amina.presses(form, 'Share it', { ...story, places }))
    for (const answer of answers) expect(wordsOn(answer)).toContain(story.title)
    await jobs(chat)
    expect(posts()).toHaveLength(1)
    expect((await chat.bot.services.store.list(learnings, 'learning')).items).toHaveLength(1)
  })

  test('is counted once, says one line, and asks one question', async () => {
    const learning = idOn(await shares(amina, { places }))
    const card = await standing(chat, north)
    await again(() => helena.presses(card, 'Useful', {}, inNorth))
    const tried = await helena.presses(card, 'We tried this too', {}, inNorth)
    await again(() => helena.presses(tried, 'Save', { line: 'It went well' }, inNorth))
    const form = await helena.presses(card, 'Ask the author', {}, inNorth)
    await again(() => helena.presses(form, 'Send', { question: 'How long?' }, inNorth))
    await jobs(chat)
    const words = await standingWords(chat, north)
    expect(words).toContain('1 person found it useful. 1 person tried this too.')
    expect(words.split('It went well')).toHaveLength(2)
    expect((await chat.bot.services.store.list(learningWords, learning)).items).toHaveLength(2)
    expect(amina.received().filter((one) => JSON.stringify(one).includes('How long?'))).toHaveLength(1)
  })

  test('answers a question once; a second answer is not sent', async () => {
    await shares(amina, { places })
    const form = await helena.presses(await standing(chat, north), 'Ask the author', {}, inNorth)
    await helena.presses(form, 'Send', { question: 'How long?' }, inNorth)
    await chat.bot.services.notify.idle()
    const question = newest(amina)
    await again(() => amina.presses(question, 'Answer in the thread', { answer: 'Two months' }))
    const late = await amina.presses(question, 'Answer privately', { answer: 'Three, in truth' })
    expect(wordsOn(late)).toContain('Two months')
    await jobs(chat)
    const told = helena.received().filter((one) => JSON.stringify(one).includes('Two months'))
    expect(told).toHaveLength(1)
    expect(JSON.stringify(chat.teams.sent)).not.toContain('Three, in truth')
  })

  test('changes, withdraws and takes down once', async () => {
    const first = await shares(amina, { places })
    const change = await amina.presses(first, 'Change it')
    await again(() => amina.presses(change, 'Save the change', { came: 'More' }))
    expect(await kept(idOn(first))).toMatchObject({ revision: 1, before: [{}] })
    const more = await helena.presses(await standing(chat, north), 'More', {}, inNorth)
    const down = await helena.presses(more, 'Take it down', {}, inNorth)
    await again(() => helena.presses(down, 'Take it down', { reason: 'It names somebody' }, inNorth))
    await jobs(chat)
    expect((await kept(idOn(first))).revision).toBe(2)
    expect(amina.received().filter((one) => JSON.stringify(one).includes('It names somebody'))).toHaveLength(1)
    const second = await shares(amina, { places, title: 'Another' })
    const withdraw = await amina.presses(second, 'Withdraw it')
    for (const answer of await again(() => amina.presses(withdraw, 'Withdraw it')))
      expect(wordsOn(answer)).toContain('You withdrew this.')
    expect((await kept(idOn(second))).revision).toBe(1)
  })
})

test('an older card withdraws and takes down nothing that was changed meanwhile', async () => {
  const page = await shares(amina, { places })
  const [withdraw, change] = [await amina.presses(page, 'Withdraw it'), await amina.presses(page, 'Change it')]
  const more = await helena.presses(await standing(chat, north), 'More', {}, inNorth)
  const down = await helena.presses(more, 'Take it down', {}, inNorth)
  await amina.presses(change, 'Save the change', { came: 'More' })
  expect(wordsOn(await amina.presses(withdraw, 'Withdraw it'))).toContain('It changed meanwhile')
  expect(wordsOn(await helena.presses(down, 'Take it down', { reason: 'x' }, inNorth))).toContain(
    'It changed meanwhile',
  )
  expect(await kept(idOn(page))).toMatchObject({ revision: 1 })
  expect((await kept(idOn(page))).places[0]?.down).toBeUndefined()
})

test('two changes from one card: the second is shown the first, and overwrites nothing', async () => {
  const change = await amina.presses(await shares(amina, { places }), 'Change it')
  const both = await Promise.all(['One', 'Two'].map((came) => amina.presses(change, 'Save the change', { came })))
  expect(both.filter((one) => wordsOn(one).includes('Its cards show the change.'))).toHaveLength(1)
  expect(both.filter((one) => wordsOn(one).includes('Change what you shared'))).toHaveLength(1)
})

test('withdrawn and changed in the same instant, one of the two holds', async () => {
  const page = await shares(amina, { places })
  const [withdraw, change] = [await amina.presses(page, 'Withdraw it'), await amina.presses(page, 'Change it')]
  await Promise.all([
    amina.presses(change, 'Save the change', { came: 'More' }),
    amina.presses(withdraw, 'Withdraw it'),
  ])
  expect((await kept(idOn(page))).revision).toBe(1)
})

test('two answers in the same instant: one holds, and both are shown that one', async () => {
  await shares(amina, { places })
  const form = await helena.presses(await standing(chat, north), 'Ask the author', {}, inNorth)
  await helena.presses(form, 'Send', { question: 'How long?' }, inNorth)
  await chat.bot.services.notify.idle()
  const question = newest(amina)
  const answers = ['Two months', 'Three months']
  const both = await Promise.all(answers.map((answer) => amina.presses(question, 'Answer in the thread', { answer })))
  const said = both.map((one) => answers.find((answer) => wordsOn(one).includes(answer)))
  expect(new Set(said).size).toBe(1)
  await jobs(chat)
  expect(await standingWords(chat, north)).toContain(said[0])
})

test('a question that is sent a second time in other words: the first is kept, and shown', async () => {
  await shares(amina, { places })
  const form = await helena.presses(await standing(chat, north), 'Ask the author', {}, inNorth)
  await helena.presses(form, 'Send', { question: 'How long?' }, inNorth)
  const second = await helena.presses(form, 'Send', { question: 'And how much?' }, inNorth)
  expect(wordsOn(second)).toContain('How long?')
  expect(wordsOn(second)).toContain('You had sent this already. Your other words were not sent')
  expect(wordsOn(second)).not.toContain('And how much?')
  await jobs(chat)
  expect(amina.received().filter((one) => JSON.stringify(one).includes('How long?'))).toHaveLength(1)
  expect(JSON.stringify(amina.received())).not.toContain('And how much?')
})

test('an answer whose process died before it was told, a job tells', async () => {
  const learning = idOn(await shares(amina, { places }))
  const form = await helena.presses(await standing(chat, north), 'Ask the author', {}, inNorth)
  await helena.presses(form, 'Send', { question: 'How long?' }, inNorth)
  const { store, learning: kept } = chat.bot.services
  const [word] = (await store.list(learningWords, learning)).items
  if (word?.value.kind !== 'question') throw new Error('There is no question.')
  await kept.answer((await kept.question(learning, word.value.id))!, {
    words: 'Two months',
    open: false,
    at: word.value.at,
  })
  await jobs(chat)
  await jobs(chat)
  expect(helena.received().filter((one) => JSON.stringify(one).includes('Two months'))).toHaveLength(1)
})

test('what a process wrote and did not tell before it died, another tells', async () => {
  const { learning, clock } = chat.bot.services
  const known = (await chat.bot.services.people.now(helena.id))!
  const page = await shares(amina, { places })
  const one = await kept(idOn(page))
  await learning.add({ ...one, id: 'left-behind', body: { ...one.body, title: 'Left behind' }, settled: -1 })
  const mark = { kind: 'mark', learning: one.id, person: known.id, name: known.name, useful: false } as const
  const at = clock().toISOString()
  await learning.mark({ ...mark, at, told: false }, (before) => ({ ...before, useful: true }))
  expect(posts()).toHaveLength(1)
  await jobs(chat)
  expect(posts().map(({ activity }) => activity.summary)).toContain('Learning: Left behind')
  const edits = chat.teams.sent.filter((sent) => sent.conversation === north && sent.edits)
  expect(JSON.stringify(edits)).toContain('1 person found it useful.')
  const count = chat.teams.sent.length
  await jobs(chat)
  expect(chat.teams.sent).toHaveLength(count)
})

test('many who press at once are each counted once, with few messages', async () => {
  // With a pace, as outside tests: there is a rest between two looks at one card.
  await chat.stop()
  await begins({ SENDS_PER_SECOND_CHAT: '7' })
  await shares(amina, { places })
  const card = await standing(chat, north)
  const crowd = Array.from({ length: 40 }, (_, at) => chat.person(`Person ${'x'.repeat(at + 1)}`, 'dunmarsh.example'))
  for (const one of crowd) await one.opens()
  const before = chat.teams.sent.length
  const put = jest.spyOn(chat.bot.services.store, 'put')
  await Promise.all(crowd.flatMap((one) => [1, 2].map(() => one.presses(card, 'Useful', {}, inNorth))))
  // Besides a record for each of them, the card is asked for once for many: 160 times otherwise.
  expect(put.mock.calls.filter(([{ name }]) => name === 'delivery').length).toBeLessThan(40)
  expect(await standingWords(chat, north)).toContain('40 people found it useful.')
  expect(chat.teams.sent.length - before).toBeLessThan(10)
})

test.each([
  ['bold', '**bold** _and_ ~~struck~~'],
  ['HTML', '<script>alert(1)</script> <b>x</b>'],
  ['an https link', 'See https://www.gov.uk/contract'],
  ['a formula', '=1+1'],
  ['an emoji', '👩‍⚖️ agreed'],
  ['a mention', '<at>The Boss</at> said so', 'The Boss said so'],
])('%s is shown as it was typed, in runs alone', async (_what, typed, shown = typed) => {
  const learning = idOn(await shares(amina, { places, title: typed, problem: typed, did: typed, differently: typed }))
  await helena.sends('learning-tried', { learning }, { line: typed }, inNorth)
  const card = (await standing(chat, north))!
  const of = (type: string) =>
    partsOf(card.body)
      .filter((part) => part.type === type)
      .map((part) => String(part.text))
  expect(of('TextRun').filter((run) => run.includes(shown))).toHaveLength(5)
  expect(of('TextBlock').filter((block) => block.includes(shown))).toEqual([])
  expect(JSON.stringify(card.body)).not.toMatch(/<\/?at\b|Action\.OpenUrl/)
})

test.each(['http://evil.example', 'javascript:alert(1)', '[x](ftp://a.example)', 'data:text/html;x'])(
  'a link that is not https, such as %s, is shared nowhere',
  async (link) => {
    expect(wordsOn(await shares(amina, { places, did: link }))).toContain('Links must begin with https://')
    expect(await standing(chat, north)).toBeUndefined()
    const learning = idOn(await shares(amina, { places }))
    for (const [verb, fixed] of [
      ['learning-tried', { learning }],
      ['learning-ask', { learning, key: 'k' }],
      ['learning-down', { learning, revision: 0 }],
    ] as const) {
      const answer = await helena.sends(verb, fixed, { line: link, question: link, reason: link }, inNorth)
      expect(wordsOn(answer)).toContain('Links must begin with https://')
    }
  },
)

test('a crafted key takes nobody’s place, and says nothing of who shared', async () => {
  const form = await amina.says('share')
  const key = String(JSON.stringify(form.card).match(/"key":"([\w-]+)"/)?.[1])
  const theirs = idOn(await amina.presses(form, 'Share it', { ...story, places }))
  await helena.sends('learning-share', { key }, { ...story, title: 'Mine', places })
  expect((await kept(theirs)).body.title).toBe(story.title)
  expect(theirs).not.toContain(amina.member.aadObjectId)
  await helena.sends('learning-share', { key: theirs }, { ...story, title: 'Mine', places })
  expect((await kept(theirs)).body.title).toBe(story.title)
})
