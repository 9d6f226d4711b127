import { contractId } from '../../bot/domain/contract'
import type { Card } from '../../cards/card'
import { type Answered, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { holdsEvent } from '../support/events'
import { asks, at } from '../support/group-digest'
import { carriedOn, idOf, links, makesGroup, north, south, standingIn } from '../support/groups'
import { idOn, shares, story } from '../support/learning'
import { jobs } from '../support/settling'
import { sharing } from '../support/sharing'
import { pass } from '../support/submissions'
import { tiers } from '../support/tierings'

/** All that stands in a channel follows its link at once: nobody there reads on what is not for them any more. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let group: string

/** Every kind of card that stands in a channel. */
beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  for (const one of [rachel, amina]) await one.opens()
  group = carriedOn(await makesGroup(rachel), 'group')
  await links(rachel, group)
  await rachel.presses(await rachel.sends('channel-digest', { group, channel: idOf(north) }), 'Switch it on')
  const learning = idOn(await shares(amina, { places: idOf(north) }))
  await rachel.sends('learning-ask', { learning, key: 'k' }, { question: 'How long did it take?' }, { in: north })
  await chat.bot.services.notify.idle()
  const question = amina.received().at(-1)!.activity.attachments![0]!.content as Card
  await amina.presses(question, 'Answer in the thread', { answer: 'Two months' })
  await asks(amina, group)
  await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: idOf(north) } })
  const form = await sharing(amina, await tiers(amina, 'Grounds', [4, 4, 4, 4, 4, 4]))
  await amina.presses(form, 'Share it', { channels: idOf(north) })
  await jobs(chat)
})
afterEach(() => chat.stop())

const unlinks = () => rachel.sends('group-unlink', { group, channel: idOf(north) })
const gone = /no longer (linked|shown)|not linked/
/** What stands in the channel and in its threads, as it reads now. */
const wordsThere = async () => {
  const shown = new Map<string, string>()
  await chat.bot.services.notify.idle()
  for (const { conversation, edits, id, activity } of chat.teams.sent)
    if (conversation.startsWith(north.channel)) {
      const words = wordsOn(activity.attachments?.[0]?.content as Card | undefined)
      if (!words.startsWith('Link this channel')) shown.set(edits ?? id, words)
    }
  return [...shown.values()]
}

test('unlinked, every card that stands there says so at once', async () => {
  const before = await wordsThere()
  for (const part of [story.title, 'Two months', 'Who has a template', 'Key performance', 'Grounds', 'Peer group'])
    expect(before.some((words) => words.includes(part))).toBe(true)
  await unlinks()
  const after = await wordsThere()
  expect(after).toHaveLength(before.length)
  expect(after.filter((words) => !gone.test(words))).toEqual([])
  expect(after.join()).not.toMatch(/Two months|Who has a template|Nine of ten/)
})

test('the digest that was said there too', async () => {
  await at(chat, '2026-11-24T09:00:00Z')
  const before = await wordsThere()
  const week = before.filter((words) => words.startsWith('The week in this group'))
  expect(week).toHaveLength(1)
  await unlinks()
  expect((await wordsThere()).filter((words) => words.startsWith('The week in this group'))).toEqual([])
})

test('linked again, they are what they were; the digest stays as it was said', async () => {
  const before = await wordsThere()
  await unlinks()
  await links(rachel, group)
  expect((await wordsThere()).toSorted()).toEqual(before.toSorted())
})

test('given to another group, what was for the first is not there any more', async () => {
  const other = carriedOn(await makesGroup(rachel, { name: 'Leisure' }), 'group')
  await links(rachel, other)
  const after = await wordsThere()
  expect(after.join()).not.toMatch(/Two months|Who has a template|Nine of ten/)
  expect(after.some((words) => words.includes('Leisure'))).toBe(true)
})

test('closed, its group takes all of it along', async () => {
  await rachel.presses(await rachel.sends('group-close-ask', { group }), 'Close it')
  expect((await wordsThere()).join()).not.toMatch(/Two months|Who has a template|Nine of ten/)
})

test('a process that dies after it unlinked leaves a note, from which a job has them follow', async () => {
  const { notify } = chat.bot.services
  const refresh = jest.spyOn(notify, 'refresh').mockRejectedValue(new Error('The process died.'))
  await unlinks()
  refresh.mockRestore()
  expect((await wordsThere()).join()).toContain('Two months')
  pass(chat, 61_000)
  await jobs(chat)
  expect((await wordsThere()).filter((words) => !gone.test(words))).toEqual([])
})

describe('what a council shared of a tool is shown to nobody there by an older card', () => {
  const at = { council: 'sample-alderbrook', id: `named:${contractId('Grounds')}` }
  const lane = `shared:tiering:${at.council}:${at.id}`
  const inNorth = { in: north }
  const shownAt = '2026-11-23T10:00:00.000Z'
  let helena: Talker
  beforeEach(async () => {
    helena = chat.person('Helena Ost', 'brackenshire.example')
    await helena.opens()
  })

  const ends: [name: string, happens: () => Promise<unknown>][] = [
    ['its channel was unlinked', unlinks],
    [
      'its channel was given to another group',
      async () => links(rachel, carriedOn(await makesGroup(rachel, { name: 'Leisure' }), 'group')),
    ],
    ['its group was closed', async () => rachel.presses(await rachel.sends('group-close-ask', { group }), 'Close it')],
    ['the channel was deleted', () => chat.bot.services.channels.heard({ gone: 'deleted', channel: idOf(north) })],
    ['it was put away', async () => amina.presses(await amina.sends('tiering', at), 'Put it away')],
  ]
  const presses: [name: string, press: () => Promise<Answered>][] = [
    ['begun for their own council', () => helena.sends('sheet-share-own', { lane }, {}, inNorth)],
    ['looked at', () => helena.sends('sheet-share-see', { lane }, {}, inNorth)],
    ['asked to be taken down', () => rachel.sends('sheet-share-down-ask', { lane }, {}, inNorth)],
    [
      'taken down by an older form',
      () => rachel.sends('sheet-share-down', { lane, at: shownAt }, { reason: 'Mine' }, inNorth),
    ],
  ]
  test.each(ends)('%s', async (_end, happens) => {
    for (const [name, press] of presses) expect([name, (await press()).card]).toEqual([name, expect.anything()])
    await chat.bot.services.notify.idle()
    await happens()
    await chat.bot.services.notify.idle()
    const before = [helena.received().length, amina.received().length]
    for (const [name, press] of presses) {
      const { card, words } = await press()
      expect([name, card, words]).toEqual([name, undefined, 'This is not shared here any more.'])
    }
    await chat.bot.services.notify.idle()
    expect([helena.received().length, amina.received().length]).toEqual(before)
  })

  test('brought back, it is shown again', async () => {
    const away = await amina.presses(await amina.sends('tiering', at), 'Put it away')
    await amina.presses(away, 'Bring it back')
    expect(wordsOn(await helena.sends('sheet-share-see', { lane }, {}, inNorth))).toContain('Gold contract')
  })
})

test('who does not look after the group changes nothing by a crafted press, and a channel of another stays', async () => {
  const before = await wordsThere()
  await amina.sends('group-unlink', { group, channel: idOf(north) })
  await rachel.sends('group-unlink', { group, channel: idOf(south) })
  expect(await wordsThere()).toEqual(before)
  expect(await standingIn(chat, south)).toEqual([])
})
