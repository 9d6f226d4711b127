import { addContract, contractForm, startContract } from '../support/assessments'
import { type Conversation, inputsOf, startConversation, type Talker, wordsOn } from '../support/conversation'

let chat: Conversation
let amina: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
})
afterAll(() => chat.stop())

const register = async (officer: Talker) => wordsOn(await officer.says('contracts'))

test('an officer adds a contract and finds it in the register', async () => {
  expect(await register(amina)).toContain('The register has no contracts yet.')
  const saved = await addContract(amina, { annualValue: '£2,400,000.50', tier: 'gold' })
  const words = [
    'Household waste collection',
    'Greenway Recycling Ltd, ABC-2026-001',
    'Gold tier, £2,400,000.50 a year, ends 31 March 2029',
  ].join('\n')
  expect(wordsOn(saved)).toBe(`Saved\n${words}`)
  expect(wordsOn(await amina.presses(saved, 'Show the register'))).toContain(words)
})

test('the register is by title, five a page', async () => {
  const marcus = chat.person('Marcus Baptiste', 'elverstone.example')
  for (const title of ['Fleet', 'cleaning', 'Éclairage', 'Agency staff', 'Buses', 'Gritting'])
    await addContract(marcus, { title, reference: title })
  const first = await marcus.says('contracts')
  const titlesOn = (words: string) => words.split('\n').filter((_word, at, all) => all[at + 1]?.startsWith('Greenway'))
  expect(titlesOn(wordsOn(first))).toEqual(['Agency staff', 'Buses', 'cleaning', 'Éclairage', 'Fleet'])
  expect(wordsOn(first)).toContain('Page 1 of 2')
  const second = await marcus.presses(first, 'Next page')
  expect(titlesOn(wordsOn(second))).toEqual(['Gritting'])
  expect(wordsOn(await marcus.presses(second, 'Previous page'))).toContain('Page 1 of 2')
  expect(wordsOn(await marcus.sends('contracts', { page: 999 }))).toContain('Page 2 of 2')
})

test('a contract whose end date is past says so', async () => {
  expect(wordsOn(await addContract(amina, { reference: 'OLD', endDate: '2026-11-22' }))).toContain(
    'ended 22 November 2026',
  )
  expect(wordsOn(await addContract(amina, { reference: 'TODAY', endDate: '2026-11-23' }))).toContain(
    'ends 23 November 2026',
  )
})

test.each([
  ['no title', { title: '  ' }, 'The title is missing.'],
  [
    'a title of 121 characters',
    { title: 'x'.repeat(121) },
    'The title is too long: the most it can hold is 120 characters.',
  ],
  ['no reference', { reference: '' }, 'The reference is missing.'],
  ['no supplier', { supplier: '' }, 'The supplier is missing.'],
  ['a value in words', { annualValue: 'a lot' }, 'The annual value is not an amount in pounds. Write it as 250000.'],
  ['a value below nothing', { annualValue: '-5' }, 'The annual value is not an amount in pounds. Write it as 250000.'],
  [
    'a value that is a formula',
    { annualValue: '=1+1' },
    'The annual value is not an amount in pounds. Write it as 250000.',
  ],
  [
    'a day that is not in the calendar',
    { endDate: '2027-02-30' },
    'The end date is not a date. Write it as 2027-03-31.',
  ],
  ['a tier that is not there', { tier: 'platinum' }, 'Choose a tier.'],
  ['two faults', { title: '', tier: '' }, 'The title is missing. Choose a tier.'],
])('a form with %s is answered with a sentence beside it, and nothing is kept', async (_name, inputs, sentence) => {
  const before = await register(amina)
  const answered = await addContract(amina, { reference: 'FAULTY', ...inputs })
  expect(answered).toEqual({ status: 200, card: undefined, words: sentence })
  expect(await register(amina)).toBe(before)
})

test('details can be changed, and the assessments of the contract stay with it', async () => {
  const first = await startContract(amina, 'MOVE-1')
  const saved = await addContract(amina, { reference: 'MOVE-1', title: 'Contract MOVE-1' })
  const form = await amina.presses(saved, 'Change details')
  expect(inputsOf(form.card!)).toEqual({ ...contractForm, reference: 'MOVE-1', title: 'Contract MOVE-1' })
  const changed = await amina.presses(form, 'Save', { reference: 'MOVE-2' })
  expect(wordsOn(changed)).toContain('Greenway Recycling Ltd, MOVE-2')
  expect(wordsOn(await amina.presses(changed, 'Assess'))).toBe(wordsOn(first))
})

test('one reference is one contract, however it is spelled', async () => {
  await addContract(amina, { reference: 'Ref 7/B' })
  const sentence = 'is in the register already. Open it there to change it.'
  const again = await addContract(amina, { reference: ' REF  7/b', title: 'Something else' })
  expect(again.words).toBe(`A contract with the reference REF  7/b ${sentence}`)
  const form = await amina.presses(await addContract(amina, { reference: 'Ref 8' }), 'Change details')
  const taken = await amina.presses(form, 'Save', { reference: 'ref 7/b' })
  expect(taken.words).toBe(`A contract with the reference ref 7/b ${sentence}`)
  await amina.presses(form, 'Save', { reference: 'Ref 9' })
  expect((await addContract(amina, { reference: 'ref 9' })).words).toContain(sentence)
  expect((await addContract(amina, { reference: 'Ref 8', title: 'Another' })).words).toBe(
    'The reference Ref 8 was that of another contract before. Add something to it, such as (2).',
  )
})
