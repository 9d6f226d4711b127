import { asks, checksIn, roundAt } from '../support/check-ins'
import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { actor, councilOf, days, pass } from '../support/submissions'

/** What the rounds so far show, and to whom: counts to every officer of the council, words to its leads and connectors. */

let chat: Conversation
const people: Record<string, Talker> = {}
const by = (name: string) => people[name]!
const council = 'sample-alderbrook'
const october = roundAt('2026-10-01T09:00:00.000Z', '2026-11-01T00:00:00.000Z', 'October')
const november = roundAt('2026-11-02T09:00:00.000Z', '2026-12-01T00:00:00.000Z', 'November')

beforeAll(async () => {
  chat = await startConversation()
  chat.clock.now = new Date('2026-10-05T09:00:00Z')
  people.amina = chat.person('Amina Yusuf', 'alderbrook.example')
  people.tom = chat.person('Tom Garland', 'alderbrook.example')
  people.li = chat.person('Li Na Chen', 'alderbrook.example')
  people.david = chat.person('David Okonkwo', 'brackenshire.example')
  people.rachel = chat.person('Rachel Osei', 'programme.example')
  people.corin = chat.person('Corin Bell', 'programme.example')
  for (const talker of Object.values(people)) await talker.opens()
  await chat.bot.services.people.appoint(by('corin').id, ['sample-rushenford'], actor(by('amina')))
  await chat.bot.services.people.setLead(council, by('amina').id, true)
  await asks(chat, october, [by('tom'), by('li')])
  await checksIn(by('tom'), { brag: 'red', confidence: '2', moved: 'SECRET words' })
  pass(chat, days(40))
  await asks(chat, november, [by('tom'), by('li')])
  await checksIn(by('tom'), { brag: 'amber', confidence: '3' })
  await checksIn(by('li'), { brag: 'green', confidence: '5' })
})
afterAll(() => chat.stop())

const trend = (who: string, of = council) => by(who).sends('trend', { council: of })
const saidIn = (who: string, round = october.id) => by(who).sends('check-in-said', { council, round, page: 0 })

test('the rounds are shown as a picture and in words, the newest first, with where they go', async () => {
  const card = await trend('tom')
  expect(wordsOn(card)).toBe(
    [
      'Check-ins, round by round',
      'Alderbrook Borough Council (sample)',
      'Since October, confidence has risen from 2.0 to 4.0 of 5, and the worst rating has gone from red to amber.',
      'November: 2 of 2 answered, 1 green, 1 amber, confidence 4.0 (3 to 5)',
      'October: 1 of 2 answered, 1 red, confidence 2.0',
      'A council is compared with its own earlier rounds, never with other councils.',
    ].join('\n'),
  )
  const picture = partsOf(card.card).find((part) => part.type === 'Image')!
  expect(String(picture.url)).toMatch(/^data:image\/png;base64,/)
  expect(String(picture.altText)).toContain('October: 1 off track (red), 1 of 2 answered')
})

test.each(['tom', 'li', 'amina', 'rachel'])('%s may see the trend', async (who) => {
  expect(wordsOn(await trend(who))).toContain('round by round')
})

test.each(['david', 'corin'])('%s may not', async (who) => {
  expect((await trend(who)).words).toBe('This council is not yours to see.')
  expect((await saidIn(who)).words).toBe('Only leads of the council and its connectors read what was said.')
})

test.each(['amina', 'rachel'])('%s, a lead or a connector, reads what was said', async (who) => {
  const card = await saidIn(who)
  expect(wordsOn(card)).toContain('Tom Garland')
  expect(wordsOn(card)).toContain('SECRET words')
  expect(wordsOn(card)).toContain('Asked and not answered: Li Na Chen')
  const next = await by(who).presses(card, 'Round after')
  expect(wordsOn(next)).toContain('Li Na Chen')
  expect(wordsOn(await by(who).presses(next, 'Round before'))).toBe(wordsOn(card))
})

test('another officer sees counts alone', async () => {
  expect((await saidIn('li')).words).toBe('Only leads of the council and its connectors read what was said.')
  const card = await trend('li')
  expect(() => by('li').presses(card, 'What was said')).toThrow('No button')
  expect(JSON.stringify(card)).not.toContain('SECRET')
})

test('a council without a round says so', async () => {
  const card = await trend('david', councilOf(by('david')))
  expect(wordsOn(card)).toContain('Nobody has checked in yet.')
  expect(partsOf(card.card).filter((part) => part.type === 'Image')).toEqual([])
})

test('a round that is not there is told', async () => {
  expect((await saidIn('rachel', 'none')).words).toBe('There is no such check-in round of this council.')
})
