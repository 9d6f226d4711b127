import { groupsOfPeople } from '../../bot/domain/peer-lists'
import { createLearnings } from '../../bot/learning'
import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { posts } from '../support/activities'
import { type Conversation, inputsOf, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { recordsIn } from '../support/crafted'
import { addGroup, idOn, links, north, shares, south, standing, standingWords, story } from '../support/learning'
import { temporaryFolder } from '../support/temporary-folder'

/** What is shared is found by those who may see it, and by nobody else. */

const folder = temporaryFolder()
let file: string
let count = 0
let chat: Conversation
let amina: Talker
let helena: Talker
let ruth: Talker
let olga: Talker

beforeEach(async () => {
  file = folder.file(`pioneer-${++count}.sqlite`)
  chat = await startConversation({ env: { SQLITE_FILE: file } })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
  olga = chat.person('Olga Outer', 'elsewhere.example')
  for (const talker of [amina, helena, ruth, olga]) await talker.opens()
  await addGroup(chat, 'open', {}, north)
  await addGroup(chat, 'closed', { open: false }, south)
  await joins(amina)
  await joins(helena)
})
afterEach(() => chat.stop())

const joins = async (talker: Talker, group = 'closed') =>
  chat.bot.services.groups.join((await chat.bot.services.people.now(talker.id))!, group)
const leaves = (talker: Talker) => chat.bot.services.groups.leave(talker.id, 'closed')
const inOpen = channelId(tenant, north)
const inClosed = channelId(tenant, south)

interface Attachment {
  readonly content: Card
  readonly preview: { readonly content: { readonly title: string } }
}
const asks = async (talker: Talker, filled: Readonly<Record<string, string>>) => {
  const parameters = Object.entries(filled).map(([name, value]) => ({ name, value }))
  const value = { commandId: 'find-learning', parameters }
  const { body } = await posts(chat, talker, { type: 'invoke', name: 'composeExtension/query', value })
  return JSON.parse(body).composeExtension as { type: string; text?: string; attachments: readonly Attachment[] }
}
const queries = async (talker: Talker, words: string): Promise<readonly Attachment[]> =>
  (await asks(talker, { words })).attachments

test.each([
  ['its own words', 'learning supplier missed targets'],
  ['a synonym of the toolkit', 'learning poor performance of a supplier'],
  ['its theme', 'learning suppliers and markets'],
  ['a misspelt word', 'learning monthly calls suplier'],
])('it is found by %s', async (_what, words) => {
  await shares(amina, { places: inOpen })
  expect(wordsOn(await helena.says(words))).toContain(story.title)
})

test('somebody whose list names a group for members only, of which they are no member, finds nothing of it', async () => {
  await shares(amina, { places: inClosed })
  await chat.bot.services.store.put(groupsOfPeople, { person: ruth.id, groups: ['closed'] })
  expect(wordsOn(await ruth.says('learning missed targets'))).not.toContain(story.title)
  expect(await queries(ruth, 'missed targets')).toEqual([])
  await joins(ruth)
  expect(wordsOn(await ruth.says('learning missed targets'))).toContain(story.title)
})

test('words that fit nothing find nothing, and without words the newest come first', async () => {
  await shares(amina, { places: inOpen })
  chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
  await shares(helena, { places: inOpen, title: 'A newer one' })
  expect(wordsOn(await ruth.says('learning pension fund'))).toContain('Nothing that you may see fits.')
  expect(wordsOn(await ruth.says('learning'))).toMatch(/A newer one[\s\S]*Monthly calls/)
})

test('it is narrowed by theme, by stage and by type of council', async () => {
  await shares(amina, { places: inOpen })
  const list = await helena.says('learning')
  const finds = async (look: object) => wordsOn(await helena.presses(list, 'Find', { ...look })).includes(story.title)
  expect(await finds({ theme: 'suppliers', stage: 'manage', type: 'district' })).toBe(true)
  expect(await finds({ theme: 'people' })).toBe(false)
  expect(await finds({ stage: 'exit' })).toBe(false)
  expect(await finds({ type: 'county' })).toBe(false)
})

test('filters are typed after learning too, and on the card; one that is not known is named', async () => {
  await shares(amina, { places: inOpen })
  const found = await helena.says('learning missed targets, theme: suppliers, stage: manage, type: district')
  expect(wordsOn(found)).toContain(story.title)
  expect(wordsOn(found)).toContain('You looked for  \nmissed targets')
  expect(inputsOf(found.card!)).toMatchObject({ theme: 'suppliers', stage: 'manage', type: 'district' })
  expect(wordsOn(await helena.says('learning stage: exit'))).not.toContain(story.title)
  expect((await helena.says('learning theme: social value')).words).toContain('Pioneer knows no theme called')
  const typed = await helena.presses(found, 'Find', { words: 'stage: exit', theme: 'suppliers' })
  expect(inputsOf(typed.card!)).toMatchObject({ theme: 'suppliers', stage: 'exit' })
})

test('what is shared with members is there for members, and for whoever is in its channel', async () => {
  const page = await shares(amina, { places: inClosed })
  const learning = idOn(page)
  const card = await standing(chat, south)
  expect(wordsOn(await helena.says('learning supplier missed targets'))).toContain(story.title)
  expect(wordsOn(await helena.sends('learning', { learning }))).toContain(story.did)
  expect((await ruth.presses(card, 'Useful', {}, { in: { channel: south } })).card).toBeDefined()
  await ruth.presses(card, 'Save for me', {}, { in: { channel: south } })
  expect(wordsOn(await ruth.says('learning supplier missed targets'))).not.toContain(story.title)
  expect(wordsOn(await ruth.says('saved learning'))).not.toContain(story.title)
  await leaves(helena)
  expect(wordsOn(await helena.says('learning supplier missed targets'))).not.toContain(story.title)
})

test.each<[string, () => Promise<unknown>]>([
  ['unlinked', () => chat.bot.services.channels.unlink(inClosed, 'closed')],
  ['given to another group', () => links(chat, 'open', south)],
])('in a channel that was %s nobody reads it or what is changed in it', async (_what, ends) => {
  const page = await shares(amina, { places: inClosed })
  expect((await ruth.sends('learning', { learning: idOn(page) }, {}, { in: { channel: south } })).card).toBeDefined()
  await ends()
  await amina.presses(await amina.presses(page, 'Change it'), 'Save the change', { did: 'For members alone' })
  expect(await standingWords(chat, south)).toContain('This channel is no longer linked to its group.')
  expect(JSON.stringify(chat.teams.sent.filter(({ conversation }) => conversation === south))).not.toContain(
    'For members',
  )
  for (const verb of ['learning', 'learning-card', 'learning-ask-form'])
    expect((await ruth.sends(verb, { learning: idOn(page) }, {}, { in: { channel: south } })).words).toContain(
      'This is not there for you',
    )
  expect(wordsOn(await helena.sends('learning', { learning: idOn(page) }))).toContain('For members alone')
})

test('who may not see it can press nothing of it, from their own chat or from another channel', async () => {
  const learning = idOn(await shares(amina, { places: inClosed }))
  await chat.bot.services.notify.idle()
  const before = recordsIn(file)
  for (const where of [{}, { in: { channel: north } }, { in: 'group' as const }])
    for (const [verb, fixed, inputs] of [
      ['learning', { learning }, {}],
      ['learning-card', { learning }, {}],
      ['learning-useful', { learning, useful: true }, {}],
      ['learning-tried-form', { learning }, {}],
      ['learning-tried', { learning }, { line: 'x' }],
      ['learning-not-tried', { learning }, {}],
      ['learning-keep', { learning, keep: true }, {}],
      ['learning-ask-form', { learning }, {}],
      ['learning-ask', { learning, key: 'k' }, { question: 'x' }],
      ['learning-down-ask', { learning }, {}],
    ] as const) {
      const { card, words } = await ruth.sends(verb, fixed, inputs, where)
      expect([verb, card]).toEqual([verb, undefined])
      expect(words).toContain('This is not there for you')
    }
  expect(recordsIn(file)).toEqual(before)
  expect(JSON.stringify(ruth.received())).not.toContain(story.title)
})

test('a form cannot send it where its sender may not share', async () => {
  const form = await ruth.says('share')
  expect(JSON.stringify(form.card)).not.toContain('Group closed')
  const answer = await ruth.presses(form, 'Share it', { ...story, places: inClosed })
  expect(wordsOn(answer)).toContain('Choose where to share it.')
  expect(await standing(chat, south)).toBeUndefined()
})

test('a channel that is linked no more is not offered, and neither is a closed group', async () => {
  await chat.bot.services.channels.unlink(inOpen, 'open')
  expect(JSON.stringify((await ruth.says('share')).card)).toContain('Group open (no channel yet)')
  await chat.bot.services.groups.change('open', (one) => ({ ...one, closed: '2026-11-23T09:00:00Z' }))
  expect(wordsOn(await ruth.says('share'))).toContain('There is no group yet in which you could share it.')
  await links(chat, 'open', north)
  expect(JSON.stringify((await ruth.says('share')).card)).not.toContain('Group open')
})

describe('a search from a compose box', () => {
  test('finds what whoever asks may see, and nothing for those whom Pioneer has not met', async () => {
    await shares(amina, { places: inOpen, title: 'For all' })
    await shares(amina, { places: inClosed, title: 'For members' })
    const titles = async (talker: Talker) =>
      (await queries(talker, 'supplier missed targets')).map(({ preview }) => preview.content.title).toSorted()
    expect(await titles(helena)).toEqual(['For all', 'For members'])
    expect(await titles(ruth)).toEqual(['For all'])
    expect(await titles(olga)).toEqual([])
    for (const domain of ['nowhere.example', 'alderbrook.example']) {
      const { type, text } = await asks(chat.person('Nemo Nobody', domain), { words: 'supplier missed targets' })
      expect([type, text]).toEqual(['message', 'Open Pioneer once to search learning.'])
    }
  })

  test('puts in a message the words of an open group alone, and no button that answers', async () => {
    await shares(amina, { places: inOpen, did: 'Said to all' })
    await shares(amina, { places: inClosed, did: 'Said to members' })
    const cards = await queries(helena, 'supplier missed targets')
    expect(cards).toHaveLength(2)
    const all = JSON.stringify(cards.map(({ content }) => content))
    expect(all).toContain('Said to all')
    expect(all).not.toMatch(/Said to members|Action\.Execute|Action\.Submit|Amina|Alderbrook/)
  })

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['its theme among the words', { words: 'theme: suppliers' }, true],
    ['a theme by the beginning of its name, and words', { words: 'theme: suppliers and mark missed targets' }, true],
    ['all three among the words', { words: 'missed targets, theme: suppliers, stage: manage, type: district' }, true],
    ['the type as people say it', { words: 'Council type: district council targets' }, true],
    ['a filter that is not filled in yet', { words: 'missed targets theme:' }, true],
    ['fields of their own', { words: 'missed targets', theme: 'suppliers', stage: 'Manage', type: 'District' }, true],
    ['a field alone', { stage: 'manage' }, true],
    ['another theme', { words: 'missed targets theme: people' }, false],
    ['another stage', { words: 'missed targets', stage: 'exit' }, false],
    ['another type', { words: 'type: county' }, false],
    ['a parameter that no search has', { words: 'missed targets', council: 'x' }, true],
  ])('is narrowed by %s', async (_what, filled, isFound) => {
    await shares(amina, { places: inOpen })
    const { type, attachments } = await asks(helena, filled)
    expect([type, attachments.length]).toEqual(['result', isFound ? 1 : 0])
  })

  test.each<[Readonly<Record<string, string>>, string]>([
    [{ words: 'theme: social value' }, 'Pioneer knows no theme called “social value”. There are: Governance'],
    [{ words: 'x', stage: 'tender' }, 'Pioneer knows no stage called “tender”. There are: Analyse, Plan'],
    [{ words: 'type: parish' }, 'Pioneer knows no type of council called “parish”. There are: County council'],
    [{ words: 'theme: p' }, 'Several are called “p”: People and skills'],
  ])('says that a filter is not known, and which there are: %j', async (filled, words) => {
    await shares(amina, { places: inOpen })
    const { type, text } = await asks(helena, filled)
    expect([type, text]).toEqual(['message', expect.stringContaining(words)])
  })

  test('by the type of a council that is hidden finds nothing of it', async () => {
    await shares(amina, { places: inOpen, shown: 'no' })
    expect(await queries(helena, 'missed targets')).toHaveLength(1)
    expect(await queries(helena, 'missed targets, type: district')).toEqual([])
  })

  test('writes nothing', async () => {
    await shares(amina, { places: inOpen })
    await queries(helena, 'x')
    await chat.bot.services.notify.idle()
    const before = recordsIn(file)
    await queries(helena, 'supplier')
    await queries(olga, 'nothing of the kind')
    expect(recordsIn(file)).toEqual(before)
  })
})

test("a tool's page shows what councils learnt with it, to those who may see that; and learning leads to its tools", async () => {
  await shares(amina, { places: inClosed })
  const tool = { tool: story.tool }
  expect(wordsOn(await helena.sends('tool', tool))).toContain(`What councils learnt with it\n${story.title}`)
  expect(wordsOn(await ruth.sends('tool', tool))).not.toContain(story.title)
  expect(wordsOn(await olga.sends('tool', tool))).not.toContain(story.title)
  const list = await helena.says('learning supplier missed targets')
  const page = await helena.presses(list, 'Open')
  expect(wordsOn(await helena.presses(page, 'Open'))).toContain('From the toolkit')
})

test('what another process shared is found after a minute', async () => {
  await helena.says('learning supplier missed targets')
  const page = await shares(amina, { places: inOpen })
  const { store, content } = chat.bot.services
  const elsewhere = createLearnings({ store, content, onDamaged: () => {} })
  await elsewhere.change(idOn(page), (one) => ({
    ...one,
    body: { ...one.body, title: 'Changed elsewhere' },
    revision: 1,
  }))
  expect(wordsOn(await helena.says('learning supplier missed targets'))).not.toContain('Changed elsewhere')
  await chat.bot.runJobs()
  expect(wordsOn(await helena.says('learning supplier missed targets'))).toContain('Changed elsewhere')
})
