import { contacts } from '../../bot/domain/contact'
import type { Card } from '../../cards/card'
import { asks, checksIn, fine, owns, roundAt, summariesOf } from '../support/check-ins'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { jobs } from '../support/settling'
import { actor, councilOf, days, hours, pass } from '../support/submissions'

let chat: Conversation
let tom: Talker
let david: Talker
let rachel: Talker
let corin: Talker

beforeEach(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  david = chat.person('David Okonkwo', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  corin = chat.person('Corin Bell', 'programme.example')
  for (const talker of [tom, david, rachel, corin]) await talker.opens()
  await chat.bot.services.people.appoint(rachel.id, [councilOf(tom), councilOf(david)], actor(corin))
  await chat.bot.services.people.appoint(corin.id, ['sample-rushenford'], actor(rachel))
})
afterEach(() => chat.stop())

const round = (month: string, next: string) =>
  roundAt(`${month}-02T09:00:00.000Z`, `${next}-01T00:00:00.000Z`, `Round ${month}`)
const newest = (talker: Talker) => talker.received().at(-1)!.activity.attachments![0]!.content as Card
const welcome = 1
const council = 'sample-alderbrook'

describe('an alarm', () => {
  test('reaches the council’s connector at once, with the answer, why, and what to do', async () => {
    await owns(chat, tom, 'a', { title: 'Name an owner for each contract', brag: 'green', percent: 50 })
    await checksIn(tom, {
      brag: 'red',
      confidence: '2',
      help: 'call',
      stuck: 'No money',
      tags: 'finance',
      'brag-0': 'red',
    })
    await chat.bot.services.notify.idle()
    expect(summariesOf(corin)).toHaveLength(welcome)
    expect(summariesOf(rachel)).toHaveLength(welcome + 1)
    const words = wordsOn(newest(rachel))
    for (const said of [
      'Alderbrook Borough Council (sample)',
      'Tom Garland, November 2026',
      'The overall rating is red.',
      'An action turned red: Name an owner for each contract',
      'Confidence is 2 of 5.',
      'They ask for a call this week.',
      'Off track (red), 40% done, confidence 2 of 5',
      'No money (finance)',
      'Call me this week',
      'Agree the tiers, by 10 December 2026',
    ])
      expect(words).toContain(said)
    expect(buttonsOf(newest(rachel)).map((one) => one.title)).toEqual([
      'Send reply',
      'Open the plan',
      'See the trend',
      'Log a contact',
    ])
  })

  test('of a council without a connector reaches the administrators, and the card says who reads', async () => {
    const admin = '0a0a0a0a-0000-4000-8000-000000000001'
    const other = await startConversation({ env: { PROGRAMME_ADMINS: admin } })
    try {
      const officer = other.person('Tom Garland', 'alderbrook.example')
      const ada = other.person('Ada Min', 'elsewhere.example', { aadObjectId: admin })
      const eve = other.person('Eve Other', 'elsewhere.example')
      for (const talker of [officer, ada, eve]) await talker.opens()
      const form = await officer.says('check in')
      expect(wordsOn(form)).toContain('Read by the administrators of the programme and by the leads of your council')
      await officer.presses(form, 'Send', { ...fine, help: 'call' })
      await other.bot.services.notify.idle()
      expect(wordsOn(newest(ada))).toContain('They ask for a call this week.')
      expect(summariesOf(eve)).toHaveLength(welcome)
    } finally {
      await other.stop()
    }
  })

  test('is not raised where nothing is wrong', async () => {
    await checksIn(tom)
    await jobs(chat)
    expect(summariesOf(rachel)).toHaveLength(welcome)
  })

  test('is raised again only for reasons that are new', async () => {
    const sent = await checksIn(tom, { brag: 'red' })
    await tom.presses(await tom.presses(sent, 'Change it'), 'Send', { moved: 'Nothing new' })
    await jobs(chat)
    expect(summariesOf(rachel)).toHaveLength(welcome + 1)
    await tom.presses(await tom.says('check in'), 'Send', { confidence: '1' })
    await jobs(chat)
    expect(summariesOf(rachel)).toHaveLength(welcome + 2)
    expect(wordsOn(newest(rachel))).toContain('Confidence is 1 of 5.')
    expect(wordsOn(newest(rachel))).not.toContain('The overall rating is red.')
  })

  test('is answered back and forth, each message once, and all of it is kept', async () => {
    await checksIn(tom, { help: 'call' })
    await chat.bot.services.notify.idle()
    const alarm = newest(rachel)
    const sent = await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
    expect(wordsOn(sent)).toContain('Your reply is sent\nTo Tom Garland\nI call you at two.')
    await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
    expect(wordsOn(await rachel.presses(alarm, 'Send reply', { reply: 'Or three.' }))).toContain(
      'You had replied already',
    )
    await jobs(chat)
    expect(summariesOf(tom).filter((words) => words?.includes('wrote to you'))).toHaveLength(1)
    expect(wordsOn(newest(tom))).toBe(
      'A message from your connector\nRachel Osei\nAbout your check-in\nI call you at two.',
    )
    await tom.presses(newest(tom), 'Reply', { reply: 'Thank you.' })
    await jobs(chat)
    expect(wordsOn(newest(rachel))).toContain('Tom Garland\nAlderbrook Borough Council (sample)\nThank you.')
    await rachel.presses(newest(rachel), 'Reply', { reply: 'Speak then.' })
    await jobs(chat)
    expect(wordsOn(newest(tom))).toContain('Speak then.')
    const { items } = await chat.bot.services.store.list(contacts, council)
    expect(items.map(({ value }) => [value.note, value.told])).toEqual([
      ['I call you at two.', true],
      ['Thank you.', true],
      ['Speak then.', true],
    ])
  })

  test('is answered by nobody else: other officers and other connectors are refused', async () => {
    await checksIn(tom, { help: 'call' })
    await chat.bot.services.notify.idle()
    const alarm = newest(rachel)
    expect((await corin.presses(alarm, 'Send reply', { reply: 'x' })).words).toMatch('not one of your caseload')
    await rachel.presses(alarm, 'Send reply', { reply: 'I call you at two.' })
    await jobs(chat)
    const li = chat.person('Li Na Chen', 'alderbrook.example')
    await li.opens()
    expect((await li.presses(newest(tom), 'Reply', { reply: 'x' })).words).toBe('This message is not to you.')
    expect((await david.presses(newest(tom), 'Reply', { reply: 'x' })).words).toBe('This message is not to you.')
  })
})

test('a council of the caseload that does not take part is not listed, as it is not among the plans', async () => {
  const outside = chat.bot.services.content.register.councils.find(
    ({ id }) => !chat.bot.services.content.register.participates(id),
  )!
  await chat.bot.services.people.appoint(rachel.id, [council, outside.id], actor(corin))
  pass(chat, hours(1))
  for (const command of ['caseload', 'plan']) {
    const words = wordsOn(await rachel.says(command))
    expect(words).toContain('Alderbrook Borough Council (sample)')
    expect(words).not.toContain(chat.bot.services.content.register.nameOf(outside.id))
  }
  expect(wordsOn(await rachel.says('caseload'))).toContain('You look after one council.')
})

describe('missed rounds', () => {
  const close = async (one: ReturnType<typeof round>) => {
    await chat.bot.services.checkIns.close(council, one.id)
    await chat.bot.services.notify.idle()
  }

  test('the second in a row is told, with who was asked; then the third; each once', async () => {
    const rounds = [round('2026-08', '2026-09'), round('2026-09', '2026-10'), round('2026-10', '2026-11')]
    for (const one of rounds) await asks(chat, one, [tom])
    await close(rounds[0]!)
    expect(summariesOf(rachel)).toHaveLength(welcome)
    await close(rounds[1]!)
    await close(rounds[1]!)
    expect(summariesOf(rachel)).toHaveLength(welcome + 1)
    expect(wordsOn(newest(rachel))).toBe(
      [
        'A council is silent',
        'Alderbrook Borough Council (sample)',
        '2 check-in rounds in a row have no answer.',
        'The last of them: Round 2026-09',
        'Who was asked',
        'Tom Garland',
      ].join('\n'),
    )
    await close(rounds[2]!)
    expect(wordsOn(newest(rachel))).toContain('3 check-in rounds in a row have no answer.')
    expect(wordsOn(await rachel.says('caseload'))).toContain('3 rounds missed')
  })

  test('what closes at midnight is told when people are at work', async () => {
    const other = await startConversation({ env: { SEND_HOURS: '09:00-17:00' } })
    try {
      const officer = other.person('Tom Garland', 'alderbrook.example')
      const connector = other.person('Rachel Osei', 'programme.example')
      for (const talker of [officer, connector]) await talker.opens()
      const { checkIns, notify } = other.bot.services
      for (const one of [round('2026-09', '2026-10'), round('2026-10', '2026-11')]) {
        await asks(other, one, [officer])
        // A Saturday.
        other.clock.now = new Date('2026-11-28T00:00:00Z')
        await checkIns.close(council, one.id)
      }
      await notify.idle()
      expect(summariesOf(connector)).toHaveLength(welcome)
      other.clock.now = new Date('2026-11-30T09:00:00Z')
      await notify.sendDue()
      expect(wordsOn(newest(connector))).toContain('A council is silent')
    } finally {
      await other.stop()
    }
  })

  test('a round with an answer begins the count anew, and one that nobody knows is nothing', async () => {
    const [first, second, third] = [
      round('2026-09', '2026-10'),
      round('2026-10', '2026-11'),
      round('2026-11', '2026-12'),
    ]
    for (const one of [first, second, third]) await asks(chat, one, [tom])
    await close(first)
    await checksIn(tom)
    await close(third)
    await chat.bot.services.checkIns.close(council, 'none')
    expect(summariesOf(rachel)).toHaveLength(welcome)
  })

  test('a closed round takes nothing more', async () => {
    const now = round('2026-11', '2026-12')
    await asks(chat, now, [tom])
    const form = await tom.says('check in')
    await close(now)
    expect(wordsOn(await tom.presses(form, 'Send'))).toContain('That round is closed')
  })
})

describe('the caseload', () => {
  test('is in order of who needs one most, a line each, and leads on', async () => {
    await checksIn(tom, { brag: 'amber', confidence: '2', help: 'call' })
    await checksIn(david)
    pass(chat, days(3))
    const list = await rachel.says('caseload')
    expect(wordsOn(list)).toBe(
      [
        'My councils',
        'You look after 2 councils, the worst first.',
        'Alderbrook Borough Council (sample)',
        'Needs you:  ',
        'confidence 2 of 5, asks for a call',
        'At risk (amber), lowest confidence 2 of 5, last check-in 3 days ago',
        'November 2026: 1 of 1 answered',
        'Brackenshire County Council (sample)',
        'On track (green), lowest confidence 4 of 5, last check-in 3 days ago',
        'November 2026: 1 of 1 answered',
        'A digest of the week comes each Monday at 08:30, when there is something to say.',
      ]
        .join('\n')
        .replaceAll('November 2026: 1', 'November 2026 is open until the end of 30 November 2026: 1'),
    )
    expect(wordsOn(await rachel.presses(list, 'Trend'))).toContain('Check-ins, round by round')
  })

  test('says who has not checked in yet, and has six to a page', async () => {
    const all = chat.bot.services.content.sample!.councils.map(({ id }) => id)
    await chat.bot.services.people.appoint(rachel.id, all, actor(corin))
    const first = await rachel.says('my councils')
    expect(wordsOn(first)).toContain('Page 1 of 3')
    expect(wordsOn(first).match(/No check-in yet/g)).toHaveLength(6)
    const last = await rachel.presses(await rachel.presses(first, 'Next page'), 'Next page')
    expect(wordsOn(last).match(/No check-in yet/g)).toHaveLength(all.length - 12)
  })

  test('shows no other council', async () => {
    await checksIn(tom, { brag: 'red' })
    expect(wordsOn(await corin.says('caseload'))).not.toContain('Alderbrook')
  })
})

describe('contacts', () => {
  const log = (form: Answered, inputs = {}) =>
    rachel.presses(form, 'Save', {
      with: 'Tom Garland',
      how: 'call',
      note: 'Spoke of tiers',
      next: 'Send the tool',
      nextDay: '2026-12-01',
      ...inputs,
    })

  test('are kept once, and listed newest first to the council’s connectors', async () => {
    const form = await rachel.sends('contact-new', { council })
    const kept = await log(form)
    await log(form)
    pass(chat, hours(1))
    await log(await rachel.presses(kept, 'Log a contact'), { note: 'Spoke again', next: '', nextDay: '' })
    const list = await rachel.sends('contacts', { council, page: 0 })
    expect(wordsOn(list)).toBe(
      [
        'Contacts',
        'Alderbrook Borough Council (sample)',
        'Contacts: 2, the newest first',
        'Call  \nwith Tom Garland',
        'Spoke again',
        'Rachel Osei, 23 November 2026 at 10:00',
        'Call  \nwith Tom Garland',
        'Spoke of tiers',
        'Next step:  \nSend the tool, by 1 December 2026',
        'Rachel Osei, 23 November 2026 at 09:00',
      ].join('\n'),
    )
    expect((await corin.sends('contacts', { council, page: 0 })).words).toMatch('not one of your caseload')
  })

  test('need with whom, how and what', async () => {
    const form = await rachel.sends('contact-new', { council })
    expect((await log(form, { with: '', note: '', how: 'smoke' })).words).toBe(
      'With whom is missing. Choose how you spoke. What was said is missing.',
    )
  })
})

test('a message whose process died before it was told is told once by a job', async () => {
  const told = () => summariesOf(tom).filter((words) => words?.includes('wrote to you'))
  const by = actor(rachel)
  const message = { to: actor(tom), thread: 'alarm:x', place: 0 }
  const rest = { council, at: chat.clock.now.toISOString(), how: 'message', next: '', told: false } as const
  await chat.bot.services.store.put(contacts, { ...rest, id: 'alarm:x:0', by, with: 'Tom', note: 'Hello', message })
  await jobs(chat)
  await jobs(chat)
  expect(told()).toEqual(['Rachel Osei wrote to you: Hello'])
})

test('a reply to a connector who has moved on reaches those who look after the council now', async () => {
  await checksIn(tom, { help: 'call' })
  await chat.bot.services.notify.idle()
  await rachel.presses(newest(rachel), 'Send reply', { reply: 'At two.' })
  await jobs(chat)
  await chat.bot.services.people.appoint(rachel.id, [councilOf(david)], actor(corin))
  await chat.bot.services.people.appoint(corin.id, [council], actor(corin))
  await tom.presses(newest(tom), 'Reply', { reply: 'Thank you.' })
  await jobs(chat)
  expect(wordsOn(newest(corin))).toContain('Thank you.')
  expect(wordsOn(newest(rachel))).not.toContain('Thank you.')
  await corin.presses(newest(corin), 'Reply', { reply: 'I have taken over.' })
  await jobs(chat)
  expect(wordsOn(newest(tom))).toContain('Corin Bell\nAbout your check-in\nI have taken over.')
})
