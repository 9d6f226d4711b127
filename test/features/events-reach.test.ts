import { homeLane } from '../../bot/domain/peer-group'
import type { Card } from '../../cards/card'
import {
  buttonsOf,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import {
  cardIn,
  comes,
  eventOf,
  holdsEvent,
  linkedGroup,
  northChannel,
  northId,
  placesIn,
  toldOf,
} from '../support/events'
import { cardsTo, goTo, works } from '../support/prompts'

/** Who a published event is for, changed: nobody is invited twice, and nobody loses the place that they have. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let helena: Talker
let event: string

const southChannel = '19:south@thread.tacv2'
const southId = northId.replace('north', 'south')
const alderbrook = 'sample-alderbrook'
const brackenshire = 'sample-brackenshire'

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [rachel, amina, helena]) await one.opens()
  await linkedGroup(chat, rachel)
  await linkedGroup(chat, rachel, { channel: southChannel, id: 'south' })
})
afterEach(() => chat.stop())

const region = (council: string) => chat.bot.services.content.register.get(council)!.region
const inAlderbrook = () => ({ reach: 'region', region: region(alderbrook) })
const form = () => rachel.sends('event-step', { event, step: 'who' })
const saves = async (inputs: Readonly<Record<string, string>>) => {
  const saved = await rachel.presses(await form(), 'Save', inputs)
  await works(chat)
  return saved
}
const invitations = (talker: Talker) => cardsTo(talker).filter((card) => card.fallbackText.startsWith('Event: '))
const told = (talker: Talker, start: string) => cardsTo(talker).filter((card) => card.fallbackText.startsWith(start))

test('the form shows who it is for, and that it is published', async () => {
  event = await holdsEvent(chat, rachel, { who: { ...inAlderbrook(), channels: northId } })
  const managed = await rachel.sends('event-manage', { event })
  expect(managed.card!.actions).toHaveLength(5)
  const shown = await rachel.presses(managed, 'Change who')
  expect(wordsOn(shown)).toContain('nobody gets it twice, and who has a place keeps it')
  expect(inputsOf(shown.card!)).toMatchObject({ reach: 'region', channels: northId, tell: 'no' })
})

describe('people', () => {
  test('who are added get the invitation, once, and those who had it do not get it again', async () => {
    event = await holdsEvent(chat, rachel, { who: inAlderbrook() })
    expect([invitations(amina).length, invitations(helena).length]).toEqual([1, 0])
    const card = await form()
    const both = await Promise.all([1, 2, 3].map(() => rachel.presses(card, 'Save', { reach: 'caseload' })))
    expect(wordsOn(both[0])).toContain('Saved. People who are new to it get the invitation, once.')
    await works(chat)
    await works(chat)
    expect([invitations(amina).length, invitations(helena).length]).toEqual([1, 1])
    expect((await eventOf(chat, event)).trail.filter(({ did }) => did.startsWith('changed who'))).toHaveLength(1)
    expect(wordsOn(await comes(helena, event))).toContain('You are going')
  })

  test('who are taken away cannot answer; taken away and added again they have one invitation', async () => {
    event = await holdsEvent(chat, rachel)
    await saves(inAlderbrook())
    expect((await comes(helena, event)).words).toBe('You are not invited to this event.')
    await saves({ reach: 'caseload' })
    expect(invitations(helena)).toHaveLength(1)
    expect(wordsOn(await comes(helena, event))).toContain('You are going')
  })

  test('whose invitation had not gone out when they were taken away get it when they are added again', async () => {
    await chat.stop()
    chat = await startConversation({ env: { SEND_HOURS: '08:00-18:00' } })
    // A Sunday: invitations wait for Monday.
    chat.clock.now = new Date('2026-11-22T10:00:00Z')
    rachel = chat.person('Rachel Osei', 'programme.example')
    helena = chat.person('Helena Ost', 'brackenshire.example')
    for (const one of [rachel, helena]) await one.opens()
    event = await holdsEvent(chat, rachel)
    await saves(inAlderbrook())
    await goTo(chat, '2026-11-23T09:00:00Z')
    expect(await toldOf(chat, event, 'invite')).toEqual(['Helena Ost: unneeded'])
    await saves({ reach: 'caseload' })
    await works(chat)
    expect(await toldOf(chat, event, 'invite')).toEqual(['Helena Ost: sent', 'Helena Ost: unneeded'])
    expect(invitations(helena)).toHaveLength(1)
  })

  test.each([
    ['no', 0],
    ['yes', 1],
  ])('who had answered and are taken away keep their place; are they told? %s', async (tell, count) => {
    event = await holdsEvent(chat, rachel)
    await comes(helena, event)
    await comes(amina, event)
    await saves({ ...inAlderbrook(), tell })
    await works(chat)
    expect(await placesIn(chat, event)).toEqual({ 'Helena Ost': 'going', 'Amina Yusuf': 'going' })
    expect(told(helena, 'You are not among those invited any more')).toHaveLength(count)
    expect(told(amina, 'You are not among those invited any more')).toHaveLength(0)
    expect(wordsOn(await helena.says('events'))).toContain('You are going')
    expect(wordsOn(await comes(helena, event, 'maybe'))).toContain('You may be going')
    await goTo(chat, '2026-12-06T10:00:00Z')
    expect(told(amina, 'Tomorrow')).toHaveLength(1)
  })

  test('who said that they do not go and are taken away see it, and take no place', async () => {
    event = await holdsEvent(chat, rachel)
    const card = await helena.sends('event', { event })
    await comes(helena, event, 'no')
    await saves(inAlderbrook())
    const opened = await helena.sends('event', { event })
    expect(wordsOn(opened)).toContain('You are not among those invited any more, so you cannot take a place.')
    expect(buttonsOf(opened.card!).map((one) => one.title)).toEqual(['All events'])
    for (const answer of ['going', 'maybe', 'going', 'no']) await comes(helena, event, answer)
    await helena.presses(card, 'Going')
    expect(await placesIn(chat, event)).toEqual({ 'Helena Ost': 'no' })
    await saves({ ...inAlderbrook(), channels: northId })
    expect(wordsOn(await comes(helena, event, 'going', northChannel))).toContain('You are going')
  })

  test('by name they are chosen on further cards, and nothing is changed before those are saved', async () => {
    event = await holdsEvent(chat, rachel)
    const pages = await rachel.presses(await form(), 'Save', { reach: 'named', tell: 'yes', channels: northId })
    expect(wordsOn(pages)).toContain('Nothing is changed before you press Save.')
    expect(inputsOf(pages.card!).councils!.split(',')).toEqual(expect.arrayContaining([alderbrook, brackenshire]))
    await works(chat)
    expect(await eventOf(chat, event)).toMatchObject({ audience: { councils: { kind: 'caseload' } }, posts: [] })
    await comes(helena, event)
    const saved = await rachel.presses(pages, 'Save', { councils: alderbrook })
    expect(wordsOn(saved)).toContain('Saved.')
    await rachel.presses(pages, 'Save', { councils: alderbrook })
    await works(chat)
    expect(await eventOf(chat, event)).toMatchObject({
      ...{ councils: [alderbrook], channels: [northId], posts: [{ channel: northId, group: 'north' }] },
    })
    expect(told(helena, 'You are not among')).toHaveLength(1)
    expect(wordsOn(cardIn(chat))).toContain('1 going')
  })

  test('an audience that stays as it is invites nobody else when only a channel is added', async () => {
    event = await holdsEvent(chat, rachel)
    const before = (await eventOf(chat, event)).councils
    await chat.bot.services.events.change(event, (one) => ({ ...one, councils: [alderbrook] }))
    await saves({ channels: northId })
    expect(before.length).toBeGreaterThan(1)
    expect((await eventOf(chat, event)).councils).toEqual([alderbrook])
  })
})

describe('channels', () => {
  const away = 'This event is no longer shown here.'
  const inChannel = (channel: string) => wordsOn(cardIn(chat, channel))

  test('one that is added has the card, one that is taken away says where to look, and who answered there keeps their place', async () => {
    event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: northId } })
    await comes(helena, event, 'going', northChannel)
    await saves({ channels: southId })
    expect(inChannel(southChannel)).toContain('1 going')
    expect(inChannel(northChannel)).toContain(`${away} Who is invited or has answered finds it in their own chat`)
    expect(buttonsOf(cardIn(chat))).toEqual([])
    expect(wordsOn(await comes(helena, event, 'maybe'))).toContain('You may be going')
    await works(chat)
    expect(inChannel(southChannel)).toContain('1 maybe')
    expect(inChannel(northChannel)).toContain(away)
  })

  test.each<[string, string, readonly string[]]>([
    ['no', southId, []],
    ['yes', southId, ['Helena Ost: sent']],
    ['yes', `${northId},${southId}`, []],
  ])('who answered in one that is taken away; are they told? %s, %s', async (tell, channels, expected) => {
    await chat.bot.services.groups.change('north', (one) => ({ ...one, open: false }))
    await chat.bot.services.groups.change('south', (one) => ({ ...one, open: false }))
    event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: `${northId},${southId}` } })
    await comes(helena, event, 'going', northChannel)
    await comes(amina, event, 'going', southChannel)
    // Where somebody answered is known still when they change their answer in their own chat.
    await comes(amina, event, 'maybe')
    await saves({ channels, tell })
    await works(chat)
    const sent = (await toldOf(chat, event, 'uninvited')).filter((one) => one.endsWith('sent'))
    expect(sent).toEqual(expected)
    expect(told(helena, 'You are not among')).toHaveLength(expected.length)
    expect(await placesIn(chat, event)).toEqual({ 'Helena Ost': 'going', 'Amina Yusuf': 'maybe' })
  })

  test('who is a member of the group of one that stays is not told that another is taken away', async () => {
    await chat.bot.services.groups.change('north', (one) => ({ ...one, open: false }))
    event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: `${northId},${southId}` } })
    await comes(helena, event, 'going', northChannel)
    await saves({ channels: southId, tell: 'yes' })
    // The group in the south is open to her.
    expect(await toldOf(chat, event, 'uninvited')).toEqual(['Helena Ost: unneeded'])
  })

  test('one that is added again shows it again, by the same message', async () => {
    event = await holdsEvent(chat, rachel, { who: { channels: northId } })
    await saves({ channels: '' })
    expect(inChannel(northChannel)).toContain(away)
    await saves({ channels: northId })
    expect(inChannel(northChannel)).toContain('0 going')
    const cards = chat.teams.sent.filter(({ conversation, edits }) => conversation === northChannel && !edits)
    expect(cards).toHaveLength(1)
  })

  test('a card that somebody took away in Teams does not come again when the host changes something', async () => {
    event = await holdsEvent(chat, rachel, { who: { channels: northId } })
    chat.teams.answers.push({ status: 404 })
    await chat.bot.services.notify.refresh(`event-post:${event}`)
    await chat.bot.services.notify.idle()
    const before = chat.teams.sent.length
    await saves({ channels: `${northId},${southId}` })
    const written = chat.teams.sent.slice(before).filter(({ conversation }) => conversation.startsWith('19:'))
    expect([...new Set(written.map(({ conversation }) => conversation))]).toEqual([southChannel])
  })

  test('home cards of both groups follow', async () => {
    const { notify } = chat.bot.services
    for (const [id, to] of [
      ['north', northId],
      ['south', southId],
    ] as const)
      await notify.post({ lane: homeLane(id), to, kind: 'group-home', about: { group: id } })
    event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: northId } })
    await saves({ channels: southId })
    await notify.idle()
    const home = (channel: string) => {
      const cards = chat.teams.sent.filter(({ conversation }) => conversation === channel)
      const words = cards.map(({ activity }) => wordsOn(activity.attachments![0]!.content as Card))
      return words.findLast((one) => one.startsWith('Peer group'))
    }
    expect(home(northChannel)).not.toContain('Key performance')
    expect(home(southChannel)).toContain('Key performance')
  })
})

describe('a series', () => {
  const idsOf = () => [event, `${event}-2`, `${event}-3`]
  const reaches = async () =>
    Promise.all(
      idsOf().map(async (id) => {
        const { audience, posts, trail } = await eventOf(chat, id)
        const times = trail.filter(({ did }) => did.startsWith('changed who')).length
        return `${audience?.who}, ${posts.length}, ${times}`
      }),
    )
  beforeEach(async () => {
    event = await holdsEvent(chat, rachel, { when: { repeats: 'weekly', times: '3' }, who: { channels: northId } })
  })

  test('one is changed alone unless its host says that those after it are too; pressed twice it is done once', async () => {
    const card = await form()
    expect(inputsOf(card.card!).which).toBe('this')
    await saves({ who: 'leads' })
    expect(await reaches()).toEqual(['leads, 1, 1', 'officers, 1, 0', 'officers, 1, 0'])
    const second = await rachel.sends('event-step', { event: `${event}-2`, step: 'who' })
    const wish = { who: 'leads', channels: '', which: 'following' }
    const both = await Promise.all([1, 2].map(() => rachel.presses(second, 'Save', wish)))
    expect(wordsOn(both[0])).toContain('for those of the series after it too')
    expect(await reaches()).toEqual(['leads, 1, 1', 'leads, 0, 1', 'leads, 0, 1'])
    const last = await rachel.sends('event-step', { event: `${event}-3`, step: 'who' })
    expect(inputsOf(last.card!)).not.toHaveProperty('which')
  })

  test('by name those after it change when the last card is saved; from an older card none does', async () => {
    const old = await form()
    const pages = await rachel.presses(await form(), 'Save', { reach: 'named', which: 'following' })
    await rachel.presses(pages, 'Save', { councils: alderbrook })
    for (const id of idsOf()) expect((await eventOf(chat, id)).councils).toEqual([alderbrook])
    expect(wordsOn(await rachel.presses(old, 'Save', { who: 'leads', which: 'following' }))).toContain('not saved yet')
    expect(await reaches()).toEqual(['officers, 1, 1', 'officers, 1, 1', 'officers, 1, 1'])
  })
})

describe('nobody changes what is not theirs', () => {
  const all = { reach: 'caseload', who: 'officers', region: '', type: '', channels: '', tell: 'no' }
  beforeEach(async () => {
    event = await holdsEvent(chat, rachel, { who: { ...inAlderbrook(), channels: northId } })
  })
  const now = async () => {
    const { audience, councils, channels, posts, proposed } = await eventOf(chat, event)
    return { audience, councils, channels, posts, proposed }
  }

  test('by a crafted press: an officer, or another connector', async () => {
    const before = await now()
    const { revision } = await eventOf(chat, event)
    const grace = chat.person('Grace Bello', 'programme.example')
    await grace.opens()
    for (const one of [amina, helena, grace]) {
      expect((await one.sends('event-who', { event, revision }, all)).card).toBeUndefined()
      const page = { event, revision, page: 0, move: 'next' }
      expect((await one.sends('event-councils', page, { councils: brackenshire })).card).toBeUndefined()
    }
    expect(await now()).toEqual(before)
  })

  test('by a crafted press of the host: everybody, a channel that is not theirs, councils that are not', async () => {
    const before = await now()
    const { revision } = await eventOf(chat, event)
    const asked = await rachel.sends('event-who', { event, revision }, { ...all, reach: 'everybody' })
    expect(asked.words).toContain('Only administrators may invite everybody.')
    expect(await now()).toEqual(before)
    const channels = `${northId},${southId.replace('south', 'unknown')}`
    const named = await rachel.sends('event-who', { event, revision }, { ...all, reach: 'named', channels })
    await rachel.presses(named, 'Save', { councils: `${alderbrook},E09000001` })
    expect(await now()).toMatchObject({ councils: [alderbrook], channels: [northId] })
  })

  test('so that nobody at all would see it', async () => {
    const before = await now()
    const nobody = await rachel.presses(await form(), 'Save', { reach: 'nobody', channels: '' })
    expect(nobody.words).toContain('Nobody would see it any more.')
    expect(await now()).toEqual(before)
  })

  test('from an older card: what was filled in is shown again, and nothing is saved', async () => {
    const card = await form()
    await saves({ channels: `${northId},${southId}` })
    const late = await rachel.presses(card, 'Save', { reach: 'caseload', channels: '' })
    expect(wordsOn(late)).toContain('What you filled in is below and is not saved yet.')
    expect(inputsOf(late.card!).reach).toBe('caseload')
    expect(await now()).toMatchObject({ channels: [northId, southId] })
  })

  test('of an event that is cancelled or over', async () => {
    const card = await form()
    await rachel.presses(await rachel.sends('event-cancelling', { event }), 'Cancel the event', { reason: 'I am ill.' })
    expect((await rachel.presses(card, 'Save', { reach: 'caseload' })).words).toContain('It is cancelled')
    event = await holdsEvent(chat, rachel, { what: { title: 'Second' } })
    const second = await form()
    await goTo(chat, '2026-12-07T11:30:00Z')
    expect((await rachel.presses(second, 'Save', inAlderbrook())).words).toContain('It is over')
  })
})

test('a process that dies after the change was kept: a job invites and posts, once', async () => {
  event = await holdsEvent(chat, rachel, { who: inAlderbrook() })
  await rachel.presses(await form(), 'Save', { reach: 'caseload', channels: northId })
  expect(await toldOf(chat, event, 'invite')).toEqual(['Amina Yusuf: sent'])
  await chat.restart()
  await works(chat)
  await works(chat)
  expect(await toldOf(chat, event, 'invite')).toEqual(['Amina Yusuf: sent', 'Helena Ost: sent'])
  expect(chat.teams.sent.filter(({ conversation, edits }) => conversation === northChannel && !edits)).toHaveLength(1)
})
