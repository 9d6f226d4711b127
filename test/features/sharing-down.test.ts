import { contractId } from '../../bot/domain/contract'
import { tieringTool } from '../../bot/features/tiering/model'
import type { Card } from '../../cards/card'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { north, south, standing, standingWords } from '../support/learning'
import { jobs } from '../support/settling'
import { addGroups, idOfNorth, idOfSouth, inNorth, sharing } from '../support/sharing'
import { actor } from '../support/submissions'
import { tiers } from '../support/tierings'

/** What a council shared is taken down by who looks after the group, with a reason that whoever shared it gets. */

let chat: Conversation
let tom: Talker
let amina: Talker
/** Of another council, and looks after the group of the north. */
let helena: Talker
let rachel: Talker
const inSouth = { in: { channel: south } }
const council = 'sample-alderbrook'
const id = `named:${contractId('Leisure')}`
const lane = `shared:tiering:${council}:${id}`
const notTheirs = 'Only those who look after the group can take down what is shared in it.'
const gone = 'This is not shared here any more.'

beforeEach(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const one of [tom, amina, helena, rachel]) await one.opens()
  await addGroups(chat, tom)
  await chat.bot.services.groups.change('north', (group) => ({ ...group, facilitators: [actor(helena)] }))
})
afterEach(() => chat.stop())

const sheet = async () => {
  const [kept] = (await chat.bot.services.store.list(tieringTool.sheets, council)).items
  return kept!.value
}
async function shared(channels = idOfNorth): Promise<Card> {
  const form = await sharing(tom, await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]))
  await tom.presses(form, 'Share it', { channels, words: 'What do you say?' })
  return (await standing(chat, north))!
}
const asks = async (card: Card, who = helena): Promise<Answered> => who.presses(card, 'Take it down', {}, inNorth)
const takes = (form: Answered, reason = 'It names a person.') =>
  helena.presses(form, 'Take it down', { reason }, inNorth)
const toldTo = async (who: Talker) => {
  await chat.bot.services.notify.idle()
  return who
    .received()
    .map(({ activity }) => JSON.stringify(activity.attachments ?? ''))
    .filter((one) => one.includes('was taken down'))
}

test('a facilitator takes it down with a reason: the channel says so, whoever shared it is told why, and nobody else', async () => {
  const form = await asks(await shared(`${idOfNorth},${idOfSouth}`))
  expect(wordsOn(form)).toContain('Shared by Tom Garland of Alderbrook Borough Council (sample)')
  expect(wordsOn(await takes(form))).toContain('Whoever shared it is told why.')
  const words = await standingWords(chat, north)
  expect(words).toContain('was taken down by who looks after the group')
  expect(words).not.toMatch(/Gold|Leisure|names a person/)
  expect(await standingWords(chat, south)).toContain('Gold contract')
  const told = await toldTo(tom)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/It names a person\./)
  expect(told[0]).toContain('Helena Ost')
  expect(await toldTo(amina)).toEqual([])
  const { trail, body } = await sheet()
  expect(trail.at(-1)).toMatchObject({ name: 'Helena Ost' })
  expect(trail.at(-1)!.what).toContain('Took down what was shared in Northern councils')
  expect(trail.at(-1)!.what).not.toContain('names a person')
  expect(body).toBeDefined()
})

test('the council keeps it as it was, and sees that it does not stand there any more', async () => {
  const card = await shared()
  const before = await sheet()
  await takes(await asks(card))
  const { shared: places, trail, revision, ...rest } = await sheet()
  const { shared: _places, trail: _trail, revision: _revision, ...was } = before
  expect(rest).toEqual(was)
  expect(revision).toBe(before.revision + 1)
  expect(trail).toHaveLength(revision)
  expect(places).toMatchObject([{ back: { by: { id: helena.id }, reason: 'It names a person.' } }])
  expect(wordsOn(await tom.sends('tiering', { council, id: rest.id }))).not.toContain('Shared in')
})

test('taken down three times, in turn and at once, it is taken down once and told once', async () => {
  const form = await asks(await shared())
  const answers = [await takes(form), ...(await Promise.all([takes(form), takes(form)]))]
  for (const answer of answers) expect(wordsOn(answer)).toContain('You took this down.')
  await jobs(chat)
  expect(await toldTo(tom)).toHaveLength(1)
  expect((await sheet()).trail.filter(({ what }) => what.startsWith('Took down'))).toHaveLength(1)
})

test.each<[string, () => Talker]>([
  ['an officer of another council who does not look after it', () => rachel],
  ['an officer of the same council', () => amina],
  ['whoever shared it', () => tom],
])('%s cannot, by the button or by a crafted press', async (_who, who) => {
  const card = await shared()
  await chat.bot.services.groups.change('north', (group) => ({ ...group, facilitators: [actor(helena)] }))
  const { at } = (await sheet()).shared![0]!
  expect((await asks(card, who())).words).toBe(notTheirs)
  const crafted = await who().sends('sheet-share-down', { lane, at }, { reason: 'Mine' }, inNorth)
  expect(crafted.words).toBe(notTheirs)
  expect(await standingWords(chat, north)).toContain('Gold contract')
  expect(await toldTo(tom)).toEqual([])
})

test('who looks after one group takes nothing down in another, nor away from the channel', async () => {
  await shared(`${idOfNorth},${idOfSouth}`)
  const { at } = (await sheet()).shared![0]!
  const press = (where: object, of = lane) =>
    helena.sends('sheet-share-down', { lane: of, at }, { reason: 'Mine' }, where)
  expect((await press(inSouth)).words).toBe(notTheirs)
  expect((await press({})).words).toBe(gone)
  expect((await helena.sends('sheet-share-down-ask', { lane }, {}, {})).words).toBe(gone)
  for (const other of ['shared:tiering:sample-alderbrook:nothing', 'x'.repeat(300), 'shared:SECRET:a:b'])
    expect((await press(inNorth, other)).card).toBeUndefined()
  expect(await standingWords(chat, south)).toContain('Gold contract')
  expect(await standingWords(chat, north)).toContain('Gold contract')
})

test('somebody who looked after the group when the form was drawn, and does not now, takes nothing down', async () => {
  const form = await asks(await shared())
  await chat.bot.services.groups.change('north', (group) => ({ ...group, facilitators: [] }))
  expect((await takes(form)).words).toBe(notTheirs)
  expect(await standingWords(chat, north)).toContain('Gold contract')
})

test('whoever shared it takes it back first, or shares it again: an old form takes nothing down', async () => {
  const form = await asks(await shared())
  const at = { tool: 'tiering', council, id }
  await tom.sends('sheet-share-back', { ...at, channel: idOfNorth })
  expect((await takes(form)).words).toBe(gone)
  chat.clock.now = new Date(chat.clock.now.getTime() + 1000)
  const page = await tom.sends('sheet-share', at)
  await tom.presses(page, 'Share it', { channels: idOfNorth, words: '' })
  const late = await takes(form)
  expect(wordsOn(late)).toContain('It was shared again since you opened this.')
  expect(await standingWords(chat, north)).toContain('Gold contract')
  expect(wordsOn(await takes(late))).toContain('You took this down.')
})

test('a reason is needed, links in it are https, and what was typed is kept', async () => {
  const form = await asks(await shared())
  expect((await takes(form, ' ')).words).toContain('The reason is missing.')
  expect((await takes(form, 'x'.repeat(301))).words).toContain('The reason is too long')
  const fault = await takes(form, 'See http://example.com')
  expect(wordsOn(fault)).toContain('Links must begin with https://')
  expect(JSON.stringify(fault.card)).toContain('See http://example.com')
  const left = await helena.presses(fault, 'Leave it', {}, inNorth)
  expect(wordsOn(left)).toContain('Gold contract')
  expect(buttonsOf(left.card!).map(({ title }) => title)).toContain('Take it down')
  expect(await toldTo(tom)).toEqual([])
})

test('a process that died before whoever shared it was told is made good by a job', async () => {
  const form = await asks(await shared())
  const { notify } = chat.bot.services
  const keep = notify.keep
  Object.assign(notify, {
    keep: async () => {
      throw new Error('The process is dead.')
    },
  })
  await takes(form).catch(() => undefined)
  Object.assign(notify, { keep })
  expect(await toldTo(tom)).toEqual([])
  chat.clock.now = new Date(chat.clock.now.getTime() + 61_000)
  await jobs(chat)
  expect(await toldTo(tom)).toHaveLength(1)
})
