import { events } from '../../bot/domain/event'
import { answered, places } from '../../bot/domain/event-places'
import { createEvents } from '../../bot/events'
import { openStore } from '../../storage/open'
import type { Store } from '../../storage/port'
import {
  type Answered,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import {
  cardIn,
  comes,
  eventOf,
  eventOn,
  holdsEvent,
  linkedGroup,
  northChannel,
  northId,
  placesIn,
  toldOf,
  writesEvent,
} from '../support/events'
import { cardsTo, goTo, works } from '../support/prompts'
import { temporaryFolder } from '../support/temporary-folder'
import { turnOf } from '../support/turns'

/** What is kept of events: what it costs, what two processes and a stop leave, and what people typed. */

const folder = temporaryFolder()
const calls: string[] = []
let chat: Conversation
let rachel: Talker
let amina: Talker
let tom: Talker

/** The same store, which notes each call. */
function counting(store: Store): Store {
  const note =
    <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name)
      return call(...args)
    }
  return {
    ...store,
    get: note('read', store.get.bind(store)) as Store['get'],
    list: note('list', store.list.bind(store)) as Store['list'],
    put: note('write', store.put.bind(store)) as Store['put'],
    remove: note('write', store.remove.bind(store)) as Store['remove'],
  }
}

let file = 0
beforeEach(async () => {
  file += 1
  const store = await openStore(
    { storage: 'sqlite', sqliteFile: folder.file(`events-${file}.sqlite`), cosmosDatabase: '' },
    () => chat.clock.now.getTime(),
  )
  chat = await startConversation({ store: counting(store) })
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  for (const one of [rachel, amina, tom]) await one.opens()
})
afterEach(() => chat.stop())

async function cost(press: () => Promise<Answered>): Promise<string[]> {
  await works(chat)
  calls.length = 0
  await press()
  return [...calls].toSorted()
}

test('an answer costs two reads and one write, and the card as it is two reads', async () => {
  const event = await holdsEvent(chat, rachel)
  await comes(tom, event)
  expect(await cost(() => comes(tom, event, 'maybe'))).toEqual(['read', 'read', 'write'])
  expect(await cost(() => tom.sends('event', { event }))).toEqual(['read', 'read'])
})

describe('a press in a channel', () => {
  let event: string
  let helena: Talker
  beforeEach(async () => {
    helena = chat.person('Helena Ost', 'brackenshire.example')
    await helena.opens()
    await linkedGroup(chat, rachel)
    event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: northId } })
    await works(chat)
  })

  async function held(press: () => Promise<Answered>): Promise<string[]> {
    const { turn } = await turnOf(chat, calls, press)
    await works(chat)
    return turn
  }

  test('costs three reads and one write, and no write when it is nothing new', async () => {
    expect(await held(() => comes(helena, event, 'going', northChannel))).toEqual(['read', 'read', 'write'])
    expect(await held(() => comes(helena, event, 'maybe', northChannel))).toEqual(['read', 'read', 'write'])
    expect(await held(() => comes(helena, event, 'maybe', northChannel))).toEqual(['read', 'read'])
  })

  test('is answered before anybody sees it in the channel, and is seen there then', async () => {
    const { notify } = chat.bot.services
    let release = () => {}
    const { refresh } = notify
    const gate = new Promise<void>((open) => {
      release = open
    })
    const late = jest.spyOn(notify, 'refresh').mockImplementation((lane) => gate.then(() => refresh(lane)))
    const pressed = { in: { channel: northChannel }, unsettled: true }
    const answered = await helena.sends('event-answer', { event, answer: 'going' }, {}, pressed)
    expect(wordsOn(answered)).toContain('You are going')
    expect(wordsOn(cardIn(chat))).toContain('0 going')
    release()
    await chat.bot.services.afterwards.idle()
    await notify.idle()
    late.mockRestore()
    expect(wordsOn(cardIn(chat))).toContain('1 going')
    expect((await chat.bot.services.events.placesOf(event))!.unsettled).toBeUndefined()
  })

  test('whose followings fail is shown by the job', async () => {
    const failing = jest.spyOn(chat.bot.services.notify, 'refresh').mockRejectedValue(new Error('no database'))
    expect(wordsOn(await comes(helena, event, 'going', northChannel))).toContain('You are going')
    failing.mockRestore()
    await goTo(chat, '2026-11-23T09:00:11Z')
    expect(wordsOn(cardIn(chat))).toContain('1 going')
  })
})

test('nothing is due of an event for which there is nothing to do', async () => {
  const event = await holdsEvent(chat, rachel)
  await comes(amina, event)
  await works(chat)
  const { services } = chat.bot
  expect((await services.store.due(events, chat.clock.now.getTime())).items).toEqual([])
  expect((await services.store.due(places, chat.clock.now.getTime() + 60_000)).items).toEqual([])
})

test('two processes give the last place away once', async () => {
  const event = await holdsEvent(chat, rachel, { when: { capacity: '1' } })
  const { store, clock } = chat.bot.services
  const elsewhere = createEvents({ store, clock, onDamaged: () => {} })
  const record = await eventOf(chat, event)
  const ask = (talker: Talker) => ({ person: talker.id, name: talker.member.name, council: '', wish: 'going' as const })
  await Promise.all([elsewhere.answer(record, ask(amina)), chat.bot.services.events.answer(record, ask(tom))])
  expect(Object.values(await placesIn(chat, event)).toSorted()).toEqual(['going', 'reserve'])
})

test('the job of another process tells and posts nothing twice', async () => {
  await linkedGroup(chat, rachel)
  const event = await holdsEvent(chat, rachel, { who: { channels: northId } })
  await comes(amina, event)
  // As if nothing had been noted of what was done.
  await chat.bot.services.events.change(event, (one) => ({ ...one, announced: false, shown: 0, told: 0 }))
  await works(chat)
  expect(await toldOf(chat, event, 'invite')).toEqual(['Amina Yusuf: sent', 'Tom Garland: sent'])
  expect(chat.teams.sent.filter((one) => one.conversation === northChannel && !one.edits)).toHaveLength(1)
})

test('a card in a channel that a stop left behind is brought up to date by the job', async () => {
  await linkedGroup(chat, rachel)
  const event = await holdsEvent(chat, rachel, { who: { channels: northId } })
  const ask = { person: amina.id, name: 'Amina Yusuf', council: '', wish: 'going' as const }
  await chat.bot.services.events.answer(await eventOf(chat, event), ask)
  expect(wordsOn(cardIn(chat))).toContain('0 going')
  await goTo(chat, '2026-11-23T09:00:11Z')
  expect(wordsOn(cardIn(chat))).toContain('1 going')
})

test('an answer that comes between a cancellation and its notices is told too, or refused', async () => {
  const event = await holdsEvent(chat, rachel)
  await comes(amina, event)
  const before = await eventOf(chat, event)
  await rachel.presses(await rachel.sends('event-cancelling', { event }), 'Cancel the event', { reason: 'Ill' })
  // Read before the cancellation, written after it, before the job.
  const ask = { person: tom.id, name: 'Tom Garland', council: '', wish: 'going' as const }
  await chat.bot.services.events.answer(before, ask)
  await works(chat)
  expect(await toldOf(chat, event, 'cancelled')).toEqual(['Amina Yusuf: sent', 'Tom Garland: sent'])
  const late = await chat.bot.services.events.answer(before, { ...ask, person: 'late', name: 'Late' })
  expect([late.closed, late.entries.length]).toEqual([true, 2])
})

test('the very first answer, written after the notices of a cancellation or of fewer places, is refused or waits', async () => {
  const ask = { person: tom.id, name: 'Tom Garland', council: '', wish: 'going' as const }
  const event = await holdsEvent(chat, rachel)
  const before = await eventOf(chat, event)
  await rachel.presses(await rachel.sends('event-cancelling', { event }), 'Cancel the event', { reason: 'Ill' })
  await works(chat)
  expect(await chat.bot.services.events.answer(before, ask)).toMatchObject({ closed: true, entries: [] })
  const small = await holdsEvent(chat, rachel)
  const large = { ...(await eventOf(chat, small)), capacity: 0 }
  await chat.bot.services.events.change(small, (one) => ({ ...one, capacity: 1, revision: one.revision + 1 }))
  await works(chat)
  for (const one of [amina, tom]) await chat.bot.services.events.answer(large, { ...ask, person: one.id })
  const { entries } = (await chat.bot.services.events.placesOf(small))!
  expect(entries.map(({ answer }) => answer)).toEqual(['going', 'reserve'])
})

test('no more than 4,000 can answer; those who have may change their minds', async () => {
  const event = await holdsEvent(chat, rachel)
  await comes(amina, event)
  const at = chat.clock.now.getTime()
  await chat.bot.services.events.changePlaces(event, (all) => {
    let full = all
    for (let one = full.entries.length; one < 4_000; one += 1)
      full = answered({ ...full, entries: [] }, { person: String(one), name: 'N', council: '' }, 'maybe', at)
    const entries = Array.from({ length: 3_999 }, (_, one) => ({ ...full.entries[0]!, person: String(one) }))
    return { ...all, entries: [...all.entries, ...entries] }
  })
  expect(wordsOn(await comes(tom, event))).toContain('As many people have answered as can')
  expect(wordsOn(await comes(amina, event, 'no'))).toContain('You are not going')
})

test('councils are chosen by name, among those that one looks after', async () => {
  const list = await writesEvent(rachel, { who: { reach: 'named' } })
  const draft = await rachel.presses(list, 'Next', { councils: 'sample-alderbrook,sample-elsewhere' })
  expect(wordsOn(draft)).toContain('All officers in chosen councils (1 council)')
  await rachel.presses(draft, 'Publish')
  expect((await eventOf(chat, eventOn(draft))).councils).toEqual(['sample-alderbrook'])
})

test('what people typed stands as it was typed, without links, mentions and markdown', async () => {
  await linkedGroup(chat, rachel)
  const odd = '**b** [x](javascript:alert(1)) <at>The Boss</at> {{DATE(2026-11-23T09:00:00Z,SHORT)}} 👩‍⚖️'
  const what = { title: odd, description: odd, host: odd, place: odd }
  const event = await holdsEvent(chat, rachel, { what, who: { channels: northId } })
  await comes(amina, event)
  await rachel.presses(await rachel.sends('event-cancelling', { event }), 'Cancel the event', { reason: odd })
  await works(chat)
  const cards = [cardIn(chat), ...cardsTo(amina), (await amina.sends('event', { event })).card!]
  for (const card of cards) {
    expect(JSON.stringify(card)).not.toMatch(/<\/?at\b/)
    const blocks = partsOf(card.body).filter((part) => part.type === 'TextBlock')
    expect(blocks.filter((part) => String(part.text).includes('**b**'))).toEqual([])
  }
  expect(
    cards.filter((card) => wordsOn(card).includes('**b** [x](javascript:alert(1)) The Boss')).length,
  ).toBeGreaterThan(3)
})

test.each([['2026-nothing'], ['nothing'], ['__proto__'], ['2026-../x'], ['x'.repeat(300)]])(
  'an event %s is not there',
  async (event) => {
    const gone = 'There is no such event. Type events to see those that there are.'
    for (const [verb, more] of [
      ['event', {}],
      ['event-answer', { answer: 'going' }],
      ['event-calendar', {}],
      ['event-feedback-form', {}],
    ] as const)
      expect((await amina.sends(verb, { event, ...more })).words).toBe(gone)
    expect((await rachel.sends('event-manage', { event })).words).toBe('This event is not one of yours.')
    expect(
      (
        await rachel.sends(
          'event-begin',
          { nonce: event },
          { ...{ kind: 'webinar', title: 'T' }, description: 'D', host: 'H' },
        )
      ).words,
    ).toBe(event === '2026-nothing' ? '' : 'This card is too old. Type new event to begin anew.')
  },
)
