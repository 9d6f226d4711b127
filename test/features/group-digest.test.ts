import { deliveries } from '../../bot/delivery/deliveries'
import { laneOf } from '../../bot/domain/group-digest'
import { questions } from '../../bot/domain/question'
import { channelId } from '../../bot/where'
import { type Conversation, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { comes, holdsEvent } from '../support/events'
import { asks, at, digestsTo, groupOf, joins, lastTo, sharesIn } from '../support/group-digest'
import { addGroup, north } from '../support/learning'
import { pass } from '../support/submissions'

/** The weekly digest of peer groups, to people: at their hour, when there is something, and never twice. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let tom: Talker
let helen: Talker

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helen = chat.person('Helen Marsh', 'brackenshire.example')
  for (const talker of [rachel, amina, tom, helen]) await talker.opens()
  await groupOf(chat, 'north', [rachel, amina, tom])
})
afterEach(() => chat.stop())

const counts = () => [amina, tom, helen].map((talker) => digestsTo(talker).length)
const endsIn = async (week: string) =>
  (await chat.bot.services.store.list(deliveries, laneOf(week))).items.map(({ value }) => [value.name, value.reason])

describe('what it has', () => {
  test('is what was shared and asked, events with theirs first, and who looks for help', async () => {
    await sharesIn(chat, amina)
    await asks(tom, 'north')
    pass(chat, -60_000)
    await asks(amina, 'north', { question: 'How do you end a contract early?', name: 'hidden' })
    const who = { channels: channelId(tenant, north) }
    await holdsEvent(chat, rachel, { what: { title: 'A week later' }, when: { day: '2026-11-30' }, who })
    const going = await holdsEvent(chat, rachel, { what: { title: 'Hers' }, when: { day: '2026-12-08' }, who })
    await joins(chat, helen, 'north')
    await comes(helen, going)
    await at(chat, '2026-11-24T08:59:00Z')
    expect(counts()).toEqual([0, 0, 0])
    await at(chat, '2026-11-24T09:00:00Z')
    expect(counts()).toEqual([1, 1, 1])
    expect(lastTo(helen)).toBe(
      [
        'Your groups this week',
        'Group north',
        'New learning',
        'Monthly calls kept the supplier honest',
        'The leisure supplier missed its targets for a year.',
        'Questions without an answer',
        'Who has a template for exit plans?',
        'Group north, asked on 23 November 2026',
        'How do you end a contract early?',
        'Group north, asked on 23 November 2026',
        'Events',
        'Hers',
        'Tuesday 8 December 2026, 10:00 to 11:30 (UK time). You are going.',
        'A week later',
        'Monday 30 November 2026, 10:00 to 11:30 (UK time)',
        'Who looks for help',
        `${chat.bot.services.content.plan.themes.find(({ id }) => id === 'value')!.title}  `,
        'Tom Garland, Alderbrook Borough Council (sample); 1 question without a name',
      ].join('\n'),
    )
  })

  test('is nothing of their own, of groups that they muted or left, and of closed groups', async () => {
    await asks(tom, 'north')
    await sharesIn(chat, tom)
    await chat.bot.services.groups.mute(amina.id, 'north', true)
    await addGroup(chat, 'south')
    for (const talker of [amina, helen]) await joins(chat, talker, 'south')
    await asks(rachel, 'south', { question: 'In a group that closes' })
    await chat.bot.services.groups.change('south', (one) => ({ ...one, closed: '2026-11-23T09:00:00.000Z' }))
    await at(chat, '2026-11-24T09:00:00Z')
    expect(counts()).toEqual([0, 0, 0])
    expect(digestsTo(rachel)).toHaveLength(1)
  })

  test('is not what has an answer, was withdrawn or taken down by then', async () => {
    const learning = await sharesIn(chat, amina)
    await sharesIn(chat, amina, { title: 'It stays' })
    await asks(amina, 'north', { question: 'Answered' })
    const [kept] = (await chat.bot.services.store.list(questions, 'north')).items
    await helen.sends(
      'question-answer-send',
      { group: 'north', question: kept!.value.id, key: 'k' },
      { answer: 'Like this.' },
    )
    await chat.bot.services.learning.change(learning, (one) => ({ ...one, withdrawn: '2026-11-23T09:00:00.000Z' }))
    await at(chat, '2026-11-24T09:00:00Z')
    expect(lastTo(tom)).toContain('It stays')
    expect(lastTo(tom)).not.toMatch(/Monthly calls|Questions without/)
  })

  test('names neither a hidden council nor who asked without a name', async () => {
    await sharesIn(chat, helen, { shown: 'no' })
    await asks(helen, 'north', { name: 'hidden' })
    await at(chat, '2026-11-24T09:00:00Z')
    for (const talker of [amina, tom, rachel]) {
      expect(lastTo(talker)).toContain('1 question without a name')
      expect(JSON.stringify(digestsTo(talker))).not.toMatch(/Helen|Brackenshire|brackenshire/)
    }
    expect(digestsTo(helen)).toEqual([])
  })

  test('has the help that is wanted in questions, and none of check-ins', async () => {
    await tom.presses(await tom.says('check in'), 'Send', {
      brag: 'green',
      progress: '40',
      confidence: '4',
      help: 'call',
    })
    await at(chat, '2026-11-24T09:00:00Z')
    expect(counts()).toEqual([0, 0, 0])
  })
})

describe('only when there is something', () => {
  test('nothing new is no message, and what was told is not new again', async () => {
    await at(chat, '2026-11-24T09:00:00Z')
    expect(counts()).toEqual([0, 0, 0])
    pass(chat, 3_600_000)
    await sharesIn(chat, amina)
    await at(chat, '2026-12-01T09:00:00Z')
    expect(counts()).toEqual([0, 1, 0])
    for (const day of ['2026-12-08', '2026-12-15']) await at(chat, `${day}T09:00:00Z`)
    expect(counts()).toEqual([0, 1, 0])
  })

  test('an old question that is still open stands beside news and sends nothing by itself', async () => {
    await asks(amina, 'north')
    await at(chat, '2026-11-24T09:00:00Z')
    await at(chat, '2026-12-01T09:00:00Z')
    expect(counts()).toEqual([0, 1, 0])
    await sharesIn(chat, amina)
    await at(chat, '2026-12-08T09:00:00Z')
    expect(counts()).toEqual([0, 2, 0])
    expect(lastTo(tom)).toContain('Who has a template for exit plans?')
  })

  test('what was shared after the hour comes with the next', async () => {
    await sharesIn(chat, amina)
    await at(chat, '2026-11-24T09:00:00Z')
    pass(chat, 60_000)
    await sharesIn(chat, amina, { title: 'After the hour' })
    await at(chat, '2026-12-01T09:00:00Z')
    expect(lastTo(tom)).toContain('After the hour')
    expect(lastTo(tom)).not.toContain('Monthly calls')
  })
})

describe('late', () => {
  test('it comes when the bot is back within the day', async () => {
    await sharesIn(chat, amina)
    await at(chat, '2026-11-24T17:30:00Z')
    expect(counts()).toEqual([0, 1, 0])
  })

  test('after the day it waits for the next week, and nothing of it is lost', async () => {
    await sharesIn(chat, amina)
    for (const instant of ['2026-11-24T18:00:00Z', '2026-11-25T09:00:00Z', '2026-11-30T09:00:00Z'])
      await at(chat, instant)
    expect(counts()).toEqual([0, 0, 0])
    pass(chat, 60_000)
    await sharesIn(chat, amina, { title: 'Of this week' })
    await at(chat, '2026-12-01T09:00:00Z')
    expect(lastTo(tom)).toContain('Of this week')
    expect(lastTo(tom)).toContain('Monthly calls')
  })

  test('what never reached somebody comes with the next', async () => {
    await sharesIn(chat, amina)
    await tom.leaves()
    await at(chat, '2026-11-24T09:00:00Z')
    expect(counts()).toEqual([0, 0, 0])
    await tom.opens()
    await sharesIn(chat, amina, { title: 'Of this week' })
    await at(chat, '2026-12-01T09:00:00Z')
    expect(lastTo(tom)).toContain('Of this week')
  })
})

describe('day and hour', () => {
  const chooses = async (talker: Talker, weekday: string, time: string) =>
    talker.presses(await talker.says('digest'), 'Save', { weekday, time })

  test('are theirs to choose, and a change brings no second one in a week', async () => {
    expect(wordsOn(await amina.says('digest'))).toContain('Your digest comes on Tuesday at 09:00 (UK time).')
    expect(wordsOn(await chooses(amina, '4', '15:00'))).toContain('Your digest comes on Thursday at 15:00 (UK time).')
    await asks(tom, 'north')
    await at(chat, '2026-11-24T09:00:00Z')
    await at(chat, '2026-11-26T14:59:00Z')
    expect(counts()).toEqual([0, 0, 0])
    await at(chat, '2026-11-26T15:00:00Z')
    expect(counts()).toEqual([1, 0, 0])
    await chooses(amina, '5', '08:00')
    await asks(tom, 'north')
    await at(chat, '2026-11-27T08:00:00Z')
    expect(counts()).toEqual([1, 0, 0])
    await at(chat, '2026-12-04T08:00:00Z')
    expect(counts()).toEqual([2, 0, 0])
  })

  test('are those that are offered', async () => {
    const wrong = [
      { weekday: '6', time: '09:00' },
      { weekday: '2', time: '03:00' },
      { weekday: '2', time: '🙂'.repeat(150) },
    ]
    for (const inputs of wrong)
      expect((await amina.sends('group-digest-save', { revision: 0 }, inputs)).words).toMatch(
        /^Choose (the day|the hour|a day and an hour)/,
      )
    expect((await amina.sends('group-digest-save', { revision: 0 }, wrong[1])).words).toBe(
      'Choose a day and an hour from those offered.',
    )
  })

  test('are saved once however often it is pressed, and an older card overwrites nothing', async () => {
    const old = await amina.says('digest')
    const cards = await Promise.all([1, 2, 3].map(() => amina.presses(old, 'Save', { weekday: '4', time: '15:00' })))
    for (const card of cards) expect(wordsOn(card)).toContain('Saved.')
    await chooses(amina, '3', '10:00')
    const late = await amina.presses(old, 'Save', { weekday: '4', time: '15:00' })
    expect(wordsOn(late)).toContain('nothing was saved')
    expect(wordsOn(late)).toContain('Wednesday at 10:00')
  })
})

describe('switched off', () => {
  test('in one press, and on again with the command', async () => {
    await sharesIn(chat, amina)
    await at(chat, '2026-11-24T09:00:00Z')
    for (const _ of [1, 2])
      expect(wordsOn(await tom.presses(digestsTo(tom)[0], 'Switch the digest off'))).toContain(
        'Your digest is switched off.',
      )
    await sharesIn(chat, amina, { title: 'While it is off' })
    await at(chat, '2026-12-01T09:00:00Z')
    expect(counts()).toEqual([0, 1, 0])
    const on = await tom.presses(await tom.says('digest'), 'Switch it on', { weekday: '2', time: '09:00' })
    expect(wordsOn(on)).toContain('Your digest comes on Tuesday at 09:00 (UK time).')
    await sharesIn(chat, amina, { title: 'Since it is on' })
    await at(chat, '2026-12-08T09:00:00Z')
    expect(counts()).toEqual([0, 2, 0])
  })

  test('between the making and the sending, it is not sent', async () => {
    await sharesIn(chat, amina)
    await tom.sends('group-digest-off', {})
    await at(chat, '2026-11-24T09:00:00Z')
    expect(await endsIn('2026-W48')).not.toContainEqual(['Tom Garland', expect.anything()])
  })

  test('a pause is honoured: nothing comes when it ends, and the next digest has what was new meanwhile', async () => {
    await sharesIn(chat, amina)
    await tom.presses(await tom.says('pause prompts'), 'Pause prompts', { until: '2026-11-25' })
    await at(chat, '2026-11-24T09:00:00Z')
    expect(counts()).toEqual([0, 0, 0])
    await at(chat, '2026-11-26T09:00:00Z')
    expect(counts()).toEqual([0, 0, 0])
    await sharesIn(chat, amina, { title: 'After the pause' })
    await at(chat, '2026-12-01T09:00:00Z')
    expect(counts()).toEqual([0, 1, 0])
    expect(lastTo(tom)).toContain('Monthly calls')
  })
})
