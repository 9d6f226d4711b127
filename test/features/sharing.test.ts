import { deliveries } from '../../bot/delivery/deliveries'
import { placeOfLane, sharedLane, sharing as sharingIn } from '../../bot/domain/sheet-sharing'
import { tieringTool } from '../../bot/features/tiering/model'
import { channelId } from '../../bot/where'
import { createWorksheets } from '../../bot/worksheets'
import type { Card } from '../../cards/card'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  tenant,
  wordsOn,
} from '../support/conversation'
import { links, north, south, standing, standingWords } from '../support/learning'
import { addsStep, beginsMap } from '../support/process-maps'
import { jobs } from '../support/settling'
import { addGroups, idOfNorth, idOfSouth, inNorth, results, sharing } from '../support/sharing'
import { placesSupplier, supplierAnswers } from '../support/suppliers'
import { scored, tiers } from '../support/tierings'

/** What a council keeps of a tool is shared in channels, follows the council's sheet, and is taken back. */

let chat: Conversation
let tom: Talker
let amina: Talker
let helena: Talker
let rachel: Talker
/** An officer who is no lead. */
let pia: Talker

beforeEach(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  pia = chat.person('Pia Quist', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const one of [tom, amina, helena, pia, rachel]) await one.opens()
  await addGroups(chat, tom)
})
afterEach(() => chat.stop())

const council = 'sample-alderbrook'
const both = `${idOfNorth},${idOfSouth}`
const share = (form: Answered, channels: string, words = '') => tom.presses(form, 'Share it', { channels, words })
const titles = (card: Card | undefined) => buttonsOf(card!).map(({ title }) => title)
const fixedOn = (form: Answered) =>
  (buttonsOf(form.card!).find(({ title }) => title === 'Share it')!.data as { fixed: Record<string, unknown> }).fixed
/** A shared tiering: its card, and the page of sharing after it. */
const sharedTiering = async (channels = idOfNorth, words = '') => {
  const result = await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4])
  return { result, page: await share(await sharing(tom, result), channels, words) }
}
const pictures = (card: Card | undefined) => partsOf(card!.body).filter(({ type }) => type === 'Image')

describe.each([
  ['tiering', 'Contract tiering', 'Gold contract', "Pioneer's default", 0],
  ['raid', 'RAID-A log', 'Open: 1 risk and 1 issue.', "Pioneer's own default", 1],
  ['duties', 'Procurement Act 2023 duties', 'duties', 'Rules 2026-11-26, checked on 26 November 2026.', 0],
  ['map', 'Process map', '2 steps, 10 days.', "Pioneer's default", 1],
  ['supplier-placing', 'Supplier placing', 'Strategic supplier', "Pioneer's own default", 1],
  ['delivery-models', 'Ways to provide a service, compared', 'Worth looking into:', "Pioneer's own default", 0],
  ['value', 'What better contract management might be worth', 'Up to £412,000 a year', 'not a promise', 0],
] as const)('%s', (tool, title, answer, label, many) => {
  test('is shared as the form shows it: the answer, its reason, the rules, and nothing that is private', async () => {
    const result = await results[tool]!(tom, 'Leisure')
    const form = await sharing(tom, result)
    expect(wordsOn(form)).toContain('People of other councils will see it')
    const page = await share(form, idOfNorth, 'What would you do?')
    expect(wordsOn(page)).toContain('Shared in Northern councils: Channel of north.')
    const card = await standing(chat, north)
    const words = wordsOn(card)
    for (const part of [title, 'Leisure', answer, label, 'checked on', 'What would you do?'])
      expect(words).toContain(part)
    expect(words).toContain('Shared by Tom Garland of Alderbrook Borough Council (sample), 23 November 2026')
    for (const part of words.split('\n').filter((one) => !one.startsWith('What would you do?')))
      expect(wordsOn(form)).toContain(part)
    expect(JSON.stringify(card)).not.toMatch(/SECRET|180,000/)
    expect(JSON.stringify(card).split('Tom Garland')).toHaveLength(2)
    expect(pictures(card)).toHaveLength(many)
    for (const picture of pictures(card)) expect(String(picture.altText).length).toBeGreaterThan(40)
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000)
    expect(titles(card)).toEqual(['Do this for your council', 'Take it down'])
  })

  test('says on its own card where it is shared, and that leads back from the form', async () => {
    const form = await sharing(tom, await results[tool]!(tom, 'Leisure'))
    const card = await tom.presses(await share(form, both), 'Back')
    expect(wordsOn(card)).toContain(
      'Shared in Northern councils: Channel of north and Southern councils: Channel of south.',
    )
    expect(titles(card.card)).toContain(tool === 'raid' ? 'All logs' : 'Back to the list')
  })

  test('is begun for the council of whoever presses in the channel, in their own chat, once', async () => {
    await share(await sharing(tom, await results[tool]!(tom, 'Leisure')), idOfNorth)
    const card = await standing(chat, north)
    const before = helena.received().length
    for (const _ of [1, 2]) {
      const answer = await helena.presses(card, 'Do this for your council', {}, inNorth)
      expect(wordsOn(answer)).toContain('I have written to you in your own chat with me.')
      expect(wordsOn(answer)).toContain(answer.card && 'Leisure')
    }
    await chat.bot.services.notify.idle()
    const got = helena.received().slice(before)
    expect(got).toHaveLength(1)
    const own = got[0]!.activity.attachments?.[0]?.content as Card
    expect(wordsOn(own)).toContain('Brackenshire County Council (sample)')
    expect(wordsOn(own)).not.toContain('Leisure')
  })
})

test('what the council changes later is shown in the channel, by the same card', async () => {
  const { result } = await sharedTiering(both)
  const form = await amina.presses(await tom.sends('tiering', fixedOf(result)), 'Tier it again')
  await amina.presses(form, 'Work out the tier', scored([1, 1, 1, 1, 1, 1]))
  for (const channel of [north, south]) expect(await standingWords(chat, channel)).toContain('Bronze contract')
  expect(chat.teams.sent.filter((one) => one.conversation === north && !one.edits)).toHaveLength(1)
})

const fixedOf = (result: Answered) => {
  const { council, id } = (
    buttonsOf(result.card!).find(({ title }) => title === 'Share to a channel')!.data as {
      fixed: { council: string; id: string }
    }
  ).fixed
  return { council, id }
}

test('put away by the council, the card says so; brought back, it stands there again', async () => {
  const { result } = await sharedTiering()
  const at = fixedOf(result)
  const away = await amina.presses(await amina.sends('tiering', at), 'Put it away')
  expect(await standingWords(chat, north)).toContain('Its council has put it away since.')
  expect(await standingWords(chat, north)).not.toContain('Leisure')
  const form = await tom.presses(away, 'Share to a channel')
  expect(wordsOn(form)).toContain('It was put away, so it cannot be shared.')
  expect(titles(form.card)).toEqual(['Take it back', 'Back'])
  await amina.presses(away, 'Bring it back')
  expect(await standingWords(chat, north)).toContain('Gold contract')
})

test('what is put away can still be taken back, and not be shared by a crafted press', async () => {
  const { result, page } = await sharedTiering()
  await amina.presses(await amina.sends('tiering', fixedOf(result)), 'Put it away')
  const crafted = await tom.sends(
    'sheet-share-in',
    { ...fixedOn(page), revision: 3 },
    { channels: idOfSouth, words: '' },
  )
  expect(crafted.words).toBe('This was put away. Bring it back before you share it.')
  expect(wordsOn(await tom.presses(page, 'Take it back'))).toContain('Taken back')
  expect(await standingWords(chat, north)).toContain('was taken back')
})

test('whoever shared it takes it back, and shares it there again', async () => {
  const { page } = await sharedTiering(both)
  const back = await tom.presses(page, 'Take it back')
  expect(wordsOn(back)).toContain('Its card in the channel says so.')
  expect(await standingWords(chat, north)).toContain('This was shared here, and was taken back.')
  expect(await standingWords(chat, north)).not.toMatch(/Leisure|Tom/)
  expect(await standingWords(chat, south)).toContain('Gold contract')
  const card = await standing(chat, north)
  expect(titles(card)).toEqual([])
  await share(back, idOfNorth, 'Once more')
  expect(await standingWords(chat, north)).toContain('Once more')
  expect(chat.teams.sent.filter((one) => one.conversation === north && !one.edits)).toHaveLength(1)
})

test('a lead of the council takes it back; another officer, a connector and other councils do not', async () => {
  const { result, page } = await sharedTiering()
  const fixed = { tool: 'tiering', ...fixedOf(result), channel: idOfNorth }
  expect(titles((await pia.sends('sheet-share', { tool: 'tiering', ...fixedOf(result) })).card)).not.toContain(
    'Take it back',
  )
  expect((await pia.sends('sheet-share-back', fixed)).words).toBe(
    'Only whoever shared it and the leads of the council can take it back.',
  )
  expect((await rachel.sends('sheet-share-back', fixed)).words).toMatch(/^Only officers /)
  expect((await helena.sends('sheet-share-back', fixed)).words).toBe(
    'This is not one of your council or of your caseload.',
  )
  expect(await standingWords(chat, north)).toContain('Gold contract')
  await chat.bot.services.people.setLead(council, pia.id, true)
  await pia.presses(page, 'Take it back')
  expect(await standingWords(chat, north)).toContain('was taken back')
})

test.each([
  ['the form', 'sheet-share', {}],
  ['sharing', 'sheet-share-in', { revision: 1 }],
  ['taking back', 'sheet-share-back', { channel: idOfNorth }],
  ['the way back', 'sheet-share-leave', {}],
])('%s of another council is refused, in a channel too', async (_name, verb, more) => {
  const { result } = await sharedTiering()
  await chat.bot.services.notify.idle()
  const sent = chat.teams.sent.length
  for (const where of [{}, inNorth]) {
    const fixed = { tool: 'tiering', ...fixedOf(result), ...more }
    const answer = await helena.sends(verb, fixed, { channels: idOfNorth, words: 'Theirs' }, where)
    expect(answer.words).toBe('This is not one of your council or of your caseload.')
  }
  await chat.bot.services.notify.idle()
  expect(chat.teams.sent).toHaveLength(sent)
})

test.each([
  ['no tool of ours', { tool: 'SECRET' }, 'This cannot be shared.'],
  ['the name of a built-in', { tool: '__proto__' }, 'This cannot be shared.'],
  ['no sheet that there is', { id: 'x'.repeat(300) }, "This is not among your council's records any more."],
])('a press with %s shares nothing', async (_name, more, words) => {
  const { page } = await sharedTiering()
  const answer = await tom.sends('sheet-share-in', { ...fixedOn(page), ...more }, { channels: idOfSouth, words: '' })
  expect(answer.words).toBe(words)
})

test('only channels of groups that one may see are offered, and a crafted one is refused', async () => {
  const result = await tiers(amina, 'Leisure', [4, 4, 4, 4, 4, 4])
  const form = await sharing(amina, result)
  expect(JSON.stringify(form.card)).toContain(idOfNorth)
  expect(JSON.stringify(form.card)).not.toContain(idOfSouth)
  for (const channels of [idOfSouth, both, 'nowhere', '']) {
    const answer = await amina.presses(form, 'Share it', { channels, words: 'Mine' })
    expect(wordsOn(answer)).toContain('Nothing was shared')
    expect(JSON.stringify(answer.card)).toContain('Mine')
  }
  await chat.bot.services.notify.idle()
  expect(chat.teams.sent.filter(({ conversation }) => [north, south].includes(conversation))).toEqual([])
})

test.each<[string, (talker: Talker) => Promise<unknown>]>([
  ['left the group', (talker) => chat.bot.services.groups.leave(talker.id, 'south')],
  ['unlinked the channel', () => chat.bot.services.channels.unlink(idOfSouth, 'south')],
  ['lost the channel', () => chat.bot.services.channels.heard({ gone: 'deleted', channel: idOfSouth })],
  [
    'closed the group',
    () => chat.bot.services.groups.change('south', (one) => ({ ...one, closed: '2026-11-23T08:00:00Z' })),
  ],
])('who has %s meanwhile shares nothing there', async (_name, happens) => {
  const form = await sharing(tom, await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]))
  await happens(tom)
  const answer = await share(form, both)
  expect(wordsOn(answer)).toContain(
    'A channel that you chose is not open to you, or not linked to a peer group any more.',
  )
  await chat.bot.services.notify.idle()
  expect(chat.teams.sent.filter(({ conversation }) => [north, south].includes(conversation))).toEqual([])
})

test('where there is no channel, the form says how one is linked', async () => {
  for (const [id, group] of [
    [idOfNorth, 'north'],
    [idOfSouth, 'south'],
  ] as const)
    await chat.bot.services.channels.unlink(id, group)
  const form = await sharing(tom, await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]))
  expect(wordsOn(form)).toContain('write: link this channel')
  expect(titles(form.card)).toEqual(['Back'])
})

test('a channel that is linked to another group shows it no more', async () => {
  const { result } = await sharedTiering()
  await chat.bot.services.channels.unlink(idOfNorth, 'north')
  const form = await amina.presses(await tom.sends('tiering', fixedOf(result)), 'Tier it again')
  await amina.presses(form, 'Work out the tier', scored([1, 1, 1, 1, 1, 1]))
  expect(await standingWords(chat, north)).toContain('is no longer shown')
  expect(await standingWords(chat, north)).not.toContain('Bronze')
})

test('what changed after the form was drawn is looked at first: nothing is shared unseen', async () => {
  const result = await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4])
  const form = await sharing(tom, result)
  await amina.presses(await amina.presses(result, 'Tier it again'), 'Work out the tier', scored([1, 1, 1, 1, 1, 1]))
  const again = await share(form, idOfNorth, 'Mine')
  expect(wordsOn(again)).toContain('Amina Yusuf changed this since you opened it.')
  expect(wordsOn(again)).toContain('Bronze contract')
  await tom.presses(again, 'Share it')
  expect(await standingWords(chat, north)).toContain('Bronze contract')
  expect(await standingWords(chat, north)).toContain('Mine')
})

test('who shared what where, and who took it back, stands in the history', async () => {
  const { result, page } = await sharedTiering()
  await tom.presses(page, 'Take it back')
  const words = wordsOn(await amina.sends('tiering-history', { ...fixedOf(result), page: 0 }))
  expect(words).toContain('Shared in Northern councils: Channel of north')
  expect(words).toContain('Took back what was shared in Northern councils: Channel of north')
})

test('a connector sees where it is shared, and cannot share it', async () => {
  const { result } = await sharedTiering()
  const card = await rachel.sends('tiering', fixedOf(result))
  expect(wordsOn(card)).toContain('Shared in Northern councils: Channel of north.')
  expect(titles(card.card)).not.toContain('Share to a channel')
  expect((await rachel.sends('sheet-share', { tool: 'tiering', ...fixedOf(result) })).words).toMatch(/^Only officers /)
})

test('pressed away from the channel, or after it was taken back, nothing is begun', async () => {
  const { page } = await sharedTiering()
  const card = await standing(chat, north)
  const before = helena.received().length
  const away = 'This is not shared here any more.'
  expect((await helena.presses(card, 'Do this for your council')).words).toBe(away)
  const elsewhere = { in: { channel: south } }
  expect((await helena.presses(card, 'Do this for your council', {}, elsewhere)).words).toBe(away)
  await tom.presses(page, 'Take it back')
  expect((await helena.presses(card, 'Do this for your council', {}, inNorth)).words).toBe(away)
  expect((await helena.sends('sheet-share-own', { lane: 'x'.repeat(300) }, {}, inNorth)).words).toBe(away)
  await chat.bot.services.notify.idle()
  expect(helena.received()).toHaveLength(before)
})

type Again = (press: () => Promise<Answered>) => Promise<Answered[]>
const inTurn: Again = async (press) => [await press(), await press(), await press()]
const atOnce: Again = (press) => Promise.all([press(), press(), press()])
const sheetOf = async (id: string) => (await chat.bot.services.store.get(tieringTool.sheets, council, id))!.value
const posts = (channel: string) => chat.teams.sent.filter((one) => one.conversation === channel && !one.edits)

describe.each([
  ['three times in turn', inTurn],
  ['three times in the same instant', atOnce],
])('a press that comes %s', (_name, again) => {
  test('shares once, and takes back once', async () => {
    const result = await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4])
    const form = await sharing(tom, result)
    const [page] = await again(() => share(form, both))
    expect(wordsOn(page)).toContain('Shared in Northern councils')
    await jobs(chat)
    for (const channel of [north, south]) expect(posts(channel)).toHaveLength(1)
    const { id } = fixedOf(result)
    expect(await sheetOf(id)).toMatchObject({ revision: 2, shared: [{ channel: idOfNorth }, { channel: idOfSouth }] })
    const answers = await again(() => tom.presses(page, 'Take it back'))
    for (const answer of answers) expect(wordsOn(answer)).toContain('Taken back')
    await jobs(chat)
    expect(await sheetOf(id)).toMatchObject({ revision: 3, shared: [{ back: { by: { id: tom.id } } }, {}] })
    expect(await standingWords(chat, north)).toContain('was taken back')
    expect(posts(north)).toHaveLength(1)
  })
})

test('a sharing that arrives again after it was taken back shares nothing', async () => {
  const form = await sharing(tom, await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]))
  await tom.presses(await share(form, idOfNorth), 'Take it back')
  expect(wordsOn(await share(form, idOfNorth))).toContain('Nothing was shared')
  expect(await standingWords(chat, north)).toContain('was taken back')
})

test('two who share in two channels at once are both heard: the second looks again', async () => {
  const result = await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4])
  const { groups, people } = chat.bot.services
  await groups.join((await people.now(amina.id))!, 'south')
  const [mine, theirs] = [await sharing(tom, result), await sharing(amina, result)]
  const answers = await Promise.all([
    tom.presses(mine, 'Share it', { channels: idOfNorth }),
    amina.presses(theirs, 'Share it', { channels: idOfSouth }),
  ])
  const late = answers.findIndex((answer) => wordsOn(answer).includes('Nothing was shared'))
  expect(late).toBeGreaterThanOrEqual(0)
  await (late === 0 ? tom : amina).presses(answers[late], 'Share it')
  for (const channel of [north, south]) expect(await standingWords(chat, channel)).toContain('Gold contract')
})

test('a process that died after the write, and before the card was posted, is made good by a job', async () => {
  const { result } = await sharedTiering()
  const { id } = fixedOf(result)
  const { services } = chat.bot
  const { store, clock } = services
  const worksheets = createWorksheets({ store, clock, notify: dyingNotify, onDamaged: () => {} })
  const person = (await services.people.now(tom.id))!
  const spot = { channel: idOfSouth, group: 'south', title: 'Southern councils: Channel of south' }
  const change = worksheets.change(person, tieringTool, { council, id }, (sheet) =>
    sharingIn(sheet, { spots: [spot], words: '' }, person, chat.clock.now.toISOString()),
  )
  await expect(change).rejects.toThrow('dead')
  expect(posts(south)).toEqual([])
  chat.clock.now = new Date(chat.clock.now.getTime() + 61_000)
  await jobs(chat)
  expect(posts(south)).toHaveLength(1)
  expect(await standingWords(chat, south)).toContain('Gold contract')
})

/** Of a process that dies when it would tell of what it wrote. */
const dyingNotify = {
  post: async () => {
    throw new Error('The process is dead.')
  },
  refresh: async () => {
    throw new Error('The process is dead.')
  },
}

test.each([
  ['a mention', '<at>The Boss</at> said so', 'The Boss said so'],
  ['markdown', '**bold** [x](javascript alert)', '**bold** [x](javascript alert)'],
  ['a formula and an emoji', '=1+1 👩‍⚖️', '=1+1 👩‍⚖️'],
  ['markup', '<b>x</b> {{DATE(2026-11-23T09:00:00Z,SHORT)}}', '<b>x</b> {{DATE(2026-11-23T09:00:00Z,SHORT)}}'],
])('%s in what is said to it, or in its name, is shown as text', async (_name, typed, shown) => {
  const result = await tiers(tom, typed, [4, 4, 4, 4, 4, 4])
  await share(await sharing(tom, result), idOfNorth, typed)
  const card = await standing(chat, north)
  const runs = partsOf(card!.body).filter(({ type }) => type === 'TextRun')
  expect(runs.filter((run) => run.text === shown)).toHaveLength(2)
  const blocks = partsOf(card!.body).filter(({ type }) => type === 'TextBlock')
  expect(JSON.stringify(blocks)).not.toContain(JSON.stringify(shown).slice(1, -1))
  expect(JSON.stringify(card)).not.toMatch(/<\/?at\b/)
})

test.each([
  ['a link that is not https', 'see http://evil.example', 'Links must begin with https://'],
  ['a link that runs', 'javascript:alert(1)', 'Links must begin with https://'],
  ['201 characters', 'x'.repeat(201), 'What you say to it is too long: the most it can hold is 200 characters.'],
])('%s is not shared', async (_name, words, told) => {
  const form = await sharing(tom, await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]))
  const answer = await share(form, idOfNorth, words)
  expect(answer.words || wordsOn(answer)).toContain(told)
  await chat.bot.services.notify.idle()
  expect(posts(north)).toEqual([])
})

test('it stands in six channels at once at the most', async () => {
  const ids = Array.from({ length: 7 }, (_, at) => `19:many${at}@thread.tacv2`)
  for (const id of ids) await links(chat, 'north', id)
  const form = await sharing(tom, await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]))
  const of = (some: readonly string[]) => some.map((id) => channelId(tenant, id)).join(',')
  expect((await share(form, of(ids))).words).toBe('It can stand in 6 channels at once. Choose fewer.')
  const page = await share(form, of(ids.slice(0, 6)))
  expect(wordsOn(page)).toContain('It is shared in as many channels as it can be.')
  expect(Buffer.byteLength(JSON.stringify(page.card))).toBeLessThan(25_000)
})

test('a lane names its worksheet, whatever colons its id has; other lanes name none', () => {
  expect(placeOfLane(sharedLane({ tool: 'tiering', council, id: 'named:a:b' }))).toEqual({
    ...{ tool: 'tiering', council, id: 'named:a:b' },
  })
  for (const lane of ['event:1', 'shared:', 'shared:tiering', 'shared:tiering:x:', 'group-home:shared:a:b:c'])
    expect(placeOfLane(lane)).toBeUndefined()
})

test('the form of a large map, with forty channels, and its card are not too heavy', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => `19:${'a-long-id-of-a-channel-'.repeat(2)}${at}@thread.tacv2`)
  for (const id of ids) await links(chat, 'north', id)
  const long = 'Ask each of the three services for what they need by when, and why ✍️ '.padEnd(100, '✍️')
  let map = await beginsMap(tom, 'Buying a service for all of the districts of the county, and for its towns')
  for (const _ of Array(9)) map = await addsStep(tom, map, long)
  const form = await sharing(tom, await tom.presses(map, 'More'))
  const page = await share(
    form,
    ids
      .slice(0, 5)
      .map((id) => channelId(tenant, id))
      .join(','),
    'w'.repeat(200),
  )
  await chat.bot.services.notify.idle()
  for (const card of [form.card, page.card, await standing(chat, ids[0]!)]) {
    expect(pictures(card)).toHaveLength(1)
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000)
  }
})

test('who has no chat with Pioneer yet is answered where they press, alone', async () => {
  await sharedTiering()
  const ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
  const answer = await ruth.presses(await standing(chat, north), 'Do this for your council', {}, inNorth)
  expect(wordsOn(answer)).toContain('Dunmarsh')
  expect(wordsOn(answer)).toContain('No contract has been tiered yet.')
  await chat.bot.services.notify.idle()
  expect(await standingWords(chat, north)).toContain('Leisure')
  expect(ruth.received()).toEqual([])
})

test('from a channel that was unlinked, or is gone, it can still be taken back', async () => {
  const { result } = await sharedTiering(both)
  await chat.bot.services.channels.unlink(idOfNorth, 'north')
  await chat.bot.services.channels.heard({ gone: 'deleted', channel: idOfSouth })
  const fixed = { tool: 'tiering', ...fixedOf(result), channel: idOfNorth }
  await tom.sends('sheet-share-back', fixed)
  expect(await standingWords(chat, north)).toContain('was taken back')
  const inSouth = () => chat.teams.sent.filter(({ conversation }) => conversation === south).length
  const before = inSouth()
  expect(wordsOn(await tom.sends('sheet-share-back', { ...fixed, channel: idOfSouth }))).toContain('Taken back')
  await chat.bot.services.notify.idle()
  expect(inSouth()).toBe(before)
  expect((await tom.sends('sheet-share-back', { ...fixed, channel: 'nowhere' })).words).toBe('It is not shared there.')
})

test('a tier that was set by hand is shared as such, without the reason that was typed', async () => {
  const form = await tom.presses(await tiers(tom, 'Leisure', [4, 4, 4, 4, 4, 4]), 'Set by hand')
  const set = await tom.presses(form, 'Save', { tier: 'silver', why: 'SECRET reason' })
  await share(await sharing(tom, set), idOfNorth)
  const words = await standingWords(chat, north)
  expect(words).toContain('Silver contract')
  expect(words).toContain('The answers make it Gold, at 100%.')
  expect(words).not.toContain('SECRET')
})

test('how a supplier sees the council is not shared', async () => {
  const seen = { share: '4', appeal: '4' }
  const result = await placesSupplier(tom, 'Brightlight', supplierAnswers(4, 4, seen))
  expect(wordsOn(result)).toContain('How they probably see you')
  await share(await sharing(tom, result), idOfNorth)
  expect(await standingWords(chat, north)).toContain('Strategic supplier')
  expect(await standingWords(chat, north)).not.toMatch(/see you|share of their business|As a customer/i)
})

test('a card that somebody took away in Teams stays away when the sheet changes, until it is shared there again', async () => {
  const { page } = await sharedTiering()
  await chat.bot.services.notify.idle()
  const [delivery] = (await chat.bot.services.store.list(deliveries, sharedLane(placeOn(page)))).items
  const { message: _gone, ...rest } = delivery!.value
  await chat.bot.services.store.put(deliveries, { ...rest, takenAway: true }, delivery!.version)
  const at = placeOn(page)
  const form = await amina.presses(await tom.sends('tiering', { council: at.council, id: at.id }), 'Tier it again')
  await amina.presses(form, 'Work out the tier', scored([1, 1, 1, 1, 1, 1]))
  chat.clock.now = new Date(chat.clock.now.getTime() + 61_000)
  await jobs(chat)
  expect(posts(north)).toHaveLength(1)
  const again = await tom.presses(await tom.sends('sheet-share', at), 'Take it back')
  await share(again, idOfNorth)
  await jobs(chat)
  expect(posts(north)).toHaveLength(2)
  expect(await standingWords(chat, north)).toContain('Bronze contract')
})

const placeOn = (page: Answered) =>
  (
    buttonsOf(page.card!).find(({ title }) => title === 'Back')!.data as {
      fixed: { tool: string; council: string; id: string }
    }
  ).fixed
