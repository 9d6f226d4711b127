import { contacts } from '../../bot/domain/contact'
import type { Card } from '../../cards/card'
import { type Answered, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { actor } from '../support/submissions'

/** A connector recommends a tool to the leads of a council of theirs, or to one of its people. */

let chat: Conversation
let amina: Talker
let pia: Talker
let helena: Talker
let rachel: Talker
let corin: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  pia = chat.person('Pia Quist', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  corin = chat.person('Corin Bell', 'programme.example')
  for (const one of [amina, pia, helena, rachel, corin]) await one.opens()
  await chat.bot.services.people.setLead(council, amina.id, true)
  await chat.bot.services.people.appoint(corin.id, ['sample-brackenshire'], actor(rachel))
})
afterAll(() => chat.stop())

const council = 'sample-alderbrook'
const tool = 'contract-tiering'
const form = (who: Talker) => who.sends('recommend-to', { tool, council, page: 0 })

/** What arrived in somebody's chat since something was done. */
async function arrivedAt(whom: Talker, done: () => Promise<unknown>): Promise<Card[]> {
  const before = whom.received().length
  await done()
  await chat.bot.services.notify.idle()
  return whom
    .received()
    .slice(before)
    .map(({ activity }) => activity.attachments![0]!.content as Card)
}

const logged = async () => (await chat.bot.services.store.list(contacts, council)).items.map(({ value }) => value)

test('from the page of a tool to the leads of a council: it says who and why, and opens', async () => {
  const page = await rachel.sends('tool', { tool })
  const councils = await rachel.presses(page, 'Recommend it')
  expect(wordsOn(councils)).toContain('Alderbrook Borough Council (sample)\n2 people, 1 lead')
  const choose = await form(rachel)
  expect(wordsOn(choose)).toContain('Contract tiering guidance\nAlderbrook Borough Council (sample)')
  let sent: Answered | undefined
  const note = 'You asked which contracts to spend time on.'
  const [arrived, ...others] = await arrivedAt(amina, async () => {
    sent = await rachel.presses(choose, 'Send', { note })
  })
  expect(wordsOn(sent)).toContain('Your recommendation is sent\nTo Amina Yusuf')
  expect(others).toEqual([])
  expect(arrived!.fallbackText).toBe('Rachel Osei recommends a tool to you: Contract tiering guidance')
  expect(wordsOn(arrived)).toContain(`Rachel Osei recommends it to you:\n${note}`)
  expect(wordsOn(await amina.presses(arrived, 'Open'))).toContain('From the toolkit\nContract tiering guidance')
  expect(pia.received().map(({ activity }) => activity.summary)).not.toContain(arrived!.fallbackText)
})

test('to one person, who alone gets it; it stands among the contacts of the council', async () => {
  const choose = await form(rachel)
  const send = () => rachel.presses(choose, 'Send', { to: pia.id, note: 'For your contract.' })
  expect(await arrivedAt(amina, async () => expect(await arrivedAt(pia, send)).toHaveLength(1))).toEqual([])
  expect(await logged()).toContainEqual(
    expect.objectContaining({
      with: 'Pia Quist',
      how: 'message',
      note: 'Recommended Contract tiering guidance: For your contract.',
    }),
  )
})

test.each([
  ['in turn', async (press: () => Promise<Answered>) => [await press(), await press(), await press()]],
  ['in the same instant', (press: () => Promise<Answered>) => Promise.all([press(), press(), press()])],
])('pressed three times %s, it is sent once', async (_name, again) => {
  const choose = await form(rachel)
  const before = (await logged()).length
  const answers: Answered[] = []
  const arrived = await arrivedAt(amina, async () =>
    answers.push(...(await again(() => rachel.presses(choose, 'Send', { note: 'Again' })))),
  )
  expect(arrived).toHaveLength(1)
  expect(answers.map(wordsOn)).toEqual(Array(3).fill(expect.stringContaining('To Amina Yusuf')))
  expect(await logged()).toHaveLength(before + 1)
})

test('the same form sent to somebody else says to whom it went, and goes to nobody', async () => {
  const choose = await form(rachel)
  await rachel.presses(choose, 'Send', { note: 'First' })
  let second: Answered | undefined
  const arrived = await arrivedAt(pia, async () => {
    second = await rachel.presses(choose, 'Send', { to: pia.id, note: 'Second' })
  })
  expect(arrived).toEqual([])
  expect(wordsOn(second)).toContain('To Amina Yusuf')
  expect(wordsOn(second)).toContain('First')
})

test.each([
  ['an officer of another council', () => ({ to: helena.id, note: 'x' }), 'not of this council'],
  ['somebody who is nobody', () => ({ to: 'x', note: 'x' }), 'not of this council'],
  ['nobody', () => ({ to: '', note: 'x' }), 'Choose who it is for.'],
  ['leads, without a reason', () => ({ to: 'leads', note: ' ' }), 'Why you recommend it is missing.'],
])('to %s it is not sent', async (_name, inputs, says) => {
  const before = await logged()
  const send = async () =>
    expect((await rachel.sends('recommend-send', { tool, council, key: 'mine' }, inputs())).words).toContain(says)
  expect(await arrivedAt(helena, send)).toEqual([])
  expect(await logged()).toEqual(before)
})

test('a council without a lead is told so', async () => {
  const other = { tool, council: 'sample-brackenshire', key: 'other' }
  expect((await rachel.sends('recommend-send', other, { to: 'leads', note: 'x' })).words).toContain('no lead now')
})

test('a connector of other councils is refused, and told nothing of this one', async () => {
  const presses = [
    () => form(corin),
    () => corin.sends('recommend-send', { tool, council, key: 'k' }, { to: amina.id, note: 'Crafted' }),
  ]
  for (const press of presses)
    expect(
      await arrivedAt(amina, async () =>
        expect((await press()).words).toBe('This council is not one of your caseload.'),
      ),
    ).toEqual([])
})

test('a connector of one council is not asked which', async () => {
  const choose = await corin.presses(await corin.sends('tool', { tool }), 'Recommend it')
  expect(wordsOn(choose)).toContain('Brackenshire County Council (sample)')
  expect(wordsOn(choose)).not.toContain('To which council?')
})

test('officers are not offered it, and a tool that is gone is told', async () => {
  const { card } = await amina.sends('tool', { tool })
  expect(JSON.stringify(card)).not.toContain('Recommend it')
  expect((await rachel.sends('recommend', { tool: 'gone', page: 0 })).words).toContain('not in the toolkit any more')
})
