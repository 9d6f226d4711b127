import { cpdRecords, feedback, feedbackGiven } from '../../bot/domain/event-records'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { comes, eventOf, holdsEvent, linkedGroup, northId, placesIn, toldOf } from '../support/events'
import { type OneDrive, startOneDrive } from '../support/one-drive'
import { cardsTo, goTo, works } from '../support/prompts'

/** Events from the publication on: lists, reminders, changes, cancellations, series, and what comes after. */

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

const summaries = (talker: Talker, start: string) =>
  cardsTo(talker).filter((card) => card.fallbackText.startsWith(start)).length
const changes = async (event: string, button: string, inputs: Readonly<Record<string, string>>) => {
  const form = await rachel.presses(await rachel.sends('event-manage', { event }), button)
  return rachel.presses(form, 'Save', inputs)
}
const cancels = async (event: string, inputs: Readonly<Record<string, string>> = {}) =>
  rachel.presses(await rachel.sends('event-cancelling', { event }), 'Cancel the event', {
    reason: 'I am ill.',
    ...inputs,
  })

describe('lists', () => {
  test('events shows what is coming in order, what I answered, and what I am going to; a host has theirs', async () => {
    const second = await holdsEvent(chat, rachel, { what: { title: 'Second' }, when: { day: '2026-12-08' } })
    const first = await holdsEvent(chat, rachel, { what: { title: 'First' } })
    await comes(amina, second)
    await comes(amina, first, 'no')
    const coming = wordsOn(await amina.says('events'))
    expect(coming.indexOf('First')).toBeLessThan(coming.indexOf('Second'))
    expect(coming).toContain('You are going')
    const mine = wordsOn(await amina.presses(await amina.says('events'), 'What I am going to'))
    expect([mine.includes('Second'), mine.includes('First')]).toEqual([true, false])
    expect(wordsOn(await rachel.sends('events-hosted', { page: 0 }))).toContain('Second')
  })

  test('what is over is among past events, and not among those that are coming', async () => {
    await holdsEvent(chat, rachel)
    chat.clock.now = new Date('2026-12-07T11:30:00Z')
    expect(wordsOn(await amina.says('events'))).not.toContain('Key performance')
    expect(wordsOn(await amina.presses(await amina.says('events'), 'Past events'))).toContain('Key performance')
  })

  test('more than a page is paged', async () => {
    for (const title of ['A', 'B', 'C', 'D', 'E']) await holdsEvent(chat, rachel, { what: { title: `Event ${title}` } })
    const first = await amina.says('events')
    expect(wordsOn(first)).toContain('Page 1 of 2')
    expect(wordsOn(await amina.presses(first, 'Next page'))).toContain('Page 2 of 2')
  })

  test('last year’s drafts for this year are still there', async () => {
    await holdsEvent(chat, rachel, { when: { day: '2027-01-11' } })
    chat.clock.now = new Date('2027-01-04T09:00:00Z')
    expect(wordsOn(await amina.says('events'))).toContain('11 January 2027, 10:00 to 11:30 (UK time)')
  })
})

describe('the calendar file', () => {
  let drive: OneDrive
  beforeEach(async () => {
    drive = await startOneDrive()
  })
  afterEach(() => drive.stop())
  const accept = (event: string) => ({
    ...{ type: 'fileUpload', action: 'accept', context: { kind: 'event', of: { event } } },
    uploadInfo: {
      ...{ uploadUrl: `${drive.url}/upload`, contentUrl: 'https://contoso-my.sharepoint.com/x.ics', name: 'x.ics' },
      ...{ uniqueId: 'file-1', fileType: 'ics' },
    },
  })
  const lines = () => drive.files.at(-1)!.text.replace(/\r\n /g, '').split('\r\n')

  test('has the instants, the id that stays, and a sequence that grows; a cancelled one says so', async () => {
    const event = await holdsEvent(chat, rachel, {
      what: { title: 'KPIs; "which"?', link: 'https://meet.example.org/kpi' },
      when: { day: '2027-06-07' },
    })
    await comes(amina, event)
    const card = await amina.sends('event', { event })
    await amina.presses(card, 'Add to my calendar')
    await amina.consents(accept(event))
    expect(lines()).toEqual(
      expect.arrayContaining([
        ...['DTSTART:20270607T090000Z', 'DTEND:20270607T103000Z', `UID:${event}@pioneer`, 'STATUS:CONFIRMED'],
        ...['SUMMARY:KPIs\\; "which"?', 'LOCATION:https://meet.example.org/kpi'],
      ]),
    )
    const before = lines().find((line) => line.startsWith('SEQUENCE'))
    await cancels(event)
    await amina.consents(accept(event))
    expect(lines()).toContain('STATUS:CANCELLED')
    expect(lines()).toContain(`UID:${event}@pioneer`)
    expect(lines().find((line) => line.startsWith('SEQUENCE'))).not.toBe(before)
  })

  test('whoever is not going has it without the link; whoever is not invited has none', async () => {
    const { region } = chat.bot.services.content.register.get('sample-alderbrook')!
    const event = await holdsEvent(chat, rachel, {
      what: { link: 'https://meet.example.org/kpi' },
      who: { reach: 'region', region },
    })
    await tom.consents(accept(event))
    expect(lines().join()).not.toContain('meet.example.org')
    expect((await helena.consents(accept(event))).words).toBe('You are not invited to this event.')
    expect(drive.files).toHaveLength(1)
  })
})

describe('reminders', () => {
  test('come the day and the hour before, once, to those who are going and to nobody else', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await comes(tom, event, 'maybe')
    await comes(helena, event)
    await goTo(chat, '2026-12-06T09:59:59Z')
    expect(await toldOf(chat, event, 'day')).toEqual([])
    await goTo(chat, '2026-12-06T10:00:00Z')
    await works(chat)
    expect(await toldOf(chat, event, 'day')).toEqual(['Amina Yusuf: sent', 'Helena Ost: sent'])
    await comes(helena, event, 'no')
    await goTo(chat, '2026-12-07T09:00:00Z')
    await works(chat)
    expect(await toldOf(chat, event, 'hour')).toEqual(['Amina Yusuf: sent'])
    expect([summaries(amina, 'Tomorrow'), summaries(amina, 'In one hour'), summaries(tom, 'Tomorrow')]).toEqual([
      1, 1, 0,
    ])
  })

  test('that could not be sent in time are not sent late: only the latest, and none once it has begun', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await goTo(chat, '2026-12-07T09:30:00Z')
    expect([summaries(amina, 'Tomorrow'), summaries(amina, 'In one hour')]).toEqual([0, 1])
    const late = await holdsEvent(chat, rachel, { what: { title: 'Late' }, when: { time: '14:00', until: '15:00' } })
    await comes(amina, late)
    await goTo(chat, '2026-12-07T14:00:00Z')
    expect(summaries(amina, 'In one hour')).toBe(1)
  })

  test('do not come for a time from which it was moved, and come for the new one', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await changes(event, 'Change when', { day: '2026-12-14' })
    await goTo(chat, '2026-12-07T09:00:00Z')
    expect([summaries(amina, 'Tomorrow'), summaries(amina, 'In one hour')]).toEqual([0, 0])
    await goTo(chat, '2026-12-13T10:00:00Z')
    expect(summaries(amina, 'Tomorrow')).toBe(1)
  })

  test('do not come to whoever has paused prompts', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await amina.sends('pause-until', {}, { until: '2026-12-20' })
    await goTo(chat, '2026-12-06T10:00:00Z')
    expect(await toldOf(chat, event, 'day')).toEqual(['Amina Yusuf: paused'])
  })
})

describe('changes and cancellations', () => {
  test('of time, place, title and link are told to all who answered, once each, and to nobody else', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await comes(tom, event, 'no')
    const saved = await changes(event, 'Change when', { time: '09:30' })
    expect(wordsOn(saved)).toContain('Saved. All who answered are told.')
    await works(chat)
    await works(chat)
    expect(await toldOf(chat, event, 'changed')).toEqual(['Amina Yusuf: sent', 'Tom Garland: sent'])
    const told = cardsTo(amina).filter((card) => card.fallbackText.startsWith('An event has changed'))
    expect(told).toHaveLength(1)
    expect(wordsOn(told[0])).toContain('Changed: the time. This is how it is now.')
    expect(wordsOn(told[0])).toContain('09:30 to 11:30')
  })

  test('one right after another are told together, and what was told is not told again', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await changes(event, 'Change when', { time: '09:30' })
    await changes(event, 'Change what', { place: 'Room 2' })
    await works(chat)
    await changes(event, 'Change what', { title: 'Another title' })
    await works(chat)
    const told = cardsTo(amina).filter((card) => card.fallbackText.startsWith('An event has changed'))
    expect(told.map((card) => wordsOn(card).match(/Changed: .*?\./)?.[0])).toEqual([
      'Changed: the time and the place.',
      'Changed: the title.',
    ])
  })

  test('one that could not be sent gives way to the newer, which says what both were; who had the first hears the second alone', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await comes(tom, event)
    chat.teams.answers.push({ status: 429, headers: { 'retry-after': '30' } })
    await changes(event, 'Change when', { time: '09:30' })
    await works(chat)
    const first = await toldOf(chat, event, 'changed')
    expect(first.map((one) => one.split(': ')[1]).toSorted()).toEqual(['sent', 'waiting'])
    await changes(event, 'Change what', { title: 'Another title' })
    await works(chat)
    chat.clock.now = new Date(chat.clock.now.getTime() + 60_000)
    await works(chat)
    const told = (talker: Talker) =>
      cardsTo(talker)
        .filter((card) => card.fallbackText.startsWith('An event has changed'))
        .map((card) => wordsOn(card).match(/Changed: .*?\./)?.[0])
    const [late, intime] = first.includes('Amina Yusuf: waiting') ? [amina, tom] : [tom, amina]
    expect(told(late)).toEqual(['Changed: the time and the title.'])
    expect(told(intime)).toEqual(['Changed: the time.', 'Changed: the title.'])
    expect((await toldOf(chat, event, 'changed')).filter((one) => one.endsWith('unneeded'))).toHaveLength(1)
  })

  test('changed back before anybody was told, it is no news; beside something else, that alone is told', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    const { title } = await eventOf(chat, event)
    await changes(event, 'Change what', { title: 'Another title' })
    expect(wordsOn(await changes(event, 'Change what', { title }))).not.toContain('All who answered are told')
    await works(chat)
    expect(await toldOf(chat, event, 'changed')).toEqual([])
    await changes(event, 'Change what', { title: 'Another title' })
    await changes(event, 'Change when', { time: '09:30' })
    await changes(event, 'Change what', { title })
    await works(chat)
    const told = cardsTo(amina).filter((card) => card.fallbackText.startsWith('An event has changed'))
    expect(told.map((card) => wordsOn(card).match(/Changed: .*?\./)?.[0])).toEqual(['Changed: the time.'])
  })

  test('once it is over nobody is told, neither of what is corrected nor of what could not be sent before', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    chat.teams.answers.push({ status: 429, headers: { 'retry-after': '30' } })
    chat.clock.now = new Date('2026-12-07T11:29:50Z')
    await changes(event, 'Change what', { place: 'Room 2' })
    await works(chat)
    await goTo(chat, '2026-12-07T11:31:00Z')
    expect(await toldOf(chat, event, 'changed')).toEqual(['Amina Yusuf: unneeded'])
    const form = await rachel.sends('event-step', { event, step: 'what' })
    const saved = await rachel.presses(form, 'Save', { title: 'Corrected' })
    await works(chat)
    expect(wordsOn(saved)).toContain('Corrected')
    expect(wordsOn(saved)).not.toContain('All who answered are told')
    expect(await toldOf(chat, event, 'changed')).toEqual(['Amina Yusuf: unneeded'])
    expect(summaries(amina, 'An event has changed')).toBe(0)
  })

  test('of the description nobody is told', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await changes(event, 'Change what', { description: 'Longer words' })
    await works(chat)
    expect(await toldOf(chat, event, 'changed')).toEqual([])
    expect(wordsOn(await amina.sends('event', { event }))).toContain('Longer words')
  })

  test('cancelled, all who answered are told why, once, however often it is pressed; nobody is reminded', async () => {
    const event = await holdsEvent(chat, rachel)
    await comes(amina, event)
    await comes(tom, event, 'maybe')
    const ask = await rachel.sends('event-cancelling', { event })
    expect(wordsOn(ask)).toContain('2 people have answered, and would be told.')
    await Promise.all([1, 2, 3].map(() => rachel.presses(ask, 'Cancel the event', { reason: 'I am ill.' })))
    await works(chat)
    await works(chat)
    expect(await toldOf(chat, event, 'cancelled')).toEqual(['Amina Yusuf: sent', 'Tom Garland: sent'])
    expect(wordsOn(cardsTo(amina).findLast((card) => card.fallbackText.startsWith('An event is cancelled')))).toContain(
      'I am ill.',
    )
    await goTo(chat, '2026-12-07T09:00:00Z')
    expect(await toldOf(chat, event, 'hour')).toEqual([])
    expect((await eventOf(chat, event)).trail.filter(({ did }) => did.startsWith('cancelled'))).toHaveLength(1)
  })

  test('an invitation that waits for working hours does not come after a cancellation, nor to whoever has answered', async () => {
    await chat.stop()
    chat = await startConversation({ env: { SEND_HOURS: '08:00-18:00' } })
    chat.clock.now = new Date('2026-11-22T10:00:00Z')
    for (const one of [rachel, amina, tom, helena]) chat.teams.add(one.member)
    rachel = chat.person('Rachel Osei', 'programme.example')
    amina = chat.person('Amina Yusuf', 'alderbrook.example')
    tom = chat.person('Tom Garland', 'alderbrook.example')
    for (const one of [rachel, amina, tom]) await one.opens()
    const first = await holdsEvent(chat, rachel)
    const second = await holdsEvent(chat, rachel, { what: { title: 'Second' } })
    expect(await toldOf(chat, first, 'invite')).toEqual(['Amina Yusuf: waiting', 'Tom Garland: waiting'])
    await cancels(first)
    await comes(tom, second)
    await goTo(chat, '2026-11-23T08:00:00Z')
    expect(await toldOf(chat, first, 'invite')).toEqual(['Amina Yusuf: unneeded', 'Tom Garland: unneeded'])
    expect(await toldOf(chat, second, 'invite')).toEqual(['Amina Yusuf: sent', 'Tom Garland: unneeded'])
  })
})

describe('a series', () => {
  const weekly = { what: { title: 'Drop-in' }, when: { repeats: 'weekly', times: '4' } }

  test('is there at once; people hear of later ones a fortnight before, and of each once', async () => {
    const first = await holdsEvent(chat, rachel, weekly)
    expect(wordsOn(await amina.says('events'))).toContain('Webinar, Part 4 of 4')
    expect(await toldOf(chat, first, 'invite')).toEqual(['Amina Yusuf: sent', 'Helena Ost: sent', 'Tom Garland: sent'])
    expect(await toldOf(chat, `${first}-3`, 'invite')).toEqual([])
    await goTo(chat, '2026-12-07T10:00:00Z')
    expect(await toldOf(chat, `${first}-3`, 'invite')).toEqual([
      'Amina Yusuf: sent',
      'Helena Ost: sent',
      'Tom Garland: sent',
    ])
    expect(await toldOf(chat, `${first}-4`, 'invite')).toEqual([])
  })

  test('a later one that is moved is told of a fortnight before its new day, or at once', async () => {
    const first = await holdsEvent(chat, rachel, { ...weekly, when: { repeats: 'weekly', times: '6' } })
    await changes(`${first}-6`, 'Change when', { day: '2026-12-02' })
    await works(chat)
    expect(await toldOf(chat, `${first}-6`, 'invite')).toHaveLength(3)
    await changes(`${first}-5`, 'Change when', { day: '2027-01-11' })
    await goTo(chat, '2026-12-28T09:59:00Z')
    expect(await toldOf(chat, `${first}-5`, 'invite')).toEqual([])
    await goTo(chat, '2026-12-28T10:00:00Z')
    expect(await toldOf(chat, `${first}-5`, 'invite')).toHaveLength(3)
  })

  test('later ones are posted where the channel is still linked, and nowhere else', async () => {
    await linkedGroup(chat, rachel)
    await linkedGroup(chat, rachel, { channel: '19:south@thread.tacv2', id: 'south' })
    const both = `${northId},${northId.replace('north', 'south')}`
    const first = await holdsEvent(chat, rachel, { ...weekly, who: { channels: both } })
    expect(await chat.bot.services.notify.standing(`event-post:${first}`)).toHaveLength(2)
    await chat.bot.services.channels.unlink(northId, 'north')
    await goTo(chat, '2026-12-07T10:00:00Z')
    const posted = await chat.bot.services.notify.standing(`event-post:${first}-3`)
    expect(posted.map(({ to, state }) => [to, state])).toEqual([[northId.replace('north', 'south'), 'sent']])
  })

  test('is made once when publishing is pressed twice and the job runs besides', async () => {
    await holdsEvent(chat, rachel, weekly)
    await works(chat)
    expect(await chat.bot.services.events.recent()).toHaveLength(4)
  })

  test('one is cancelled, or it and those after it', async () => {
    const first = await holdsEvent(chat, rachel, weekly)
    await comes(amina, `${first}-4`)
    await cancels(`${first}-2`)
    const states = async () => (await chat.bot.services.events.recent()).map(({ state }) => state)
    expect(await states()).toEqual(['published', 'cancelled', 'published', 'published'])
    await cancels(`${first}-3`, { which: 'following' })
    expect(await states()).toEqual(['published', 'cancelled', 'cancelled', 'cancelled'])
    await works(chat)
    expect(await toldOf(chat, `${first}-4`, 'cancelled')).toEqual(['Amina Yusuf: sent'])
  })
})

describe('afterwards', () => {
  const over = '2026-12-07T11:30:00Z'
  let event: string
  beforeEach(async () => {
    event = await holdsEvent(chat, rachel, { when: { cpd: '1.5' } })
    await comes(amina, event)
    await comes(helena, event)
    await comes(tom, event, 'maybe')
    await goTo(chat, over)
  })
  const attends = async (...people: Talker[]) => {
    const form = await rachel.sends('event-attendance', { event, page: 0 })
    return rachel.presses(form, 'Save', { people: people.map(({ id }) => id).join(',') })
  }
  const cpdOf = async (talker: Talker) => (await chat.bot.services.store.list(cpdRecords, talker.id)).items

  test('the host and those who were going are asked, once', async () => {
    await works(chat)
    expect(await toldOf(chat, event, 'host')).toEqual(['Rachel Osei: sent'])
    expect(await toldOf(chat, event, 'after')).toEqual(['Amina Yusuf: sent', 'Helena Ost: sent'])
  })

  test('CPD is kept for those who came, and for nobody else; it follows a correction', async () => {
    expect(wordsOn(await attends(amina, tom))).toContain('Saved.')
    expect(wordsOn(await amina.says('my cpd'))).toContain('1.5 hours at 1 event, the newest first.')
    expect(wordsOn(await tom.says('my cpd'))).toContain('7 December 2026: 1.5 hours. Webinar, held by Rachel Osei.')
    expect(await cpdOf(helena)).toEqual([])
    await attends(helena)
    expect([await cpdOf(amina), await cpdOf(tom)]).toEqual([[], []])
    expect(await cpdOf(helena)).toHaveLength(1)
  })

  test('hours that are corrected later are corrected for those who came', async () => {
    await attends(amina)
    const form = await rachel.sends('event-step', { event, step: 'when' })
    await rachel.presses(form, 'Save', { cpd: '2' })
    await works(chat)
    expect((await cpdOf(amina))[0]?.value.minutes).toBe(120)
  })

  test('pressed three times at once it is said once; an older card does not undo what was said since', async () => {
    const form = await rachel.sends('event-attendance', { event, page: 0 })
    await Promise.all([1, 2, 3].map(() => rachel.presses(form, 'Save', { people: amina.id })))
    expect((await chat.bot.services.events.placesOf(event))!.checked).toBe(1)
    const late = await rachel.presses(form, 'Save', { people: tom.id })
    expect(wordsOn(late)).toContain('It changed meanwhile')
    expect(await cpdOf(tom)).toEqual([])
  })

  test('nobody who did not answer can be made to have come', async () => {
    const stranger = chat.person('Sam Okoro', 'alderbrook.example')
    await stranger.opens()
    await attends(amina, stranger)
    expect(await cpdOf(stranger)).toEqual([])
    expect(await placesIn(chat, event)).not.toHaveProperty('Sam Okoro')
  })

  test('somebody who never answered is found by council and name, and has their CPD kept', async () => {
    const sam = chat.person('Sam Ökoro', 'alderbrook.example')
    await sam.opens()
    const form = await rachel.presses(await rachel.sends('event-attendance', { event, page: 0 }), 'Somebody else came')
    const none = await rachel.presses(form, 'Look for them', { council: 'Larkenfield', name: 'sam' })
    expect(wordsOn(none)).toContain('No council that was invited')
    const several = await rachel.presses(form, 'Look for them', { council: 'council', name: 'sam' })
    expect(wordsOn(several)).toContain('Several councils have that in their name')
    const nobody = await rachel.presses(form, 'Look for them', { council: 'alderbrook', name: 'zed' })
    expect(wordsOn(nobody)).toContain('Nobody of that name')
    const found = await rachel.presses(form, 'Look for them', { council: 'alderbrook', name: 'oko' })
    expect(JSON.stringify(found.card)).toContain('Sam Ökoro')
    expect(JSON.stringify(found.card)).not.toMatch(/Amina|Tom Garland|@alderbrook/)
    await Promise.all([1, 2, 3].map(() => rachel.presses(found, 'They were there', { people: sam.id })))
    expect((await chat.bot.services.events.placesOf(event))!.checked).toBe(1)
    expect((await cpdOf(sam))[0]?.value.minutes).toBe(90)
    expect(wordsOn(await sam.sends('event', { event }))).toContain('You were there')
    expect(wordsOn(await rachel.sends('event-answers', { event, page: 0 }))).toContain('Came without an answer')
    expect(wordsOn(await sam.sends('event-feedback-form', { event }))).toContain('What did you make of it?')
  })

  test('what the host has said of somebody is not undone by an older card', async () => {
    await attends(amina)
    const stale = await rachel.sends('event-walk-in-save', { event, of: 'sample-alderbrook' }, { people: tom.id })
    expect(stale.words).toContain('You said before who came, and not Tom Garland.')
    expect(await cpdOf(tom)).toEqual([])
    const older = await rachel.sends('event-came', { event, page: 0, checked: 0 }, { people: '' })
    expect(wordsOn(older)).toContain('It changed meanwhile')
    expect(await cpdOf(amina)).toHaveLength(1)
  })

  test('nobody is made to have come who is not of the council, or by whom it is not', async () => {
    const sam = chat.person('Sam Okoro', 'alderbrook.example')
    await sam.opens()
    const data = { event, of: 'sample-brackenshire' }
    expect((await rachel.sends('event-walk-in-save', data, { people: sam.id })).words).toBe(
      'Tick those who were there.',
    )
    const far = { ...data, of: 'sample-nowhere' }
    expect((await rachel.sends('event-walk-in-save', far, { people: sam.id })).words).toContain('was not invited')
    const grace = chat.person('Grace Bello', 'programme.example')
    await grace.opens()
    const own = { ...data, of: 'sample-alderbrook' }
    for (const one of [grace, amina])
      expect((await one.sends('event-walk-in-save', own, { people: sam.id })).card).toBeUndefined()
    expect(await cpdOf(sam)).toEqual([])
  })

  test('feedback is kept without the person and in no order of time, once each', async () => {
    await attends(amina, helena, tom)
    const say = async (talker: Talker, useful: string, words: string) => {
      const form = await talker.sends('event-feedback-form', { event })
      return Promise.all([1, 2, 3].map(() => talker.presses(form, 'Send', { useful, words })))
    }
    await say(tom, '5', 'Shorter')
    await say(amina, '2', 'More time')
    await say(helena, '5', '')
    const { store } = chat.bot.services
    const [kept] = (await store.list(feedback, `event-feedback:${event}`)).items
    expect(kept!.value).toEqual({
      event,
      answers: [
        { useful: 2, words: 'More time' },
        { useful: 5, words: '' },
        { useful: 5, words: 'Shorter' },
      ],
    })
    const [given] = (await store.list(feedbackGiven, `event-given:${event}`)).items
    expect(given!.value.people).toEqual([amina.id, helena.id, tom.id].toSorted())
    expect(JSON.stringify(given)).not.toMatch(/Shorter|useful/)
    chat.clock.now = new Date('2026-12-14T11:30:00Z')
    const read = wordsOn(await rachel.sends('event-feedback-read', { event }))
    expect(read).toContain('What 3 people said.')
    expect(read).toContain('Shorter')
    expect(read).not.toMatch(/Amina|Tom|Helena/)
  })

  test('whoever was not there is not asked what they make of it', async () => {
    const words = 'Only those who were at an event are asked what they make of it.'
    expect((await tom.sends('event-feedback', { event }, { useful: '1' })).words).toBe(words)
    await attends(helena)
    expect((await amina.sends('event-feedback', { event }, { useful: '1' })).words).toBe(words)
  })

  test('recording and slides are told to all who were invited, once, and stand on the card', async () => {
    const form = await rachel.sends('event-material-form', { event })
    expect((await rachel.presses(form, 'Save and tell', { recording: 'http://x.example' })).words).toContain('https://')
    const saved = { recording: 'https://video.example.org/kpi', slides: 'https://files.example.org/kpi.pdf' }
    await Promise.all([1, 2, 3].map(() => rachel.presses(form, 'Save and tell', saved)))
    await works(chat)
    await works(chat)
    expect(await toldOf(chat, event, 'material')).toEqual([
      'Amina Yusuf: sent',
      'Helena Ost: sent',
      'Tom Garland: sent',
    ])
    const opened = JSON.stringify((await amina.sends('event', { event })).card)
    expect(opened).toContain('https://video.example.org/kpi')
    expect(opened).toContain('https://files.example.org/kpi.pdf')
  })

  test('before it is over nobody says who came', async () => {
    const next = await holdsEvent(chat, rachel, { what: { title: 'Next' }, when: { day: '2026-12-14' } })
    const words = 'This is for events that took place and are over.'
    expect((await rachel.sends('event-attendance', { event: next, page: 0 })).words).toBe(words)
    expect((await rachel.sends('event-came', { event: next, page: 0, checked: 0 }, { people: '' })).words).toBe(words)
    const titles = buttonsOf((await rachel.sends('event-manage', { event: next })).card!).map((one) => one.title)
    expect(titles).not.toContain('Say who came')
  })
})
