import type { Response } from '../../bot/domain/response'
import { cardsTo } from '../support/assessments'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  inputsOf,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { draftOf, submits } from '../support/submissions'

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
})
afterAll(() => chat.stop())

const service = (subject: string) => submits(chat, amina, { level: 'service', subject })

const at = ({ council, id }: Response) => ({ council, response: id })

const form = async (response: Response) => rachel.presses(await rachel.sends('review', at(response)), 'Decide')

const now = async (response: Response) => (await chat.bot.services.responses.get(response.council, response.id))!

const told = async (subject: string) =>
  (await cardsTo(chat, amina)).filter((card) => card.fallbackText.endsWith(`, ${subject}`))

test.each([
  ['agreed', 'Agreed', ''],
  ['agreed', 'Agreed', 'Well argued.'],
  ["let's talk", "Let's talk", 'Call me on Monday.'],
])('%s: the officer is told once, in their own chat, with the comment', async (name, title, comment) => {
  const subject = `${name} ${comment}`.trim()
  const response = await service(subject)
  const verdict = title === 'Agreed' ? 'agreed' : 'lets-talk'
  const done = await rachel.presses(await form(response), 'Send the decision', { verdict, comment })
  expect(wordsOn(done)).toContain('Your decision is kept, and the officer is told.')
  expect(wordsOn(done)).toContain(`${title}\nRachel Osei, 23 November 2026 at 09:00`)
  expect(buttonsOf(done.card!).map((button) => button.title)).not.toContain('Decide')
  const cards = await told(subject)
  expect(cards).toHaveLength(1)
  expect(wordsOn(cards[0])).toContain(`${title}\nRachel Osei, 23 November 2026 at 09:00`)
  expect(wordsOn(cards[0])).toContain(comment)
  expect(cards[0]?.refresh?.userIds).toEqual([amina.member.id])
  expect(wordsOn(await rachel.says('review'))).not.toContain(subject)
})

const first = 'governance-handover'

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['nothing chosen', { comment: 'Hm.' }, 'Choose a decision.'],
  ['a decision that is not offered', { verdict: 'rejected', comment: 'No.' }, 'Choose a decision.'],
  ['needs evidence without a comment', { verdict: 'needs-evidence', reopen: first }, 'Write a comment'],
  [
    'needs evidence with a blank comment',
    { verdict: 'needs-evidence', comment: ' \n ', reopen: first },
    'Write a comment',
  ],
  ["let's talk without a comment", { verdict: 'lets-talk' }, 'Write a comment'],
  ['a comment of 1,001 characters', { verdict: 'agreed', comment: 'x'.repeat(1001) }, 'the most it can hold is 1000'],
])('%s: is told beside the form, and nothing is decided', async (name, inputs, says) => {
  const response = await service(name)
  const answer = await rachel.presses(await form(response), 'Send the decision', inputs)
  expect(answer.card).toBeUndefined()
  expect(answer.words).toContain(says)
  expect(await now(response)).toEqual(response)
  expect(await told(name)).toEqual([])
})

const reopening = (answered: Answered) =>
  partsOf(answered.card).find((part) => part.id === 'reopen') as unknown as
    | { choices: { title: string; value: string }[] }
    | undefined

test.each([
  ['no question', ''],
  ['a question that is not ours', 'made-up,x'],
])('"needs evidence" for %s asks which ones, keeps what was typed, and decides nothing', async (name, reopen) => {
  const response = await service(name)
  const decide = await form(response)
  expect(reopening(decide)).toBeUndefined()
  const typed = { verdict: 'needs-evidence', comment: 'Show me.' }
  const which = await rachel.presses(decide, 'Send the decision', { ...typed, reopen })
  expect(inputsOf(which.card!)).toEqual(typed)
  expect(reopening(which)?.choices.map((choice) => choice.value)).toEqual(Object.keys(response.answers))
  expect(await now(response)).toEqual(response)
  expect(await told(name)).toEqual([])
  expect(reopening(await rachel.presses(which, 'Send the decision'))).toBeDefined()
  expect(await now(response)).toEqual(response)
})

test('"needs evidence" opens exactly the named questions; the officer answers them and submits again', async () => {
  const response = await service('Libraries')
  const typed = { verdict: 'needs-evidence', comment: 'Show me the minutes.' }
  const which = await rachel.presses(await form(response), 'Send the decision', typed)
  const [one, , two] = reopening(which)!.choices
  const decided = await rachel.presses(which, 'Send the decision', { reopen: `${two?.value},${one?.value},made-up` })
  expect(wordsOn(decided)).toContain('Your decision is kept')
  const [card] = await told('Libraries')
  expect(wordsOn(card)).toContain(`Questions that are open again:\n• ${one?.title}\n• ${two?.title}`)

  let question = await amina.presses(card, 'Answer the open questions')
  expect(wordsOn(question)).toContain('Question 1 of 2')
  expect(wordsOn(question)).toContain(one?.title)
  expect(wordsOn(question)).toContain('Your connector asks for evidence\nShow me the minutes.')
  question = await amina.presses(question, 'Next', { note: 'Minutes of 3 March' })
  expect(wordsOn(question)).toContain(two?.title)
  const check = await amina.presses(question, 'Next: check your answers', { note: 'And of 4 April' })
  await amina.presses(check, 'Submit')
  const again = await now(response)
  expect(again.state).toBe('submitted')
  expect(again.answers[one!.value]?.note).toBe('Minutes of 3 March')
  expect(again.reopened).toEqual([])

  expect(wordsOn(await rachel.says('review'))).toContain('Libraries')
  const agreed = await rachel.presses(await form(again), 'Send the decision', { verdict: 'agreed' })
  expect(wordsOn(agreed)).toContain('Your decision is kept')
  expect((await told('Libraries')).map((one) => one.fallbackText.split(':')[0])).toEqual(['Needs evidence', 'Agreed'])
})

test('questions that were not named stay closed, also to a card that was made up', async () => {
  const response = await service('Archives')
  const steps = Object.keys(response.answers)
  const inputs = { verdict: 'needs-evidence', comment: 'Show me.', reopen: steps[0]! }
  await rachel.presses(await form(response), 'Send the decision', inputs)
  const before = await now(response)
  const fixed = { response: response.id, question: steps[1], seen: 1, move: 'next' }
  const answer = await amina.sends('answer', fixed, { point: 'optimised', note: 'sneaked in' })
  expect(wordsOn(answer)).toContain('Question 1 of 1')
  expect(await now(response)).toEqual(before)
})

test.each(['draft', 'agreed'])('a response that is %s cannot be decided by a press that was made up', async (state) => {
  const response =
    state === 'draft' ? draftOf(chat, amina, { level: 'service', subject: 'Early' }) : await service('Late')
  if (state === 'draft') await chat.bot.services.responses.start(response)
  else await rachel.presses(await form(response), 'Send the decision', { verdict: 'agreed' })
  const before = await now(response)
  const fixed = { ...at(response), revision: before.revision }
  const answer: Answered = await rachel.sends('decide', fixed, { verdict: 'lets-talk', comment: 'Wait.' })
  expect(wordsOn(answer)).toContain(state === 'draft' ? 'not one of your caseload' : 'Nothing was changed.')
  expect(await now(response)).toEqual(before)
})
