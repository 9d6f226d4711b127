import { deliveries } from '../../bot/delivery/deliveries'
import { channelLane } from '../../bot/domain/group-digest'
import { homeLane } from '../../bot/domain/peer-group'
import { channelId } from '../../bot/where'
import { buttonsOf, type Conversation, startConversation, type Talker, tenant, wordsOn } from '../support/conversation'
import { comes, holdsEvent } from '../support/events'
import { asks, at, groupOf, postedIn, sharesIn } from '../support/group-digest'
import { links, north, standingWords } from '../support/learning'
import { jobs } from '../support/settling'
import { pass } from '../support/submissions'

/** The weekly digest of a channel: its facilitators' to have, a new message each week; and home cards with what is new. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let tom: Talker

const here = { in: { channel: north } }
const of = { group: 'north', channel: channelId(tenant, north) }

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  for (const talker of [rachel, amina, tom]) await talker.opens()
  await groupOf(chat, 'north', [rachel, amina])
})
afterEach(() => chat.stop())

const posted = () => postedIn(chat).length

async function switchesOn(talker = rachel, inputs = {}) {
  const group = await talker.presses(await talker.says('groups'), 'Open')
  const form = await talker.presses(await talker.presses(group, 'Digest in channels'), 'Switch it on')
  return talker.presses(form, 'Switch it on', inputs)
}

test('is off until a facilitator switches it on', async () => {
  await asks(amina, 'north')
  await at(chat, '2026-11-24T09:00:00Z')
  expect(posted()).toBe(0)
  expect(wordsOn(await switchesOn())).toContain('Every Tuesday at 09:00 (UK time).')
  await asks(amina, 'north', { question: 'And this week?' })
  await at(chat, '2026-12-01T09:00:00Z')
  expect(posted()).toBe(1)
})

test('is a new message each week with news, at its day and hour, and none without', async () => {
  await switchesOn(rachel, { weekday: '4', time: '14:00' })
  await sharesIn(chat, amina)
  await asks(tom, 'north', { name: 'hidden' })
  await at(chat, '2026-11-24T09:00:00Z')
  await at(chat, '2026-11-26T13:59:00Z')
  expect(posted()).toBe(0)
  await at(chat, '2026-11-26T14:00:00Z')
  expect(wordsOn(postedIn(chat)[0])).toMatch(
    /^The week in this group\nGroup north\nNew learning\nMonthly calls[\s\S]*Questions without an answer\nWho has a template/,
  )
  expect(JSON.stringify(postedIn(chat))).not.toMatch(/Tom|Garland/)
  await at(chat, '2026-12-03T14:00:00Z')
  expect(posted()).toBe(1)
  pass(chat, 60_000)
  await sharesIn(chat, amina, { title: 'Of the third week' })
  await at(chat, '2026-12-10T14:00:00Z')
  expect(posted()).toBe(2)
  expect(wordsOn(postedIn(chat)[1])).not.toContain('Monthly calls')
})

test('a change of its day brings no second look in one week, and nothing is lost by it', async () => {
  await switchesOn()
  await at(chat, '2026-11-24T09:00:00Z')
  await asks(amina, 'north')
  const form = await rachel.sends('channel-digest', of)
  await rachel.presses(form, 'Save', { weekday: '4', time: '09:00' })
  await at(chat, '2026-11-26T09:00:00Z')
  expect(posted()).toBe(0)
  await at(chat, '2026-12-03T09:00:00Z')
  expect(posted()).toBe(1)
})

test('late it is posted within the day, and afterwards waits for the next week', async () => {
  await switchesOn()
  await asks(amina, 'north')
  await at(chat, '2026-11-24T19:00:00Z')
  await at(chat, '2026-11-25T09:00:00Z')
  expect(posted()).toBe(0)
  await at(chat, '2026-12-01T16:00:00Z')
  expect(posted()).toBe(1)
})

test('is switched off by facilitators in one press on it, and by nobody else', async () => {
  await switchesOn()
  await asks(amina, 'north')
  await at(chat, '2026-11-24T09:00:00Z')
  const [card] = postedIn(chat)
  for (const talker of [amina, tom]) {
    const answer = await talker.presses(card, 'Switch this off', {}, here)
    expect([answer.card, answer.words]).toEqual([undefined, 'Only its facilitators can do this.'])
  }
  for (const _ of [1, 2])
    expect(wordsOn(await rachel.presses(card, 'Switch this off', {}, here))).toContain('It is switched off.')
  await asks(amina, 'north')
  await at(chat, '2026-12-01T09:00:00Z')
  expect(posted()).toBe(1)
})

test('crafted presses of others, and of channels that are not of the group, change nothing', async () => {
  const time = { weekday: '2', time: '09:00' }
  for (const talker of [amina, tom])
    for (const verb of ['channel-digests', 'channel-digest', 'channel-digest-save', 'channel-digest-off']) {
      const data = verb === 'channel-digests' ? { group: 'north' } : of
      const fixed = verb === 'channel-digest-save' ? { ...data, revision: 0 } : data
      const answer = await talker.sends(verb, fixed, time, here)
      expect([answer.card, answer.words]).toEqual([undefined, 'Only its facilitators can do this.'])
    }
  const other = { ...of, channel: `${tenant}:19:other@thread.tacv2` }
  expect((await rachel.sends('channel-digest-save', { ...other, revision: 0 }, time)).words).toMatch(/not linked/)
  await asks(amina, 'north')
  await at(chat, '2026-11-24T09:00:00Z')
  expect(posted()).toBe(0)
})

test('a form that is sent twice is one, and an older one overwrites nothing', async () => {
  const form = await rachel.sends('channel-digest', of)
  const cards = await Promise.all(
    [1, 2].map(() => rachel.presses(form, 'Switch it on', { weekday: '3', time: '10:00' })),
  )
  for (const card of cards) expect(wordsOn(card)).toContain('Saved.')
  const late = await rachel.presses(form, 'Switch it on', { weekday: '5', time: '10:00' })
  expect(wordsOn(late)).toContain('It was changed meanwhile, so nothing was saved.')
  expect(wordsOn(late)).toContain('Rachel Osei')
  expect(wordsOn(await rachel.sends('channel-digests', { group: 'north' }))).toContain('Every Wednesday at 10:00')
})

test('is not posted where the channel is another group’s by then, nor for that group', async () => {
  await switchesOn()
  await asks(amina, 'north')
  await groupOf(chat, 'south', [rachel], { channels: [of.channel] })
  await links(chat, 'south', north)
  await asks(amina, 'south')
  await at(chat, '2026-11-24T09:00:00Z')
  expect(posted()).toBe(0)
  expect(wordsOn(await rachel.sends('channel-digests', { group: 'south' }))).toContain('It is switched off.')
})

test('what is pressed in it answers whoever is in the channel', async () => {
  await switchesOn()
  await sharesIn(chat, amina)
  await at(chat, '2026-11-24T09:00:00Z')
  const [card] = postedIn(chat)
  const open = buttonsOf(card!).find(({ title }) => title === 'Open')
  expect(open?.verb).toBe('learning')
  expect(wordsOn(await tom.presses(card, 'Open', {}, here))).toContain('Monthly calls kept the supplier honest')
})

test('one week is one lane, whatever comes again', async () => {
  await switchesOn()
  await asks(amina, 'north')
  await at(chat, '2026-11-24T09:00:00Z')
  for (const _ of [1, 2]) await chat.restart()
  await at(chat, '2026-11-24T12:00:00Z')
  expect(posted()).toBe(1)
  const lane = channelLane(of.channel, '2026-W48')
  expect(await chat.bot.services.notify.standing(lane)).toMatchObject([{ state: 'sent', to: of.channel }])
})

describe('the home card of a group', () => {
  beforeEach(async () => {
    const { notify } = chat.bot.services
    await notify.post({ lane: homeLane('north'), to: of.channel, kind: 'group-home', about: { group: 'north' } })
    await notify.idle()
  })
  const home = async () => {
    await jobs(chat)
    const all = chat.teams.sent.filter(
      ({ conversation, activity }) =>
        conversation === north && JSON.stringify(activity.attachments ?? []).includes('To ask me something here'),
    )
    return wordsOn(all.at(-1)?.activity.attachments?.[0]?.content as never)
  }

  test('names learning that was shared, in other words when they change, and not what was withdrawn', async () => {
    const learning = await sharesIn(chat, amina)
    expect(await home()).toContain('Learning  \nMonthly calls kept the supplier honest')
    await amina.presses(
      await amina.presses(await amina.sends('learning', { learning }), 'Change it'),
      'Save the change',
      { title: 'Weekly calls did it' },
    )
    expect(await home()).toContain('Learning  \nWeekly calls did it')
    await chat.bot.services.learning.change(learning, (one) => ({
      ...{ ...one, withdrawn: chat.clock.now.toISOString(), revision: one.revision + 1 },
    }))
    expect(await home()).not.toContain('Learning')
  })

  test('names events that are coming, and not when they are cancelled or over', async () => {
    const first = await holdsEvent(chat, rachel, { who: { channels: of.channel } })
    await holdsEvent(chat, rachel, {
      ...{ what: { title: 'The second' }, when: { day: '2026-12-01' }, who: { channels: of.channel } },
    })
    await comes(amina, first)
    expect(await home()).toContain('Key performance indicators that work, Monday 7 December 2026')
    await rachel.presses(await rachel.sends('event-cancelling', { event: first }), 'Cancel the event', {
      reason: 'Ill',
    })
    expect(await home()).not.toContain('Key performance')
    expect(await home()).toContain('The second')
    await at(chat, '2026-12-01T12:00:00Z')
    expect(await home()).not.toContain('The second')
  })

  test('names nobody who hides their council', async () => {
    const helen = chat.person('Helen Marsh', 'brackenshire.example')
    await helen.opens()
    await sharesIn(chat, helen, { shown: 'no' })
    expect(await home()).toContain('Monthly calls')
    expect(await home()).not.toMatch(/Helen|Brackenshire/)
    expect(await standingWords(chat, north)).not.toMatch(/Helen|Brackenshire/)
  })
})

test('that does not reach its channel is told to the facilitators once, and tried no more until it is switched on again', async () => {
  await switchesOn()
  await asks(amina, 'north')
  await at(chat, '2026-11-24T09:00:00Z')
  const { store } = chat.bot.services
  const [first] = (await store.list(deliveries, channelLane(of.channel, '2026-W48'))).items
  // As if Teams had said so, rather than taken it.
  await store.put(deliveries, { ...first!.value, state: 'not-installed' as const }, first!.version)
  expect(posted()).toBe(1)
  for (const day of ['2026-12-01', '2026-12-08', '2026-12-15']) {
    await asks(amina, 'north', { question: `And on ${day}?` })
    await at(chat, `${day}T09:00:00Z`)
  }
  expect(posted()).toBe(1)
  const told = rachel.received().filter((one) => one.activity.summary?.includes('does not reach the channel'))
  expect(told).toHaveLength(1)
  expect(wordsOn(await switchesOn())).toContain('Every Tuesday at 09:00 (UK time).')
  await asks(amina, 'north', { question: 'And now?' })
  await at(chat, '2026-12-22T09:00:00Z')
  expect(posted()).toBe(2)
})

test('is forgotten like other messages after 90 days, while cards that stand are not', async () => {
  await switchesOn()
  await asks(amina, 'north')
  const { notify, homes } = chat.bot.services
  await homes.showAndPost('north')
  await at(chat, '2026-11-24T09:00:00Z')
  const lane = channelLane(of.channel, '2026-W48')
  expect(await notify.standing(lane)).toMatchObject([{ state: 'sent' }])
  chat.clock.now = new Date('2027-02-23T09:00:00Z')
  expect(await notify.standing(lane)).toEqual([])
  expect(await notify.standing(homeLane('north'))).toHaveLength(1)
})
