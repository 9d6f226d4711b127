import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
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

/** Events from the draft to the day: who is invited, who comes, and who gets the last place. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let tom: Talker
let helena: Talker
beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [rachel, amina, tom, helena]) await one.opens()
})
afterEach(() => chat.stop())

const titles = (answered: { card?: Parameters<typeof buttonsOf>[0] | undefined }) =>
  buttonsOf(answered.card!).map((one) => one.title)
const invitesTo = (talker: Talker) => cardsTo(talker).filter((card) => card.fallbackText.startsWith('Event:'))

describe('writing and publishing', () => {
  test('a draft is seen by its author alone', async () => {
    const draft = await writesEvent(rachel)
    expect(wordsOn(draft)).toContain('A draft: nobody sees it until you publish it.')
    expect(wordsOn(draft)).toContain('7 December 2026, 10:00 to 11:30 (UK time)')
    expect(wordsOn(await amina.says('events'))).toContain('No events are coming that you are invited to.')
    expect((await amina.sends('event', { event: eventOn(draft) })).words).toBe('You are not invited to this event.')
    expect((await comes(amina, eventOn(draft))).words).toBe('You are not invited to this event.')
    await works(chat)
    expect(invitesTo(amina)).toEqual([])
  })

  test('published, those invited get a card each, once, and see it in events', async () => {
    await holdsEvent(chat, rachel)
    await works(chat)
    expect(invitesTo(amina)).toHaveLength(1)
    expect(invitesTo(helena)).toHaveLength(1)
    expect(wordsOn(await amina.says('events'))).toContain('Key performance indicators that work')
  })

  test('for leads alone, others neither get it nor see it', async () => {
    await chat.bot.services.people.setLead('sample-alderbrook', amina.id, true)
    const event = await holdsEvent(chat, rachel, { who: { who: 'leads' } })
    expect(await toldOf(chat, event, 'invite')).toEqual(['Amina Yusuf: sent'])
    expect((await tom.sends('event', { event })).words).toBe('You are not invited to this event.')
    expect(wordsOn(await amina.sends('event', { event }))).toContain('Key performance indicators')
  })

  test('in one region, councils of others are not invited', async () => {
    const { register } = chat.bot.services.content
    const { region } = register.get('sample-alderbrook')!
    expect(register.get('sample-brackenshire')!.region).not.toBe(region)
    const event = await holdsEvent(chat, rachel, { who: { reach: 'region', region } })
    expect((await eventOf(chat, event)).councils).toContain('sample-alderbrook')
    expect((await helena.sends('event', { event })).words).toBe('You are not invited to this event.')
    expect(wordsOn(await helena.says('events'))).not.toContain('Key performance')
  })

  test('without anybody to see it, it cannot be published', async () => {
    const draft = await writesEvent(rachel, { who: { reach: 'nobody' } })
    expect(wordsOn(draft)).toContain('Nobody would see it')
    expect(titles(draft)).not.toContain('Publish')
    const { revision } = await eventOf(chat, eventOn(draft))
    await rachel.sends('event-publish', { event: eventOn(draft), revision })
    expect((await eventOf(chat, eventOn(draft))).state).toBe('draft')
  })

  test('everything pressed three times at once makes one event, published and posted once', async () => {
    await linkedGroup(chat, rachel)
    const first = await rachel.says('new event')
    const again = <T>(press: () => Promise<T>) => Promise.all([press(), press(), press()])
    const [second] = await again(() => rachel.presses(first, 'Next', { title: 'Once', description: 'Once' }))
    const [third] = await again(() => rachel.presses(second, 'Next'))
    const [draft] = await again(() => rachel.presses(third, 'Next', { channels: northId }))
    await again(() => rachel.presses(draft, 'Publish'))
    await works(chat)
    expect((await chat.bot.services.events.recent()).map(({ title, state }) => [title, state])).toEqual([
      ['Once', 'published'],
    ])
    expect(invitesTo(amina)).toHaveLength(1)
    expect(chat.teams.sent.filter((one) => one.conversation === northChannel && !one.edits)).toHaveLength(1)
  })

  test.each([
    ['an end before its start', { until: '09:59' }, 'It ends before it starts. Choose a later end.'],
    ['a start that has passed', { day: '2026-11-20' }, 'That start has passed. Choose a later one.'],
    ['once a week, how often unsaid', { repeats: 'weekly' }, 'Say how many times it takes place, from 2 to 12.'],
    ['words for places', { capacity: 'many' }, 'Say how many places there are'],
    ['words for hours', { cpd: 'two' }, 'CPD hours are a number of hours'],
  ])('%s is sent back', async (_name, when, words) => {
    const second = await rachel.presses(await rachel.says('new event'), 'Next', { title: 'T', description: 'D' })
    expect((await rachel.presses(second, 'Next', when)).words).toContain(words)
  })

  test.each([
    'http://example.org/x',
    'javascript:alert(1)',
    'https://user:pass@example.org',
    'https://localhost/x',
    'example.org',
  ])('the link %s is sent back', async (link) => {
    const form = await rachel.says('new event')
    const answer = await rachel.presses(form, 'Next', { title: 'T', description: 'D', link })
    expect(answer.words).toBe('The link to join is not an address that starts with https://.')
  })

  test('somebody else may not change, publish, cancel or look behind it', async () => {
    const other = chat.person('Corin Bell', 'programme.example')
    await other.opens()
    const event = await holdsEvent(chat, rachel)
    for (const [verb, more] of [
      ['event-manage', {}],
      ['event-answers', { page: 0 }],
      ['event-step', { step: 'what' }],
      ['event-publish', { revision: 2 }],
      ['event-cancelling', {}],
      ['event-attendance', { page: 0 }],
      ['event-material-form', {}],
      ['event-feedback-read', {}],
    ] as const)
      expect([verb, (await other.sends(verb, { event, ...more })).words]).toEqual([
        verb,
        'This event is not one of yours.',
      ])
    expect((await amina.sends('event-manage', { event })).words).toContain('Only connectors')
  })

  test('an older card of a draft does not overwrite what was saved since', async () => {
    const draft = await writesEvent(rachel)
    const event = eventOn(draft)
    const old = await rachel.presses(draft, 'Change what')
    await rachel.presses(old, 'Next', { title: 'The newer title' })
    const late = await rachel.presses(old, 'Next', { title: 'The older title' })
    expect(wordsOn(late)).toContain('It changed meanwhile')
    expect((await eventOf(chat, event)).title).toBe('The newer title')
  })
})

describe('answering', () => {
  test('the card says what was answered and counts it; the link is for those who are going alone', async () => {
    const event = await holdsEvent(chat, rachel, { what: { link: 'https://meet.example.org/kpi' } })
    const asked = await amina.sends('event', { event })
    expect(JSON.stringify(asked.card)).not.toContain('meet.example.org')
    const going = await comes(amina, event)
    expect(wordsOn(going)).toContain('You are going')
    expect(wordsOn(going)).toContain('1 going, 0 maybe, 0 not going.')
    expect(JSON.stringify(going.card)).toContain('https://meet.example.org/kpi')
    await comes(tom, event, 'maybe')
    expect(JSON.stringify((await comes(amina, event, 'no')).card)).not.toContain('meet.example.org')
    expect(await placesIn(chat, event)).toEqual({ 'Amina Yusuf': 'no', 'Tom Garland': 'maybe' })
  })

  test('pressed three times at once it is one answer', async () => {
    const event = await holdsEvent(chat, rachel)
    await Promise.all([comes(amina, event), comes(amina, event), comes(amina, event)])
    expect((await chat.bot.services.events.placesOf(event))!.entries).toHaveLength(1)
  })

  test('two people take the last place at once: one gets it, the other is first on the reserve list', async () => {
    const event = await holdsEvent(chat, rachel, { when: { capacity: '1' } })
    const both = await Promise.all([comes(amina, event), comes(helena, event)])
    const words = both.map(wordsOn)
    expect(words.filter((one) => one.includes('You are going'))).toHaveLength(1)
    expect(words.filter((one) => one.includes('You are number 1 on the reserve list'))).toHaveLength(1)
    expect(Object.values(await placesIn(chat, event)).toSorted()).toEqual(['going', 'reserve'])
  })

  test('the reserve list promotes in order, and tells those who got a place, once', async () => {
    const event = await holdsEvent(chat, rachel, { when: { capacity: '1' } })
    for (const one of [amina, helena, tom]) await comes(one, event)
    expect(wordsOn(await tom.sends('event', { event }))).toContain('You are number 2 on the reserve list')
    await comes(amina, event, 'no')
    await works(chat)
    expect(await placesIn(chat, event)).toEqual({
      'Amina Yusuf': 'no',
      'Helena Ost': 'going',
      'Tom Garland': 'reserve',
    })
    expect(await toldOf(chat, event, 'promoted')).toEqual(['Helena Ost: sent'])
    expect(cardsTo(helena).filter((card) => card.fallbackText.startsWith('You have a place'))).toHaveLength(1)
  })

  test('whoever gave up a place and wants it back goes to the end of the list', async () => {
    const event = await holdsEvent(chat, rachel, { when: { capacity: '1' } })
    for (const one of [amina, helena, tom]) await comes(one, event)
    await comes(amina, event, 'maybe')
    expect(wordsOn(await comes(amina, event))).toContain('You are number 2 on the reserve list')
  })

  test('who got a place after a crash is told by the job, and only once', async () => {
    const event = await holdsEvent(chat, rachel, { when: { capacity: '1' } })
    await comes(amina, event)
    await comes(helena, event)
    const { services } = chat.bot
    // As if the process had died right after the write.
    await services.events.answer(await eventOf(chat, event), {
      person: amina.id,
      name: 'Amina Yusuf',
      council: '',
      wish: 'no',
    })
    expect(await toldOf(chat, event, 'promoted')).toEqual([])
    await goTo(chat, '2026-11-23T09:00:11Z')
    await goTo(chat, '2026-11-23T09:00:30Z')
    expect(await toldOf(chat, event, 'promoted')).toEqual(['Helena Ost: sent'])
    expect((await services.events.placesOf(event))!.unsettled).toBeUndefined()
  })

  test('more places promote; fewer take nobody’s place away', async () => {
    const event = await holdsEvent(chat, rachel, { when: { capacity: '1' } })
    for (const one of [amina, helena, tom]) await comes(one, event)
    const change = async (capacity: string) => {
      const form = await rachel.presses(await rachel.sends('event-manage', { event }), 'Change when')
      await rachel.presses(form, 'Save', { capacity })
      await works(chat)
    }
    await change('2')
    expect(await placesIn(chat, event)).toMatchObject({ 'Helena Ost': 'going', 'Tom Garland': 'reserve' })
    await change('1')
    expect(await placesIn(chat, event)).toMatchObject({ 'Amina Yusuf': 'going', 'Helena Ost': 'going' })
    await comes(amina, event, 'no')
    expect(await placesIn(chat, event)).toMatchObject({ 'Helena Ost': 'going', 'Tom Garland': 'reserve' })
  })

  test('when it is over or cancelled, nobody can answer', async () => {
    const over = await holdsEvent(chat, rachel)
    const off = await holdsEvent(chat, rachel, { what: { title: 'Another' } })
    await rachel.presses(await rachel.sends('event-cancelling', { event: off }), 'Cancel the event', { reason: 'Ill' })
    expect(wordsOn(await comes(amina, off))).toContain('It does not take place\nIll')
    chat.clock.now = new Date('2026-12-07T11:30:00Z')
    expect(wordsOn(await comes(amina, over))).toContain('It is over, so answers are closed.')
    expect([await placesIn(chat, over), await placesIn(chat, off)]).toEqual([{}, {}])
  })
})

describe('in a channel', () => {
  let event: string
  beforeEach(async () => {
    await linkedGroup(chat, rachel, { open: false })
    event = await holdsEvent(chat, rachel, {
      what: { link: 'https://meet.example.org/kpi' },
      who: { reach: 'nobody', channels: northId },
    })
  })

  test('it stands there for everybody, and its counts follow', async () => {
    expect(wordsOn(cardIn(chat))).toContain('0 going, 0 maybe, 0 not going.')
    const answer = await comes(amina, event, 'going', northChannel)
    expect(wordsOn(answer)).toContain('You are going\nOnly you see this.')
    await chat.bot.services.notify.idle()
    expect(wordsOn(cardIn(chat))).toContain('1 going, 0 maybe, 0 not going.')
    expect(JSON.stringify([cardIn(chat), answer.card])).not.toMatch(/Amina|Alderbrook|meet\.example/)
    expect(chat.teams.sent.filter((one) => one.conversation === northChannel && !one.edits)).toHaveLength(1)
  })

  test('60 people who answer at once are all counted, by few writes of the card, and the last is right', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      chat.person(`Officer ${'abcdefghij'[at % 10]}${'klmnop'[Math.floor(at / 10)]}`, 'alderbrook.example'),
    )
    await Promise.all(many.map((one) => one.opens()))
    await Promise.all(many.map((one) => comes(one, event, 'going', northChannel)))
    await chat.bot.services.notify.idle()
    expect(wordsOn(cardIn(chat))).toContain('60 going')
    expect(chat.teams.sent.filter((one) => one.conversation === northChannel && one.edits).length).toBeLessThan(30)
  }, 30_000)

  test('those who answer within a moment of one another share a write', async () => {
    const { store, events } = chat.bot.services
    const put = jest.spyOn(store, 'put')
    const found = (await events.find(event))!
    const all = []
    for (let at = 0; at < 60; at++) {
      all.push(events.answer(found, { person: `person-${at}`, name: `Person ${at}`, council: '', wish: 'going' }))
      await new Promise(setImmediate)
    }
    await Promise.all(all)
    expect((await events.placesOf(event))!.entries).toHaveLength(60)
    expect(put.mock.calls.filter(([{ name }]) => name === 'event-places').length).toBeLessThan(10)
  })

  test('from elsewhere only members and those who answered there see it; whoever made up a channel is refused', async () => {
    const refused = 'You are not invited to this event.'
    expect((await comes(helena, event)).words).toBe(refused)
    expect((await comes(helena, event, 'going', '19:other@thread.tacv2')).words).toBe(refused)
    expect((await helena.sends('event-calendar', { event })).words).toBe(refused)
    expect(wordsOn(await helena.says('events'))).not.toContain('Key performance')
    await comes(amina, event, 'going', northChannel)
    expect(wordsOn(await amina.sends('events', { page: 0, shown: 'mine' }))).toContain('Key performance')
    expect(wordsOn(await amina.sends('event', { event }))).toContain('You are going')
    await chat.bot.services.groups.join((await chat.bot.services.people.now(helena.id))!, 'north')
    expect(wordsOn(await helena.says('events'))).toContain('Key performance')
  })

  test('a change and a cancellation are shown there', async () => {
    const form = await rachel.presses(await rachel.sends('event-manage', { event }), 'Change what')
    await rachel.presses(form, 'Save', { title: 'A better title' })
    await works(chat)
    expect(wordsOn(cardIn(chat))).toContain('A better title')
    await rachel.presses(await rachel.sends('event-cancelling', { event }), 'Cancel the event', { reason: 'Ill' })
    await works(chat)
    expect(cardIn(chat).fallbackText).toContain('Event cancelled')
    expect(buttonsOf(cardIn(chat))).toEqual([])
  })
})
