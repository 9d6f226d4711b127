import { known } from '../../bot/people-records'
import { type Conversation, inputsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { comes, eventOf, eventOn, holdsEvent, linkedGroup, northId, writesEvent } from '../support/events'
import { cardsTo, works } from '../support/prompts'

/** Who an event is for, by the rights of whoever says so: an administrator’s choice is not measured by its author’s. */

let chat: Conversation
let rachel: Talker
let ada: Talker
let amina: Talker
let helena: Talker
let event: string

const alderbrook = 'sample-alderbrook'
const brackenshire = 'sample-brackenshire'
const administrator = '00000000-0000-4000-8000-00000000adaa'

beforeEach(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: administrator } })
  rachel = chat.person('Rachel Osei', 'programme.example')
  ada = chat.person('Ada Min', 'programme.example', { aadObjectId: administrator })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [rachel, ada, amina, helena]) await one.opens()
  await looksAfter(ada, [])
  await linkedGroup(chat, rachel)
})
afterEach(() => chat.stop())

const councils = async () => (await eventOf(chat, event)).councils
const form = (talker: Talker) => talker.sends('event-step', { event, step: 'who' })
const saves = async (talker: Talker, inputs: Readonly<Record<string, string>>) => {
  const saved = await talker.presses(await form(talker), 'Save', inputs)
  await works(chat)
  return saved
}
/** Their caseload is what is given from now on. */
const looksAfter = async (talker: Talker, caseload: readonly string[]) => {
  const { store } = chat.bot.services
  const kept = await store.get(known, talker.id, talker.id)
  await store.put(known, { ...kept!.value, caseload: [...caseload] }, kept!.version)
  await chat.restart()
}
const invitations = (talker: Talker) => cardsTo(talker).filter((card) => card.fallbackText.startsWith('Event: '))

describe('an administrator changes the event of a connector', () => {
  beforeEach(async () => {
    event = await holdsEvent(chat, rachel, { who: { reach: 'caseload', channels: northId } })
  })

  test('to everybody: every council of the programme is invited', async () => {
    const before = await councils()
    await looksAfter(rachel, [alderbrook])
    await saves(ada, { reach: 'named', channels: northId })
    const saved = await saves(ada, { reach: 'everybody', channels: northId })
    expect(wordsOn(saved)).toContain('All officers in every council of the programme')
    expect(await councils()).toEqual(expect.arrayContaining([...before]))
    expect(wordsOn(await comes(helena, event))).toContain('You are going')
    expect(invitations(helena)).toHaveLength(1)
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['everybody', { reach: 'everybody' }],
    ['what it was, for leads alone', { who: 'leads' }],
    ['one channel less', { channels: '' }],
  ])('whose author is no connector any more, to %s: nobody loses the invitation', async (_what, inputs) => {
    const before = await councils()
    await looksAfter(rachel, [])
    await saves(ada, { channels: northId, ...inputs })
    expect(before.length).toBeGreaterThan(1)
    expect(await councils()).toEqual(expect.arrayContaining([...before]))
  })

  test('by name: those that were chosen, whatever its author looks after', async () => {
    await looksAfter(rachel, [])
    const pages = await saves(ada, { reach: 'named', channels: northId })
    await ada.presses(pages, 'Save', { councils: `${alderbrook},${brackenshire}` })
    expect((await councils()).toSorted()).toEqual([alderbrook, brackenshire])
    expect(wordsOn(await comes(amina, event))).toContain('You are going')
  })

  test('and the form says so: those who are invited now stay unless something else is chosen', async () => {
    const number = (await councils()).length
    const shown = await form(ada)
    expect(JSON.stringify(shown.card)).toContain(`Those invited now (${number} councils)`)
    expect(inputsOf(shown.card!).reach).toBe('kept')
    expect(JSON.stringify((await form(rachel)).card)).not.toContain('Those invited now')
  })

  test('to a caseload that has no council: refused, even where it is posted in a channel', async () => {
    const before = await councils()
    const refused = await saves(ada, { reach: 'caseload', channels: northId })
    expect(refused.words).toContain('What was chosen comes to no council.')
    const named = await saves(ada, { reach: 'named', channels: northId })
    expect((await ada.presses(named, 'Save', { councils: '' })).words).toContain('comes to no council')
    expect(await councils()).toEqual(before)
  })
})

test('what an administrator chose stays when its author changes something else, and councils of others stay by name', async () => {
  event = await holdsEvent(chat, rachel, { who: { reach: 'caseload', channels: northId } })
  await saves(ada, { reach: 'everybody' })
  const all = await councils()
  await looksAfter(rachel, [alderbrook])
  expect(inputsOf((await form(rachel)).card!).reach).toBe('kept')
  await saves(rachel, { channels: '' })
  expect(await councils()).toEqual(all)
  const pages = await saves(rachel, { reach: 'named' })
  await rachel.presses(pages, 'Save', { councils: '' })
  expect((await councils()).toSorted()).toEqual(all.filter((id) => id !== alderbrook).toSorted())
})

test('a caseload that has grown since it was published is offered beside those who are invited', async () => {
  await looksAfter(rachel, [alderbrook])
  event = await holdsEvent(chat, rachel, { who: { reach: 'caseload' } })
  await looksAfter(rachel, [alderbrook, brackenshire])
  expect(inputsOf((await form(rachel)).card!).reach).toBe('kept')
  await saves(rachel, { reach: 'caseload' })
  expect((await councils()).toSorted()).toEqual([alderbrook, brackenshire])
})

describe('a draft', () => {
  test('on which an administrator writes comes to what they chose', async () => {
    event = eventOn(await writesEvent(rachel))
    const draft = await ada.presses(await form(ada), 'Next', { reach: 'everybody' })
    await looksAfter(rachel, [])
    expect(wordsOn(draft)).not.toContain('(0 councils)')
    await ada.presses(draft, 'Publish')
    expect((await councils()).length).toBeGreaterThan(1)
  })

  test('that comes to no council is not published, even where it is posted in a channel', async () => {
    event = eventOn(await writesEvent(rachel, { who: { reach: 'named', channels: northId } }))
    const draft = await rachel.sends('event-manage', { event })
    expect(wordsOn(draft)).toContain('What was chosen comes to no council.')
    const { revision } = await eventOf(chat, event)
    await rachel.sends('event-publish', { event, revision })
    expect((await eventOf(chat, event)).state).toBe('draft')
  })

  test('has no invitations to keep', async () => {
    event = eventOn(await writesEvent(rachel))
    const { revision } = await eventOf(chat, event)
    const all = { reach: 'kept', who: 'officers', region: '', type: '', channels: '', tell: '' }
    expect((await rachel.sends('event-who', { event, revision }, all)).words).toBe('Choose which councils.')
  })
})

test('a caseload is its author’s, also where an administrator with another one publishes the draft', async () => {
  await looksAfter(rachel, [alderbrook])
  await looksAfter(ada, [brackenshire])
  event = eventOn(await writesEvent(rachel, { who: { reach: 'caseload', channels: '' } }))
  await ada.presses(await ada.sends('event-manage', { event }), 'Publish')
  await works(chat)
  expect(await councils()).toEqual([alderbrook])
  expect(invitations(helena)).toEqual([])
})

test('those invited now stay those of each event of a series, and so do its other channels', async () => {
  await looksAfter(rachel, [alderbrook, brackenshire])
  const when = { repeats: 'weekly', times: '3' }
  event = await holdsEvent(chat, rachel, { when, who: { reach: 'caseload', channels: northId } })
  const third = await rachel.sends('event-step', { event: `${event}-3`, step: 'who' })
  const pages = await rachel.presses(third, 'Save', { reach: 'named', channels: northId })
  await rachel.presses(pages, 'Save', { councils: alderbrook })
  await looksAfter(rachel, [brackenshire])
  await saves(rachel, { which: 'following', channels: '' })
  const later = await eventOf(chat, `${event}-3`)
  expect([later.councils, later.audience?.councils.kind, later.posts]).toEqual([[alderbrook], 'named', []])
})
