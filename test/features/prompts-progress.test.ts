import { checksIn } from '../support/check-ins'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { confirms, later, occurrencesOf, promptsTo, works, writes } from '../support/prompts'
import { hours } from '../support/submissions'

/** What has become of a prompt: live, in counts and words, and what the author can do about it. */

const names = ['Amina Yusuf', 'Tom Garland', 'Pia Quist', 'Ned Moss', 'Una Reid']

let chat: Conversation
let officers: readonly Talker[]
let amina: Talker
let rachel: Talker

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  officers = names.map((name) => chat.person(name, 'alderbrook.example'))
  amina = officers[0]!
  for (const talker of [rachel, ...officers]) await talker.opens()
})
afterEach(() => chat.stop())

const refused = (code: string) => ({ status: 403, body: { error: { code } } })
const busy = { status: 429, body: { error: { code: 'Throttled' } }, headers: { 'retry-after': '600' } }
const progress = async () => {
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  return rachel.presses(open, 'Progress', {}, { message: 'progress-2' })
}
/** `13 sent` as the card says it, a line each. */
const countsOn = (words: string): string[] =>
  words
    .replace(/(\d+) {2}\n/g, '$1 ')
    .split('\n')
    .filter((line) => /^\d+ [a-z]/.test(line))
const summaries = (talker: Talker) => promptsTo(talker).length

test('each way in which people are not reached is shown apart, and who they are', async () => {
  await officers[4]!.leaves()
  const preview = await writes(rachel)
  chat.teams.answers.push(refused('ConversationBlockedByUser'), refused('BotDisabledByAdmin'), busy, { status: 400 })
  await confirms(rachel, preview, '')
  await works(chat)
  const words = wordsOn(await progress())
  expect(countsOn(words)).toEqual([
    '5 people in all',
    '0 sent',
    '0 answered',
    '1 throttled, still trying: Teams is busy',
    '1 not sent: they have blocked Pioneer',
    '1 not sent: they have not opened Pioneer, or have removed it',
    '1 not sent: switched off by an administrator of their organisation',
    '1 not sent: Teams did not take it',
  ])
  const council = 'Alderbrook Borough Council (sample)'
  for (const why of [
    'has blocked Pioneer',
    'has not opened Pioneer, or has removed it',
    'their organisation has switched Pioneer off',
    'Teams did not take it (400)',
  ])
    expect(words).toContain(`${council}: ${why}`)
  await later(chat, 600_000)
  expect(countsOn(wordsOn(await progress()))).toContain('1 sent')
})

test('a roster in which the bot is not counts as not installed', async () => {
  const preview = await writes(rachel)
  chat.teams.answers.push(refused('BotNotInConversationRoster'))
  await confirms(rachel, preview, '')
  await works(chat)
  expect(countsOn(wordsOn(await progress()))).toContain('1 not sent: they have not opened Pioneer, or have removed it')
})

test('sending again reaches those alone who were not reached, once a press', async () => {
  const preview = await writes(rachel)
  chat.teams.answers.push(refused('ConversationBlockedByUser'), refused('BotDisabledByAdmin'))
  await confirms(rachel, preview, '')
  await works(chat)
  expect(officers.map(summaries).toSorted()).toEqual([0, 0, 1, 1, 1])
  const card = await progress()
  const first = await rachel.presses(card, 'Send again to those not reached')
  expect(wordsOn(first)).toContain('sent to again')
  await rachel.presses(card, 'Send again to those not reached')
  await works(chat)
  expect(officers.map(summaries)).toEqual([1, 1, 1, 1, 1])
  expect((await occurrencesOf(chat, rachel))[0]).toMatchObject({ again: 1, againDone: 1 })
  await rachel.presses(card, 'Send again to those not reached')
  await works(chat)
  expect((await occurrencesOf(chat, rachel))[0]!.again).toBe(1)
  expect(JSON.stringify((await progress()).card)).not.toContain('Send again')
})

test('answers, whole and half-done, show by themselves on the message that was pressed', async () => {
  await confirms(rachel, await writes(rachel), 'the-message')
  await works(chat)
  await later(chat, 10_000)
  const shown = () =>
    rachel
      .received()
      .filter((one) => one.edits === 'the-message')
      .map((one) => one.activity.summary)
  expect(shown().at(-1)).toBe('Check-in: 5 of 5 sent, 0 answered')
  await checksIn(amina)
  await officers[1]!.presses(await officers[1]!.says('check in'), 'Save for later', { moved: 'Begun' })
  await later(chat, 60_000)
  expect(shown().at(-1)).toBe('Check-in: 5 of 5 sent, 1 answered')
  expect(countsOn(wordsOn(await progress()))).toContain('1 partly answered: begun and not sent')
  const many = shown().length
  await later(chat, hours(2))
  expect(shown()).toHaveLength(many)
})

test('an answer counts at once on the list of prompts too', async () => {
  await confirms(rachel, await writes(rachel), '')
  await works(chat)
  await checksIn(amina)
  expect(wordsOn(await rachel.says('prompts'))).toContain('5 of 5 people sent, 1 answered')
})

test.each(['The prompt', 'Who has not answered'])(
  'a message in which its connector has gone on to “%s” is left alone, until it shows the progress again',
  async (button) => {
    const card = await confirms(rachel, await writes(rachel), 'the-message')
    await works(chat)
    await later(chat, 10_000)
    const edits = () => rachel.received().filter((one) => one.edits === 'the-message').length
    const here = { message: 'the-message' }
    const elsewhere = await rachel.presses(await progress(), button, {}, here)
    const before = edits()
    await checksIn(amina)
    await later(chat, 61_000)
    expect(edits()).toBe(before)
    const back = button === 'The prompt' ? 'Progress' : 'Back to the progress'
    await rachel.presses(elsewhere, back, {}, here)
    await checksIn(officers[1]!)
    await later(chat, 61_000)
    expect(edits()).toBe(before + 1)
    // Another message that shows it goes on.
    await rachel.presses(card, 'The prompt', {}, { message: 'another' })
    await checksIn(officers[2]!)
    await later(chat, 61_000)
    expect(edits()).toBe(before + 2)
  },
)

test('a card that is refreshed only reads', async () => {
  await confirms(rachel, await writes(rachel))
  await works(chat)
  const card = (await progress()).card!
  const before = await occurrencesOf(chat, rachel)
  const { verb, data } = card.refresh!.action as unknown as { verb: string; data: { fixed: unknown } }
  const again = await rachel.sends(verb, data.fixed, {}, { automatic: true, message: 'another' })
  expect(again.card?.fallbackText).toBe(card.fallbackText)
  expect(await occurrencesOf(chat, rachel)).toEqual(before)
})

test('of councils only those that were asked are listed, the one with the most silence first', async () => {
  const [helena, david] = ['Helena Ost', 'David Okonkwo'].map((name) => chat.person(name, 'brackenshire.example'))
  for (const talker of [helena!, david!]) await talker.opens()
  await confirms(rachel, await writes(rachel))
  await works(chat)
  const shown = async () => {
    const words = wordsOn(await rachel.presses(await progress(), 'Who has not answered'))
    return words.split('\n').filter((line) => /Council \(sample\)|\d answered$/.test(line))
  }
  const [alderbrook, brackenshire] = ['sample-alderbrook', 'sample-brackenshire'].map(
    chat.bot.services.content.register.nameOf,
  )
  expect(await shown()).toEqual([alderbrook, '0 of 5 answered', brackenshire, '0 of 2 answered'])
  for (const officer of officers.slice(0, 4)) await checksIn(officer)
  expect(await shown()).toEqual([brackenshire, '0 of 2 answered', alderbrook, '4 of 5 answered'])
})

test('those who have not answered are named by council', async () => {
  await confirms(rachel, await writes(rachel))
  await works(chat)
  await checksIn(amina)
  await officers[1]!.presses(await officers[1]!.says('check in'), 'Save for later', { moved: 'Begun' })
  const card = await progress()
  const silent = wordsOn(await rachel.presses(card, 'Who has not answered'))
  expect(silent).toContain('1 of 5 answered')
  expect(silent).toContain('Ned Moss, Pia Quist, Tom Garland (has begun) and Una Reid')
  expect(silent).not.toContain('Amina')
})

test('cancelled in the middle, what waits is not sent and there are no reminders; what was sent stays', async () => {
  const preview = await writes(rachel, { times: { closing: '2026-12-04', reminders: '3' } })
  chat.teams.answers.push(busy, busy)
  await confirms(rachel, preview, '')
  await works(chat)
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  const asked = await rachel.presses(open, 'Cancel')
  expect(wordsOn(asked)).toContain('Messages not sent yet: 2')
  await rachel.presses(asked, 'Yes, cancel it')
  await rachel.presses(asked, 'Yes, cancel it')
  await works(chat)
  const [one] = await occurrencesOf(chat, rachel)
  const lane = await chat.bot.services.notify.laneOf(`prompt:${one!.id}`)
  expect(lane.map(({ state, reason }) => [state, reason]).toSorted()).toEqual([
    ...Array(3).fill(['sent', undefined]),
    ...Array(2).fill(['unneeded', 'the prompt was cancelled']),
  ])
  await later(chat, hours(24 * 14))
  expect(officers.map(summaries).toSorted()).toEqual([0, 0, 1, 1, 1])
  expect(wordsOn(await rachel.says('prompts'))).toContain('Cancelled')
})

test('a scheduled prompt that is cancelled is never sent', async () => {
  const times = { day: '2026-12-07', time: '09:00', until: '', days: '5', reminders: '' }
  await confirms(rachel, await writes(rachel, { when: 'weekly', times }))
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  await rachel.presses(await rachel.presses(open, 'Cancel'), 'Yes, cancel it')
  await later(chat, hours(24 * 30))
  expect(officers.map(summaries)).toEqual([0, 0, 0, 0, 0])
})

test('an old cancel card cancels nothing that has changed since', async () => {
  const times = { day: '2026-12-07', time: '09:00', closing: '2026-12-18', reminders: '' }
  await confirms(rachel, await writes(rachel, { when: 'once', times }))
  const asked = await rachel.presses(await rachel.presses(await rachel.says('prompts'), 'Open'), 'Cancel')
  const form = await rachel.presses(await rachel.presses(await rachel.says('prompts'), 'Open'), 'Edit')
  await rachel.presses(form, 'Next', { who: 'leads' })
  expect(wordsOn(await rachel.presses(asked, 'Yes, cancel it'))).toContain('It changed meanwhile')
  expect(wordsOn(await rachel.says('prompts'))).toContain('You have changes that are not confirmed')
})

test('what is over is told as it was counted last, also when its messages have been forgotten', async () => {
  await confirms(rachel, await writes(rachel))
  await works(chat)
  await later(chat, hours(24 * 20))
  await later(chat, hours(24 * 91))
  expect(await chat.bot.services.notify.laneOf(`prompt:${(await occurrencesOf(chat, rachel))[0]!.id}`)).toEqual([])
  expect(countsOn(wordsOn(await progress()))).toEqual(expect.arrayContaining(['5 people in all', '5 sent']))
})

test('a connector who no longer looks after a council asks nobody there any more, and sees no names of it', async () => {
  const preview = await writes(rachel, { times: { closing: '2026-12-04', reminders: '3' } })
  chat.teams.answers.push(refused('BotDisabledByAdmin'))
  await confirms(rachel, preview, '')
  await works(chat)
  const before = officers.map(summaries)
  const caseload = (await chat.bot.services.people.now(rachel.id))!.caseload
  const rest = caseload.filter((council) => council !== 'sample-alderbrook')
  await chat.bot.services.people.appoint(rachel.id, rest, { id: 'x', name: 'An Admin' })
  const shown = await progress()
  expect(wordsOn(shown)).toContain('switched off by an administrator')
  for (const words of [wordsOn(shown), wordsOn(await rachel.presses(shown, 'Who has not answered'))])
    for (const name of names) expect(words).not.toContain(name)
  await later(chat, hours(24 * 9))
  expect(officers.map(summaries)).toEqual(before)
  const lane = await chat.bot.services.notify.laneOf(`prompt:${(await occurrencesOf(chat, rachel))[0]!.id}:reminder-0`)
  expect(new Set(lane.map(({ reason }) => reason))).toEqual(
    new Set(['its author does not look after that council any more']),
  )
})

test('a round that reached nobody is not missed by anybody', async () => {
  const { checkIns } = chat.bot.services
  for (const closing of ['2026-12-04', '2026-12-18']) {
    const preview = await writes(rachel, { times: { closing, reminders: '' } })
    chat.teams.answers.push(...Array(20).fill(refused('ConversationBlockedByUser')))
    await confirms(rachel, preview, '')
    await works(chat)
    chat.clock.now = new Date(`${closing}T09:00:00Z`)
    await later(chat, hours(24))
    chat.teams.answers.length = 0
  }
  expect((await checkIns.roundsOf('sample-alderbrook')).map(({ unsent }) => unsent)).toEqual([true, true])
  expect(rachel.received().filter((one) => one.activity.summary?.includes('have no answer'))).toEqual([])
})
