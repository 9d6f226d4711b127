import { events } from '../../bot/domain/event'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { cardIn, comes, holdsEvent, linkedGroup, northChannel, northId, placesIn } from '../support/events'
import { goTo, works } from '../support/prompts'

/** Events and the people of a channel: for as long as it is its group's, and those who have no chat with Pioneer. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let helena: Talker
let event: string
beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [rachel, amina, helena]) await one.opens()
  await linkedGroup(chat, rachel, { open: false })
  event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: northId } })
})
afterEach(() => chat.stop())

const gone = 'This event is not here any more'
const refused = 'You are not invited to this event.'

describe('a channel that is no longer its group’s', () => {
  test.each([
    ['is unlinked', () => chat.bot.services.channels.unlink(northId, 'north')],
    ['is of another group', () => chat.bot.services.channels.give(northId, 'south', { id: rachel.id, name: 'Rachel' })],
    ['was deleted', () => chat.bot.services.channels.heard({ gone: 'deleted', channel: northId })],
  ])('that %s: whoever is there and not of the group cannot see it or answer it', async (_, ends) => {
    await ends()
    expect((await comes(helena, event, 'going', northChannel)).words).toBe(refused)
    expect((await helena.sends('event', { event }, {}, { in: { channel: northChannel } })).words).toBe(refused)
    expect(await placesIn(chat, event)).toEqual({})
  })

  test('shows what becomes of the event no more, and its members still answer', async () => {
    await chat.bot.services.groups.join((await chat.bot.services.people.now(amina.id))!, 'north')
    await chat.bot.services.channels.unlink(northId, 'north')
    await comes(amina, event)
    await works(chat)
    expect(await placesIn(chat, event)).toEqual({ 'Amina Yusuf': 'going' })
    expect(wordsOn(cardIn(chat))).toContain(gone)
    expect(wordsOn(cardIn(chat))).not.toContain('going')
    expect(buttonsOf(cardIn(chat))).toEqual([])
  })

  test('says so to all once somebody has pressed in vain', async () => {
    await chat.bot.services.channels.unlink(northId, 'north')
    expect(wordsOn(cardIn(chat))).not.toContain(gone)
    await comes(helena, event, 'going', northChannel)
    await chat.bot.services.notify.idle()
    expect(wordsOn(cardIn(chat))).toContain(gone)
  })

  test('shows it again once it is its group’s again', async () => {
    await chat.bot.services.channels.unlink(northId, 'north')
    await chat.bot.services.notify.refresh(`event-post:${event}`)
    await works(chat)
    expect(wordsOn(cardIn(chat))).toContain(gone)
    await chat.bot.services.channels.give(northId, 'north', { id: rachel.id, name: 'Rachel' })
    await comes(helena, event, 'going', northChannel)
    await works(chat)
    expect(wordsOn(cardIn(chat))).toContain('1 going')
  })
})

describe('whoever answers there', () => {
  const link = 'https://meet.example.org/kpi'
  const cannot = 'Pioneer cannot write to you yet: open a chat with Pioneer and say hello.'
  beforeEach(async () => {
    event = await holdsEvent(chat, rachel, { what: { link }, who: { reach: 'nobody', channels: northId } })
  })

  test('and has no chat with Pioneer is told so; once there, they find the way to join', async () => {
    const nia = chat.person('Nia Lowe', 'brackenshire.example')
    expect(wordsOn(await comes(nia, event, 'maybe', northChannel))).toContain(cannot)
    const going = wordsOn(await comes(nia, event, 'going', northChannel))
    expect(going).toContain(cannot)
    expect(going).toContain('The way to join is in your own chat: say events there.')
    await nia.opens()
    const coming = await nia.says('events')
    expect(wordsOn(coming)).toContain('You are going')
    const opened = await nia.presses(coming, 'Open')
    expect(JSON.stringify(opened.card)).toContain(link)
    expect(wordsOn(opened)).not.toContain(cannot)
    expect(wordsOn(opened)).toContain('You are reminded the day and the hour before.')
  })

  test('and has a chat is not told that there is none', async () => {
    expect(wordsOn(await comes(helena, event, 'going', northChannel))).not.toContain('cannot write')
  })

  test('with a maybe or a no finds it in events, marked; who has not answered does not', async () => {
    await comes(helena, event, 'maybe', northChannel)
    expect(wordsOn(await helena.says('events'))).toContain('You may be going')
    await comes(helena, event, 'no', northChannel)
    expect(wordsOn(await helena.says('events'))).toContain('You are not going')
    expect(wordsOn(await amina.says('events'))).toContain('No events are coming that you are invited to.')
  })

  test('is told that no reminder comes when they have paused prompts for its days, and else is promised them', async () => {
    await amina.sends('pause-until', {}, { until: '2026-12-05' })
    await comes(amina, event, 'going', northChannel)
    expect(wordsOn(await amina.sends('event', { event }))).toContain('You are reminded the day and the hour before.')
    await amina.sends('pause-until', {}, { until: '2026-12-06' })
    const paused = 'You paused prompts until 6 December 2026: no reminder comes before that is over.'
    expect(wordsOn(await amina.sends('event', { event }))).toContain(paused)
    await comes(amina, event, 'maybe')
    expect(wordsOn(await comes(amina, event, 'going', northChannel))).toContain(paused)
    await goTo(chat, '2026-12-06T10:00:00Z')
    expect(wordsOn(await amina.sends('event', { event }))).not.toContain('the day and the hour before')
  })
})

test('what somebody is going to is shown in a few reads, however many others are coming', async () => {
  const { store } = chat.bot.services
  await comes(amina, event, 'going', northChannel)
  const kept = (await chat.bot.services.events.find(event))!
  const other = { ...kept, starts: '2026-12-01T10:00', ends: '2026-12-01T11:00', announced: true, posts: [] }
  for (let n = 0; n < 101; n += 1) await store.put(events, { ...other, id: `2026-other-${n}` })
  const read = jest.spyOn(store, 'get')
  expect(wordsOn(await amina.sends('events', { shown: 'mine', page: 0 }))).toContain('Key performance')
  expect(read.mock.calls.filter(([{ name }]) => name === 'event-places')).toHaveLength(1)
})
