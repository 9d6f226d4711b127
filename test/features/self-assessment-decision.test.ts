import { askedAreas } from '../../bot/domain/questionnaire'
import {
  addContract,
  answerAll,
  cardsTo,
  decide,
  placeOn,
  refreshes,
  responseOn,
  startContract,
  submitAll,
} from '../support/assessments'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

/** What officers see once their connector has decided. */

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
const answersOf = async (response: string) => (await chat.bot.services.responses.get(council, response))!.answers
const questions = () =>
  askedAreas(chat.bot.services.content.questionnaires.contract, 'bronze').flatMap((area) => area.questions)
const newest = async (talker: Talker) => (await cardsTo(chat, talker)).at(-1)!

async function submittedContract(reference: string): Promise<{ first: Answered; response: string }> {
  const first = await startContract(tom, reference)
  await submitAll(tom, first, { point: 'partially', note: 'As submitted' })
  return { first, response: responseOn(first) }
}

test('after "needs evidence" only the named questions are open, with the words of the connector', async () => {
  const { response } = await submittedContract('E-1')
  const [, second, third] = questions()
  const reopen = `${second!.id},${third!.id}`
  await decide(chat, rachel, 'E-1', { verdict: 'needs-evidence', comment: 'Which file is it in?', reopen })
  const notice = await newest(tom)
  expect(wordsOn(notice)).toContain('Needs evidence\nRachel Osei, 23 November 2026 at 09:00\nWhich file is it in?')
  expect(wordsOn(notice)).toContain(`• ${second!.text}\n• ${third!.text}`)
  let card = await tom.presses(notice, 'Answer the open questions')
  expect(placeOn(card)).toEqual({ number: 1, count: 2, answered: 2 })
  expect(wordsOn(card)).toContain('Your connector asks for evidence\nWhich file is it in?')
  card = await tom.presses(card, 'Next', { note: 'In the contract file' })
  expect(placeOn(card)?.number).toBe(2)
  card = await tom.presses(card, 'Next: check your answers')
  expect(buttonsOf(card.card!).filter((button) => button.title === 'Change').length).toBeLessThanOrEqual(2)
  card = await tom.presses(card, 'Submit')
  expect(wordsOn(card)).toContain('The answers are fixed until then.')
  const notes = Object.entries(await answersOf(response)).filter(([, answer]) => answer.note !== 'As submitted')
  expect(notes.map(([question, answer]) => [question, answer.note])).toEqual([[second!.id, 'In the contract file']])
  expect(wordsOn(await newest(rachel))).toContain('A response is ready for review')
})

test('an old card of a question that stays closed keeps nothing and leads to an open one', async () => {
  const { first, response } = await submittedContract('E-2')
  const [one, , , fourth] = questions()
  await decide(chat, rachel, 'E-2', { verdict: 'needs-evidence', comment: 'Show me', reopen: fourth!.id })
  const before = await answersOf(response)
  const led = await tom.presses(first, 'Next', { point: 'fully', note: 'Changed after all' })
  expect(wordsOn(led)).toContain(fourth!.text)
  expect(wordsOn(await tom.sends('goto', { response, question: one!.id }))).toContain(fourth!.text)
  expect(await answersOf(response)).toEqual(before)
})

test.each(['agreed', 'lets-talk'])(
  'after "%s" every old card shows the result, and nothing is open',
  async (verdict) => {
    const { first, response } = await submittedContract(`E-${verdict}`)
    await decide(chat, rachel, `E-${verdict}`, { verdict, comment: 'In my words' })
    const before = await answersOf(response)
    for (const card of [await tom.presses(first, 'Next', { point: 'seldom' }), await refreshes(tom, first)]) {
      expect(wordsOn(card)).toContain('What happens next')
      expect(wordsOn(card)).toContain('In my words')
    }
    expect(await answersOf(response)).toEqual(before)
  },
)

test('an officer who had no part cannot reply', async () => {
  const { response } = await submittedContract('E-6')
  await decide(chat, rachel, 'E-6', { verdict: 'agreed', comment: 'Well done' })
  const lina = chat.person('LiNa Chen', 'alderbrook.example')
  const { revision } = (await chat.bot.services.responses.get(council, response))!
  const refused = await lina.sends('reply', { response, revision }, { reply: 'From outside' })
  expect(refused.words).toBe('You had no part in this self-assessment. A lead of your council can open it.')
  expect((await chat.bot.services.responses.get(council, response))?.reply).toBeUndefined()
})

test('an officer replies once; a second reply is not kept, and the form is gone', async () => {
  await submittedContract('E-3')
  await decide(chat, rachel, 'E-3', { verdict: 'agreed', comment: 'Well done' })
  const notice = await newest(tom)
  expect((await tom.presses(notice, 'Send reply', { reply: '  ' })).words).toBe('Your reply is missing.')
  const replied = await tom.presses(notice, 'Send reply', { reply: 'Thank you' })
  expect(wordsOn(replied)).toContain('Tom Garland replied, 23 November 2026 at 09:00\nThank you')
  expect(partsOf(replied.card!.body).filter((part) => part.type === 'Input.Text')).toEqual([])
  const again = await tom.presses(notice, 'Send reply', { reply: 'And one more thing' })
  expect(wordsOn(again)).toContain('Thank you')
  expect(wordsOn(again)).not.toContain('And one more thing')
  expect(wordsOn(await newest(rachel))).toContain('Tom Garland replied to your decision.\nThank you')
})

test('the notice of an earlier decision shows the current state when it is used late', async () => {
  const { response } = await submittedContract('E-4')
  const [one] = questions()
  await decide(chat, rachel, 'E-4', { verdict: 'needs-evidence', comment: 'Once more', reopen: one!.id })
  const notice = await newest(tom)
  const check = await answerAll(tom, await tom.presses(notice, 'Answer the open questions'), {})
  await tom.presses(check, 'Submit')
  const late = await tom.presses(notice, 'Send reply', { reply: 'Too late' })
  expect(wordsOn(late)).toContain('Your connector reviews it and writes to you here.')
  expect(wordsOn(late)).toContain('Your reply was not sent.')
  expect(wordsOn(late)).not.toContain('Too late')
  await decide(chat, rachel, 'E-4', { verdict: 'agreed', comment: 'Now I see' })
  expect(wordsOn(await tom.presses(notice, 'Send reply', { reply: 'Far too late' }))).toContain('Now I see')
  expect((await chat.bot.services.responses.get(council, response))?.reply).toBeUndefined()
})

test('while questions are open again no new round is offered, and assess leads to them', async () => {
  const { first } = await submittedContract('E-5')
  const [one] = questions()
  await decide(chat, rachel, 'E-5', { verdict: 'needs-evidence', comment: 'Once more', reopen: one!.id })
  const result = await tom.presses(await newest(tom), 'Open the result')
  expect(buttonsOf(result.card!).map((button) => button.title)).not.toContain('Start a new round')
  const saved = await addContract(tom, { reference: 'E-5', title: 'Contract E-5' })
  expect(placeOn(await tom.presses(saved, 'Assess'))?.count).toBe(1)
  expect(responseOn(await tom.presses(saved, 'Assess'))).toBe(responseOn(first))
})
