import { checkIns } from '../../bot/domain/check-in'
import { asks, checksIn, fine, owns, roundAt } from '../support/check-ins'
import { type Conversation, inputsOf, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { days, hours, pass } from '../support/submissions'

let chat: Conversation
let amina: Talker
let tom: Talker
let rachel: Talker

const autumn = roundAt('2026-11-20T09:00:00.000Z', '2026-12-01T00:00:00.000Z')
const council = 'sample-alderbrook'

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, tom, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

const kept = async (round = autumn.id, person = tom) => chat.bot.services.checkIns.get(council, round, person.id)
const plan = async (id: string) => (await chat.bot.services.plans.action(council, id))!

test('somebody who is asked sees the round, who reads it, their actions as they stand, and what the ratings mean', async () => {
  await owns(chat, tom, 'a', { title: 'Name an owner for each contract', brag: 'amber', percent: 30 })
  await owns(chat, amina, 'b', { title: "Somebody else's" })
  await asks(chat, autumn, [tom])
  const form = await tom.says('check in')
  const words = wordsOn(form)
  expect(words).toContain('Autumn check-in')
  expect(words).toContain('Closes at the end of 30 November 2026. You can save it and come back until then.')
  expect(words).toContain(
    'Read by Rachel Osei and the administrators of the programme, and by the leads of your council.',
  )
  expect(words).toContain('Name an owner for each contract\nDue 31 March 2027')
  expect(words).toContain('At risk')
  expect(words).not.toContain("Somebody else's")
  expect(inputsOf(form.card!)).toEqual({ 'brag-0': 'amber', 'percent-0': '30' })
})

test('somebody who is not asked checks in for the calendar month', async () => {
  const form = await tom.says('check in')
  expect(wordsOn(form)).toContain('November 2026\nCloses at the end of 30 November 2026.')
  expect(wordsOn(form)).toContain('No open action of the plan is yours, so only the whole is asked.')
  const sent = await tom.presses(form, 'Send', fine)
  expect(wordsOn(sent)).toContain('Your check-in is sent')
  const [round] = await chat.bot.services.checkIns.roundsOf(council)
  expect(round).toMatchObject({ round: { id: '2026-11-01T00:00:00.000Z:own', title: 'November 2026' }, asked: {} })
})

test('of two open rounds the one that closes first is shown; a closed one never', async () => {
  await asks(chat, roundAt('2026-11-01T09:00:00.000Z', '2026-12-20T00:00:00.000Z', 'Later'), [tom])
  await asks(chat, roundAt('2026-11-02T09:00:00.000Z', '2026-11-20T00:00:00.000Z', 'Over'), [tom])
  await asks(chat, autumn, [tom])
  expect(wordsOn(await tom.says('check in'))).toContain('Autumn check-in')
})

test('what is sent is said back, moves the plan and stands in the round', async () => {
  await owns(chat, tom, 'a', { title: 'Name an owner for each contract' })
  await asks(chat, autumn, [tom, amina])
  const sent = await checksIn(tom, { 'brag-0': 'amber', 'percent-0': '35%', tags: 'capacity,data', stuck: 'No time' })
  expect(wordsOn(sent)).toBe(
    [
      'Your check-in is sent',
      'Autumn check-in',
      'Sent on 23 November 2026 at 09:00. You can change it until the end of 30 November 2026.',
      'Read by Rachel Osei and the administrators of the programme, and by the leads of your council. Other officers see counts only.',
      'On track (green), 40% done, confidence 4 of 5',
      'Name an owner for each contract:  \nAt risk (amber), 35% done',
      'What moved:  \nThe register is complete.',
      'What is stuck:  \nNo time (capacity, data)',
      'Help wanted:  \nNo help needed',
      'Next step:  \nAgree the tiers, by 10 December 2026',
    ].join('\n'),
  )
  expect(await plan('a')).toMatchObject({ brag: 'amber', percent: 35, rated: { by: { name: 'Tom Garland' } } })
  const [round] = await chat.bot.services.checkIns.roundsOf(council)
  expect(round!.answers[tom.id]).toMatchObject({ brag: 'green', confidence: 4, tags: ['capacity', 'data'] })
})

test('what is missing is told beside the card, by the names of the actions, and nothing is sent', async () => {
  await owns(chat, tom, 'a', { title: 'Name an owner for each contract' })
  const answer = await tom.presses(await tom.says('check in'), 'Send', { moved: 'A lot' })
  expect(answer.card).toBeUndefined()
  expect(answer.words).toBe(
    'Nothing was sent yet. Choose a rating for "Name an owner for each contract". Choose how it is going overall. Say how much is done overall, in percent. Choose how confident you are. Choose what help you want; it may be none.',
  )
  expect(await chat.bot.services.checkIns.roundsOf(council)).toEqual([])
})

test.each([
  [{ progress: '101' }, 'The progress overall is not a number from 0 to 100.'],
  [{ 'percent-0': 'half' }, 'The percent of "Action a" is not a number from 0 to 100.'],
  [{ brag: 'purple' }, 'That choice is not one of those offered. Choose again.'],
  [{ tags: 'capacity,magic' }, 'That choice is not one of those offered. Choose again.'],
  [{ nextDay: 'soon' }, 'The date of the next step is not a date. Write it as 2027-03-31.'],
])('%p is told and not kept', async (inputs, words) => {
  await owns(chat, tom, 'a')
  const answer = await tom.presses(await tom.says('check in'), 'Save for later', inputs)
  expect(answer.words).toBe(words)
  expect(await kept('2026-11-01T00:00:00.000Z:own')).toBeUndefined()
})

test('a half-done one is kept, and stands on the card again; others know only that it is begun', async () => {
  await asks(chat, autumn, [tom])
  const saved = await tom.presses(await tom.says('check in'), 'Save for later', { moved: 'A lot', confidence: '1' })
  expect(wordsOn(saved)).toContain('Nobody has been told anything yet. You can send it until the end of 30 November')
  expect(wordsOn(saved)).toContain('Choose how it is going overall.')
  expect(inputsOf((await tom.presses(saved, 'Go on')).card!)).toEqual({ moved: 'A lot', confidence: '1' })
  const [round] = await chat.bot.services.checkIns.roundsOf(council)
  expect(round!.answers).toEqual({ [tom.id]: { name: 'Tom Garland', revision: 1, tags: [] } })
  await chat.bot.services.notify.idle()
  expect(rachel.received().slice(1)).toEqual([])
})

test('answered again until the round closes: the card says what was sent and holds it', async () => {
  await asks(chat, autumn, [tom])
  const sent = await checksIn(tom)
  pass(chat, days(1))
  const again = await tom.presses(sent, 'Change it')
  expect(wordsOn(again)).toContain(
    'You sent this on 23 November 2026 at 09:00. You can change it until the end of 30 November 2026.',
  )
  await tom.presses(again, 'Send', { confidence: '3' })
  expect((await kept())!.sent).toMatchObject({
    given: { confidence: 3, moved: fine.moved },
    at: expect.stringContaining('11-24'),
  })
})

test('what is saved after sending is not what others see', async () => {
  await asks(chat, autumn, [tom])
  const again = await tom.presses(await checksIn(tom), 'Change it')
  expect(wordsOn(await tom.presses(again, 'Save for later', { confidence: '2' }))).toContain('Others still see')
  const [round] = await chat.bot.services.checkIns.roundsOf(council)
  expect(round!.answers[tom.id]).toMatchObject({ confidence: 4, at: '2026-11-23T09:00:00.000Z' })
  expect(wordsOn(await tom.says('check in'))).toContain('What you saved since then is not sent yet.')
})

test.each(['Send', 'Save for later'])('"%s" pressed three times at once is one', async (title) => {
  await asks(chat, autumn, [tom])
  const form = await tom.says('check in')
  await Promise.all([1, 2, 3].map(() => tom.presses(form, title, fine)))
  expect((await kept())!.trail).toHaveLength(1)
  await tom.presses(form, title, fine)
  expect((await kept())!.trail).toHaveLength(1)
})

test('an older card never overwrites a newer version: both are shown, and sending again holds', async () => {
  await asks(chat, autumn, [tom])
  const desk = await tom.says('check in')
  const phone = await tom.says('check in')
  await tom.presses(phone, 'Save for later', { ...fine, moved: 'From the phone' })
  const both = await tom.presses(desk, 'Send', { ...fine, moved: 'From the desk' })
  expect(wordsOn(both)).toContain('You have a newer version of this')
  expect(wordsOn(both)).toContain('From the phone')
  expect(inputsOf(both.card!).moved).toBe('From the desk')
  expect((await kept())!.given.moved).toBe('From the phone')
  await tom.presses(both, 'Send')
  expect((await kept())!.sent!.given.moved).toBe('From the desk')
})

test('an action that somebody else changed meanwhile is shown with who did it; sending again holds', async () => {
  await owns(chat, tom, 'a', { brag: 'green', percent: 50 })
  await asks(chat, autumn, [tom])
  const form = await tom.says('check in')
  pass(chat, hours(1))
  const rated = { by: { id: amina.id, name: 'Amina Yusuf' }, at: chat.clock.now.toISOString() }
  await chat.bot.services.plans.change(council, 'a', (now) => ({ ...now, brag: 'red', percent: 20, rated }))
  const anew = await tom.presses(form, 'Send', { ...fine, 'brag-0': 'green', 'percent-0': '60' })
  expect(wordsOn(anew)).toContain('The plan has changed since you opened this')
  expect(wordsOn(anew)).toContain('Changed by Amina Yusuf on 23 November 2026 at 10:00, to: Off track (red), 20% done.')
  expect(inputsOf(anew.card!)).toMatchObject({ 'brag-0': 'green', 'percent-0': '60', moved: fine.moved })
  expect(await plan('a')).toMatchObject({ brag: 'red', percent: 20 })
  pass(chat, 1000)
  expect(wordsOn(await tom.presses(anew, 'Send'))).toContain('Your check-in is sent')
  expect(await plan('a')).toMatchObject({ brag: 'green', percent: 60 })
})

test('after it closes nothing changes, and what was typed is offered for the month', async () => {
  await asks(chat, autumn, [tom])
  const form = await tom.says('check in')
  pass(chat, days(8))
  const instead = await tom.presses(form, 'Send', { ...fine, moved: 'Too late' })
  expect(wordsOn(instead)).toContain(
    'Autumn check-in closed at the end of 30 November 2026. Nothing of it was changed.',
  )
  expect(wordsOn(instead)).toContain('December 2026')
  expect(inputsOf(instead.card!).moved).toBe('Too late')
  expect(await kept()).toBeUndefined()
  await tom.presses(instead, 'Send')
  expect((await kept('2026-12-01T00:00:00.000Z:own'))!.sent!.given.moved).toBe('Too late')
})

test('a sending that arrives again after the close is answered with what was sent', async () => {
  await asks(chat, autumn, [tom])
  const form = await tom.says('check in')
  await tom.presses(form, 'Send', fine)
  pass(chat, days(8))
  expect(wordsOn(await tom.presses(form, 'Send', fine))).toContain('so it stays as it is')
})

test('eight actions have two pages, and what is filled in on the one is kept on the other', async () => {
  for (const id of 'abcdefgh') await owns(chat, tom, id)
  await asks(chat, autumn, [tom])
  const first = await tom.says('check in')
  expect(wordsOn(first)).toContain('Your actions (1 to 6 of 8)')
  const ratings = Object.fromEntries([0, 1, 2, 3, 4, 5].map((place) => [`brag-${place}`, 'green']))
  const early = await tom.presses(first, 'Send', { ...fine, ...ratings })
  expect(early.words).toContain('Choose a rating for "Action g". Choose a rating for "Action h".')
  expect(early.words).toContain('behind More actions')
  const second = await tom.presses(first, 'More actions', { ...fine, ...ratings })
  expect(wordsOn(second)).toContain('Your actions (7 to 8 of 8)')
  expect(inputsOf(second.card!).moved).toBe(fine.moved)
  const sent = await tom.presses(second, 'Send', { 'brag-0': 'red', 'brag-1': 'blue' })
  expect(wordsOn(sent)).toContain('Your check-in is sent')
  expect([(await plan('a')).brag, (await plan('g')).brag, (await plan('h')).brag]).toEqual(['green', 'red', 'blue'])
})

test("a crafted press changes no action that is not the person's own, and says so", async () => {
  await owns(chat, amina, 'hers', { brag: 'green', percent: 10 })
  await owns(chat, tom, 'his')
  const fixed = {
    round: '2026-11-01T00:00:00.000Z:own',
    seen: 0,
    page: 0,
    actions: ['hers', 'his', 'none'],
    mark: 'g10,-0,-0',
    move: 'send',
  }
  const answer = await tom.sends('check-in-give', fixed, {
    ...fine,
    'brag-0': 'red',
    'brag-1': 'green',
    'brag-2': 'red',
  })
  expect(wordsOn(answer)).toContain('2 actions on that card are complete, off the plan, or not yours any more')
  expect(await plan('hers')).toMatchObject({ brag: 'green', percent: 10 })
  expect(await plan('his')).toMatchObject({ brag: 'green' })
})

test('nobody answers in a round that asked others', async () => {
  await asks(chat, autumn, [amina])
  const fixed = { round: autumn.id, seen: 0, page: 0, actions: [], mark: '', move: 'send' }
  const answer = await tom.sends('check-in-give', fixed, fine)
  expect(wordsOn(answer)).toContain('You are not asked in that round any more.')
  expect((await chat.bot.services.store.list(checkIns, council)).items).toEqual([])
})

test('the last time stands on the next card, quietly', async () => {
  await asks(chat, autumn, [tom])
  await checksIn(tom)
  pass(chat, days(10))
  expect(wordsOn(await tom.says('check in'))).toContain(
    'Last time (Autumn check-in) you said: On track (green), 40% done, confidence 4 of 5.',
  )
})

test('a card that is looked at again is a pure read', async () => {
  await asks(chat, autumn, [tom])
  const form = await tom.says('check in')
  const { verb, data } = form.card!.refresh!.action as unknown as { verb: string; data: { fixed: unknown } }
  expect((await tom.sends(verb, data.fixed, {}, { automatic: true })).card).toEqual(form.card)
  expect(await kept()).toBeUndefined()
  expect(partsOf(form.card).length).toBeGreaterThan(10)
})

test('what somebody else rated is marked also when the person goes to its page before they send', async () => {
  await owns(chat, tom, 'a0', { brag: 'green', percent: 50, due: '2027-01-01' })
  for (let number = 1; number < 8; number += 1) await owns(chat, tom, `a${number}`, { due: `2027-02-0${number}` })
  await asks(chat, autumn, [tom])
  const second = await tom.presses(await tom.says('check in'), 'More actions', { 'brag-0': 'green', 'percent-0': '60' })
  pass(chat, hours(1))
  const rated = { by: { id: amina.id, name: 'Amina Yusuf' }, at: chat.clock.now.toISOString() }
  await chat.bot.services.plans.change(council, 'a0', (now) => ({ ...now, brag: 'red', percent: 20, rated }))
  const first = await tom.presses(second, 'Earlier actions')
  expect(wordsOn(first)).toContain('since you last saw it. It stays as they left it.')
  expect(wordsOn(first)).toMatch(/Changed by Amina Yusuf on .*, to: Off track \(red\), 20% done/)
  expect(inputsOf(first.card!)).toMatchObject({ 'brag-0': 'red', 'percent-0': '20' })
})

test('what somebody else rated meanwhile on another page stays as they left it, and the card says so', async () => {
  for (let number = 0; number < 8; number += 1)
    await owns(chat, tom, `a${number}`, {
      title: `Action ${number}`,
      brag: 'green',
      percent: 50,
      due: `2027-01-0${number + 1}`,
    })
  await asks(chat, autumn, [tom])
  const rest = Object.fromEntries(
    [0, 1, 2, 3, 4, 5].flatMap((at) => [
      [`brag-${at}`, 'green'],
      [`percent-${at}`, '60'],
    ]),
  )
  const second = await tom.presses(await tom.says('check in'), 'More actions', { ...fine, ...rest })
  pass(chat, hours(1))
  const rated = { by: { id: amina.id, name: 'Amina Yusuf' }, at: chat.clock.now.toISOString() }
  await chat.bot.services.plans.change(council, 'a0', (now) => ({ ...now, brag: 'red', percent: 20, rated }))
  const sent = await tom.presses(second, 'Send', {
    'brag-0': 'green',
    'percent-0': '60',
    'brag-1': 'green',
    'percent-1': '60',
  })
  expect(wordsOn(sent)).toContain('Amina Yusuf has rated "Action 0" since you last saw it.')
  expect(await chat.bot.services.plans.action(council, 'a0')).toMatchObject({ brag: 'red', percent: 20 })
  expect(await chat.bot.services.plans.action(council, 'a1')).toMatchObject({ brag: 'green', percent: 60 })
})
