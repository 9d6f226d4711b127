import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { cardIn, comes, holdsEvent, linkedGroup, northChannel, northId, placesIn } from '../support/events'
import { works } from '../support/prompts'

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
    ['is unlinked', () => chat.bot.services.channels.unlink(northId)],
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
    await chat.bot.services.channels.unlink(northId)
    await comes(amina, event)
    await works(chat)
    expect(await placesIn(chat, event)).toEqual({ 'Amina Yusuf': 'going' })
    expect(wordsOn(cardIn(chat))).toContain(gone)
    expect(wordsOn(cardIn(chat))).not.toContain('going')
    expect(buttonsOf(cardIn(chat))).toEqual([])
  })

  test('shows it again once it is its group’s again', async () => {
    await chat.bot.services.channels.unlink(northId)
    await chat.bot.services.notify.refresh(`event-post:${event}`)
    await works(chat)
    expect(wordsOn(cardIn(chat))).toContain(gone)
    await chat.bot.services.channels.give(northId, 'north', { id: rachel.id, name: 'Rachel' })
    await comes(helena, event, 'going', northChannel)
    await works(chat)
    expect(wordsOn(cardIn(chat))).toContain('1 going')
  })
})
