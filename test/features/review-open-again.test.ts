import { askedAreas } from '../../bot/domain/questionnaire'
import { cardsTo, decide, refreshes, responseOn, startContract, startService, submitAll } from '../support/assessments'
import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'

/** Between "needs evidence" and the next submission: who sees what, and who is told. */

let chat: Conversation
let tom: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await tom.opens()
  await rachel.opens()
})
afterAll(() => chat.stop())

const council = 'sample-alderbrook'
const firstQuestion = () =>
  askedAreas(chat.bot.services.content.questionnaires.contract, 'bronze').flatMap((area) => area.questions)[0]!
const newest = async (talker: Talker) => (await cardsTo(chat, talker)).at(-1)!

async function openedAgain(reference: string): Promise<string> {
  const first = await startContract(tom, reference)
  await submitAll(tom, first, { point: 'partially', note: 'As submitted' })
  await decide(chat, rachel, reference, { verdict: 'needs-evidence', comment: 'Show me', reopen: firstQuestion().id })
  return responseOn(first)
}

test('the notice and the result stay what they are when a client refreshes them, with their reply', async () => {
  await openedAgain('O-1')
  const notice = await newest(tom)
  for (const card of [notice, await tom.presses(notice, 'Open the result')]) {
    const now = await refreshes(tom, card)
    expect(wordsOn(now)).toContain('Show me')
    expect(partsOf(now.card!.body).some((part) => part.type === 'Input.Text' && part.id === 'reply')).toBe(true)
  }
})

test('a connector sees the answers as they were sent until they are sent again', async () => {
  const response = await openedAgain('O-2')
  const question = await tom.presses(await newest(tom), 'Answer the open questions')
  const check = await tom.presses(question, 'Next: check your answers', { note: 'Half a thought' })
  const open = () => rachel.sends('review-answers', { council, response, area: 0 })
  expect(wordsOn(await open())).toContain('As submitted')
  expect(wordsOn(await open())).not.toContain('Half a thought')
  await tom.presses(check, 'Submit')
  expect(wordsOn(await open())).toContain('Half a thought')
})

test('what was asked for can still be read after the answers were sent again', async () => {
  const response = await openedAgain('O-3')
  const question = await tom.presses(await newest(tom), 'Answer the open questions')
  await tom.presses(await tom.presses(question, 'Next: check your answers', { note: 'Here' }), 'Submit')
  expect(wordsOn(await rachel.sends('review', { council, response }))).toContain(`• ${firstQuestion().text}`)
})

test('a submit from a card that is too old says that nothing was sent', async () => {
  const response = await openedAgain('O-4')
  const check = await tom.sends('check', { response })
  await tom.presses(await newest(tom), 'Send reply', { reply: 'Working on it' })
  expect(wordsOn(await tom.presses(check, 'Submit'))).toContain('so nothing was sent')
  expect(wordsOn(await tom.presses(await tom.sends('check', { response }), 'Submit'))).toContain('What happens next')
})

test('a reply goes to the connector of today when the one who decided is none any more', async () => {
  await openedAgain('O-5')
  const notice = await newest(tom)
  const jo = chat.person('Jo Bright', 'programme.example')
  await jo.opens()
  await chat.bot.services.people.appoint(rachel.id, [], { id: 'admin', name: 'Admin' })
  const before = (await cardsTo(chat, rachel)).length
  await tom.presses(notice, 'Send reply', { reply: 'To whom it may concern' })
  expect(wordsOn(await newest(jo))).toContain('To whom it may concern')
  expect(await cardsTo(chat, rachel)).toHaveLength(before)
  await chat.bot.services.people.appoint(rachel.id, [council], { id: 'admin', name: 'Admin' })
})

test('nobody decides on a response in which they had a part', async () => {
  await chat.bot.services.people.appoint(tom.id, [council], { id: 'admin', name: 'Admin' })
  const first = await startService(tom, 'Parks')
  await submitAll(tom, first, { point: 'basic' })
  const form = await tom.sends('review-decide', { council, response: responseOn(first) })
  const own = await tom.presses(form, 'Send the decision', { verdict: 'agreed', comment: 'Well done, me' })
  expect(own.words).toContain('You had a part in this response')
  expect((await chat.bot.services.responses.get(council, responseOn(first)))?.state).toBe('submitted')
  await chat.bot.services.people.appoint(tom.id, [], { id: 'admin', name: 'Admin' })
})
